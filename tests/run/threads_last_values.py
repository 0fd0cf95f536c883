# Variables of the loop are read behind it.
#flags: --verify-parallel
def last(xs, ys):
    y = -1.0
    for i in range(len(xs)):
        y = xs[i] * 2.0
        ys[i] = y
    return y, i


def maybe(xs, ys):
    found = -1
    for i in range(len(xs)):
        ys[i] = xs[i] + 1.0
        if xs[i] == 7.0:
            found = i
    return found


def inner(n):
    for i in range(n):
        for j in range(n):
            t = i * j
    return i, j, t


def leak(xs, ys):
    for i in range(len(xs)):
        if i > 2:
            ys[i] = t
        t = xs[i]
    return t


xs = [float(i % 11) for i in range(30000)]
ys = [0.0] * 30000
print(last(xs, ys), maybe(xs, ys), inner(100), leak(xs, ys), sum(ys))
print(last([], []))
