"""What was known of lists and attributes before a call or a yield."""
class Box:
    def __init__(self): self.x = Box2(); self.l = [1, 2, 3, 4]; self.n = 3
class Box2:
    def __init__(self): self.v = 5; self.l = [7]
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def g1(xs):
    for i in range(len(xs)):
        yield xs[i]
def a1():
    xs = [1, 2, 3, 4]; r = []
    for v in g1(xs):
        r.append(v); xs.pop()
    return r
def a1b():
    xs = [1, 2, 3, 4]; g = g1(xs); r = [next(g)]; xs.clear(); r.append(next(g)); return r
def g2(b):
    if b.x is not None:
        yield 1
        yield b.x.v
def a2():
    b = Box(); g = g2(b); r = [next(g)]; b.x = None; r.append(next(g)); return r
def g3(b):
    n = len(b.l)
    for i in range(n):
        yield 0
        b.l[i] += 1
    yield b.l
def a3():
    b = Box(); g = g3(b); next(g); b.l = [1]; return next(g), next(g), next(g)
glob = [1, 2, 3]
gn = Box2()
def g4():
    for i in range(len(glob)):
        yield glob[i]
def a4():
    global glob
    g = g4(); r = [next(g)]; glob = []; r.append(next(g)); return r
def g5():
    if gn is not None:
        yield "a"
        yield gn.v
def a5():
    global gn
    g = g5(); next(g); gn = None; return next(g)
def clear(b): b.x = None; b.l.clear()
def a6():
    b = Box()
    if b.x is not None:
        clear(b)
        return b.x.v
def a7():
    b = Box()
    for i in range(len(b.l)):
        if i == 1: clear(b)
        b.l[i] += 1
    return b.l
def a8():
    xs = [1, 2, 3, 4]
    def shrink(): xs.pop()
    out = []
    for i in range(len(xs)):
        out.append(xs[i]); shrink()
    return out
def a9():
    xs = [3, 1, 2]
    class K:
        def __init__(self, v): self.v = v
        def __lt__(self, o): xs.append(0); return self.v < o.v
    ys = [K(2), K(1), K(3)]; ys.sort(); return len(xs) > 3, [k.v for k in ys]
def a10():
    xs = [1, 2, 3, 4]
    class E:
        def __eq__(self, o): xs.clear(); return False
    return E() in xs, xs
def a11():
    d = {"a": [1, 2]}
    l = d["a"]
    def drop(): d.clear()
    for v in d["a"]:
        drop(); print(v, l)
    return d
def a12():
    xs = [[1], [2], [3]]
    for x in xs:
        xs.clear(); x.append(9); print(x)
    return xs
class N:
    def __init__(self, n): self.next = n; self.name = "n" + str(id(self) and 1)
def a13():
    h = N(N(N(None))); c = h; k = 0
    while c:
        nx = c.next; c.next = None; c = nx; k += 1
    return k, h.next
def a14():
    xs = ["a" * 3, "b" * 3]
    s = xs[0]; xs[0] = "zz"; del xs[1]; return s, xs
def a15():
    b = Box(); l = b.l; b.l = None; l.append(5); return l, b.l
def a16():
    def f(b):
        old = b.x; b.x = Box2(); b.x.v = 9; return old.v, b.x.v
    return f(Box())
def a17():
    xs = [1, 2, 3]
    def gen():
        for x in xs: yield x; xs.append(x) if len(xs) < 6 else None
    return list(gen()), xs
def a18():
    xs = [1, 2, 3, 4, 5]; it = iter(xs); r = []
    for x in it:
        r.append(x)
        if x == 2: del xs[0]
    return r
def a19():
    n = [0]
    def inc(): n[0] += 1; return n[0]
    return [inc() for _ in range(3)], (inc(), n[0], inc(), n[0]), n[0] + inc() + n[0]
def a20():
    x = [1, 2, 3]
    x[0], x[x[0]] = 2, 9; return x
def a21():
    b = Box()
    def cb(): b.n = 10; return 1
    return b.n + cb() + b.n, [b.n, cb(), b.n]
def a22():
    s = {1, 2, 3}; r = 0
    def rm(): s.discard(3); s.discard(2)
    try:
        for v in s: r += v; rm()
    except RuntimeError as e: return str(e), r
    return r
for f in (a1, a1b, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22): print(f.__name__); t(f)
