a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), e = (3, 4), 5
print(c, d, e)
first, *rest = [1, 2, 3, 4]
print(first, rest)
*start, end = "xyz"
print(start, end)
x, *y, z = (1, 2)
print(x, y, z)
for i, (j, k) in enumerate([(1, "a"), (2, "b")]):
    print(i, j, k)
p = q = [0]
p.append(1)
print(q)
m = n = 3
m += 1
print(m, n)
