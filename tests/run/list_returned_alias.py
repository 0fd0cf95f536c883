def same(xs):
    return xs


def pick(rows, i):
    return rows[i]


def either(a, b, first):
    return a if first else b


def fresh(xs):
    return xs[:]


xs = [1]
ys = same(xs)
ys.append(2)
zs = fresh(xs)
zs.append(3)
rows = [xs, zs]
p = pick(rows, 0)
p.append(4)
e = either(xs, zs, False)
e.append(5)
print(xs, ys, zs, rows, p, e, ys is xs, p is rows[0], e is zs, same(pick(rows, 1)) is zs)
pick(rows, 1)[0] = 100
same(same(rows))[0][0] = 200
print(xs, zs, rows[-1], either(1, 2.5, True), either("a", None, False))
