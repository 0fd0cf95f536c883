# hasattr and getattr of functions, methods and what may be a function or something else.
import math


def plain(x):
    return x


class Thing:
    kind = "thing"

    def method(self):
        return 5

    @staticmethod
    def fixed():
        return 1


def describe(value):
    if hasattr(value, "__code__"):
        return "def"
    if hasattr(value, "__call__"):
        return "callable"
    if hasattr(value, "__iter__"):
        return "iterable"
    return "plain"


def numbers():
    yield 1


for value in (plain, lambda: 0, len, math.sqrt, 5, "text", [1], None, Thing().method, numbers(), {1: 2}, "a".upper):
    print(describe(value), end=" ")
print()
print(hasattr(plain, "__name__"), hasattr(plain, "missing"), hasattr(len, "__code__"), hasattr(len, "__self__"))
print(hasattr(Thing().method, "__func__"), hasattr(Thing().method, "__self__"), hasattr(plain, "__self__"))
print(hasattr(math.sin, "__name__"), hasattr(math.sin, "__globals__"), hasattr([].append, "__name__"))
print(getattr(plain, "missing", None), getattr(len, "missing", 3), getattr(lambda: 0, "other", "none"))
print(hasattr(numbers(), "__next__"), hasattr(numbers(), "__len__"), hasattr(numbers, "__next__"))


def apply(f=None):
    if hasattr(f, "__call__"):
        return f(3)
    return f


print(apply(plain), apply(7), apply())
