# Two parameters are one list, or share rows: threads must not be seen.
#flags: --verify-parallel
def shift(xs, ys):
    for i in range(len(xs) - 1):
        ys[i] = xs[i + 1] * 0.5 + 1.0


def evolve(grid, out):
    for i in range(1, len(grid) - 1):
        for j in range(1, len(grid[0]) - 1):
            out[i][j] = grid[i - 1][j] + grid[i + 1][j] + grid[i][j - 1] * 0.25 + grid[i][j + 1]


def show(grid):
    total = 0.0
    for row in grid:
        for x in row:
            total = total * 0.999 + x
    print(total)


n = 60000
xs = [float(i % 1000) for i in range(n)]
ys = [0.0] * n
shift(xs, ys)
print(sum(ys), ys[:3], ys[-3:])
shift(xs, xs)
print(sum(xs), xs[:3], xs[-3:])
shift(ys, xs)
print(sum(xs))

g = [[float((i * 31 + j) % 7) for j in range(200)] for i in range(200)]
h = [[0.0] * 200 for _ in range(200)]
evolve(g, h)
show(h)
evolve(g, g)
show(g)
h[5] = g[7]
evolve(g, h)
show(h)
h = [[1.0] * 200] * 200
evolve(g, h)
show(h)
evolve(h, h)
show(h)
shift(g[3], g[3])
shift(g[3], g[4])
show(g)
