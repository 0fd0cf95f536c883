"""Members are not assigned where only inference knows the class; a base that __class_getitem__ chooses."""
from enum import Enum


class Color(Enum):
    RED = 1


def paint(Color):
    Color.RED = 2  #! E0300 an assignment to a member of an enumeration whose class is a value


class Pick:
    def __class_getitem__(cls, item):  #! E0300 the method __class_getitem__
        return Color


class Chosen(Pick[3]):  #! E0300 this base class
    pass


paint(Color)
