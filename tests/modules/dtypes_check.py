import warnings

import dtypes
import numpy as np

warnings.simplefilter("ignore")
for name in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float32", "float64", "complex64", "complex128"):
    a = np.array([1, 2, 3, 100, 120], dtype=name)
    dtypes.twice(a)
    dtypes.twice(a[1::2])
    dtypes.twice(a[::-1])
    dtypes.twice(a[:0])
    print(name, a, a.dtype)
    if a.dtype.kind in "iu":
        a[:] = np.iinfo(name).max
        dtypes.twice(a)
        print(a)
m = np.array([[True, False], [False, True]])
print(dtypes.at2(m, 0, 0), dtypes.at2(m, -1, 0), type(dtypes.at2(m, 0, 0)))
c = np.arange(24, dtype=np.uint16).reshape(2, 3, 4)
print(dtypes.at3(c, 1, 2, 3), dtypes.at3(c, -2, -3, -4), dtypes.at3(c.T, 3, 0, 1), type(dtypes.at3(c, 0, 0, 0)))
d = np.arange(16.0).reshape(2, 2, 2, 2)
print(dtypes.put4(d, 1, 0, 1, 0, 99.5), d[1, 0, 1, 0], dtypes.put4(d[::-1], 0, 0, 0, 0, -1.0), d[1, 0, 0, 0])
e = np.arange(24.0).reshape(2, 3, 4)
print(dtypes.sum3(e), dtypes.sum3(e[:, ::2]), dtypes.sum3(e.transpose(2, 0, 1)), dtypes.sum3(e[:, :0]))
for indices in ((2, 0, 0), (0, 3, 0), (0, 0, -5)):
    try:
        dtypes.at3(c, *indices)
    except IndexError as error:
        print("IndexError", error)
g = np.arange(6.0).reshape(3, 2)
r = dtypes.row(g, 1)
r[0] = 50
print(g, r, r.dtype, dtypes.row(g, -1))
for made in dtypes.make(2, 3)[:3]:
    print(made, made.dtype, made.shape)
print(dtypes.make(0, 1)[0], dtypes.make(2, 3)[3].shape)
print(dtypes.like(np.arange(3, dtype=np.int16)), dtypes.like(np.arange(0, dtype=np.int16))[0].dtype)
x = np.zeros(3)
print(dtypes.both(x, x), dtypes.both(x[1:], x[1:]), x, dtypes.twice.__doc__)
frozen = np.arange(3.0)
frozen.flags.writeable = False
try:
    dtypes.twice(frozen)
except ValueError as error:
    print("ValueError", error)
print(frozen, dtypes.both(np.zeros(1), frozen))
if dtypes.__file__.endswith(".so"):
    odd = np.zeros(33, dtype=np.uint8)[1:33].view(np.float64)
    packed = np.zeros(2, dtype=[("a", np.int8), ("b", np.float64)])["b"]
    for bad in (odd, packed, np.zeros(2, dtype=">f8"), np.zeros((2, 2)), np.zeros(()), np.zeros(2, dtype=np.float16), np.zeros(2, dtype=object),
                np.zeros(2, dtype="U3"), np.matrix([[1.0]]), [1.0], 1.0, None, np.zeros(2, dtype=bool), memoryview(b"ab"), np.float64(1)):
        try:
            dtypes.twice(bad)
            print("accepted", repr(bad))
        except TypeError as error:
            assert "twice(a: ndarray[int8, 1])" in str(error), error
    try:
        dtypes.both(np.zeros(1), np.zeros((1, 2), dtype=np.int8))
    except TypeError as error:
        assert str(error).endswith("argument 'b' must be ndarray[float64, 1], not ndarray[int8, 2]"), error
    try:
        dtypes.never(1)
    except TypeError as error:
        assert "--from" in str(error), error
