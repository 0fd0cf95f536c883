# `for` over a value that may be of several iterable kinds: nothing is copied, nothing is asked too early.
from itertools import accumulate, chain, count, cycle, islice


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n, 0, -1))


class Letters:
    def __getitem__(self, i):
        return "xyz"[i]


def noisy(name):
    try:
        for i in range(4):
            print("asked", name, i)
            yield i
    finally:
        print("closed", name)


def choose(kind):
    if kind == "list":
        return [1, 2, 3]
    if kind == "tuple":
        return (4, 5.5)
    if kind == "mixed":
        return ("a", 6, None)
    if kind == "range":
        return range(10**15)
    if kind == "text":
        return "héé"
    if kind == "bytes":
        return b"ab"
    if kind == "dict":
        return {"k": 1, "l": 2}
    if kind == "set":
        return {7}
    if kind == "generator":
        return noisy(kind)
    if kind == "endless":
        return count(100)
    if kind == "object":
        return Countdown(3)
    if kind == "items":
        return Letters()
    if kind == "values":
        return {1: 2}.values()
    if kind == "none":
        return None
    return 17


KINDS = "list tuple mixed range text bytes dict set generator endless object items values none number".split()
for kind in KINDS:
    try:
        for x in choose(kind):
            print(kind, x)
            if x == 102 or x == 5:
                break
        else:
            print("all of", kind)
    except TypeError as e:
        print(kind, e)

for kind in KINDS[:13]:
    print(kind, list(islice(choose(kind), 2)), [(i, x) for i, x in zip(range(2), choose(kind))])
    print([a for a, b in zip(choose(kind), choose("set"))], [p for p in zip(choose("dict"), choose(kind))])


def changed(kind):
    xs = [1, 2, 3] if kind == 0 else {1: 2, 3: 4} if kind == 1 else {5, 6}
    out = []
    try:
        for x in xs:
            out.append(x)
            if isinstance(xs, list) and len(xs) < 6:
                xs.append(x * 10)
            elif isinstance(xs, dict):
                xs[x + 100] = 0
            elif isinstance(xs, set):
                xs.add(x + 100)
    except RuntimeError as e:
        out.append(str(e))
    return out


print(changed(0), changed(1), changed(2))
print(list(islice(accumulate(chain([2, 1, 2], cycle([2, 4]))), 8)))
first = noisy("kept")
for source in [first, [9, 8]]:
    for x in source:
        print(x)
        break
print(next(first))


def total(xs):
    s = 0
    for i, x in enumerate(xs, 1):
        s += i * x
    return s


print(total([1, 2]), total((3, 4)), total(range(5)), total({6: 1}), total(x for x in (1, 2)))
