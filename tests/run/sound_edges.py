EDGE = [0, 1, -1, 2, -2, 2**31, -2**31, 2**47 - 1, 2**47, 2**47 + 1, -2**47, -2**47 - 1, -2**47 + 1, 2**48, -2**48, 2**53, 2**53 + 1, 2**62, -2**62,
        2**63 - 2, 2**63 - 1, 2**63, 2**63 + 1, -2**63 + 2**48 + 1, -2**63 + 2**48, -2**63 + 2**48 - 1, -2**63 + 1, -2**63, -2**63 - 1, 2**64 - 1, 2**64, -2**64, 10**25, -10**25]
def ops(a, b):
    out = [a + b, a - b, a * b, a & b, a | b, a ^ b, -a, ~a, abs(a), a == b, a < b, a <= b, hash(a) == hash(b), min(a, b), max(a, b)]
    if b:
        out += [a // b, a % b, divmod(a, b), int(a / b) if abs(a) < 10**300 else 0]
    if 0 <= b < 200:
        out += [a << b, a >> b]
    if b >= 0:
        out.append(pow(a, b % 10))
    if b > 1:
        out.append(pow(a, 3, b))
    return out
total = 0
for a in EDGE:
    row = 0
    for b in EDGE:
        for x in ops(a, b):
            row = (row * 31 + (x if isinstance(x, int) else x[0] * 7 + x[1])) % (2**89 - 1)
    print(a, row, float(a), a == float(a), a < float(a), str(a)[:5], f"{a:,}", hex(a), a.bit_length(), a % 2, a // 3, len(set(EDGE) | {a}))
def counter(start, n):
    x = start
    out = []
    for i in range(n):
        x += 1
        out.append(x)
    return out
for e in EDGE:
    print(counter(e - 2, 4), counter(-e - 2, 4))
def down(x):
    ys = []
    while len(ys) < 4:
        x -= 1
        ys.append(x)
    return ys
for e in EDGE:
    print(down(e + 2), sum(down(e)), sorted(down(e)), e in down(e + 1), down(e).index(e - 1))
d = {e: i for i, e in enumerate(EDGE)}
print([d[e] for e in EDGE], d.get(2.0**63), d.get(float(2**53)), d.get(True))
print(sorted(EDGE), sum(EDGE), min(EDGE), max(EDGE), EDGE.index(-2**63), EDGE.count(1))
print([range(e, e + 3) for e in EDGE[18:24]], [list(range(e, e + 3)) for e in EDGE[18:24]], [len(range(e)) for e in EDGE if 0 <= e < 2**62])
for e in EDGE:
    for r in (range(e, e + 5, 2), range(e, e - 5, -2)):
        print(r[1], r[-1], list(r), e in r, e + 1 in r, r[::-1][0])
print([int(str(e)) == e and int(hex(e), 16) == e and int(float(e)) - e for e in EDGE])
print([(e).to_bytes(16, "big", signed=True)[:9] for e in EDGE], [round(e, -3) for e in EDGE], [e ** 2 for e in EDGE])
