z = complex(1, -0.0)
print(z, -z, z.conjugate(), z.real, z.imag, complex(-0.0, 0), 0j, -0j, 1 - 0j, -1j, 1j * 1j)
print(complex("1+2j"), complex(" -3.5 "), complex("j"), complex("(1e3-2.5j)"), complex("nan+infj"), complex(True), complex(2, 3j))
print(1j == 1j, 1 + 0j == 1, 1 + 0j == True, 1.5 == 1.5 + 0j, 1j != 1, [1j, 1 + 0j] == [1j, 1], 2 in [2 + 0j])
print(abs(3 + 4j), abs(-1j), (1 + 2j) / (3 - 4j), (1 + 2j) * 3, 2 / (1 + 1j), 1.5 - 2j, (1 + 2j) - 1, 3 + 1j + 2.5)
print(bool(0j), bool(1e-300j), not 0j, str(1e20 + 1e-7j), repr(complex("inf")), complex(float("nan"), 1), f"{1 + 2j:.2f}")
print((1 + 2j) == (1, 2), sum([1j, 2, 3.5]), sum([], 1j), f"{3.14159 - 2j:+.3e}", f"{1j:>10}|", "%s" % (1j,))
w = 1
w += 1j
w *= w
w /= 2
w -= 1
w **= 2
print(w, +w, isinstance(w, complex))
