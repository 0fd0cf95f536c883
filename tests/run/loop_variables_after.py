for i in range(3):
    pass
print(i)
for i in range(5, 0, -2):
    j = i
print(i, j)
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    pass
print(a, b, c)
for i, x in enumerate("ab"):
    for x in range(2):
        i += x
print(i, x)
for xs in [[1], [2]]:
    xs.append(0)
print(xs)
k = "unchanged"
for k in []:
    pass
print(k)
for i in range(3):
    i = i * 10
    print(i, end=" ")
for i in range(3):
    if i == 1:
        break
print(i)
xs = [0, 0, 0]
for xs[1] in range(5):
    pass
for i, xs[2] in enumerate("xy"):
    pass
print(xs, i)
