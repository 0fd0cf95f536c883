w = 10
p = 3
v = 3.14159
s = "ab"
print(f"{v:{w}.{p}f}|{s:>{w}}|{s!r:^{w}}|{f'{s}{w}':*<{w + 2}}|{v=}|{w + 1 = }")
print("{:>8}|{:<5}|".format("ab", 3))
print("{0} {1} {0}".format(1, "b"), "{a} {b:.2f}".format(a=1, b=2.5), "{} {x}".format(1, x=[1, 2]))
print("{{}} {!r} {!s}".format("a", "b"), "{:{}}|".format("a", 5), "{0:{w}.{p}}".format(1.23456, w=10, p=3))
print("{:,} {:_} {:x} {:#b} {:e} {:%}".format(1234567, 1234567, 255, 5, 1234.5, 0.25))
print("{0}".format((1, 2)), "{}".format(None), "{:d}".format(True))
