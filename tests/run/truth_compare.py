"""a ??/
b ??/"""
# what ??/
def f(a, b, xs, s, t):  # and ??/
    print((not a) == b, (not a) != (not b), a == 2, a < 1, 2 > a, a != 3, b >= 0, a == 1, True < a, a < 2.5, a == -1)
    print((s == t) & (t == s), (s < t) | (t < s), (s == t) ^ (t == s), a & b, (a < b) & (b < a))
    print(s == "??/", "??=", "??/")
    print((xs[0] == 1) & (len(xs) == 2), ((s == t) & (t == s)) == a, (s == t) & (t == s) | a, not (s == t) & (t == s))
    print(sum([x == 2 for x in [True, False]]), (not a) + 1 == b)


f(True, False, [1, 2], "a", "b")
