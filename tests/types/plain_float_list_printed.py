def f(n):
    xs = [0] * n  #: xs list[int | float]
    xs[1] = 0.5
    print(xs)

f(3)
