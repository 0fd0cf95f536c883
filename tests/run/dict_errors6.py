d = dict([[1, 2], [3, 4, 5]])
print(d)
