import math
pts = [(0, 0), (3, 4), (6, 8)]
print([math.dist(*pq) for pq in zip(pts, pts[1:])], math.hypot(*pts[1]), [math.atan2(*p) for p in pts], complex(*pts[1]))
def dist(a, b): return math.hypot(a[0] - b[0], a[1] - b[1])
print(sum(dist(*pq) for pq in zip(pts, pts[1:])), [dist(*pq) for pq in [(pts[0], pts[2])]])
cx, cy = [sum(c) / len(c) for c in zip(*pts)]
print(cx, cy)
lo = [min(c) for c in zip(*pts)]
hi = tuple(max(c) for c in zip(*pts))
print(lo, hi, *lo, *hi, *zip(lo, hi))
def shift(p, d): return tuple(a + b for a, b in zip(p, d))
print([shift(p, (1, -1)) for p in pts], shift((1.5,), (2,)), shift((), (1,)))
m = [[1, 2, 3], [4, 5, 6]]
print(*m, sep="\n")
for r in m: print(*r)
print(*[f"{v:3}" for r in m for v in r], *"ab", *(), *range(0), end="|\n")
print(*sorted(m, reverse=True))
