def f(u, w=1):
    print(u, w)

def g(u, w=1, *, k=2):
    print(u, w, k)

def empties():
    w = []
    f(3, *w)
    f(*[], 3)
    f(*w, 3)
    g(3, *w, k=5)
    x = [u for u in ()]
    f(3, *x)
    for u, *w in [(5,), (6,)]:
        f(u, *w)
    print(max(*w, 3, 4), [*w, 1], (*x, 2))
    print("{} {}".format(*w, *x, 1, 2))
    d = {}
    g(1, **d)
    a, *b = [1]
    b.append(2) if a > 1 else None
    f(1, *b)
empties()
for u, *w in [(5,), (6,)]:
    f(u, *w)
class A:
    def __init__(self, *a): self.a = a
    def m(self, a=1, b="q"): return a, b
w = []
print(A(*w).a, A(*w).m(*w), A().m(*w, 3))


class Edges:
    def __init__(self, edges=()):
        self.all = []
        for u, v, *weight in edges:
            self.add(u, v, *weight)

    def add(self, u, v, weight=1):
        self.all.append((u, v, weight))


print(Edges([("a", "b", 4), ("x", "y")]).all, Edges([(5, 2), (5, 0)]).all)
f(*w)
