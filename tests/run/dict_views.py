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
