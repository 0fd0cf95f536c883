xs = [1, 2, 3, 4]
for x in xs:
    if x < 4:
        xs.append(x + 3)
    if len(xs) > 12:
        break
print(xs)
for x in xs:
    xs.remove(x)
print(xs)
for x in xs[:]:
    xs.append(x)
print(xs)
for i, x in enumerate(xs):
    if i < 3:
        xs.insert(0, x)
print(xs)
for x in reversed(xs):
    xs.pop()
print(xs)
for a, b in zip(xs, xs):
    xs.clear()
    print(a, b)
ys = [1, 2, 3]
for y in ys:
    ys = [9]
    print(y)
print(xs, ys, [ys.append(0) or len(ys) for y in range(2)])
