# An operation that looks at rows while the loop stores into them.
#flags: --verify-parallel
def compare(grid, other):
    same = 0
    for i in range(len(grid)):
        grid[i][0] = 1.0
        if grid == other:
            same += 1
    return same


def contains(grid, row):
    found = 0
    for i in range(len(grid)):
        grid[i][0] = float(i % 3)
        if row in grid:
            found += 1
    return found


def extremes(grid):
    out = 0.0
    for i in range(len(grid)):
        grid[i][1] = float(-i)
        out += min(grid)[1] + max(grid)[0] + len(grid[i:])
    return out


def make(n):
    return [[0.0, 0.0] for _ in range(n)]


print(compare(make(100), [[1.0, 0.0] for _ in range(100)]))
print(contains(make(300), [2.0, 0.0]))
print(extremes(make(50)))
