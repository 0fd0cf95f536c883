def cols(m):
    return [c for c in zip(*m)]
print(cols([[1, 2.5], [3, 4]]))
xs, ys = zip(*[(1, 2.5), (2.5, 3)])
print(xs, ys)
a, *b = [1, 2.5, 3]
print(a, b)
ks = [1.5]
ks += (k for k in [1, 2 ** 60 + 1])
print(ks, ks[2] * 2.0)
ks += zip()if 0 else (7,)
print(ks, max(*ks), min(*[1, 2.5]), max(*[3, 2.5], 2))
*q, = zip(*[(1, 2), (3, 4)])
print(q)
(p, q), r = zip(*[(1, 2), (3, 4.5)])
print(p, q, r)
for x, in zip([1, 2]):
    print(x)
for x, in zip(*[[1, 2, 3]]):
    print(x)
