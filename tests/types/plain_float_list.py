def f(n):
    xs = [0] * n  #: xs list[float]
    for i in range(n):
        xs[i] = i * 0.5
    best = 0  #: best float
    for x in xs:  #: x float
        if x > best:
            best = x
    return best * 2.5

print(f(3))
