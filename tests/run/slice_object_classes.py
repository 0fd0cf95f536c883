from typing import Union, Optional, overload, Tuple
import sys
class Arr:
    """Array"""
    def __init__(self, data: list) -> None:
        self._d = data
    @overload
    def __getitem__(self, i: int) -> int: ...
    @overload
    def __getitem__(self, i: slice) -> "Arr": ...
    def __getitem__(self, i: Union[int, slice]) -> "int | Arr":
        match i:
            case int():
                return self._d[i]
            case slice(start=None, stop=None, step=None):
                return Arr(self._d[:])
            case slice(start=a, stop=b):
                return Arr(self._d[a:b])
    def __len__(self): return len(self._d)
    def __eq__(self, o):
        return isinstance(o, Arr) and self._d == o._d
    def __str__(self): return "Arr" + str(self._d)
a = Arr([3, 1, 2])
print(a[0], a[:2], a[:], a[1:], a == a[:], len(a[1:]))
def first(xs, which: Optional[slice] = None):
    if which is None:
        which = slice(0, 1)
    return xs[which]
print(first(a), first(a, slice(2)), first("abc"), first([1, 2, 3], slice(1, None)))
class Sub(list):
    pass
s = Sub([1, 2, 3, 4])
s[1:3] = [9]
print(s, s[1:], type(s[1:]).__name__)
del s[:1]
print(s)
s[::2] = [0]
print(s)
class D2(dict):
    def __missing__(self, k): return k
class Str(str):
    def __getitem__(self, k):
        r = super().__getitem__(k)
        return Str(r) if isinstance(k, slice) else r
t = Str("hello")
print(t[1], t[1:3], type(t[1:3]).__name__, type(t[0]).__name__)


class Row(list):
    def __getitem__(self, i):
        return 0


print(Row([7, 8])[1:2], Row()[3], list(Row([5])[:1:2] for _ in range(2)))
