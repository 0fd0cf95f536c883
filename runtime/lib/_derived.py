# _derived.py -- the bases of classes that are derived from dict, list and set.
# In: the program's `class D(dict)`.  Out: classes over a dict, list or set that the instance holds.
# Rule: as in CPython no method calls another that a class may have overridden, but for __missing__; _begin is run when an
# instance is made, whatever __init__ does.


class _Dict:
    def _begin(self):
        self._data = {}

    def __init__(self, items=None, /, **kwds):
        if items is not None:
            self._fill(items)
        self._data.update(kwds)

    def _fill(self, items):
        if isinstance(items, dict):
            for key, value in items.items():
                self._data[key] = value
        else:
            for key, value in items:
                self._data[key] = value

    def update(self, items=None, /, **kwds):
        if items is not None:
            self._fill(items)
        self._data.update(kwds)

    def __getitem__(self, key):
        if hasattr(self, "__missing__"):
            if key not in self._data:
                return self.__missing__(key)
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        return key in self._data

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        for key in self._data:
            yield key

    def __reversed__(self):
        return reversed(self._data)

    def _as_dict(self):
        return dict(self._data)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def get(self, key, default=None, /):
        return self._data.get(key, default)

    def setdefault(self, key, default=None, /):
        return self._data.setdefault(key, default)

    def pop(self, key, *default):
        return self._data.pop(key, *default)

    def popitem(self):
        return self._data.popitem()

    def clear(self):
        self._data.clear()

    def copy(self):
        return dict(self._data)

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, _Dict):
            return self._data == other._data
        if isinstance(other, dict):
            return self._data == other
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, dict):
            made = dict(self._data)
            for key, value in other.items():
                made[key] = value
            return made
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, dict):
            made = dict(other)
            for key, value in self._data.items():
                made[key] = value
            return made
        return NotImplemented

    def __ior__(self, other):
        self._fill(other)
        return self

    def __repr__(self):
        return repr(self._data)


class _List:
    def _begin(self):
        self._data = []

    def __init__(self, iterable=(), /):
        self._data.clear()
        self._data.extend(iterable)

    def append(self, item, /):
        self._data.append(item)

    def extend(self, iterable, /):
        self._data.extend(iterable)

    def insert(self, index, item, /):
        self._data.insert(index, item)

    def remove(self, item, /):
        self._data.remove(item)

    def pop(self, index=-1, /):
        return self._data.pop(index)

    def clear(self):
        self._data.clear()

    def index(self, item, start=0, stop=4611686018427387903, /):
        return self._data.index(item, start, stop)

    def count(self, item, /):
        return self._data.count(item)

    def reverse(self):
        self._data.reverse()

    def copy(self):
        return self._data.copy()

    def sort(self, *, key=None, reverse=False):
        if key is None:
            self._data.sort(reverse=reverse)
        else:
            self._data.sort(key=key, reverse=reverse)

    def __getitem__(self, index):
        return self._data[index]

    def _slice(self, lower, upper, step):
        return self._data[lower:upper:step]

    def __setitem__(self, index, item):
        self._data[index] = item

    def __delitem__(self, index):
        del self._data[index]

    def __contains__(self, item):
        return item in self._data

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        for item in self._data:
            yield item

    def __reversed__(self):
        return reversed(self._data)

    def __add__(self, other):
        if isinstance(other, _List):
            return self._data + other._data
        if isinstance(other, list):
            return self._data + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, list):
            return other + self._data
        return NotImplemented

    def __iadd__(self, other):
        self._data.extend(other)
        return self

    def __mul__(self, count):
        return self._data * count

    def __rmul__(self, count):
        return self._data * count

    def __imul__(self, count):
        self._data *= count
        return self

    def __eq__(self, other):
        if isinstance(other, _List):
            return self._data == other._data
        if isinstance(other, list):
            return self._data == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _List):
            return self._data < other._data
        if isinstance(other, list):
            return self._data < other
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, _List):
            return self._data <= other._data
        if isinstance(other, list):
            return self._data <= other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, _List):
            return self._data > other._data
        if isinstance(other, list):
            return self._data > other
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, _List):
            return self._data >= other._data
        if isinstance(other, list):
            return self._data >= other
        return NotImplemented

    def __repr__(self):
        return repr(self._data)


def _plain(items):
    if isinstance(items, _Set):
        return items._data
    return items


class _Set:
    __hash__ = None

    def _begin(self):
        self._data = set()

    def __init__(self, iterable=(), /):
        self._data.clear()
        self._data.update(_plain(iterable))

    def add(self, item, /):
        self._data.add(item)

    def discard(self, item, /):
        self._data.discard(item)

    def remove(self, item, /):
        self._data.remove(item)

    def pop(self):
        return self._data.pop()

    def clear(self):
        self._data.clear()

    def copy(self):
        return self._data.copy()

    def update(self, *others):
        for other in others:
            self._data.update(_plain(other))

    def union(self, *others):
        made = self._data.copy()
        for other in others:
            made.update(_plain(other))
        return made

    def intersection(self, *others):
        made = self._data.copy()
        for other in others:
            made = made.intersection(_plain(other))
        return made

    def difference(self, *others):
        made = self._data.copy()
        for other in others:
            made.difference_update(_plain(other))
        return made

    def symmetric_difference(self, other, /):
        return self._data.symmetric_difference(_plain(other))

    def difference_update(self, *others):
        for other in others:
            self._data.difference_update(_plain(other))

    def intersection_update(self, *others):
        for other in others:
            self._data.intersection_update(_plain(other))

    def symmetric_difference_update(self, other, /):
        self._data.symmetric_difference_update(_plain(other))

    def isdisjoint(self, other, /):
        return self._data.isdisjoint(_plain(other))

    def issubset(self, other, /):
        return self._data.issubset(_plain(other))

    def issuperset(self, other, /):
        return self._data.issuperset(_plain(other))

    def __contains__(self, item):
        return item in self._data

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        for item in self._data:
            yield item

    def __repr__(self):
        if not self._data:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({self._data!r})"

    def __or__(self, other):
        if isinstance(other, _Set):
            return self._data | other._data
        if isinstance(other, (set, frozenset)):
            return self._data | other
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, set):
            return other | self._data
        return NotImplemented

    def __ior__(self, other):
        if isinstance(other, _Set):
            self._data |= other._data
            return self
        if isinstance(other, (set, frozenset)):
            self._data |= other
            return self
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, _Set):
            return self._data & other._data
        if isinstance(other, (set, frozenset)):
            return self._data & other
        return NotImplemented

    def __rand__(self, other):
        if isinstance(other, set):
            return other & self._data
        return NotImplemented

    def __iand__(self, other):
        if isinstance(other, _Set):
            self._data &= other._data
            return self
        if isinstance(other, (set, frozenset)):
            self._data &= other
            return self
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, _Set):
            return self._data - other._data
        if isinstance(other, (set, frozenset)):
            return self._data - other
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, set):
            return other - self._data
        return NotImplemented

    def __isub__(self, other):
        if isinstance(other, _Set):
            self._data -= other._data
            return self
        if isinstance(other, (set, frozenset)):
            self._data -= other
            return self
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, _Set):
            return self._data ^ other._data
        if isinstance(other, (set, frozenset)):
            return self._data ^ other
        return NotImplemented

    def __rxor__(self, other):
        if isinstance(other, set):
            return other ^ self._data
        return NotImplemented

    def __ixor__(self, other):
        if isinstance(other, _Set):
            self._data ^= other._data
            return self
        if isinstance(other, (set, frozenset)):
            self._data ^= other
            return self
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, _Set):
            return self._data == other._data
        if isinstance(other, (set, frozenset)):
            return self._data == other
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, _Set):
            return self._data <= other._data
        if isinstance(other, (set, frozenset)):
            return self._data <= other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _Set):
            return self._data < other._data
        if isinstance(other, (set, frozenset)):
            return self._data < other
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, _Set):
            return self._data >= other._data
        if isinstance(other, (set, frozenset)):
            return self._data >= other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, _Set):
            return self._data > other._data
        if isinstance(other, (set, frozenset)):
            return self._data > other
        return NotImplemented


class object:
    pass
