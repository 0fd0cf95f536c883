import numpy as np
print(np.int64(5), np.bool_(float("nan")));print(np.int64(float("nan")), np.int32(1e30), np.uint8(1e5), np.int8(-200.7), np.uint64(-1.0), np.float32(1e300), np.int32(3e9), 1)
