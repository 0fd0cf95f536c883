"""Dicts, sets and frozensets as arguments, results and variables."""
COUNTS = {"a": 1}
SEEN = {1, 2}
FIXED = frozenset((1, 2, 3))
maybe = None


def count(words, counts):
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def lookup(d, key):
    return d[key]


def same(d):
    return d


def build(n):
    return {i: str(i) for i in range(n)}


def invert(d):
    return {v: k for k, v in d.items()}


def drop(d, key):
    del d[key]


def fail_late(d, n):
    d["first"] = n
    d["second"] = 10 // n
    return len(d)


def add(s, x):
    s.add(x)
    return len(s)


def union(a, b):
    return a | b


def discard_small(s, limit):
    for x in list(s):
        if x < limit:
            s.discard(x)
    return s


def order(s):
    return list(s)


def two(a, b):
    a["x"] = 1
    b["y"] = 2
    return len(a), len(b), a is b


def group(pairs):
    out = {}
    for k, v in pairs:
        out.setdefault(k, []).append(v)
    return out


def extend(groups, key, value):
    groups[key].append(value)
    return groups[key]


def has(fs, x):
    return x in fs


def freeze(xs):
    return frozenset(xs)


def find(d, key):
    return d.get(key)


def of_tuples(d):
    total = 0
    for (x, y), v in d.items():
        total += x * y + len(v)
    d[(0, 0)] = []
    return total


def note(word):
    COUNTS[word] = COUNTS.get(word, 0) + 1
    SEEN.add(len(word))
    return COUNTS


def totals():
    return sum(COUNTS.values()), sum(SEEN)


def maybe_dict(d):
    if d is None:
        return -1
    return sum(d.values())


def mixed(d):
    n = 0
    for k in d:
        v = d[k]
        if v is None:
            n += 1
        elif isinstance(v, str):
            n += len(v)
        else:
            n += v
    d["n"] = n
    return d


def rows(ds):
    ds[0]["k"] = 5
    return ds[1]


def clear(d):
    d.clear()


def reorder(d):
    first = next(iter(d))
    value = d.pop(first)
    d[first] = value


if __name__ == "__main__":
    count(["a"], {"a": 1})
    lookup({"a": 1}, "a")
    same({"a": [1]})
    invert(build(3))
    drop({1: 2.5}, 1)
    fail_late({"a": 1}, 2)
    add({1}, 2)
    union({1}, {2})
    discard_small({1, 2}, 2)
    order({1, 2})
    two({"a": 1}, {"b": 2})
    extend(group([("a", 1)]), "a", 2)
    has(freeze([1, 2]), 1)
    find({"a": (1, "x")}, "b")
    of_tuples({(1, 2): [1]})
    note("x")
    totals()
    maybe_dict({"a": 1})
    maybe_dict(None)
    mixed({"a": None, "b": 1, "c": "x"})
    rows([{"a": 1}, {"b": 2}])
    clear({"a": 1})
    reorder({"a": 1})
