def pick(n):
    if n == 0:
        return 1
    if n == 1:
        return 2.5
    if n == 2:
        return "s"
    if n == 3:
        return None
    if n == 4:
        return [1, 2]
    return (1, "x")
def num(n):
    return 3 if n else 0.5
def opt(n):
    return [1, 2, 3] if n else None
def show():
    for i in range(6):
        v = pick(i)
        print(v, v == 1, v is None, isinstance(v, int), isinstance(v, (int, float)), isinstance(v, str))
        if isinstance(v, (int, float)):
            print(v + 1, v * 2, v < 3, -v, abs(v))
        elif isinstance(v, str):
            print(v + "!", len(v), v.upper())
        elif v is None:
            print("none")
        else:
            print(len(v), v[0])
    for i in range(2):
        x = num(i)
        y = x * 2 + 1
        z = x // 1
        print(x, y, z, x ** 2, x > 1, x == 3, 1 - x, x % 2, str(x), f"{x:>5}", "%s" % x, int(x), float(x))
        x += 1
        x -= 0.5
        print(x, round(x), bool(x))
    xs = opt(1)
    if xs:
        print(xs[0], len(xs))
        for a in xs:
            print(a)
    ys = opt(0)
    print(ys, ys == None, ys is None, not ys)
    best = None
    for q in [3, 1, 2]:
        if best is None or q < best:
            best = q
    print(best)
    print(sum([0.5, 1]), sum([]), sum([1, 2], 10), sum([[1], [2]], []), max(1, 2.5), max([1, 2.5, 2]), min(3, 1.0, 2))
    m = [1, "a", None, 2.5, [1]]
    print(m, m[0], m[1])
    for e in m:
        print(e, end=" ")
    print()
    print(2 ** 3, 2 ** -1, 2.0 ** 3, (-8) ** 2, 0 ** 0)
    for k in (2, -2):
        print(3 ** k)
    try_len(pick(0))
def try_len(v):
    print(len(v))
show()
