for base in (2 ** 31, 2 ** 47, 2 ** 48, 2 ** 53, 2 ** 62, 2 ** 63, 2 ** 64):
    for d in (-2, -1, 0, 1, 2):
        n = base + d
        print(n, -n, n * n, n - base, -n // 3, -n % 3, n == base, -n < d)
lowest = -(2 ** 63) + 2 ** 48
for d in range(-2, 3):
    m = lowest + d
    print(m, m + 1, m - 1, m * 2, m // 2, -m)
