"""Sequence and mapping patterns: classes that say themselves what is in them are asked as CPython asks."""
from collections.abc import Sequence, Mapping, MutableSequence, MutableMapping
from typing import NamedTuple
class S(Sequence):
    def __init__(self, items):
        self.items = items
    def __getitem__(self, i):
        print("getitem", i)
        return self.items[i]
    def __len__(self):
        print("len")
        return len(self.items)
class M(Mapping):
    def __init__(self, items):
        self.items_ = items
    def __getitem__(self, k):
        print("getitem", k)
        return self.items_[k]
    def __len__(self):
        print("len")
        return len(self.items_)
    def __iter__(self):
        print("iter")
        return iter(self.items_)
class L(list):
    def __getitem__(self, i):
        print("L get", i)
        return super().__getitem__(i)
    def __iter__(self):
        print("L iter")
        return super().__iter__()
class Plain:
    def __getitem__(self, i):
        return i
    def __len__(self):
        return 2
class D(dict):
    def __missing__(self, k):
        print("missing", k)
        return 0
    def __getitem__(self, k):
        print("D get", k)
        return super().__getitem__(k)
def kind(s):
    match s:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, *_, 3]:
            return f"to three {a}"
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest, b]:
            return f"first {a} {rest} {b}"
        case {"k": 1, "z": 2}:
            return "k1 z2"
        case {"k": v, "z": _, **rest}:
            return f"mapping {v} {rest}"
        case {"k": v, **rest}:
            return f"mapping {v} {rest}"
        case {}:
            return "some mapping"
        case _:
            return "other"
print(kind(S([1, 2, 3])))
print(kind(S([1, 2, 4])))
print(kind(S([])))
print(kind(S([8])))
print(kind(S([8, 9])))
print(kind(M({})))
print(kind(M({"k": 1})))
print(kind(M({"k": 1, "z": 2})))
print(kind(M({"k": 1, "z": 3})))
print(kind(M({"k": 2, "z": 3, "w": 4})))
print(kind(L([1, 2, 3])))
print(kind(L([1, 2, 4])))
print(kind(L([1, 2])))
print(kind(L([])))
print(kind(D(k=1)))
print(kind(D(k=1, z=4)))
print(kind(D(j=1, z=4)))
print(kind(Plain()))
print(kind([1, 2, 4]), kind((1,)), kind(range(9)), kind({"k": 1, "z": 2}), kind({"z": 1}), kind("ab"))
