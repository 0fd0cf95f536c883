def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d
print(f(1, c=3), f(1, 5, 6, 7, c=3), f(*(1, 2), *(3, 4), c=5, e=6), f(c=1, a=2))
def g(x, /, y, *, z=0):
    return x, y, z
print(g(1, 2), g(1, y=3, z=4), g(*(5, 6)))
def h(*, only):
    return only
print(h(only=1), h(**{"only": 2}))
def k(*args, sep="-"):
    return sep.join(args)
print(k("a", "b"), k(), k("x", sep="+"), k(*["p", "q", "r"], sep=""))
def swap(a, b):
    return b, a
print(swap(*swap(1, "x")), swap(*swap(*swap(1, 2))))
class V:
    def __init__(self, *xs):
        self.xs = xs
    def plus(self, *more):
        return V(*(list(self.xs) + list(more)))
    def all(self, f, *args):
        return [f(x, *args) for x in self.xs]
v = V(1, 2).plus(3)
print(v.xs, v.all(pow, 2), v.all(lambda x, y, z: x + y * z, 10, 100))
def tail(first, *rest):
    return rest
print(tail(*tail(*tail(1, 2, 3, 4))))
def nothing(*a, **k):
    return len(a)
print(nothing(), nothing(1), nothing(x=1), nothing(*[1, 2], y=2))
