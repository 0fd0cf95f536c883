# abs(*xs), log(*xs), and functions of the library as parameters, of lists whose length is seen when they run.
import math
import time
from math import log, prod


def listed(*items):
    return list(items)


def call(function, items):
    try:
        return function(*items)
    except (TypeError, ValueError) as error:
        return str(error)


def direct(items):
    found = []
    for one in (items, items[:1], items[:0], items * 2):
        try:
            found.append((log(*one), math.isclose(*one), round(*one)))
        except (TypeError, ValueError) as error:
            found.append(error)
    return found


def texts(items):
    print(len(*items), sorted(*items), repr(*items), set(*items) == {"a", "b"})
    try:
        print(len(*(items + items)))
    except TypeError as error:
        print(error)


FUNCTIONS = {"log": math.log, "abs": abs, "sleep": time.sleep, "hypot": math.hypot}
print(call(abs, listed(-3)), call(abs, listed()), call(abs, listed(1, 2)))
print(call(math.log, listed(8, 2)), call(math.log, listed(-1)), call(math.log, listed()))
print(call(math.prod, listed((2, 3, 4))), call(prod, listed()), call(prod, listed((1,), (2,), (3,))))
print(call(time.sleep, listed(0)), call(time.sleep, listed()), call(time.sleep, listed(-1)))
for name in FUNCTIONS:
    print(name, [call(FUNCTIONS[name], listed(*xs)) for xs in ((), (0.5,), (3, 4), (1, 2, 3))])
print(direct([2, 2]), direct([]))
texts(["ab"])
