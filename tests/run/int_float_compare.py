big = 2 ** 53
print(big == float(big), big + 1 == float(big + 1), big + 1 > float(big), big + 1 < float(big) + 2)
print(2 ** 63 == 2.0 ** 63, 2 ** 63 - 1 == 2.0 ** 63, 2 ** 63 - 1 < 2.0 ** 63, -(2 ** 63) <= -2.0 ** 63)
print(10 ** 400 > 1e308, -(10 ** 400) < float("-inf"), 10 ** 400 < float("inf"), 10 ** 400 == float("inf"))
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, 1 < nan, nan == 0, 0 < nan, not nan >= 0)
print(1 == 1.0 == True == (1 + 0j), 0 == -0.0 == False, 1 in [True], 1.0 in (1,), [1, 2.0] == [1.0, 2], (1,) == (True,))
print(True < 2, True + True, True == 1.0, False < 0.5, 1 < 1.5, 2 > 1.999999)
print(sorted([3, 1.5, True, 2 ** 70, -1e300, 2]), max(1, 1.0), max(1.0, 1), min(True, 1), min(0.0, -0.0), max([2, 2.0]))
print(2 ** 53 + 1 == 2.0 ** 53 + 1, 9007199254740993 != 9007199254740992.0, 1e22 == 10 ** 22, 1e23 == 10 ** 23)
xs = [1, 2, 3]
print(xs.index(2.0), xs.count(True), 3.0 in xs, xs == [1.0, 2.0, 3.0], (2 ** 64 in [2.0 ** 64]), 0.1 in xs)
