def fill(n):
    out = []
    names = ["n%d" % i for i in range(n)]
    for i, name in enumerate(names):
        out.append((name, [name] * i))
        if i == 3:
            out[0][1][5] = name
    return out


print(fill(3))
print(fill(9))
