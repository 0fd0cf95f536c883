class Base:
    def __init__(self, a):
        self.a = a
        self.setup()
    def setup(self):
        self.b = [self.a]
class D(Base):
    def __init__(self, a, extra=None):
        self.first = 0
        super().__init__(a)
        if extra:
            self.extra = extra
        else:
            self.plain = True
        self.z, (self.y, *self.rest) = 1, (2, 3, 4)
        self.__hidden = 5
        for i in range(2):
            self.loop = i
    def late(self):
        self.late_one = 1
    def setup(self):
        super().setup()
        self.c = "c"
d = D(3)
print(d.__dict__)
print(vars(D(4, "x")))
d.late()
print(vars(d), len(vars(d)), "a" in vars(d), vars(d).get("nope"), vars(d)["b"])
def to_dict(o): return o.__dict__
print(to_dict(Base(1)), to_dict(d))
print({**vars(Base(2)), "k": 1}, dict(vars(Base(5)), q=1))
for x in (Base(1), D(2)):
    print(type(x).__name__, ", ".join(f"{k}={v!r}" for k, v in x.__dict__.items()))
class E: pass
print(E().__dict__, vars(E()) == {})
e = E()
e.x = 5
print(e.__dict__)
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: str = "q"
print(vars(P(1)), P(2).__dict__)
def f(**kw): return kw
print(f(**vars(P(3))))
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.__dict__ == o.__dict__
    def __hash__(self): return hash(tuple(sorted(self.__dict__.items())))
print(Eq(1) == Eq(1), Eq(1) != Eq(2), len({Eq(1), Eq(1), Eq(2)}))
class Shown:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.__dict__ == o.__dict__
    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % kv for kv in sorted(vars(self).items())))
print(Shown(1) == Shown(1), Shown(1) == Shown(2), Shown([1]))
class Pair:
    def __init__(self, x, y):
        self.x = x
        self.y = y
a = Pair(1, "b")
print(a.__dict__, vars(a))
for k, v in vars(a).items(): print(k, v)
print(sorted(a.__dict__), a.__dict__["x"], len(vars(a)), list(a.__dict__.keys()))
def rep(self):
    return f"{self.__class__.__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"
print(rep(a))
