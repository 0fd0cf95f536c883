def a(n, k):
    xs = list(range(n))
    ys = [0.0] * n
    zs = [0] * n
    for i in range(n):
        ys[i] = xs[i] ** 0.5
        zs[i] = xs[i] * xs[i] - k
    for i in range(0, n - 1):
        zs[i] = zs[i + 1] - zs[i]
    for i in range(1, n):
        xs[i] = xs[i - 1] ^ i
    cnt = 0
    for i in range(n):
        if zs[i] % 3 == 0 and xs[i] & 1:
            cnt += 1
    return cnt, sum(zs), sum(xs), ys[-1]


def b(n):
    m = [[(i * j) % 7 for j in range(100)] for i in range(n)]
    t = [[0] * n for _ in range(100)]
    for i in range(n):
        for j in range(100):
            t[j][i] = m[i][j]
    s = [sum(row) for row in m]
    rows = [m[0]] * 5 + m[5:]
    for i in range(len(rows)):
        for j in range(100):
            rows[i][j] += i
    return sum(s), t[3][7], rows[0][:4], rows[1] is rows[0], sum(sum(r) for r in rows)


def c(n, idx):
    out = [0] * n
    hist = [0] * 10
    for i in range(n):
        out[idx[i]] = i
    for i in range(n):
        hist[i % 10] += i
    words = [str(i) for i in range(n)]
    tot = 0
    for w in words:
        tot += len(w)
    return out[:5], hist, tot


def d(n, bad):
    xs = [1.0] * n
    ys = [0.0] * n
    for i in range(n):
        ys[i] = 1.0 / (i - bad) if bad >= 0 else xs[i]
    return sum(ys)


def e(n, xs, ys):
    for i in range(n):
        ys[i] = xs[i] + 1
    return ys[:3], xs[:3]


print(a(40000, 3))
print(b(300))
print(c(30000, [(i * 7) % 30000 for i in range(30000)]))
zs = [5] * 30000
print(e(29999, zs, zs), e(30000, zs, [0] * 30000))
q = zs[:]
print(e(29999, q[1:], q))
big = [2 ** 62 + i for i in range(30000)]
tot = 0
for v in big:
    tot += v
print(tot, max(big), min(big), sum(big))
print(d(30000, -1))
print(d(30000, 29990))
