def f():
    return later()
def go():
    return f()
print(go())
def later():
    return 1
