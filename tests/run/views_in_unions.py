# a view of a dict as one of several types of values
def pairs(ps):
    for k, v in ps:
        print(k, v)
def f(d, s):
    pairs([(k, d[k]) for k in sorted(d)] if s else d.items())
f({"a": 1}, True)
f({"b": 1}, False)
def vals(xs):
    return [x for x in xs], sum(xs), len(xs), list(xs)
def g(d, s):
    print(vals(list(d.values()) if s else d.values()))
    ks = d.keys() if s else list(d)
    for k in ks:
        print(k)
    print(ks)
g({"a": 1}, True)
g({"b": 1}, False)
def mix(d, k):
    v = d.keys() if k == 0 else d.values() if k == 1 else d.items() if k == 2 else 5 if k == 3 else [1]
    print(v, isinstance(v, list), isinstance(v, int), v == d.keys(), v in [d.keys()])
    xs = [v, 1, "a"]
    print(xs, len(xs))
    if k < 3:
        print(len(v), list(v), (1 in v), [x for x in v])
        t = (v, 2)
        print(t, repr(v), str(v), f"{v}")
    return v
for k in range(5):
    d = {"a": 1, "b": 2}
    w = mix(d, k)
    d["c"] = 3
    print(w)
def later(d):
    return d.items() if d else None
x = later({"q": 1})
print(x, later({}))
d = {1: 2}
x = d.keys() if d else 3
d = None
print(x)
for q in x:
    print(q)
