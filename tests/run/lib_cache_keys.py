from functools import lru_cache, cache


@lru_cache(maxsize=None)
def fib(n):
    "fib doc"
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def half(x):
    return x / 2, type(x).__name__


@lru_cache(2)
def twice(x):
    return x * 2


@lru_cache(maxsize=8, typed=True)
def kind(x, y=0):
    "kind doc"
    return type(x).__name__


@cache
def pair(a, b):
    return a, b


class Counted:
    calls = 0

    @lru_cache
    def area(self, r):
        Counted.calls += 1
        return r * r


print(fib(60), fib.cache_info(), fib.__name__, fib.__doc__, fib.__wrapped__(3), fib.__qualname__)
print(half(1), half(1.0), half(True), half(0), half(0.0), half(False), half(-0.0), half.cache_info(), half.__name__)
print(twice(1), twice(2), twice(3), twice(1), twice(1.0), twice("a"), twice.cache_info())
print(kind(1), kind(1.0), kind(True), kind(1, y=2), kind.cache_info(), kind.__name__, kind.__doc__, kind.cache_parameters())
print(pair(1, 2), pair(1.0, 2), pair(True, 2.0), pair.cache_info())
c = Counted()
print(c.area(2), c.area(2), c.area(2.0), Counted.calls, Counted.area.__name__)
