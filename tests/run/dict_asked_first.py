"""A dict that is asked whether it has a key, and then for that key: one search, unless something may have changed."""


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


def count(items):
    table = {}
    for item in items:
        if item in table:
            table[item] += 1
        else:
            table[item] = 1
    return table


def group(pairs):
    table = {}
    for key, value in pairs:
        if key not in table:
            table[key] = []
        table[key].append(value)
    return table


def first_seen(items):
    seen = {}
    order = []
    for item in items:
        if item not in seen:
            seen[item] = len(seen)
            order.append(item)
        elif seen[item] > 2:
            seen[item] = -len(seen)
    return seen, order


def other_key(table, a, b):
    if a in table:
        a = b
        table[a] = 1
    else:
        table[b] = 2
        table[a] = 3
    return table


def changed(table, key):
    if key in table:
        del table[key]
        table[key] = "again"
    if key not in table:
        table.clear()
        table[key] = "alone"
    if key in table:
        for i in range(100):
            table[i + 1000] = "more"
        table[key] = "late"
    return len(table), list(table)[-1], table[key]


def helper(table, key):
    table.pop(key, None)
    return "made"


def called(table, key):
    if key in table:
        table[key] = helper(table, key)
    if key not in table:
        table[key] = helper(table, key)
    return list(table.items())


def aliased(a, b, key):
    if key not in a:
        b[key] = 1
        a[key] = 2
    return len(a), a[key]


def other_dict(a, b, key):
    if key in a:
        b[key] = a[key]
    else:
        b = a
        b[key] = 0
    return sorted(a.items()), sorted(b.items())


def new_dict(table, key):
    if key in table:
        table = {}
        table[key] = 5
    return table


def fails(table, key, wrong):
    try:
        if key not in table:
            table[key] = 1 // wrong
    except ZeroDivisionError:
        return "no", len(table)
    return table[key]


def nested(table, keys):
    for k in keys:
        if k in table:
            if table[k] > 1:
                table[k] = 0
            else:
                table[k] += 5
        else:
            if k not in table:
                table[k] = 1
    return table


def keyed(keys):
    table = {}
    for key in keys:
        if key in table:
            table[key] += 1
        else:
            table[key] = 1
    return list(table.values())


def main():
    print(count([1, 2, 1, -1, -2, -1, 10**30, 10**30]), count("abcab"), count([(1, 2), (1, 2), (2, 1)]))
    print(count([i * i % 1009 for i in range(3000)]) == count([i * i % 1009 for i in range(3000)]))
    print(group([(1, "a"), (2, "b"), (1, "c")]), group([("x", 1), ("y", 2), ("x", 3)]))
    print(first_seen([3, 1, 3, 2, 5, 5, 3, 2**70, 2**70]))
    print(other_key({1: 0}, 1, 2), other_key({1: 0}, 3, 4), other_key({}, 5, 5))
    print(changed({1: "one", 2: "two"}, 1), changed({1: "one"}, 7))
    print(called({1: "x", 2: "y"}, 1), called({1: "x"}, 9))
    table = {3: 4}
    print(aliased(table, table, 5), aliased(table, {}, 6), table)
    print(other_dict({1: 2}, {}, 1), other_dict({1: 2}, {}, 7))
    print(new_dict({1: 2}, 1), new_dict({1: 2}, 2))
    print(fails({}, 1, 0), fails({}, 1, 1), fails({1: 7}, 1, 0))
    print(nested({1: 1, 2: 2}, [1, 2, 3, 1, 3, 3]))
    print(keyed([Key(1), Key(4), Key(1), Key(2)]))
    frozen = {float(i): i for i in range(5)}
    for x in (1.0, 7.5, float("nan"), -0.0):
        if x in frozen:
            frozen[x] += 100
        else:
            frozen[x] = -1
    print(frozen)


main()
