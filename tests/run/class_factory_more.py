# functions that make classes: their parameters, variables and defs; classes in functions that run often
from collections import namedtuple
from dataclasses import dataclass, field
from typing import NamedTuple
def make2(k=3, *extra, tag="t"):
    total: int = 0
    w = k * 2
    if w > 4:
        total += w
    label = "L"
    names = []
    class A:
        def f(self):
            names.append(k)
            return k, extra, tag, total, w, label, len(names)
        def g(self, k=9, *extra): return k, extra, tag
        def h(self):
            def inner(n):
                nonlocal_test = n + k
                return nonlocal_test
            return [inner(i) for i in range(2)], {k: v for k, v in zip("ab", extra)}, sum(k for k in extra)
    class B(A):
        base = A
        def f(self): return "b" + str(super().f()[0]) + label
    return A, B
A1, B1 = make2(5, 1, 2, tag="q")
A2, B2 = make2()
print(A1().f(), A1().f(), B1().f(), A2().f(), B2().g(), A1().g(1, 2), A1().h(), issubclass(B1, A1) if 0 else B1.base is A1, A1 is A2)
def counter_pair():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    class View:
        @property
        def n(self): return n
        @staticmethod
        def up(): return bump()
        @classmethod
        def make(cls): return cls()
    return bump, View
bump, View = counter_pair()
bump(); View.up(); v = View.make()
print(v.n, bump(), v.n)
b2, V2 = counter_pair()
print(b2(), V2().n, v.n)
def outer(a):
    def mid(b):
        class In:
            def s(self): return a + b
        return In
    return mid
print(outer(10)(20)().s(), outer(1)(2)().s())



P = namedtuple("P", "x y")
print(P(1, 2))
def f():
    @dataclass
    class D:
        a: int
        b: list = field(default_factory=list)
        c: str = "z"
    class N(NamedTuple):
        q: int = 1
    d = D(1); d.b.append(2)
    return d, D(3), N()
print(f(), f())
for i in range(2):
    class Loop:
        K = 5
        def get(self): return self.K
    print(Loop().get())
def g(n):
    class E(Exception):
        def __init__(self, code): self.code = code; super().__init__(f"code {code}")
    try:
        raise E(n)
    except E as e:
        return str(e), e.code
print([g(i) for i in range(3)])
def h(v):
    class Node:
        count = 0
        def __init__(self, v): self.v = v; Node.count += 1
    return Node(v).v, Node.count
print(h(1))
