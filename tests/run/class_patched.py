# methods under a condition, and methods that the program assigns anew
import sys, random
PY3 = sys.version_info[0] >= 3
VERBOSE = random.random() < 2
class Shape:
    count = 0
    def __init__(self, r): self.r = r; Shape.count += 1
    def area(self, k=1, *rest, unit="cm"): return f"{self.r * k}{unit}{rest}"
    def describe(self): return "area " + self.area()
    if sys.version_info >= (3,):
        def text(self): return "three"
    else:
        def text(self): return "two"
    if VERBOSE:
        def log(self, m): return "log " + m
    else:
        def log(self, m): return None
    if sys.version_info[:1] == (2,):
        def only2(self): return 1
    if sys.version_info < (3, 0):
        __str__ = lambda self: "old"
    else:
        def __str__(self): return "new"
class Circle(Shape):
    def area(self, k=1, *rest, unit="m"): return f"c{self.r}{unit}"
s, c = Shape(3), Circle(4)
print(s.area(), s.area(2, 5, unit="in"), s.describe(), c.describe(), s.text(), s.log("x"), str(s), hasattr(s, "only2"))
old = Shape.describe
def new_describe(self, extra="!"):
    return old(self) + extra
Shape.describe = new_describe
print(s.describe(), s.describe("?"), c.describe())
Shape.text = lambda self: "patched %d" % self.r
print(s.text(), c.text(), Shape.text(s))
def patch():
    Shape.log = lambda self, m: "patched " + m
patch()
print(s.log("y"), c.log("z"))
class Bad:
    def f(self): return self.__g()
    def __g(self): return 1
print(Bad().f())
class Alone:
    def __init__(self): self.r = 3
    def text(self): return "t"
s = Alone()
print(s.text())
for f in [lambda self: 1, lambda self: 2]:
    Alone.text = f
    print(s.text())
