# a class that another one replaces, that extends itself, that a function replaces
# redefinition, self-extension, dataclass, in function, global
class Shape:
    """first"""
    kind = "old"
    def __init__(self, n): self.n = n
    def __repr__(self): return f"{type(self).__name__}({self.n})"
    def make(self): return Shape(self.n + 1)
s = Shape(3)
print(s, s.make(), Shape.kind, Shape.__name__, type(s) is Shape)
class Shape(Shape):
    """second"""
    kind = "new"
    def area(self): return self.n ** 2
t = Shape(4)
print(t, t.area(), t.make(), isinstance(s, Shape), isinstance(t, Shape), Shape.kind, s.kind, type(s) is Shape, s.make().area())
class Square(Shape):
    def area(self): return super().area() + 1
print(Square(2), Square(2).area(), Shape.__doc__)
def build(flag):
    if flag:
        class K:
            def f(self): return "yes"
    else:
        class K:
            def f(self): return "no"
    return K().f()
print(build(True), build(False), build(0))
try:
    raise ValueError("x")
except ValueError:
    class Err(Exception):
        def __str__(self): return "caught " + super().__str__()
else:
    class Err(Exception): pass
try:
    raise Err("boom")
except Err as e:
    print(type(e).__name__, e)
try:
    s.area()
except AttributeError as e:
    print(e)
class Counter:
    def __init__(self): self.n = 0
def swap():
    global Counter
    class Counter:
        def __init__(self): self.n = 100
a = Counter().n
swap()
print(a, Counter().n)
