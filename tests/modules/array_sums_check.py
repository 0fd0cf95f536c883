import numpy as np

import array_sums as m


def attempt(f, *args):
    try:
        r = f(*args)
        return r.tolist() if isinstance(r, np.ndarray) else r
    except Exception as e:
        return type(e).__name__, str(e)


a = (np.arange(60.0) * 7 % 11).reshape(6, 10)
for k in (a[:2, :3], a, a[:, ::-2], np.zeros((0, 0)), np.zeros((7, 1)), np.zeros((8, 11))):
    print(attempt(m.conv, a, k), attempt(m.conv, a.T, k.T))
x, y, out = a[0], a[1, :4], np.zeros(13)
print(attempt(m.sums, x, y, out), out.tolist(), attempt(m.sums, x, y, out[:9]), out.tolist(), attempt(m.sums, x, x[:0], out[:0]))
odd = np.array([np.nan, np.inf, -np.inf, 1e300, -0.0, 2.0])
print(attempt(m.length, odd, odd), attempt(m.length, odd, odd[:3]), attempt(m.root, odd), attempt(m.root, np.array([0.5])), attempt(m.root, np.array([5.0])))
print(attempt(m.length, np.zeros(0), np.zeros(0)))
u = (np.arange(4.0 * 5 * 6) * 7 % 13).reshape(4, 5, 6)
for a, b in ((u, u * 0), (u, u.copy()), (u.copy(), None), (u.transpose(2, 0, 1), u.transpose(2, 0, 1) * 0), (u[::-1, ::2], u[:, ::2] * 0), (u, u[:3] * 0)):
    b = a if b is None else b
    print(attempt(m.smooth, a, b), b.tolist())
c = (np.arange(60) * 37 % 256).astype(np.uint8).reshape(4, 5, 3)
print(attempt(m.gray, c), c.tolist(), attempt(m.gray, c.transpose(1, 0, 2)), attempt(m.gray, c[::-1, 1:]), attempt(m.gray, c[:, :, :1]), attempt(m.gray, c[:, :, :0]))
