import numpy as np
x = 2**64
print(np.uint64(x - 1))
print(np.uint64(x))
