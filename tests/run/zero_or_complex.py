"""A variable that begins as the int 0 and goes on as a complex number: nobody can tell, or somebody can."""


def escape(c, limit):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


def power(c, limit):
    z = 0
    n = 0
    while n < limit and abs(z) <= 2:
        z = z ** 2 + c
        n += 1
    return n


def cubes(c, start):
    z, n = 1, 0
    while z.real * z.real + z.imag * z.imag < 50.5 and n < 40:
        z = z * z * z + c
        n += start
    return n


def three(c):
    z = 3
    z = z ** 3 - c
    w = 3
    w = c - w
    v = 2
    v = v / c
    u = 2
    u = c ** u
    t = 2
    t = t ** c
    s = 0
    s += c
    r = 5
    r *= c
    return z, w, v, u, t, s, r


def divided(c):
    z = 0
    try:
        z = c / z
    except ZeroDivisionError as error:
        return str(error)
    return z


def raised(c):
    z = 0
    try:
        z = z ** c
    except ZeroDivisionError as error:
        return str(error)
    return z


def returned(c, n):
    z = 0
    for i in range(n):
        z = z * z + c
    return z


def printed(c):
    z = 0
    for i in range(3):
        print(z)
        z = z + c
    print(z)


def with_float(c):
    z = 0
    x = z + 1.5
    z = z + c
    return x, z


def times_float(c):
    z = 1
    x = (z if c else 2) * 1.5
    z = z + c
    return x, z


def kept(c):
    z = 0
    xs = [z]
    z = z + c
    xs.append(z)
    return xs


def looked(c):
    z = 0
    same = z == 0, z is None, isinstance(z, int), type(z).__name__, bool(z), str(z), abs(z)
    z = c + z
    return same, z, abs(z)


def negative(c):
    z = -1
    z = z * z + c
    return z


def large(c):
    z = 3037000500
    z = z * z + c
    return z


def captured(c):
    z = 0

    def inner():
        return z

    first = inner()
    z = z + c
    return first, inner()


def ordered(c):
    z = 0
    try:
        for i in range(2):
            if z < 1:
                z = z + c
    except TypeError as error:
        return str(error)
    return z


def dead(c):
    z = 0
    z = z + c
    return z
    z = 0
    print(z + c, abs(z) > 2, z.real < c.real)


def deleted(c):
    z = 0
    z = z + c
    del z
    z = 7
    return z


def walrus(c):
    total = 0
    if (z := 0) == 0:
        total += 1
    z = z + c
    return z, total


def hidden(c):
    z = 0
    return [z * z + c for _ in range(2)], [z for _ in range(2)]


def generated(c):
    z = 0
    while abs(z) < 2:
        yield z
        z = z * z + c


print([escape(complex(-2 + x / 4, y / 4), 30) for x in range(12) for y in range(-4, 5)])
print([power(complex(-2 + x / 4, y / 4), 30) for x in range(12) for y in range(-4, 5)])
print([cubes(complex(x / 4, y / 4), 1) for x in range(-4, 5) for y in range(-4, 5)])
for c in (1 + 2j, complex(-0.0, -0.0), complex(0.0, -0.0), complex(-0.0, 0.0), complex("inf+nanj"), -1.5 + 0j):
    try:
        print(three(c))
    except (ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
    print(divided(c), returned(c, 0), returned(c, 1), negative(c), large(c))
    try:
        print(raised(c))
    except OverflowError as error:
        print(error)
    print(with_float(c), times_float(c), kept(c), looked(c), captured(c), ordered(c), dead(c), deleted(c), walrus(c),
          hidden(c))
printed(0.5 + 1j)
print(list(generated(1 + 0.5j)))
w = 0
for k in range(5):
    w = w * w + (0.1 - 0.2j)
    if abs(w) > 1e9:
        break
q = 0
while abs(q) < 100:
    q = q ** 2 + (1 + 1j)
print(w, abs(w), abs(q) > 100)
try:
    z = 0
    while True:
        z = z ** 2 + (1e3 + 0j)
        if abs(z) < 0:
            break
except OverflowError as error:
    print(error)
z = 0
for k in range(12):
    z = z ** 2 + (1e3 + 1j)
print(z, abs(z))


class Plane:
    def __init__(self, limit):
        self.limit = limit

    def escape(self, c):
        z = 0
        for n in range(self.limit):
            z = z * z + c
            if abs(z) > 2:
                return n, z
        return self.limit, z

    def loops(self, c):
        z = 0
        for z in range(3):
            pass
        z = z + c
        for z, w in [(1, 2), (3, 4)]:
            print(z)
        z += c
        return z


print([Plane(9).escape(complex(x / 4, 1)) for x in range(5)], Plane(0).escape(1j), Plane(0).loops(2j))
