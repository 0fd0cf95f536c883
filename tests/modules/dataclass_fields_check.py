from dataclasses import MISSING, asdict, astuple, fields, is_dataclass, replace

import dataclass_fields
from dataclass_fields import Counter, Item, Key, Named, Plain, Point, total

p, k = Point(1), Key("g", 3)
i = Item("bolt", 2.5, ["a", "b"], p, note="new")
for thing in p, i, k, Named(1, 2, "l"), Plain(4), Counter(3):
    print(is_dataclass(thing), is_dataclass(type(thing)), asdict(thing), astuple(thing), [f.name for f in fields(thing)])
for f in fields(Item):
    print(f.name, f.init, f.repr, f.compare, f.kw_only, f.default is MISSING or f.default)
print(replace(p, y=9), replace(k, number=1), replace(i, name="nut").name, replace(i, at=p).at is p)
d = asdict(i)
d["tags"].append("c")
print(i.tags, d["tags"], Point.__match_args__, Item.__match_args__, Key.__match_args__)
match p:
    case Point(x, y):
        print("point", x, y)
match k:
    case Key(group="g", number=n):
        print("key", n)
try:
    replace(k, nothing=1)
except TypeError as e:
    print("TypeError")
try:
    replace(Counter(3), total=1)
except ValueError as e:
    print(e)
print(total([i, Item("x")]))
