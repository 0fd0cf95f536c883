# key= of list.sort and sorted: defs, built-in names, methods, None; stable, one call per element, in order.
import math


def last(pair):
    return pair[1]


def noisy(x):
    print("key", x)
    return -x


def halves(x, scale=2):
    return x / scale


def parity_then_value(x):
    return (x % 2, x)


rank_order = ["low", "mid", "high"]


def rank(word):
    return rank_order.index(word)


def maybe(x):
    if x > 2:
        return None
    return x


words = ["pear", "fig", "apple", "kiwi", "date", "Fig", "banana"]
pairs = [("a", 3), ("b", 1), ("c", 3), ("d", 2), ("e", 1)]
numbers = [3, -1, 2, -7, 10 ** 30, 5, -(10 ** 25)]
print(sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted(words, key=str.lower), sorted(words, key=None), sorted(words, key=str.upper, reverse=True))
print(sorted(pairs, key=last), sorted(pairs, key=last, reverse=True))
print(sorted(numbers, key=abs), sorted(numbers, key=str), sorted(numbers, key=float), sorted(numbers, key=repr))
print(sorted([3, 1, 2], key=noisy), sorted([3.5, 1.5], key=halves), sorted(range(10), key=parity_then_value))
print(sorted("hello World", key=ord), sorted((True, False, True), key=int), sorted([[3, 4], [1], [2, 2, 2]], key=sum))
print(sorted([[3, 4], [1], [2, 2, 2]], key=len), sorted([[3, 1], [2, 9]], key=min), sorted([[3, 1], [2, 9]], key=max))
print(sorted([4.0, 1.0, 9.0], key=math.sqrt, reverse=True), sorted((x * x % 7 for x in range(8)), key=noisy))
print(sorted([0.5, -0.0, 0.0, 2], key=abs), sorted([2, 0.5, 1], key=bool), sorted(["10", "9", "2"], key=int))
words.sort(key=len)
print(words)
words.sort(key=str.lower, reverse=len(words) > 3)
print(words)
words.sort(key=None)
print(words)
words.sort(key=None, reverse=True)
print(words)
ranked = ["high", "low", "mid", "low"]
ranked.sort(key=rank)
print(ranked)
rows = [[2, "x"], [1, "z"], [2, "a"]]
rows.sort(key=repr)
print(rows)
empty = []
empty.sort(key=noisy)
print(empty, sorted([], key=len), sorted([], key=noisy))
one = [7]
one.sort(key=noisy)
print(one)
nested = [[[3]], [[1, 2]], []]
nested.sort(key=len)
print(nested)
floats = [3.0, float("nan"), 1.0, 2.0]
floats.sort(key=float)
print(floats)
mixed = [(2, 1.5), (1, 2.5), (2, 0.5)]
mixed.sort(key=last)
mixed.sort(key=min, reverse=True)
print(mixed)
big = [(i * 7919) % 1009 for i in range(1009)]
big.sort(key=parity_then_value)
print(big[:5], big[-5:])
big.sort(key=str)
print(big[:5], big[-5:])


def by_column(table, column):
    table = table[:]
    for i in range(len(table)):
        for j in range(len(table[i])):
            table[i][j] += column
    table.sort(key=sum)
    return table


print(by_column([[3, 1], [0, 2]], 1))
print(sorted([1, 2], key=maybe))
print(sorted([3, 2, 4, 1], key=maybe))
