"""Nested lists: shared rows, rows of both arguments, changes on the way out."""


def put(rows, i, j, x):
    rows[i][j] = x


def add_row(rows, n):
    rows.append([0.0] * n)
    rows[-1][0] = 1.5


def copy_row(a, b):
    a[0] = b[0]


def same_rows(rows):
    n = 0
    for i in range(len(rows)):
        for j in range(i):
            if rows[i] is rows[j]:
                n += 1
    return n


def change_then_fail(rows, i):
    rows[0][0] = -1.0
    rows.insert(0, [9.0])
    return rows[i][0]


def nested(n):
    inner = [[1, 2], [3]]
    return [inner, inner, [[n]]]


def points(ps):
    for i in range(len(ps)):
        x, y = ps[i]
        if x > 1:
            ps[i] = (y, x)


def tuples(t):
    a, rows = t
    rows[0] += a
    return rows


def rotate(xs):
    xs.append(xs.pop(0))
    xs.reverse()
    return xs[0]


def flags(bs):
    for i in range(len(bs)):
        bs[i] = not bs[i]


def optional(xs):
    for i in range(len(xs)):
        if xs[i] is None:
            xs[i] = "none"
        else:
            xs[i] = None


if __name__ == "__main__":
    put([[1.0]], 0, 0, 2.0)
    add_row([[1.0]], 2)
    copy_row([[1.0]], [[2.0]])
    print(same_rows([[1.0]]), change_then_fail([[1.0]], 0), nested(1))
    points([(1, 2)])
    print(tuples((1, [2])), rotate([1, 2]))
    flags([True])
    optional(["a", None])
