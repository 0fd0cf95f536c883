# One list under two local names, and a row taken out before the loop.
#flags: --verify-parallel
def halves(xs):
    ys = xs
    for i in range(len(xs) - 1):
        ys[i] = xs[i + 1] + 1.0
    return ys[0]


def row_before(grid):
    first = grid[0]
    for i in range(len(grid)):
        for j in range(len(first)):
            grid[i][j] = first[j] * 0.5 + 1.0
    return first[0]


def choose(xs, ys, flag):
    zs = xs if flag else ys
    for i in range(1, len(xs)):
        zs[i] = xs[i - 1] + ys[i - 1]
    return sum(zs)


xs = [float(i % 100) for i in range(40000)]
print(halves(xs), sum(xs))
g = [[float(i + j) for j in range(150)] for i in range(150)]
print(row_before(g), sum(g[0]), sum(g[149]))
print(choose(xs[:], xs[:], True), choose(xs[:], xs[:], False), choose(xs, xs, True))
