from enum import Enum, IntEnum, Flag


class Color(Enum):
    RED = 1
    GREEN = 2

    def both(self):
        return self._name_, self._value_


class Level(IntEnum):
    LOW = 1
    HIGH = 5


def attempt(call):
    try:
        print(call())
    except (AttributeError, TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)


def reassign():
    Color.RED = 5


def set_value():
    Color.RED.value = 5


def set_name():
    Color.RED.name = "x"


def delete():
    del Color.RED


attempt(reassign)
attempt(set_value)
attempt(set_name)
attempt(delete)
attempt(lambda: Color.PINK)
attempt(lambda: Level.NONE)
attempt(lambda: Color["PINK"])
attempt(lambda: Color(9))
attempt(lambda: Color.RED.missing)
print(Color.RED.both(), Color.GREEN._value_, Level.HIGH._name_)
print("%s|%r" % (Color.RED, Color.RED))
Perm = Flag("Perm", "R W X")
print(Perm.R | Perm.X, list(Perm), Perm.W.value)
