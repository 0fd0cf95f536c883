import os
import bound_tables as m

d = {"b": 5, "é": 7}
print(m.count(["a", "b", "é", "a", "日本"], d) is d, d)
k = "".join(["ke", "y"])
v = "".join(["va", "lue"])
big = {k: 2 ** 100, "z": -1}
print(m.lookup(big, "key") == 2 ** 100, m.lookup({"": -2 ** 63}, ""))
try:
    m.lookup(big, "none")
except KeyError as e:
    print("KeyError", e)
xs = [1, 2]
d = {"a": xs, "b": xs, "c": [3]}
r = m.same(d)
print(r is d, r["a"] is xs, d["a"] is d["b"], next(iter(d)) is next(iter(r)))
print(m.build(0), m.build(5), list(m.build(3)), m.invert(m.build(4)))
d = {i: i + 0.5 for i in range(10)}
m.drop(d, 3)
print(d)
try:
    m.drop(d, 3)
except KeyError as e:
    print("KeyError", e, len(d))
d = {}
try:
    m.fail_late(d, 0)
except ZeroDivisionError as e:
    print(e, d)
print(m.fail_late(d, 3), d)
s = {2 ** 80, -1}
print(m.add(s, 5), sorted(s), m.add(s, 5))
print(sorted(m.union({1, 2}, {2 ** 70})), m.union(set(), set()), type(m.union({1}, set())))
t = m.discard_small(s, 0)
print(t is s, sorted(s))
for probe in ({8, 0}, {0, 8}, set(range(20)), {3, 16, 1000, -2}, {5}, set()):
    print(m.order(probe) == list(probe))
d = {}
print(m.two(d, d), d, m.two({}, {"q": 1}))
g = m.group([("a", 1), ("b", 2), ("a", 3)])
print(g, list(g))
got = m.extend(g, "a", 9)
print(got is g["a"], g)
fs = frozenset([1, 5])
print(m.has(fs, 5), m.has(frozenset(), 5), sorted(m.freeze([3, 1, 3])), type(m.freeze([])), hash(m.freeze([1, 2])) == hash(frozenset([1, 2])))
p = (1, "x")
d = {"a": p}
print(m.find(d, "a"), m.find(d, "b"), m.find({}, ""))
d = {(2, 3): [1, 2], (-1, 4): []}
print(m.of_tuples(d), d)
c = m.COUNTS
print(c, m.note("abc") is c, c, m.SEEN, m.totals())
c["q"] = 100
del c["a"]
m.SEEN.add(1000)
print(m.totals(), m.note("q"), m.SEEN is m.SEEN, sorted(m.SEEN))
m.COUNTS = {"new": 1}
print(m.totals(), c, m.note("new"), m.COUNTS is c)
m.SEEN.clear()
print(m.totals(), m.SEEN, m.FIXED, m.maybe)
print(m.maybe_dict(None), m.maybe_dict({}), m.maybe_dict({"x": 2, "y": 3}))
d = {"a": None, "b": 3, "c": "four"}
print(m.mixed(d) is d, d)
rows = [{"a": 1}, {"b": 2}]
same = [rows[0], rows[0]]
print(m.rows(rows) is rows[1], rows, m.rows(same) is rows[0], same, same[0] is same[1])
d = {str(i): i for i in range(200)}
m.count(["5", "500"], d)
print(len(d), d["5"], d["500"], list(d)[:3], list(d)[-1])
m.clear(d)
print(d, m.same({}))
d = {"a": 1, "b": 2, "c": 3}
m.reorder(d)
print(d)
nan = float("nan")
print(m.lookup({"x": 1, "y": 2}, "y"))


def refused(f, *args):
    try:
        f(*args)
    except TypeError as e:
        return str(e)
    return "accepted"


if m.__file__.endswith(".so"):
    class Sub(dict):
        pass
    for f, args, text in (
        (m.count, (["a"], {"a": 1.5}), "counts.values()[0] is float"),
        (m.count, (["a"], {1: 1}), "counts.keys()[0] is int"),
        (m.count, (["a"], Sub()), "not Sub"),
        (m.add, ({1.5}, 1), ".elements[0] is float"),
        (m.add, (frozenset(), 1), "not frozenset"),
        (m.same, ({"a": [1, "x"]},), ".values()[0][1] is str"),
        (m.has, ({1}, 1), "not set"),
        (m.maybe_dict, (5,), "no compiled version"),
    ):
        got = refused(f, *args)
        assert text in got, got
    m.COUNTS["x"] = "no"
    assert "a dict of compiled code must be dict[str, int], but .values()" in refused(m.totals)
    del m.COUNTS["x"]
    print(m.totals() == (sum(m.COUNTS.values()), 0))
    try:
        m.COUNTS = {1: 1}
        print("accepted")
    except TypeError:
        pass
else:
    print(True)


def used():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1])


def busy(n):
    d = {"a": 1}
    s = {1, 2}
    g = {"a": [1]}
    f = frozenset([7])
    for i in range(n):
        m.count(["a", "k"], d)
        m.add(s, 1)
        m.extend(g, "a", 1)
        g["a"].pop()
        m.has(f, 7)
        m.mixed({"a": None, "b": 3, "c": "four"})
        m.of_tuples({(2, 3): [1, 2]})
        m.group([("a", 1)])
        m.union({1}, {2})
        m.build(3)


busy(2000)
before = used()
busy(10000)
print(used() - before < 500 or "asan" in os.environ.get("LD_PRELOAD", ""))
