#module
import numpy as np


def evolve(grid, out, D, dt):
    rows, columns = grid.shape
    for i in range(1, rows - 1):  #par yes overlap
        for j in range(1, columns - 1):
            laplacian = grid[i + 1, j] + grid[i - 1, j] + grid[i, j + 1] + grid[i, j - 1] - 4.0 * grid[i, j]
            out[i, j] = grid[i, j] + D * dt * laplacian


def julia(maxiter, zs, cs, output):
    for i in range(len(zs)):  #par yes overlap
        n = 0
        z = zs[i]
        c = cs[i]
        while n < maxiter and (z.real * z.real + z.imag * z.imag) < 4:
            z = z * z + c
            n += 1
        output[i] = n


def sweep(grid):
    rows, columns = grid.shape
    for i in range(1, rows):  #par carried
        for j in range(columns):
            grid[i, j] = grid[i - 1, j] * 0.5


if __name__ == "__main__":
    evolve(np.zeros((4, 4)), np.zeros((4, 4)), 1.0, 0.1)
    sweep(np.zeros((4, 4)))
    julia(300, np.zeros(3, dtype=np.complex128), np.zeros(3, dtype=np.complex128), np.zeros(3, dtype=np.int32))
