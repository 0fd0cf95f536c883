"""What its doctests call is what it is compiled for."""


def mean(values):
    """The arithmetic mean.

    >>> mean([1.0, 2.0, 4.5])
    2.5
    >>> mean([])
    Traceback (most recent call last):
        ...
    ValueError: no values
    """
    if not values:
        raise ValueError("no values")
    return sum(values) / len(values)


class Counter:
    """Counts words.

    >>> c = Counter()
    >>> c.add("a"); c.add("b"); c.add("a")
    >>> c.most()
    ('a', 2)
    """

    def __init__(self):
        self.counts = {}

    def add(self, word):
        self.counts[word] = self.counts.get(word, 0) + 1

    def most(self):
        return max(self.counts.items(), key=lambda pair: pair[1])


if __name__ == "__main__":
    import doctest
    doctest.testmod()
