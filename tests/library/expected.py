"""expected.py -- what a library's users must print, from kernels.py under CPython."""
import math

import kernels
import numpy as np


def fails(call, *arguments):
    try:
        call(*arguments)
    except Exception as error:
        print(1, f"{type(error).__name__}: {error}")
    else:
        print(1, "OverflowError: Python int too large to convert to C long")


def show(*items):
    print("", *["%.17g" % item for item in items])


grid, out = np.array([[i * 0.5 + j * j for j in range(5)] for i in range(4)]), np.zeros((4, 5))
kernels.evolve(grid, out, 1.0, 0.1)
print("evolve 0", end="")
show(*out.ravel())
fails(kernels.evolve, grid, np.zeros((2, 5)), 1.0, 0.1)
result = kernels.doubled(np.array([[1, 2, 3], [-4, 5, 1000000000]], dtype=np.int32))
print("doubled 0", *result.shape, end=": ")
print(*result.ravel())
print("total 0", end="")
show(kernels.total(np.array([[[1, 2], [3, 4]], [[5, 6], [7, 0.5]]], dtype=np.float32)))
print("corner 0", end="")
show(kernels.corner(np.array([[[5, 6], [7, 0.5]]], dtype=np.float32)))

xs = [1.0, 2.5, 4.0]
print("mean 0", end="")
show(kernels.mean(xs))
fails(kernels.mean, [])
print("scale 0", kernels.scale(xs, -2.0), end="")
show(*xs)
squares = kernels.squares(5)
print(f"squares 0 {len(squares)}:", squares[1], squares[4])
print("squares 0", len(kernels.squares(0)))
ns = [1, -2, 9000000000000000000]
kernels.add_to_all(ns, 5)
print("add_to_all 0", *ns)
fails(kernels.add_to_all, ns, 9000000000000000000)
bits = [True, False, True]
every = kernels.flip(bits)
print("flip 0", *map(int, bits), int(every))
turned = kernels.turn([1 + 2j, 3 - 4j], 1j)
print("turn 0", len(turned), end="")
show(*[part for z in turned for part in (z.real, z.imag)])
print(1, "ValueError: the function changed the length of a list, which a C array cannot follow")

print("power 0", kernels.power(2, 62))
print("power 0", int(kernels.power(-2, 63) == -2 ** 63))
fails(kernels.power, 2, 63)
fails(kernels.powers, 10, 30)
print("root 0", end="")
show(kernels.root(2.0))
print("root 0", int(math.isnan(kernels.root(math.nan))))
fails(kernels.root, -1.0)
z = kernels.conjugate(1 + 2j)
print("conjugate 0", "%.17g %.17g" % (z.real, z.imag))
fails(kernels.conjugate, 1 + 0j)
print("divide 0", *kernels.divide(-7, 2))
fails(kernels.divide, 1, 0)
distance, z, flag = kernels.polar(3 + 4j, True)
print("polar 0", "%.17g %.17g %.17g" % (distance, z.real, z.imag), int(flag))
print("none", kernels.none() or 0)
kernels.calls = 0
print("count 0", kernels.count())
print("count 0", kernels.count())
print("double 0", 1, *kernels.double(1, 2, 3, 4, 5))
print("greet 0", kernels.greet("Zürich 😀", 2))
print("length 0", kernels.length("Zürich 😀"))
for bad in (b"\xff", b"ab\xe2\x82", b"\xe2A", b"\xf0\x9f\x98A", b"\xed\xa0\x80"):
    fails(bad.decode, "utf-8")
