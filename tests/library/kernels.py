"""What a plain C library can take and give: numbers, texts, lists of numbers, arrays, tuples of numbers."""
import math

import numpy as np

calls = 0


def evolve(grid, out, D, dt):
    """One step of the diffusion equation from grid into out; the edges stay."""
    rows, columns = grid.shape
    for i in range(1, rows - 1):
        for j in range(1, columns - 1):
            laplacian = (grid[i + 1, j] + grid[i - 1, j] + grid[i, j + 1] + grid[i, j - 1]
                         - 4.0 * grid[i, j])
            out[i, j] = grid[i, j] + D * dt * laplacian


def mean(xs):
    """The mean of some numbers."""
    return sum(xs) / len(xs)


def scale(xs, factor):
    """Multiplies every element in place; returns how many there are."""
    for i in range(len(xs)):
        xs[i] = xs[i] * factor
    return len(xs)


def squares(n):
    return [i * i for i in range(n)]


def power(base, exponent):
    """Past 64 bits: an error in C."""
    result = 1
    for i in range(exponent):
        result *= base
    return result


def powers(base, count):
    return [power(base, i) for i in range(count)]


def corner(cube):
    return cube[0, 0, 0]


def add_to_all(ns, k):
    for i in range(len(ns)):
        ns[i] = ns[i] + k


def root(x):
    return math.sqrt(x)


def flip(bits):
    """Inverts every bit in place; are all set now?"""
    for i in range(len(bits)):
        bits[i] = not bits[i]
    return all(bits)


def turn(zs, by):
    """The points times by, as a new list."""
    return [z * by for z in zs]


def conjugate(z):
    if z.imag == 0:
        raise ValueError("already real")
    return complex(z.real, -z.imag)


def greet(name, times):
    return ", ".join(["hello " + name] * times) + "!"


def length(text):
    return len(text)


def divide(a, b):
    return a // b, a % b


def polar(z, exact):
    """Distance, point and a flag in one tuple."""
    return abs(z), z, not exact


def grow(xs):
    """Appends: a C array cannot follow."""
    xs.append(1.0)


def doubled(a):
    out = np.zeros(a.shape, dtype=np.int32)
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            out[i, j] = a[i, j] * 2
    return out


def total(cube):
    s = 0.0
    for i in range(cube.shape[0]):
        for j in range(cube.shape[1]):
            for k in range(cube.shape[2]):
                s += float(cube[i, j, k])
    return s


def count():
    global calls
    calls += 1
    return calls


def double(value, done, result, result_len, value_len):
    """Names that C, or the library's own code, uses too."""
    return [value + done + result + result_len + value_len]


def nested(rows):
    """No form in C."""
    return len(rows[0])


def none():
    pass


if __name__ == "__main__":
    a, b = np.zeros((3, 3)), np.zeros((3, 3))
    evolve(a, b, 1.0, 0.1)
    print(mean([1.0]), scale([1.0], 2.0), squares(2), power(2, 3), powers(2, 3), add_to_all([1], 2), root(2.0))
    print(flip([True]), turn([1j], 1j), conjugate(1j), greet("you", 1), length(""), divide(1, 2), polar(1j, True))
    print(grow([1.0]), doubled(np.zeros((1, 1), dtype=np.int32)), total(np.zeros((1, 1, 1), dtype=np.float32)),
          corner(np.zeros((1, 1, 1), dtype=np.float32)))
    print(count(), double(1, 2, 3, 4, 5), nested([[1]]), none())
