"""bisect: where an item belongs in a sorted list."""


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    end = len(a) if hi is None else hi
    if key is None:
        while lo < end:
            middle = (lo + end) // 2
            if a[middle] < x:
                lo = middle + 1
            else:
                end = middle
    else:
        while lo < end:
            middle = (lo + end) // 2
            if key(a[middle]) < x:
                lo = middle + 1
            else:
                end = middle
    return lo


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    end = len(a) if hi is None else hi
    if key is None:
        while lo < end:
            middle = (lo + end) // 2
            if x < a[middle]:
                end = middle
            else:
                lo = middle + 1
    else:
        while lo < end:
            middle = (lo + end) // 2
            if x < key(a[middle]):
                end = middle
            else:
                lo = middle + 1
    return lo


def insort_left(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_left(a, x, lo, hi), x)
    else:
        a.insert(bisect_left(a, key(x), lo, hi, key=key), x)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_right(a, x, lo, hi), x)
    else:
        a.insert(bisect_right(a, key(x), lo, hi, key=key), x)


def bisect(a, x, lo=0, hi=None, *, key=None):
    return bisect_right(a, x, lo, hi, key=key)


def insort(a, x, lo=0, hi=None, *, key=None):
    insort_right(a, x, lo, hi, key=key)
