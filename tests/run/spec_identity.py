# `is` where it is certain: one variable, other types, empty tuples, sentinels.  (Small ints, too: CPython warns of those.)
import sys

a = 5
b = "x"
n = 1000 * len(sys.argv)
f = float("nan")
t = ()
print(a is not None, a is a, b is b, n is n, f is f, f == f, True is True, t is tuple([]), a is f, b is not a)


def kind(x):
    if x is True:
        return "true"
    if x is None:
        return "none"
    return "other"


print([kind(x) for x in [0, -1, True, None, 256, 2.0, "0", 10**20, False, 0.0]])
MISSING = object()


class Sentinel:
    pass


STOP = Sentinel()


def get(d, k, default=MISSING):
    if k in d:
        return d[k]
    if default is MISSING:
        return "missing"
    return default


print(get({1: 2}, 1), get({1: 2}, 3), get({}, 1, None), MISSING is object(), MISSING is not MISSING, STOP is Sentinel())
items = [1, 2, STOP, 3]
total = 0
for item in items:
    if item is STOP:
        break
    total += item
print(total)
