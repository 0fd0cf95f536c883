xs = [1, 2, 3, 4]
for x in xs:
    print(x)
    if x < 3:
        xs.append(x * 10)
print(xs)
ys = [1, 2, 3, 4, 5, 6]
for y in ys:
    ys.remove(y)
print(ys)
zs = [1, 2, 3]
for i, z in enumerate(zs):
    if i < 2:
        zs.pop()
    print(i, z, zs)
