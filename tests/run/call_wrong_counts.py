# Functions of the library that are given another number of arguments than they take.
import math
import operator


def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


attempt(lambda: abs(1, 2))
attempt(lambda: len())
attempt(lambda: "a".upper(1))
attempt(lambda: "a".split(1, 2, 3))
attempt(lambda: "a".replace("a"))
attempt(lambda: [1].append())
attempt(lambda: [1].insert(1))
attempt(lambda: {1: 2}.get())
attempt(lambda: {1}.add())
attempt(lambda: math.sqrt(1, 2))
attempt(lambda: operator.add(1))
attempt(lambda: operator.neg())
attempt(lambda: operator.setitem([1], 0))
attempt(lambda: round())
attempt(lambda: round(1, 2, 3))
attempt(lambda: divmod(1))
attempt(lambda: max())
attempt(lambda: sum())
attempt(lambda: sum([1], 2, 3))
attempt(lambda: sorted())
attempt(lambda: int(1, 2, 3))
attempt(lambda: pow(1))
attempt(lambda: isinstance(1))
attempt(lambda: str.upper())
attempt(lambda: (1.5).is_integer(1))
attempt(lambda: (1, 2).count())
f = abs
attempt(lambda: f(1, 2))
attempt(lambda: f())
