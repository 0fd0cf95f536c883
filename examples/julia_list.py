"""The Julia set on lists of complex numbers.

Parallel: the loop over points (iteration i writes only output[i], which is new).
"""


def calculate_z(maxiter, zs, cs):
    """Calculate output list using Julia update rule"""
    output = [0] * len(zs)
    for i in range(len(zs)):
        n = 0
        z = zs[i]
        c = cs[i]
        while n < maxiter and abs(z) < 2:
            z = z * z + c
            n += 1
        output[i] = n
    return output


if __name__ == "__main__":
    print(calculate_z(300, [0j, 1 + 1j], [-0.62772 - 0.42193j, 0.1j]))
