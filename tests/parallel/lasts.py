# The value of the last iteration is what is left; without an iteration, what was there before.
def last(xs, ys):
    y = -1.0
    for i in range(len(xs)):  #par yes of the last one: y, i
        y = xs[i] * 2.0
        ys[i] = y
    return y, i


def backwards(n, k):
    half, z, big = k, 1j, False
    for i in range(n, 0, -1):  #par yes half
        half = i // 2
        z = complex(i, half)
        big = i > 5
    return half, z, big


def branches(xs, ys):
    side = 0
    for i in range(len(xs)):  #par yes side
        if xs[i] > 100.0:
            side = 1
        elif xs[i] > 50.0:
            side = 2
        else:
            side = 3
        ys[i] = xs[i] * side
    return side


def sometimes(xs):
    found = -1
    for i in range(len(xs)):  #par live found
        if xs[i] > 7.0:
            found = i
    return found


def skips(xs):
    found = -1
    for i in range(len(xs)):  #par live found
        if xs[i] > 7.0:
            continue
        found = i
    return found


def nested(n):
    j = t = -1
    for i in range(n):  #par live
        for j in range(i):
            t = i * j
    return i, j, t


xs = [(i * 7919 % 211) * 0.5 for i in range(30000)]
ys = xs[:]
print(last(xs, ys), backwards(9999, 4), backwards(0, 4), branches(xs, ys), sometimes(xs), skips(xs), nested(50), sum(ys))
print(branches([], ys), last([2.0], ys))
print(last([], ys))
