"""reprlib: texts of values that stay short.  Repr is a function: classes derived from it, with methods for other classes, are not
asked for."""
from itertools import islice

__all__ = ["Repr", "repr", "recursive_repr", "aRepr"]


def _sorted_if_possible(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


class _Repr:
    def __init__(self):
        self.maxlevel = 6
        self.maxtuple = 6
        self.maxlist = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxset = 6
        self.maxfrozenset = 6
        self.maxdeque = 6
        self.maxstring = 30
        self.maxlong = 40
        self.maxother = 30
        self.fillvalue = '...'

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        if isinstance(x, str):
            return self._text(x)
        if isinstance(x, bool) or x is None or isinstance(x, float):
            return self._other(x)
        if isinstance(x, int):
            return self._number(x)
        if isinstance(x, tuple):
            return self._items(x, level, '(', ')', self.maxtuple, ',')
        if isinstance(x, list):
            return self._items(x, level, '[', ']', self.maxlist, '')
        if isinstance(x, frozenset):
            return self._set(x, level, 'frozenset({', '})', self.maxfrozenset, 'frozenset()')
        if isinstance(x, set):
            return self._set(x, level, '{', '}', self.maxset, 'set()')
        if isinstance(x, dict):
            return self._dict(x, level)
        if type(x).__name__ in ("deque", "array"):
            raise RuntimeError("reprlib of a deque or array")
        return self._other(x)

    def _items(self, x, level, left, right, most, trail):
        n = len(x)
        if level <= 0 and n:
            body = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for item in islice(x, most)]
            if n > most:
                pieces.append(self.fillvalue)
            body = ', '.join(pieces)
            if n == 1 and trail:
                right = trail + right
        return left + body + right

    def _set(self, x, level, left, right, most, empty):
        if not x:
            return empty
        return self._items(_sorted_if_possible(x), level, left, right, most, '')

    def _dict(self, x, level):
        n = len(x)
        if n == 0:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = []
        for key in islice(_sorted_if_possible(x), self.maxdict):
            pieces.append(self.repr1(key, level - 1) + ': ' + self.repr1(x[key], level - 1))
        if n > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + ', '.join(pieces) + '}'

    def _short(self, s, most):
        if len(s) > most:
            before = max(0, (most - len(self.fillvalue)) // 2)
            behind = max(0, most - len(self.fillvalue) - before)
            s = s[:before] + self.fillvalue + s[len(s) - behind:]
        return s

    def _text(self, x):
        s = _whole(x[:self.maxstring])
        if len(s) > self.maxstring:
            before = max(0, (self.maxstring - len(self.fillvalue)) // 2)
            behind = max(0, self.maxstring - len(self.fillvalue) - before)
            s = _whole(x[:before] + x[len(x) - behind:])
            s = s[:before] + self.fillvalue + s[len(s) - behind:]
        return s

    def _number(self, x):
        return self._short(_whole(x), self.maxlong)

    def _other(self, x):
        return self._short(_whole(x), self.maxother)


def _whole(x):
    return f"{x!r}"


def Repr():
    return _Repr()


aRepr = _Repr()


def repr(x):
    return aRepr.repr(x)
