"""Attributes that are set through the dict of an object, and such dicts whose order nobody sees."""


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.__dict__["x"] = x
        vars(self)["y"] = y

    def put(self, name, value):
        self.__dict__[name] = value

    def move(self, **by):
        for name in by:
            vars(self)[name] = self.__dict__[name] + by[name]


p = Point(1, 2)
print(p.x, p.y, sorted(p.__dict__.items()), vars(p)["x"])
p.put("x", 10)
p.put("y", -7)
p.move(x=5, y=2 ** 65)
print(p.x, p.y)
p.__dict__["kind"] = "special"
print(p.kind, Point.kind, Point(0, 0).kind)
try:
    print(p.__dict__["z"])
except KeyError as e:
    print("KeyError", e)


class Bunch:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __repr__(self):
        return "Bunch(" + ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items())) + ")"

    def __eq__(self, other):
        return isinstance(other, Bunch) and self.__dict__ == other.__dict__

    def __contains__(self, key):
        return key in self.__dict__

    def __len__(self):
        return len(self.__dict__)

    def get(self, key, default=None):
        return self.__dict__.get(key, default)


b, c, d, empty = Bunch(a=1, c="x"), Bunch(c="x", a=1), Bunch(a=2), Bunch()
print(b, c, d, empty)
print(b == c, b == d, b != c, d == Bunch(a=2), empty == Bunch(), b == 3)
print("a" in b, "c" in d, "zz" in b, len(b), len(d), len(empty))
print(b.get("c"), d.get("c"), d.get("c", "none"), c.__dict__["c"], b.get("not there", -1))
print(sorted(vars(b)), sorted(d.__dict__), sorted(vars(empty).keys()), set(vars(c)) == {"a", "c"})
b.later = 1.5
print(sorted(vars(b).items(), ) == [("a", 1), ("c", "x"), ("later", 1.5)], len(vars(b)))
for key in sorted(vars(c).keys()):
    print(key, vars(c)[key])


class Half:
    def __init__(self, flag):
        if flag:
            self.left = flag
        else:
            self.right = flag
        self.both = 2


print(sorted(Half(1).__dict__), sorted(Half(0).__dict__), "left" in vars(Half(0)), vars(Half(0)) == vars(Half(0)))
print(vars(Half(1)) == vars(Half(0)), len(vars(Half(3))))
