print(list(range(5)), list(range(2, 5)), list(range(5, 2)), list(range(10, 0, -3)), list(range(0, 10, 4)))
r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], 5 in r, 6 in r, r[1:3], r[::-1])
print(range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2))
for i in range(3, 0, -1):
    print(i, end=" ")
print()
n = -2
print(len(range(n)), sum(range(101)), max(range(3, 9, 2)))
for i in range(2 ** 40, 2 ** 40 + 2):
    print(i)
print(list(range(0, 1, 0)))
