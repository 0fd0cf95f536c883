def show(x):
    if x is None:
        return "none"
    if isinstance(x, bool):
        return "bool" if x else "not"
    if isinstance(x, (int, float)) and x > 2:
        return x * 2
    if isinstance(x, str):
        return x.upper() + str(len(x))
    if isinstance(x, list):
        x.append(len(x))
        return x[-1]
    assert not isinstance(x, tuple) or len(x) == 2
    return x


for v in (None, True, 1, 3, 2.5, "ab", [1], (1, 2), 0):
    print(show(v), end="; ")
print()


def first(x, y):
    if x is not None and y is not None and x != y:
        return x + y
    if not x:
        return y
    assert x is not None
    return -x if y is None else x


print(first(None, 2), first(1, None), first(2, 2), first(1, 2), first(0, None), first(None, None))
