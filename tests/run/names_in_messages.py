# What messages call the types of values: functions, classes, bound methods, classes of collections; tuples that cannot be keys.
from collections import OrderedDict, defaultdict, deque, namedtuple, Counter


def f(): pass


class K:
    def m(self): pass


def show(make):
    try:
        print(make())
    except TypeError as error:
        print(error)


show(lambda: {[1]: 2})
show(lambda: {(1, [2]): 3})
show(lambda: {((1, {2}), 3): 3})
show(lambda: hash((1, {})))
show(lambda: {(1, bytearray(b"x"))})
show(lambda: {1: 2}[[1]])
show(lambda: {(1, 2)}.add((1, [2])))
show(lambda: set([(1, [2])]))
show(lambda: [1] in {1})
show(lambda: (1, [1]) in {1: 2})
show(lambda: {(1, 2): 2}.get((1, [2])))
show(lambda: {}.setdefault((1, [2]), 5))
show(lambda: frozenset([[1]]))
show(lambda: {x: 1 for x in [[1]]})
show(lambda: dict([((1, []), 2)]))
show(lambda: hash(([], {})))
show(lambda: hash((1, (2, [3]))))
show(lambda: len + 1)
show(lambda: f + 1)
show(lambda: K + 1)
show(lambda: [].append + 1)
show(lambda: K().m + 1)
show(lambda: f < f)
show(lambda: len < len)
show(lambda: int < str)
show(lambda: K < K)
show(lambda: len * 2)
show(lambda: K * 2)
show(lambda: -len)
show(lambda: -K)
show(lambda: +(lambda: 3))
show(lambda: len < 1)
show(lambda: f[0])
show(lambda: len[0])
show(lambda: len(f))
show(lambda: len(K))
show(lambda: [x for x in f])
show(lambda: [x for x in K])
show(lambda: [x for x in len])
show(lambda: 1 in f)
show(lambda: 1 in K)
show(lambda: str.upper + 1)
show(lambda: int + int)
show(lambda: deque() + 1)
show(lambda: 1 + deque())
show(lambda: [1] + deque())
show(lambda: deque() < 1)
show(lambda: "a" + deque())
show(lambda: ~deque())
show(lambda: deque()())
show(lambda: {deque()})
show(lambda: {deque([2]): 1})
show(lambda: hash(deque()))
show(lambda: hash(Counter()))
show(lambda: {(1, deque())})
show(lambda: defaultdict(int) < defaultdict(int))
show(lambda: OrderedDict() + 1)
show(lambda: Counter() < 1)
show(lambda: Counter() + 1)
show(lambda: type(deque()).__name__)
show(lambda: len(deque()) + deque())
show(lambda: int(deque()))
show(lambda: deque() - deque())
show(lambda: max(1, deque()))
show(lambda: range(deque()))
show(lambda: [1][deque()])
show(lambda: sum([deque()]))



P = namedtuple("P", "a b")
p = P(1, "n")
q = P(2, "m")
print(p * 2, 2 * p, p + q, p + (1,), (1,) + p, p.count(1), p.index("n"), p < q, p == (1, "n"), (1, "n") == p, hash(p) == hash((1, "n")), list(reversed(p)), "n" in p, len(p), sorted([q, p]), max(p, q), [*p], tuple(p), p != q)
r = p; r += q
print(r)
d = deque([1]); e = deque([2])
print(d + e, d * 2, 2 * d if 0 else "")
d += e
d *= 2
print(d, d == e, d < e, d != e, d[1], d[-1])
d[0] = 9
del d[1]
print(d)
print((1,) + p, p + p + q, isinstance(p, tuple))
print(type(deque()).__name__, type(P(1, 2)).__name__, type(OrderedDict()).__name__)
show(lambda: [1] + p)
show(lambda: p + [1])
show(lambda: p * "a")
