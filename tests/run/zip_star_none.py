def f(ps):
    a, b = zip(*ps)
    return a, b
print(f([(1, 2)]))
print(f([]))
