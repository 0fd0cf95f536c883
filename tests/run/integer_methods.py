for n in (0, 1, -1, 255, -256, 2 ** 62, 2 ** 63, -(2 ** 63), 10 ** 30):
    print(n.bit_length(), n.bit_count() if n < 2 ** 70 else 0, n.conjugate(), n.real, n.imag, n.numerator, n.denominator, hex(n), oct(n), bin(n)[:10], str(n), abs(n), -n, +n, ~n, n.as_integer_ratio())
print((5).bit_length(), (1.5).as_integer_ratio(), (0.1).hex(), (2.0).is_integer(), (1.5).real, (-1.5).imag, (1 + 2j).conjugate())
print(int("0x1F", 16), int("-0b11", 0), int("  7_7  "), int(7.999), int(-7.999), int("٧"), 0xDEADBEEF, 0o777, 0b1010_1010, 1_000.5, 1e3, 1E-3, .5, 5., 0_0)
print(2 ** 100 // 3 ** 20, -(2 ** 100) % 7 ** 15, (2 ** 100) ^ (3 ** 50), (2 ** 100) & -(3 ** 50), ~(2 ** 100) | 5, -(2 ** 65) >> 3, (2 ** 65 - 1) >> 64, 12345678901234567890 * 98765432109876543210)
