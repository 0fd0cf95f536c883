# Class methods and static methods that are asked of an instance, as values; factories of dataclasses that are made
# once; slots with defaults that are no literals.
import itertools
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum
from functools import partial
from typing import NamedTuple


class A:
    n = 3

    @classmethod
    def make(cls, k=1):
        return cls.n * k

    @staticmethod
    def add(k, by=2):
        return k + by

    def go(self):
        return [self.make(i) for i in (1, 2)], self.make, self.add


class B(A):
    n = 10


class C:
    def __init__(self, v):
        self.v = v

    def make(self, k=1):
        return k

    def add(self, k):
        return k * self.v


for x in [A(), B(), C(7)]:
    f, g = x.make, x.add
    print(f(2), f(), g(3), x.add(4))
fs = [A().make, B().make, A.make]
print([f(2) for f in fs], A().make == A.make, A().make == B().make, A().add == A.add)
counted, make, add = B().go()
print(counted, make(5), add(5), list(map(B().add, [1, 2])))
print(getattr(B(), "make")(3), getattr(A(), "add")(9), sorted([3, 1], key=A().make))
table = {"a": A().add, "c": C(2).add}
print([(k, f(10)) for k, f in table.items()])


class Entry(NamedTuple):
    path: str
    size: int


def only(entries, **conditions):
    return [e for e in entries if all(getattr(e, k) == v for k, v in conditions.items())]


print(only([Entry("a", 1), Entry("b", 2), Entry("a", 3)], path="a"))


class Status(Enum):
    TODO = 1
    DONE = 2


def made():
    print("made once")
    return list


@dataclass(order=True, slots=True)
class Task:
    priority: int
    title: str = field(compare=False)
    _: KW_ONLY
    status: Status = field(default=Status.TODO, compare=False)
    other: Status = Status.DONE
    id: int = field(default_factory=itertools.count(1).__next__, compare=False)


@dataclass
class Kept:
    items: list = field(default_factory=made())
    number: int = field(default_factory=itertools.count(10, 5).__next__)
    filled: list = field(default_factory=partial(list, "ab"))


print(Task(2, "a"), Task(1, "b", status=Status.DONE), Task(1, "c") < Task(2, "a"))
print(Kept(), Kept([1]), Kept(number=0), Kept().items is Kept().items)


def free(x):
    return x


class D(A):
    pass


kept, other = A.add, free
print(A.add == A.add, A.add is A.add, free is other, A.go == A.go, kept is A.add, A().add is kept, D.add is A.add)
print(A.go is D.go, A.go != B.go, D().add == kept, {A.go: 1}[D.go], kept == free, A.make == A.make, A.make is A.make)
