"""2D diffusion on NumPy arrays, as nested loops, fixed edges.

Parallel: the rows, when out and grid do not overlap.
"""
import numpy as np


def evolve(grid, out, D, dt):
    """One step of the diffusion equation from grid into out; the edges stay."""
    rows, columns = grid.shape
    for i in range(1, rows - 1):
        for j in range(1, columns - 1):
            laplacian = (grid[i + 1, j] + grid[i - 1, j] + grid[i, j + 1] + grid[i, j - 1]
                         - 4.0 * grid[i, j])
            out[i, j] = grid[i, j] + D * dt * laplacian


if __name__ == "__main__":
    cells = np.zeros((4, 4))
    cells[1, 2] = 1.0
    following = np.zeros((4, 4))
    evolve(cells, following, 1.0, 0.1)
    print(following[1, 1])
