from enum import Enum


class Twice(Enum):  #! E0300 an enumeration that defines a member twice
    A = 1
    B = 2
    A = 3


class Hidden(Enum):  #! E0300 an enumeration that defines a member twice
    one = 1

    def one(self):
        return 1
