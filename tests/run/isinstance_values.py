from dataclasses import dataclass


class Shape:
    pass


class Square(Shape):
    pass


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, cls=None):
        return obj.__dict__[self.name]

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} expected {self.kind.__name__}, got {type(value).__name__}")
        obj.__dict__[self.name] = value


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name = name
        self.age = age


p = Person("a", 3)
p.age += True
print(p.name, p.age)
for name, age in (("b", "4"), (5, 6)):
    try:
        print(Person(name, age))
    except TypeError as e:
        print(e)


def count(items, cls):
    return sum(1 for item in items if isinstance(item, cls))


items = [1, "a", 2.5, None, True, [1], (2,), Shape(), Square(), {1: 2}]
print([count(items, cls) for cls in (int, str, float, bool, list, tuple, dict)], count(items, Shape), count(items, Square))
for cls in (Shape, Square, int):
    print(cls.__name__, [isinstance(x, cls) for x in (Shape(), Square(), 3, "x")])
numbers = (int, float)


def kind(x, classes):
    if isinstance(x, classes):
        return "yes"
    return "no"


print(kind(1, numbers), kind("a", numbers), kind("a", (str, Shape)), kind(Square(), (str, Shape)), kind(2, int))
k = Shape if len(items) > 3 else Square
print(isinstance(Square(), k), isinstance(items[0], k), isinstance(items[-2], type(items[-3])))
