"""Corners: enumerate with a start that is no number, names of iterators, %% behind a width, sum of bytearrays."""
def loop(xs, start):
    out = []
    for i, x in enumerate(xs, start):
        out.append((i, x))
    return out


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: (enumerate("a", "b")))
t(lambda: (enumerate("a", 1.5)))
t(lambda: (loop("ab", 5)))
t(lambda: (loop("ab", "x")))
t(lambda: (loop("ab", None)))
t(lambda: (list(enumerate("ab", None))))
t(lambda: (list(enumerate("ab", 2.5))))
t(lambda: (enumerate("ab", start="q")))
t(lambda: (reversed(iter([]))))
t(lambda: (reversed(zip([1]))))
t(lambda: (sum([bytearray(b"a")], bytearray())))
t(lambda: ("%5%" % ()))
t(lambda: ("%5%" % 1))
t(lambda: ("%%" % ()))
t(lambda: ("%d%%" % 5))
t(lambda: ("%(a)%" % {"a": 1}))
t(lambda: ("%y" % ()))
t(lambda: ("%y" % 5))
t(lambda: (b"%5%" % ()))
t(lambda: (b"%%" % ()))
t(lambda: ("100%" % ()))
t(lambda: ("%.2f%%|%-5s|" % (2.5, "a")))
