# `is` where it is certain: small ints, one variable, other types, empty tuples, sentinels.
import sys
a = 5
b = "x"
n = 1000
f = float("nan")
t = ()
print(a is 5, a is not None, b is not 5, a is a, b is b, n is n, f is f, f == f, True is True, () is (), t is (), (1,) is (), 5 is 5.0, 1 is True, True is 1)
def kind(x):
    if x is 0: return "zero"
    if x is -1: return "minus"
    if x is True: return "true"
    if x is None: return "none"
    if x is 256: return "256"
    return "other"
print([kind(x) for x in [0, -1, True, None, 256, 2.0, "0", 10**20, False, 0.0]])
print([kind(x) for x in (0, 1)], kind(2**8), kind(len("")), kind(int("256")))
MISSING = object()
def get(d, k, default=MISSING):
    if k in d: return d[k]
    if default is MISSING: return "missing"
    return default
print(get({1: 2}, 1), get({1: 2}, 3), get({}, 1, None))
