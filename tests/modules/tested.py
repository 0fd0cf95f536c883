"""Its driver is a file of tests, with modules that moult does not know, and those that the module does not import."""


def double(n):
    return n + n


def shout(s):
    return s.upper() + "!"


def mean(xs):
    return sum(xs) / len(xs)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx):
        return Point(self.x + dx, self.y)
