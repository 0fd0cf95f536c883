xs, ys = [1, 2, 3], "ab"
print(list(enumerate(zip(xs, ys))), list(zip(enumerate(xs), reversed(xs))), list(zip()), list(zip(xs)))
for i, (x, y) in enumerate(zip(xs, ys), 10):
    print(i, x, y)
for (i, x), (j, y) in zip(enumerate(xs), enumerate(ys, start=5)):
    print(i, x, j, y)
for i, x in reversed(list(enumerate(xs))):
    print(i, x)
for a, b, c in zip(xs, xs[1:], range(100)):
    print(a, b, c)
print([a * b for a, b in zip(xs, reversed(xs))], sum(i * x for i, x in enumerate(xs)), list(reversed("abc")), list(reversed(range(0, 10, 3))))
for p in zip(xs, ys):
    print(p, p[0])
for p in enumerate(ys):
    print(p)
print(list(zip([], xs)), list(enumerate([])), list(reversed([])), max(enumerate(xs)))
print(sorted(zip(ys, xs), reverse=True), list(zip((1, 2), [3.5, 4.5], "xy")), "".join(reversed("héy")))
