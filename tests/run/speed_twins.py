# an activation with captured variables has no second version; a quote in a character constant opens no text
from itertools import permutations


class Tally:
    def __init__(self):
        self.quotes = 0


def count(text, tally):
    names = {}
    for c in text:
        if c == '"':
            tally.quotes += 1
        elif c == "'" or c == "\\":
            tally.quotes += 10
        else:
            names[c] = names.get(c, 0) + 1
    return sorted(names)


def spread(n):
    columns = range(n)
    found = 0
    for order in permutations(columns):
        if n == len(set(order[i] + i for i in columns)) == len(set(order[i] - i for i in columns)):
            found += 1
    return found


def adder(n):
    total = n
    for i in range(n):
        add = lambda k: total + k + i
        total = add(1)
    return total


tally = Tally()
print(count('a"b\'c\\', tally), tally.quotes)
print(spread(6), adder(5), adder(2**40 // 2**39), adder(-(2**70)))
