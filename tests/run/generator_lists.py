def windows(xs, n):
    for i in range(len(xs) - n + 1):
        yield xs[i:i + n]
for w in windows([1, 2, 3, 4], 2):
    w.append(0)
    print(w)
def same(xs):
    while len(xs) < 5:
        yield xs
        xs.append(len(xs))
base = [9]
for ys in same(base):
    ys.append(-1)
print(base)
def rows():
    row = []
    for i in range(3):
        row.append(i)
        yield row
print(list(rows()), [list(r) for r in rows()])
