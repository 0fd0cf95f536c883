# The loop's variable is set in the body, its end, too; steps are negative, or not constant.
#flags: --verify-parallel
def skip(xs):
    n = len(xs)
    out = [0.0] * n
    for i in range(n):
        out[i] = xs[i] * 2.0
        i = i * 2 % n
        n = 3
        out[i] += 1.0
    return out


def backwards(xs):
    for i in range(len(xs) - 1, 0, -1):
        xs[i] = xs[i - 1] + 1.0
    for i in range(len(xs) - 2, -1, -3):
        xs[i] = xs[i + 1] * 2.0
    return xs


def steps(xs, step):
    for i in range(0, len(xs), step):
        xs[i] = xs[i] + 1.0
    for i in range(len(xs) - 1, -1, -step):
        xs[i] = xs[i] * 2.0
    return xs


def reverse_free(xs, ys):
    for i in range(len(xs) - 1, -1, -1):
        ys[i] = xs[len(xs) - 1 - i]


print(skip([1.0, 2.0, 3.0, 4.0, 5.0]))
print(backwards([float(i) for i in range(10)]))
print(steps([1.0] * 10, 3), steps([1.0] * 4, 7))
xs = [float(i) for i in range(50000)]
ys = [0.0] * 50000
reverse_free(xs, ys)
print(ys[:3], sum(ys))
reverse_free(xs, xs)
print(xs[:3], sum(xs), xs[25000])
print(steps([1.0], 0))
