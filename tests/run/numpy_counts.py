import numpy as np
n = np.int32(2)
k = np.uint8(3)
xs = [0]
print(xs * n, n * xs, "ab" * k, k * "ab", (1, 2) * n, n * (1,), [n] * n)
xs *= n
s = "x"
s *= k
print(xs, s, list(range(n)), "abc"[n], [1, 2, 3][n], [1, 2, 3][:n], chr(k + 94), ("a", "b", "c")[n], xs[n - 1])
print([0] * np.int64(-1), "ab" * np.int16(0))
print([0] * np.float64(2))
