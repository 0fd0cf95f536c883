"""Lets a square drop of dye spread over 256 x 256 cells for 100 steps, on lists of lists."""
import sys
import time

import diffusion_list

SIZE, STEPS = 256, 100

start = time.perf_counter()
grid = diffusion_list.run(SIZE, STEPS)
print("seconds", time.perf_counter() - start, file=sys.stderr)
print("total", sum(map(sum, grid)), "middle", grid[SIZE // 2][SIZE // 2])
if len(sys.argv) > 1:
    most = max(map(max, grid))
    with open(sys.argv[1], "wb") as picture:
        picture.write(b"P5 %d %d 255\n" % (SIZE, SIZE))
        picture.write(bytes(255 - int(cell / most * 255) for row in grid for cell in row))
