# A member of an IntEnum is an int, that of an Enum is not.
from enum import Enum, IntEnum, IntFlag


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Plain(Enum):
    ONE = 1


class Bits(IntFlag):
    R = 4
    W = 2


print(isinstance(Level.LOW, int), isinstance(Level.LOW, Level), isinstance(Level.LOW, (str, int)))
print(isinstance(Level.LOW, float), isinstance(Level.LOW, bool), isinstance(Plain.ONE, int), isinstance(Bits.R, int))
print(isinstance(Plain.ONE, (int, str)), isinstance(Bits.R | Bits.W, int), isinstance(Level.LOW, object))


def shown(x):
    if isinstance(x, int):
        return x + 1
    return str(x)


def kind(x):
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, (int, float)):
        return "number"
    return "other"


print(shown(Level.HIGH), shown(3), shown("a"), shown(Plain.ONE))
print([kind(x) for x in (Level.LOW, 1, True, 2.5, "s", Plain.ONE, None)])
print([isinstance(x, int) for x in (Level.LOW, Plain.ONE)])
for cls in (int, str):
    print(isinstance(Level.LOW, cls), isinstance(Plain.ONE, cls))
