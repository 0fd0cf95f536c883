d = {"i": 7, "l": [3, 1, 2], "s": "abc", "t": (1, "x"), "d": {"a": 1, "b": 2}, "e": []}
for key in ["l", "s", "t", "d", "i", "e"]:
    try:
        print(key, list(reversed(d[key])))
        for x in reversed(d[key]):
            print(x, end=" ")
        print([x for x in reversed(d[key])])
        r = reversed(d[key])
        print(next(r))
        print([(a, b) for a, b in zip(reversed(d[key]), "pqrstu")])
        print(list(enumerate(reversed(d[key]), 1)))
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)


def grow(xs):
    seen = []
    for x in reversed(xs):
        if len(seen) < 4:
            xs.append(x)
        seen.append(x)
    return seen


def shrink(xs):
    seen = []
    for x in reversed(xs):
        seen.append(x)
        del xs[:2]
    return seen


def pairs(xs, other):
    seen = []
    for x, y in zip(reversed(xs), (k for k in other)):
        xs.append(y)
        seen.append((x, y))
    return seen


print(grow(d["l"]), d["l"])
print(shrink(d["l"]), d["l"])
numbers = [1, 2, 3]
print(pairs(numbers, [7, 8, 9]), numbers)
opt = [1, 2, 3] if len(numbers) > 2 else None
print(list(reversed(opt)))
opt = [1, 2, 3] if len(numbers) < 2 else None
try:
    for x in reversed(opt):
        print(x)
except TypeError as e:
    print(e)
print("".join(reversed("abc" if numbers else ["x"])))
def mixed(n):
    yield n
for value in [range(5), range(1, 20, 7), {1, 2}, mixed(3), "é∀"]:
    try:
        print(list(reversed(value)))
    except TypeError as e:
        print(e)
