import numpy as np
a = np.zeros((3, 4))
for i in range(3):
    for j in range(4):
        a[i, j] = i * 4 + j
print(a[2, 3], a[-1, -1], a.shape, a.size, len(a), a.ndim, sum(a[1]), max(a[2]), [x for x in a[0]], a[1][2])
s = 0.0
for row in a:
    t = 0.0
    for x in row:
        t += x
    s = s + t
print(s, s / a.size, s > 60, int(s), round(s), f"{s:.3f}")
b = np.ones(5, dtype=np.int32)
c = 0
for x in b:
    c += x
print(c, c * 2, b[0] + 1, b[0] / 2, -b[0], b[0] == 1, b[0] << 3)
m = a[0, 0]
for r in range(3):
    for q in range(4):
        m = max(m, a[r, q])
print(m, min(a[0, 1], 0.5), abs(-a[0, 1]), a[0, 1] ** 2, 2 ** a[0, 2], a[0, 3] % 2, a[0, 3] // 2, a[0, 1] if m else 0)
z = np.zeros(3, dtype=complex)
z[0] = 1 + 2j
print(z[0], abs(z[0]), z[0].real, z[0] * z[0], z[0] == 1 + 2j)
norm = 0
for k in range(3):
    norm += abs(z[k]) ** 2
print(norm, norm ** 0.5)
mean = 0
for k, v in enumerate(a[1]):
    mean += (v - mean) / (k + 1)
print(mean)
print(a[3, 0])
