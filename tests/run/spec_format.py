# __format__: asked by f-strings, format() and str.format, not by % and not inside containers.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __format__(self, spec):
        if not spec:
            return f"({self.x}, {self.y})"
        return "<" + format(self.x, spec) + "|" + format(self.y, spec) + ">"

    def __repr__(self):
        return "Point"


class Deep(Point):
    def __format__(self, spec):
        return "deep" + super().__format__(spec)


class Plain:
    def __str__(self):
        return "plain"


class Loud:
    def __format__(self, spec):
        raise ValueError("spec: " + spec)


p, d, q = Point(1.5, 2.25), Deep(3, 4), Plain()
width = 7
print(format(p), format(p, ".2f"), f"{p}", f"{p:.3f}", f"{p:{width}.1f}|{p!r:>8}|{p!s:>8}")
print("{:.1f} {} {0:}".format(p, p) if False else "{:.1f} {}".format(p, p))
print("{1:>5}{0}{a:+}".format(p, d, a=d), f"{[p]} {d:05d}", "%s" % p, str(p))
print(f"[{q}]", format(q), "{}".format(q), f"{q!s:>7}", "{!s:<7}|".format(q))
for spec in ("", "d"):
    try:
        print(format(q, spec))
    except TypeError as error:
        print(error)
mixed = [1.5, p, d, "text", None]
for m in mixed:
    print(f"{m}", end=" ")
print()
for m in (2, p, d):
    print(f"{m:>4}", "{:<4}|".format(m), format(m, "x" if m == 2 else ""))
try:
    print(f"a{Loud():!}b")
except ValueError as error:
    print(error)


def text(x, spec=".1f"):
    return f"{x:{spec}}"


print(text(p), text(2), text(d, "03d"), [text(x) for x in (p, 0.25)])
