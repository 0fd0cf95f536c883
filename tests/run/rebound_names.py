# Built-in names that the module binds mean what is built in until then.
try:
    input = raw_input
except NameError:
    pass
try:
    range = xrange
except NameError:
    print("no xrange")

_len = len


def len(value):
    return _len(value) + 100


import builtins
import sys


def print(*values):
    builtins.print("say", *values)


class Counter:
    def sum(self, values):
        return sum(values)

    max = max(3, 4)


def smallest(a, b):
    return min(a, b)


def sized(values):
    return len(values)


print(len([1, 2]), sized([1]), list(range(3)), callable(input))
print(Counter().sum([1, 2]), Counter.max)
sum = sum([1, 2, 3])
print(sum, smallest(4, 3))
min = min(5, 6)
print(min)
if sys.argv[1:]:
    sorted = list
print(sorted([3, 1, 2]))
for word in ["a", "bb"]:
    print(max(word))
for number in [1, 2]:
    if number == 2:
        print(abs(-3))
        abs = None
print(abs, [hash for hash in [1, 2]], hash(3))
with open(__file__) as file:
    id = file.readline()
print(id)


def set_pow():
    global pow
    pow = "set"


print(pow(2, 3))
set_pow()
print(pow)
del min
print(smallest(8, 7), min(2, 1))
