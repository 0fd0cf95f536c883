import numpy as np
a = np.zeros(3, dtype=np.float32)
a[0] = 0.1
s = 0.0
for x in a:
    s += x
print(s, a[0], a[0] * 2, a[0] + 1.0, a[0] == 0.1, float(a[0]))
t = 0
for x in a:
    t += x
print(t)
b = np.full(3, 7, dtype=np.int8)
u = 0
for x in b:
    u += x
print(u, u / 2, b[0] * b[1], b[0] * 100 if 0 else 1)
p = 1
for x in b:
    p *= 2
print(p)
c = np.ones((2, 2), dtype=np.int64)
tr = 0
for i in range(2):
    tr += c[i, i]
print(tr, tr == 2, tr // 2, tr ** 2, tr > 1, [tr], f"{tr:03d}", "%d" % tr, str(tr), -tr, abs(tr), int(tr), bool(tr), tr % 2, tr & 3, max(tr, 1), range(tr), [0] * tr, "ab"[tr - 1])
m = np.empty_like(c)
m[0, 0] = 2.0
print(m[0, 0])
for row in c:
    for v in row:
        print(v, end=" ")
print(c[1][0], c[-1, -1], len(c), c.shape[0], c.shape)
