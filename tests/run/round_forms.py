for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 1e22, 0.1 + 0.2, -2.5):
    print(round(x), round(x, 0), round(x, 1), round(x, 2), round(x, -1), round(x, 20), round(x, None))
for n in (5, 15, 25, -15, 1234567, 2 ** 70, 10 ** 20 + 5):
    print(round(n), round(n, 1), round(n, -1), round(n, -2), round(n, -30), round(n, None))
print(round(True), round(True, 1), round(1e308, -308), round(5e-324, 3), round(1.005, 2), round(0.15, 1), round(-0.04, 1))
print(round(number=2.5), round(number=2.567, ndigits=1), round(12345.6789, -2), round(0.5, 400), round(9.5e15 + 0.5))
k = 2
print(round(2.71828, k), round(2.71828, k + 1), round(2.5, None))
