# A NumPy scalar beside a Python float that nobody tells apart.
def matmul(a, b, c):
    n = len(a)
    for i in range(n):
        for j in range(n):
            s = 0.0  #: s np.float64
            for k in range(n):
                s += a[i, k] * b[k, j]
            c[i, j] = s


def total(a):  #: total (a: ndarray[float64, 1]) -> float | np.float64
    s = 0.0  #: s float | np.float64
    for i in range(len(a)):
        s += a[i]
    return s
