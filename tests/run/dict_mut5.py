d = {1: 1, 2: 2}
print([d.pop(k) for k in d])
