"""A dict or set that changes while a generator over it waits."""
def g(d):
    for k in d:
        yield k
def h(s):
    for k in s: yield k
def t(f):
    try: print(f())
    except RuntimeError as e: print("RuntimeError", e)
def a():
    d = {1: 2, 3: 4}; it = g(d); r = [next(it)]; d[5] = 6; r.append(next(it)); return r
def b():
    d = {1: 2, 3: 4}; it = iter(d); r = [next(it)]; d[5] = 6; r.append(next(it)); return r
def c():
    s = {1, 2}; it = iter(s); r = [next(it)]; s.add(99); r.append(next(it)); return r
def e():
    s = {1, 2}; it = h(s); r = [next(it)]; s.add(99); r.append(next(it)); return r
def f():
    d = {1: 2, 3: 4}; it = iter(d.items()); r = [next(it)]; del d[1]; r.append(next(it)); return r
def i():
    d = {1: 2, 3: 4}; it = iter(d.values()); r = [next(it)]; d.clear(); r.append(next(it, "end")); return r
def j():
    d = {1: 2, 3: 4}; it = map(str, d); r = [next(it)]; d[7] = 1; r.append(next(it)); return r
def k():
    d = {1: 2, 3: 4}; it = (x for x in d); r = [next(it)]; d[7] = 1; r.append(next(it)); return r
def l():
    d = {1: 2, 3: 4}; it = zip(d, "ab"); r = [next(it)]; d[7] = 1; r.append(next(it)); return r
def m():
    d = {1: 2, 3: 4}; it = enumerate(d); r = [next(it)]; d[7] = 1; r.append(next(it)); return r
def n():
    d = {1: 2, 3: 4}; it = reversed(d); r = [next(it)]; d[7] = 1; r.append(next(it)); return r
def o():
    d = {1: 2, 3: 4}; it = iter(d); r = [next(it), next(it)]; d[7] = 1; r.append(next(it, "end")); return r
def p():
    d = {1: 2, 3: 4}; it = iter(d); r = [next(it), next(it), next(it, "end")]; d[7] = 1; r.append(next(it, "end")); return r
def q():
    d = {1: 2, 3: 4}; it = iter(d); r = [next(it)]; d[3] = 9; del d[1]; d[8] = 1; r.append(next(it)); return r
for fn in (a, b, c, e, f, i, j, k, l, m, n, o, p, q): print(fn.__name__); t(fn)
