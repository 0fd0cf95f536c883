# A row of the grid is replaced, in the loop and by a callee.
#flags: --verify-parallel
def renew(grid, i):
    grid[i] = [0.0] * len(grid[i])


def replace_rows(grid):
    for i in range(len(grid)):
        row = grid[i]
        grid[i] = [x + 1.0 for x in row]
        row[0] = 100.0
        for j in range(len(row)):
            grid[i][j] += row[j]


def renew_next(grid):
    for i in range(len(grid) - 1):
        row = grid[i + 1]
        renew(grid, i + 1)
        for j in range(len(row)):
            row[j] = 5.0
            grid[i][j] += row[j]


def swap(grid):
    for i in range(len(grid) // 2):
        grid[i], grid[-1 - i] = grid[-1 - i], grid[i]
        grid[i][0] = float(i)


g = [[float(i + j) for j in range(30)] for i in range(40)]
keep = g[3]
replace_rows(g)
print(g[3][:4], keep[:4])
renew_next(g)
print(g[3][:4], g[39][:3], keep[:4])
swap(g)
print([row[0] for row in g])
