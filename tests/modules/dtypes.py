"""Every dtype, one to four dimensions; types come from dtypes_driver.py."""
import numpy as np


def twice(a):
    """Doubles each element."""
    for i in range(len(a)):
        a[i] = a[i] + a[i]


def at2(a, i, j):
    return a[i, j]


def at3(a, i, j, k):
    return a[i][j][k]


def put4(a, i, j, k, l, x):
    a[i, j, k, l] = x
    return a[i][j][k, l]


def sum3(a):
    s = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            for k in range(a.shape[2]):
                s += a[i, j, k]
    return s


def row(a, i):
    return a[i]


def make(n, m):
    return np.zeros(n), np.ones((n, m), dtype=np.int32), np.full((m,), 2.5), np.empty((n, 0))


def like(a):
    return np.zeros_like(a), np.ones_like(a)


def both(a, b):
    a[0] = 5.0
    return b[0]


def never(a):
    return a
