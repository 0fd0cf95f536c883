def scale(xs, ys):
    for i in range(len(xs)):
        ys[i] = xs[i] * 2.5


xs = [float(i) for i in range(50000)]
ys = [0.0] * 50000
scale(xs, ys)
print(sum(ys))
ys = [0.0] * 49998
scale(xs, ys)
