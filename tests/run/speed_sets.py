# set, frozenset and dict of a generator expression take its items where they stand; errors keep the expression's frame
def sets(n):
    columns = range(n)
    k = 3
    kept = set(i % 5 + k for i in columns)
    mixed = frozenset(x for x in [1, 2.5, "a", 1.0, True])
    return kept, len(mixed), set(x for x in []), len(set(i - k for i in columns)) == n


def dicts(words):
    lengths = dict((word, len(word)) for word in words)
    again = dict(((len(word), word) for word in words), extra=7) if False else dict((len(word), word) for word in words)
    return lengths, again, dict((a, b) for a in range(2) for b in range(3))


def fails(n):
    return set(6 // (2 - i) for i in range(n))


print(sets(9), dicts(["a", "bb", "cc", ""]))
print({1} | set(x * x for x in range(3)), set(2**70 * x for x in range(2)))
try:
    dict(x for x in [(1, 2, 3)])
except ValueError as error:
    print(error)
print(fails(2))
fails(4)
