ints, floats, bools, strs = [3, -2, 0], [2.5, -0.5], [True, False], ["ab", ""]
for a in ints:
    for b in floats:
        print(a + b, a - b, a * b, a / b, a // b, a % b, a < b, a == b, b ** 2, (abs(a) + 1) ** b)
    for c in bools:
        print(a + c, a - c, a * c, a & c, a | c, a ^ c, a << c, a >> c, a == c, a > c, a ** c, c - a, -c, ~c, +c)
    for s in strs:
        print(a * s, s * a, a == s, a != s, [s] * a, a * (s,), s * True)
for b in bools:
    for c in bools:
        print(b + c, b - c, b * c, b & c, b | c, b ^ c, b < c, b == c, b << c, b >> c, b ** c, b and c, not b, b + 1.5, b * 2.5, b * 1j)
z = 1 + 2j
for v in (2, 2.5, True):
    print(z + v, v - z, z * v, v / z, z ** v, z == v, v != z, v + 0j == v)
print([1] == (1,), "1" == 1, None == 0, None == None, None is None, [] == "", 1.0 == "1.0", (1, [2]) == (1, [2]), [1] != [1.0])
print([1] + [2.5], (1,) + ("a", None), "a" + "b", [1] + ["a"], [None] * 2, [[]] + [[1]], () + (), [] + [])
