class Watched:
    """Keeps a log of what is set."""
    log = []

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __setattr__(self, name, value):
        if name.startswith("_"):
            object.__setattr__(self, name, value)
            return
        if name == "x" and not isinstance(value, int):
            raise TypeError(f"{name} must be int, not {type(value).__name__}")
        Watched.log.append((name, str(value)))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        if name == "y":
            raise AttributeError(f"cannot delete {name}")
        super().__delattr__(name)


w = Watched(1, "a")
w._hidden = 5
w.x += 4
print(w.x, w.y, w._hidden, Watched.log)
try:
    w.x = "no"
except TypeError as e:
    print(e)
try:
    del w.y
except AttributeError as e:
    print(e)
del w._hidden
print(hasattr(w, "_hidden"), hasattr(w, "x"))
setattr(w, "y", 3.5)
print(w.y, len(w.log))
for w.x in range(3):
    pass
w.x, w.y = 7, 8
print(w.x, w.y, Watched.log[-1])


class Locked:
    def __init__(self):
        self.a = 1
        self.__locked = True

    def __setattr__(self, name, value):
        if getattr(self, "_Locked__locked", False):
            raise AttributeError("locked: " + name)
        self.__dict__[name] = value


k = Locked()
try:
    k.b = 3
except AttributeError as e:
    print(e, k.a)


class Base:
    def __setattr__(self, name, value):
        print("base", name, value)
        super().__setattr__(name, value)


class Derived(Base):
    def __init__(self):
        self.z = 1

    def __setattr__(self, name, value):
        print("derived", name)
        return super().__setattr__(name, value * 2)


class Last(Derived):
    pass


d = Last()
d.z = 10
print(d.z)
d.w = "ab"
print(d.w)


class Both:
    def __init__(self):
        self.kept = 0

    @property
    def level(self):
        return self.kept

    @level.setter
    def level(self, value):
        self.kept = value + 1

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


b = Both()
b.level = 4
print(b.level)


class Slots:
    __slots__ = ("a", "b")

    def __setattr__(self, key, val):
        if val is None:
            raise ValueError(key)
        super(Slots, self).__setattr__(key, val)


s = Slots()
s.a = 1
s.b = [s.a]
try:
    s.c = 3
except AttributeError as e:
    print(e)
try:
    s.a = None
except ValueError as e:
    print(e, s.a, s.b)
w.x = "uncaught"
