def f(n):
    return 0.0 - n


def g(n, x):
    return x - n


for i in range(2):
    print(f(i), g(i, 0.0), 0.0 - float(i), 0.0 - i * 1, -0.0 - i, 0.0 - (i - i))


ZERO = 0.0


def h(n):
    zero = 0.0
    y = float(n)
    return zero - y, ZERO - n, 0 - y, 0.0 - abs(y), 0.0 - y * 1.0, -(0.0 - n), 0.0 - len([]) * n, zero - abs(-y)


def sums(xs):
    t = 0.0
    for x in xs:
        t = 0.0 - abs(x) - (0.0 - float(int(x)))
    return t


def each(n):
    return [0.0 - i for i in range(n)], [(0.0 - i) * -1.0 for i in range(n)]


print(h(0), h(1), sums([0.0]), sums([-0.0, 0.0]), each(3))
