# enums
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def surface_gravity(self):
        G = 6.67300E-11
        return G * self.mass / (self.radius * self.radius)
class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    SUB = ("-", lambda a, b: a - b)
    def __init__(self, symbol, fn):
        self.symbol = symbol
        self.fn = fn
    def apply(self, a, b):
        return self.fn(a, b)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
    RED = auto()
    GREEN = auto()
class Color(IntFlag):
    R = 4
    G = 2
    B = 1
class Weekday(Enum):
    MON = 1
    TUE = 2
    SUN = 7
    SUNDAY = 7
    @classmethod
    def from_name(cls, s):
        return cls[s.upper()]
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]
class HttpStatus(IntEnum):
    OK = 200
    NOT_FOUND = 404
    @property
    def is_error(self):
        return self >= 400
class Shape(str, Enum):
    CIRCLE = "circle"
    SQUARE = "square"
print([p.name for p in Planet], round(Planet.EARTH.surface_gravity, 3), Planet.EARTH.value)
print(Op.ADD.apply(3, 4), Op.SUB.symbol, [o.apply(1, 2) for o in Op])
print(Auto.RED.value, Auto["GREEN"], Auto("red"))
print(Color.R | Color.B, Color(7), int(Color.R | Color.G), Color.R in Color(6))
print(Weekday.SUNDAY is Weekday.SUN, list(Weekday), Weekday.from_name("tue").next(), Weekday.SUN.next())
print(Weekday.__members__.keys(), len(Weekday))
print(HttpStatus(404).is_error, HttpStatus.OK == 200, f"{HttpStatus.OK}", HttpStatus.OK)
print(Shape.CIRCLE == "circle", Shape("square").name, Shape.CIRCLE.upper(), isinstance(Shape.CIRCLE, str))
try:
    Weekday(9)
except ValueError as e:
    print(e)
try:
    Weekday["XX"]
except KeyError as e:
    print("KeyError", e)
print({Weekday.MON: "a"}[Weekday.MON], Weekday.MON in Weekday, sorted(Weekday, key=lambda d: -d.value)[0])
match Weekday.TUE:
    case Weekday.MON:
        print("monday")
    case Weekday.TUE:
        print("tuesday")
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value)
