"""functools: functions that take and give functions.

A parameter **named of the library is a tuple of the values that were given by name; the functions that stand beside
the one that is returned are its attributes: f.cache_info().  Attributes that are assigned to it are made where the
program asks for them.
"""

from typing import NamedTuple

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]


def reduce(function, sequence, *initial):
    try:
        it = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
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
    if not callable(func):
        raise TypeError("the first argument must be callable")

    def partial_call(*more, **others):
        return func(*args, *more, **{**keywords, **others})
    partial_call.func = func.func if isinstance(func, partial) else func
    partial_call.args = (*func.args, *args) if isinstance(func, partial) else args
    partial_call.keywords = {**func.keywords, **keywords} if isinstance(func, partial) else {**keywords}
    return partial_call


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


def cmp_to_key(mycmp):
    return lambda obj: _Key(mycmp, obj)


class CacheInfo(NamedTuple):
    hits: object
    misses: object
    maxsize: object
    currsize: object


WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def _names(**given):
    return ",".join(given)


def _caching(function, maxsize):
    limit = -1 if maxsize is None else max(maxsize, 0)
    results = {}
    hits = misses = 0

    @wraps(function)
    def cached(*args, **named):
        nonlocal hits, misses
        if named:
            key = (args, _names(**named), named)
        else:
            key = args
            if len(args) == 1:
                arg, = args
                if isinstance(arg, (bool, float, complex)):
                    key = (arg, None)  # 1.0 and True are not the 1 that an int alone is
        if key in results:
            result = results[key]
            hits += 1
            if limit > 0:
                del results[key]
                results[key] = result
            return result
        misses += 1
        result = function(*args, **named)
        if limit and key not in results:
            if len(results) == limit:
                for oldest in results:
                    break
                del results[oldest]
            results[key] = result
        return result

    def cache_info():
        return CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        hits = misses = 0
        results.clear()

    def cache_parameters():
        return {"maxsize": maxsize, "typed": False}

    return cached


def _typed(function, maxsize):
    caching = _caching(lambda types, *args, **named: function(*args, **named), maxsize)

    @wraps(function)
    def cached(*args, **named):
        return caching(",".join([type(arg).__name__ for arg in (*args, *named)]), *args, **named)

    def cache_info():
        return caching.cache_info()

    def cache_clear():
        caching.cache_clear()

    def cache_parameters():
        return {"maxsize": maxsize, "typed": True}

    return cached


def lru_cache(maxsize=128, typed=None):
    if callable(maxsize):
        return _caching(maxsize, 128)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    if typed is not None:
        return lambda function: _typed(function, maxsize)
    return lambda function: _caching(function, maxsize)


def cache(function):
    return _caching(function, None)
