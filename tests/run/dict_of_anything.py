from collections import namedtuple
P = namedtuple("P", "x y")
class Plain:
    pass
class Pairs:
    def __iter__(self):
        yield "k", 1
        yield ["l", 2]
class Long:
    def __iter__(self):
        yield 1, 2, 3
for x in ({"a": 1}, Plain(), Pairs(), P(("m", 3), ("n", 4)), P(1, 2), Long(), None, [("q", 5)], 7):
    try:
        d = dict(x)
        print(d)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        e = {"z": 0}
        e.update(x)
        print(e)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
