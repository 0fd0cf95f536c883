def pairs(n):
    for i in range(n):
        yield i, str(i), i / 2
for a, b, c in pairs(3):
    print(a, b, c)
print([p[1] for p in pairs(2)], max(pairs(4)), sorted(pairs(3), reverse=True))
(x, y, z), *more = pairs(3)
print(x, y, z, more)
