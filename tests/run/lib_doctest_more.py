#!/usr/bin/env python3
"""No tests here."""
import doctest
import sys
from dataclasses import dataclass
from functools import wraps

COUNT = 3
items = []


def logged(function):
    @wraps(function)
    def inner(*args):
        return function(*args)
    return inner


@logged
def twice(n):
    """>>> twice(4)
    8
    >>> [twice(n) for n in range(3)]
    [0, 2, 4]
    >>> n = 3
    >>> while n:
    ...     n -= 1
    ...     n
    2
    1
    0
    """
    return n * 2


def remember(item):
    r"""
    Changes what is the module's.

    >>> remember("a")
    1
    >>> items
    ['a']
    >>> remember("b"); items
    2
    ['a', 'b']
    >>> COUNT
    3
    >>> def local(k):
    ...     '''Inner.'''
    ...     return k + COUNT
    >>> local(4)
    7
    >>> class P:
    ...     def __init__(self, x):
    ...         self.x = x
    ...     def __repr__(self):
    ...         return f"P({self.x})"
    >>> P(3)
    P(3)
    >>> P("a").x
    'a'
    >>> import math
    >>> math.floor(2.5)
    2
    >>> with open("/nonexistent") as file:
    ...     pass
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent'
    >>> print("to stdout"); sys.stdout.write("x\n") and None
    to stdout
    x
    >>> try:
    ...     raise KeyError("k")
    ... except KeyError as error:
    ...     error
    KeyError('k')
    >>> (1, 2.5, None, True, "s")
    (1, 2.5, None, True, 's')
    >>> True
    1
    >>> 1e-10 < 1
    True
    """
    items.append(item)
    return len(items)


@dataclass
class Point:
    """A point.

        >>> p = Point(1, 2)
        >>> p
        Point(x=1, y=2)
        >>> p.x += 4; p.moved(1)
        Point(x=6, y=2)
    """
    x: int
    y: int

    def moved(self, by):
        """	>>> Point(0, 0).moved(2)  # doctest:+ELLIPSIS
        Point(x=...)
        >>> Point(0, 0).moved(None)  # doctest: +IGNORE_EXCEPTION_DETAIL
        Traceback (most recent call last):
            a, b, c
        TypeError: whatever
        >>> Point(1, 1)  # doctest: +ELLIPSIS
        Poi...(y=1)
        """
        return Point(self.x + by, self.y)

    @staticmethod
    def origin():
        """
        >>> Point.origin()
        Point(x=0, y=0)
        """
        return Point(0, 0)

    class Inner:
        """
        >>> Point.Inner().name
        'inner'
        """
        name = "inner"


def wrong():
    """
    >>> wrong()
    'two'
    >>> print("a\\n\\nb")
    a
    >>> wrong() == 1
    >>> if wrong():
    ...     print("   ")
    ...     "x"
    nothing
    """
    return 1


square = lambda v: v * v
if __name__ == "__main__":
    failed, attempted = doctest.testmod()
    print(failed, attempted, items)
    print(doctest.testmod(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE, verbose=False).failed if COUNT == 4 else "once")
    sys.exit(1 if failed else 0)
