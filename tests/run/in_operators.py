print(3 in [1, 2, 3], "ell" in "hello", "" in "", 2 in range(0, 10, 3), 3.0 in [1, 2, 3], (1, 2) in [(1, 2)], None in [1, None])
print([1] in [[1], [2]], "a" in ["ab"], 5 not in (), True in [1], 1 in [True], 2 ** 70 in [2 ** 70])
