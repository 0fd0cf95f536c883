"""
>>> f(2)
3
"""
import doctest


def f(n):
    """
    >>> f(1)
    3
    """
    return n + 1


def shows(n):
    """What is printed without a newline at its end gets one.

    >>> print(shows(3), end="")
    3
    """
    return n


def main():
    doctest.testmod()


print(doctest.testmod())
main()
if __name__ == "__main__":
    print(doctest.testmod(verbose=False))
    print(doctest.testmod(name="f", verbose=True))
    doctest.testmod(name="")
