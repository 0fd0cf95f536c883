"""_iterated: functions of the library that take any iterable, given one that is no list or tuple: fsum(point)."""
from math import dist, fsum, prod


def iterated_math_fsum(numbers):
    return fsum(list(numbers))


def iterated_math_prod(numbers):
    return prod(list(numbers))


def iterated_math_dist(p, q):
    return dist(list(p), list(q))


def iterated_TextIOWrapper_writelines(self, lines):
    if self.closed:
        raise ValueError("I/O operation on closed file.")
    for line in lines:
        self.write(line)


def iterated_StringIO_writelines(self, lines):
    if self.closed:
        raise ValueError("I/O operation on closed file.")
    for line in lines:
        self.write(line)
