# An instance is true unless its class says otherwise: what `and`, `or` and tests leave of it.
from enum import Enum, Flag
from collections import deque


class Plain:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class Sized(Plain):
    def __len__(self):
        return self.value


class Asked(Plain):
    def __bool__(self):
        print("asked", self.value)
        return self.value > 0


class Below(Asked):
    pass


class Late:
    value = 7

    def __bool__(self):
        return False


class Raising:
    value = 8

    def __bool__(self):
        raise ValueError("no truth")


class Color(Enum):
    RED = 0
    GREEN = 1


class Bits(Flag):
    NONE = 0
    ONE = 1



def tail(node):
    return node and node.next and node.next.value


def name(f):
    return f and f.__name__


def either(*values):
    return [type(v or 0).__name__ for v in values]


def both(value):
    r = value and "right"
    return r if r is None or isinstance(r, str) else type(r).__name__


print(tail(None), tail(Plain(1)), tail(Plain(1, Plain(2))), tail(Plain(1, Plain(0))), tail(Plain(1, Plain([3]))))
print(tail(Sized(0)).value, tail(Sized(1, Plain(5))), type(tail(Sized(1, Sized(0)))).__name__)
print(both(Asked(1)), both(Asked(0)), both(Below(-1)), both(Below(2)), both(Late()), both(None), both(Plain(0)))
print(both(Color.RED), both(Bits.NONE), both(Bits.ONE), both(deque()), both(deque([1])), both(()), both((0,)), both([]))
print(either(Plain(0), Sized(0), Late(), Color.RED, Bits.NONE, deque(), None, (), (None,), len))
print(name(None), name(len), name(tail))


def walk(node):
    total = 0
    while node:
        total += node.value
        node = node.next
    return total


def first(node, other):
    if not node:
        return "none"
    return node.value if not other else node.value + (other and other.value)


print(walk(Plain(1, Plain(2, Plain(3)))), walk(None), walk(Plain(1, Sized(0, Plain(5)))), walk(Sized(2, Asked(0))))
print(first(None, None), first(Plain(1), None), first(Plain(1), Plain(2)), first(Sized(0), None), first(Sized(4), Sized(0)))
mixed = [Plain(1), None, 0, "", "x", [], (), (1,), tail, Plain, Late(), Sized(0), Sized(1), 0.0, Color.RED]
print([i for i, v in enumerate(mixed) if v], [bool(v) for v in mixed], [not v for v in mixed])
print([both(v) for v in mixed], sum(1 for v in mixed if v and isinstance(v, Plain) or v is None))
for v in (Plain(2), Plain(3)):
    assert v, "never"
    print(v.value if v else "never", end=" ")
print()
try:
    print(both(Raising()))
except ValueError as error:
    print(error)
print(tail(Plain(0, Raising())))
