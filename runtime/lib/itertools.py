"""itertools: iterators as generators.  What these check when they are called is in typeinfer/iterator_word.c."""


def count(start=0, step=1):  # a repr shows the arguments
    while True:
        n = start
        start += step
        yield n


def cycle(iterable):
    saved = []
    for element in iterable:
        yield element
        saved.append(element)
    while saved:
        for element in saved:
            yield element


def repeat(object, times=NotImplemented):
    if times is NotImplemented:
        while True:
            yield object
    else:
        times = len(range(times))
        while times > 0:
            times -= 1
            yield object


def accumulate(iterable, func=None, *, initial=None):
    if initial is None:
        return _accumulate(iterable, func)
    return _accumulate_from(initial, iterable, func)


def _accumulate(iterable, func):
    started = False
    for element in iterable:
        if not started:
            total = element
            started = True
        elif func is None:
            total = total + element
        else:
            total = func(total, element)
        yield total


def _accumulate_from(total, iterable, func):
    yield total
    for element in iterable:
        if func is None:
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
    if not isinstance(r, int):
        raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r)


def _combinations(pool, r):
    n = len(pool)
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
    if not isinstance(r, int):
        raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    n = len(pool)
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
    if r is None:
        return _permutations(pool, len(pool))
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, r)


def _permutations(pool, k):
    n = len(pool)
    if k > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - k, -1))
    yield tuple([pool[indices[i]] for i in range(k)])
    while n:
        at = k - 1
        while at >= 0:
            cycles[at] -= 1
            if cycles[at] == 0:
                moved = indices[at]
                for i in range(at, n - 1):
                    indices[i] = indices[i + 1]
                indices[n - 1] = moved
                cycles[at] = n - at
                at -= 1
            else:
                j = cycles[at]
                indices[at], indices[n - j] = indices[n - j], indices[at]
                yield tuple([pool[indices[i]] for i in range(k)])
                break
        if at < 0:
            return


def chain(*iterables):
    for iterable in iterables:
        for element in iterable:
            yield element


def _chain_from_iterable(*given):
    if len(given) != 1:
        raise TypeError(f"chain.from_iterable() takes exactly one argument ({len(given)} given)")
    iterables, = given
    return _chained(iterables)


def _chained(iterables):
    for iterable in iterables:
        for element in iterable:
            yield element


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def islice(iterable, *bounds):
    start = 0
    stop = -1
    step = 1
    if not 1 <= len(bounds) <= 3:
        bound = "most 4" if bounds else "least 2"
        raise TypeError(f"islice expected at {bound} arguments, got {len(bounds) + 1}")
    given = bounds[0] if len(bounds) == 1 else bounds[1]
    if given is not None:
        if not isinstance(given, int) or given < 0:
            if len(bounds) == 1 or not isinstance(given, int) or given == -1:
                raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        stop = given
    if len(bounds) > 1:
        first = bounds[0]
        if first is not None:
            if not isinstance(first, int) or first < 0:
                raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
            start = first
    if len(bounds) > 2:
        by = bounds[2]
        if by is not None:
            if not isinstance(by, int) or by < 1:
                raise ValueError("Step for islice() must be a positive integer or None.")
            step = by
    return _islice(iterable, start, stop, step)


def _islice(iterable, start, stop, step):
    at = 0
    wanted = start
    if start == 0 and stop == 0:
        return
    for element in iterable:
        if at == wanted:
            wanted += step
            if 0 <= stop < wanted:
                wanted = stop
            yield element
        at += 1
        if 0 <= stop <= at and at >= wanted:
            return


def product(a=NotImplemented, b=NotImplemented, c=NotImplemented, d=NotImplemented, e=NotImplemented, *rest, repeat=None):
    if e is not NotImplemented:
        return _repeated([list(a), list(b), list(c), list(d), list(e)] + [list(more) for more in rest],
                         1 if repeat is None else repeat)
    if repeat is not None:
        if a is NotImplemented:
            return _repeated([], 0)
        if b is NotImplemented:
            return _repeated([list(a)], repeat)
        if c is NotImplemented:
            return _repeated([list(a), list(b)], repeat)
        if d is NotImplemented:
            return _repeated([list(a), list(b), list(c)], repeat)
        return _repeated([list(a), list(b), list(c), list(d)], repeat)
    if a is NotImplemented:
        return _product0()
    if b is NotImplemented:
        return _product1(list(a))
    if c is NotImplemented:
        return _product2(list(a), list(b))
    if d is NotImplemented:
        return _product3(list(a), list(b), list(c))
    return _product4(list(a), list(b), list(c), list(d))


def _product0():
    yield ()


def _product1(a):
    for x in a:
        yield (x,)


def _product2(a, b):
    for x in a:
        for y in b:
            yield x, y


def _product3(a, b, c):
    for x in a:
        for y in b:
            for z in c:
                yield x, y, z


def _product4(a, b, c, d):
    for x in a:
        for y in b:
            for z in c:
                for u in d:
                    yield x, y, z, u


def _repeated(lists, repeat):
    if not isinstance(repeat, int):
        raise TypeError(f"'{type(repeat).__name__}' object cannot be interpreted as an integer")
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _power(lists * repeat)


def _power(pools):
    for pool in pools:
        if not pool:
            return
    indices = [0] * len(pools)
    while True:
        yield tuple([pools[i][indices[i]] for i in range(len(pools))])
        at = len(pools) - 1
        while at >= 0 and indices[at] == len(pools[at]) - 1:
            indices[at] = 0
            at -= 1
        if at < 0:
            return
        indices[at] += 1


def _longest0():
    return
    yield ()


def zip_longest(a=NotImplemented, b=NotImplemented, c=NotImplemented, d=NotImplemented, *rest, fillvalue=None,
                starred=None):
    """starred: how many there are is seen when it runs (frontend/expand_builtin.c)."""
    if starred is not None:
        sources = []
        if a is not NotImplemented:
            sources.append(iter(a))
        if b is not NotImplemented:
            sources.append(iter(b))
        if c is not NotImplemented:
            sources.append(iter(c))
        if d is not NotImplemented:
            sources.append(iter(d))
        for more in rest:
            sources.append(iter(more))
        return _longest_many(sources, fillvalue)
    if d is not NotImplemented:
        return _longest_many([iter(a), iter(b), iter(c), iter(d)] + [iter(more) for more in rest], fillvalue)
    if a is NotImplemented:
        return _longest0()
    if b is NotImplemented:
        return _longest1(a)
    if c is NotImplemented:
        return _longest2(a, b, fillvalue)
    return _longest3(iter(a), iter(b), iter(c), fillvalue)


def _longest1(iterable):
    for element in iterable:
        yield (element,)


def _longest_many(sources, fillvalue):
    going = [True] * len(sources)
    while True:
        items = []
        for i in range(len(sources)):
            if going[i]:
                going[i] = False
                for item in sources[i]:
                    items.append(item)
                    going[i] = True
                    break
                if True not in going:
                    return
            if not going[i]:
                items.append(fillvalue)
        yield tuple(items)


def _longest2(a, b, fillvalue):
    others = iter(b)
    more = True
    for x in a:
        y = fillvalue
        if more:
            more = False
            for other in others:
                y = other
                more = True
                break
        yield x, y
    if more:
        for other in others:
            yield fillvalue, other


def _longest3(a, b, c, fillvalue):
    a_goes = b_goes = c_goes = True
    while True:
        x = y = z = fillvalue
        if a_goes:
            a_goes = False
            for x in a:
                a_goes = True
                break
        if b_goes:
            b_goes = False
            for y in b:
                b_goes = True
                break
        if c_goes:
            c_goes = False
            for z in c:
                c_goes = True
                break
        if not a_goes and not b_goes and not c_goes:
            return
        yield x, y, z


def groupby(iterable, key=None):
    source = iter(iterable)
    for element in source:
        break
    else:
        return
    if key is None:
        current = element
    else:
        current = key(element)
    waiting = True
    turn = 0

    def read():
        nonlocal element, current, waiting
        for following in source:
            element = following
            if key is None:
                current = following
            else:
                current = key(following)
            waiting = True
            return True
        return False

    def group(number, this):
        nonlocal waiting
        while number == turn:
            if not waiting and not read():
                return
            if not this == current:
                return
            waiting = False
            yield element

    while True:
        this = current
        yield this, group(turn, this)
        turn += 1
        while this == current:
            if not read():
                return


def tee(iterable, n=None):
    source = iter(iterable)
    kept = []
    if n is None:
        return _branch(source, kept), _branch(source, kept)
    if n < 0:
        raise ValueError("n must be >= 0")
    return tuple([_branch(source, kept) for i in range(n)])


def _branch(source, kept):
    at = 0
    while True:
        if at == len(kept):
            for element in source:
                kept.append(element)
                break
            else:
                return
        yield kept[at]
        at += 1
