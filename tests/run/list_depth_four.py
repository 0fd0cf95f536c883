cube = [[[[a + b + c + d for d in range(2)] for c in range(2)] for b in range(2)] for a in range(2)]
print(cube, cube[1][0][1][0], len(cube[0][0]), cube[-1][-1][-1][-1])
alias = cube[0]
cube[0][1][0][1] = 99
print(alias[1][0], alias is cube[0], cube[0] == alias, [alias] == [cube[0]])
cube[1] = alias
cube[0][0] = cube[1][1]
cube[0][0][0].append(5)
print(cube)
rows = [[0] * 3] * 2
rows[0][1] = 7
print(rows, rows[0] is rows[1], rows == [[0, 7, 0], [0, 7, 0]])
rows[0] = rows[0][:]
rows[0][2] = 8
print(rows, rows[0] is rows[1])
deep = [[], [[]], [[[]]]]
print(deep, len(deep[2][0]), deep[1] == [[]], [] in deep, [[]] in deep)
xs = [1]
ys = [xs, xs, [xs]]
xs += [2]
ys[0] = ys[0] + [3]
print(ys, xs, ys[1] is xs, ys[2][0] is xs)
del ys[1]
xs.clear()
print(ys)
