import functools
from functools import singledispatch, singledispatchmethod
from dataclasses import dataclass


class Shape:
    pass


@dataclass
class Square(Shape):
    side: float


class Circle(Shape):
    def __init__(self, r):
        self.r = r


class Ring(Circle):
    pass


@singledispatch
def area(shape):
    """The area of a shape."""
    raise TypeError(f"no area of {type(shape).__name__}")


@area.register
def _(shape: Shape):
    return 0.0


@area.register
def _(shape: Square):
    return shape.side ** 2


@area.register(Circle)
def circle_area(shape):
    return 3 * shape.r ** 2


print(area(Square(2)), area(Circle(1)), area(Ring(2)), area(Shape()), circle_area(Circle(2)), area.__doc__, area.__name__)
try:
    area("x")
except TypeError as e:
    print(e)


@functools.singledispatch
def encode(value, indent=0, *, tag="t"):
    return " " * indent + f"{tag}:{value!r}"


@encode.register(int)
@encode.register(float)
def _(value, indent=0, *, tag="n"):
    return " " * indent + f"{tag}={value}"


@encode.register
def _(value: bool, indent=0, **more):
    return "yes" if value else "no"


@encode.register
def _(value: str | bytes, indent=0, tag="s"):
    return f"{tag}<{len(value)}>"


@encode.register(list)
@encode.register(tuple)
def _(value, indent=0, tag="l"):
    return "[" + ", ".join(encode(item, indent) for item in value) + "]"


@encode.register(dict)
def _(value, indent=0, tag="d"):
    return "{" + ", ".join(f"{k}: {encode(v)}" for k, v in value.items()) + "}"


@encode.register
def _(value: None, indent=0, tag="z"):
    return "null"


print(encode(1), encode(True), encode(2.5, 2), encode("ab"), encode(b"abc", tag="b"), encode({1, 2}, tag="set"), encode(3j))
print(encode([1, "a", True, (2.5, [None])]))
print(encode({"k": [1, 2], "n": None, "d": {"x": "y"}}))
for item in (1, "s", None, 2.0, [1], Square(1)):
    print(encode(item), end=" ")
print()


class Formatter:
    def __init__(self, width):
        self.width = width

    @singledispatchmethod
    def show(self, value):
        return f"?{value}".rjust(self.width)

    @show.register
    def _(self, value: int):
        return f"i{value}".rjust(self.width)

    @show.register(str)
    def _(self, value):
        return f"s{value}".ljust(self.width) + "|"

    @show.register
    def _(self, value: list):
        return [self.show(v) for v in value]


f = Formatter(4)
print(f.show(1), f.show("a"), f.show(2.5), f.show([1, "b", None]), list(map(f.show, [3, "c"])))
print(area(Ring(1)), sorted([Ring(2), Square(3.0)], key=area)[0].__class__.__name__)
area(None)
