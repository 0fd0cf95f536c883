"""Draws the Julia set at c = -0.62772 - 0.42193j from NumPy arrays: 400 x 400 points, at most 300 iterations."""
import sys
import time

import numpy as np

import julia_numpy

WIDTH, MAXITER = 400, 300

axis = np.linspace(-1.8, 1.8, WIDTH)
zs = (axis[None, :] + 1j * axis[::-1, None]).ravel()
cs = np.full(len(zs), -0.62772 - 0.42193j)
output = np.empty(len(zs), dtype=np.int32)
start = time.perf_counter()
julia_numpy.calculate_z(MAXITER, zs, cs, output)
print("seconds", time.perf_counter() - start, file=sys.stderr)
print("points", len(output), "sum", int(output.sum()))
if len(sys.argv) > 1:
    with open(sys.argv[1], "wb") as picture:
        picture.write(b"P5 %d %d 255\n" % (WIDTH, WIDTH))
        picture.write((255 - output * 255 // MAXITER).astype(np.uint8).tobytes())
