# issubclass of classes that are derived from built-in ones.
from collections import Counter, OrderedDict, defaultdict, namedtuple
from enum import Enum, IntEnum


class D(dict):
    pass


class E(D):
    pass


class L(list):
    pass


class S(str):
    pass


class N(int):
    pass


class Level(IntEnum):
    LOW = 1


class Plain(Enum):
    ONE = 1


class A:
    pass


class Bad(ValueError):
    pass


P = namedtuple("P", "x y")
print(issubclass(D, dict), issubclass(E, dict), issubclass(D, list), issubclass(E, D), issubclass(D, E))
print(issubclass(L, list), issubclass(S, str), issubclass(N, int), issubclass(N, (str, float)), issubclass(N, (str, int)))
print(issubclass(Level, int), issubclass(Plain, int), issubclass(A, dict), issubclass(A, object))
print(issubclass(P, tuple), issubclass(P, list), issubclass(Bad, ValueError), issubclass(Bad, dict))
print(issubclass(type(D()), dict), issubclass(type(N(3)), int), issubclass(type(A()), int))
print(issubclass(bool, int), issubclass(int, bool), issubclass(int, int))
print(issubclass(Counter, dict), issubclass(OrderedDict, dict), issubclass(defaultdict, dict), issubclass(Counter, list))
