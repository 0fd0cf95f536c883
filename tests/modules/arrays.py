"""NumPy arrays: every dtype, strides, read-only and empty ones."""
import numpy as np


def double(a):
    for i in range(len(a)):
        a[i] = a[i] * 2


def total(a):
    s = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            s += a[i, j]
    return s


def at(a, i, j):
    return a[i, j]


def transpose(a):
    rows, columns = a.shape
    out = np.zeros((columns, rows))
    for i in range(rows):
        for j in range(columns):
            out[j, i] = a[i][j]
    return out


def same(a):
    return a


def facts(a):
    return len(a), a.shape, a.size, a.ndim


def histogram(values, bins):
    counts = np.zeros(bins, dtype=np.int64)
    for i in range(len(values)):
        counts[values[i]] += 1
    return counts


if __name__ == "__main__":
    double(np.zeros(3))
    m = np.ones((2, 3))
    print(total(m), at(m, 0, 1), transpose(m), same(m), facts(m))
    print(histogram(np.zeros(4, dtype=np.int32), 3))
