class P:
    def __init__(self, n, a):
        self.n = n
        self.a = a
    def key(self):
        return self.a, self.n
    def __repr__(self):
        return self.n + str(self.a)
ps = [P("b", 2), P("a", 2), P("c", 1)]
print(sorted(ps, key=lambda p: p.a), sorted(ps, key=lambda p: p.key()), sorted(ps, key=lambda p: (-p.a, p.n)))
print(max(ps, key=lambda p: p.a), min(ps, key=lambda p: p.n))
w = ["bb", "a", "ccc"]
w.sort(key=len, reverse=True)
print(w, sorted(w, key=str.upper), sorted(w, key=lambda s: s[::-1]))
def by(i):
    return lambda row: row[i]
rows = [(1, "z"), (2, "a"), (0, "m")]
print(sorted(rows, key=by(0)), sorted(rows, key=by(1)), max(rows, key=by(1)))
calls = []
def noisy(x):
    calls.append(x)
    return -x
xs = [3, 1, 2]
xs.sort(key=noisy)
print(xs, calls)
print(sorted(xs, key=None))
class K:
    def __init__(self, m):
        self.m = m
    def __call__(self, x):
        return x % self.m
print(sorted(range(6), key=K(3)), min([5, 4, 3], key=K(4)), max([[1], [2, 3]], key=len))
print(sorted([[3], [1, 2]], key=sum), sorted("hello", key=lambda c: -ord(c)), sorted([1.5, -2.0], key=abs))
sorted([1, 2], key=lambda x: 1 // (x - 2))
