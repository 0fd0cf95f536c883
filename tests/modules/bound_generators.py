"""Generators and iterators that Python gets from compiled code."""
LOG = []


def count(n):
    for i in range(n):
        yield i


def pairs(xs):
    try:
        for x in xs:
            yield x, [x]
    finally:
        LOG.append("pairs ended")


def running():
    total = 0
    while True:
        x = yield total
        if x is None:
            return -1
        total += x


def fails(n):
    yield n
    raise ValueError(f"after {n}")


def catches():
    n = 0
    while n < 10:
        try:
            yield n
            n += 1
        except KeyError:
            n += 5


def texts(d):
    for key in d:
        yield key
        yield d[key]


def chain(n):
    got = yield from count(n)
    yield n
    return got


def lazily(xs):
    return (x * x for x in xs)


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right

    def walk(self):
        yield self
        if self.left is not None:
            yield from self.left.walk()


class Bag:
    def __init__(self):
        self.items = []

    def __iter__(self):
        return iter(self.items)

    def shared(self):
        for x in self.items:
            yield x


def ended():
    return len(LOG)


if __name__ == "__main__":
    print(list(count(3)), list(pairs([1])), list(texts({"a": "b"})), list(chain(2)), list(lazily([1, 2])))
    r = running()
    next(r)
    r.send(2)
    list(catches())
    t = Tree(1, Tree(0), Tree(2))
    print(list(t), [n.value for n in t.walk()])
    b = Bag()
    b.items.append("x")
    print(list(b), list(b.shared()), ended())
    try:
        list(fails(1))
    except ValueError:
        pass
