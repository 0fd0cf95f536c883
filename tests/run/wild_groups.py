"""Items n at a time, as the documentation of zip shows it."""
from __future__ import annotations


def bits(text):
    return [int(part, 2) for part in map("".join, zip(*[iter(text)] * 4))]


def pairs(items, n):
    for group in zip(*[iter(items)] * n):
        yield group


print(bits("110010101"), bits(""), bits("101"))
print(list(zip(*[iter(range(7))] * 3)), list(zip(*[iter([1, 2])] * 0)), list(zip(*[iter("ab")] * -1)))
for a, b in zip(*[iter([1, 2, 3, 4, 5])] * 2):
    print(a + b)
print(list(pairs("abcdefg", 2)), list(pairs([1.5, 2.5], 2)), [sum(g) for g in pairs(range(9), 3)])
it = iter([1, 2, 3, 4, 5])
print(list(zip(it, it)), next(it, "end"))
