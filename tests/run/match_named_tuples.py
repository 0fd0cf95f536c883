# Positional patterns of named tuples that calls make.
import collections
import typing
from collections import namedtuple
from typing import NamedTuple

Send = namedtuple("Send", "channel value")
Pair = namedtuple("Pair", ["a", "b"], defaults=(None,))
Triple = collections.namedtuple("Triple", "x,y, z")
Typed = NamedTuple("Typed", [("n", int), ("s", str)])
Also = typing.NamedTuple("Also", (("n", int),))
Named = namedtuple(typename="Named", field_names=("p", "q"))
Alias = Send


class Below(namedtuple("Below", "u v")):
    __slots__ = ()

    @property
    def total(self):
        return self.u + self.v


class Deep(Below):
    pass


class Sleep:
    def __init__(self, t):
        self.t = t


class Outer:
    Inner = namedtuple("Inner", "left right")

    def read(self, o):
        match o:
            case Outer.Inner(r, l) if l != r:
                return l, r
            case Outer.Inner(l, _):
                return l
        return None


def f(r):
    match r:
        case Sleep(t=t):
            return t
        case Alias("quit", value=v):
            return "quit", v
        case Send(channel, value):
            return channel, value
        case Pair(a, None):
            return a
        case Pair(a, b=5):
            return "five", a
        case Pair(Pair(a, b), (c, *d)):
            return a, b, c, d
        case Pair(a, b):
            return b, a
        case Triple(x, y, z) | Triple(x, z=z, y=y) if x == z:
            return "same", y
        case Triple(x):
            return "triple", x
        case Typed(n, s):
            return s * n
        case Also(n):
            return n
        case Named(p, q):
            return p - q
        case Deep(1, v):
            return "deep", v
        case Below(u, v):
            return r.total, u, v
        case (a, b):
            return "tuple"
        case None:
            return "none"
    return "other"


for value in (Sleep(3), Send("x", 5), Send("quit", 6), Pair(1), Pair(1, 2), Pair("q", 5), Pair(Pair(1), [3, 4]), (1, 2), None,
              [3, 4], Triple(1, 2, 1), Triple(1, 2, 3), Typed(2, "ab"), Also(9), Named(5, 3), Below(1, 2), Deep(1, 2), Deep(2, 2), 7):
    print(f(value))
o = Outer()
print(o.read(Outer.Inner(1, 2)), o.read(Outer.Inner(1, 1)), o.read((1, 2)))

