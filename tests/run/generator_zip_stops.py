def g(name, n):
    for i in range(n):
        print(name, i)
        yield i
print(list(zip(g("a", 3), g("b", 1))))
a = g("c", 4)
for x, y in zip(a, [10, 20]):
    print(x, y)
print(next(a))
b = g("d", 4)
for x, y in zip([10, 20], b):
    print(x, y)
print(next(b))
