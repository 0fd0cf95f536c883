# update() by what is a dict in CPython, or gives its entries
from collections import Counter, OrderedDict, UserDict, defaultdict


class D(dict):
    def twice(self):
        return len(self) * 2


def update(d, more, **names):
    d.update(more, **names)
    return d


counts = Counter("aab")
ordered = OrderedDict(z=1, y=2)
groups = defaultdict(list)
groups["g"].append(3)
own = D()
own["own"] = 5
d = {}
d.update(counts)
d.update(ordered)
d.update(own, last=0)
print(d)
lists = {"l": [1]}
lists.update(groups)
groups["g"].append(4)
print(lists)
for more in (counts, {"q": 7}):
    print(update({"a": 0}, more), update({}, more, k=1))
print(update({}, Counter()), update({}, OrderedDict()), update({}, defaultdict(int)))
user = UserDict()
user["u"] = 1
f = {"u": 0}
f.update(user)
print(f)
