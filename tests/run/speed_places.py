# a dict searched once for d[k] = f(d.get(k)): other dicts, other keys, changes in between; negative hashes; sets that shrink
class Box:
    def __init__(self):
        self.counts = {}

    def add(self, word):
        self.counts[word] = self.counts.get(word, 0) + 1
        return self.counts[word]


def count(words):
    c = {}
    for w in words:
        c[w] = c.get(w, 0) + 1
        c[w] += 2
    return c


def lists(pairs):
    c = {}
    for k, v in pairs:
        c[k] = c.get(k, []) + [v]
    return c


def two(words):
    a, b = {}, {}
    for w in words:
        b[w] = a.get(w, 5) + 1
        a[w] = b.get(w, 0) * 2
    return a, b


def rebound(words):
    c = {}
    other = {"x": 1}
    for w in words:
        old = c.get(w, 0)
        w = w + "!"
        c[w] = old + 1
        old = c.get(w, 0)
        c, other = other, c
        c[w] = old + 7
    return c, other


def between(words):
    c = {}
    for w in words:
        old = c.get(w, 0)
        if old == 0:
            c["new"] = 1
        c[w] = old + 1
        old = c.get(w, 0)
        del c[w]
        c[w] = old + 10
    return c


def changes(c, w):
    c[w] = 99
    return 1


def called(words):
    c = {}
    for w in words:
        c[w] = c.get(w, 0) + changes(c, w) + (1 if c.pop(w, None) else 0)
    return c


def numbers(n):
    c = {}
    for i in range(-n, n):
        k = i * 7 % 5 - 2
        c[k] = c.get(k, 0) + i
        c[k - 2**80] = c.get(k - 2**80, 0) + 1
        c[-1 - 2**61 * k] = c.get(-1 - 2**61 * k, 3) - 1
    return c


def tuples(n):
    c = {}
    for i in range(n):
        key = (i % 3 - 1, -i % 4, str(i % 2))
        c[key] = c.get(key, 0) + 2**62
    return c


def shrinking(n):
    s = set()
    t = set()
    for i in range(-n, n):
        s.add(i)
        t.add((i, str(i)))
        s.discard(i - 3)
        t.discard((i - 2, str(i - 2)))
        if i % 5 == 0:
            s.remove(i)
            s.add(2**70 + i)
    try:
        s.remove(-2**65)
    except KeyError as error:
        print("KeyError", error)
    return sorted(s), sorted(t)


def fold(items):
    c = {}
    for item in items:
        c[item] = c.get(item, 0) + 1
    return c


box = Box()
print([box.add(w) for w in ["a", "b", "a", "é"]], box.counts)
print(count(["a", "b", "a"]), lists([(1, 2), (-1, 3), (1, 4)]), two(["p", "q", "p"]))
print(rebound(["a", "b", "a"]), between(["a", "b", "a"]), called(["a", "b", "a"]))
print(numbers(6))
print(tuples(9))
print(shrinking(12))
print(fold([1.5, -0.0, 0.0, float("inf")]), fold(["", "x", ""]), fold([None, 1, None]))
print(hash(-1), hash(-2), hash(-(2**61 - 1)), hash(-(2**61)), hash(2**61 - 2), hash(-(2**61) + 2), hash(-5))
