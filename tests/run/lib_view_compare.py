"""Views of dicts compared with views and sets."""
d1 = {"a": 1, "b": 2}
d2 = {"b": 3, "a": 4}
d3 = {"b": 2, "c": 3}
e = {}
print(d1.keys() == d2.keys(), d1.keys() == d3.keys(), d1.keys() != d2.keys(), d1.keys() == d1.keys())
print(d1.keys() == {"a", "b"}, {"a"} == d1.keys(), d1.keys() == frozenset(["b", "a"]), d1.keys() != {"a"})
print(d1.keys() <= {"a", "b", "c"}, d1.keys() < d2.keys(), d1.keys() <= d2.keys(), d1.keys() > {"a"}, d1.keys() >= d3.keys())
print({"a"} < d1.keys(), {"a", "z"} <= d1.keys())
print(d1.items() == {"a": 1, "b": 2}.items(), d1.items() == d2.items(), d1.items() != d2.items())
print(d1.items() <= {("a", 1), ("b", 2), ("q", 0)}, {("a", 1)} < d1.items(), d1.items() & d3.items())
l1 = {1: [1], 2: [2]}
l2 = {2: [2], 1: [1]}
print(l1.items() == l2.items(), l1.items() != l2.items())
l2[1].append(5)
print(l1.items() == l2.items(), l1.keys() == l2.keys())
print(d1.keys() == ["a", "b"], d1.keys() == d1)
n = {1: "x"}
print(n.keys() == {1}, n.keys() == {2}, 1 in n.keys(), n.keys() <= {1, 2}, {k for k in n} == n.keys())
d1["c"] = 9
print(d1.keys() > d2.keys(), d1.keys() == {"a", "b", "c"}, len(d1.keys() & d2.keys()))
print(sorted(d1.keys() ^ d3.keys()), sorted(d1.keys() | {"z"}), sorted(d1.keys() - {"a"}))


def same(x, y):
    return x.keys() == y.keys()


print(same(d1, d2), same({1: 2}, {1: 3}), same({(1, 2): 0}, {(1, 2): 1}))
try:
    print(d1.keys() < ["a"])
except TypeError as err:
    print(err)
