"""itertools: iterators as generators."""


def count(start=0, step=1):
    n = start
    while True:
        yield n
        n += step


def cycle(iterable):
    saved = []
    for element in iterable:
        yield element
        saved.append(element)
    while saved:
        for element in saved:
            yield element


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    else:
        for i in range(times):
            yield object


def accumulate(iterable, func=None, *, initial=None):
    started = initial is not None
    total = initial
    if started:
        yield total
    for element in iterable:
        if not started:
            total = element
            started = True
        elif func is None:
            total = total + element
        else:
            total = func(total, element)
        yield total


def takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            break
        yield x


def dropwhile(predicate, iterable):
    dropping = True
    for x in iterable:
        if dropping and predicate(x):
            continue
        dropping = False
        yield x


def filterfalse(predicate, iterable):
    for x in iterable:
        if predicate is None:
            if not x:
                yield x
        elif not predicate(x):
            yield x


def compress(data, selectors):
    for d, s in zip(data, selectors):
        if s:
            yield d


def pairwise(iterable):
    first = True
    for element in iterable:
        if not first:
            yield before, element
        before = element
        first = False


def combinations(iterable, r):
    pool = tuple(iterable)
    n = len(pool)
    if r < 0:
        raise ValueError("r must be non-negative")
    if r > n:
        return
    indices = list(range(r))
    yield tuple([pool[i] for i in indices])
    while True:
        at = r - 1
        while at >= 0 and indices[at] == at + n - r:
            at -= 1
        if at < 0:
            return
        indices[at] += 1
        for j in range(at + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple([pool[i] for i in indices])


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    n = len(pool)
    if r < 0:
        raise ValueError("r must be non-negative")
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[i] for i in indices])
    while True:
        at = r - 1
        while at >= 0 and indices[at] == n - 1:
            at -= 1
        if at < 0:
            return
        fresh = indices[at] + 1
        for j in range(at, r):
            indices[j] = fresh
        yield tuple([pool[i] for i in indices])


def permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    k = n if r is None else r
    if k < 0:
        raise ValueError("r must be non-negative")
    if k > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - k, -1))
    yield tuple([pool[i] for i in indices[:k]])
    while n:
        at = k - 1
        while at >= 0:
            cycles[at] -= 1
            if cycles[at] == 0:
                moved = indices[at]
                del indices[at]
                indices.append(moved)
                cycles[at] = n - at
                at -= 1
            else:
                j = cycles[at]
                indices[at], indices[n - j] = indices[n - j], indices[at]
                yield tuple([pool[i] for i in indices[:k]])
                break
        if at < 0:
            return
