d = {(1, 2): 3}
k = (1, [2])
print(k in d)
