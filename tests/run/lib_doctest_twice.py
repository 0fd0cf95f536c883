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


def main():
    doctest.testmod()


print(doctest.testmod())
main()
if __name__ == "__main__":
    print(doctest.testmod(verbose=False))
    print(doctest.testmod(name="f", verbose=True))
    doctest.testmod(name="")
