a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, abs(a), a.real, a.imag, a.conjugate(), a == b, a == 3 + 4j)
print(a ** 2, a ** 0.5, a ** -1, a * 2, 2.5 * a, a + 1, 1 / a)
print(complex(1, 2), complex("1+2j"), complex(2.5), 1j * 1j, 0j, -0j, complex(-0.0, -0.0), complex(1, float("inf")))
print([1j, 2 + 0j], (1 + 0j) == 1, bool(0j), complex("nan+infj"))
print(a / 0j)
