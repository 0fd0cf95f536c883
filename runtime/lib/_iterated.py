"""_iterated: functions of the library that take any iterable, given one that is no list or tuple: fsum(point).
prod multiplies what is neither int nor float, too."""
from math import dist, fsum


def iterated_math_fsum(numbers):
    return fsum(list(numbers))


def iterated_math_prod(numbers, *, start=1):
    product = start
    for number in numbers:
        product = product * number
    return product


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
