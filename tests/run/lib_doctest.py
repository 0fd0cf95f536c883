"""Tools.

>>> add(1, 2)
3
>>> x = 5
>>> x
5
"""
import functools


class NotFound(Exception):
    pass


def add(a, b):
    """
    >>> add(2, 3)
    5
    >>> add("a", "b")
    'ab'
    >>> add(1, "x")
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    """
    return a + b


@functools.lru_cache(maxsize=None)
def fib(n: int) -> int:
    """
    >>> fib(10)
    55
    >>> [fib(i) for i in range(6)]
    [0, 1, 1, 2, 3, 5]
    >>> for i in range(3):
    ...     fib(i)
    ...
    0
    1
    1
    >>> fib(-1)
    Traceback (most recent call last):
    ...
    ValueError: n is negative
    """
    if n < 0:
        raise ValueError("n is negative")
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Stack:
    """A stack.

    >>> s = Stack()
    >>> s.push(4)
    >>> s.push(5)
    >>> s
    Stack([4, 5])
    >>> s.pop(), len(s)
    (5, 1)
    """

    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        """
        >>> Stack().pop()
        Traceback (most recent call last):
            ...
        NotFound: nothing there
        """
        if not self.items:
            raise NotFound("nothing there")
        return self.items.pop()

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"Stack({self.items})"

    @property
    def top(self):
        """
        >>> s = Stack(); s.push(1.5)
        >>> s.top
        1.5
        """
        return self.items[-1]


def shown(n):
    r"""
    >>> shown(2)
    line 0
    <BLANKLINE>
    line 1
    <BLANKLINE>
    >>> shown(3)  # doctest: +ELLIPSIS
    line 0
    ...
    line 2
    <BLANKLINE>
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> print('a\\b')
    a\b
    >>> 1 / 0  # doctest: +SKIP
    >>> None
    >>> "é"
    'é'
    >>> text = '''a
    ... b'''
    >>> text
    'a\nb'
    """
    for i in range(n):
        print("line", i)
        print()


def failing(n):
    """Words before.

    >>> failing(1)
    3
    >>> failing(2)
    >>> y = failing(3)
    >>> y + 1
    5
    >>> print()
    nothing
    """
    return n + 1


if __name__ == "__main__":
    import doctest

    doctest.testmod()
    print(fib(20))
