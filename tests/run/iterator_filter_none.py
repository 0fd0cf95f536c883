# filter(None-or-function, items), and functions in attributes that change while map or filter waits
class Sieve:
    def __init__(self, pred=None):
        self.pred = pred

    def go(self, items):
        return list(filter(self.pred, items))

    def lazily(self, items):
        return filter(self.pred, items)


def first_true(items, default=False, pred=None):
    return next(filter(pred, items), default)


def closed(pred):
    def inner():
        return list(filter(pred, [0, 1]))
    return inner


def chained(*preds):
    items = range(6)
    for pred in preds:
        items = filter(pred, items)
    return list(items)


print(Sieve().go([0, 1, 2]), Sieve(lambda x: x > 1).go([0, 1, 2]))
print(first_true([0, 3, 4]), first_true([0], 9), first_true([1, 2], pred=lambda x: x > 1))
print(closed(None)(), closed(bool)(), chained(None, lambda x: x > 3), chained())
print([list(filter(pred, [0, 1, 2])) for pred in [None, abs, lambda x: x - 1]])
sieve = Sieve()
waiting = sieve.lazily([0, 5])
sieve.pred = lambda x: not x
print(list(waiting), sieve.go([0, 5]))


class Alternating:
    def __init__(self):
        self.f = self.one

    def one(self, x):
        self.f = self.two
        return x

    def two(self, x):
        return -x


a = Alternating()
print([x for x in map(a.f, [1, 2, 3])], list(map(a.f, [1, 2])))
table = {"a": None}
print(list(filter(table["a"], [0, 1])), list(filter(table.get("q"), (0, 2.5))))
try:
    list(filter(3 if table else None, [0]))
except TypeError as error:
    print(error)
