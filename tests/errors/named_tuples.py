from collections import namedtuple
from typing import TypeVar, get_type_hints

P = namedtuple("P", "x y")
fields = input().split()
print("%s %s" % P(1, 2))
Q = namedtuple("Q", fields)  #! E0300 a call of typing.NamedTuple
print(get_type_hints(P))  #! E0300 a call of get_type_hints
class Grid(frozenset):  #! E0300 this base class
    pass
H = namedtuple("H", "a _b")  #! E0300 a call of typing.NamedTuple
