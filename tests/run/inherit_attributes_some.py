class Shape:
    def area(self):
        return 0
class Sq(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s * self.s
class Rect(Shape):
    def __init__(self, w, h):
        self.w = w
        self.h = h
        self.name = "rect"
    def area(self):
        return self.w * self.h
class Odd(Shape):
    name = "odd"
shapes = [Sq(2), Rect(2, 3), Odd(), Rect(1.5, 2)]
for s in shapes:
    if isinstance(s, Rect):
        print(s.w, s.h, s.name)
    elif isinstance(s, Sq):
        print(s.s)
    print(s.area(), hasattr(s, "name"), getattr(s, "name", "none"), type(s).__name__)
for s in shapes[1:]:
    print(s.name)
print(sum(s.area() for s in shapes))
for s in shapes:
    print(s.name)
