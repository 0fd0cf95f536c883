# What begins as 0.0 or 0 and ends as an np.float64: right wherever the two are told apart.
import numpy as np


def total(a, s):
    for i in range(len(a)):
        s += a[i]
    return s


def float_total(a):
    s = 0.0
    for i in range(len(a)):
        s += a[i]
    return s


def int_total(a):
    s = 0
    for x in a:
        s += x
    return s


def largest(a):
    best = 0
    seen = None
    for x in a:
        if x > best:
            best = x
            seen = best
    return best, seen


def last(a):
    kept = -(2 ** 70)
    for x in a:
        if x > kept:
            kept = x
    return kept


def mixed(a, n):
    x = 1.5
    y = x
    for i in range(n):
        y = x
        if i % 2 == 0:
            x = a[i % len(a)]
        else:
            x = 2.0
        print(x, y, isinstance(x, float), [x], (y, x))
    z = x if n > 1 else y
    return z


a = np.zeros(5)
a[1] = 2.5
a[3] = -1.25
none = np.zeros(0)
print(float_total(a), float_total(none), int_total(a), int_total(none), repr(int_total(none)))
print(largest(a), largest(none), last(none), last(a), total(a, 1), total(none, 2 ** 80))
print(mixed(a, 4), mixed(a, 1), mixed(a, 0))
print(float_total(a) / 2, float_total(a) // 1, float_total(a) % 2, -float_total(a), abs(float_total(a)), round(float_total(a)))
print(float_total(a) / none.size if none.size else "", int_total(a) / int_total(a), float_total(a) == int_total(a))
print(f"{float_total(a):.2f} {int_total(none):5d}|", "%g" % float_total(a), str(float_total(a)))
s = 0.0
for x in a:
    s += x
print(s, s * 2)
t = float_total(none)
print(1 / (t + 2), int_total(none) + 2 ** 65)
print(float_total(none) / int_total(none))
