def made(name, doc):
    def f():
        "first"
        return name
    f.__name__ = name
    if doc:
        f.__doc__ = doc
    return f

for g in (made("a", None), made("b", "second"), made("\u00e9" * 3, "")):
    print(g.__name__, g.__doc__, g.__qualname__, g())

def memo(f):
    def g(x):
        return f(x)
    g.__name__ = f.__name__ + "_memo"
    g.__doc__ = (f.__doc__ or "").upper()
    return g

@memo
def square(x):
    "square"
    return x * x

@memo
def half(x):
    return x / 2

print([(f.__name__, f.__doc__, f(3)) for f in (square, half)])

def taken(f):
    def g():
        return f()
    g.__name__ = f.__name__
    g.__name__ += "!"
    g.__doc__ = f.__doc__
    return g

@taken
def plain():
    "text"
    return 1

print(plain.__name__, plain.__doc__, plain())

def numbered(n):
    def f():
        return f.__name__
    first = f.__name__
    f.__name__ = f"{first}{n}"
    return f

print(numbered(1)(), numbered(2)())
