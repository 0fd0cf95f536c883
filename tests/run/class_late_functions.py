class Shape:
    def __init__(self, n):
        self.n = n

    def area(self):
        return self.n


class Square(Shape):
    def area(self):
        return self.n ** 2


class Other:
    pass


def times(self, k):
    return self.area() * k


s = Square(3)
try:
    s.times(2)
except AttributeError as e:
    print(e)
Shape.times = times
print(s.times(2), Shape(5).times(3), Shape.times(s, 4), hasattr(Other, "times"))
Shape.plus = lambda self, k=1: self.area() + k
print(s.plus(), Shape(1).plus(k=9))
for o in (Square(1), Shape(7)):
    print(o.plus(1), o.times(2))


def counter(self):
    self.count = getattr(self, "count", 0) + 1
    return self.count


Other.tick = counter
o = Other()
print(o.tick(), o.tick(), Other().tick())
if s.n > 100:
    Other.never = times
try:
    o.never(1)
except AttributeError as e:
    print(e)
