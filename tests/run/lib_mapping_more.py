"""OrderedDict, defaultdict: **, |, fromkeys, keywords of update."""
from collections import OrderedDict
d = OrderedDict([("a",1),("b",2),("c",3)])
d.move_to_end("a"); print(d); d.move_to_end("a", last=False); print(d, d.popitem(last=False), d.popitem(), list(reversed(d)))
print(OrderedDict(a=1) == OrderedDict(a=1), OrderedDict(a=1) == {"a": 1}, list(d.items()))
d.update(z=1); print(d, d.setdefault("q", 5), d | {"n": 1})
print(OrderedDict.fromkeys("abc"), OrderedDict.fromkeys("ab", 0))
print(list(d.keys()), list(d.values()), d.copy(), {**d})
print({"a": 5, **OrderedDict(a=1)})
from collections import defaultdict
d = defaultdict(list); d["a"].append(1); d["b"]; print(d, dict(d), d.get("z"), "z" in d, len(d))
e = defaultdict(int); e["x"] += 1; print(e, sorted(e.items()), e == {"x": 1}, {**e}, e | {"y": 2})
f = defaultdict(lambda: defaultdict(int)); f["a"]["b"] += 2; print(f["a"]["b"], {k: dict(v) for k, v in f.items()})
print(defaultdict(set).__missing__ if False else 0, defaultdict(int, {"a": 1}), defaultdict(int, a=3), d.default_factory is list)
g = defaultdict(None, {}); 
try: g["q"]
except KeyError as er: print(repr(er))
d.setdefault("k", []).append(3); print(d.pop("k"), d.popitem(), d.copy(), list(d.keys()))
print({**defaultdict(int, q=1), **{"q": 2}})
