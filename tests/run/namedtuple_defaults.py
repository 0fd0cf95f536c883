# _field_defaults of named tuples
from collections import namedtuple
from typing import NamedTuple

Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, "x"])
P = namedtuple("P", "x y")


class E(NamedTuple):
    name: str
    id: int = 3
    parts: tuple = ()


print(Q(1), Q(1, c=9), Q._field_defaults, Q._field_defaults["b"], P._field_defaults, P(1, 2)._field_defaults)
print(E._field_defaults, {**E._field_defaults, "id": 4}, E("a").__class__._field_defaults)
for name in E._fields:
    print(name, E._field_defaults.get(name, "none"))
