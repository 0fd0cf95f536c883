"""Loops that store bytes: rows and ends stand in front of them."""
import numpy as np


def invert(img):
    for y in range(img.shape[0]):
        for x in range(img.shape[1]):
            img[y, x] = 255 - img[y, x]


def above(a, t):
    out = np.zeros(a.shape, dtype="uint8")
    for y in range(a.shape[0]):
        for x in range(a.shape[1]):
            if a[y, x] > t:
                out[y, x] = 255
            elif x and a[y, x - 1] > t:
                out[y, x - 1] = 1
    return out


def shift(a, b):
    for y in range(1, a.shape[0]):
        for x in range(len(a[0]) - 1):
            a[y, x] = b[y - 1, x + 1]


def line(a, n):
    for i in range(1, n):
        a[i] = a[i - 1] + 1


def swapped(a, b):
    for y in range(a.shape[0]):
        for x in range(a.shape[1]):
            a[y, x] = 7
            a, b = b, a
    return a


def rows(a):
    y = 0
    for x in range(a.shape[1]):
        a[y, x] = x
        y = (y + 1) % a.shape[0]


def signed(a, k):
    img_y = k
    for y in range(a.shape[0]):
        for x in range(a.shape[1]):
            a[y, x] = img_y - x
    return img_y


def twice(a, b):
    for y in range(1, a.shape[0] - 1):
        for x in range(a.shape[1]):
            b[y, x] = a[y - 1, x] // 2 + a[y + 1, x] // 2
        for x in range(a.shape[1]):
            a[y, x] = b[y, x] // 2 + a[y - 1, x] // 4
    for x in range(a.shape[1]):
        a[0, x] = b[1, x]
        a[1, x] = b[0, x]


if __name__ == "__main__":
    a, b = np.zeros((3, 4), dtype="uint8"), np.ones((3, 4), dtype="uint8")
    invert(a)
    above(np.ones((2, 3)), 0.5)
    shift(a, b)
    line(np.zeros(5, dtype="uint8"), 5)
    swapped(a, b)
    rows(a)
    twice(a, b)
    signed(np.zeros((2, 2), dtype="int8"), 3)
