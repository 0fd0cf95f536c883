# functools.update_wrapper: in a statement of its own, and returned.
import functools
from functools import update_wrapper as update


def memoize(func):
    cache = {}

    def memoized(key):
        """The wrapper's own text."""
        if key not in cache:
            cache[key] = func(key)
        return cache[key]

    return functools.update_wrapper(memoized, func)


def traced(func):
    def wrapper(*args):
        print("call", func.__name__, args)
        return func(*args)

    update(wrapper, func)
    return wrapper


@memoize
def square(n):
    """The square of n."""
    print("computed")
    return n * n


@traced
@memoize
def cube(n):
    return n**3


print(square(3), square(3), square.__name__, square.__doc__, square.__qualname__)
print(cube(2), cube.__name__, cube.__doc__)
