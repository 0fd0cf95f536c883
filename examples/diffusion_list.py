"""2D diffusion on lists of lists with periodic edges.

Parallel: the rows, when the rows of new_grid are distinct lists and none of them is a row of grid (tested at run time:
`[[0.0] * xmax] * ymax` would be one row many times).
"""


def evolve(grid, dt, D=1.0):
    """One step of the diffusion equation; returns the new grid."""
    ymax = len(grid)
    xmax = len(grid[0])
    new_grid = [[0.0] * xmax for _ in range(ymax)]
    for i in range(ymax):
        for j in range(xmax):
            grid_xx = grid[(i + 1) % ymax][j] + grid[(i - 1) % ymax][j] - 2.0 * grid[i][j]
            grid_yy = grid[i][(j + 1) % xmax] + grid[i][(j - 1) % xmax] - 2.0 * grid[i][j]
            new_grid[i][j] = grid[i][j] + D * (grid_xx + grid_yy) * dt
    return new_grid


def run(size, steps):
    """A square drop of dye, some steps later."""
    grid = [[0.0] * size for _ in range(size)]
    low = int(size * 0.4)
    high = int(size * 0.5)
    for i in range(low, high):
        for j in range(low, high):
            grid[i][j] = 0.005
    for step in range(steps):
        grid = evolve(grid, 0.1)
    return grid


if __name__ == "__main__":
    print(run(16, 2)[6])
