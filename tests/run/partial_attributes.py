from functools import partial

def add(a, b=0, *, c=0):
    return a + b + c

p = partial(add, 1, c=5)
print(p.func is add, p.args, p.keywords, p.func(1, 2), p.func.__name__)
q = partial(p, 2, c=7)
print(q.args, q.keywords, q(), q.func is add, q.func is p.func)
for one in (p, q, partial(add, 3)):
    print(one.func.__name__, one.args, one.keywords, isinstance(one, partial))
shout = partial(print, "x", sep="-", end="!\n")
shout("y")
print(shout.args, shout.keywords, shout.func is print)
empty = partial(len)
print(empty.args, empty.keywords, empty("abc"))
print(isinstance(add, partial), isinstance(3, partial), type(p).__name__)
print(getattr(p, "__name__", "none"), hasattr(p, "func"), hasattr(p, "other"), callable(p))

def tell(f):
    if isinstance(f, partial):
        return f"{f.func.__name__}{f.args}{sorted(f.keywords)}"
    return f.__name__

print([tell(f) for f in (add, p, q)])

def text(f):
    while isinstance(f, partial):
        f = f.func
    return f.__name__

print(text(q), text(add))
print({**q.keywords, "d": 1}, len(q.keywords), q.keywords.get("c"), "c" in p.keywords, p.keywords["c"], p.keywords == {"c": 5})
print(add(*p.args, **p.keywords))
try:
    partial(3).func
except TypeError as e:
    print(e)
