"""Sums that begin as a float or an int and end as an np.float64: Python sees which."""
import numpy as np


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


def largest(a, start):
    best = start
    for x in a:
        if x > best:
            best = x
    return best, [best]


if __name__ == "__main__":
    a = np.zeros(3)
    print(float_total(a), int_total(a), largest(a, 0), largest(a, 0.5))
