# Enumerations that calls make, nested ones, and their classes as values.
import enum
from enum import Enum, IntEnum

Color = Enum("Color", "RED GREEN BLUE")
Letter = Enum("Letter", ["A", "B"])
Mode = Enum("Mode", {"READ": "r", "WRITE": "w"})
Comma = Enum("Comma", "x, y")
Pairs = enum.Enum("Pairs", [("p", 5), ("q", 6), ("again", 5)])
Dir = enum.Enum("Direction", names=["N", "S"], start=0)
Level = IntEnum("Level", "LOW HIGH")
one, two, *rest = Enum("Number", "ONE TWO THREE FOUR")

print(Color.RED, list(Color), Color(2), Color["BLUE"], Color.RED.value, len(Color), Color, type(Color.RED))
print(Letter.B.value, Mode.READ.value, Mode("w"), Comma.y, list(Pairs), Pairs.again, Pairs["again"])
print(Dir.N, Dir.S.value, repr(Dir), [d.name for d in Dir], Level.HIGH > Level.LOW, Level.LOW + 1, sorted(Level))
print(one, two, rest, Color.__members__, list(Pairs.__members__), Color.RED in Color)


class Shape(Enum):
    ROUND = "r"
    SQUARE = "s"


class Page:
    class Side(Enum):
        FRONT = 1
        BACK = 2
        REAR = 2

    class Inner:
        class Size(IntEnum):
            SMALL = 1
            LARGE = 10

    Kind = Enum("Kind", "text picture")

    def sides(self):
        return [side.name for side in Page.Side]


print(Page.Side.FRONT, Page().sides(), [s for s in Page.Inner.Size], Page.Inner.Size.LARGE + 1, len(Page.Kind))


def names(cls):
    return [member.name for member in cls]


def about(cls):
    for at, member in enumerate(cls):
        print(at, member, member in cls, end="; ")
    first, second, *others = cls
    print(first, second, others, *cls)
    print(len(cls), tuple(cls), sorted(cls, key=lambda m: m.name), {m.value for m in cls} == set(), cls)
    return list(zip(cls, "abc")), max(cls, key=lambda m: m.name), any(m.name == "RED" for m in cls)


def find(cls, value):
    try:
        return cls(value)
    except ValueError as error:
        return str(error)


print(names(Color), names(Shape), names(Page.Side))
print(about(Color))
print(about(Shape))
print(find(Color, 3), find(Shape, "s"), find(Color, 9), find(Shape, "x"))
for cls in (Color, Shape):
    print(cls, [m for m in cls], len(cls))


def local():
    class Inside(Enum):
        U = 1
        V = 2

    made = Enum("Made", "w z")
    return [m for m in Inside], list(made), Inside(2)


print(local())
try:
    Color["PINK"]
except KeyError as error:
    print("KeyError", error)
