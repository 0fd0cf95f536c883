# dicts that have keys() of their own
from collections import OrderedDict


class D(dict):
    def keys(self):
        return ["x"]

    def __getitem__(self, key):
        return 5


class I(D):
    def __iter__(self):
        return iter(["y", "z"])


class M:
    def __init__(self, n):
        self.n = n

    def keys(self):
        for i in range(self.n):
            yield f"k{i}"
            if i == 2:
                raise ValueError("keys")

    def __getitem__(self, key):
        if key == "k1" and self.n == 2:
            raise KeyError(key)
        return len(key)


def copied(m):
    return dict(m)


print(copied(D(a=1)), {**D(a=1)}, copied(I(a=1)), {**I(b=1)})
for n in range(4):
    try:
        print({"a": 1, **M(n), "k0": 3})
    except (KeyError, ValueError) as e:
        print(type(e), e)


class O(OrderedDict):
    def __getitem__(self, key):
        return key + "!"


ordered = O(a=1)
print(copied(ordered), {**ordered})
