def sieve(n):
    flags = bytearray(b"\x01") * (n + 1)
    flags[0] = flags[1] = 0
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = 0
        i += 1
    return sum(flags)
print(sieve(100))
b = bytearray(b"hello")
b.append(33)
b += b" world"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1])
for c in b:
    print(c, end=" ")
print()
b[1:3] = b"XYZ"
del b[0]
print(b, b.find(b"Z"), b.upper(), b"Z" in b, 90 in b, b == b"x", bytes(b))
try:
    b[0] = 256
except ValueError as e:
    print(e)
