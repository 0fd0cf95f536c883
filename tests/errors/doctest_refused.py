"""Doctests of which it is not known what CPython's doctest would do.

>>> count = count + 1   #! E0300 a doctest that changes its copy of the module's 'count'
"""
import doctest

count = 1


def decorated(function):
    return lambda: function()


@decorated  #! E0300 a doctest behind this decorator
def f():
    """
    >>> f()
    2
    """
    return 2


if count:
    def g():  #! E0300 a doctest in a definition that stands under a condition
        """
        >>> g()
        """


def h():
    """  #! E0300 a doctest with a prompt that no blank follows
    >>>h()
    """


def k():
    """  #! E0300 a doctest with its option +UNKNOWN
    >>> k()  # doctest: +UNKNOWN
    """


doctest.testmod()


total = 0


def adds():
    """
    >>> adds()
    1
    >>> total   #! E0300 a doctest that reads the module's 'total', which a function changes
    0
    """
    global total
    total += 1
    return total
