try:
    import cPickle as store
except ImportError:
    import string as store
print(store.digits)
try:
    import not_there_at_all as np
except ImportError as e:
    print(e)
    np = None
print(np is None)
try:
    import math, missing.part
except ModuleNotFoundError as e:
    print(e, type(e).__name__)
print(math.floor(2.5))
try:
    from nowhere import a, b
except Exception as e:
    print(e, isinstance(e, ImportError))
try:
    import bisect
except ImportError:
    bisect = None
else:
    print("else")
print(bisect.bisect([1, 2, 3], 2))


def inside():
    try:
        from quick import sort
    except ImportError:
        def sort(xs):
            return sorted(xs)
    return sort([3, 1, 2])


print(inside(), inside())


def f():
    import lib_pack.first
    return lib_pack.first.made()


print(f(), f())
