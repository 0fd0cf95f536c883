"""itertools.groupby: elements are read when they are asked for; a group ends when the next one begins."""
from itertools import groupby, count, islice


def source(xs):
    for x in xs:
        print("get", x)
        yield x
    print("end")


for k, g in groupby(source([1, 1, 2, 2, 2, 1])):
    print("key", k)
    for i, x in enumerate(g):
        print(x)
        if i == 1:
            break
kept = [(k, g) for k, g in groupby("aabbc")]
print([(k, list(g)) for k, g in kept])
it = groupby([1, 1, 2, 3, 3])
k1, g1 = next(it)
print(k1, next(g1))
k2, g2 = next(it)
print(k2, list(g1), list(g2), list(g2))
print([(k, sum(g)) for k, g in it])
print([(k, list(g)) for k, g in groupby([])], list(groupby("", key=len)))
print([(k, list(islice(g, 2))) for k, g in islice(groupby(count(), lambda n: n // 3), 3)])
words = sorted(["apple", "bob", "ant", "cat", "bee", "cow", "axe"])
print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])})
print([(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2, 2.5])])
print([k for k, _ in groupby([None, None, 0, ""])], [k for k, g in groupby([(1, 2), (1, 2), (2, 1)])])


def broken(xs):
    yield from xs
    raise ValueError("source broke")


try:
    for k, g in groupby(broken([1, 1, 2])):
        print(k, list(g))
except ValueError as e:
    print(e)


def key(x):
    if x == 3:
        raise KeyError(x)
    return x % 2


try:
    for k, g in groupby([1, 1, 2, 3, 4], key):
        print(k, list(g))
except KeyError as e:
    print(repr(e))
text = "aaabccdddd"
print("".join(f"{k}{len(list(g))}" for k, g in groupby(text)))
print([[(j, list(h)) for j, h in groupby(g, lambda p: p[1])] for k, g in groupby([(1, 1), (1, 2), (2, 2)], lambda p: p[0])])
