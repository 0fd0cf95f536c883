# An attribute that a class does not have, asked where the class is not there yet; a deque's length that is no int.
from collections import deque


def asked(k):
    if k == 0:
        return Late.missing
    if k == 1:
        return Late.missing(k)
    return Late.there


for k in range(3):
    try:
        print(asked(k))
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error)


class Late:
    there = 5


for k in range(3):
    try:
        print(asked(k))
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error)
for limit in (2, None, True, 0):
    print(deque("abc", limit))
for limit in (1.5, "x", None, -1):
    try:
        print(deque("abc", limit))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
