"""Lists of numbers that a counted loop fills: what may be seen of them on the way, and what is left when it ends early."""


def squares(n):
    xs = []
    for i in range(n):
        xs.append(i * i % 1000)
    return xs


def begun(n, first):
    xs = [first, first + 1]
    for i in range(n):
        xs.append(xs[i] + xs[i + 1] & 0xFFFF)
    return xs


def lengths(text):
    xs = []
    for i, c in enumerate(text):
        xs.append(len(xs) * 2 + (c == "a"))
    return xs


def reversed_halves(text):
    xs = [0.5]
    for c in text:
        xs.append(xs[-1] / 2)
    return xs


def from_both_ends(text):
    xs = [1, 2]
    for i in range(len(text)):
        k = -1 if i % 2 else 0
        xs.append(xs[k] + xs[-2] + xs[i])
    return xs


def flags(text):
    xs = []
    for c in text:
        xs.append(c < "m")
    return xs


def handled(values, text):
    xs = []
    try:
        for i in range(len(text)):
            xs.append(values[i] // (i - 3))
    except ZeroDivisionError:
        return xs, len(xs), sum(xs)
    return xs, -1, -1


def handled_outside(values, text):
    xs = []
    for i in range(len(text)):
        xs.append(values[i] // (i - 3))
    return xs


def finally_seen(values, text, log):
    xs = [7]
    try:
        for i in range(len(text)):
            xs.append(100 // (values[i] - 3))
    finally:
        log.append(len(xs))
        log.append(xs[-1])
    return xs


def left_early(text):
    xs = []
    for c in text:
        if c == "!":
            break
        xs.append(ord(c))
    ys = []
    for c in text:
        if c == "!":
            continue
        ys.append(ord(c))
    zs = []
    for c in text:
        for d in text:
            if d == "!":
                break
        zs.append(ord(d))
    return xs, ys, zs


def with_big(text):
    xs = []
    for i in range(len(text)):
        xs.append(2 ** (i * 20))
    return xs


def aliased(text):
    xs = []
    ys = xs
    for i in range(len(text)):
        xs.append(len(ys))
    return ys


def kept(text, keep):
    last = []
    for i in range(len(text)):
        row = [i]
        for j in range(len(text)):
            row.append(i * j)
        keep.append(row)
        last = row
    return last


def first_of_far(values):
    xs = []
    for i in range(10**15):
        xs.append(values[i])
    return xs


def rows(text):
    previous = [1]
    for c in text:
        current = [1]
        for i in range(len(previous)):
            current.append((previous[i] * 3 + ord(c)) % 1009)
        previous = current
    return previous


def rows_kept(text):
    previous = held = [1]
    seen = []
    for c in text:
        current = [ord(c)]
        for i in range(len(previous)):
            current.append(previous[i] + 1)
        seen.append(previous)
        held = current
        previous = current
    held.append(-1)
    return previous, seen


def captured(text):
    xs = []

    def count():
        return len(xs)

    for c in text:
        xs.append(count())
    return xs


def resumed(text):
    xs = []
    for c in text:
        xs.append(ord(c))
        yield len(xs)
    yield sum(xs)


def swapped(text):
    a, b = [0], [1]
    for c in text:
        fresh = [b[0] + 1]
        a = b
        b = fresh
    return a, b


for n in (-3, 0, 1, 2, 9):
    print(squares(n), begun(n, 5), [i % 7 for i in range(n)], [x * 0.5 for x in range(n)])
for text in ("", "a", "ab!cd", "banana"):
    print(lengths(text), reversed_halves(text), from_both_ends(text), flags(text), left_early(text), with_big(text), aliased(text))
    print(rows(text), rows_kept(text), captured(text), list(resumed(text)), swapped(text))
    if text:
        grown = []
        print(kept(text, grown), grown)
print(handled([9, 8, 7, 6, 5], "abcde"), handled([9, 8], "ab"))
try:
    print(handled_outside([9, 8, 7, 6, 5], "abcde"))
except ZeroDivisionError as error:
    print("raised", error)
log = []
for values in ([1, 2, 3, 4], [1, 2, 4, 5]):
    try:
        print(finally_seen(values, "abcd", log))
    except ZeroDivisionError as error:
        print("raised", error)
print(log)
try:
    first_of_far([1, 2, 3])
except IndexError as error:
    print(error)
