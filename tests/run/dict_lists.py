groups = {}
for w in ["apple", "avocado", "bean", "cherry", "corn"]:
    groups.setdefault(w[0], []).append(w)
print(groups)
g2 = {}
for w in ["apple", "avocado", "bean"]:
    if w[0] not in g2:
        g2[w[0]] = []
    g2[w[0]].append(w)
print(g2)
def count(xs):
    d = {}
    for x in xs:
        if x in d:
            d[x] += 1
        else:
            d[x] = 1
    return d
print(count([1, 2, 1]), count(["a", "b", "a"]), count([(1, 2), (1, 2)]))
def fill(d, n):
    for i in range(n):
        d[i] = str(i)
e = {}
fill(e, 3)
print(e)
m = {(i, j): i * j for i in range(3) for j in range(3)}
print(m, m[1, 2])
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = 2
print(nested)
class P:
    def __init__(self):
        self.d = {}
        self.s = set()
p = P()
p.d["k"] = [1, 2]
p.s.add(3)
print(p.d, p.s)
r = {}
r["self"] = r
print(r)
r.clear()
print({**{"a": 1}, "b": 2, **{"a": 3}})
print(dict(a=1, b=2), dict([(1, 2), (3, 4)]), dict(zip("abc", range(3))), dict({1: 2}, ))
vals = {"x": 1, "y": "s", "z": None, "w": 2.5, "l": [1]}
print(vals, vals["x"], vals["z"])
for k, v in vals.items():
    print(k, v)
if "x" in vals and vals["w"] == 2.5:
    print("ok")
print(1.0 in {1: 2}, True in {1: 2}, "a" in {1: 2}, {1: "one"}[1.0], {1.0: "f"}[1])
