def f(n):
    xs = []
    for i in range(n):
        xs.append(i if i % 2 else str(i))
    return xs
print(f(4), [type_ for type_ in f(3)], f(0))
g = f(5)
g += (None, 2.5)
g[1:3] = reversed(g[1:3])
print(g, g[::-1], g.index(3), g.count(None), "2" in g, 2 in g)
h, *t = g
print(h, t)
*i, j = zip(g, range(9))
print(i, j)
k = [(a, b) for a, b in zip(g, g[1:]) if a is not None]
print(k)
for a, b in zip(*[g[:2], g[2:4]]):
    print(a, b, a == b)
print(max([len(str(v)) for v in g]), "".join(str(v) for v in g), [v * 2 for v in g if isinstance(v, (int, str))])
