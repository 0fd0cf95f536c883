# __new__: instances by key, another class, another value, inherited, with __init__ behind it.
class Registry:
    _instances = {}
    def __new__(cls, name, *args, **kwargs):
        if name in cls._instances:
            print("old", name)
            return cls._instances[name]
        made = super().__new__(cls)
        cls._instances[name] = made
        return made
    def __init__(self, name, value=0):
        print("init", name, value)
        self.name = name
        self.value = value
a = Registry("a", 1)
b = Registry("b", value=2)
c = Registry("a", 3)
print(a is c, a is b, a.value, len(Registry._instances))

class Base:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)
    def __init__(self, x):
        self.x = x
class Derived(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
d = Derived(1, 2)
print(d.x, d.y, Base(5).x)

class Shape:
    def __new__(cls, kind, size):
        if kind == "circle":
            return object.__new__(Circle)
        if kind == "square":
            return object.__new__(Square)
        return None
    def __init__(self, kind, size):
        print("init", kind)
        self.size = size
class Circle(Shape):
    def area(self): return 3 * self.size ** 2
class Square(Shape):
    def area(self): return self.size ** 2
for k in ("circle", "square"):
    s = Shape(k, 2)
    if s is not None:
        print(type(s).__name__, s.area())
print(Shape("none", 1))

class Other:
    def __new__(cls, n):
        return [n]
    def __init__(self, n):
        print("never")
print(Other(3))

class Positive:
    def __new__(cls, n):
        if n < 0:
            raise ValueError("negative: %d" % n)
        self = super(Positive, cls).__new__(cls)
        self.n = n
        return self
    def twin(self): return type(self)(self.n)
    def __repr__(self): return f"Positive({self.n})"
print(Positive(3), Positive(4).twin())
try:
    Positive(-1)
except ValueError as e:
    print(e)

class Node:
    made = 0
    def __new__(cls, *args, **kwargs):
        cls.made += 1
        return super().__new__(cls)
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
n = Node(1, Node(2, next=Node(3)))
total = 0
while n:
    total += n.value
    n = n.next
print(total, Node.made)

class A:
    def __new__(cls):
        self = super().__new__(cls)
        self.tags = ["A"]
        return self
class B(A):
    def __new__(cls):
        self = super().__new__(cls)
        self.tags.append("B")
        return self
class C(B):
    pass
print(A().tags, B().tags, C().tags, isinstance(C(), A), type(C()).__name__)
try:
    class D:
        def __new__(cls, x):
            return super().__new__(cls, x)
    D(1)
except TypeError as e:
    print(e)
makers = [Positive, Node]
print(makers[0](8))
class News:
    def new(self): return 1
    def make(self): return 2
    def __new__(cls): return super().__new__(cls)
    def new_(self): return 3
print(News().new(), News().make(), News().new_())
