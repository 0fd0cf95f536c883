xs = [None]
print(xs.pop(), xs)
xs.append(None)
ys = [None] * 3
ys[0] = None
print(ys.pop(0), ys, ys[0], None in ys, ys.index(None), [x for x in ys], ys + xs, ys.count(None), ys[::-1], sorted([1]))
zs = []
print(zs[1:], zs + zs, zs * 2, len(zs), zs == [], zs or 1)
