for power in (31, 32, 47, 48, 53, 62, 63, 64):
    for low in (-1, 0, 1):
        n = 2 ** power + low
        m = -(2 ** power) + low
        print(power, low, n + n, n - m, m + m, n * m, -n, abs(m), n // 3, m // 3, n % 7, m % 7, m % -7)
        print(n & m, n | 1, n ^ m, ~n, n << 1, n >> 1, m >> 1, m >> 200, n == n + 0, n < m, hash(n) if False else 0)
        print(float(n), n / 3, m / n, int(float(n)), str(m), hex(n), n.bit_length(), divmod(m, n), round(n, -3))
