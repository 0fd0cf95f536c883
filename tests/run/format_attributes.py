# str.format whose fields ask for attributes of instances.
class Inner:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{self.n}:{spec}>"


class C:
    kind = "c"

    def __init__(self, n):
        self.state = n
        self.items = [1, 2.5, "three"]
        self.table = {"a": Inner(1), "b": Inner(2)}
        self.inner = Inner(n * 2)

    @property
    def double(self):
        print("asked")
        return self.state * 2

    def __str__(self):
        return "C{0.state}".format(self)

    def show(self):
        return "<C {0.state} {1} {0.items[1]} {x.state:>4} {{}} é \"q\"\t\\>".format(self, len(self.items), x=self)


c = C(5)
print(c.show())
print("{.state} {.kind!r:>5} {}".format(c, c, 3))
print("{0.inner:x} {0.table[b]:y} {0.inner.n:0{1}d} {0!s}".format(c, 4))
print("{a.double} and {a.double:>{w.state}}".format(a=c, w=C(8)))
print("{0.state}{0.state}".format(C(1)), "{0.real} {0.imag}".format(2 + 3j), "{0.real}".format(7))
for template in (lambda: "{0.nothing}".format(c), lambda: "{0.state}".format(None)):
    try:
        print(template())
    except AttributeError as e:
        print(e)
try:
    raise ValueError("bad", 3)
except ValueError as e:
    print("{0.args} {1.state}".format(e, c))
print("{0.errno} {0.strerror} {e.errno:03d}".format(OSError(1, "x"), e=OSError(2, "y")))
