"""Variables that classes get when they are reached through tables, where types meet last."""
# plugin system w/ base from try import, abstract mixin, registry via __init_subclass__ with keyword, factories
from abc import ABC, abstractmethod
import functools
class Registry(dict):
    def register(self, name):
        def deco(obj):
            self[name] = obj
            return obj
        return deco
    def create(self, name, *args, **kw):
        if name not in self:
            raise LookupError(f"no {name}; have {sorted(self)}")
        return self[name](*args, **kw)
shapes = Registry()
class Shape(ABC):
    sides = 0
    _count = 0
    def __init__(self):
        type(self)._count += 1
        Shape._total = getattr(Shape, "_total", 0) + 1
    @abstractmethod
    def area(self): ...
    def __lt__(self, o): return self.area() < o.area()
    def __repr__(self): return f"<{type(self).__name__} {self.area():.1f}>"
    @classmethod
    def total(cls): return cls._count
@shapes.register("circle")
class Circle(Shape):
    def __init__(self, r): super().__init__(); self.r = r
    def area(self): return 3.14 * self.r ** 2
@shapes.register("rect")
class Rect(Shape):
    sides = 4
    def __init__(self, w, h=None): super().__init__(); self.w, self.h = w, h or w
    def area(self): return float(self.w * self.h)
@shapes.register("square")
class Square(Rect):
    @classmethod
    def unit(cls): return cls(1)
shapes["unit"] = Square.unit
ss = [shapes.create("circle", 1), shapes.create("rect", 2, h=3), shapes.create("square", 2), shapes.create("unit")]
print(sorted(ss), max(ss), Shape._total, Circle.total(), Rect.total(), Square.total(), Shape.total())
try: shapes.create("hex")
except LookupError as e: print(e)
try: Shape()
except TypeError as e: print(e)
