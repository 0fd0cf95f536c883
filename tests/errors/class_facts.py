"""Bases that are no classes of the program."""
from abc import ABC
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    pass


class Shape(ABC):
    pass


class Color(Enum):
    RED = 1


class Own(Exception):
    pass


print(Box.__mro__)  #! E0300 the attribute __mro__
print(Shape.__bases__)  #! E0300 the attribute __bases__
print(Color.__mro__)  #! E0300 the attribute __mro__
print(Box.__subclasses__())  #! E0300 the attribute __subclasses__


def make():
    class Inside(Box):
        pass
    return Inside
