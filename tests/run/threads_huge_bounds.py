# Bounds beyond a word, n = -1, and subscripts near the ends.
#flags: --verify-parallel
def fill(xs, n):
    for i in range(n):
        if i >= len(xs):
            return i
        xs[i] = i * 1.0
    return -1


def window(xs, low, high):
    total = 0.0
    for i in range(low, high):
        total += xs[i]
    return total


def each(n):
    out = [0.0] * n
    for i in range(n):
        out[i] = i * 0.5
    return out


print(fill([0.0] * 5, 10 ** 30), fill([0.0] * 5, 2 ** 63 - 1), fill([0.0] * 5, -10 ** 30))
print(window([1.0, 2.0, 3.0], -3, 3), window([1.0, 2.0, 3.0], 2 ** 62, -2 ** 70))
print(each(-1), each(0), each(1), len(each(-2 ** 70)), len(each(20000)))
try_low = [1.0, 2.0]
print(window(try_low, -2, 0))
print(window(try_low, -10 ** 25, 3))
