"""The spectral norm of an infinite matrix.

Parallel: the loop over the elements of each product; serial: the sum inside it, whose order decides the last bits.
"""
import math


def element(i, j):
    """1 over the number of the matrix element."""
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(u):
    """A times u."""
    n = len(u)
    result = [0.0] * n
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * u[j]
        result[i] = total
    return result


def times_transposed(u):
    """A transposed times u."""
    n = len(u)
    result = [0.0] * n
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * u[j]
        result[i] = total
    return result


def spectral_norm(n):
    """Ten steps of the power method."""
    u = [1.0] * n
    v = u
    for step in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vBv = 0.0
    vv = 0.0
    for i in range(n):
        vBv += u[i] * v[i]
        vv += v[i] * v[i]
    return math.sqrt(vBv / vv)


if __name__ == "__main__":
    print(spectral_norm(10))
