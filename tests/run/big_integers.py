x = 1
for i in range(1, 30):
    x *= i
print(x, -x, x // 10 ** 20, x % 1000007)
y = x
while y > 10:
    y = y // 7
print(y)
a = 2 ** 62
print(a + a, a * 2 - 1, a * a, -a - a, -a * 2 - 1)
print((a * 4) >> 3, a << 5, a & (a * 2 + 5), a | 1 << 70, a ^ -1)
print(9223372036854775807 + 1, -9223372036854775808 - 1)
print(a * 2 == 9223372036854775808, a < a + 1, -a * 4 < a)
