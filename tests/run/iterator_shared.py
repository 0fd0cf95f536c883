it = iter(range(6))
for a in it:
    b = next(it)
    print(a, b)
xs = [1, 2, 3, 4, 5]
i = iter(xs)
print(list(zip(i, i)))
j = iter("abcdef")
print([x + y for x, y in zip(j, j)])
