def is_iterable(v):
    try:
        iter(v)
        return True
    except TypeError:
        return False
for v in [5, "a", [1], None, {"k": 1}, 2.5, (1,)]:
    print(v, is_iterable(v))
def flat(x):
    try:
        it = iter(x)
    except TypeError as e:
        print(e)
        return [x]
    out = []
    for y in it:
        out.extend(flat(y) if not isinstance(y, str) else [y])
    return out
print(flat([1, [2, (3, "ab")], {4: 5}]))
for v in [5, "ab", None, [1]]:
    for fn in [lambda v: zip(v, "ab"), lambda v: enumerate(v), lambda v: map(str, v), lambda v: filter(None, v), lambda v: reversed(v)]:
        try:
            m = fn(v)
            print("made", list(m))
        except TypeError as e:
            print(e)
def count(v):
    yield v
    yield v
for v in [count(3), [1, 2], None, "ab"]:
    try:
        it = iter(v)
        print(next(it), list(it))
    except TypeError as e:
        print(e)
