def index():
    print("index")
    return 0


xs = [10, 20]
xs[index()] += 5
print(xs)
n = 7
n -= 2
n *= 3
n //= 2
n **= 2
n %= 10
n <<= 3
n >>= 1
n |= 1
n &= 29
n ^= 5
print(n)
f = 3
f /= 2
print(f)
s = "a"
s += "b"
s *= 3
print(s)
