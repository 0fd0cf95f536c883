# Lists of ints of which nothing is known: one test in front of the loop, for a big integer among them.
def greatest(xs):
    best = xs[0]
    for x in xs:  #par yes greatest: best
        if x > best:
            best = x
    return best


def place(xs, least):
    where = -1
    for i in range(len(xs)):  #par yes least: least with where
        if xs[i] <= least:
            least, where = xs[i], i
    return least, where


def low(xs):
    m = 10**9
    for x in xs:  #par yes least: m
        m = min(m, x)
    return m


def count(xs, k):
    n = 0
    for x in xs:  #par yes summed exactly: n
        n += x % 7 == k
    return n


def copy(xs, ys):
    last = 0
    for i in range(len(xs)):  #par yes last
        last = xs[i]
        ys[i] = last
    return last


def cut(xs, k):
    for i in range(len(xs)):  #par yes
        xs[i] = xs[i] % k
    return xs[:3]


def double(xs):
    for i in range(len(xs)):  #par shared
        xs[i] = xs[i] * 2
    return xs[:3]


def clear(xs):
    for i in range(len(xs)):  #par yes
        xs[i] = i % 5
    return xs[:3]


def rows(grid, k):
    out = [0] * len(grid)
    for i in range(len(grid)):  #par yes
        m = 0
        for x in grid[i]:
            if x // k > m:
                m = x // k
        out[i] = m
    return out


def every(xs):
    ok = True
    for x in xs:  #par yes all: ok
        ok = ok and x > -9
    return ok


def total(xs):
    s = 0
    for x in xs:  #par carried s
        s += x
    return s


edge = 2**63 - 2**48
small = [(i * 7919) % 50021 - 9 for i in range(4000)]
edges = small[:]
edges[7], edges[300], edges[3900] = 2**63 - 1, -edge, 2**63 - 2
wide = [x + 2**70 for x in small]
mixed = small[:]
mixed[11] = -(2**90)
same = [2**80] * 4000
for xs in (small, edges, wide, mixed, same, [5], [2**63 - 1], [-edge - 1]):
    ys = [2**64] * len(xs)
    print(greatest(xs), place(xs, 2**63 - 1), place(xs, 2**65), place(xs, -3), low(xs), count(xs, 3), copy(xs, ys), every(xs), total(xs))
    print(ys == xs, copy(ys, ys), double(ys), cut(ys, 1000), clear(ys), cut(ys, 2**70 + 1), sum(ys))
    ys = xs[:]
    print(cut(ys, -13), double(ys), clear(ys), sum(ys), rows([xs, small, xs, [], [1]], 3), rows([xs] * 9, 2**65))
    ys = [2**99] * 4000
    print(clear(ys), sum(ys))
print(place([], 3), low([]), count([], 1), every([]), rows([], 1), rows([[]], 0))
print(rows([small, [2**70]], 0))
