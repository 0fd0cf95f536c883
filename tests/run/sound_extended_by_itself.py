#leaks: a list that contains itself
# lists of anything: extending by oneself under another name
def f(a, b):
    a.extend(b)
    return len(a)
def g(a, b):
    a += b
    return len(a)
def h(a, b):
    a[len(a):] = b
    return len(a)
xs = [1, "a", None]
print(f(xs, xs), g(xs, xs), h(xs, xs))
ys = [1.5, 2]
print(f(ys, ys), g(ys, ys), h(ys, ys))
zs = [[1], 2, "x"]
t = [zs, zs]
t[0].extend(t[1])
t[0] += t[1]
print(zs)
t[0].extend(x for x in list(t[1]))
d = {"a": zs, "b": 1}
d["a"].extend(d["a"])
print(len(zs))
class C:
    def __init__(self, items): self.items = items
    def both(self, other): self.items.extend(other.items); return len(self.items)
c = C([1, 2]); e = C(["a"]); e.items = c.items
print(c.both(e), c.both(c))
s = {1, 2}
s.update(s); s |= s; s &= s; s -= s
print(s)
k = {1: "a"}
k.update(k)
k |= k
print(k)
from collections import deque
q = deque([1, 2])
q.extend(q)
q += q
print(q)
b = bytearray(b"ab")
b.extend(b)
print(b)
from array import array
r = array("i", [1, 2])
r.extend(r)
print(r)
ls = [1, 2]
ls[:0] = ls
ls[1:2] = ls
ls[::2] = ls[::2]
print(ls)
u = [[1], "a"]
w = u
w.extend(u)
u[:] = w
u[1:1] = w
print(u)
def g(a, b):
    a += b
    return len(a)
ys = [1.5, 2]
print(g(ys, ys))
zs = [[1], 2, "x"]
t = [zs, zs]
t[0] += t[1]
print(zs)
d = {"a": zs, "b": 1}
d["a"] += d["a"]
print(len(zs))
d["a"][1:1] = d["a"]
d["a"][len(zs):] = d["a"]
d["a"][::2] = d["a"][::2]
d["a"] *= 2
print(len(zs))
m = [0]
m[0] = m
e = {"a": m, "b": 3}
e["a"] += e["a"]
print(len(m))
e["a"][:0] = e["a"]
print(len(m))
