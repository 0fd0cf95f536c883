def f(n):
    x = 0
    for i in range(n):
        x += 0.5
    return type(x) is int, x.__class__ == float, type(x) == type(1)
print(f(0), f(2))
