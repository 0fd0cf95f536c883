x: int = 5
y: list = [x]
y[0] += 1; y[-1] *= 2; x -= 1; x //= 2; x **= 2; x <<= 3; x |= 1; x ^= 3; x &= 31; x >>= 1; x %= 7
print(x, y)
z = 5
z /= 2
print(z)
print(-5 // 0.0)
