from collections import Counter, defaultdict, OrderedDict
c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), len(c), sorted(c), sorted(c.elements()), c.total())
c.update("sss"); c.subtract("ip"); print(c)
c["q"] += 2
print(c, "q" in c, list(c.items()))
a, b = Counter([1, 2, 2]), Counter([2, 3])
print(a + b, a - b, a & b, a | b, a == Counter({1: 1, 2: 2}), +a, -a)
d = defaultdict(int)
for k in "mississippi":
    d[k] += 1
print(d, sorted(d.items()), dict(d.items()), d.get("zz"), "zz" in d)
e = defaultdict(list)
for k, v in [("yellow", 1), ("blue", 2), ("yellow", 3)]:
    e[k].append(v)
print(e, len(e), list(e), e["new"], e)
f = defaultdict(set)
f[1].add("x"); f[1].add("x"); print(f, f[2])
g = defaultdict(lambda: [0, 0])
g["x"][1] += 5
print(dict(g.items()))
h = defaultdict(lambda: defaultdict(int))
h["a"]["b"] += 1
print(h["a"]["b"], h["z"]["y"])
o = OrderedDict()
o["x"] = 1; o["y"] = 2; o["z"] = 3
o.move_to_end("x"); print(o, list(o), o.popitem(), o.popitem(last=False), o)
class LRU:
    def __init__(self, n):
        self.n = n
        self.d = OrderedDict()
    def get(self, k):
        if k not in self.d:
            return -1
        self.d.move_to_end(k)
        return self.d[k]
    def put(self, k, v):
        self.d[k] = v
        self.d.move_to_end(k)
        if len(self.d) > self.n:
            self.d.popitem(last=False)
l = LRU(2)
l.put(1, "a"); l.put(2, "b"); print(l.get(1)); l.put(3, "c"); print(l.get(2), l.d)
