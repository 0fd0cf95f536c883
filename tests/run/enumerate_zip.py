for i, c in enumerate("ab", 5):
    print(i, c)
for a, b, c in zip([1, 2, 3], "xy", (0.5, 1.5, 2.5)):
    print(a, b, c)
print(list(zip([1], [2], [3])), list(enumerate([])), list(zip()), list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed(range(3))))
for i, (a, b) in enumerate(zip("ab", [1, 2])):
    print(i, a, b)
for x in reversed([1, 2, 3]):
    print(x)
for i in range(len([1, 2]) - 1, -1, -1):
    print(i)
