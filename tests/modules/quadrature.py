"""Functions that take functions, whose only evidence is the module's own calls."""
import math


def trapezoid(f, a, b, n=100):
    h = (b - a) / n
    return h * ((f(a) + f(b)) / 2 + sum(f(a + i * h) for i in range(1, n)))


def simpson(f, a, b, n=100):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += (4 if i % 2 else 2) * f(a + i * h)
    return total * h / 3


def bisect(f, lo, hi, eps=1e-12):
    if f(lo) * f(hi) > 0:
        raise ValueError("no sign change")
    while hi - lo > eps:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0:
            hi = mid
        else:
            lo = mid
    return (lo + hi) / 2


def newton(f, df, x, tol=1e-12, limit=50):
    for i in range(limit):
        step = f(x) / df(x)
        x -= step
        if abs(step) < tol:
            return x, i
    raise ArithmeticError("no convergence")


def table(f, xs):
    return [(x, f(x)) for x in xs]


def integrate(f, y0, t0, t1, n):
    h = (t1 - t0) / n
    y, t = list(y0), t0
    for i in range(n):
        y = [a + h * d for a, d in zip(y, f(t, y))]
        t += h
    return y


def minimum(items, key=abs):
    best = items[0]
    for item in items:
        if key(item) < key(best):
            best = item
    return best


if __name__ == "__main__":
    print(trapezoid(math.sin, 0.0, math.pi))
    print(simpson(math.sin, 0.0, math.pi, 10))
    print(bisect(lambda x: x * x - 2, 0.0, 2.0))
    print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0))
    print(table(lambda x: x ** 2, [1.0, 2.0]))
    print(integrate(lambda t, y: [y[1], -y[0]], [1.0, 0.0], 0.0, 1.0, 10))
    print(minimum([3, -1, 2]), minimum([3, -1, 2], key=lambda x: -x))
