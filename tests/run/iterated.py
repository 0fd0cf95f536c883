# math.dist, fsum and prod of named tuples, sets, generators, and as values.
import math
from collections import namedtuple
from math import dist, fsum, prod
from typing import NamedTuple

P = namedtuple("P", "x y")


class Q(NamedTuple):
    a: float
    b: int = 2


class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i + 0.5


class Plain:
    pass


s, t = P(0, 0), P(3, 4)
print(math.dist(s, t), math.dist(P(1.5, 2), (4, 6.25)), dist((1, 2), t), dist([0.5, 1], Q(2.5)))
print(dist([1, 2], [0.5, 1.5]), dist(P(1, 2), [0.5, 1.5]))
print(math.prod(t), prod(Q(1.5)), fsum(P(1.5, 2)), fsum(Q(0.1, 3)), fsum({0.5, 1.5}), prod({2, 3, 5}))
print(fsum(Steps(4)), prod(Steps(3)), dist(Steps(2), [1, 2]))
print(math.fsum(range(5)), prod(range(1, 6)), fsum({1: 2, 3: 4}), prod((1, 2.5)), fsum((1, 2.5)))


def far(p, q, h=math.dist):
    return h(p, q)


print(far(s, t), far((1, 2), (3, 4)), far([1.0], [2.0]), far(s, t, h=lambda a, b: abs(a.x - b.x) + abs(a.y - b.y)))
print([f(t) for f in (math.prod, sum, max, min, len, fsum)], max([P(9, 1), P(3, 3)], key=fsum), list(map(prod, [P(2, 3), P(4, 5)])))
kept = (x * 2 for x in (1, 2, 3))
print(fsum(kept), fsum(kept), prod(x for x in t))
for bad in (lambda: dist(s, (1, 2, 3)), lambda: fsum(Plain()), lambda: prod(Plain()), lambda: dist(s, Plain())):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
