low = -(2 ** 63)
edge = low + 2 ** 48
for d in (-2, -1, 0, 1, 2):
    n = edge + d
    print(n, n + 1, n - 1, -n, n * 1, n // 1, n % 10, n == edge, [n], (n,), abs(n), n >> 1, n << 1)
    m = low + d
    print(m, m + 1, m - 1, -m, m // -1, m * -1, m % 10, m == low, max(m, n), [m, n].index(n), int(str(m)))
xs = [edge + d for d in range(-3, 4)]
print(xs, sorted(xs, reverse=True), sum(xs), min(xs), max(xs), xs.count(edge), edge in xs)
total = 0
for x in xs:
    total += x
    total -= edge
print(total)
x = 2 ** 63 - 1
x += 1
x -= 1
print(x, x == 9223372036854775807, x.bit_length(), -x - 1, (-x - 1) // -1, (-x - 1) % -1)
