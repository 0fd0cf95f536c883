for n in (1, -1, 5, -5, 2 ** 40, -(2 ** 62), 2 ** 63 - 1, 2 ** 70):
    print([n << k for k in (0, 1, 20, 62, 63, 64, 100)])
    print([n >> k for k in (0, 1, 20, 62, 63, 64, 100, 10 ** 12, 2 ** 70)])
print(0 << 10 ** 9, True << 3, False >> 1, 1 << True, -1 >> 1000, 1 >> 1)
x = 1
for i in range(70):
    x <<= 1
print(x)
for i in range(72):
    x >>= 1
print(x)
mask = (1 << 64) - 1
print(mask, ~mask, -1 & mask, (-5 & mask) >> 60, mask ^ -1, 0xFF & ~0x0F, -8 | 3, -8 ^ 3)
