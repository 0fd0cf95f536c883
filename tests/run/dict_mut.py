d = {1: 2, 3: 4}
try_it = 1
for k in d:
    print(k)
    d[k] = k * 2
print(d)
for k in d:
    d[k + 10] = 1
