for x in (0.1, 1.0, 1e16, 1e15, 123456789.123456789, 1e-5, 0.0001, 1e300, -0.0, 5e-324, 1 / 3, 2 / 3, 1e22, 1e21):
    print(x, repr(x), str(x), "%f %e %g %.3f %10.2f|%-10.1f|%+.1f" % (x, x, x, x, x, x, x))
print(float("inf"), float("-inf"), float("nan"), 1e308 * 10)
print(f"{3.14159:.2f} {3.14159:10.3f}| {3.14159:<10.1f}| {1e10:,.2f} {0.5:%} {1234.5:e} {2.0:g} {1e20:g}")
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(5, -1), round(15, -1))
