xs = [3, 1, 2]
print({x: x * x for x in xs}, {x for x in xs if x > 1}, {k: v for k, v in zip("ab", xs)})
print({k: {v: 1 for v in range(k)} for k in range(3)})
d = {w: len(w) for w in "a bb ccc".split()}
print({v: k for k, v in d.items()}, len({k for k in d}), {v for v in d.values()}, {t for t in d.items()} == {("a", 1), ("bb", 2), ("ccc", 3)})
print([k for k in d], [v for v in d.values()], [(k, v) for k, v in d.items()], [len(k) + v for k, v in d.items() if v > 1])
print(dict((k, v + 1) for k, v in d.items()), set(x % 3 for x in range(10)))
print(sum(d[k] for k in d), max(d.values()), min(d, key=len), sorted(d.items(), reverse=True))
print({}, set(), {**d}, {*xs}, {*xs, 9}, {"z": 0, **d})
