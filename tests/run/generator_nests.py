"""Generators that call themselves with ever longer tuples, and ones that call each other: nests of loops have an end."""


def subsets(items, target, start=0, chosen=()):
    if target == 0:
        yield chosen
        return
    for i in range(start, len(items)):
        if items[i] <= target:
            yield from subsets(items, target - items[i], i + 1, chosen + (items[i],))


def sums(items, target, start=0, chosen=()):
    if target == 0:
        yield chosen
    for i in range(start, len(items)):
        if items[i] <= target:
            for found in sums(items, target - items[i], i, chosen + (items[i],)):
                yield found


def first(n):
    for i in range(n):
        for x in second(n - i):
            yield x + i


def second(n):
    for i in range(n):
        for x in third(i):
            yield x * 2


def third(n):
    for i in range(n):
        for x in fourth(i):
            yield x + 1
        yield -i


def fourth(n):
    for i in range(n):
        for x in fifth(i):
            yield x
        if i == 5:
            raise ValueError(n)


def fifth(n):
    for i in range(n):
        for x in sixth(i):
            yield x + n


def sixth(n):
    while n > 0:
        yield n
        n -= 1


def deep(n):
    total = 0
    a = 0
    while a < n:
        b = a
        while b < n:
            c = b
            while c < n:
                d = c
                while d < n:
                    e = d
                    while e < n:
                        f = e
                        while f < n:
                            g = f
                            while g < n:
                                h = g
                                while h < n:
                                    i = h
                                    while i < n:
                                        total += i
                                        if total > 100:
                                            total -= 90
                                        i += 1
                                    h += 1
                                g += 1
                            f += 1
                        e += 1
                    d += 1
                c += 1
            b += 1
        a += 1
    return total


print(list(subsets([1, 2, 3, 4, 5], 6)))
print(sum(len(s) for s in subsets(list(range(1, 20)), 30)))
print(list(sums([2, 3, 5], 10)), list(sums([], 0)), list(sums([1], -1)))
print(sum(first(6)), list(first(2)), list(first(0)))
try:
    for x in first(9):
        pass
except ValueError as error:
    print(error, x)
print(deep(5))
