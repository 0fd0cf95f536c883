def gen(name, n):
    for i in range(n):
        yield name + str(i)
a, b = gen("a", 3), gen("b", 2)
out = []
while True:
    x = next(a, None)
    y = next(b, None)
    if x is None and y is None:
        break
    out.append((x, y))
print(out)
gens = [gen(c, 2) for c in "xyz"]
while gens:
    left = []
    for g in gens:
        v = next(g, "")
        if v:
            print(v)
            left.append(g)
    gens = left
