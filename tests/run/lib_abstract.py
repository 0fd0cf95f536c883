from collections.abc import Mapping, MutableMapping, Sequence, MutableSequence, Set, MutableSet, Iterator, Iterable, Callable, Sized
from collections import deque, Counter, OrderedDict, defaultdict, namedtuple
import collections.abc


class Frozen(Mapping):
    def __init__(self, data):
        self._d = dict(data)

    def __getitem__(self, key):
        return self._d[key]

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)


class Lower(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._d = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self._d[key.lower()]

    def __setitem__(self, key, value):
        self._d[key.lower()] = value

    def __delitem__(self, key):
        del self._d[key.lower()]

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


class Items(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, value):
        self.items.insert(i, value)


class Bag(Set):
    def __init__(self, items=()):
        self._items = []
        for item in items:
            if item not in self._items:
                self._items.append(item)

    def __contains__(self, x):
        return x in self._items

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __repr__(self):
        return f"Bag({self._items})"


class Down(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Half(MutableMapping):
    def __getitem__(self, key):
        return key


f = Frozen({"a": 1, "b": 2})
print(f["a"], f.get("z"), f.get("z", 5), "a" in f, "z" in f, list(f.keys()), list(f.items()), list(f.values()), len(f), f == {"a": 1, "b": 2}, f == Frozen({"a": 1}), f != {"a": 1})
print(dict(f), {**f}, ("a", 1) in f.items(), 2 in f.values(), len(f.keys()), f.keys() & {"a", "q"}, sorted(f), dict(f.items()), isinstance(f, Mapping), isinstance(f, MutableMapping))
low = Lower({"A": 1}, b=2)
low["C"] = 3
low.update([("D", 4)], e=5)
low.update(f)
print(low.pop("c"), low.pop("zz", None), low.setdefault("Q", 9), low.setdefault("a", 0), dict(low), low.popitem(), len(low), "B" in low)
try:
    low.pop("zz")
except KeyError as e:
    print("KeyError", e)
low.clear()
print(len(low), list(low), isinstance(low, collections.abc.MutableMapping))
try:
    low.popitem()
except KeyError as e:
    print("KeyError", e)
s = Squares(5)
print(list(s), 9 in s, 10 in s, s.index(16), s.count(4), list(reversed(s)), isinstance(s, Sequence), sum(s))
try:
    s.index(3)
except ValueError as e:
    print("ValueError", e)
m = Items(1, 2)
m.append(3)
m.extend([4, 5])
m.reverse()
print(list(m), m.pop(), m.pop(0), m.remove(4), list(m), 2 in m, m.index(2), list(reversed(m)))
m += [7, 8]
print(list(m), len(m))
m.clear()
print(list(m))
b, c = Bag([1, 2, 3]), Bag([2, 3, 4])
print(b & c, b | c, b - c, b ^ c, b <= c, b < Bag([1, 2, 3, 4]), b == Bag([3, 2, 1]), b.isdisjoint([9]), b >= Bag([1]), b == {1, 2, 3}, isinstance(b, Set))
d = Down(3)
print(next(d), list(d), isinstance(d, Iterator), isinstance(d, Iterable), list(zip(Down(2), "ab")))
try:
    Half()
except TypeError as e:
    print(e)


def kinds(value):
    return [isinstance(value, Mapping), isinstance(value, MutableMapping), isinstance(value, Sequence), isinstance(value, MutableSequence), isinstance(value, Set), isinstance(value, MutableSet), isinstance(value, Iterable), isinstance(value, Iterator), isinstance(value, Sized), isinstance(value, Callable), isinstance(value, collections.abc.Collection), isinstance(value, collections.abc.Reversible), isinstance(value, collections.abc.Container)]


Pair = namedtuple("Pair", "a b")
for name, row in [("list", kinds([1])), ("tuple", kinds((1,))), ("str", kinds("a")), ("int", kinds(1)), ("dict", kinds({1: 2})), ("set", kinds({1})), ("frozenset", kinds(frozenset())), ("bytes", kinds(b"")), ("range", kinds(range(2))), ("gen", kinds(x for x in "a")), ("none", kinds(None)), ("keys", kinds({1: 2}.keys())), ("values", kinds({1: 2}.values())), ("deque", kinds(deque())), ("Counter", kinds(Counter())), ("OD", kinds(OrderedDict())), ("dd", kinds(defaultdict(int))), ("Pair", kinds(Pair(1, 2))), ("bytearray", kinds(bytearray())), ("len", kinds(len)), ("lambda", kinds(lambda: 1)), ("Down", kinds(Down(1))), ("Squares", kinds(Squares(1))), ("map", kinds(map(str, [1]))), ("memoryview", kinds(memoryview(b""))), ("class", kinds(Down))]:
    print(name, *["01"[one] for one in row])


def flat(xs):
    for x in xs:
        if isinstance(x, Iterable) and not isinstance(x, (str, bytes)):
            yield from flat(x)
        else:
            yield x


print(list(flat([1, [2, (3, "ab")], [[4]]])))


def describe(value):
    if isinstance(value, Mapping):
        return "map:" + ",".join(sorted(value))
    if isinstance(value, (str, (int, float))):
        return "scalar"
    if isinstance(value, Sequence):
        return f"seq:{len(value)}"
    if isinstance(value, Callable):
        return "call"
    return "other"


for value in ({"k": 1}, "s", 1, 2.5, [1], (1, 2), None):
    print(describe(value))
