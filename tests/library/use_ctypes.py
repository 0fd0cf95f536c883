"""use_ctypes.py -- the library of kernels.py through ctypes.   usage: use_ctypes.py LIBRARY"""
import ctypes
import sys
from ctypes import POINTER, byref, c_bool, c_char_p, c_double, c_float, c_int32, c_int64, c_void_p

import numpy as np

library = ctypes.CDLL(sys.argv[1])
library.kernels_error.restype = c_char_p
library.kernels_free.argtypes = [c_void_p]


def fails(status):
    print(status, library.kernels_error().decode())


def show(*items):
    print("", *["%.17g" % item for item in items])


def data(array):
    return array.ctypes.data_as(c_void_p)


def size(n):
    return c_int64(n)


def call(name, *arguments, result=None):
    print(name, getattr(library, name)(*arguments, *([byref(result)] if result is not None else [])), end="")
    return result.value if result is not None else None


grid, out = np.array([[i * 0.5 + j * j for j in range(5)] for i in range(4)]), np.zeros((4, 5))
both = data(grid), size(4), size(5), data(out)
call("evolve", *both, size(4), size(5), c_double(1.0), c_double(0.1))
show(*out.ravel())
fails(library.evolve(*both, size(2), size(5), c_double(1.0), c_double(0.1)))
small = np.array([[1, 2, 3], [-4, 5, 1000000000]], dtype=np.int32)
result, shape = POINTER(c_int32)(), (c_int64 * 2)()
call("doubled", data(small), size(2), size(3), byref(result), shape)
print("", *shape, end=": ")
print(*result[:6])
library.kernels_free(result)
cube = np.array([[[1, 2], [3, 4]], [[5, 6], [7, 0.5]]], dtype=np.float32)
show(call("total", data(cube), size(2), size(2), size(2), result=c_double()))
show(call("corner", data(cube[1:]), size(1), size(2), size(2), result=c_float()))

xs = (c_double * 3)(1, 2.5, 4)
show(call("mean", xs, size(3), result=c_double()))
fails(library.mean(xs, size(0), byref(c_double())))
print("", call("scale", xs, size(3), c_double(-2), result=c_int64()), end="")
show(*xs)
ints, count = POINTER(c_int64)(), c_int64()
call("squares", size(5), byref(ints), byref(count))
print(f" {count.value}:", ints[1], ints[4])
library.kernels_free(ints)
call("squares", size(0), byref(ints), byref(count))
print("", count.value)
library.kernels_free(ints)
ns = (c_int64 * 3)(1, -2, 9000000000000000000)
call("add_to_all", ns, size(3), size(5))
print("", *ns)
fails(library.add_to_all(ns, size(3), size(9000000000000000000)))
bits = (c_bool * 3)(True, False, True)
every = call("flip", bits, size(3), result=c_bool())
print("", *map(int, bits), int(every))
zs, turned = (c_double * 4)(1, 2, 3, -4), POINTER(c_double)()
call("turn", zs, size(2), c_double(0), c_double(1), byref(turned), byref(count))
print("", count.value, end="")
show(*turned[:4])
library.kernels_free(turned)
fails(library.grow(xs, size(3)))

print("", call("power", size(2), size(62), result=c_int64()))
print("", int(call("power", size(-2), size(63), result=c_int64()) == -2 ** 63))
fails(library.power(size(2), size(63), byref(count)))
fails(library.powers(size(10), size(30), byref(ints), byref(count)))
show(call("root", c_double(2), result=c_double()))
real, imaginary, distance, flag, rest = c_double(), c_double(), c_double(), c_bool(), c_int64()
value = call("root", c_double(float("nan")), result=real)
print("", int(value != value))
fails(library.root(c_double(-1), byref(real)))
call("conjugate", c_double(1), c_double(2), byref(real), byref(imaginary))
show(real.value, imaginary.value)
fails(library.conjugate(c_double(1), c_double(0), byref(real), byref(imaginary)))
call("divide", size(-7), size(2), byref(count), byref(rest))
print("", count.value, rest.value)
fails(library.divide(size(1), size(0), byref(count), byref(rest)))
call("polar", c_double(3), c_double(4), c_bool(True), byref(distance), byref(real), byref(imaginary), byref(flag))
print(" %.17g %.17g %.17g %d" % (distance.value, real.value, imaginary.value, flag.value))
call("none")
print()
print("", call("count", result=c_int64()))
print("", call("count", result=c_int64()))
print("double", library.double_(size(1), size(2), size(3), size(4), size(5), byref(ints), byref(count)), end="")
print("", count.value, ints[0])
library.kernels_free(ints)
text = c_void_p()
call("greet", "Zürich 😀".encode(), size(2), byref(text))
print("", ctypes.string_at(text).decode())
library.kernels_free(text)
print("", call("length", "Zürich 😀".encode(), result=c_int64()))
for bad in (b"\xff", b"ab\xe2\x82", b"\xe2A", b"\xf0\x9f\x98A", b"\xed\xa0\x80"):
    fails(library.length(bad, byref(count)))
