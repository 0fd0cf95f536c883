d = {"a": 1, "b": 2}
ks = d.keys()
vs = d.values()
its = d.items()
print(ks, vs, its, len(ks), len(vs), len(its))
d["c"] = 3
print(ks, vs, its, "c" in ks, 3 in vs, ("c", 3) in its, ("c", 4) in its)
print(list(ks), sorted(vs), list(its))
print(ks & {"a", "z"}, sorted(ks | {"q"}), ks - {"a", "b"}, sorted(ks ^ {"a", "z"}))
for k in ks:
    print(k)
for i, (k, v) in enumerate(its):
    print(i, k, v)
print(list(reversed(ks)), list(reversed(vs)), list(reversed(d.items())), list(reversed(d)))
e = {"b": 5, "c": 6, "x": 7}
print(sorted(d.keys() & e.keys()), sorted(d.keys() - e.keys()), sorted(d.keys() | e.keys()))
print(max(d.values()), sum(vs), bool(ks), bool({}.keys()))

# a view and any iterable; a view makes a set of a frozenset
d = {"a": 1, "b": 2}
f = frozenset("az") & d.keys()
print(type(f).__name__, f, type(frozenset("a") - d.keys()).__name__, type(d.keys() & frozenset("a")).__name__)
print(sorted(["a", "q"] | d.keys()), ["a", "q"] - d.keys(), sorted(["a", "q"] ^ d.keys()), ["a", "q"] & d.keys())
print(d.keys() & (), sorted(d.keys() | ()), sorted(d.keys() - []), {}.keys() & ["a"], {}.keys() | "a")
print(d.items() - [("a", 1)], d.items() | [("a", 1)] == {("a", 1), ("b", 2)}, d.items() & [("a", 1), ("b", 3)])
print(d.keys() & {"a": 9}, d.keys() - {"a": 9}, sorted(d.keys() | {"q": 1}), sorted("abz" & d.keys()))
print({1: 2}.keys() & range(3), {1: 2, 5: 6}.keys() - range(3), {1: 2}.keys() & d.values(), d.keys() & [1])


def allowed(given, names):
    bad = given.keys() - names
    if bad:
        raise TypeError(f"unexpected {sorted(bad)}")
    return sorted(given.keys() & names)


print(allowed({"x": 1, "y": 2}, ["x", "y", "z"]), allowed({"x": 1}, ("x",)))
try:
    allowed({"q": 1, "p": 2}, ["x"])
except TypeError as e:
    print(e)
s = t = {"a", "x"}
s &= d.keys()
print(s, sorted(t))
s = t = {"a", "x"}
s |= d.keys()
s -= d.items()
print(sorted(s), sorted(t))
s ^= d.keys()
print(s)


def failing():
    yield "a"
    raise ValueError("failing")


try:
    d.keys() & failing()
except ValueError as e:
    print(e)
print(d.keys().isdisjoint("xy"), d.keys().isdisjoint(["a"]), d.items().isdisjoint([("a", 2)]))
print(d.items().isdisjoint([("a", 1)]), d.keys().isdisjoint({"a"}), d.keys().isdisjoint(d), d.keys().isdisjoint([]))
try:
    d.keys().isdisjoint(5)
except TypeError as e:
    print(e)
