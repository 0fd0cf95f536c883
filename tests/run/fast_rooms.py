# A list that a loop fills may have room from the start: whatever the count is, negative, huge, changed meanwhile.
import sys

ZERO = len(sys.argv) - 1


def comprehension(n):
    return [i * 2 for i in range(n)]


def fill(n):
    xs = [n]
    for i in range(n):
        xs.append(i)
    return xs


def fill_from(ys, m):
    xs = []
    m = m + len(ys)
    for y in ys:
        xs.append(y + m)
    return xs


def growing(ys):
    xs = []
    for y in ys:
        xs.append(y)
        if len(ys) < 6:
            ys.append(y * 10)
    return xs


def aliased(n):
    xs = []
    ys = xs
    for i in range(n):
        ys.append(i)
    xs = [7]
    for i in range(n):
        xs.append(ys[i])
    return xs, ys


def rebound(n):
    xs = [0]
    for i in range(n):
        xs.append(i)
        if i == 2:
            xs = [100]
    return xs


def fails(n, at):
    xs = []
    try:
        for i in range(n):
            xs.append(10 // (at - i))
    except ZeroDivisionError:
        return "failed", xs
    return xs


def until(n, wanted):
    xs = []
    for i in range(n):
        xs.append(i)
        if i == wanted:
            break
    return xs


def early(n):
    return [10 // (3 - i) for i in range(n)]


def texts(s, t):
    xs = [s]
    for i, c in enumerate(s):
        xs.append(c + t[i % len(t)])
    ys = []
    for c in t:
        ys.append(c)
    return xs, ys


def shrunk(n):
    k = n - 5
    xs = ["start"]
    for i in range(k):
        xs.append(str(i))
    return xs


def rows(n, m):
    grid = []
    for i in range(n):
        row = [i]
        for j in range(m):
            row.append(i * j)
        grid.append(row)
    return grid


for n in (-5, 0, 1, 9, -(2 ** 40) - ZERO, -(2 ** 80) - ZERO):
    print(comprehension(n), fill(n)[1:], shrunk(n), rows(n, 2))
print(fill_from([1, 2, 3], 10), fill_from([], 1), growing([1, 2]), growing([]))
print(aliased(3), rebound(5), fails(5, 2), fails(2, 9), until(10 ** 12, 3), until(0, 3))
print(texts("añb", "xy"), texts("", "z"), rows(2, -3))
try:
    early(10 ** 12)
except ZeroDivisionError as e:
    print(e)
print(len([x for x in range(100000)]), sum([x for x in range(-3, 3)]), [x for x in range(5, 2)])
print([x for x in range(2 ** 70, 2 ** 70 + 2)], len(fill(5000)), [[y for y in range(x)] for x in range(-1, 4)])
