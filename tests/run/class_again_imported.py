"""Classes of other modules that a class of their name extends."""
import lib_pack.shapes
from lib_pack.registry import Plugin
from lib_pack.shapes import Box, Lid as Cover, Point
from lib_pack.widened import Box as Wide, made


class Box(Box):
    def double(self):
        return self.width * 2


class Box(Box):
    def double(self):
        return super().double() + 1


class Plugin(Plugin):
    pass


class Cover(Cover):
    def __repr__(self):
        return "Cover" + super().__repr__()


class Point(Point):
    def total(self):
        return self.x + self.y


box = Box(4)
print(box.double(), box.twice, isinstance(box, lib_pack.shapes.Box), Box is lib_pack.shapes.Box, box)
print(Plugin.known, Cover(2), Point(3).total())
print(Wide(3).area(), made(2).area(), made(2), isinstance(made(1), lib_pack.shapes.Box), Wide is Box)
