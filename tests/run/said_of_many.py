# what is said of values of many types at once
class Thing:
    pass


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __iter__(self):
        return iter([self.a, self.b])

    def __len__(self):
        return 2


def some():
    return [None, True, 3, 2.5, 1j, "ab", b"c", [1], (2, "x"), {"k": 1}, {3}, frozenset([4]), range(2), Thing(), Pair(1, 2), 10 ** 20]


def told(f, x):
    try:
        return f(x)
    except (TypeError, AttributeError, ValueError) as e:
        return type(e).__name__, str(e)


def looped(x):
    out = []
    for y in x:
        out.append(y)
    return out


def unpacked(x):
    a, *b = x
    return a, b


def stored(x):
    x[0] = 1
    return x


def removed(x):
    del x[0]
    return x


def called(x):
    return x(1)


def within(x):
    return 1 in x


for x in some():
    name = type(x).__name__
    for f in (looped, unpacked, len, stored, removed, called, within, abs, lambda v: -v, lambda v: ~v, lambda v: +v, lambda v: v[0], lambda v: v[1:],
              lambda v: v.append(1), lambda v: v.name, lambda v: v < 3, lambda v: sum(v), lambda v: max(v), lambda v: int(v),
              lambda v: float(v), lambda v: round(v), lambda v: "".join(v), lambda v: divmod(v, 2), lambda v: hash(v) and 0,
              lambda v: v @ v, lambda v: v & 1, lambda v: range(v), lambda v: isinstance(v, int), lambda v: sorted(v), lambda v: list(zip(v, v)), lambda v: chr(v)):
        print(name, told(f, x))
