m = [[1, 2], [3]]
m.append([])
m[-1].extend(range(2))
print(m)
m = [[1, 2], [3]]
m[-1].extend(range(2))
m[0].extend([5])
m[0].extend(x for x in m[1])
k = m[0].extend((1, 2))
print(m)
