# An exception half-way: what was written before it is seen, what comes behind it is not.
#flags: --verify-parallel
import math

xs = [float(i) for i in range(40000)]
ys = [0.0] * 40000
state = [0]


def roots(xs, ys):
    for i in range(len(xs)):
        ys[i] = math.sqrt(xs[i])


def divide(xs, ys):
    for i in range(len(xs)):
        ys[i] = 1.0 / xs[i]


def report():
    for i in range(len(ys)):
        if ys[i] == 0.0 and i:
            print("first zero", i)
            return


class_like = [1, 2]


def last():
    roots(xs, ys)
    print(sum(ys))
    xs[12345] = -1.0
    report()
    roots(xs, ys)


last()
