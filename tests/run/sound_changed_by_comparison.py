class K:
    def __init__(self, v, log): self.v = v; self.log = log
    def __hash__(self): return self.v % 3
    def __eq__(self, o):
        if isinstance(o, K) and len(self.log) < 40:
            self.log.append((self.v, o.v))
            if self.v == 5: DICT.clear()
            if self.v == 6: raise ValueError("eq")
        return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f"K{self.v}"
DICT = {}
LOG = []
for i in range(5):
    DICT[K(i, LOG)] = i
print(len(DICT), len(LOG) > 0)
try:
    print(K(6, LOG) in DICT, DICT.get(K(3, LOG)))
except ValueError as e:
    print(e)
try:
    DICT[K(6, LOG)] = 1
except ValueError as e:
    print(e, len(DICT))
x = DICT.get(K(5, LOG), "none")
print(x, DICT)
DICT[K(1, LOG)] = 2
DICT[K(4, LOG)] = 2
try:
    DICT[K(5, LOG)] = 7
except RuntimeError as e:
    print("runtime")
print(DICT)
class M:
    def __init__(self, xs, n): self.xs = xs; self.n = n
    def __lt__(self, o):
        if len(self.xs) > 2: self.xs.pop()
        return self.n < o.n
    def __eq__(self, o):
        if self.xs: self.xs.pop()
        return False
    def __repr__(self): return f"M{self.n}"
xs = []
xs.extend([M(xs, 3), M(xs, 1), M(xs, 2)])
try:
    xs.sort()
except ValueError as e:
    print(e)
print(xs)
ys = []
ys.extend([M(ys, i) for i in range(5)])
print(M(ys, 9) in ys, ys)
ys.extend([M(ys, i) for i in range(5)])
try: print(ys.index(M([], 7)))
except ValueError as e: print(type(e).__name__, len(ys))
try: ys.remove(M(ys, 1))
except ValueError as e: print(type(e).__name__, len(ys))
ys.extend([M(ys, i) for i in range(5)])
print(ys.count(M(ys, 1)), len(ys))
zs = [[1], [2]]
print(zs == [[1], [2]], zs < [[1], [3]])
class R:
    def __init__(self, xs): self.xs = xs
    def __repr__(self):
        if self.xs: self.xs.pop()
        return "R"
rs = []
rs.extend([R(rs) for _ in range(6)])
print(rs, len(rs))
rd = {}
class RD:
    def __repr__(self):
        rd.clear()
        return "RD"
rd[1] = RD(); rd[2] = RD()
try: print(rd)
except RuntimeError as e: print(e)
def gen_pop(xs):
    for x in xs:
        if xs: xs.pop()
        yield x
q = [1, 2, 3, 4, 5, 6]
print(list(gen_pop(q)), q)
q = [3, 1, 2]
try:
    print(max(q, key=lambda v: q.clear() or v), q)
except ValueError as e: print(e)
q = [[3], [1], [2]]

print(sum([[1], [2]], []), list(zip(*[[1, 2], [3, 4]])))
u = {1, 2, 3}
try:
    for v in u: u.add(v + 10)
except RuntimeError as e: print(e)
try:
    for k in (dd := {1: 1}): dd[k + 1] = 1
except RuntimeError as e: print(e)
