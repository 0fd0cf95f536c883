z = 3+4j
print("{0.real} {0.imag:.1f} {.real}".format(z) if 0 else "{0.real} {0.imag:.1f}".format(z), "{.imag!r:>6}|{.real}".format(z, 7))
xs = [[1, 2], [3, 4]]
t = ("k", 2.5, 7)
print("{0[1][0]} {0[0]} {1[0]}{1[2]:>5}".format(xs, t), "{x[1]:.{p}f}|{x[0]:{f}^{w}}".format(x=t, p=3, f="*", w=7))
print("{0[1]}".format("héy"), "{[0]}{[1]}".format(t, t), "{r.start} {r.stop} {r.step} {r[2]}".format(r=range(1, 9, 3)))
print("{{{0}}} {{}} {:{}}|".format(1, 2) if 0 else "{{{0}}} {{}} {0:{1}}|".format(1, 2), "{0:{0}{0}}".format(1))
def pick(u):
    return "{0[0]}".format(u)
print(pick([1, 2]), pick("xy"), pick((9,)))
def part(u):
    return "{0.real}/{0.imag}".format(u)
print(part(1), part(2.5), part(True), part(1j))
mixed = [1, 2.5, 3j]
for m in mixed:
    print("{0.real:.2f}".format(m), "{0.imag}".format(m))
print("{:{}{}{}}".format("a", "<", 5, "s") + "|", "{:%Y}".format("x") if 0 else "")
