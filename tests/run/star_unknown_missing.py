def f(a, b, c, d=1):
    return a
xs = [1]
f(0, *xs)
