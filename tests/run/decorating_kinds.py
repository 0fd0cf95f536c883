# decorators whose assignments would mean something else in the class statement: hashes, aliases, defaults of fields
from dataclasses import dataclass


def equal(cls):
    def __repr__(self):
        return f"<{type(self).__name__} {cls.__name__}>"
    cls.__repr__ = __repr__
    cls.__eq__ = lambda self, other: True
    cls.count = 0
    return cls


@equal
class A:
    def __init__(self):
        A.count += 1


class B(A):
    pass


a, b = A(), B()
print(a, b, A.count, a == 3, hash(a) == hash(a), {a: 1}[a], {b: 2}[b])


@equal
class Own:
    def __hash__(self):
        return 7


@equal
class Without:
    def __eq__(self, other):
        return False


print(hash(Own()), Own() == 1, Without() == 1)
try:
    hash(Without())
except TypeError as e:
    print(e)


def extended(cls):
    cls.x = 5
    cls.twice = lambda self: self.x * 2
    return cls


@dataclass
@extended
class P:
    x: int
    y: int = 3


@extended
@dataclass
class Q:
    x: int = 1
    z: int = 4


@dataclass
class Late:
    x: int
    y: str = "a"
    x = 0.5
    y = "b"
    x = 7
    z: int = 8


print(P(), P(1), P(1).twice(), P.x, Q(), Q(9).twice(), Q.x, Late(), Late(1, "c"), Late.x, Late.y)
