"""Named tuples have docstrings; a context manager of a generator enters once."""
from collections import namedtuple
from typing import NamedTuple
from contextlib import contextmanager
P = namedtuple("P", "x y")
E = namedtuple("E", "")
class A(NamedTuple):
    a: int
    b: str = "q"
class B(NamedTuple):
    "own"
    a: int
class C(namedtuple("C", "u v")):
    pass
class D(namedtuple("D", "u v")):
    "docs"
print(P.__doc__, E.__doc__, A.__doc__, B.__doc__, C.__doc__, D.__doc__)
print(P(1, 2), E(), A(1), B(2), C(1, 2))
@contextmanager
def cm():
    print("in")
    yield 3
    print("out")
g = cm()
with g as v:
    print(v)
try:
    with g:
        print("never")
except AttributeError as e:
    print(e)
