# several iterations raise: the first in Python's order is the loop's, upwards and downwards


def down(n, z, w):
    out = [0.0] * n
    for i in range(n - 1, -1, -1):
        out[i] = 1000 // (i - z) + 10.0 / (i - w)
    return out


def down_two(n, z, w):
    out = [0.0] * n
    for i in range(n - 1, -1, -2):
        out[i] = 1000 // (i - z) + 10.0 / (i - w)
    return out


def up(n, z, w):
    out = [0.0] * n
    for i in range(n):
        out[i] = 1000 // (i - z) + 10.0 / (i - w)
    return out


print(len(down(10, 10, 11)), len(down_two(10, 10, 11)), len(up(10, 10, 11)))
print(up(200000, 200001, 200001)[5])
down(200001, 150000, 50000)
