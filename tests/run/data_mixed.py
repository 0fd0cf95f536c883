import io, array, sys
class Buf:
    def __init__(self):
        self.data = None
        self.kind = b""
    def add(self, x):
        if self.data is None:
            self.data = bytearray()
        self.data += x
        return self
    def get(self):
        return bytes(self.data) if self.data is not None else b"none"
b = Buf(); print(b.get(), b.add(b"ab").add(bytearray(b"c")).get(), b.data)
def size(x):
    return len(x)
print(size(b"abc"), size(bytearray(4)), size(array.array("i", [1, 2])), size(memoryview(b"q")))
def first(x):
    return x[0] if x else None
print(first(b"abc"), first(bytearray(b"z")), first(array.array("d", [1.5])), first(bytearray()))
def pick(n):
    if n == 0: return b"bytes"
    if n == 1: return bytearray(b"ba")
    if n == 2: return None
    return "text"
for i in range(4):
    v = pick(i)
    print(v, isinstance(v, bytes), isinstance(v, (bytes, bytearray)), v == b"ba", v is None)
    if isinstance(v, (bytes, bytearray)):
        print(len(v), v[0], v + b"!", v.upper(), bytes(v), v.hex(), b"a" in v, [c for c in v])
xs = [bytearray(b"x"), b"y", bytearray(b"z")]
print(xs, xs[0] == b"x", b"x" in xs, xs.index(b"y"), sorted(xs), b"".join(xs), b"".join((b"1", bytearray(b"2"))))
d = {}
for k in (b"a", b"b", b"a"):
    d.setdefault(k, bytearray()).extend(k)
print(d)
t = (bytearray(b"t"), 1); u = (bytearray(b"t"), 1); print(t == u, t[0] is t[0], t < (bytearray(b"u"), 0))
def gen():
    yield bytearray(b"g1")
    yield bytearray(b"g2")
print([g.decode() for g in gen()], list(map(len, gen())), max(gen()))
f = lambda q: q.append(33) or q
print(f(bytearray(b"lam")))
a, *rest = bytearray(b"abc"); print(a, rest)
x = bytearray(b"swap"); y = x; x = bytearray(b"new"); y[0] = 83; print(x, y)
def change(z): z[0] += 1; z.append(9); return z
w = bytearray(b"\x01"); print(change(w) is w, w)
z = array.array("i", [3, 1, 2]); print(sorted(z), max(z), min(z), any(z), all(z), list(reversed(z)), tuple(z), set(z) == {1, 2, 3}, list(zip(z, "abc")), list(enumerate(z)))
z[0], z[1] = z[1], z[0]; z[-1] += 40; z[1] *= 2; print(z, [i * 2 for i in z], {i: 1 for i in z}, z.tolist() == [1, 6, 42], 6 in z, 7 not in z)
rows = [array.array("d", [0.0] * 3) for _ in range(2)]; rows[1][2] = 7; print(rows, rows[1][2], sum(r[2] for r in rows))
class Grid:
    def __init__(self, n):
        self.cells = array.array("H", [0]) * (n * n); self.n = n
    def __setitem__(self, at, v): self.cells[at[0] * self.n + at[1]] = v
    def __getitem__(self, at): return self.cells[at[0] * self.n + at[1]]
g = Grid(3); g[1, 2] = 5; print(g[1, 2], g.cells, len(g.cells))
s = io.BytesIO(); files = [s, io.BytesIO(b"two\nlines\n")]
for h in files:
    h.seek(0, 2); h.write(b"end")
print([h.getvalue() for h in files], s.closed, next(io.BytesIO(b"l1\nl2")), [len(l) for l in io.BytesIO(b"l1\nl22")])
class Holder:
    def __init__(self): self.out = io.BytesIO()
    def put(self, b): self.out.write(b); return self.out.tell()
h = Holder(); print(h.put(b"12"), h.put(bytearray(b"345")), h.put(memoryview(b"6")), h.out.getvalue())
try:
    print(pick(1) + 1)
except TypeError as e:
    print(e)
for bad in (0, 3):
    try:
        q = bytearray(b"a"); q += pick(bad); print(q)
    except TypeError as e:
        print(e)
m = memoryview(bytearray(b"0123456789")); n = m[2:8]; n[1:3] = b"XY"; print(n.tobytes(), m.tobytes(), n[0], n[-1], n[1:][1:].tobytes(), list(n[:2]), n == b"2XY567", m[4] in (52, 88, 89))
print(bytes(n), bytearray(n), b"".join([n]), n.hex(), sum(n), max(n), 88 in n)
def total(v):
    s = 0
    for i in range(len(v)): s += v[i]
    return s
print(total(n), total(b"abc"), total(bytearray(b"abc")), total(array.array("h", [1, -2])))
print(repr(io.BytesIO())[:19], type(bytearray()).__name__)
print("%s %r" % (bytearray(b"q"), bytearray(b"q")), f"{bytearray(b'q')}", str(bytearray(b"q")), "{}".format(b"x"))
