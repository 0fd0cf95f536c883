"""Bytearrays and arrays that Python passes, keeps, gets and changes."""
from array import array


def fill(buf, v):
    for i in range(len(buf)):
        buf[i] = v
    return buf


def invert(image, width):
    """Changes it in place."""
    for y in range(len(image) // width):
        for x in range(width):
            image[y * width + x] ^= 0xFF


def checksum(data):
    t = 0
    for b in data:
        t = (t * 31 + b) & 0xFFFF
    return t


def grow(buf, n):
    for i in range(n):
        buf.append(i & 255)
    del buf[0:1]


def made(n):
    return bytearray(range(n)), [bytearray(b"a"), bytearray(2)]


def same(a, b):
    a[0] = 1
    b[0] += 1
    return a is b, a, b


def fails(buf, i):
    buf[0] = 9
    buf[i] = 300


def first(buf):
    return buf[0] if buf else None


def rows(bufs, k):
    for b in bufs:
        b[k] = k
    return bufs[0]


def either(x):
    return len(x)


def longer(a, b):
    t = 0
    for i in range(len(a)):
        a[i] = (a[i] * 3 + b[i % len(b)]) & 0xFF
        t += a[i]
    return t


def scale(xs, f):
    for i in range(len(xs)):
        xs[i] *= f
    return xs


def total(ns):
    t = 0
    for n in ns:
        t += n
    ns.append(t)
    return t


def squares(n):
    return array("q", [i * i for i in range(n)]), array("f", [0.5, 0.1])


def narrow(hs, v):
    hs[0] = v


class Frame:
    def __init__(self, buf):
        self.buf = buf

    def set(self, i, v):
        self.buf[i] = v

    def get(self, i):
        return self.buf[i]


KEPT = []


def keep(buf):
    KEPT.append(0)
    held.buf = buf
    return len(KEPT)


def kept_sum():
    return sum(held.buf)


def kept_set(v):
    held.buf[0] = v


def kept():
    return held.buf


held = Frame(bytearray(1))

if __name__ == "__main__":
    b = bytearray(b"abc")
    print(fill(b, 7), checksum(b), checksum(b"abc"), made(3), same(b, b), first(b), first(bytearray()), rows([b, bytearray(4)], 2))
    invert(b, 3)
    grow(b, 2)
    try:
        fails(b, 1)
    except ValueError as e:
        print(e)
    print(either(b), either("ab"), longer(b, bytearray(b"xy")), b)
    print(scale(array("d", [1.5, 2.0]), 2.0), total(array("i", [1, 2])), squares(3))
    narrow(array("h", [1]), 5)
    f = Frame(b)
    f.set(0, 5)
    print(f.get(0), f.buf, keep(b), kept_sum(), kept())
    kept_set(3)
