def f(n, k):
    xs = [i * 3 for i in range(n)]
    ys = [0] * n
    for i in range(0, n, 2):
        ys[i] = xs[i + k % 2 - 1]
    return sum(ys)


print(f(30000, 1))
print(f(30001, 2))
