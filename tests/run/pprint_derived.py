"""A class derived from a dataclass with a __repr__ of its own shows that, however wide it is."""
from dataclasses import dataclass
from pprint import pprint
@dataclass
class A:
    name: str
    items: list
class B(A):
    def __repr__(self):
        return "B<" + "x" * 100 + ">"
class C(B):
    pass
class D(A):
    pass
@dataclass
class E(B):
    more: int = 3
long = ["abcdefghijklmnop"] * 6
for cls in (A, B, C, D, E):
    pprint(cls("n", long))
pprint([B("n", long), A("n", long)])
