print("{0[0]} {1.imag} {0[1][0]:>{2}}".format(["é", "日本"], 2 - 1j, 4), "{:{fill}{align}{width}.{prec}}".format("hello", fill="·", align="^", width=11, prec=3))
print("{0:{1}}|{0:{1}.{2}}|{3:{1}}".format(3.14159, 10, 3, True))
t = [("a", 1.5), ("b", None)]
for name, v in t:
    print("{0} {1}".format(name, v), "{:>4}".format(str(v)), "{0[0]!r}{0[1]!s:>6}".format((name, v)))
print("{0[1]}".format(("x",)))
