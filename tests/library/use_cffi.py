"""use_cffi.py -- the library of kernels.py through cffi, its header read as it is.   usage: use_cffi.py LIBRARY HEADER"""
import re
import sys

import cffi
import numpy as np

ffi = cffi.FFI()
header = open(sys.argv[2]).read()
declarations = re.sub(r"#ifdef __cplusplus\n.*?#endif", "", header, flags=re.S)
ffi.cdef(re.sub(r"^#.*$", "", declarations, flags=re.M))
library = ffi.dlopen(sys.argv[1])


def fails(status):
    print(status, ffi.string(library.kernels_error()).decode())


def show(*items):
    print("", *["%.17g" % item for item in items])


def data(array, item):
    return ffi.from_buffer(item + "[]", array)


def call(name, *arguments, result=None):
    out = [] if result is None else [ffi.new(result + " *")]
    print(name, getattr(library, name)(*arguments, *out), end="")
    return out[0][0] if out else None


grid, out = np.array([[i * 0.5 + j * j for j in range(5)] for i in range(4)]), np.zeros((4, 5))
both = data(grid, "double"), 4, 5, data(out, "double")
call("evolve", *both, 4, 5, 1.0, 0.1)
show(*out.ravel())
fails(library.evolve(*both, 2, 5, 1.0, 0.1))
small = np.array([[1, 2, 3], [-4, 5, 1000000000]], dtype=np.int32)
result, shape = ffi.new("int32_t **"), ffi.new("int64_t[2]")
call("doubled", data(small, "int32_t"), 2, 3, result, shape)
print("", *shape, end=": ")
print(*result[0][0:6])
library.kernels_free(result[0])
cube = np.array([[[1, 2], [3, 4]], [[5, 6], [7, 0.5]]], dtype=np.float32)
show(call("total", data(cube, "float"), 2, 2, 2, result="double"))
show(call("corner", data(cube[1:], "float"), 1, 2, 2, result="float"))

xs = ffi.new("double[]", [1, 2.5, 4])
ints, count, rest, real, imaginary = (ffi.new(form) for form in ("int64_t **", "int64_t *", "int64_t *", "double *", "double *"))
show(call("mean", xs, 3, result="double"))
fails(library.mean(xs, 0, real))
print("", call("scale", xs, 3, -2.0, result="int64_t"), end="")
show(*xs)
call("squares", 5, ints, count)
print(f" {count[0]}:", ints[0][1], ints[0][4])
library.kernels_free(ints[0])
call("squares", 0, ints, count)
print("", count[0])
library.kernels_free(ints[0])
ns = ffi.new("int64_t[]", [1, -2, 9000000000000000000])
call("add_to_all", ns, 3, 5)
print("", *ns)
fails(library.add_to_all(ns, 3, 9000000000000000000))
bits = ffi.new("bool[]", [True, False, True])
every = call("flip", bits, 3, result="bool")
print("", *map(int, bits), int(every))
zs, turned = ffi.new("double[]", [1, 2, 3, -4]), ffi.new("double **")
call("turn", zs, 2, 0, 1, turned, count)
print("", count[0], end="")
show(*turned[0][0:4])
library.kernels_free(turned[0])
fails(library.grow(xs, 3))

print("", call("power", 2, 62, result="int64_t"))
print("", int(call("power", -2, 63, result="int64_t") == -2 ** 63))
fails(library.power(2, 63, count))
fails(library.powers(10, 30, ints, count))
show(call("root", 2, result="double"))
value = call("root", float("nan"), result="double")
print("", int(value != value))
fails(library.root(-1, real))
call("conjugate", 1, 2, real, imaginary)
show(real[0], imaginary[0])
fails(library.conjugate(1, 0, real, imaginary))
call("divide", -7, 2, count, rest)
print("", count[0], rest[0])
fails(library.divide(1, 0, count, rest))
distance, flag = ffi.new("double *"), ffi.new("bool *")
call("polar", 3, 4, True, distance, real, imaginary, flag)
print(" %.17g %.17g %.17g %d" % (distance[0], real[0], imaginary[0], flag[0]))
call("none")
print()
print("", call("count", result="int64_t"))
print("", call("count", result="int64_t"))
print("double", library.double_(1, 2, 3, 4, 5, ints, count), end="")
print("", count[0], ints[0][0])
library.kernels_free(ints[0])
text = ffi.new("char **")
call("greet", "Zürich 😀".encode(), 2, text)
print("", ffi.string(text[0]).decode())
library.kernels_free(text[0])
print("", call("length", "Zürich 😀".encode(), result="int64_t"))
for bad in (b"\xff", b"ab\xe2\x82", b"\xe2A", b"\xf0\x9f\x98A", b"\xed\xa0\x80"):
    fails(library.length(bad, count))
