import numpy as np
a = np.zeros(3)
a[0] = 1.5
xs = [1, a[0], 0.5]
print(xs, xs == [1, 1.5, 0.5], xs.index(1.5), 1 in xs, xs.count(0.5), a[0] in xs)
print((1, a[0]) == (1, 1.5), (1, a[0]) < (1, 2))
print(sorted(xs), max(xs), min(xs))
