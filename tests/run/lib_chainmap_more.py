"""ChainMap: dict() and ** of it, pop, update, comparison."""
from collections import ChainMap
a = {"x": 1}; b = {"x": 2, "y": 3}
c = ChainMap(a, b)
print(c["x"], c["y"], dict(c), len(c), list(c), "y" in c, c.get("z", 0), c.maps)
c["z"] = 5; print(a, c.new_child({"x": 9})["x"], c.parents["x"], sorted(c.items()), sorted(c.keys()), c == {"x":1,"y":3,"z":5})
del c["z"]; print(a, c.pop("x"), a, c)
try: c["nope"]
except KeyError as e: print(e)
print(dict(ChainMap({"a": 1}, {"a": 2, "b": 3})), {**ChainMap({"x": 1}, {"y": 2})})
m = ChainMap({}, {"k": 1})
print(m.setdefault("k", 5), m.setdefault("n", 6), m.maps, bool(ChainMap()), m.copy() == m)
m.update({"u": 1})
print(m.popitem(), m.pop("nope", 0), m)
try:
    m.pop("k")
except KeyError as e:
    print(e)
m.clear()
try:
    m.popitem()
except KeyError as e:
    print(e)
