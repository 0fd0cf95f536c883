def one(n):
    yield n
    yield n + 1
gens = [one(i) for i in range(2000)]
print(sum(next(g) for g in gens), sum(next(g) for g in gens))
print(all(next(g, None) is None for g in gens))
total = 0
for i in range(50000):
    for x in one(i):
        total += x
        break
print(total)
