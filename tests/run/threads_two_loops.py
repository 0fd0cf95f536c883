# Two parallel loops with checks in one function, with names that the C text would like to use itself.
#flags: --verify-parallel
import math


def both(xs):
    i_loop, i_team, i_failed = 1.0, 2.0, 3.0
    ys = [0.0] * len(xs)
    for i in range(len(xs)):
        ys[i] = math.sqrt(xs[i]) + i_loop
    for i in range(len(xs)):
        ys[i] = math.sqrt(ys[i] + xs[i]) + i_team + i_failed
    for i in range(len(xs)):
        total = 0.0
        for k in range(20):
            total += math.sqrt(xs[k] + i_loop)
        ys[i] += total
    return ys


print(sum(both([float(k) for k in range(30000)])))
try_this = [4.0] * 30000
try_this[20000] = -1.0
print(sum(both(try_this)))
