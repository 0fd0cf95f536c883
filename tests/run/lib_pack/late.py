import math


def area(r):
    return math.pi * r * r


def _test():
    import doctest
    from pprint import pformat
    return doctest.testmod(), pformat(3)


if __name__ == "__main__":
    import unittest
    _test()
    unittest.main()
    print("main")
