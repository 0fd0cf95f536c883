# members of enumerations are their own copies, wherever they stand
import copy
import enum
from dataclasses import dataclass, field, replace


class E(enum.Enum):
    A = 1
    B = [1]


class F(enum.Flag):
    X = 1
    Y = 2


class I(enum.IntEnum):
    P = 5


class S(str, enum.Enum):
    Q = "q"


@dataclass
class State:
    e: E = E.A
    f: F = F.X | F.Y
    m: dict = field(default_factory=lambda: {E.A: [I.P], E.B: [S.Q]})
    t: tuple = (E.B, 1)


class Node:
    def __init__(self, kind):
        self.kind = kind
        self.next = None


s = State()
t = copy.deepcopy(s)
u = copy.copy(s)
s.m[E.A].append(2)
s.e = E.B
print(t, u, t.e is E.A, t.f is s.f, t.t[0] is E.B)
print(copy.copy(E.A) is E.A, copy.deepcopy(E.B) is E.B, copy.deepcopy([E.A, F.X | F.Y, I.P])[1] == F.X | F.Y)
print(copy.deepcopy(I.P) + 1, copy.deepcopy({E.A}), copy.copy([E.A])[0] is E.A, copy.deepcopy((E.A, 2)))
E.B.value.append(2)
print(copy.deepcopy([E.B])[0].value is E.B.value, replace(s, e=E.A).e)
a = Node(E.A)
a.next = a
b = copy.deepcopy(a)
print(b.next is b, b.kind is E.A)
