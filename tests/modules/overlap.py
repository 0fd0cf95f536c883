"""Arrays whose elements share memory, lists that are one list: threads must not be seen."""
#flags: --verify-parallel
import numpy as np


def grow(a):
    for i in range(len(a)):
        a[i] = a[i] * 1.5 + 1.0


def sweep(a):
    rows, columns = a.shape
    for i in range(rows):
        for j in range(columns):
            a[i, j] = a[i, j] * 0.5 + i


def by_rows(a):
    for i in range(len(a)):
        for j in range(len(a[i])):
            a[i][j] = a[i][j] + j


def shift(a, b):
    for i in range(len(a) - 1):
        b[i] = a[i + 1] * 2.0


def table(a):
    rows, columns = a.shape
    for i in range(rows):
        for j in range(columns):
            a[i, j] = i * columns + j


def first_of(xs, ys):
    x = xs[0]
    ys[0] = [7.0]
    return x[0] + xs[0][0]


def reads_behind(xs, ys):
    t = xs[0]
    ys[0] = 5.0
    return t + xs[0]


def appended(xs, ys):
    total = 0
    for i in range(len(xs)):
        ys.append(i)
        total += len(xs)
    return total


if __name__ == "__main__":
    grow(np.zeros(3))
    sweep(np.zeros((3, 3)))
    by_rows(np.zeros((3, 3)))
    shift(np.zeros(3), np.zeros(3))
    table(np.zeros((2, 2), dtype=np.int32))
    print(first_of([[1.0]], [[2.0]]), reads_behind([1.0], [2.0]), appended([1], [2]))
