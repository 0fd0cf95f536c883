def take(xs, row):
    xs.clear()
    row.append(len(xs))
    return row


def first(xs):
    row = xs[0]
    xs[0] = [5]
    return row


rows = [[1], [2]]
print(take(rows, rows[0]), rows)
rows = [[1, 2], [3]]
print(first(rows), rows)
row = rows[0]
rows = [[7]]
print(row, rows)
for row in rows:
    rows[0] = [8]
    rows = []
    print(row)
names = ["a" * 3, "b" * 3]
name = names[0]
names[0] = "c"
names.clear()
print(name, names)
x = [[1], [2]]
x = x[1]
print(x)
x = [x, x][0]
x = x + x
print(x, [["deep"]][0][0][::-1], [[1, 2], [3]][0].pop(), ["ab", "cd"][1][0])
