"""
>>> from collections import namedtuple
>>> P = namedtuple("P", "x y")
>>> P(1, 2)
P(x=1, y=2)
>>> P(3, y=4).x
3
>>> class A:
...     def f(self): return P(5, 6)
>>> A().f()
P(x=5, y=6)
"""
def g():
    """
    >>> from typing import NamedTuple, List, cast
    >>> class Q(NamedTuple):
    ...     a: int
    ...     b: str = "z"
    >>> Q(1)
    Q(a=1, b='z')
    >>> x: List[int] = [1]
    >>> x
    [1]
    >>> cast(int, 3)
    3
    """
import doctest
print(doctest.testmod())
