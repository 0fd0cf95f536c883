import functools
from abc import ABC, abstractmethod


class Validator(ABC):
    def __set_name__(self, owner, name):
        self.public = name
        self.private = f"_{name}"
        print("naming", owner.__name__, name)

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.private)

    def __set__(self, obj, value):
        self.validate(value)
        setattr(obj, self.private, value)

    @abstractmethod
    def validate(self, value):
        pass


class OneOf(Validator):
    def __init__(self, *options):
        self.options = set(options)

    def validate(self, value):
        if value not in self.options:
            raise ValueError(f"Expected {value!r} to be one of {sorted(self.options)} for {self.public}")


class Number(Validator):
    def __init__(self, low=None, high=None):
        self.low = low
        self.high = high

    def validate(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"Expected {value!r} to be a number")
        if self.low is not None and value < self.low:
            raise ValueError(f"{self.public} of {value} is below {self.low}")
        if self.high is not None and value > self.high:
            raise ValueError(f"{self.public} of {value} is above {self.high}")


class Component:
    kind = OneOf("wood", "metal")
    quantity = Number(0)
    weight = Number(1, 10)

    def __init__(self, kind, quantity, weight=1.5):
        self.kind = kind
        self.quantity = quantity
        self.weight = weight

    def total(self):
        return self.quantity * self.weight


class Heavy(Component):
    extra = Number(5)

    def __init__(self):
        super().__init__("metal", 3, 9.5)
        self.extra = 7


c = Component("wood", 2)
c.quantity += 3
print(c.kind, c.quantity, c.total(), c._quantity, Heavy().total(), Heavy().extra)
for what in range(4):
    try:
        if what == 0:
            c.kind = "gold"
        elif what == 1:
            c.quantity = -1
        elif what == 2:
            c.weight = 11
        else:
            Component("wood", "many")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Typed:
    """Keeps its value in the instance's dict."""
    def __init__(self, name, kind):
        self.name = name
        self.kind = kind

    def __set__(self, obj, value):
        if type(value).__name__ != self.kind:
            raise TypeError(f"{self.name}: {self.kind} wanted")
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("deleting", self.name)
        del obj.__dict__[self.name]


class Person:
    name = Typed("name", "str")
    age = Typed("age", "int")

    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __repr__(self):
        return f"Person({self.name!r}, {self.age})"


p = Person("ann", 30)
p.age += 1
print(p)
try:
    p.age = "old"
except TypeError as e:
    print(e, p.age)
del p.age
p.age = 5
print(p, len(p.name))


class lazy:
    def __init__(self, f):
        self.f = f
        self.count = 0

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, cls):
        self.count += 1
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Data:
    def __init__(self, n):
        self.n = n

    @lazy
    def squares(self):
        print("computing", self.n)
        return [i * i for i in range(self.n)]

    @lazy
    def total(self):
        return sum(self.squares)


d = Data(4)
print(d.total, d.squares, d.squares is d.squares, Data(2).squares)
d.squares = [1]
print(d.squares, d.total)
del d.squares
print(d.squares)


class Celsius:
    def __get__(self, obj, objtype=None):
        return (obj.fahrenheit - 32) * 5 / 9

    def __set__(self, obj, value):
        obj.fahrenheit = value * 9 / 5 + 32


class Temperature:
    celsius = Celsius()

    def __init__(self, f=32.0):
        self.fahrenheit = f


t = Temperature(212.0)
print(t.celsius)
t.celsius = 0
print(t.fahrenheit, [x.celsius for x in (t, Temperature(50.0))])


class Counted:
    def __init__(self):
        self.reads = {}

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, objtype=None):
        self.reads[self.name] = self.reads.get(self.name, 0) + 1
        return obj.__dict__[self.name]

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value


class Uses:
    a = Counted()

    def __init__(self, a=None):
        if a:
            self.a = a

    def reads(self):
        return type(self).__name__


u = Uses(3)
print(u.a + u.a, u.reads())
try:
    print(Uses().a)
except KeyError as e:
    print("KeyError", e)
t.celsius = "hot"
