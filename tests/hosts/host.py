"""What a module owes to every CPython that loads it."""
import math

SCALE = 3
NAMES = ["a", "\u00e9", "\U0001f600"]


def total(xs: list) -> int:
    """The sum.

    Ints of any size."""
    s = 0
    for x in xs:
        s += x
    return s


def double(xs):
    for i in range(len(xs)):
        xs[i] = xs[i] * 2.0
    return xs


def grid(n):
    return [[i * j for j in range(n)] for i in range(n)]


def swap(pair, flag=False, *, times=1):
    a, b = pair
    return (b, a, flag, times)


def shout(text, n):
    return (text + "!") * n + text.upper()


def words(text):
    return text.split()


def power(n, k):
    return n ** k


def pick(xs, i):
    return xs[i]


def ratio(a, b):
    return a / b


def root(x):
    if x < 0:
        raise ValueError("no root of %r" % x)
    return math.sqrt(x)


def maybe(n):
    return None if n < 0 else n


def spread(z, n):
    return z * complex(0, 1) + n


def fill(values, x):
    """Arrays of C doubles, through the buffer protocol."""
    s = 0.0
    for i in range(len(values)):
        values[i] += x
        s += values[i]
    return s


def count(codes):
    s = 0
    for i in range(len(codes)):
        s += codes[i]
    return s


def primes(n):
    found = []
    for i in range(2, n):
        j = 2
        while j * j <= i and i % j:
            j += 1
        if j * j > i:
            found.append(i)
    return found


def parallel(n):
    out = [0.0] * n
    for i in range(n):
        x = i * 0.5
        for k in range(50):
            x = x * 0.5 + k
        out[i] = x
    return out


def uncalled(x):
    return x
