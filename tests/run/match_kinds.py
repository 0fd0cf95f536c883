"""Sequence and mapping patterns: every kind that CPython takes for one."""
from collections import deque, namedtuple, UserList, OrderedDict, Counter, defaultdict, UserDict, ChainMap, UserString
from array import array
P = namedtuple("P", "x y")
def kind(s):
    match s:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest, b]:
            return f"first {a} {rest} {b}"
        case {"k": v, **rest}:
            return f"mapping {v} {rest}"
        case {}:
            return "some mapping"
        case _:
            return "other"
print(kind([1, 2, 3]))
print(kind((1, "a")))
print(kind(range(3)))
print(kind(deque([1, 2, 3])), kind(deque("ab")), kind(deque()))
print(kind(array("i", [1, 2, 3])), kind(array("d", [1.5])), kind(array("b")))
print(kind(memoryview(b"abc")), kind(b"abc"), kind(bytearray(b"abc")), kind("abc"))
print(kind(UserList([1, 2, 3])), kind(UserList()))
print(kind(P(1, 2)))
print(kind(OrderedDict(k=1, b=2)), kind(Counter("kab")), kind(defaultdict(int, k=7)), kind(UserDict({"k": 3, 3: 4})), kind(ChainMap({"k": 1}, {"b": 2})))
print(kind(Counter()), kind(defaultdict(int)), kind({}))
print(kind({1}), kind({1:2}.keys()), kind(iter([1])), kind(None), kind(frozenset()), kind({1: 2}.values()))
print(kind(UserString("xy")))
d = defaultdict(list)
match d:
    case {"k": x}:
        print("has", x)
    case _:
        print("no", d)
