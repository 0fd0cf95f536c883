d = {(1, 2): 3}
print(d[1, 2])
del d[1, 2]
print(d)
del d[5, 6]
