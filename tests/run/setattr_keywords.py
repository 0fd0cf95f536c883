class Base:
    kind = "base"

    def __init__(self, **options):
        for key in options:
            setattr(self, key, options[key])

    def show(self):
        return ", ".join(f"{k}={v!r}" for k, v in vars(self).items())


class Derived(Base):
    def __init__(self, size, **options):
        super().__init__(**options)
        self.size = size


class Strict:
    def __init__(self, **kw):
        self.name = kw.pop("name", "none")
        for k, v in kw.items():
            setattr(self, k, v)

    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, value):
        if value < 0:
            raise ValueError("level %d" % value)
        self._level = value


class Guard:
    def __init__(self, **kw):
        for k, v in kw.items():
            object.__setattr__(self, k, v)

    def __setattr__(self, name, value):
        raise AttributeError("cannot set " + name)


class Slotted:
    __slots__ = ("left", "right")

    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)


def make(cls, **kw):
    return cls(**kw)


print(Base(color="rød", width=3).show())
print(Base().show() == "", Base(width=-1).show())
print(Derived(4, color=None).show())
print(make(Base, color="x", width=2 ** 80).show())
d = make(Derived, size=1, color="y")
print(d.size, d.color, d.kind, hasattr(d, "width"))
s = Strict(name="n", level=3)
print(s.name, s.level)
print(Strict(level=1).name)
try:
    Strict(level=-4)
except ValueError as e:
    print(e)
g = Guard(left=1, right=[2])
print(g.left, g.right)
try:
    g.left = 2
except AttributeError as e:
    print(e)
t = Slotted(left="l", right="r")
print(t.left, t.right)
try:
    Slotted(color=1)
except AttributeError as e:
    print(e)
options = [Base(width=w, tag=str(w)) for w in range(3)]
print([o.width for o in options], [o.tag for o in options])


class Late:
    def update(self, **changes):
        vars(self).update(changes)
        return self


l = Late().update(left=1)
print(l.left, l.update(left=2, right=3).left, l.right)
Strict(level=-5)
