# A key that may be None: a parameter, an attribute, of sorted, min, max and sort, with other keywords; keys that raise.
class Query:
    fallback = None

    def __init__(self, items, key=None):
        self.items = list(items)
        self.key = key

    def order(self, key=None, reverse=False):
        return Query(sorted(self.items, key=key, reverse=reverse), self.key)

    def best(self, default="none"):
        return max(self.items, key=self.key, default=default), min(self.items, default=default, key=self.fallback)

    def settle(self):
        self.items.sort(reverse=True, key=self.key)
        return self


def nearest(a, b, key=None):
    return min(a, b, key=key), (lambda xs, key=None: sorted(xs, key=key))([b, a])


def outer(xs, key=None):
    def inner():
        return sorted(xs, key=key)

    return inner()


def show(what):
    print(what)
    return what


q = Query([3, -5, 4])
print(q.order().items, q.order(abs).items, q.order(key=lambda x: -x, reverse=True).items, q.best(), q.settle().items)
k = Query(["bb", "a", "ccc"], len)
print(k.order().items, k.best(), k.settle().items, Query([], len).best(), Query([]).best(None))
print(nearest(3, -4), nearest(3, -4, abs), nearest("b", "ab", key=len))
print(outer("bca"), outer([2, -1], abs), outer([[2], [1, 1]], key=len), outer([]))


def order(xs, key=None):
    return sorted(show(xs), key=key)


print(order([2, 1]))
for key in (None, lambda x: 1 / x, len):
    try:
        print(sorted([1, 2], key=key) if key else "no key", Query([1, 0, 2]).order(key).items)
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
Query([1, 0]).order(lambda x: 1 // x)
