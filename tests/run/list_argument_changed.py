def change(xs, ys):
    xs.append(1)
    ys = ys + [2]
    ys.append(3)
    xs[0] = xs[-1]
    return ys


def replace(rows):
    rows[0] = [9]
    rows[1].append(8)
    row = rows[1]
    rows = []
    row.append(7)
    return rows


a, b = [0], [5]
c = change(a, b)
print(a, b, c)
d = change(a, a)
print(a, d)
grid = [[1], [2], [3]]
kept = grid[1]
print(replace(grid), grid, kept)
grid.append(grid[0])
grid[3].append(0)
print(grid)
