# Named tuples in all the ways that programs make them.
import collections
import typing
from collections import namedtuple
from typing import NamedTuple

Circle = Ring = namedtuple("Circle", "x, y, r")
Left = Right = namedtuple("Right", ["a", "b"])
Pt = namedtuple("Point", "x y")
Split = namedtuple("Split", "one two three".split())
NAMES = "first second"
Named = collections.namedtuple("Named", NAMES)
LIST = ["u", "v"]
Listed = namedtuple("Listed", LIST)
Default = namedtuple("Default", "a b c", defaults=(None,) * 2)
ByName = namedtuple(typename="ByName", field_names=("k", "m"))
Typed = NamedTuple("Typed", [("count", int), ("name", str)])
Pair = typing.NamedTuple("Pair", (("left", "int"), ("right", int)))
Empty = namedtuple("Empty", [])

print(Circle(1, 2, 3), Ring(4, 5, r=6), Circle is Ring, Left(1, 2) == Right(1, 2), Left(1, 2))
print(Pt(1, 2), Pt(3, 4)._replace(y=0), Pt.__name__, [Pt(*p) for p in zip("ab", [1, 2])])
print(Split(1, 2, 3), Named(1, "x").second, Listed(*"ab"), Default(1), Default(1, 2, 3), ByName(k=1, m=[2]))
print(Typed(1, "one"), Typed._fields, Pair(right=1, left=2)._asdict(), Empty(), len(Empty()), list(Empty()))


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length2(self):
        return self.x**2 + self.y**2

    def __str__(self):
        return f"<{self.x}|{self.y}>"


class Money(namedtuple("Amount", ["value", "unit"])):
    def __new__(cls, value, unit="EUR"):
        if value < 0:
            return super().__new__(cls, -value, "-" + unit)
        return super(Money, cls).__new__(cls, value, unit)


class Span(namedtuple("Span", "start count")):
    def __new__(cls, start, end):
        if end < start:
            raise ValueError("backwards")
        made = super().__new__(cls, start, end - start)
        made.end = end
        return made


class Named3(namedtuple("Base", "a b")):
    extra = 5

    def total(self):
        return self.a + self.b + self.extra


v = Vector(3, 4)
print(v, repr(v), v + Vector(1, 1), v.length2, v[0], v == (3, 4), v == Vector(3, 4), hash(v) == hash((3, 4)))
x, y = v
print(x, y, isinstance(v, tuple), v < (3, 5), sorted([Vector(2, 1), Vector(1, 9)]), {v: 1}[(3, 4)])
print(Money(5), Money(-5), Money(1, "USD"), Money(2) == (2, "EUR"), type(Money(1)).__name__)
print(Money(-5)._replace(unit="X"), Money(5)._replace(value=-1), Money._make([-1, "q"]), type(Money._make([-1, "q"])))
print(Span(2, 5), Span(2, 5).end, Span(2, 5).count, Span(1, 2) == (1, 1))
print(Named3(1, 2), Named3(1, 2).total(), Named3(1, 2)._replace(a=9), Named3._make([7, 8]), type(Named3._make("ab")))


class Deeper(Vector):
    def __repr__(self):
        return "deeper " + super().__repr__()


print(repr(Deeper(1, 2)), [Deeper(1, 2)], Deeper(1, 2).length2, Deeper(5, 6)._replace(x=1))


def local():
    Row = namedtuple("Row", "a b")
    Other = namedtuple("Elsewhere", "a")
    return Row(1, 2), Other(3)


class Holder:
    Item = namedtuple("Item", "name price")

    def first(self):
        return self.Item("pen", 2)


print(local(), Holder().first(), Holder.Item("ink", 3).price)
for make in (lambda: Vector(1), lambda: Pt(1, 2, 3), lambda: Circle(x=1, y=2, q=3), lambda: Default()):
    try:
        print(make())
    except TypeError as error:
        print(error)
