# Rows of a new grid, periodic edges: the rows of both grids are tested.
def evolve(grid, dt, D=1.0):
    ymax = len(grid)
    xmax = len(grid[0])
    new_grid = [[0.0] * xmax for _ in range(ymax)]
    for i in range(ymax):  #par yes rows
        for j in range(xmax):  #par inner
            grid_xx = grid[(i + 1) % ymax][j] + grid[(i - 1) % ymax][j] - 2.0 * grid[i][j]
            grid_yy = grid[i][(j + 1) % xmax] + grid[i][(j - 1) % xmax] - 2.0 * grid[i][j]
            new_grid[i][j] = grid[i][j] + D * (grid_xx + grid_yy) * dt
    return new_grid


def run(size, steps):
    grid = [[0.0] * size for _ in range(size)]
    for i in range(size // 3, size // 2):
        for j in range(size // 3, size // 2):
            grid[i][j] = 0.005
    for step in range(steps):
        grid = evolve(grid, 0.1)
    return grid


print(run(200, 5)[70][60:80])
