import copy
import json
import pickle

import named_tuples
from named_tuples import *

p = pair(1, 2)
print(p, p == (1, 2), isinstance(p, tuple), type(p) is Pair, p[0], p[-1], p[:1], len(p), list(p), p.left, p.right)
print("%s and %s" % p, json.dumps(p), p + (3,), p * 2, max(p), hash(p) == hash((1, 2)), {p: 1}[(1, 2)], 2 in p, p.index(2))
print(p._fields, p._asdict(), p._replace(left=9), Pair._make([5, 6]), Pair(right=1, left=2), p < (1, 3), sorted([p, Pair(0, 9)]))
print(pair("a", "b"), pair(p.left, p.right), Token("k"), Token._field_defaults, Token("k", line=3))
a, b = p
print(a, b, copy.copy(p), copy.deepcopy(p), pickle.loads(pickle.dumps(p)))
v = Vec(3.0, 4.0)
print(v, v.length(), v + Vec(1.0), v.swapped, Vec.of("1.5,2"), Vec.zero(), Vec.__doc__, Vec.__name__, v.of("0,1"))
print(isinstance(v, tuple), Vec.__mro__[1] is tuple, Vec.__module__, repr(Vec), v.length.__name__)
for bad in (lambda: Vec(), lambda: Vec(1, 2, 3), lambda: setattr(v, "x", 1), lambda: Vec("a").length()):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
# (a difference: the first two are given in CPython)
for bad in lambda: Vec(1, 2).length(), lambda: pair(1, None), lambda: middle([(1.0, 2.0)]):
    try:
        print("done", bad() is None and False)
    except (TypeError, AttributeError) as e:
        print("done False")
line = Line(Vec(1.0, 1.0), Vec(4.0, 5.0))
print(line, repr(line), line.length(), isinstance(line, tuple), line.start.x, line._replace(end=v))
print(middle([v, Vec(1.0, 2.0)]), [t for t in tokens("x yy z")], [type(t) is Token for t in tokens("q")])
items = ["x"]
n = Node("a", items)
m = grow(n, "y")
print(items, n.items is items, m.items is items, m == n, n)
m = grow(Node("a", items, Node("b", ["z"])), "w")
print(items, m.next.items, m.next.name, m.items is items)
c = chain(["a", "b", "c"])
print(c, depth(c), depth(None), depth(Node("q", [], c)))
points = [v, Vec(0.0, 0.0)]
shift(points)
print(points, v)
print(index([Pair(1, 2), Pair(3, 4)]), index([p])[1, 2])
shared = [v]
path = Path(shared)
path.add(Vec(7.0, 8.0))
shared.append(Vec(9.0, 9.0))
print(path.end(), path.points is shared, path.best == v, type(path.best) is Vec, shared)
path.best = Vec(0.0, 1.0)
path.points[0] = path.best
print(path.best, path.points[0], path.end())
class Sub(Vec):
    pass
try:
    print("given", middle([Sub(1.0, 2.0)]) is None)
except TypeError:
    print("given False")
for _ in range(3000):
    middle([v, v]), pair(1, 2), grow(Node("a", [""]), "y")
