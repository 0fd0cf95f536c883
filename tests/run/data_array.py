import array
from array import array as A
print(array.typecodes)
a = array.array('i', [1, 2, 3])
print(a, a.typecode, a.itemsize, len(a), a[0], a[-1], a[1:], a[::-1], list(a), sum(a), max(a), 2 in a, 9 in a, a.index(3), a.count(1))
a.append(4); a.extend([5, 6]); a.extend(A('i', [7])); a.insert(0, 0); a.insert(-1, 99); a.fromlist([8]); a.extend(range(2)); a.extend(x * x for x in range(3))
print(a, a.pop(), a.pop(0), a.pop(-2)); a.remove(99); a.reverse(); print(a)
a[0] = 42; a[1:3] = A('i', [7, 7, 7]); del a[0]; del a[::2]; print(a, a.tobytes()[:4], a.tolist())
print(a + a, a * 2, 2 * a, a * -1, a == a[:], a == A('i', [1]), a < A('i', [100]), a != A('d', [1.0]), A('i', [1, 2]) == A('d', [1.0, 2.0]), A('i', [1]) == [1])
b = A('d', [1.5, 2]); b.append(3); b[0] += 0.25; print(b, sum(b), b.tolist(), b[1], b.pop(), b.index(2.0), b.count(1.75))
f = A('f', [0.1, 1e10]); print(f, f[0], f.itemsize)
for code in ('b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q'):
    pass
def errors(w):
    x = A('b', [1]); y = A('B', [1]); h = A('h', [1]); H = A('H', [1]); i = A('i', [1]); I = A('I', [1]); l = A('l', [1]); L = A('L', [1]); q = A('q', [1]); Q = A('Q', [1]); d = A('d', [1.0])
    if w == 0: x[0] = 128
    if w == 1: x[0] = 40000
    if w == 2: y[0] = -1
    if w == 3: h[0] = 1 << 15
    if w == 4: H[0] = -1
    if w == 5: H[0] = 1 << 40
    if w == 6: i[0] = 1 << 31
    if w == 7: I[0] = -1
    if w == 8: I[0] = 1 << 32
    if w == 9: l[0] = 1 << 63
    if w == 10: L[0] = -1
    if w == 11: L[0] = 1 << 64
    if w == 12: q[0] = -(1 << 63) - 1
    if w == 13: Q[0] = -1
    if w == 14: Q[0] = 1 << 64
    if w == 15: i[5] = 1
    if w == 16: i.append(1 << 31)
    if w == 17: i.extend([1, 1 << 31]); 
    if w == 18: i.fromlist([1, 1 << 31])
    if w == 19: i.index(5)
    if w == 20: i.remove(5)
    if w == 21: A('i').pop()
    if w == 22: i.frombytes(b"abc")
    if w == 23: i += A('h', [1])
    if w == 24: print(i + A('h', [1]))
    if w == 25: i[0:1] = A('h', [1])
    if w == 26: i.extend(A('h', [1]))
    if w == 27: A('i', b"abc")
    if w == 28: print(i[3])
    if w == 29: del i[3]
    if w == 30: i.insert(0, 1 << 31)
    if w == 31: y.extend([1, 300])
for w in range(32):
    try:
        errors(w)
        print(w, "fine")
    except (OverflowError, IndexError, ValueError, TypeError) as e:
        print(w, type(e).__name__, e)
for v in (1 << 62, (1 << 63) - 1, -(1 << 63)):
    l = A('l', [v]); q = A('q', [v]); print(l[0], q[0], l, q.tolist(), l.pop() + 1)
Q = A('Q', [(1 << 64) - 1, 1 << 63]); print(Q, Q[0], Q.index(1 << 63), sum(Q))
h = A('h', bytes([1, 0, 2, 0])); h.byteswap(); print(h); h.frombytes(b"\x05\x00"); print(h, A('B', b"hi"), A('b', bytearray(b"\xff")), A('i', (1, 2)), A('i', A('h', [3])), A('d', A('i', [3])), A('i'))
def total(xs):
    s = 0
    for x in xs: s += x
    return s
print(total(A('i', range(1000))), total(A('d', [0.5] * 10)), total(A('B', b"abc")))
g = A('d', [0.0]) * 10
for k in range(10): g[k] = k / 2
print(g, [x for x in g if x > 3], f"{A('h', [1])}")
m = memoryview(A('d', [1.5, 2.5])); m[0] = 9.25; print(m[0], m.tolist(), m.format)
n = memoryview(A('h', [-1, 2])); print(n.tolist(), n.nbytes, n[0], bytes(n))
z = A('i', [1, 2, 3, 4])
for v in z:
    if len(z) < 8: z.append(v * 10)
print(z, not A('i'), bool(A('i', [0])), [A('i', [1])], {1: A('d', [1])})
z += A('i', [5]); z *= 2; print(z); del z[:]; print(z, len(z))
