d = {1: "a", "b": 2, None: 3.5, (1, "x"): [1], 2.5: None, True: "t"}
print(d)
for k in d:
    print(k, d[k])
print(d[None], d["b"], d[2.5], d[(1, "x")])
d[3] = 1
d["b"] = "c"
print(d)
e = {i: i / 2 if i % 2 else i for i in range(5)}
print(e)
def f(flag):
    return 1 if flag else 1.5
g = {f(True): "int", f(False): "float"}
print(g, g[1], g[1.0], g[1.5], 2 in g)
h = {1: 1, 2.5: 2}
print(h, h[1], h[1.0], h[2.5], sum(h.values()), sorted(h))
o = {}
o["a"] = None
print(o.get("a"), o.get("b"), o)
o["a"] = [1]
print(o)
