"""Lists that a loop appends to and reads the last element of: rows of tables, running sums, and what only looks so."""


def rows(a, b):
    previous = list(range(len(b) + 1))
    for i, c in enumerate(a):
        current = [i + 1]
        for j, d in enumerate(b):
            current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + (c != d)))
        previous = current
    return previous


def running(xs):
    sums = [0]
    for i in range(len(xs)):
        sums.append(sums[i] + xs[i])
    return sums


def means(xs):
    out = [0.5]
    for i in range(len(xs)):
        out.append(out[i] * 0.5 + xs[i])
    return out


def fibonacci(n):
    row = [0, 1]
    for i in range(n):
        row.append(row[i + 1] + row[i])
    return row


def doubles(n):
    row = [1]
    for i in range(n):
        row.append(row[i] * 2)
    return row


def with_continue(n):
    row = [1]
    for i in range(n):
        if i % 3 == 2:
            continue
        if i < len(row):
            row.append(row[i] + 10)
        else:
            row.append(-1)
    return row


def skipping(n):
    row = [5]
    for i in range(n):
        if i >= 3:
            continue
        row.append(row[i] + 1)
    return row


def with_break(n):
    row = [1]
    for i in range(n):
        if row[i] > 20:
            break
        row.append(row[i] * 3)
    return row, len(row)


def behind(n):
    row = [1]
    total = 0
    for i in range(n):
        row.append(row[i] + i)
        total += row[i] * 100 + row[i + 1]
    return row, total


def changed(n):
    row = [1]
    for i in range(n):
        row[i] = 7
        row.append(row[i] + 1)
    return row


def also_named(n):
    row = [1]
    other = row
    for i in range(n):
        other[i] += 1
        row.append(row[i] + 1)
    return row, other is row


def twice(n):
    row = [1]
    for i in range(n):
        row.append(row[i] + 1)
        row.append(row[i] + 2)
    return row


def caught(xs):
    row = [10]
    try:
        for i in range(len(xs)):
            row.append(row[i] // xs[i])
    except ZeroDivisionError as error:
        return row, str(error)
    return row, None


def stepped(n):
    row = [3]
    for i in range(1, n):
        row.append(row[i - 1] + i)
    for i in range(0, n, 2):
        row.append(row[i] + 100)
    return row


def inner(n):
    out = []
    for k in range(n):
        row = [k]
        for i in range(3):
            for _ in range(2):
                k += row[i]
            row.append(row[i] + k if k % 2 else row[i])
        out.append(row)
    return out


def moved(n):
    row = [1]
    for i in range(n):
        j = i
        j += 1 if n > 100 else 0
        row.append(row[j] + 1)
    return row


print(rows("kitten", "sitting"), rows("", "abc"), rows("abc", ""))
print(running([3, -1, 2 ** 40, 5]), running([]), means([1.0, 2.5, -3.0]), fibonacci(12), fibonacci(0))
print(fibonacci(120)[-1], doubles(70)[-1], doubles(3))
print(with_continue(9), skipping(6), with_break(10), behind(5), changed(4), also_named(3))
print(twice(4), caught([2, 3]), caught([2, 0, 1]), stepped(6), inner(3), moved(4))
