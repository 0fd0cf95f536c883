def use(g):
    t = 0
    for x in g:
        t += x
    return t
xs = [1, 2, 3, 4]
g = (x * x for x in xs if x % 2 == 0)
print(next(g))
xs.append(6)
print(list(g))
print(use(x + 1 for x in range(4)))
def f(n):
    k = 10
    g = (i * k for i in range(n))
    k = 100
    return g
print(list(f(3)))
h = ((a, b) for a in "xy" for b in range(2))
for p in h:
    print(p)
pairs = [(i for i in range(n)) for n in range(3)]
print([list(p) for p in pairs])
for q in ((a, b) for a in [1, 2] for b in [3, 4]):
    print(q)
print(next((x for x in xs if x > 2), None))
print(next((x for x in xs if x > 200), None))
print(sum(x for x in (y * 2 for y in range(5))))
for a, b in zip((x for x in [1, 2, 3]), "abc"):
    print(a, b)
for i, a in enumerate(w.upper() for w in ["p", "q"]):
    print(i, a)
e = (z for z in [])
print(list(e))
print(sorted(set_ for set_ in [3, 1, 2]), 4 in (x for x in xs))
class A:
    def __init__(self, n):
        self.n = n
    def gen(self):
        return (self.n * i for i in range(3))
print(list(A(7).gen()))
m = [1]
gg = (v for v in m)
for v in gg:
    if len(m) < 5:
        m.append(v + 1)
print(m)
