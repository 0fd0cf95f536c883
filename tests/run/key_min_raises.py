def f(x):
    return [1, 2][x]
print(min(0, 1, key=f))
print(min([0, 1, 2], key=f))
