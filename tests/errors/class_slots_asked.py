"""What a class says of its instances' attributes."""
import operator
from abc import ABC
from collections import namedtuple

P = namedtuple("P", "x y")


class S:
    __slots__ = ("a",)


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):  #! E0300 the method __subclasshook__
        return hasattr(other, "go")


print(P.x)  #! E0300 the attribute 'x' of type
print(S.a)  #! E0300 the attribute 'a' of type
print(isinstance(S(), Hooked))
print(operator.length_hint(iter([1])))  #! E0300 the length of an iterator
