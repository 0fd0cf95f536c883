import math


def f(x):
    total = 0.0
    for k in range(50):
        total += math.sqrt(x + k)
    return total


def each(xs):
    ys = [0.0] * len(xs)
    for i in range(len(xs)):  #par yes
        ys[i] = f(xs[i])
    return ys


print(sum(each([float(i) for i in range(5000)])))
