xs = [1, 2, 3]
def walk(ys):
    for y in ys:
        yield y
for v in walk(xs):
    if len(xs) < 6:
        xs.append(v * 10)
print(xs)
g = walk(xs)
print(next(g), next(g))
del xs[:]
print(list(g))
zs = [1, 2, 3, 4]
for z in walk(zs):
    print(z)
    zs.pop()
