for r in (range(0), range(5), range(5, 0), range(5, 0, -2), range(-3, 4, 3), range(10, -11, -7), range(2 ** 62, 2 ** 62 + 3)):
    print(r, len(r), list(r), list(reversed(r)), r[:2], r[::-1], 5 in r, -3 in r, 2.0 in r, bool(r), sum(r))
r = range(0, 10 ** 12, 7)
print(len(r), r[5], r[-1], 14 in r, 15 in r, r.index(21), r.count(7), r.count(8), r.start, r.stop, r.step, r[10:20:3], 7.5 in r[:9], "a" in r[:3])
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4))
for i in range(2 ** 63 - 2, 2 ** 63 + 2):
    print(i, end=" ")
for i in range(-(2 ** 63) + 1, -(2 ** 63) - 2, -1):
    print(i, end=" ")
print()
for i in range(3):
    i += 10
print(i, [i for i in range(True)], list(range(-5, -1)), max(range(3)), min(range(5, 1, -1)), sorted(range(3, 0, -1)))
a = range(4)
b = a[1:]
print(b, a[-1], b[0], tuple(a), a == range(4), str(a), f"{a}", [a, b], len(range(10 ** 18)), 3 in b)
