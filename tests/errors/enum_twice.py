from enum import Enum, Flag, unique


class Twice(Enum):  #! E0300 an enumeration that defines a member twice
    A = 1
    B = 2
    A = 3


class Hidden(Enum):  #! E0300 an enumeration that defines a member twice
    one = 1

    def one(self):
        return 1


@unique
class Same(Enum):  #! E0300 an enumeration that is unique, and has two names for a value
    A = 1
    B = 1


@unique
class Again(Enum):  #! E0300 an enumeration that is unique, and has two names for a value
    A = 1
    B = A


@unique
class Bits(Flag):
    R = 1
    W = 2
    RW = R | W
