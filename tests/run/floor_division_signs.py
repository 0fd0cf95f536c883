for a in (7, -7, 6, -6, 0, 2 ** 65, -(2 ** 65)):
    for b in (2, -2, 3, -3, 7, 2 ** 64, -(2 ** 64)):
        print(a // b, a % b, divmod(a, b) == (a // b, a % b), end="; ")
    print()
for a in (7.5, -7.5, 0.0, -0.0, 1e300, 5.0):
    for b in (2, -2.0, 0.1, -3.5, 1e-300, float("inf"), -float("inf")):
        print(a // b, a % b, divmod(a, b), end="; ")
    print()
print(7 // 2.0, -7 // 2.0, 7.0 % -3, -1 % 3.0, True // 2, 7 % True, 1 // True, 3 % -1.5, 2 ** 70 // 2.0)
nan, inf = float("nan"), float("inf")
print(nan // 1, inf // 1, 1 // inf, -1 // inf, inf % 2, 5 % inf, -5 % inf, 5 % -inf, 0.0 % -1, -0.0 % 1)
