t = (10, 20, 30)
m = (1, "a", 2.5, None)
for i in range(-3, 3):
    print(t[i], m[i], m[i + 1], (i, -i)[i % 2], ("zero", "one", "two")[i % 3])
print([t[i] for i in range(3)], sum(t[i] for i in (0, 2)), t[len(t) - 1], (1, 2)[True], "ab"[False])
for name, size in (("x", 1), ("yy", 2)):
    print(name, size)
for v in (1, "a", None, 2.5, (1, 2), [3]):
    print(v, end=" ")
print()
grid = ((1, 2), (3, 4))
for r in range(2):
    for c in range(2):
        print(grid[r][c], grid[-r][-c], end=" ")
print(sum(sum(row) for row in grid), [row[0] for row in grid], tuple(row[::-1] for row in grid), t[1:][0], t[i:])
i = 1
pairs = [(i, str(i)), (2, "b")]
pairs[0] = pairs[1]
print(pairs, pairs[0][1], pairs[-1][0], (2, "b") in pairs, pairs.index((2, "b")), pairs.count((2, "b")))
