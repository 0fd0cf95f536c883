def evolve(grid, dt):
    ymax, xmax = len(grid), len(grid[0])
    new = [[0.0] * xmax] * ymax
    for i in range(ymax):
        for j in range(xmax):
            new[i][j] = grid[i][j] + dt * (grid[(i + 1) % ymax][j] + grid[i - 1][j] - 2 * grid[i][j])
    return new


g = [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0], [0.5, 0.25, 8.0]]
print(evolve(g, 0.1))
print(evolve(g, 0.1)[0] is evolve(g, 0.1)[0])
