from array import array

import bytearrays as m


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


b = bytearray(b"hello")
r = m.fill(b, 7)
print(r is b, b)
b[:] = b"world!"
print(m.invert(b, 3), b, m.checksum(b), m.checksum(bytes(b)), m.checksum(bytearray()))
print(m.grow(b, 4), b, m.grow(bytearray(), 0))
x, ys = m.made(4)
print(x, ys, type(x))
x.append(9)
print(m.same(b, b), b, m.same(b, x), b, x)
print(attempt(m.fails, b, 2), b, attempt(m.fails, b, 100), b, attempt(m.fails, b, -100), attempt(m.fails, bytearray(), 0))
print(m.first(b), m.first(bytearray()))
bufs = [b, bytearray(8), b]
print(m.rows(bufs, 3) is b, bufs, attempt(m.rows, [bytearray(1)], 3), attempt(m.rows, [], 3))
print(m.either(b), m.either("text"), m.longer(bytearray(100000), bytearray(b"ab")), attempt(m.longer, bytearray(2), bytearray()))
f = m.Frame(b)
f.set(0, 99)
print(b[0], f.get(0), f.buf is b, f.buf)
b[0] = 42
print(f.get(0), f.buf)
b.extend(b"more")
print(f.get(-1), len(f.buf))
f.set(-1, 1)
print(b[-1])
f.buf = bytearray(b"zz")
print(f.get(0), b[0], f.buf)
k = bytearray(b"123")
print(m.keep(k), m.kept_sum(), m.kept() is k)
k[0] = 200
del k[1:]
print(m.kept_sum(), m.kept_set(5), k)
view = memoryview(k)
print(m.kept_set(6), k, view[0])
print(attempt(m.grow, k, 3)[0], k)
view.release()
print(m.fill(k, 1), m.kept_sum())



d = array("d", [1.0, float("nan"), -0.0])
print(m.scale(d, 2.0) is d, d, attempt(m.scale, d, "x")[0])
n = array("i", [1, 2, 2 ** 31 - 1])
print(attempt(m.total, n)[0], n, m.total(array("i", [5, -5])), m.total(array("i")))
n = array("i", [1, 2])
view = memoryview(n)
print(attempt(m.total, n)[0], n)
view.release()
print(m.total(n), n, m.squares(4))
h = array("h", [1, 2])
print(attempt(m.narrow, h, 2 ** 15)[0], attempt(m.narrow, h, -5), h)
for wrong in (array("f", [1.0]), [1.0], bytearray(8), None):
    # Python's takes some of them; the module was compiled for none
    refused = attempt(m.scale, wrong, 1.0)[0] if m.__file__.endswith(".so") else "TypeError"
    print(m.scale.__name__, refused)
