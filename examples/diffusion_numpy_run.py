"""Lets a square drop of dye spread over 512 x 512 cells, on NumPy arrays."""
import sys
import time

import numpy as np

import diffusion_numpy

SIZE, STEPS = 512, 10

grid, out = np.zeros((SIZE, SIZE)), np.zeros((SIZE, SIZE))
grid[SIZE * 4 // 10:SIZE // 2, SIZE * 4 // 10:SIZE // 2] = 0.005
start = time.perf_counter()
for step in range(STEPS):
    diffusion_numpy.evolve(grid, out, 1.0, 0.1)
    grid, out = out, grid
print("seconds", time.perf_counter() - start, file=sys.stderr)
print("total", float(grid.sum()), "middle", float(grid[SIZE * 45 // 100, SIZE * 45 // 100]))
if len(sys.argv) > 1:
    with open(sys.argv[1], "wb") as picture:
        picture.write(b"P5 %d %d 255\n" % (SIZE, SIZE))
        picture.write((255 - grid / grid.max() * 255).astype(np.uint8).tobytes())
