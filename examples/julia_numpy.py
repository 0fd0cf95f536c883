"""The Julia set on NumPy arrays.

Parallel: the loop over points, when output is neither zs nor cs.
"""
import numpy as np


def calculate_z(maxiter, zs, cs, output):
    """Calculate output array using Julia update rule"""
    for i in range(len(zs)):
        n = 0
        z = zs[i]
        c = cs[i]
        while n < maxiter and (z.real * z.real + z.imag * z.imag) < 4:
            z = z * z + c
            n += 1
        output[i] = n


if __name__ == "__main__":
    points = np.zeros(3, dtype=np.complex128)
    counts = np.zeros(3, dtype=np.int32)
    calculate_z(300, points, points, counts)
    print(counts[0])
