def key(x):
    if x < 0:
        raise ValueError(f"key of {x}")
    return -x


def ordered(xs):
    try:
        xs.sort(key=key)
    except ValueError as e:
        print(e)
    return xs


print(ordered([3, 1, 2]), sorted(ordered([3, -1, 2])))


def best(xs):
    try:
        return max(xs, key=key)
    except ValueError as e:
        return str(e)


print(best([3, 1, 2]), best([]), best([1, -5]))


def mixed(xs):
    try:
        return sorted(xs)
    except TypeError as e:
        return str(e)


print(mixed([2, 1]), mixed(["b", "a"]), mixed([1, "a"]), mixed([None, None]))


def grow(xs):
    for x in xs:
        try:
            if x > 100:
                raise OverflowError(len(xs))
            xs.append(x * 3)
        except OverflowError as e:
            return e.args[0], xs[-1]


print(grow([5, 7]))


def drain(xs):
    out = []
    while True:
        try:
            out.append(xs.pop(0))
        except IndexError as e:
            return out, str(e)


print(drain([1, 2, 3]), drain([]))
