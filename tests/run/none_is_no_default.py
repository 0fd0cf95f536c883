import itertools
for v in [5, "ab", None, [3, 1], 2]:
    for fn in [lambda v: list(itertools.repeat("x", v)), lambda v: list(itertools.product(v, "x")), lambda v: list(itertools.product("x", v)), lambda v: list(itertools.zip_longest(v, [1])), lambda v: list(itertools.zip_longest("a", v, fillvalue=0)), lambda v: list(itertools.product(v))]:
        try:
            print(v, fn(v))
        except TypeError as e:
            print(v, e)
print(list(itertools.product()), list(itertools.product([1, 2], repeat=2)), list(itertools.zip_longest()), list(itertools.zip_longest("ab", "c", "def")), list(itertools.islice(itertools.repeat(7), 3)), list(itertools.repeat(None, 2)))
for v in [5, True, 2.5, "ab", None, [3, 1], 0]:
    for fn in [lambda v: sorted([1, 3, 2], reverse=v), lambda v: sorted([1, 3, 2], key=lambda x: -x, reverse=v)]:
        try:
            print(v, fn(v))
        except TypeError as e:
            print(v, e)
try:
    print(sorted([1, 2], reverse=None))
except TypeError as e:
    print(e)
