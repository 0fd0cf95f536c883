import rows_put_in as rows

grid, box, table = rows.GRID, rows.BOX, rows.TABLE
grid.append([5])
rows.put(9)
print(grid)
box.append((2, [3]))
rows.add(5)
print(box)
box.append((2, [3]))
rows.other(5)
rows.add(4)
print(box)
table["é"] = [[], [7]]
print(rows.insert("é", 2 ** 40), table)
row = [9]
box.append((2, row))
rows.both(row)
print(row, box)
box[-1] = (3, row)
steps = rows.each(3)
print(next(steps), row, box)
late = [1]
box.append((1, late))
print(next(steps), row, late)
try:
    table["x"] = [[1], []]
    del table["x"][0]
    print(rows.insert("x", 1), table)
    print(rows.insert("y", 1))
except KeyError as error:
    print(error, table)
