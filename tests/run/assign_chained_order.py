def show(x):
    print("show", x)
    return x


a = b = c = show(1)
print(a, b, c)
xs = [0, 0, 0]
i = 0
i = xs[i] = 2
print(i, xs)
xs[show(0)] = xs[show(1)] = show(7)
print(xs)
x = y = []
x.append(1)
print(y, x is y)
p = q, r = (1, 2)
print(p, q, r)
(a, b), c = d = [3, 4], 5
print(a, b, c, d)
