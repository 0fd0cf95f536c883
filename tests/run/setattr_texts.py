# descriptors that look into __dict__, attributes by names that are written somewhere
class Typed:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default
        self.name = None

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if self.name not in obj.__dict__:
            return "unset " + self.name
        return obj.__dict__.get(self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        first = not (self.name in obj.__dict__)
        obj.__dict__[self.name] = value
        print(self.name, "first" if first else "again")


class Counted:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        n = obj.__dict__.get(self.name, 0)
        obj.__dict__[self.name] = n + 1
        return n

    def __set__(self, obj, value):
        raise AttributeError("read-only " + self.name)


class Item:
    size = Typed(int)
    label = Typed(str)
    hits = Counted()


i = Item()
print(i.size, i.label)
i.size = 3
i.size = 4
i.label = "é"
print(i.size, i.label, i.hits, i.hits, Item().hits)
try:
    i.size = "x"
except TypeError as e:
    print(e)
try:
    i.hits = 1
except AttributeError as e:
    print(e)


class Node:
    _fields = ()

    def __init__(self, *args):
        if len(args) != len(self._fields):
            raise TypeError(f"{type(self).__name__} takes {len(self._fields)}")
        for name, value in zip(self._fields, args):
            setattr(self, name, value)

    def dump(self):
        return type(self).__name__ + "(" + ", ".join(
            f"{f}={getattr(self, f).dump() if isinstance(getattr(self, f), Node) else getattr(self, f)!r}"
            for f in self._fields) + ")"


class Num(Node):
    _fields = ("value",)


class Pair(Node):
    _fields = ("left", "right")


class Named(Pair):
    _fields = Pair._fields + ("name",)


print(Pair(Num(1), Named(Num(2), Num(-3), "x")).dump())
print(Num(1.5).value, Pair(1, 2).left)
try:
    Num(1, 2)
except TypeError as e:
    print(e)
try:
    print(Num(1).left)
except AttributeError as e:
    print(e)


class Point:
    pass


def assign(target, key, value):
    setattr(target, key, value)


p = Point()
assign(p, "x", 1)
assign(p, "y", 2)
for i, key in enumerate(["a", "b"]):
    setattr(p, key, i * 10)
print(p.x, p.y, p.a, p.b, sorted(k for k in ("a", "q", "x") if hasattr(p, k)))
FIELDS = ("one", "two")
for key in FIELDS:
    setattr(p, key, key.upper())
print(p.one, p.two, [getattr(p, f) for f in FIELDS])


def ask(o, n):
    return getattr(o, n.lower(), "none")


print(ask(p, "ONE"), ask(p, "three"), ask(p, "X"))
assign(5, "x", 1) if len(FIELDS) > 2 else None
for key in reversed(FIELDS):
    setattr(Num(1), key, None)
setattr(p, "last", 1)
print(ask(p, "LAST"))
