# Integers around two limbs of 64 bits: where the runtime goes from one way of computing to another.
edges = []
for power in (31, 32, 61, 62, 63, 64, 65, 126, 127, 128, 129, 190, 192):
    for step in (-2, -1, 0, 1, 2):
        edges.append((1 << power) + step)
        edges.append(-((1 << power) + step))
edges += [0, 1, -1, 3, -7, 0x123456789ABCDEF, -0x123456789ABCDEF0123456789ABCDEF]
checks = 0
for a in edges:
    for b in edges:
        s, d, x, o, n = a + b, a - b, a ^ b, a | b, a & b
        assert s - b == a and d + b == a and x ^ b == a
        assert o + n == s and o - n == x
        assert (a < b) == (d < 0)
        checks = (checks * 31 + hash((s, d, x, o, n))) & 0xFFFFFFFFFFFFFFFF
    for count in (0, 1, 7, 31, 61, 62, 63, 64, 65, 100, 126, 127, 128, 129, 200):
        up, down = a << count, a >> count
        assert up >> count == a and down == a // (1 << count)
        checks = (checks * 31 + hash((up, down))) & 0xFFFFFFFFFFFFFFFF
print(len(edges), checks)
print([~a for a in edges[::9]], [-a for a in edges[::11]])
print([a & -a for a in edges[::7]], [(a & 0xFFFFFFFFFFFFFFFF) for a in edges[::13]])


def ones(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


print([ones(abs(a)) == bin(abs(a)).count("1") for a in edges[::5]])
try:
    print(1 << -1)
except ValueError as error:
    print(error)
for wide in (2**63, -2**63, 2**64):
    print(wide >> 2**70, 0 << 2**70)
    try:
        print(wide >> -wide * wide)
    except ValueError as error:
        print(error)
