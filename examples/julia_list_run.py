"""Draws the Julia set at c = -0.62772 - 0.42193j: 1000 x 1000 points, at most 300 iterations."""
import sys
import time

import julia_list

WIDTH, MAXITER = 1000, 300


def coordinates(width):
    """The points of the square from -1.8 to 1.8, built by accumulation."""
    x1, x2, y1, y2 = -1.8, 1.8, -1.8, 1.8
    x_step = (x2 - x1) / width
    y_step = (y1 - y2) / width
    x, y = [], []
    ycoord = y2
    while ycoord > y1:
        y.append(ycoord)
        ycoord += y_step
    xcoord = x1
    while xcoord < x2:
        x.append(xcoord)
        xcoord += x_step
    return [complex(xcoord, ycoord) for ycoord in y for xcoord in x]


zs = coordinates(WIDTH)
cs = [complex(-0.62772, -0.42193)] * len(zs)
start = time.perf_counter()
output = julia_list.calculate_z(MAXITER, zs, cs)
print("seconds", time.perf_counter() - start, file=sys.stderr)
print("points", len(output), "sum", sum(output))
if len(sys.argv) > 1:
    with open(sys.argv[1], "wb") as picture:
        picture.write(b"P5 %d %d 255\n" % (WIDTH, WIDTH))
        picture.write(bytes(255 - n * 255 // MAXITER for n in output))
