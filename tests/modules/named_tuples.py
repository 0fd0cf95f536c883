"""Named tuples are tuples for Python."""
from collections import namedtuple
from typing import NamedTuple, Optional

Pair = namedtuple("Pair", "left right")
Token = namedtuple("Token", ["kind", "text", "line"], defaults=["", 0])


class Vec(NamedTuple):
    """A vector."""
    x: float
    y: float = 0.5

    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    @property
    def swapped(self):
        return Vec(self.y, self.x)

    @classmethod
    def of(cls, text):
        a, b = text.split(",")
        return cls(float(a), float(b))

    @staticmethod
    def zero():
        return Vec(0.0, 0.0)


class Line(namedtuple("Line", "start end")):
    __slots__ = ()

    def length(self):
        return (self.end.x - self.start.x, self.end.y - self.start.y)

    def __str__(self):
        return f"{self.start.x}-{self.end.x}"


class Node(NamedTuple):
    name: str
    items: list
    next: Optional["Node"] = None


def pair(a, b):
    return Pair(a, b)


def middle(points):
    return Vec(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))


def tokens(text):
    for number, word in enumerate(text.split()):
        yield Token("word", word, number)


def grow(node, item):
    node.items.append(item)
    return node


def chain(names):
    node = None
    for name in names:
        node = Node(name, [name], node)
    return node


def depth(node):
    return 0 if node is None else 1 + depth(node.next)


def shift(points):
    for i in range(len(points)):
        points[i] = points[i]._replace(x=points[i].x + 1.0)


def index(pairs):
    return {p: p.left for p in pairs}


class Path:
    def __init__(self, points):
        self.points = points
        self.best = points[0]

    def end(self):
        return self.points[-1]

    def add(self, p):
        self.points.append(p)
