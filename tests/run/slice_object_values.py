print(slice.__name__, type(slice(1)) is slice, isinstance(slice(1), slice), isinstance(3, slice), isinstance(slice(2), (int, slice)))
s = slice(5, 1, -2)
print(s.start, s.stop, s.step, str(s), [s], {"a": s}, f"{s}")
print(list(range(10))[s])
for n in (0, 1, 3, 10):
    for sl in (slice(None), slice(2, None), slice(-3, None), slice(None, -1), slice(None, None, -1), slice(-1, -20, -2), slice(100, 0, -3), slice(3, 3), slice(0, 10**30, 10**20)):
        assert list(range(n))[sl] == [list(range(n))[i] for i in range(*sl.indices(n))]
        print(sl.indices(n), end=" ")
    print()
for bad in ((), (1, 2, 3, 4)):
    try:
        slice(*bad)
    except TypeError as e:
        print(e)
try:
    slice(1, 2).indices(-1)
except ValueError as e:
    print(e)
try:
    slice(1.5, 2).indices(5)
except TypeError as e:
    print(e)
