from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")


class Typed(NamedTuple):
    a: int
    b: str = "q"


class Named(namedtuple("Named", "first second")):
    def swapped(self):
        return self._replace(first=self.second, second=self.first)


def local():
    Local = namedtuple("Local", ["p", "q"])
    try:
        Local(1)
    except TypeError as e:
        print(e)
    return Local(1, 2)


def attempt(call):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


print(local(), Point._make([1, 2]), Point._make("ab"), Point._make(range(2)), Typed._make((5, "z")), Named(1, 2).swapped())
print([Point._make(row) for row in [(1, 2), (3, 4)]], Point._make(c for c in "pq"), Typed._make([3, "b"]))
attempt(lambda: Point(1))
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, z=2))
attempt(lambda: Point(1, 2)._replace(z=1))
attempt(lambda: Point(1, 2)._replace(z=1, x=5, w=2))
attempt(lambda: Point(1, 2)._replace(5))
attempt(lambda: Typed())
attempt(lambda: Named(1))
attempt(lambda: Named(1, 2)._replace(third=2))
for row in [1], [1, 2, 3], []:
    attempt(lambda: Point._make(row))
attempt(lambda: Point._make(()))
