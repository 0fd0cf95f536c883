class Vec:
    def __init__(self, *xs): self.xs = tuple(xs[0]) if len(xs) == 1 and hasattr(xs[0], '__iter__') else xs
    def __iter__(self): return iter(self.xs)
    def __getitem__(self, i): return Vec(self.xs[i]) if isinstance(i, slice) else self.xs[i]
    def __repr__(self): return 'Vec%r' % (self.xs,)
a = Vec(1, 2, 3)
print(a[1:], a[0], Vec([1.5, 2]))
def f(*xs): return xs
def g(x): return f(x)
data = {"a": (1, 2, 3), "b": 5}
print(g(data["a"]), g(data["b"]), f((1, "x")), f())
pairs = [((1, 2),), ((1, "a"),)]
t = (tuple([1, 2]),)
u = (tuple([1, "b"]),)
for x in [t, u]:
    print(x[0][0], x)
