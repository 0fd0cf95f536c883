import functools
from functools import partial, reduce, cmp_to_key


def total(a, b, c=3, *rest, key=None):
    return a, b, c, rest, key


print(reduce(lambda a, b: a * b, range(1, 30)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, "abc", ""))
print(reduce(lambda acc, x: acc + [x], [1, 2], []), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: 1 / 0, [7]))
one = partial(total, 1)
two = partial(one, 2, key="k")
print(one(2), one(5, 6, 7, key=8), two(), two(9), two(9, 10, key=None), partial(total, b=4)(1), partial(total, b=4)(1, b=5))
print(list(map(partial(pow, 2), range(5))), partial(int, base=2)("101"), sorted([3, 1], key=partial(max, 2)))


class Account:
    def __init__(self):
        self.log = []

    def add(self, kind, amount):
        self.log.append((kind, amount))


account = Account()
deposit = partial(account.add, "deposit")
deposit(5)
deposit(amount=7)
print(account.log)


def by_length(a, b):
    return len(a) - len(b) or (a > b) - (a < b)


words = ["pear", "fig", "apple", "kiwi", ""]
print(sorted(words, key=cmp_to_key(by_length)), max(words, key=functools.cmp_to_key(by_length)))
words.sort(key=cmp_to_key(lambda a, b: (a < b) - (a > b)))
print(words)
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
one()
