import numpy as np
a = np.zeros(3)
a[0]=1.5
print(a[0] ** 2, 2 ** a[0], a[0] ** a[1], a[0] ** 2.0)
x = a[0]
x **= 2
print(x)
b = np.zeros(3, dtype=np.int64)
b[0] = 3
print(b[0] ** 2, b[0] ** 2.5)
