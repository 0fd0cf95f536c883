# __eq__ of a derived class is asked first, also inside containers
class A:
    def __init__(self, k):
        self.k = k
    def __eq__(self, other):
        print("A.eq", end=" ")
        return isinstance(other, A) and self.k == other.k
    def __hash__(self):
        return hash(self.k)
class B(A):
    def __eq__(self, other):
        print("B.eq", end=" ")
        return isinstance(other, B) and self.k == other.k
    def __hash__(self):
        return hash(self.k)
class C(A):
    pass
a, b, c = A(1), B(1), C(1)
things = [a, b, c]
print(a == b, b == a, a != b, b != a, a == c, c == a, c == b, b == c)
print(a in [b], b in [a], c in [b])
for x in things:
    for y in things:
        print(x == y, x != y, [x].index(y) if y in [x] else None, [x].count(y), (x, 1) == (y, 1), [x] == [y])
for x in things:
    print(things.index(x), things.count(x))
    ys = [b, a, c]
    ys.remove(x)
    print(ys.index(c))
print(len({a, b, c}), len({b, a, c}), len({a: 1, b: 2}), len({b: 1, a: 2}))
d = {a: 1}
print(b in d, d.get(b), d.get(c))
d = {b: 1}
print(a in d, d.get(a), d.get(c))
from collections import deque, Counter
q = deque([a, b, c])
print(q.index(b), q.count(c), b in q)


class Never(A):
    def __eq__(self, other):
        print("never", end=" ")
        return NotImplemented
    __hash__ = A.__hash__


n = Never(1)
print(n == a, a == n, [a].index(n), [n].index(a), n in {a}, [n] == [a], (n, 2) == (a, 2), [b] == [n])
