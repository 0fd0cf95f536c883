"""One variable for a loop and a loop inside of it: what it holds behind the inner one."""


def both(xs, n):
    j = 0
    for i in range(3):
        for j in range(3):
            if n != i:
                for j in range(3):
                    xs[n] = j
            xs[j] -= 10
    return xs, j


def once(xs, n):
    for i in range(2):
        for j in range(3):
            if n != i:
                for j in range(3):
                    xs[n] += j
            xs[j] -= 10
    return xs


def deeper(xs):
    k = 5
    for k in range(2):
        for k in range(3):
            for k in range(1):
                xs[k] += 1
            xs[k] += 10
        xs[k] += 100
    return xs, k


def kept(n):
    j = 7
    for i in range(n):
        for j in range(i):
            for j in range(j):
                pass
    return j


def apart(xs):
    s = 0
    for j in range(2):
        s += xs[j]
    for j in range(3):
        s -= xs[j]
        for j in range(1):
            s += j
    return s


for n in range(3):
    print(both([1, 2, 3], n), once([1, 2, 3], n), apart([n, 5, 7]))
print(deeper([0, 0, 0]), [kept(n) for n in range(6)])
