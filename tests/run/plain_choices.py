"""Choices whose values go to one place: nested, failing half-way, in loops, with temporaries that look alike."""


class Box:
    def __init__(self, n):
        self.n = n

    def get(self):
        if self.n < 0:
            raise ValueError(f"negative {self.n}")
        return self.n


def pick(a, b, c):
    x = "start"
    try:
        x = (str(a.get()) + "!" if c else b.get() * "-") if c is not None else x + "?"
    except ValueError as e:
        return x, str(e)
    return x, None


def neighbours(grid, y, x):
    h, w = len(grid), len(grid[0])
    n = 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if (dx or dy) and grid[(y + dy) % h][(x + dx) % w]:
                n += 1
    return n


def scan(xs, limit):
    out = []
    i = 0
    while i < len(xs) and (xs[i] < limit or i + 1 < len(xs) and xs[i + 1] == -1):
        out.append(xs[i] if xs[i] >= 0 else "neg")
        i += 1
    return out, i


def swap(a, b):
    best = a
    left = best
    best = b if len(b) > len(best) else best
    best, left = left, best
    return best, left


def total(values):
    t = 0
    for v in values:
        t += v
    return t


def walk(text):
    i, words = 0, []
    while i < len(text):
        start = i
        while i < len(text) and (text[i].isalnum() or text[i] == "_"):
            i += 1
        words.append(text[start:i] if i > start else None)
        i += 1
    return words


def unpack(rows):
    seen = []
    for _, (name, _), *rest in rows:
        seen.append(name + str(len(rest)))
    a, _, unused = "abc"
    return seen, a


def last_true(flags):
    found = None
    for i, f in enumerate(flags):
        found = i if f else found
    return found


def classify(n):
    return "big" * 2 if n > 10 else str(n) + "!" if n > 5 else ("odd" if n % 2 else "even")


print(pick(Box(3), Box(2), True), pick(Box(3), Box(2), False), pick(Box(3), Box(2), None))
print(pick(Box(-3), Box(2), True), pick(Box(3), Box(-2), False))
print([[neighbours([[True, False, True], [False, True, False], [True, True, False]], y, x) for x in range(3)] for y in range(3)])
print(neighbours([[True]], 0, 0))
print(scan([1, 2, 9, -1, 5, 8], 6), scan([], 1), scan([7], 6))
try:
    print(scan([1, "a"], 6))
except TypeError as e:
    print(e)
print(swap("ab", "abc"), swap("abc", "ab"))
print(total([1, 2.5, 3]), total([]), total([2 ** 70, 1.5]), total([True, 2 ** 70]))
print(walk("ab_1, c  d"), unpack([(1, ("x", 2), 3, 4), (5, ("y", 6))]))
print(last_true([True, False, True, False]), last_true([]), [classify(n) for n in (20, 7, 3, 4)])
b = Box(1)
for b.n in (4, -1):
    try:
        value = b.get() if b.n else 0
        other = b.get() or value
        print(value, other)
    except ValueError as e:
        print("failed", e, value)
