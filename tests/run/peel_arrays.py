# Periodic stencils on arrays: wrapped rows and columns, and a neighbour count whose subscripts wrap both ways.
import numpy as np


def evolve(a, b):
    n, m = a.shape
    for i in range(n):
        for j in range(m):
            b[i, j] = a[i - 1, j] + a[(i + 1) % n, j] + a[i, j - 1] + a[i, (j + 1) % m] - 4.0 * a[i, j]


def mixed(a, b):
    n, m = a.shape
    for i in range(n):
        up = (i + n - 1) % n
        down = (i + 1) % n
        for j in range(m):
            left = (j + m - 1) % m
            right = (j + 1) % m
            b[i, j] = a[up, left] + a[up, right] + a[down, left] + a[down, right]


def life(grid, new):
    h = len(grid)
    w = len(grid[0])
    for y in range(h):
        for x in range(w):
            n = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dy != 0 or dx != 0:
                        n += grid[(y + dy) % h][(x + dx) % w]
            new[y][x] = 1 if n == 3 or (n == 2 and grid[y][x]) else 0


for n, m in ((1, 1), (2, 3), (5, 7)):
    a = np.zeros((n, m))
    b = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            a[i, j] = 0.5 * i * j + j
    evolve(a, b)
    total = 0.0
    for i in range(n):
        for j in range(m):
            total += b[i, j] * (i + 2 * j + 1)
    print(total)
    mixed(a, b)
    total = 0.0
    for i in range(n):
        for j in range(m):
            total += b[i, j] * (i + 2 * j + 1)
    print(total)
g = [[0] * 8 for _ in range(8)]
g[1][2] = g[2][3] = g[3][1] = g[3][2] = g[3][3] = 1
h = [[0] * 8 for _ in range(8)]
life(g, h)
print(h)
