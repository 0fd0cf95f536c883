# Types from a driver: NumPy arrays.
def evolve(grid, out, D, dt):  #: evolve (grid: ndarray[float64, 2], out: ndarray[float64, 2], D: float, dt: float) -> None
    n, m = grid.shape  #: n int; m int
    for i in range(1, n - 1):
        for j in range(1, m - 1):
            lap = grid[i - 1, j] + grid[i + 1, j] - 4 * grid[i, j]  #: lap np.float64
            out[i, j] = grid[i, j] + D * dt * lap


def rows(a):  #: rows (a: ndarray[int32, 2]) -> np.int64
    row = a[0]  #: row ndarray[int32, 1]
    x = row[1]  #: x np.int32
    return x + 1
