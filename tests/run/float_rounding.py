"""round(x, n) and float(text): halves, numbers next to them, and digits past what one operation holds."""
import random, struct
random.seed(11)
def rnd(i):
    k = i % 6
    if k == 0: return random.uniform(-1000, 1000)
    if k == 1: return random.randrange(-10**6, 10**6) / 1000 + 0.0005
    if k == 2: return struct.unpack('<d', struct.pack('<Q', random.getrandbits(64)))[0]
    if k == 3: return random.randrange(-10**9, 10**9) / 2 ** random.randrange(0, 40)
    if k == 4: return (random.randrange(0, 10**8) * 10 + 5) / 10 ** random.randrange(0, 12)
    return random.random() * 10 ** random.randrange(-20, 20)
h = 0
for i in range(60000):
    x = rnd(i)
    n = random.randrange(-3, 20) if i % 3 else random.randrange(0, 5)
    try:
        s = repr(round(x, n))
    except OverflowError:
        s = "over"
    h = (h * 31 + hash(s.count("1") * 7 + len(s))) % 1000000007
    if i % 997 == 0: print(x, n, s)
    t = [repr(x), "%.18g" % x, "%.17e" % x, "%.16g" % x, "%.20g" % x, "%.15f" % (x % 1000 if abs(x) < 1e18 else 1.5), str(int(x)) if abs(x) < 1e30 else "1"][i % 7]
    f = float(t)
    h = (h * 31 + struct.unpack('<Q', struct.pack('<d', f))[0]) % 1000000007 if f == f else h
    if i % 1009 == 0: print(t, repr(f))
print(h)
for t in ["0.5", ".5", "5.", "-.5e1", "1e", "e5", ".", "-", "+1", "1e400", "1e-400", "00000000000000000000001", "0.000000000000000000000000000001", "9007199254740993", "9007199254740992.5", "9007199254740993e0", "18446744073709551615", "9999999999999999999", "18446744073709551616", "1_0", "1e+05", "1e-05", "1e00005", "-0", "-0.0", "0e5", "1e5.5", "1e 5", "4503599627370496.5", "4503599627370497.5", "1.7976931348623157e308", "0x10", "1e27", "1e-27", "123456789012345678e27"]:
    try:
        print(t, repr(float(t)))
    except ValueError as e:
        print(t, e)
for x, n in [(0.5, 0), (1.5, 0), (2.5, 0), (-0.4, 0), (-0.5, 0), (2.675, 2), (0.125, 2), (0.375, 2), (1e22, 1), (5e-324, 3), (4503599627370495.5, 0), (0.285, 2), (1.005, 2), (1e-5, 22), (-2.5, 0), (0.15, 1), (0.25, 1), (0.35, 1)]:
    print(x, n, repr(round(x, n)))
