"""Ctrl-C while many calls are made that are over at once, and in loops of few, slow iterations."""


def tally(table, keys):
    for key in keys:
        table[key] = table.get(key, 0) + 1
    return len(table)


def each(xs, function):
    total = 0
    for x in xs:
        total += function(x)
    return total


def count(n):
    while n > 0:
        yield n
        n -= 1


def spin(n):
    s = 0
    while n > 0:
        s = (s * 31 + n) % 1000003
        n -= 1
    return s


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


if __name__ == "__main__":
    print(tally({}, ["a"]), each([1], lambda x: x), list(count(2)), spin(3), fib(5))
