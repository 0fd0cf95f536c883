d = {1: 2}
print(d.get([1]))
