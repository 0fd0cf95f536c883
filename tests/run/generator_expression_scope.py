x = 5
g = (x for x in range(3))
print(list(g), x)
n = 3
h = (i * n for i in range(n))
n = 7
print(list(h))
def f(items):
    return (item + len(items) for item in items)
print(list(f([1, 2])), sum(f([5])))
nested = ((a, b) for a in range(3) for b in range(a))
print(list(nested))
deep = (sum(v for v in row) for row in [[1, 2], [3]])
print(list(deep))
gg = (list(y for y in range(z)) for z in range(3))
print(next(gg), next(gg), next(gg))
