"""Subscripts that are sums of two extents; roots of sums of squares of array elements."""
import math

import numpy as np


def conv(img, k):
    out = np.zeros((img.shape[0] - k.shape[0] + 1, img.shape[1] - k.shape[1] + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            acc = 0.0
            for u in range(k.shape[0]):
                for v in range(k.shape[1]):
                    acc += img[i + u, j + v] * k[u, v]
            out[i, j] = acc
    return out


def sums(a, b, out):
    for i in range(len(a)):
        for j in range(len(b)):
            out[i + j] += a[i] * b[j]


def length(x, y):
    out = np.zeros(len(x))
    for i in range(len(x)):
        gx = x[i] - 1.0
        gy = 2.0 * y[i]
        out[i] = math.sqrt(gx * gx + gy * gy + 0.5)
    return out


def root(x):
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = math.sqrt(x[i] * x[i] - x[i])
    return out


def smooth(u, v):
    for i in range(1, u.shape[0] - 1):
        for j in range(1, u.shape[1] - 1):
            for k in range(1, u.shape[2] - 1):
                v[i, j, k] = u[i + 1, j, k] + u[i - 1, j, k] + u[i, j - 1, k] + u[i, j, k + 1] - u[i, j, k - 1]


def gray(rgb):
    out = np.zeros((rgb.shape[0], rgb.shape[1]))
    for y in range(rgb.shape[0]):
        for x in range(rgb.shape[1]):
            out[y, x] = 0.5 * rgb[y, x, 0] + 0.25 * rgb[y, x, -1]
            rgb[y, x, 1] = 7
    return out


if __name__ == "__main__":
    smooth(np.zeros((3, 3, 3)), np.zeros((3, 3, 3)))
    gray(np.zeros((2, 2, 3), dtype="uint8"))
    a = np.ones((4, 4))
    conv(a, np.ones((2, 2)))
    sums(np.ones(3), np.ones(2), np.zeros(4))
    length(np.ones(3), np.ones(3))
    root(np.ones(3))
