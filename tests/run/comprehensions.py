print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(2) for y in "ab"])
print([[i * j for j in range(3)] for i in range(3)], [x for row in [[1, 2], [3]] for x in row])
x = 5
ys = [x for x in range(3)]
print(x, ys, [x + y for y in ys], [i if i else -1 for i in range(2)])
print(sum(x * x for x in range(4)), any(x > 2 for x in [1, 2]), all(x > 0 for x in [1, 2]), max(len(s) for s in ["a", "bcd"]))
print(sorted(x % 3 for x in range(5)), list(x + 1 for x in [1]), tuple(x for x in "ab"), ",".join(str(x) for x in range(3)))
print([a + b for a, b in zip([1, 2], [10, 20])], [i for i, c in enumerate("aba") if c == "a"])
