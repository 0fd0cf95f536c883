"""Collections that hold themselves show where it begins again."""
from collections import ChainMap, OrderedDict, defaultdict, deque

o = OrderedDict()
o["o"] = o
print(o)
q = deque([1])
q.append(q)
print(q)
d = defaultdict(list)
d[1].append(d)
print(d)


class Ring(deque):
    pass


r = Ring()
r.append(r)
print(r, len(r), r[0] is r)
c = ChainMap({})
c["c"] = c
print(c)
