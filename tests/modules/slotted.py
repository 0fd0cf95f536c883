from typing import NamedTuple


class Slotted:
    __slots__ = ("x", "y")
    kind = 3

    def __init__(self, x):
        self.x = x
        self.y = 2


class Point(NamedTuple):
    x: float
    y: float = 0.5

    def dist(self, other):
        return abs(self.x - other.x) + abs(self.y - other.y)


class Opened:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, *exc):
        self.log.append("out")
        return len(self.log) > 2


def middle(a, b):
    return Point((a.x + b.x) / 2, (a.y + b.y) / 2)


def make(n):
    return Slotted(n)


if __name__ == "__main__":
    p = Point(1.0)
    print(p.dist(Point(1.0, 2.0)), middle(p, p), make(3).x, Slotted.kind)
    with Opened(["a"]) as opened:
        print(opened.log)
