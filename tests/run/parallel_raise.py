def scale(xs, ys):
    out = [0] * len(xs)
    for i in range(len(xs)):
        out[i] = 100 // xs[i] + ys[i]
    return out


n = 50000
xs = [i % 7 + 1 for i in range(n)]
print(sum(scale(xs, xs)))
xs[30000] = 0
xs[40000] = 0
print(sum(scale(xs, xs)))
