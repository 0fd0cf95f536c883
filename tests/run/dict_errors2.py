def key(n):
    if n:
        return [1]
    return 1
d = {}
d[key(0)] = 1
print(d)
d[key(1)] = 2
