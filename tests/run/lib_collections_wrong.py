# collections: wrong arguments, |, |= and fromkeys of a UserDict, update of a ChainMap
from collections import ChainMap, UserDict, defaultdict, deque


class Doubled(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


def tried(make):
    try:
        print(make())
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)


def main():
    d = Doubled(a=1)
    d["b"] = 2
    print(d, d | {"q": 1}, {"q": 1} | d, d | Doubled(z=3), type(d | {}).__name__, Doubled.fromkeys("xy", 3))
    d |= {"n": 4}
    d |= Doubled(m=1)
    print(d)
    c = ChainMap({"a": 1}, {"b": 2})
    c.update(x=1)
    c.update({"y": 2}, z=3)
    c.update([("w", 4)])
    c.update()
    print(c)
    tried(lambda: deque([1])["a"])
    tried(lambda: deque([1])[0.0])
    tried(lambda: deque([1, 2])[True])
    tried(lambda: defaultdict(5))
    tried(lambda: defaultdict(None)["k"])


main()
