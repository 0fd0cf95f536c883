def f(a, *rest, b=1, **kw):
    print(a, rest, b)
    return len(rest)
f(1)
f(1, 2)
f(1, 2, 3.5, "x", b=7)
t = (4, "q")
f(*t)
f(*t, *t, b=2)
def g(x, y=2, *, z):
    return x, y, z
print(g(1, z=3), g(*(1, 5), z="k"))
print(g(**{"x": 1, "z": 2}))
def h(*args, **kwargs):
    return g(*args, **kwargs)
print(h(1, z=4), h(1, 2, z=3), h(x=1, y=2, z=3))
def total(*xs):
    s = 0
    for x in xs:
        s += x
    return s
print(total(), total(1), total(1, 2, 3), total(1.5, 2))
def rec(*xs):
    if not xs:
        return 0
    return xs[0] + rec(*xs[1:])
print(rec(1, 2, 3))
g(1, 2, 3, z=1)
