from enum import Enum, IntEnum, auto, Flag
import operator


class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    SUB = ("-", operator.sub)
    NEG = ("neg", lambda a, b: -a)

    def __init__(self, symbol, fn):
        self.symbol = symbol
        self.fn = fn

    def apply(self, a, b=0):
        return self.fn(a, b)


for op in Op:
    print(op.name, op.symbol, op.apply(5, 3))


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    RED = auto()
    DARK_BLUE = auto()
    OTHER = 7


print([m.value for m in Auto], Auto("dark_blue"), Auto["RED"])


class Named(Enum):
    """With names."""

    @classmethod
    def names(cls):
        return [m.name for m in cls]

    def describe(self):
        return f"{type(self).__name__}.{self.name} is {self.value!r}"

    def __str__(self):
        return self.name.title()


class Color(Named):
    RED = 1
    GREEN = 2 + 1
    BLUE = 1 << 4

    def describe(self):
        return "colour " + str(self.value)


class Size(Named):
    S = "small"
    L = "large"


print(Color.names(), Size.names(), Color.RED, Size.L.describe(), Color.BLUE.describe(), list(Size))


class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        "The name."
        return "x_" + name.capitalize()


class Ordinal(AutoName):
    NORTH = auto()
    SOUTH = auto()


print([o.value for o in Ordinal], Ordinal("x_South") is Ordinal.SOUTH)


class Planet(Enum):
    EARTH = (5.976e24, [1, 2], {"moons": 1})
    MARS = (6.421e23, [], {"moons": 2})

    @property
    def moons(self):
        return self.value[2]["moons"]


print([p.moons for p in Planet], Planet.MARS.value[1], Planet((6.421e23, [], {"moons": 2})).name)


class OrderedEnum(Enum):
    def __ge__(self, other):
        if self.__class__ is other.__class__:
            return self.value >= other.value
        return NotImplemented

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


class Grade(OrderedEnum):
    A = 5
    B = 4
    C = 3


print(Grade.C < Grade.A, Grade.B >= Grade.A, sorted(Grade), max(Grade))
try:
    print(Grade.A < 3)
except TypeError as e:
    print(e)
