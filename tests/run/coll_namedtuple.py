from collections import namedtuple
from typing import NamedTuple, TypedDict
Point = namedtuple("Point", "x y")
P3 = namedtuple("P3", ["a", "b", "c"], defaults=[5])
p = Point(1, 2)
print(p, p.x, p[1], p[-1], len(p), p == Point(1, 2), p == (1, 2), p < Point(1, 3))
x, y = p
print(x + y, list(p), tuple(p), p._asdict(), p._replace(y=7), Point._make([4, 5]), Point._fields)
print(P3(1, 2), P3(1, b=2, c="z"), sorted([Point(3, 1), Point(1, 2)]), max([Point(3, 1), Point(1, 2)]))
class Emp(NamedTuple):
    """An employee."""
    name: str
    age: int = 3
    def older(self, n):
        return self._replace(age=self.age + n)
    @property
    def tag(self):
        return f"{self.name}/{self.age}"
e = Emp("bob")
print(e, e.older(2), e.tag, e._fields)
for n, a in [Emp("a", 1), Emp("b", 2)]:
    print(n, a)
d = {1:1}
print(isinstance(p, tuple), isinstance(p, Point))
try:
    p[2]
except IndexError as err:
    print(err)
class Movie(TypedDict):
    name: str
    title: str
m = Movie(name="x", title="y")
print(m, m["name"])
a, *rest = P3(1, 2, 3)
print(a, rest, 2 in p, p + (3,), p.count(1), p.index(2))
print(sum(p), max(p), [q.x for q in map(lambda t: Point(*t), [(1, 2), (3, 4)])])
Q = namedtuple("Q", ["a", "def", "a", "_b", "2x", "c"], rename=True)
q = Q(1, 2, 3, 4, 5, 6)
print(q, Q._fields, q._1, q._asdict(), q._replace(_2=9))
R = namedtuple("R", "id class id", rename=True, defaults=(0,))
print(R(1, 2), R(1, 2, 3)._2, R.__doc__)
S = namedtuple("S", "x y", rename=False)
print(S(1, 2))
class T(namedtuple("T", "if then", rename=True)):
    def total(self): return self._0 + self.then
print(T(1, 2).total(), T(3, 4))
