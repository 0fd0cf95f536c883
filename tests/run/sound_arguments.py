#leaks: a dict that contains itself
# star arguments, defaults, closures, comprehension scope, decorators
def show(*a, **k): return a, sorted(k.items())
def mid(a, b=2, *rest, c=3, d, **kw): return a, b, rest, c, d, sorted(kw.items())
def pos(a, b, /, c, *, d=4): return a, b, c, d
print(mid(1, d=0), mid(1, 2, 3, 4, d=5, c=6, z=7), mid(d=1, a=2), mid(*[1, 2, 3], **{"d": 9, "q": 8}))
print(pos(1, 2, 3), pos(1, 2, c=5, d=6), show(), show(*"ab", x=1))
for f in (lambda: mid(1), lambda: pos(1, 2), lambda: pos(1, b=2, c=3), lambda: mid(1, d=2, a=3), lambda: mid(), lambda: pos(1, 2, 3, 4)):
    try: print(f())
    except TypeError as e: print(e)
order = []
def note(x): order.append(x); return x
def many(a, b, *c, d, e=note("default"), **f): return order[:]
print(many(note(1), note(2), *[note(3)], d=note(4), **{"z": note(5)}))
order.clear()
print({note("k1"): note("v1"), note("k2"): note("v2")}, [note(1), *[note(2)], note(3)], note(1) < note(2) < note(0) < note(9))
print(order)
order.clear()
xs = [0, 0, 0]
def idx(): order.append("i"); return 1
def val(): order.append("v"); return 7
xs[idx()] = val(); xs[idx()] += val(); print(xs, order)
order.clear()
xs[note(0)], xs[note(1)] = note(5), note(6); print(xs, order)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def reset():
        nonlocal n
        n = 0
    return inc, get, reset
i, g, r = counter(); i2, g2, _ = counter()
print(i(), i(5), g(), i2(), r(), g(), g2())
fs = [lambda x, k=k: (x, k, j) for k in range(3) for j in (k * 2,)]
print([f(1) for f in fs])
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, lambda x: x * 2, abs)(-5), compose()(3), compose(str, len)("abc"))
def memo(f):
    cache = {}
    def wrapper(*args):
        if args not in cache: cache[args] = f(*args)
        return cache[args]
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
def repeat(n):
    def deco(f):
        def inner(*a, **k): return [f(*a, **k) for _ in range(n)]
        return inner
    return deco
@repeat(2)
@repeat(3)
def hi(name, mark="!"): return name + mark
print(hi("x"), hi("y", mark="?"))
x = "global"
def scopes():
    a = [x for _ in range(1)]
    def inner():
        global x
        x = "changed"
        return [x + y for y in "ab" if (z := y)]
    return a, inner(), x
print(scopes(), x)
def gen_scope():
    k = 1
    g = (k + i for i in range(3))
    k = 10
    return list(g)
print(gen_scope(), [[i * j for i in range(j)] for j in range(4)], {i: {j for j in range(i)} for i in range(3)}, [(a, b) for a, *b in [(1, 2, 3), (4,)]])
print([y := 1, y ** 2], [last := i for i in range(4)], last)
def rec(n, acc=None):
    acc = acc or []
    if n: acc.append(n); return rec(n - 1, acc)
    return acc
print(rec(3), rec(0), (lambda f: f(f, 5))(lambda s, n: 1 if n == 0 else n * s(s, n - 1)))
def fact(n): return 1 if n == 0 else n * fact(n - 1)
print(fact(30), fact(20), fact(21))
a = b = c = [1]
a += [2]; b = b + [3]; print(a, b, c)
(p, q), [r2, *s2], t = (1, 2), "xyz", None
print(p, q, r2, s2, t)
*u, v = range(4); w, = [5]; print(u, v, w)
d = {}
d["x"], d["y"] = d, 1; print(d["x"]["y"], d["x"] is d)
m = [[0] * 2 for _ in range(2)]
for m[0][1], m[1][0] in [(1, 2), (3, 4)]: pass
print(m)
def swap(l, i, j): l[i], l[j] = l[j], l[i]; return l
print(swap([1, 2, 3], 0, -1))
i = 0
l = [1, 2, 3]
i, l[i] = 2, 9
print(i, l)
print(f"{x!r:>10}|{3.14159:.{2}f}|{'a' if i else 'b'}|{ {1: 2}[1] }|{i=}|{i + 1 = }|{l!s}|{{}}|{1:{'>'}{5}}|{'nested ' + f'{i:02d}'}")
