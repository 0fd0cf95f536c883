"""One search serves a test and what follows it, unless the dict, the name it has or the key changes in between."""


def counted(words):
    counts, first = {}, {}
    for i, word in enumerate(words):
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
        if word not in first:
            first[word] = i
    return counts, first


def grouped(pairs):
    groups = {}
    for key, value in pairs:
        if key not in groups:
            groups[key] = []
        groups[key].append(value)
        groups[key].append(-value)
    return groups


def removed_between(d, k):
    if k in d:
        del d[k]
        try:
            return d[k]
        except KeyError as error:
            return repr(error)
    d[k] = 5
    return d[k] + d[k]


def moved_between(d, k):
    if k in d:
        for other in list(d):
            if other != k:
                del d[other]
        for i in range(50):
            d[-2 - i] = i
        d[k] += 1000
        return d[k]
    return -1


def aliased(d, k):
    e = d
    if k in d:
        e.pop(k)
        e[k + 100] = 1
        return d.get(k, "gone")
    e[k] = 7
    return d[k]


def key_changes(d, k):
    found = []
    if k in d:
        found.append(d[k])
        k += 1
        found.append(d.get(k, -1))
        d[k] = 99
    return found, k in d, d[k]


def dict_changes(d, e, k):
    if k in d:
        d, e = e, d
        return d.get(k, -7), e[k]
    return None


def told_later(d, k):
    had = k in d
    value = d.get(k)
    d[k] = 1
    if had:
        return value, d[k]
    return "new", value, d[k], k in d


def both_ways(d, k, flag):
    if k not in d:
        if flag:
            d[k] = 10
        else:
            d[k + 1] = 20
    elif flag:
        d[k] = 30
    try:
        d[k] += 1
    except KeyError as error:
        return "missing", str(error)
    return d[k]


def and_or(d, k, low):
    seen = []
    if k in d and d[k] > low:
        seen.append("high")
    if k not in d or d[k] < low:
        d[k] = low
        seen.append("raised")
    if not (k in d):
        seen.append("never")
    return seen, d[k]


class Store:
    def __init__(self):
        self.table = {}
        self.spare = {"x": 1}

    def flip(self):
        self.table, self.spare = self.spare, self.table

    def get(self, k):
        if k in self.table:
            return self.table[k]
        self.table[k] = len(k)
        return -self.table[k]

    def get_flipped(self, k):
        if k in self.table:
            self.flip()
            return self.table.get(k, "not here")
        self.flip()
        self.table[k] = 3
        return self.table[k]


memo = {}


def slow(n):
    if n in memo:
        return memo[n]
    if n < 2:
        memo[n] = n
    else:
        memo[n] = slow(n - 1) + slow(n - 2)
    return memo[n]


def rebind():
    global memo
    memo = {}


def after_rebind(n):
    if n in memo:
        rebind()
        return memo.get(n, "fresh")
    return "absent"


def paused(d, k):
    if k in d:
        yield d[k]
        yield d.get(k, "taken away")
    else:
        yield "none"
        d[k] = 1
        yield d[k]


def line_of_error(d, k):
    if k not in d:
        return d[k]
    return d[k]


def best_of(items):
    best = {}
    for x, y, cost in items:
        key = (x, y)
        if key not in best or cost < best[key]:
            best[key] = cost
    return best


print(counted("a b a c b a".split()), counted([1, 2**70, 1, -1, 2**70, -2]), counted([1.5, 0.0, -0.0]))
print(grouped([(1, 2), (1, 3), (2, 4)]), grouped([(str(i % 13), i) for i in range(40)]))
print(removed_between({1: 2}, 1), removed_between({1: 2}, 3))
print(moved_between({1: 2, 3: 4, 5: 6}, 5), moved_between({}, 1))
print(aliased({1: 2}, 1), aliased({1: 2}, 3))
print(key_changes({1: 2, 2: 3}, 1), key_changes({1: 2}, 1))
print(dict_changes({1: 2}, {3: 4}, 1), dict_changes({1: 2}, {1: 4}, 1))
print(told_later({1: 2}, 1), told_later({1: 2}, 3))
for flag in (True, False):
    print(both_ways({1: 2}, 1, flag), both_ways({1: 2}, 5, flag))
print(and_or({1: 2}, 1, 1), and_or({1: 2}, 1, 5), and_or({1: 2}, 9, 5))
store = Store()
print(store.get("ab"), store.get("ab"), store.get("x"), store.get_flipped("ab"), store.get_flipped("ab"))
print(store.get_flipped("zz"), sorted(store.table), sorted(store.spare))
print(slow(80), after_rebind(80), after_rebind(80), len(memo))
table = {1: 2}
for k in (1, 5):
    for value in paused(table, k):
        print(value)
        table.clear()
print(best_of([(0, 0, 5), (0, 1, 3), (0, 0, 4), (0, 1, 9), (-1, 2**65, 1), (-1, 2**65, 0)]))
print(line_of_error({"b": 1}, "b"), line_of_error({1: 1}, 1))
line_of_error({"b": 1}, "key")
