def nest(n):
    xs = []
    for _ in range(n):
        xs = [xs]
    return xs
def tnest(n):
    t = None
    for _ in range(n):
        t = [t, 1]
    return t
class N:
    def __init__(self, next):
        self.next = next
    def __eq__(self, other):
        return isinstance(other, N) and self.next == other.next
    def __hash__(self):
        return hash(self.next) + 1
    def __repr__(self):
        return f"N({self.next!r})"
    def depth(self):
        return 1 + (self.next.depth() if self.next else 0)
def chain(n):
    c = None
    for _ in range(n):
        c = N(c)
    return c
def tried(f):
    try:
        return f()
    except RecursionError as e:
        return type(e).__name__
a, b = nest(100000), nest(100000)
print(tried(lambda: len(repr(a))))
print(tried(lambda: a == b))
print(tried(lambda: a < b))
c, d = chain(100000), chain(100000)
print(tried(lambda: c == d), tried(lambda: len(repr(c))), tried(lambda: hash(c)), tried(lambda: c.depth()))
del a, b, c, d
print(tried(lambda: nest(200) == nest(200)), tried(lambda: len(repr(nest(200)))))
def gen(n):
    if n:
        yield from gen(n - 1)
    yield n
print(tried(lambda: sum(gen(50))))
print(tried(lambda: sum(gen(5000))))
def deep(n):
    try:
        return deep(n + 1)
    finally:
        pass
print(tried(lambda: deep(0)))
def deeper(n):
    try:
        return deeper(n + 1)
    except RecursionError:
        return n > 10
print(deeper(0))
f = lambda n: f(n + 1) + 1
print(tried(lambda: f(0)))
class G:
    def __getitem__(self, i): return self[i + 1]
    def __len__(self): return len(self)
    def __str__(self): return str(self)
    def __bool__(self): return bool(self)
    def __add__(self, o): return self + o
    def __lt__(self, o): return self < o
    def __iter__(self): return iter(self)
    def __contains__(self, x): return x in self
    def __call__(self): return self()
    @property
    def p(self): return self.p
g = G()
print(tried(lambda: g[0]), tried(lambda: len(g)), tried(lambda: str(g)), tried(lambda: bool(g)), tried(lambda: g + g), tried(lambda: g < g))
print(tried(lambda: 1 in g), tried(lambda: g()), tried(lambda: g.p))
print(tried(lambda: sorted([1, 2], key=lambda x: deep(x))))
t = tnest(50000)
print(tried(lambda: len(str(t))))
t = None
big = {}
for i in range(30000):
    big = {i: big}
print(tried(lambda: len(str(big))))
big = None
print("end")
