# collections.UserDict and UserList, and classes derived from them.
from collections import UserDict, UserList


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return self.data[key.lower()]


d = Lower({"AB": 1})
d["Cd"] = 2
d.update([("EF", 3)], g=4)
print(d, d["ab"], "ab" in d, "AB" in d, len(d), d.get("EF"), d.get("zz", 0), list(d), sorted(d.items()), d.data)
print(d.pop("ab"), d.setdefault("NEW", 9), d.popitem(), d, d == {"ef": 3, "g": 4, "new": 9}, d == Lower(ef=3))
try:
    d["nope"]
except KeyError as error:
    print(error)
for key, value in d.items():
    print(key, value)
copied = d.copy()
d.clear()
print(d, copied, isinstance(d, dict), type(copied).__name__)


class Default(UserDict):
    def __missing__(self, key):
        return key * 2


print(Default()[4], UserDict(a=1), len(UserDict()))


class Path(UserList):
    def length(self):
        return sum(self)


p = Path([3, 1])
p.append(2)
p.extend(Path([5]))
print(p, p.data, p.length(), p[0], p[1:], type(p[1:]).__name__, p + [7], [0] + p, p * 2, len(p), 5 in p, p == [3, 1, 2, 5])
p.sort()
p.insert(0, 9)
p += (4,)
p[1] = 8
del p[2]
print(p, p.index(9), p.pop(), p.count(8), list(reversed(p)), p < [10], p > Path([1]), UserList("ab"), [x for x in p])
p.sort(key=lambda x: -x, reverse=True)
p.remove(8)
print(p, p.copy() == p, p.copy() is p)
