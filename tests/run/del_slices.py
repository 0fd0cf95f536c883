xs = list(range(12))
del xs[0]
del xs[-1]
print(xs)
del xs[2:4]
print(xs)
del xs[::3]
print(xs)
del xs[5:1]
del xs[100:]
print(xs)
del xs[::-2]
print(xs)
xs = [[1], [2], [3]]
row = xs[1]
del xs[1]
print(xs, row)
del xs[:]
print(xs)
a = b = 4
del a
print(b)
ys, i = [5, 6, 7], 1
del ys[i], ys[i]
print(ys)
