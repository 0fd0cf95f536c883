xs = [1, 2, 3, 4, 5]
del xs[0], xs[-1]
print(xs)
x = 1
del x
x = "again"
print(x)
rows = [[1, 2], [3, 4]]
del rows[0][1]
print(rows)
del rows[5]
