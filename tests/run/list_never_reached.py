G = [100]


def f(n):
    if n > 5:
        G += [*range(n), G, n]
    return 1 not in G


def g():
    x = ([1.0 for q in G if q] if f(1) else [q * n for q in range(3) for n in [q, f(2)]])
    return x


print(G)
print(g())
