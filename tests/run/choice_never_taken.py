def f(flag):
    v = 5
    return 1 if (not flag) or (v is not None) else abs(-3)


print(f(True), f(False))
