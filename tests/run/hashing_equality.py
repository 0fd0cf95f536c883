values = [0, 1, -1, True, False, 1.0, 0.0, -0.0, 2 ** 53, float(2 ** 53), 2 ** 61 - 1, 1.5, 10 ** 20, 1e20]
for a in values:
    print([int(a == b) for b in values], [int(a < b) for b in values], values.index(a), values.count(a))
print([1, 2] == [1.0, 2.0], (1, 2.0) == (True, 2), [[1]] == [[1.0]], [(1,)] == [(1.0,)], "1" in [1], 1 in ["1"], None in [0, ""], 0 in [None, False])
print(1 != 1.0, "a" != 1, [] != (), None != 0, (1, 2) != (1, 3), [1] is not [1], 1e20 == 10 ** 20, 1e23 == 10 ** 23, 0.1 == 1 / 10)
