"""Several Python threads change parts of one list; values by the hundred."""


def bump(xs, lo, hi):
    for i in range(lo, hi):
        for k in range(20):
            xs[i] += 1


def shift(xs, rows, lo, hi):
    for i in range(lo, hi):
        for k in range(20):
            xs[i] += 0.5
        rows[i][0] = xs[i]


def wave(zs):
    for i in range(len(zs)):
        zs[i] += 1j


def cut(xs, n):
    for k in range(n):
        xs.append(1.5)
        del xs[0]
    del xs[2:]


def words(names):
    return [name + "!" for name in names], names


def pairs(ps):
    return [(n, x, s) for s, n, x in ps]


if __name__ == "__main__":
    bump([1], 0, 1)
    shift([1.5], [[1.5]], 0, 1)
    wave([1j])
    cut([1.5], 1)
    words(["a"])
    pairs([("a", 1, 2.5)])
