G = [1, 2]


def f(n):
    if n:
        print([G for q in range(n)])
    G = [3]
    return len(G)


f(0)
f(2)
