# Each method is asked once, whatever stands on the other side
import math
class A:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print("A.lt", type(other).__name__)
        if isinstance(other, (int, float)):
            return self.n < other
        return NotImplemented
    def __gt__(self, other):
        print("A.gt", type(other).__name__)
        if isinstance(other, int):
            return self.n > other
        return NotImplemented
    def __eq__(self, other):
        print("A.eq", type(other).__name__)
        if isinstance(other, str):
            return str(self.n) == other
        return NotImplemented
    def __add__(self, other):
        print("A.add", type(other).__name__)
        if isinstance(other, int):
            return A(self.n + other)
        return NotImplemented
    def __rsub__(self, other):
        print("A.rsub", type(other).__name__)
        if isinstance(other, float):
            return other - self.n
        return NotImplemented
class B:
    def __radd__(self, other):
        print("B.radd", type(other).__name__)
        if isinstance(other, list):
            return other + ["B"]
        if other is None:
            return NotImplemented
        return "B"
    def __eq__(self, other):
        return True
class C(A):
    def __gt__(self, other):
        print("C.gt")
        return super().__gt__(other)
def f(x): return x
values = [A(1), B(), C(2), 3, 2.5, "1", None, [1], (1,), {"a": 1}, {1}, f, len, math.sqrt, lambda q: q, True, range(3), b"x", 1j]
def show(r):
    return r.n if isinstance(r, A) else r
for x in values:
    for y in values:
        for op in (lambda a, b: a < b, lambda a, b: a > b, lambda a, b: a == b, lambda a, b: a != b, lambda a, b: a + b, lambda a, b: a - b):
            try:
                print(show(op(x, y)))
            except TypeError as e:
                print(e)
few = [A(1), None, "1", 4]
for x in few:
    for y in few:
        print(x == y, x != y)
