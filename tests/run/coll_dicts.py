from collections import *
import collections
c = Counter("aab")
print(dict(c), isinstance(c, dict), c == {"a": 2, "b": 1}, {"a": 2, "b": 1} == c, list(c), max(c, key=c.get), sum(c.values()))
d = defaultdict(list, {"a": [1]})
d["b"].append(2)
print(d == {"a": [1], "b": [2]}, len(d), "a" in d, [k for k in d], d.pop("a"), d)
d.update({"z": []})
for k, v in d.items():
    print(k, v)
x = collections.deque([1, 2, 3], maxlen=2)
print(x, collections.Counter([1, 1]).most_common(1))
del d["z"]
try:
    del d["nope"]
except KeyError as e:
    print(repr(e))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], len(m), sorted(m), m.get("q", 9), "b" in m)
def words(text):
    n = Counter()
    for w in text.split():
        n[w.lower()] += 1
    return n
w = words("The cat the dog")
print(w["the"], w.most_common(), w + Counter("x"), isinstance(d, defaultdict))
od = OrderedDict([("a", 1), ("b", 2)])
print(od == OrderedDict([("b", 2), ("a", 1)]), od == {"b": 2, "a": 1}, od.popitem(), od)
g = defaultdict(lambda: defaultdict(list))
g[1][2].append("x")
for a in g:
    for b in g[a]:
        print(a, b, g[a][b])
print(sorted(Counter("hello").items(), key=lambda kv: (-kv[1], kv[0])))
print(Counter(a=2, b=3))
