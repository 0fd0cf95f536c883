# Elements in bulk: slices of every step and width, sets of plain and big ints, ranges that are walked by value.
BIG = 2 ** 70


class Thing:
    live = 0

    def __init__(self, name):
        self.name = name
        Thing.live += 1

    def __repr__(self):
        return f"<{self.name}>"


def slices(xs):
    for step in (1, 2, 3, -1, -2, -7, 100, -100):
        print(xs[::step], xs[1::step], xs[:2:step], xs[-2:0:step])
    print(xs + xs[1:], xs[:], list(xs), xs[5:2], xs[-1:], xs[:0])
    xs.extend(xs)
    xs[1:3] = xs
    xs[2:4] = [xs[0]]
    print(xs, len(xs))


def sets(items, others):
    a, b = set(items), set(others)
    print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= b, a >= b, a.isdisjoint(b))
    a |= b
    a -= {items[0]}
    b &= a
    b ^= set(items)
    print(sorted(a), sorted(b), len(frozenset(items) | b))
    c = set()
    for x in items + others + items:
        c.add(x)
        c.discard(others[0])
    print(len(c), sorted(c))


def walk(r):
    return [x for x in r], len(r) if len(r) < 100 else "many", [r[0], r[-1]]


slices([1, 2, 3, 4, 5, 6, 7])
slices([1, BIG, 3, -BIG, 5])
slices([1.5, 2.5, 3.5])
slices([True, False, True, True])
slices(["a", "bc", "", "é"])
slices([(1, "x"), (2, "y"), (BIG, "z")])
slices([None, None, None])
slices([[1], [2], []])
slices([Thing("a"), Thing("b"), Thing("c")])
plain = [1, 2, 3]
mixed = [BIG, BIG + 1]
joined = plain + mixed + plain
plain += mixed
print(joined, plain, mixed * 2, joined[3:5], plain[::-1], sum(plain[3:]), max(joined[::2]))
mixed[0] = 5
print(plain, joined, mixed, (plain + [2 ** 63 - 1])[-1:], [2 ** 63 - 1, 2 ** 63][:1])
sets([1, 2, 3, 40, 500], [3, 2, 77])
sets([1, BIG, -BIG, 2 ** 63 - 1, -2 ** 63], [BIG, BIG + 1, 0])
sets(["a", "bb", "", "é"], ["bb", "x", "é"])
sets([(1, 2), (BIG, 3)], [(1, 2), (4, 5)])
sets([-1, -2, 0, 2 ** 61 - 1, 2 ** 61], [2 ** 61 - 2, -2, 2 ** 61])
numbers = set()
for i in range(2000):
    numbers.add(BIG * (i % 50) + i % 300)
    if i % 3 == 0:
        numbers.discard(BIG * (i % 7) + i % 11)
print(len(numbers), sum(numbers) % 1000007)
for r in (range(4), range(-3, 3), range(9, 0, -2), range(0, 7, 3), range(BIG, BIG + 3), range(2 ** 62 - 1, 2 ** 62 + 2)):
    print(walk(r), list(reversed(r)))
far = range(-2 ** 63, 2 ** 63 - 1)
print(far[0], far[-1], 5 in far, range(3, 1)[:], len(range(3, 1)), len(range(-2 ** 61, 2 ** 61)))
try:
    print(len(far))
except OverflowError as e:
    print(e)
print(Thing.live)
