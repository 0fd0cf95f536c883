d = {1: 1, 2: 2, 3: 3}
for k in reversed(d):
    print(k)
    d[k + 10] = 1
