# The list is new, so threads may run; the error is that of the lowest iteration.
#flags: --verify-parallel
def inverse(xs):
    ys = [0.0] * len(xs)
    for i in range(len(xs)):
        total = 0.0
        for k in range(30):
            total += 1.0 / (xs[i] - k)
        ys[i] = total
    return ys


xs = [i + 0.5 for i in range(20000)]
print(sum(inverse(xs)))
xs[19000] = 3.0
xs[777] = 29.0
xs[778] = 0.0
print(sum(inverse(xs)))
