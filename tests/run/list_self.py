#leaks: a list that contains itself; cycles are not collected yet
x = [1]
x.append(2)
y = [x, x]
y[0].append(3)
print(y)
z = []
z.append(z)
print(z, len(z), z[0] is z)
