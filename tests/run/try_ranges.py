def f(xs, n):
    i = 0
    j = -1
    try:
        while True:
            i += 1
            j = i * 3
            xs[j] = i
    except IndexError:
        k = i + j
        print(xs[i - 1], xs[j - 3] if j >= 3 else None, k)
    return i


print(f([0] * 10, 5), f([0] * 2, 1), f([0], 0))


def g(xs):
    n = len(xs)
    try:
        xs.clear()
        n = xs[0]
    except IndexError:
        pass
    total = 0
    for i in range(n):
        try:
            total += xs[i]
        except IndexError:
            total -= 1
    return total


print(g([1, 2, 3]))


def h(n):
    big = n
    for i in range(100):
        try:
            big = big * 3
            if big > 10 ** 20:
                raise OverflowError("big")
        except OverflowError:
            big = big // 10 ** 19
        finally:
            big += 1
    return big


print(h(7))


def index_after(xs, i):
    try:
        x = xs[i]
        found = True
    except IndexError:
        i = len(xs) - 1
        found = False
        x = -1
    return x, xs[i], found


print(index_after([1, 2, 3], 1), index_after([1, 2, 3], 7))
try:
    print(index_after([], 0))
except IndexError as e:
    print(e)


def loops(rows):
    total = 0
    for row in rows:
        try:
            for i in range(4):
                total += row[i]
        except IndexError:
            total += 1000
    return total


print(loops([[1, 2, 3, 4], [1], [], [5, 5, 5, 5, 5]]))


def narrow(n):
    d = 10
    try:
        d = n
        r = 100 // d
    except ZeroDivisionError:
        r = d
    return r, d


print(narrow(3), narrow(0))
