import numpy as np
def running(a):
    # float | np.float64 pairs in odd places
    lo = hi = 0.0
    prev = None
    flips = 0
    for x in a:
        if prev is not None and (x > prev) != (hi > lo):
            flips += 1
        lo, hi = min(lo, x), max(hi, x)
        prev = x
    return lo, hi, flips, prev
def swap_pairs(a):
    x, y = 0.0, 1
    for v in a:
        x, y = y, x
        x = x + v
        y = v if y is None else y
    return x, y
def nest(a, n):
    t = 0
    for i in range(n):
        s = 0.0
        for v in a:
            s = s + v if i % 2 else s
        t = t + s
        if s:
            t = t * 1
    return t, s
def cond(a, flag):
    w = a[0] if flag else 0.5
    w2 = w
    while w < 10:
        w2, w = w, w * 2 + w2
    return w, w2
def rec(a, i, acc=0.0):
    return acc if i == len(a) else rec(a, i + 1, acc + a[i])
def early(a):
    best = 0
    for v in a:
        if v < 0:
            return best
        best = v
    return best
a = np.zeros(4)
for i in range(4):
    a[i] = (-1) ** i * (i + 1.5)
e = np.zeros(0)
print(running(a), running(e))
print(swap_pairs(a), swap_pairs(e))
print(nest(a, 3), nest(a, 1), nest(e, 2))
print(cond(a, True), cond(a, False))
print(rec(a, 0), rec(e, 0), early(a), early(e), early(a[0:0]) if 0 else 1)
s = 0
xs = [1, 2.5, 3]
for x in xs:
    s += x
for v in a:
    s += v
print(s, xs, [s, a[0]])
def useunset(a, k):
    if k:
        q = 0.0
        for v in a:
            q += v
    return q
print(useunset(a, 1), useunset(e, 1))
del s
print(useunset(a, 0))
