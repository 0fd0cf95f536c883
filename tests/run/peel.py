# Loops whose subscripts wrap at the ends: first and last iterations, and the lists that are too short for a middle.
def ring(xs, ys):
    n = len(xs)
    for j in range(n):
        ys[j] = xs[j - 1] + 2.0 * xs[j] + xs[(j + 1) % n]


def far(xs, ys):
    n = len(xs)
    for j in range(n):
        ys[j] = xs[(j - 3) % n] - xs[(j + 2) % n] + xs[(j + n - 1) % n] * xs[(n + 1 + j) % n]


def chosen(xs, ys):
    n = len(xs)
    for j in range(n):
        left = xs[j - 1 if j > 0 else n - 1]
        right = xs[j + 1] if j != n - 1 else xs[0]
        ys[j] = left - right


def branches(xs, ys):
    n = len(xs)
    for j in range(n):
        if j == 0:
            left = n - 1
        else:
            left = j - 1
        if not j < n - 1:
            right = 0
        else:
            right = j + 1
        ys[j] = xs[left] * 10.0 + xs[right]


def edges(xs, ys):
    n = len(xs)
    for j in range(n):
        ys[j] = xs[j] if 0 < j and j < n - 1 else -1.0
    for j in range(n):
        ys[j] += 100.0 if j <= 1 or j >= n - 2 else 0.0


def carried(xs):
    n = len(xs)
    last = 0.5
    for j in range(n):
        xs[j] = last + xs[j - 1] * 0.5
        last = xs[(j + 1) % n]
    return last


def from_two(xs):
    total = 0.0
    for j in range(2, len(xs)):
        total += xs[j - 3] * xs[j - 1]
    return total


def rows(grid, out):
    n = len(grid)
    m = len(grid[0])
    for i in range(n):
        row = grid[i]
        for j in range(m):
            out[i][j] = row[j - 1] + row[(j + 1) % m] + grid[i - 1][j]


def at_most(xs, ys, n):
    for j in range(n):
        ys[j] = xs[j - 2] + xs[(j + 1) % n]


for size in (1, 2, 3, 4, 5, 6, 7, 40):
    xs = [1.5 * k + 0.25 for k in range(size)]
    ys = [0.0] * size
    ring(xs, ys)
    print(size, ys)
    far(xs, ys)
    print(ys)
    chosen(xs, ys)
    print(ys)
    branches(xs, ys)
    print(ys)
    edges(xs, ys)
    print(ys)
    print(from_two(xs), carried(xs), xs)
    grid = [[0.5 * k + i for k in range(size)] for i in range(3)]
    out = [[0.0] * size for _ in range(3)]
    rows(grid, out)
    print(out)
    rows(grid, grid)
    print(grid)

ring([], [])
for length, stop in ((2, 2), (3, 3), (5, 5), (5, 3), (6, 6), (2, 0)):
    ys = [0.0] * 6
    at_most([1.0 * k for k in range(length)], ys, stop)
    print(length, stop, ys)
rows([[1.0, 2.0], [3.0], [4.0, 5.0]], [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]])
