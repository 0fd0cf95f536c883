# Class decorators that are methods: of a class, of an instance, called or not, inherited; re given what is no text.
import re


class Shape:
    known = {}
    order = []

    @classmethod
    def register(cls, name):
        def wrap(sub):
            cls.known[name] = sub
            return sub

        return wrap

    @staticmethod
    def plain(sub):
        Shape.order.append(sub.__name__)
        return sub

    @classmethod
    def create(cls, name, *args):
        try:
            return cls.known[name](*args)
        except KeyError:
            raise ValueError(f"unknown shape {name!r}; know {', '.join(sorted(cls.known))}") from None


class Registry:
    def __init__(self):
        self.items = []

    def add(self, cls):
        self.items.append(cls)
        return cls

    def named(self, *, name):
        print("asked", name)

        def note(cls):
            self.items.append(cls)
            print("noted", name)
            return cls

        return note


registry = Registry()


@Shape.register("circle")
class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def __str__(self):
        return f"circle {self.r}"


@registry.add
@Shape.register("square")
@Shape.plain
class Square(Shape):
    def __init__(self, side):
        self.side = side

    def __str__(self):
        return f"square {self.side}"


@registry.named(name="last")
class Last:
    pass


print(Shape.create("circle", 2), Shape.create("square", 3), Shape.order)
try:
    Shape.create("blob")
except ValueError as error:
    print(error)
print([cls.__name__ for cls in registry.items], len(Shape.known))

for text in ["a1", 5, None, 2.5, ["a"]]:
    try:
        print(bool(re.compile("[a-z]").match(text)), re.sub("a", "b", text))
    except TypeError as error:
        print(error)
