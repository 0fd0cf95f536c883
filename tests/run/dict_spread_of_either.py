from collections import Counter, defaultdict, OrderedDict
from datetime import date
class Plain:
    pass
class Sub(dict):
    pass
s = Sub()
s["s"] = 5
d = defaultdict(int)
d["q"] += 2
for x in ({"a": 1}, None, Plain(), Counter("hello"), d, s, OrderedDict(z=1), "text", 5, [1], date(2024, 1, 2)):
    try:
        print({"k": 0, **x, "e": 9})
    except TypeError as e:
        print("TypeError", e)
rows = {"m": {"n": "Ada", "w": date(2020, 1, 1)}, "l": [date(2020, 1, 2)]}
print({**rows["m"], "x": 1})
