for base in (-2, -1, 0, 1, 2, 3):
    for exponent in (0, 1, 2, 3, 64):
        print(base ** exponent, end=" ")
print()
for base in (-2, -1, 1, 2, 10):
    print(base ** -1, base ** -2, base ** -3)
print(2.0 ** -1, (-2.0) ** 3, (-2.0) ** -2, 0.0 ** 0, 0 ** 0, 0.0 ** 0.0, 2 ** 0.5, 4 ** 0.5, (-8) ** (1 / 3))
print(-2 ** 2, (-2) ** 2, 2 ** 3 ** 2, -2 ** -2, 2 ** -1 * 4, (2 ** 3) ** 2, 2 ** True, False ** False, True ** -1)
print((1 + 2j) ** 2, (1j) ** 3, 2 ** 1j, 1j ** 0, (1 + 1j) ** -1, (-1) ** 0.5, 2.5 ** 2, 1e200 ** 1.0)
print(pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 3, 5), pow(3, 3, -5), pow(2, 0, 1), pow(2.0, 3), pow(2, -2), pow(10, 30, 7))
inf = float("inf")
print(inf ** 0, inf ** -1, (-inf) ** 3, (-inf) ** 2, 1 ** inf, (-1.0) ** inf, 0.5 ** inf, inf ** inf, 2 ** -inf)
n = 3
n **= 40
print(n, n ** 2, 7 ** 77 % 1000)
