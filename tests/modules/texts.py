"""str of every kind, big ints, defaults, documentation."""


def same(s):
    return s


def join(a, b):
    return a + b


def reverse(s):
    return s[::-1]


def lengths(names):
    return [len(name) for name in names]


def upper_all(names):
    for i in range(len(names)):
        names[i] = names[i].upper()


def power(a, n):
    """a to the n.

    Of any size.
    """
    return a ** n


def double(xs):
    for i in range(len(xs)):
        xs[i] = xs[i] * 2
    return sum(xs)


def options(a, b=2, c="x", *, d=1.5, e=None, f=(1, 2)):
    return a, b, c, d, e, f


def only(a, /, b):
    return a - b


if __name__ == "__main__":
    print(same("a"), join("a", "b"), reverse("ab"), lengths(["a"]), power(2, 3), double([1]), options(1), only(1, 2))
    options(1, e="y")
    upper_all(["a"])
