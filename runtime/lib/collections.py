# collections.py -- import collections.
# In: the program.  Out: deque, defaultdict, Counter, OrderedDict, ChainMap, UserDict, UserList, UserString, as classes over
# lists, dicts and a str; named tuples are written out by frontend/expand_typing.c.  Rule: a deque is two stacks, of which the
# front one lies the other way round; a counter of changes tells an iteration that it was mutated.
from typing import NamedTuple as namedtuple

from _user_string import UserString

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]


class deque:
    def __init__(self, iterable=(), maxlen=None):
        self._front = []
        self._back = []
        self._turn = 0
        if maxlen is not None and not isinstance(maxlen, int):
            raise TypeError("an integer is required")
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._limit = -1 if maxlen is None else int(maxlen)
        self._put_all(iterable)

    @property
    def maxlen(self):
        return None if self._limit < 0 else self._limit

    def __len__(self):
        return len(self._front) + len(self._back)

    def __bool__(self):
        return len(self._front) + len(self._back) > 0

    def append(self, x):
        self._turn += 1
        if self._limit >= 0 and len(self) >= self._limit:
            if self._limit == 0:
                return
            self._drop_left()
        self._back.append(x)

    def appendleft(self, x):
        self._turn += 1
        if self._limit >= 0 and len(self) >= self._limit:
            if self._limit == 0:
                return
            self._drop_right()
        self._front.append(x)

    def _drop_left(self):
        if not self._front:
            self._to_front()
        self._front.pop()

    def _drop_right(self):
        if not self._back:
            self._to_back()
        self._back.pop()

    def _to_front(self):
        half = (len(self._back) + 1) // 2
        self._front = self._back[:half]
        self._front.reverse()
        del self._back[:half]

    def _to_back(self):
        half = (len(self._front) + 1) // 2
        self._back = self._front[:half]
        self._back.reverse()
        del self._front[:half]

    def popleft(self):
        if not self._front:
            if not self._back:
                raise IndexError("pop from an empty deque")
            self._to_front()
        self._turn += 1
        return self._front.pop()

    def pop(self):
        if not self._back:
            if not self._front:
                raise IndexError("pop from an empty deque")
            self._to_back()
        self._turn += 1
        return self._back.pop()

    def extend(self, iterable):
        if iterable is self:
            iterable = list(self)
        for x in iterable:
            self._put(x)

    def extendleft(self, iterable):
        if iterable is self:
            iterable = list(self)
        for x in iterable:
            self._put_left(x)

    _put, _put_left, _put_all = append, appendleft, extend  # not those of a derived class

    def clear(self):
        self._turn += 1
        self._front.clear()
        self._back.clear()

    def _copied(self):
        return self.__class__(self) if self._limit < 0 else self.__class__(self, self._limit)

    def copy(self):
        return self._copied()

    def __copy__(self):
        return self._copied()

    def _items(self):
        items = self._front[::-1]
        items.extend(self._back)
        return items

    def __iter__(self):
        turn = self._turn
        for at in range(len(self._front) + len(self._back)):
            if self._turn != turn:
                raise RuntimeError("deque mutated during iteration")
            front = len(self._front)
            yield self._front[front - 1 - at] if at < front else self._back[at - front]
        if self._turn != turn:
            raise RuntimeError("deque mutated during iteration")

    def __reversed__(self):
        turn = self._turn
        for at in range(len(self._front) + len(self._back) - 1, -1, -1):
            if self._turn != turn:
                raise RuntimeError("deque mutated during iteration")
            front = len(self._front)
            yield self._front[front - 1 - at] if at < front else self._back[at - front]
        if self._turn != turn:
            raise RuntimeError("deque mutated during iteration")

    def __getitem__(self, index):
        if not isinstance(index, int) and not hasattr(index, "__index__"):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        front = len(self._front)
        size = front + len(self._back)
        if index < 0:
            index += size
        if index < 0 or index >= size:
            raise IndexError("deque index out of range")
        return self._front[front - 1 - index] if index < front else self._back[index - front]

    def __setitem__(self, index, x):
        front = len(self._front)
        size = front + len(self._back)
        if index < 0:
            index += size
        if index < 0 or index >= size:
            raise IndexError("deque index out of range")
        if index < front:
            self._front[front - 1 - index] = x
        else:
            self._back[index - front] = x

    def __delitem__(self, index):
        front = len(self._front)
        size = front + len(self._back)
        if index < 0:
            index += size
        if index < 0 or index >= size:
            raise IndexError("deque index out of range")
        self._turn += 1
        if index < front:
            del self._front[front - 1 - index]
        else:
            del self._back[index - front]

    def __contains__(self, x):
        turn = self._turn
        for item in self._items():
            if x in (item,):
                return True
            if self._turn != turn:
                raise RuntimeError("deque mutated during iteration")
        return False

    def count(self, x):
        return self._items().count(x)

    def index(self, x, start=0, stop=None):
        size = len(self)
        if stop is None:
            stop = size
        if start < 0:
            start = max(start + size, 0)
        if stop < 0:
            stop = max(stop + size, 0)
        items = self._items()
        for at in range(start, min(stop, size)):
            if x in (items[at],):
                return at
        raise ValueError(f"{x!r} is not in deque")

    def insert(self, index, x):
        size = len(self)
        if self._limit >= 0 and size >= self._limit:
            raise IndexError("deque already at its maximum size")
        self._turn += 1
        front = len(self._front)
        if index < 0:
            index = max(index + size, 0)
        if index > size:
            index = size
        if index < front:
            self._front.insert(front - index, x)
        else:
            self._back.insert(index - front, x)

    def remove(self, x):
        for at, item in enumerate(self._items()):
            if x in (item,):
                del self[at]
                return
        raise ValueError(f"{x!r} is not in deque")

    def reverse(self):
        self._turn += 1
        self._front, self._back = self._back, self._front

    def rotate(self, n=1):
        if not isinstance(n, int) and not hasattr(n, "__index__"):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        if isinstance(n, int) and not -2**63 <= n < 2**63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        size = len(self)
        if size <= 1:
            return
        self._turn += 1
        n %= size
        if n * 2 <= size:
            self._turn_right(n)
            return
        self._front, self._back = self._back, self._front  # to the left: to the right, seen from behind
        self._turn_right(size - n)
        self._front, self._back = self._back, self._front

    def _turn_right(self, n):
        while n > 0:
            if not self._back:
                self._to_back()
            if n < 4:
                self._front.append(self._back.pop())
                n -= 1
                continue
            moved = self._back[-n:]
            del self._back[-n:]
            moved.reverse()
            self._front.extend(moved)
            n -= len(moved)

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() == other._items()

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() < other._items()

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() <= other._items()

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() > other._items()

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() >= other._items()

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self._copied()
        result._put_all(other)
        return result

    def __iadd__(self, other):
        self._put_all(other)
        return self

    def __mul__(self, n):
        if not isinstance(n, int) and not hasattr(n, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        result = self._copied()
        result._repeat(n)
        return result

    def _repeat(self, n):
        items = self._items()
        if n <= 0:
            self._turn += 1
            self._front.clear()
            self._back.clear()
        for _ in range(1, n):
            self._put_all(items)

    def __imul__(self, n):
        if not isinstance(n, int) and not hasattr(n, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        self._repeat(n)
        return self

    def __rmul__(self, n):
        return self * n

    def __repr__(self):
        text = repr(self._items())
        name = self.__class__.__name__
        return f"{name}({text})" if self._limit < 0 else f"{name}({text}, maxlen={self._limit})"


# What a dict with another way to answer for missing keys has.
class _Mapping:
    def __len__(self):
        return len(self._data)

    def __iter__(self):
        for key in self._data:
            yield key

    def __reversed__(self):
        return reversed(self._data)

    def __contains__(self, key):
        return key in self._data

    def __setitem__(self, key, value):
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[key]

    def _as_dict(self):
        return dict(self._data)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def get(self, key, default=None):
        if key in self._data:
            return self._data[key]
        return default

    def setdefault(self, key, default=None):
        return self._data.setdefault(key, default)

    def clear(self):
        self._data.clear()

    def popitem(self):
        return self._data.popitem()

    def pop(self, key, *default):
        return self._data.pop(key, *default)

    def update(self, items=None, /, **kwds):
        if items is not None:
            if isinstance(items, (dict, _Mapping)):
                for key, value in items.items():
                    self._data[key] = value
            else:
                for key, value in items:
                    self._data[key] = value
        self._data.update(kwds)

    def __ior__(self, other):
        self.update(other)
        return self


class defaultdict(_Mapping):
    def __init__(self, default_factory=None, items=None, /, **kwds):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self._data = {}
        self.default_factory = default_factory
        if items is not None:
            self.update(items)
        self._data.update(kwds)

    def __getitem__(self, key):
        if key in self._data:
            return self._data[key]
        return self.__missing__(key)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self._data[key] = value
        return value

    def copy(self):
        return self.__class__(self.default_factory, self._data)

    def __copy__(self):
        return self.__class__(self.default_factory, self._data)

    def __eq__(self, other):
        if isinstance(other, _Mapping):
            return self._data == other._data
        if isinstance(other, dict):
            return self._data == other
        return NotImplemented

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self.default_factory, self._data)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self.default_factory, other)
        made.update(self)
        return made

    def __repr__(self):
        return f"{self.__class__.__name__}({self.default_factory!r}, {self._data!r})"


class Counter(_Mapping):
    def __init__(self, iterable=None, /, **kwds):
        self._data = {}
        self.update(iterable, **kwds)

    def __getitem__(self, key):
        if key in self._data:
            return self._data[key]
        return 0

    def __delitem__(self, key):
        if key in self._data:
            del self._data[key]

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, (dict, _Mapping)):
                self._add_counts(iterable)
            else:
                for key in iterable:
                    self._data[key] = self._data.get(key, 0) + 1
        if kwds:
            self._add_counts(kwds)

    def _add_counts(self, counts):
        if self._data:
            for key, count in counts.items():
                self._data[key] = count + self._data.get(key, 0)
        else:
            for key, count in counts.items():
                self._data[key] = count

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, (dict, _Mapping)):
                for key, count in iterable.items():
                    self._data[key] = self._data.get(key, 0) - count
            else:
                for key in iterable:
                    self._data[key] = self._data.get(key, 0) - 1
        for key, count in kwds.items():
            self._data[key] = self._data.get(key, 0) - count

    def most_common(self, n=None):
        if n is None:
            return sorted(self._data.items(), key=lambda item: item[1], reverse=True)
        return sorted(self._data.items(), key=lambda item: item[1], reverse=True)[:max(n, 0)]

    @staticmethod
    def fromkeys(iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def elements(self):
        for key, count in self._data.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self._data.values())

    def copy(self):
        return self.__class__(self._data)

    def __copy__(self):
        return self.__class__(self._data)

    def _keep_positive(self):
        gone = [key for key, count in self._data.items() if not count > 0]
        for key in gone:
            del self._data[key]
        return self

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self._data.items():
            more = count + other[key]
            if more > 0:
                result._data[key] = more
        for key, count in other._data.items():
            if key not in self._data and count > 0:
                result._data[key] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self._data.items():
            more = count - other[key]
            if more > 0:
                result._data[key] = more
        for key, count in other._data.items():
            if key not in self._data and count < 0:
                result._data[key] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self._data.items():
            there = other[key]
            most = there if count < there else count
            if most > 0:
                result._data[key] = most
        for key, count in other._data.items():
            if key not in self._data and count > 0:
                result._data[key] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self._data.items():
            there = other[key]
            least = count if count < there else there
            if least > 0:
                result._data[key] = least
        return result

    def __pos__(self):
        result = Counter()
        for key, count in self._data.items():
            if count > 0:
                result._data[key] = count
        return result

    def __neg__(self):
        result = Counter()
        for key, count in self._data.items():
            if count < 0:
                result._data[key] = 0 - count
        return result

    def __iadd__(self, other):
        for key, count in other.items():
            self._data[key] = self._data.get(key, 0) + count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self._data[key] = self._data.get(key, 0) - count
        return self._keep_positive()

    def __eq__(self, other):
        if isinstance(other, Counter):
            for key, count in self._data.items():
                if other[key] != count:
                    return False
            for key, count in other._data.items():
                if self[key] != count:
                    return False
            return True
        if isinstance(other, _Mapping):
            return self._data == other._data
        if isinstance(other, dict):
            return self._data == other
        return NotImplemented

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for key in self._data:
            if self[key] > other[key]:
                return False
        for key in other._data:
            if self[key] > other[key]:
                return False
        return True

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other <= self

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other <= self and self != other

    def __repr__(self):
        if not self._data:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self._data)
        return f"{self.__class__.__name__}({shown!r})"


class OrderedDict(_Mapping):
    def __init__(self, items=None, /, **kwds):
        self._data = {}
        self._set_all(items, kwds)

    def __getitem__(self, key):
        return self._data[key]

    def _set_all(self, items, named):
        if items is not None:
            if isinstance(items, (dict, _Mapping)):
                for key, value in items.items():
                    self[key] = value
            else:
                for key, value in items:
                    self[key] = value
        for name in named:
            self[name] = named[name]

    def update(self, items=None, /, **kwds):
        self._set_all(items, kwds)

    def popitem(self, last=True):
        if not self._data:
            raise KeyError("dictionary is empty")
        if last:
            return self._data.popitem()
        for key in self._data:
            break
        return key, self._data.pop(key)

    def move_to_end(self, key, last=True):
        value = self._data.pop(key)
        if last:
            self._data[key] = value
        else:
            rest = list(self._data.items())
            self._data.clear()
            self._data[key] = value
            for other, its in rest:
                self._data[other] = its

    def copy(self):
        return self.__class__(self._data)

    def __copy__(self):
        return self.__class__(self._data)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self._data.items()) == list(other._data.items())
        if isinstance(other, _Mapping):
            return self._data == other._data
        if isinstance(other, dict):
            return self._data == other
        return NotImplemented

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made

    def __repr__(self):
        if not self._data:
            return f"{self.__class__.__name__}()"
        return f"{self.__class__.__name__}({list(self._data.items())!r})"


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged

    def _as_dict(self):
        return self._merged()

    def __len__(self):
        return len(self._merged())

    def __bool__(self):
        return any([len(m) > 0 for m in self.maps])

    def __iter__(self):
        for key in self._merged():
            yield key

    def __eq__(self, other):
        if isinstance(other, ChainMap):
            return self._merged() == other._merged()
        if isinstance(other, dict):
            return self._merged() == other
        return NotImplemented

    def pop(self, key, *default):
        first = self.maps[0]
        if key in first:
            return first.pop(key)
        for value in default:
            return value
        raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def clear(self):
        self.maps[0].clear()

    def setdefault(self, key, default=None):
        if key not in self:
            self.maps[0][key] = default
        return self[key]

    def update(self, items=(), /, **kwds):
        self.maps[0].update(items, **kwds)

    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    def keys(self):
        return list(self._merged())

    def values(self):
        return [self[key] for key in self._merged()]

    def items(self):
        return [(key, self[key]) for key in self._merged()]

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def new_child(self, m=None, **kwargs):
        if kwargs and m is not None:
            m.update(kwargs)
        return self.__class__(kwargs if m is None else m, *self.maps)

    def __or__(self, other):
        if not isinstance(other, (dict, _Mapping, ChainMap)):
            return NotImplemented
        made = self.copy()
        made.maps[0].update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, (dict, _Mapping)):
            return NotImplemented
        made = dict(other)
        made.update(self._merged())
        return self.__class__(made)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join([repr(m) for m in self.maps])})"


class UserDict:
    def __init__(self, items=None, /, **kwargs):
        self.data = {}
        if items is not None:
            self.update(items)
        for key in kwargs:
            self[key] = kwargs[key]

    def update(self, items=None, /, **kwargs):
        if isinstance(items, (dict, UserDict)):
            for key in items:
                self[key] = items[key]
        elif items is not None:
            for key, value in items:
                self[key] = value
        for key in kwargs:
            self[key] = kwargs[key]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if hasattr(self, "__missing__"):
            if key not in self.data:
                return self.__missing__(key)
        return self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        for key in self.data:
            yield key

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def _as_dict(self):
        return {key: self[key] for key in self}

    def keys(self):
        return self.data.keys()

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def pop(self, key, *default):
        if default and key not in self:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            break
        else:
            raise KeyError
        value = self[key]
        del self[key]
        return key, value

    def clear(self):
        for key in list(self):
            del self[key]

    def copy(self):
        made = self.__class__()
        made.update(self)
        return made

    def __or__(self, other):
        if isinstance(other, UserDict):
            return self.__class__(self.data | other.data)
        if isinstance(other, dict):
            return self.__class__(self.data | other)
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, dict):
            return self.__class__(other | self.data)
        return NotImplemented

    def __ior__(self, other):
        if isinstance(other, UserDict):
            self.data |= other.data
        else:
            self.data |= other
        return self

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, UserDict):
            return dict(self.items()) == dict(other.items())
        if isinstance(other, dict):
            return dict(self.items()) == other
        return NotImplemented


class UserList:
    def __init__(self, initlist=None):
        self.data = []
        if isinstance(initlist, UserList):
            self.data.extend(initlist.data)
        elif initlist is not None:
            self.data.extend(initlist)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        if hasattr(i, "indices"):  # a slice object
            return self.__class__(self.data[i])
        return self.data[i]

    def _slice(self, lower, upper, step):
        return self.__class__(self.data[lower:upper:step])

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __contains__(self, item):
        return item in self.data

    def __repr__(self):
        return repr(self.data)

    def _plain(self, other):
        return other.data if isinstance(other, UserList) else other

    def __eq__(self, other):
        return self.data == self._plain(other)

    def __lt__(self, other):
        return self.data < self._plain(other)

    def __le__(self, other):
        return self.data <= self._plain(other)

    def __gt__(self, other):
        return self.data > self._plain(other)

    def __ge__(self, other):
        return self.data >= self._plain(other)

    def __add__(self, other):
        return self.__class__(self.data + list(other))

    def __radd__(self, other):
        return self.__class__(list(other) + self.data)

    def __iadd__(self, other):
        self.data += list(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    def __rmul__(self, n):
        return self.__class__(self.data * n)

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, start=0, stop=4611686018427387903):
        return self.data.index(item, start, stop)

    def reverse(self):
        self.data.reverse()

    def sort(self, *, key=None, reverse=False):
        if key is None:
            self.data.sort(reverse=reverse)
        else:
            self.data.sort(key=key, reverse=reverse)

    def extend(self, other):
        if isinstance(other, UserList):
            self.data.extend(other.data)
        else:
            self.data.extend(other)
