class Point:
    """A point."""
    count = 0

    def __init__(self, x, y):
        self.x = x
        self.y = y
        Point.count += 1

    def norm2(self):
        return self.x * self.x + self.y * self.y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


class Shape:
    def area(self):
        return 0.0
    def describe(self):
        return "area " + str(self.area())

class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return 3.0 * self.r * self.r

class Square(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s * self.s

p = Point(1.0, 2.0)
q = p + Point(3.0, 4.0)
print(q.x, q.y, q.norm2(), Point.count, p == q, p != q)
total = 0
for shape in [Circle(1.0), Square(2.0), Circle(2.5)]:
    print(shape.describe())
    total += shape.area()
print(total)
