# A wrapper that takes over a function's name or text by hand, part by part.
import sys


def memo(fn):
    cache = {}

    def wrapper(*args):
        """Of the wrapper."""
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]

    wrapper.calls = 0
    wrapper.__name__ = fn.__name__
    return wrapper


def traced(label="trace"):
    def decorate(function):
        def inner(*args, **kwargs):
            print(label, function.__name__, args[-1:], sorted(kwargs.items()))
            return function(*args, **kwargs)

        inner.__doc__ = function.__doc__
        inner.__name__ = function.__name__
        inner.__module__ = function.__module__
        inner.__qualname__ = function.__qualname__
        return inner

    return decorate


@memo
def fib(n):
    """Fibonacci numbers."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@traced()
def area(width, height=2):
    """width by height"""
    return width * height


@traced(label="é")
def plain(x):
    if x < 0:
        raise ValueError("negative")
    return x


@traced("both")
@memo
def deep(n):
    """deep text"""
    return -n


class Shape:
    @traced("method")
    def scale(self, by):
        """Scales."""
        return by * 2


print(fib(50), fib.__name__, fib.__qualname__, fib.__doc__, fib.calls)
print(area(3), area(3, height=4), area.__name__, area.__qualname__, area.__doc__, area.__module__)
print(plain(1), plain.__name__, plain.__doc__)
print(deep(4), deep.__name__, deep.__qualname__, deep.__doc__)
print(Shape().scale(4))
for f in (fib, area, plain):
    print(f.__name__)


def lookalike(fn):
    def g():
        return fn()

    def h():
        return "h"

    print(g.__name__)  # before it is taken
    g.before = 1
    return g, h


print([f.__name__ for f in lookalike(lambda: 3)])


def of_lambda(fn):
    def g(x):
        return fn(x)

    g.__name__ = fn.__name__
    return g


print(of_lambda(lambda x: x + 1)(2), of_lambda(lambda x: x + 1).__name__)
try:
    plain(-1)
except ValueError as error:
    print(error)
try:
    area()
except TypeError as error:
    print(error)
try:
    of_lambda(lambda x: x)()
except TypeError as error:
    print(error)
plain(-2)
