d = {}
d.setdefault("a", []).append(1)
d.setdefault("a", []).append(2)
print(d, d.setdefault("b"), d)
e = {1: 1}
print(e.setdefault(1, 5), e.setdefault(2, 6), e)
count = {}
for c in "mississippi":
    count[c] = count.setdefault(c, 0) + 1
print(count)
best = max(count, key=count.get)
print(best, sorted(count, key=count.get), sorted(count.items(), reverse=True))
inv = {}
for k, v in count.items():
    inv.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in inv.items()})
pos = {}
for i, c in enumerate("hello"):
    pos.setdefault(c, []).append(i)
print(pos)
nested = {}
nested.setdefault(1, {}).setdefault(2, {})[3] = 4
print(nested)
matrix = {}
matrix[0, 0] = 1
matrix[0, 1] = 2
matrix[0, 1] += 5
print(matrix, matrix.get((5, 5), 0), (0, 1) in matrix)
