xs = [1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.1, 1 / 3, 5e-324, 1.7976931348623157e308, 2.0 ** 70, 100.0, 1e100]
for x in xs:
    print(x, -x, repr(x), str(x), f"{x}", f"{x!r}", "%s" % x, "%r" % x, "%g" % x, f"{x:g}", f"{x:e}", f"{x:.3}")
print(float("1_000.5"), float(" 1e3\n"), float("-.5"), float("5."), float("infinity"), float("-Nan"), float("1E-3"), 1_0.0_1)
print(0.1 + 0.2, 1e23, 9007199254740993.0, 4.35 * 100, 1.1 + 2.2, -0.0, 0.0 == -0.0, 1e400, -1e400, 1e-400)
print(float(10 ** 22), 1.0.is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio(), (1e300).hex(), 3.0.real)
print(int(1e20), int(-1.9), int(1.9), int(-0.0), int(2.0 ** 63), int(-2.0 ** 63), int(1e300) % 1000)
