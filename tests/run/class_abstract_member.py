class Vec:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return isinstance(other, Vec) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"Vec({self.x!r}, {self.y!r})"


class Shape:
    registry = []

    def __init__(self, name):
        self.name = name
        Shape.registry.append(self)

    def area(self):
        raise NotImplementedError(self.name)


class Circle(Shape):
    def __init__(self, r):
        super().__init__("Kreis ü")
        self.r = r

    def area(self):
        return 3 * self.r ** 2


class Empty(Shape):
    pass


a = Vec(1, 2)
b = a
b.x = -5
print(a, a == b, a is b, Vec(0) + a, [Vec(1), Vec(1, 0)].count(Vec(1)))
Circle(-2)
Circle(1.5)
Empty("leer")
for shape in sorted(Shape.registry, key=lambda s: s.name):
    try:
        print(shape.name, shape.area())
    except NotImplementedError as e:
        print("none:", e)
def gen(xs):
    try:
        for x in xs:
            yield 10 // x
    finally:
        print("closed")
print(list(gen([])), sum(gen([5, -3])))
print(list(gen([2, 0, 1])))
