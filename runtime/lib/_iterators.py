"""_iterators: the built-in iterators as values.  Where something iterates over zip(...) at once, it is a plain loop."""


def iter1(items):
    for item in items:
        yield item


def iter2(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    return called(function, sentinel)


def called(function, sentinel):
    while True:
        item = function()
        if item == sentinel:
            return
        yield item


def enumerate1(items):
    for pair in enumerate(items):
        yield pair


def enumerate2(items, start):
    for pair in enumerate(items, start):
        yield pair


def reversed1(items):
    at = len(items) - 1
    while 0 <= at < len(items):
        yield items[at]
        at -= 1


def reversed_table1(items):
    for item in reversed(items):
        yield item


def reversed_any1(items):
    for item in reversed(items):  # raises at once
        break
    return reversed_table1(items)


def zip1(a):
    for item in a:
        yield (item,)


def zip2(a, b):
    for items in zip(a, b):
        yield items


def zip3(a, b, c):
    for items in zip(a, b, c):
        yield items


def zip4(a, b, c, d):
    for items in zip(a, b, c, d):
        yield items


def strict2(a, b):
    others = iter(b)
    for item in a:
        for other in others:
            yield item, other
            break
        else:
            raise ValueError("zip() argument 2 is shorter than argument 1")
    for other in others:
        raise ValueError("zip() argument 2 is longer than argument 1")


def strict3(a, b, c):
    others = iter(b)
    thirds = iter(c)
    for item in a:
        for other in others:
            for third in thirds:
                yield item, other, third
                break
            else:
                raise ValueError("zip() argument 3 is shorter than arguments 1-2")
            break
        else:
            raise ValueError("zip() argument 2 is shorter than argument 1")
    for other in others:
        raise ValueError("zip() argument 2 is longer than argument 1")
    for third in thirds:
        raise ValueError("zip() argument 3 is longer than arguments 1-2")


def map2(function, items):
    for item in items:
        yield function(item)


def map3(function, a, b):
    for item, other in zip(a, b):
        yield function(item, other)


def filter2(function, items):
    for item in items:
        if item if function is None else function(item):
            yield item


def following(iterator):
    while True:
        try:
            item = iterator.__next__()
        except StopIteration:
            return
        yield item


def indexed(items):
    at = 0
    while True:
        try:
            item = items[at]
        except IndexError:
            return
        yield item
        at += 1


def backward(items):
    return backward_from(items, len(items) - 1)


def backward_from(items, at):
    while at >= 0:
        try:
            item = items[at]
        except (IndexError, StopIteration):
            return
        yield item
        at -= 1


# ---- of what may be no iterable: asked at once ----
def iterable(items):
    if items is None or isinstance(items, (int, float, complex)):
        raise TypeError(f"'{type(items).__name__}' object is not iterable")
    return items


def iter_any1(items):
    return iter1(iterable(items))


def iter_called1(items):
    if callable(items):
        raise TypeError(f"'{type(items).__name__}' object is not iterable")
    return iter_any1(items)


def enumerate_any1(items):
    return enumerate1(iterable(items))


def enumerate_any2(items, start):
    return enumerate2(iterable(items), start)


def zip_any1(a):
    return zip1(iterable(a))


def zip_any2(a, b):
    return zip2(iterable(a), iterable(b))


def zip_any3(a, b, c):
    return zip3(iterable(a), iterable(b), iterable(c))


def map_any2(function, items):
    return map2(function, iterable(items))


def map_any3(function, a, b):
    return map3(function, iterable(a), iterable(b))


def filter_any2(function, items):
    return filter2(function, iterable(items))
