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
        if b:
            q, r = a // b, a % b
            assert q * b + r == a and (q, r) == divmod(a, b) and (0 <= r < b or b < r <= 0)
            checks = (checks * 31 + hash((q, r))) & 0xFFFFFFFFFFFFFFFF
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

# sorted by words that say most of the order; equal ones keep theirs
state = 12345
many = []
for i in range(400):
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    many.append((state << (i % 7 * 30)) * (1 if i % 3 else -1) + i % 2)
many += edges + [2**1023, -(2**1023), 2**1024, -(2**1024), 2**1100 + 1, 2**1100, -(2**2000), 0, 5]
ordered = sorted(many)
assert all(a <= b for a, b in zip(ordered, ordered[1:])) and sum(ordered) == sum(many)
print(ordered == sorted(many, reverse=True)[::-1], ordered[0] == min(many), ordered[-1] == max(many))
print([many.index(x) for x in ordered[::25]])
places = sorted(range(len(many)), key=lambda i: many[i] // 3 * 2**64)
print(places[::25])
many.sort(key=abs)
print(many[:4], [m.bit_length() for m in many[::25]])

for a in edges:
    assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 2) == a and int(oct(a), 0) == a, a
for digits in range(1, 45):
    for text in ("1" + "0" * digits, "9" * digits, "1" + "0" * (digits - 1) + "7", "-" + "8" * digits):
        n = int(text)
        assert str(n) == text and f"{n}" == text and "%d" % n == text and repr(n) == text, text
    assert int("z" * digits, 36) == 36**digits - 1 and int("1" * digits, 2) == 2**digits - 1
print([str(a) for a in edges[::17]], int("1_000_000_000_000_000_000_000"), int(" -12345678901234567890123 "))
