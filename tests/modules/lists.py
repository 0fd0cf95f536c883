"""Functions that change, return and share lists."""


def fill(xs, value):
    """Sets every element."""
    for i in range(len(xs)):
        xs[i] = value


def grow(xs, n):
    for i in range(n):
        xs.append(i)
    return xs


def same(xs):
    return xs


def row(rows, i):
    return rows[i]


def two(a, b):
    a.append(1)
    b.append(2)
    return len(a), len(b)


def cut(xs):
    del xs[1:]
    return xs[0]


def swap_rows(rows):
    rows[0], rows[1] = rows[1], rows[0]


def fail_late(xs):
    for i in range(10):
        xs[i] = -1


def fresh(n):
    one = [n, n]
    return [one, one, [n]]


def words(names):
    return [name.upper() for name in names], sorted(names), "-".join(names)


def pairs(ps):
    return [(b, a) for a, b in ps]


def total(xs):
    return sum(xs)


def mean(xs):
    return total(xs) / len(xs)


def default(n, xs=[], *, step=2):
    xs.append(n * step)
    return xs


def unused(x):
    return x


if __name__ == "__main__":
    fill([1, 2], 3)
    print(grow([1], 2), same([1]), row([[1], [2]], 0), two([1], [2]), cut([1, 2]))
    swap_rows([[1], [2]])
    fail_late([1] * 10)
    print(fresh(1), words(["a"]), pairs([(1, "x")]), total([1]), mean([1.5]), default(1), default(2, [3], step=4))
