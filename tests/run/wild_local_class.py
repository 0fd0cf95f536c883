# Classes and named tuples inside functions that name themselves.
from collections import namedtuple
def g():
    class Leaf:
        count = 0
        def __init__(self, v):
            self.v = v
        def copy(self):
            return Leaf(self.v)
        def __eq__(self, other):
            return isinstance(other, Leaf) and self.v == other.v
    class Tree(Leaf):
        def kids(self):
            return [Leaf(1), Tree(2)]
    return Leaf(3).copy().v, Tree(4).kids() == [Leaf(1), Tree(2)]
print(g())
def h():
    P = namedtuple("P", "x y")
    p = P(1, 2)
    return p, p == P(1, 2), p._replace(x=5)
print(h(), h()[0].x)
