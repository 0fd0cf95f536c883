def fill(n, bad):
    xs = [0.0] * n
    try:
        for i in range(n):
            xs[i] = 100.0 / (i - bad)
    except ZeroDivisionError as e:
        print(e, xs[bad - 1], xs[bad], xs[n - 1] == 0.0)
    return xs


a = fill(300000, 200000)
b = fill(300000, -1)
print(sum(a) > 0, b[0], b[299999])


def inner(n):
    xs = [0] * n
    for i in range(n):
        try:
            xs[i] = 1000000 // (i % 7)
        except ZeroDivisionError:
            xs[i] = -1
    return xs


c = inner(200000)
print(c[:8], sum(c))


def half(i):
    if i % 3 == 0:
        raise ValueError(i)
    return i // 2


def safe(i):
    try:
        return half(i)
    except ValueError:
        return -1


def many(n):
    xs = [0] * n
    for i in range(n):
        xs[i] = safe(i)
    return xs


d = many(300000)
print(d[:9], sum(d))


def outside(rows, k):
    try:
        for i in range(len(rows)):
            rows[i] = rows[i] * 2.0 + 1.0 / (k - i)
    finally:
        print(rows[0], rows[1000], rows[-1])


rows = [1.0] * 200000
outside(rows, 300000)
try:
    outside(rows, 150000)
except ZeroDivisionError as e:
    print(e, rows[149999] > 3.0, rows[150000], rows[199999])
