# Ints of lists of which nothing is known: counted up in loops, near the ends of a word, big, mixed; the same list seen twice.
import sys

FEW = len(sys.argv) - 1
EDGES = [2 ** 61, 2 ** 62 - 1, 2 ** 62, 2 ** 62 + 1, 2 ** 63 - 17, 2 ** 63 - 2, 2 ** 63 - 1, 2 ** 63, 2 ** 64, -2 ** 62,
         -2 ** 62 - 1, -2 ** 63 + 15, -2 ** 63 + 2 ** 48, -2 ** 63, -2 ** 63 - 1, 0, 19, 20]


def read(text):
    return [int(word) for word in text.split()]


def grow(xs):
    for i in range(len(xs)):
        if xs[i] < 20:
            xs[i] += 1


def up(xs, times):
    for _ in range(times):
        for i in range(len(xs)):
            xs[i] += 16


def down(xs, times):
    for _ in range(times):
        for i in range(len(xs)):
            xs[i] = xs[i] - 15


def mixed(xs, ys):
    for i in range(len(xs)):
        if xs[i] > ys[i]:
            xs[i] = ys[i] + 3
        else:
            ys[i] = xs[i] - 1


def doubled(xs):
    for i in range(len(xs)):
        xs[i] = xs[i] + xs[i]


def best_of(xs):
    best = xs[0]
    for x in xs:
        if x > best:
            best = x + 1
        elif x + 2 == best:
            best -= 1
    return best


def shifted(xs):
    for i in range(1, len(xs)):
        xs[i - 1] = xs[i] + 1
    return xs


def histogram(xs, n):
    counts = [0] * n
    for x in xs:
        counts[x % n] += 1
    return counts


def rows(grid):
    for row in grid:
        for j in range(len(row)):
            if row[j] > 3:
                row[j] -= 3
    for i in range(len(grid)):
        for j in range(len(grid[i])):
            grid[i][j] = grid[i][j] + 1
    return grid


def total(xs):
    t = 0
    for x in xs:
        t += x
    return t


def first_past(xs, limit):
    n = 0
    while n < len(xs) and xs[n] < limit:
        xs[n] += 1
        n += 1
    return n


for text in ("1 2 3 19 20 21", " ".join(map(str, EDGES)), str(2 ** 63 - 1), "4611686018427387903 4611686018427387904", ""):
    xs = read(text)
    grow(xs)
    print(xs)
    up(xs, 3)
    print(xs, total(xs))
    down(xs, 2)
    print(xs, histogram(xs, 5))
    ys = xs[::-1]
    mixed(xs, ys)
    print(xs, ys)
    if xs:
        print(best_of(xs), shifted(xs[:]), shifted(ys))
    doubled(xs)
    print(xs, rows([xs, ys[:2], []]), first_past(xs, 2 ** 62))
    xs += ys
    xs.append(2 ** 62 * (FEW + 1))
    doubled(xs)
    grow(xs)
    print(xs, max(xs + [0]), sorted(xs), xs == xs[:])
for edge in EDGES:
    one = [edge]
    up(one, 1)
    down(one, 1)
    grow(one)
    up(one, 2)
    doubled(one)
    print(one, list(range(edge, edge + 3)), [edge + i for i in range(3)], end=" ")
    many = list(range(edge, edge + 4))
    grow(many)
    up(many, 1)
    print(many, best_of(many))
