import numpy as np
def total(a):
    s = 0.0
    for i in range(len(a)):
        s += a[i]
    return s
def total2(a):
    s = 0
    for v in a:
        s += v * 2
    return s
def main(n):
    a = np.zeros((n, n + 1))
    b = np.ones(n, dtype=np.int32)
    for row in a:
        row[0] += 1
    b[1] = b[0] + 5
    b[-1] -= 2
    print(b[0], b[1], b[-1], a[1, 0], a[1][0], len(a), a.shape, a.size, a.ndim)
    c = np.full((2, 2), 7.5)
    d = np.full_like(c, 3)
    e = np.zeros_like(b)
    print(c[1, 1], d[0, 1], e[0], c[0, 0] + d[0, 0] * 2, c[0, 0] / 0.5, b[0] // 2, b[1] % 4, -b[0], abs(b[-1]))
    i8 = np.zeros(2, dtype=np.int8)
    i8[0] = 127
    i8[0] += 1
    print(i8[0], int(i8[0]), float(i8[0]), i8[0] == -128, i8[0] < 0.5, i8[0] + 1, i8[0] + 1.5)
    print(total(np.full(3, 1.5)), total2(np.full(3, 2, dtype=np.int8)), total(np.zeros(0)))
    x = a[0, 0]
    if x:
        print("truthy", x is None, bool(x), str(x), repr(x), f"{x:.2f}", "%5.1f" % x, round(x))
    q = [v for v in b]
    print(q, max(q), sum(b), sum([v for v in a[0]]), sorted(q))
    z = np.zeros(2, dtype=complex)
    z[0] = 1 + 2j
    print(z[0], z[0].real, abs(z[0]), z[0] * 2)
    k = np.empty(3, dtype="int64")
    for j in range(3):
        k[j] = j * j
    print(k[b[0]], k[2] in [4, 5])
    print(a[5, 0])
main(3)
