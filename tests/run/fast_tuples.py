# tuple(...) of what was just made takes it over; of what somebody else has it is a copy.
class Thing:
    live = 0

    def __init__(self, n):
        self.n = n
        Thing.live += 1

    def __repr__(self):
        return f"T{self.n}"


def star(*args):
    return args


def pairs(n):
    out = []
    for i in range(n):
        row = [j * i for j in range(3)]
        out.append(tuple(row))
        row[0] = -1
        row.append(99)
        out.append(tuple(row))
        out.append(tuple([j + i for j in range(2)]))
        out.append(tuple(j - i for j in range(4) if j != i))
    return out


def failing(n):
    try:
        return tuple(10 // (2 - i) for i in range(n))
    except ZeroDivisionError:
        return tuple([n])


def twice(xs):
    t = tuple([x for x in xs])
    u = tuple([x for x in xs])
    xs.append(xs[0])
    return t, u, tuple(xs), t == u, hash(t) == hash(u), t + u


def keys(n):
    d = {}
    for i in range(n):
        d[tuple([i % 3, i % 2])] = d.get(tuple(x for x in (i % 3, i % 2)), 0) + 1
    return d


print(pairs(3))
print(failing(2), failing(5))
print(twice([1, 2, 2 ** 80]), twice(["a", "b"]), twice([1.5]), twice([(1, "x")]))
print(twice([Thing(1), Thing(2)])[0], keys(12))
print(star(*[i for i in range(4)]), star(*(i for i in range(0))), tuple([]), tuple([5, 6]), tuple([[1], [2]]))
first, *rest = tuple([i * i for i in range(5)])
rest.append(1)
print(first, rest, sorted(tuple([3, 1, 2])), tuple(sorted([3, 1, 2])), tuple([True, False]), tuple([None, None]))
x = [1, 2]
y = tuple([x, x])
y[0].append(3)
print(y, x, tuple([c for c in "abc"]), tuple(c + c for c in "añ"))
z = tuple([i for i in range(3)]) * 2
print(z, z[::2], tuple([z, z]))
