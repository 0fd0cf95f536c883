import numpy as np
print(np.int32(5), np.float64(2), np.int64(7), np.uint8(200) + np.uint8(10), repr(np.float64(1.5)))
print(np.int8(44), np.uint8(255), np.int16(4464), np.int32(2.7), np.int64(-2.7), np.uint8(3.9), np.float32(0.1), np.float32(2**70))
print(np.int32(True), np.float64(False), np.bool_(3), np.bool_(0.0), np.complex128(2), np.complex64(1.5), np.int64(2**62), np.uint64(2**63))
print(np.int32(np.int64(2**40 + 5)), np.float64(np.float32(0.1)), np.int8(np.uint8(200)), np.uint16(np.int32(-1)))
