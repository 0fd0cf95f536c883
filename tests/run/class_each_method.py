import functools, types
def logged(level, sep=":"):
    """Log."""
    def deco(cls):
        def wrap(name, f):
            @functools.wraps(f)
            def inner(self, *args):
                print(level + sep + name, args)
                return f(self, *args)
            return inner
        for name in dir(cls):
            attr = getattr(cls, name)
            if name.startswith(("_", "skip")) or not callable(attr):
                continue
            setattr(cls, name, wrap(name, attr))
        return cls
    return deco
@logged("I", sep=">")
class C:
    "doc"
    k = 3
    def a(self): return self.b(1) + self.k
    def b(self, x): return x * 2
    def skip_me(self): return 0
    @property
    def p(self): return self.a()
    def __repr__(self): return "C"
c = C()
print(c.a(), c.b(4), c.skip_me(), c.p, c, C.a.__name__)
hs = {"a": c.a}
print(hs["a"]())
def plain(cls):
    for n, v in list(cls.__dict__.items()):
        if isinstance(v, types.FunctionType) and n != "__init__":
            new = twice(v)
            setattr(cls, n, new)
    return cls
def twice(f):
    def g(*a):
        f(*a)
        return f(*a)
    return g
@plain
class D(C):
    def __init__(self): self.n = 0
    def inc(self):
        self.n += 1
        return self.n
    @staticmethod
    def s(): return 9
print(D().inc(), D().s(), D().b(1))

def counted(cls):
    for key, value in vars(cls).items():
        if key.startswith("__") or not callable(value) or key in ("skip", "other"):
            continue
        setattr(cls, key, count(value))
    return cls

calls = {}

def count(f):
    calls[f.__name__] = 0
    print("wraps", f.__name__)
    @functools.wraps(f)
    def inner(*args, **named):
        calls[f.__name__] += 1
        return f(*args, **named)
    return inner

@counted
class Z:
    limit: int = 3
    name = "z"
    def __init__(self, n=1):
        self.n = n
    def second(self, k=2):
        return self.first() * k
    def first(self):
        return self.n
    def skip(self):
        return self.first()

class Y(Z):
    def first(self):
        return super().first() + 10

for z in (Z(), Z(5), Y(7)):
    print(z.second(), z.second(k=3), z.skip(), [f() for f in (z.first, z.second)])
print(calls)
