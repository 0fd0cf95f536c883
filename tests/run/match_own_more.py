"""Sequence and mapping patterns: classes that say themselves what is in them are asked as CPython asks."""
from collections import deque, UserDict
from dataclasses import dataclass
from collections.abc import MutableSequence
from typing import NamedTuple
import time
class N(NamedTuple):
    x: int
    y: str
    def __iter__(self):
        print("N iter")
        return iter((7, "q"))
class Bag(MutableSequence):
    def __init__(self, *xs): self.xs = list(xs)
    def __getitem__(self, i): return self.xs[i]
    def __setitem__(self, i, v): self.xs[i] = v
    def __delitem__(self, i): del self.xs[i]
    def insert(self, i, v): self.xs.insert(i, v)
    def __len__(self): return len(self.xs)
class G(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)
def f(v):
    match v:
        case [int(a), [b, *c], *d] if b:
            return a, b, c, d
        case [x, {"n": [*inner]}]:
            return x, inner
        case [("a" | "b") as q, *_]:
            return q
        case [*_, None]:
            return "None last"
        case {"a": [p, q], **r}:
            return p, q, r
        case {"a": None | 0 as z}:
            return z
        case [_, _]:
            return "pair"
        case [*_]:
            return "seq"
    return "nope"
for v in (deque([1, deque("xyz"), 3, 4]), Bag(1, Bag(5, 6)), Bag("a", 4, 5), deque([4, {"n": deque([9])}]), deque([1, None]),
          Bag(None), Bag(), [1, 2], Bag(1, 2), N(1, "w"), [N(1, "a")], UserDict(a=Bag(1, 2), z=5), UserDict(a=None), G(a=0), G(a=[1, 2]), {"a": deque([1, 2])},
          3, None, "ab", G()):
    print(f(v))
match time.gmtime(0):
    case [y, m, d, *_]:
        print(y, m, d)
def g(v: "x"):
    match v:
        case [a, b, c]:
            print(a, b, c)
        case [a, b] | [a, b, _, _]:
            print(a, b)
g(N(1, "a"))
g(deque(maxlen=3, iterable="abc"))
g(Bag(1, 2, 3, 4))
