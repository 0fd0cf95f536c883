import numpy as np
import overlap
from numpy.lib.stride_tricks import as_strided

n = 4000


def fresh(count=n):
    return np.arange(float(count))


def show(a):
    print(a.shape, a.sum(), a.ravel()[:3], a.ravel()[-3:])


a = fresh()
for view in (a, a[::2], a[::-1], as_strided(a, (n,), (0,))):
    overlap.grow(view[:30])
    overlap.grow(view[-30:])
    print(a[:5], a[-5:])
m = fresh().reshape(50, 80)
for view in (m, m.T, m[::2, ::-1], as_strided(m, (49, 80), (8, 8)), as_strided(m, (49, 80), (80, 8)), m[:1], m[:, :1],
             as_strided(m, (50, 70), (560, 8)), as_strided(m, (60, 40), (0, 8))):
    overlap.sweep(view)
    show(m)
    overlap.by_rows(view)
    show(m)
a = fresh()
overlap.shift(a[:-1], a[1:])
show(a)
overlap.shift(a[1:], a[:-1])
show(a)
overlap.shift(a[::2], a[1::2])
show(a)
overlap.shift(a, a[::-1])
show(a)
t = np.zeros((60, 60), dtype=np.int32)
overlap.table(t.T)
print(t[:2, :4], t[-1, -3:])
overlap.table(as_strided(t, (60, 30), (120, 4)))
print(t[:2, :4], t[29, -3:])
for shape in ((0, 3), (3, 0), (1, 1)):
    overlap.sweep(np.ones(shape))
xs = [[1.0]]
print(overlap.first_of(xs, xs), xs)
ys = [1.0]
print(overlap.reads_behind(ys, ys), ys)
zs = [1, 2, 3]
print(overlap.appended(zs, zs), zs)
