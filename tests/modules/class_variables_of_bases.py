"""Variables of classes whose subclasses have several bases, and class methods of an abstract class."""
from abc import ABC, abstractmethod


class Named:
    count = 0

    def __init__(self, name):
        self.name = name
        Named.count += 1


class Diver:
    depth = 0

    def dive(self, by):
        self.depth += by
        return self.depth


class Plain:
    def plain(self):
        return "plain"


class Penguin(Named, Diver):
    pass


class Puffin(Named, Diver, Plain):
    wings = 2

    def beat(self):
        Puffin.wings += 1
        return self.wings


class Late(Plain, Penguin):
    pass


class Shape(ABC):
    known = {}

    def __init__(self, name):
        self.name = name
        Shape.known[name] = self

    @abstractmethod
    def area(self):
        """Its area."""

    @classmethod
    def find(cls, name):
        return cls.known.get(name)


class Square(Shape):
    def area(self):
        return 4


if __name__ == "__main__":
    for bird in (Penguin("a"), Puffin("b"), Late("c")):
        bird.dive(2)
    Puffin("d").beat()
    Square("s").area()
    print(Shape.find("s"), Square.find("x"))
