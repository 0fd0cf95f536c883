# More keyword arguments than a tuple of them has room for.
class Sheet:
    def __init__(self, **cells):
        self.raw = {}
        for k, v in cells.items():
            self[k] = v

    def __setitem__(self, k, v):
        self.raw[k] = v


def f(first, *rest, named=0, **more):
    return first, rest, named, list(more.items())


def passes(*args, **kw):
    return f(*args, **kw)


def only(**kw):
    kw["extra"] = len(kw)
    kw.pop("a", None)
    return sorted(kw)


def say(text):
    print("say", text)
    return text


def page(title, *, lang="en", **attributes):
    return title + lang + "".join(f" {k}={v!r}" for k, v in attributes.items())


print(Sheet(A1=3, A2="=A1*2+1", A3="=SUM(A1:A2)", B1="=A3/0", B2="=B1+1", B3="=-A1^2", C1="text", C2=2.5, C3=None).raw)
print(Sheet(A1=3).raw, Sheet().raw)
print(f(1, 2, named=5, a=1, b=2, c=3, d=4.5, e=5, f="6", g=7, h=8, i=9, j=10))
print(f(a=1, b=2, c=3, first=0, d=4, e=5, f=6, g=7, h=8, i=9))
print(passes(1, 2, named=5, a=1, b=2, c=3, d=4.5, e=5, f="6", g=7, h=8, i=9, j=10), passes(0, x=1))
print(passes(*range(3), a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9))
print(only(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9), only(a=1), only(**dict(b=2), c=3))
print(only(**{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9}))
print(only(a=say(1), b=say(2), c=say(3), d=say(4), e=say(5), f=say(6), g=say(7), h=say(8), i=say(9), j=say(10)))
print(page("t", a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, lang="de"), page("u", x=1))
try:
    only(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=1 // 0, i=9)
except ZeroDivisionError as error:
    print(error)
try:
    print(f(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9))
except TypeError as error:
    print(error)
f(1, a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, first=3)
