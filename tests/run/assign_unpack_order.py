xs = [1, 2, 3]
i = 0
i, xs[i] = 1, 9
print(i, xs)
xs[0], xs[1] = xs[1], xs[0]
print(xs)
a, b = 1, 2
a, b, c = b, a, a
print(a, b, c)
i = 2
xs[i], i = i, 0
print(xs, i)
a, *b = "héy"
print(a, b)
*a, b = [1]
print(a, b)
a, *b, c = range(5)
print(a, b, c)
[a, [b, *c]] = 1, (2, 3, 4)
print(a, b, c)
for a, *b in [(1, 2, 3), (4, 5, 6)]:
    print(a, b)
a = b = 0
a, b = b, a + b
print(a, b)
(a) = 5
[b] = [6]
c, = "z"
print(a, b, c)
