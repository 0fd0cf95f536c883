log = []
g = 10
def say(x, v):
    log.append(x)
    return v
def bump():
    global g
    g += 1
    return g
def mut(xs):
    xs.append(99)
    return len(xs)
def main():
    xs = [1, 2, 3]
    print(g + bump(), bump() - g, g * bump() + g)
    print(len(xs) + mut(xs), xs[0] + mut(xs) + xs[-1], [len(xs), mut(xs), len(xs)])
    a = 5
    print(a + (a := 7) + a, (a, (a := 1), a))
    xs[say(1, 0)] = say(2, 5)
    xs[say(3, 0)] += say(4, 6)
    print(xs, log)
    log.clear()
    t = say(1, 1) < say(2, 5) < say(3, 3) < say(4, 9)
    print(t, log)
    i = 0
    i, xs[i] = 2, 77
    print(i, xs)
    x = [0, 1, 2]
    i = 0
    i, x[i], i = 1, 2, 0
    print(i, x)
    b = c = [1]
    b += [2]
    print(b, c, b is c)
    b = b + [3]
    print(b, c, b is c)
    m = [[1, 2], [3, 4]]
    m[0] += [5]
    r = m[0]
    r *= 2
    print(m, r)
    s = "ab"
    s *= 2
    s += "c"
    print(s)
    (p, q), *rest = [(1, 2), (3, 4), (5, 6)]
    print(p, q, rest)
    h, *mid, tl = "hello"
    print(h, mid, tl)
    for k, (u, *v) in enumerate([[1, 2, 3], [4], [5, 6]]):
        print(k, u, v)
    n = 3
    for n in range(n):
        n += 10
    print(n)
    for y in range(0):
        pass
    else:
        print("empty")
    w = [1, 2, 3, 4]
    for e in w:
        if e % 2 == 0:
            w.remove(e)
        if len(w) < 4 and e == 1:
            w.append(9)
    print(w)
    for e in reversed(w):
        if e == 3:
            w.pop()
    print(w)
    z = [1, 2, 3, 4, 5]
    for e in reversed(z):
        del z[:]
    print(z)
    for e in z:
        pass
    d = 0
    while (d := d + 1) < 5:
        if d == 3:
            continue
    else:
        print("d", d)
    print(0 or [] or "x", 1 and 0 and 2, None or 3, [] and 1, "a" and 5)
    print(not 0, not [], not "x")
    print(1 if xs else 2.5, 3 if not xs else "no")
    v1 = 1 if g > 5 else None
    if v1 is None or v1 == 2:
        print("none")
    else:
        print(v1 + 1)
main()
