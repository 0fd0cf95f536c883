def fnv(text):
    h = 14695981039346656037
    for c in text:
        h = ((h ^ ord(c)) * 1099511628211) & (2 ** 64 - 1)
    return h


def xorshift(x, n):
    for i in range(n):
        x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
    return x


print(fnv("hello"), fnv(""), fnv("日本"), xorshift(88172645463325252, 10))
