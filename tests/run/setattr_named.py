class Config:
    """attributes from keywords"""

    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)

    def __getitem__(self, name):
        return getattr(self, name)


class Record:
    def __init__(self, fields):
        self.__dict__.update(fields)

    def show(self):
        return sorted(vars(self))


class Point:
    __slots__ = ("x", "y")

    def __init__(self, **kw):
        for k in ("x", "y"):
            setattr(self, k, kw.get(k, 0))


class Limited:
    def __init__(self):
        self._low = 0

    @property
    def low(self):
        return self._low

    @low.setter
    def low(self, value):
        if value < 0:
            raise ValueError("low: " + str(value))
        self._low = value


c = Config(host="x", port=3, debug=False)
print(c.host, c.port + 1, c.debug, c["port"])
c2 = Config(host="y", port="80")
print(c2.host.upper(), c2.port * 2)
try:
    print(c2.debug)
except AttributeError as error:
    print(error)
for key in ["host", "port"]:
    setattr(c2, key, None)
print(c2.host, c2.port)
r = Record({"a": 1, "b": [2, 3], "c": "z"})
print(r.a, r.b, r.c)
r.__dict__.update({"a": "changed"})
print(r.a)
p = Point(y=5)
print(p.x, p.y)
name = "".join(["x"])
setattr(p, name, 7)
print(p.x)
limited = Limited()
for key, value in [("low", 3), ("low", -1)]:
    try:
        setattr(limited, key, value)
    except ValueError as error:
        print(error)
print(limited.low)
for thing in [c, None]:
    try:
        setattr(thing, key + "", 5)
        print(thing.low)
    except AttributeError as error:
        print(error)
try:
    setattr(p, "z" + "", 1)
except (AttributeError, RuntimeError) as error:
    print("no z")
