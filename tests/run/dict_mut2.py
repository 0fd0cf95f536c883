d = {1: 2, 3: 4}
n = 0
for k in d:
    n += 1
    print(k, n)
    del d[k]
    d[k] = 0
    if n > 10:
        break
