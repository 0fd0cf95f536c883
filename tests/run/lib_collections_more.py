from collections import deque, ChainMap, defaultdict, UserDict, OrderedDict
from string import Template


class Keyed(defaultdict):
    def __missing__(self, key):
        value = self[key] = key * 2
        return value


class Percent(Template):
    delimiter = "%"


class Long(Template):
    delimiter = "@@"


class Upper(UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key.upper(), item)


k = Keyed()
print(k["ab"], k[3] if False else k["c"], dict(k), len(k))
d = defaultdict(int, a=1)
print(d.__missing__("q"), d)
d.default_factory = None
try:
    d["zz"]
except KeyError as e:
    print("KeyError", e)
for call in (lambda: deque([1]).remove(2), lambda: deque("ab").remove("z"), lambda: deque([1]).index(3)):
    try:
        call()
    except ValueError as e:
        print(e)
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c | {"k": 1}, {"b": 0, "z": 1} | c, c)
c |= {"q": 9}
print(c, c.maps)
print(Percent("%a %% $b %{c}d").substitute(a=1, c=2), Percent("%z").safe_substitute(), Long("@@x @ @@@@ @@{y}").substitute({"x": 1, "y": 2}))
try:
    Percent("a\nb % c").substitute()
except ValueError as e:
    print(e)
u = Upper(a=1)
u["b"] = 2
print(dict(u), u, {**u}, "A" in u, list(u.items()))
