a = [1, 2]
b = a
b.append(3)
print(a, b, a is b, a == b)
b = b + [4]
print(a, b, a is b)
c = a
c += [5]
print(a, c, a is c)
rows = [[0] * 2] * 3
rows[0][0] = 1
print(rows, rows[0] is rows[2])
rows = [[0] * 2 for _ in range(3)]
rows[0][0] = 1
print(rows, rows[0] is rows[1])
