# A generator whose *args are containers: its frame keeps them.
def chain(*its):
    for it in its:
        yield from it


def zipped(first, *rest, sep=("-", 1)):
    for k, x in enumerate(first):
        yield (x, [r[k] for r in rest], sep)


print(list(chain([1], (2, 3), "ab")), list(chain()), list(chain({4: 5}, {6})))
print(list(zipped([1, 2], "ab", ["x", "y"])), list(zipped("q", sep=(None, {2: 3}))))
