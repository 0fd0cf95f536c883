"""Multiplies two 200 x 200 matrices."""
import sys
import time

import matmul

a, b = matmul.matrix(200, 3), matmul.matrix(200, 7)
start = time.perf_counter()
c = matmul.matmul(a, b)
print("seconds", time.perf_counter() - start, file=sys.stderr)
print("trace", sum(c[i][i] for i in range(200)), "corner", c[0][199])
