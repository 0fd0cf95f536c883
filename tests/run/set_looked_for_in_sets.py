for v in [5, "ab", None, {1, 2}, (1, 2), frozenset([1]), [1], {"a": 1}]:
    for s in [{1, 2, 5}, {"ab", None}, {(1, 2), "x"}, set(), frozenset([5])]:
        try:
            print(v in s, v not in s)
        except TypeError as e:
            print(e)
    try:
        print(v in {5: 1, "ab": 2})
    except TypeError as e:
        print(e)
print({1} in {1, 2}, {1} in {(1,), "x"})
