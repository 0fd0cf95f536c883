d = {"a": 1, "b": 2, "c": 3}
for k, n in zip(d, [1, 2, 3, 4]):
    print(k, n)
    d["a"] = n
for v in d.values():
    print(v)
    d.pop("b")
