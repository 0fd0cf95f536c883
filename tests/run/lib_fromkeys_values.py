"""dict.fromkeys: of any iterable, with and without a value; the value is shared."""
print(dict.fromkeys([3, 1, 3, 2]), dict.fromkeys("hello", 0), dict.fromkeys(range(3), "x"), dict.fromkeys(()))
d = dict.fromkeys(["a", "b"], [])
d["a"].append(1)
print(d, d["a"] is d["b"])
d = dict.fromkeys(["x", "y"], 1)
d["z"] = 2
d["x"] += 5
print(d, sum(d.values()))
print(list(dict.fromkeys(x % 3 for x in range(10))))
n = dict.fromkeys((1, 2))
n[1] = 2.5
print(n)


def unique(xs):
    return list(dict.fromkeys(xs))


print(unique([1, 2, 1]), unique("banana"), unique([(1, 2), (1, 2), (0, 0)]))
try:
    print(dict.fromkeys([[1]]))
except TypeError as e:
    print(e)
for e in {**dict.fromkeys("ab", True), "c": False}.items():
    print(e)
seen = dict.fromkeys({1: 2, 3: 4})
print(seen, 1 in seen, seen.get(1, "none"))
