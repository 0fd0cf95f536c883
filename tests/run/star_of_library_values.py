# Functions of the library that are given a star of unknown length: wrong numbers of items; as values.
import math
from math import gcd


def words(text):
    return map(int, text.split())


xs = [12, 18, 30]
sets = [{1, 2, 3}, {2, 3, 4}, {3, 9}]


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: range(*[5 for _ in range(6)]))
attempt(lambda: range(*words("")))
attempt(lambda: pow(*words("")))
attempt(lambda: pow(*words("1")))
attempt(lambda: pow(*words("1 2 3 4 5")))
attempt(lambda: divmod(*words("1 2 3")))
attempt(lambda: math.atan2(*words("1")))
attempt(lambda: complex(*words("1 2 3")))
attempt(lambda: set.union(*sets[:0]))
attempt(lambda: set.union(*[[1], [2]]))

# values
f = gcd
print(f(*xs), list(map(f, *[[12, 8], [18, 6]])))


def call(function, arguments):
    return function(*arguments)


print(call(gcd, xs), call(max, xs), call(set.union, sets), call(pow, [2, 5]))
