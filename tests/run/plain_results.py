"""Results that go straight to the caller or the name: values, pairs, elements; failing, in try, in handlers, again."""


class Pairs:
    def __init__(self, items):
        self.items = items
        self.at = 0

    def peek(self):
        return self.items[self.at]

    def take(self):
        item = self.items[self.at]
        self.at += 1
        return item

    def both(self):
        return self.peek() if self.at else self.take()


def mixed(n):
    if n > 2:
        return n * 1.5
    if n < 0:
        raise ValueError(n)
    return n


def again(n):
    value = mixed(n)
    value = mixed(value - 1)
    return value


def guarded(n, log):
    try:
        return mixed(n)
    except ValueError:
        return mixed(-n)
    finally:
        log.append(n)


def handler(n):
    try:
        raise KeyError(n)
    except KeyError as e:
        return mixed(e.args[0])


def until(items, limit):
    last = None
    for item in items:
        first = mixed(item)
        if first > limit:
            return first, last
        last = first
    return None, last


class Slot:
    def __init__(self, full):
        if full:
            self.value = "full"
            self.count = 1
            self.ratio = 0.5

    def read(self):
        return [self.value if hasattr(self, "value") else "none", hasattr(self, "count"), not hasattr(self, "ratio")]


def order(words, reverse=False):
    by = lambda w: (len(w), w)
    return sorted(words, key=by), sorted(words, key=lambda w: w[::-1]), max(words, key=by)


def corners(t, i):
    total = 0
    for k in range(3):
        total = total * 10 + t[k]
    return total, t[-1], t[0], t[i], [t[k] for k in (-3, 1, 2)]


p = Pairs([(1, "a"), (2, "b")])
print(p.both(), p.both(), p.take())
for method in (p.peek, p.take):
    try:
        print(method())
    except IndexError as e:
        print(e)
for n in (0, 3, 7, -1):
    try:
        print(again(n))
    except ValueError as e:
        print("no", e)
log = []
print(guarded(4, log), guarded(-2, log), log, handler(3), handler(1))
try:
    handler(-3)
except ValueError as e:
    print(e, type(e.__context__).__name__)
print(until([0, 1, 2, 5, 6], 3), until([], 1), until([1, 2], 9))
for slot in (Slot(True), Slot(False)):
    print(slot.read())
    for name in ("value", "count", "ratio"):
        try:
            print(slot.value if name == "value" else slot.count if name == "count" else slot.ratio)
        except AttributeError as e:
            print(e)
print(order(["pear", "fig", "kiwi"]), corners((1, 2, 3), -2))
try:
    corners((1, 2, 3), 3)
except IndexError as e:
    print(e)
