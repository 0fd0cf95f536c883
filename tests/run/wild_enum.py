# Enumerations as strangers write them: cls in class methods, values of every kind, methods of their own.
from enum import Enum, unique


@unique
class Unit(Enum):
    kilo = 3
    mega = 6
    milli = -3

    @classmethod
    def positive(cls):
        return {unit.name: unit.value for unit in cls if unit.value > 0}

    @classmethod
    def find(cls, text):
        for member in cls:
            if member.name == text:
                return member
        return cls(6) if text == "six" else cls["milli"]

    @classmethod
    def shadowed(cls):
        cls = [1, 2]
        return len(cls)

    def __repr__(self):
        return f"{self.__class__.__name__}.{self.name}"


class Words(Enum):
    ONES = {0: "", 1: "one"}
    TENS = {2: "twenty"}
    SAME = {2: "twenty"}

    def word(self, n):
        return self.value.get(n, "?")


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


class Step(Enum):
    UP = "u"
    DOWN = "d"

    def __init__(self, letter):
        self.shout = letter.upper() * 3

    def __hash__(self):
        return 7


class Kind(Enum):
    A = 1
    B = True
    C = None
    D = [1, 2]


print(repr(Unit.kilo), Unit.kilo, [Unit.mega], f"{Unit.milli!r} {Unit.milli}")
print(Unit.positive(), Unit.find("kilo"), Unit.find("six"), Unit.find(""), Unit.shadowed())
print(len(Words), [w.word(2) for w in Words], Words.SAME is Words.TENS, Words.ONES)
for planet in Planet:
    print(planet, planet.value, round(planet.gravity, 3), planet.mass)
print(Step.UP.shout, Step("d").shout, hash(Step.UP), {Step.UP: 1}[Step.UP])
print(list(Kind), Kind.B, Kind.C.value, Kind.D.value, list(map(Step, "ud")), list(map(str, Step)))
