def f(a, b): return a + b
def apply(ps):
    return [f(*p) for p in ps]
print(apply([(1, 2), (3, 4)]), apply([("a", "b")]), apply([]))
def rot(p, q):
    return q, (p[0] + 1, p[1])
st = ((0, 0), (5, 5))
for _ in range(4):
    st = rot(*st)
print(st)
def area(w, h): return w * h
shapes = [(2, 3), (4.5, 2), (True, 7)]
print([area(*s) for s in shapes], sum(area(*s) for s in shapes))
def deep(a, b): return (a, b)
print(deep(*deep(*deep(1, 2))))
nested = [[(1, 2)], [(3, 4), (5, 6)]]
print([[area(*p) for p in r] for r in nested])
m = (1, 2, 3)
print(range(*m), list(range(*m[:2])), pow(*m), divmod(*m[1:]), print(*m, sep="-", end="!\n"))
print("".join(*(["a", "b"],)), "a-b".split(*("-",)), "x".replace(*("x", "y")), [3, 1].index(*(1,)), sorted(*([3, 1],), reverse=True))
