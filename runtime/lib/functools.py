"""functools: functions that take and give functions."""

_missing = None


def reduce(function, sequence, *initial):
    it = iter(sequence)
    if initial:
        value, = initial
    else:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    for element in it:
        value = function(value, element)
    return value


def partial(func, /, *args, **keywords):
    def partial_call(*more, **named):
        return func(*args, *more, **{**keywords, **named})
    return partial_call


def cmp_to_key(mycmp):
    return lambda obj: _Key(mycmp, obj)


class _Key:
    __slots__ = ("compare", "obj")

    def __init__(self, compare, obj):
        self.compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self.compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.compare(self.obj, other.obj) >= 0
