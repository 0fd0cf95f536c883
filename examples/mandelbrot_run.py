"""Draws the Mandelbrot set: 600 x 600 points, at most 100 iterations."""
import sys
import time

import mandelbrot

WIDTH, MAXITER = 600, 100

start = time.perf_counter()
counts = mandelbrot.mandelbrot(WIDTH, MAXITER)
print("seconds", time.perf_counter() - start, file=sys.stderr)
print("sum", sum(counts))
if len(sys.argv) > 1:
    with open(sys.argv[1], "wb") as picture:
        picture.write(b"P5 %d %d 255\n" % (WIDTH, WIDTH))
        picture.write(bytes(255 - n * 255 // MAXITER for n in counts))
