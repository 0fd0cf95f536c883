import numpy as np

import byte_rows as m

base = (np.arange(60) * 37 % 256).astype(np.uint8)


def attempt(f, *args):
    try:
        r = f(*args)
        return r.tolist() if isinstance(r, np.ndarray) else r
    except Exception as e:
        return type(e).__name__, str(e)


def images():
    yield base[:20].reshape(4, 5).copy()
    yield base.reshape(6, 10)[::2, ::-3].copy()[::-1]
    yield base.copy().reshape(6, 10)[1:, ::2]
    yield base.copy().reshape(6, 10).T
    yield np.zeros((0, 5), np.uint8)
    yield np.zeros((3, 0), np.uint8)


for a in images():
    print(attempt(m.invert, a), a.tolist(), attempt(m.rows, a), a.tolist(), attempt(m.swapped, a, a.copy()), a.tolist())
    print(attempt(m.shift, a, a), a.tolist(), attempt(m.above, a.astype(float), 100.0))
c = base.copy()
print(attempt(m.shift, c[:20].reshape(4, 5), c[7:27].reshape(4, 5)), c.tolist())
print(attempt(m.shift, c[7:27].reshape(4, 5), c[:20].reshape(4, 5)), c.tolist())
print(attempt(m.shift, c[:20].reshape(4, 5), c[20:32].reshape(3, 4)), c.tolist())
print(attempt(m.line, c, 60), c.tolist(), attempt(m.line, c, 61), attempt(m.line, c[::-2], 30), c.tolist())
d = base.copy().reshape(6, 10)
print(attempt(m.twice, d, d[::-1]), d.tolist(), attempt(m.twice, d, base[:30].reshape(3, 10).copy()), d.tolist())
s = np.zeros((3, 4), np.int8)
print(m.signed(s, 100), s.tolist())
s.setflags(write=False)
print(attempt(m.signed, s, 1))
