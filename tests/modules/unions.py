"""None or a value, int or float, unions and tuples across the boundary."""


def find(xs, x):
    for i in range(len(xs)):
        if xs[i] == x:
            return i
    return None


def half(n):
    if n % 2 == 0:
        return n // 2
    return n / 2


def first(xs):
    return xs[0] if xs else None


def scale(x, factor=None):
    if factor is None:
        return x
    return x * factor


def name_of(x):
    if x is None:
        return "nothing"
    return "<" + x + ">"


def either(x):
    return x


def swap(pair):
    a, b = pair
    return b, a


def numbers(xs):
    return [x if i % 2 else x * 0.5 for i, x in enumerate(xs)]


def count(t):
    n = 0
    for x in t:
        n += x
    return n


def mixed(rows):
    return [(a, [b]) for a, b in rows]


def total(xs):
    s = 0
    for x in xs:
        s += x
    return s


def kinds(flag, z, r, n):
    return flag, z, r, n, None


if __name__ == "__main__":
    print(find([1], 1), half(3), first(["a"]), scale(2.0), scale(2.0, 3.0), name_of(None), name_of("x"))
    print(either(1), either("a"), either(None), either([1.5]), swap((1, "a")), numbers([1, 2]), count((1, 2, 3)), count((1,)))
    print(mixed([(1, "a")]), total([1]), total([1.5]), total([1, 2.5]), kinds(True, 1j, range(3), 2))
