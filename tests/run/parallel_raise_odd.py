def invert(xs, out):
    for i in range(len(xs)):
        out[i] = 1000 // xs[i]


def scale(xs, ys, n):
    for i in range(n):
        ys[i] = xs[i] * 2 + i


xs = [i + 1 for i in range(50000)]
out = [0] * 50000
invert(xs, out)
print(sum(out))
invert([], [])
scale(xs, out, 49999)
print(sum(out), out[-1])
xs[40001] = 0
invert(xs, out)
