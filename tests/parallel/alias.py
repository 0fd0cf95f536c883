#module
# xs may be a row of grid: that cannot be tested cheaply.
def spread(grid, xs):
    for i in range(len(xs)):  #par alias
        xs[i] = grid[i][0] + 1.0


if __name__ == "__main__":
    spread([[1.0, 2.0], [3.0, 4.0]], [0.0, 0.0])
