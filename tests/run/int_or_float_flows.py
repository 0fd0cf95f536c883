def scale(x, k):
    return x if k == 0 else x * k


def total(xs):
    s = 0
    for x in xs:
        s += x * 0.5
    return s


x = 1
for i in range(4):
    print(x, end=" ")
    x = x * 2 if i % 2 else x / 2
print(x, total([]), total([1]), scale(2, 0), scale(2, 1.5), scale(2.0, 3), scale(True, 2))
mixed = [1, 2.0, 3]
mixed.append(4.5)
mixed[0] = mixed[1]
print(mixed, sum(mixed), max(mixed), min(mixed), sorted(mixed), [m * 2 for m in mixed], [m // 2 for m in mixed], mixed.index(3))
y = 5 if mixed else 5.0
y //= 2
print(y, y / 2, y ** -1, round(y), divmod(y, 2), int(y), str(y), f"{y}", y == 2, isinstance(y, int), isinstance(y, float), [10, 20, 30][y])
pair = (1, 2.5) if y else (1.5, 2)
print(pair, pair[0] + pair[1], pair[0] * 10 ** 20, abs(-pair[0]), -pair[1], pair < (1, 3), max(pair), pair[0] < pair[1])
z = 2 ** 60 if y else 0.5
print(z + 1, z * 4, z * 16, z - 0.5, z % 7, -z)
