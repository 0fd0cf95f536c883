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


class Shape:
    """A shape."""
    made = 0

    def __init__(self, name):
        self.name = name
        Shape.made += 1

    def area(self):
        return 0.0

    @classmethod
    def called(cls, name):
        return cls(name)

    @staticmethod
    def double(x):
        return 2 * x


class Square(Shape):
    def __init__(self, side, name="square"):
        super().__init__(name)
        self.side = side
        self.notes = {}

    def area(self):
        return self.side * self.side

    @property
    def half(self):
        return self.side / 2

    @half.setter
    def half(self, x):
        self.side = 2 * x

    def __eq__(self, other):
        return self.side == other.side

    def __hash__(self):
        return hash(self.side)

    def __len__(self):
        return len(self.notes)

    def __repr__(self):
        return f"Square({self.side})"


def largest(shapes):
    best = shapes[0]
    for shape in shapes:
        if shape.area() > best.area():
            best = shape
    return best


def tally(words, counts, seen):
    for word in words:
        counts[word] = counts.get(word, 0) + 1
        seen.add(word)
    return counts
