"""Loops over a few constants: neighbours, continue, break, else, what is read afterwards, lists that change."""
DIRS = ((0, 1), (1, 0), (0, -1), (-1, 0))
KNIGHT = [(1, 2), (2, 1), (-1, 2), (-2, 1)]


def life(g, h, w):
    out = [[0] * w for _ in range(h)]
    for y in range(h):
        for x in range(w):
            n = 0
            for dy in (-1, 0, 1):
                for dx in [-1, 0, 1]:
                    if dy == 0 and dx == 0:
                        continue
                    n += g[(y + dy) % h][(x + dx) % w]
            out[y][x] = 1 if n == 3 or (n == 2 and g[y][x]) else 0
    return out


def around(g, y, x):
    s = 0
    for dy, dx in DIRS:
        if 0 <= y + dy < len(g) and 0 <= x + dx < len(g[0]):
            s += g[y + dy][x + dx] * 10 + dy
    for dy, dx in KNIGHT:
        if 0 <= y + dy < len(g):
            s -= g[y + dy][(x + dx) % len(g[0])]
    return s, dy, dx


def after(n):
    for d in (3, 1, 2):
        last = d * n
    for e in (5, 7):
        n += e
    else:
        n *= 2
    return d, last, e, n


def leaves(n):
    seen = []
    for d in (1, 2, 3):
        if n == d:
            break
        seen.append(d)
    else:
        seen.append(-1)
    for d in (4, 5, 6):
        if n % d == 0:
            continue
        seen.append(d)
        if d == 5:
            return seen, d
    return seen


def grows():
    xs = [1, 2, 3]
    for x in xs:
        if x < 3:
            xs.append(x + 2)
    total = 0
    for x in [True, False, 2]:
        total += x
    for x in (True, False):
        total = total * 2 + x
    return xs, total


def closures():
    made = []
    for k in (1, 2, 3):
        made.append(lambda x: x * k)
    return [f(10) for f in made]


def changed(n):
    s = 0
    for d in (2, 0, 5):
        d += n
        for d2 in (d, 1):
            s = s * 3 + d2
        n = d - 1
    return s, d, n


def fails(xs):
    got = []
    try:
        for d in (1, 0, -1):
            got.append(xs[d] // d)
    except ZeroDivisionError as e:
        got.append(str(e))
    try:
        for k in (0, 9):
            got.append(xs[k])
    except IndexError as e:
        got.append((k, str(e)))
    return got


def walk():
    for step in (1, 2):
        for back in (10, 20):
            yield step * back


def deep(n):
    t = 0
    for a in (0, 1):
        for b in (0, 1):
            for c in (0, 1):
                if a and not b or c:
                    t += a * n + b - c
                t = t * 2 + (1 if a == b else 0)
    return t


def earlier(n):
    s = 0
    for d in (1, 2, 3):
        if d > 1:
            s = s * 10 + before
        if d != n:
            before = d
    for e in (4, 5):
        if e == n:
            held = e
        elif e > 4:
            s += held
    return s


class Board:
    NEAR = (-1, 1)

    def __init__(self, n):
        self.cells = list(range(n))

    def near(self, i):
        t = 0
        for d in self.NEAR:
            t += self.cells[(i + d) % len(self.cells)]
        return t


g = [[(y * 5 + x * 3) % 4 % 2 for x in range(6)] for y in range(4)]
print(life(g, 4, 6), life([[1]], 1, 1), life([], 0, 0))
print([around(g, y, y) for y in range(4)], after(2), [leaves(n) for n in (1, 2, 4, 5, 9, 60)])
print(grows(), closures(), changed(4), fails([7, 8]), list(walk()), [deep(n) for n in range(3)], [Board(3).near(i) for i in range(3)])
try:
    life(g, 4, 7)
except IndexError as e:
    print(e)
print([earlier(n) for n in (2, 4)])
try:
    earlier(1)
except UnboundLocalError as e:
    print(e)
