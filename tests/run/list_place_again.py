def swap(xs, i, j):
    xs[i], xs[j] = xs[j], xs[i]

def count(ks, n):
    c = [0] * n
    for k in ks:
        c[k] += 1
    return c

def shuffle(xs, seed):
    for i in range(len(xs) - 1, 0, -1):
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        j = seed % 1000003 % (i + 1)
        xs[i], xs[j] = xs[j], xs[i]

def rotate(xs, i, j, k):
    t = xs[i]
    xs[i] = xs[j]
    xs[j] = xs[k]
    xs[k] = t

xs = [1.5, 2.5, 3.5, 4.5]
for i, j in ((0, 1), (-1, 0), (3, -4), (2, 2), (-2, 2)):
    swap(xs, i, j); print(xs)
for i, j in ((4, 0), (0, -5), (2**70, 1), (-2**70, 0), (2**63 - 1, 0), (1, 9)):
    try:
        swap(xs, i, j)
    except IndexError as e:
        print(e, xs)
print(count([0, 1, -1, 2, -3, 1], 3))
try: count([0, 3], 3)
except IndexError as e: print(e)
ys = list(range(30)); shuffle(ys, 5); print(ys)
rotate(ys, 0, -1, 5); print(ys)
try: rotate(ys, 0, 1, 30)
except IndexError as e: print(e, ys)


def popped(xs, i):
    t = xs[i]
    xs.pop()
    xs[i] = t


def moved(xs, i):
    t = xs[i]
    i += 1
    xs[i] = t


def other(xs, ys, i):
    t = xs[i]
    xs = ys
    xs[i] = t


def shrink(xs):
    del xs[1:]
    return 1


def called(xs, i):
    xs[i] = xs[i] + shrink(xs)


def twice(xs, i):
    xs[i] += 1
    xs[i] *= 2 ** 62
    xs[i] -= xs[i] // 3
    xs[-1] += xs[-1]
    return xs[i]


def texts(xs, i, j):
    xs[i], xs[j] = xs[j] + "!", xs[i]
    return xs


def nested(g, i, j):
    g[i][j] += 1
    g[i][j], g[j][i] = g[j][i], g[i][j]
    return g


for f in (popped, moved, called):
    for i in (0, 1, 2, -1, -3):
        xs = [1, 2, 3]
        try:
            f(xs, i)
            print(xs)
        except IndexError as e:
            print(f.__name__, i, e, xs)
try:
    other([1, 2, 3], [1], 2)
except IndexError as e:
    print(e)
print([twice([5, 10 ** 20, -7], i) for i in (0, 1, 2, -1)], texts(["a", "b"], 0, -1), nested([[1, 2], [3, 4]], 0, -1))
