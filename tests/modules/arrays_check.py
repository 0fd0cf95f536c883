import arrays
import numpy as np

a = np.arange(6.0)
arrays.double(a)
print(a)
arrays.double(a[::2])
print(a)
arrays.double(a[::-1])
print(a)
arrays.double(a[:0])
m = np.arange(6.0).reshape(2, 3)
print(arrays.total(m), arrays.total(m.T), arrays.total(m[:, ::2]), arrays.total(np.zeros((0, 3))))
print(arrays.at(m, -1, -1), arrays.at(m, 1, 0), type(arrays.at(m, 0, 0)))
for i, j in ((2, 0), (0, 3), (-3, 0)):
    try:
        arrays.at(m, i, j)
    except IndexError as e:
        print("IndexError", e)
t = arrays.transpose(m)
print(t, t.dtype, t.flags.writeable)
t[0, 0] = 9
print(arrays.same(m) is m, arrays.facts(m))
print(arrays.histogram(np.array([0, 1, 1, 2, -1], dtype=np.int32), 3))
frozen = np.ones(3)
frozen.flags.writeable = False
try:
    arrays.double(frozen)
except ValueError as e:
    print("ValueError", e)
if arrays.__file__.endswith(".so"):
    for bad in (np.zeros(3, dtype=np.float32), np.zeros((2, 2)), [1.0], np.zeros(3, dtype=">f8")):
        try:
            arrays.double(bad)
            print("accepted", bad)
        except TypeError:
            pass
