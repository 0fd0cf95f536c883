t, f = True, False
print(t + t, t - f, t * 3, t / 2, t // 2, t % 2, t ** 2, -t, +f, ~t, ~f, abs(t), t << 2, t >> 1, t & 1, t | 2, t ^ t, f & t)
print(t & f, t | f, t ^ f, not t, t == 1, f == 0.0, t is True, t > f, t < 2, int(t), float(t), complex(t), str(t), repr(f), f"{t} {t:d} {t!s:>6}")
t += 1
f -= 1
print(t, f, [10, 20][True], "ab"[False], True * "x", [1] * True, range(True), sum([True] * 3), max(True, False), sorted([True, False, 1, 0]))
b = 3 > 2
b &= 1 < 2
print(b, b & True, b | 0)
b ^= True
print(b, bool(b), bool("False"), bool([0]), bool(0.0), bool(None), bool(()), isinstance(True, int), isinstance(1, bool), True == "True")
x = b or t
y = b and t
print(x, y, divmod(True, True), pow(True, 2), round(True), hex(True), bin(False), chr(True) == "\x01", list(range(True, 3)), True if b else False)
