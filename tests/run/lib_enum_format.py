"""format() of enumerations: their text, or the number of an IntEnum, also with formats met at run time."""
from enum import Enum, IntEnum


class Color(Enum):
    RED = 1
    LONG_NAME = "x"


class Loud(Enum):
    A = 1

    def __str__(self):
        return "loud " + self.name


class Level(IntEnum):
    LOW = 5
    HIGH = -12


for c in Color:
    print(f"{c:>20}|{c:<12}|{c!r:>20}|{c}", format(c, "^17"), "{:*<12}".format(c), f"{c!s:.3}")
print(f"{Loud.A:>10}|", format(Loud.A), format(Loud.A, ""), "%8s|" % Loud.A)
for v in Level:
    print(f"{v:5}|{v:<5}|{v:03d}|{v:x}|{v:+}|{v}", format(v, "e"), "{:>6}".format(v), "%4d" % v.value, "%s" % v)
for form in ["{:>12}|", "{0!r:>20}|", "{0}"]:
    print(form.format(Color.RED), form.format(Level.LOW), form.format(Loud.A))
for form in ["{:d}", "{:5x}|"]:
    try:
        print(form.format(Level.LOW))
        print(form.format(Color.RED))
    except ValueError as e:
        print(e)
mixed = [Color.RED, 3, "t", Level.HIGH, None]
for m in mixed:
    try:
        print(f"{m:>10}|")
    except TypeError as e:
        print(e)


class Plain:
    pass


try:
    print(f"{Plain():>5}")
except TypeError as e:
    print(e)
