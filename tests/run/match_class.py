class Shape:
    pass


class Circle(Shape):
    __match_args__ = ("r",)

    def __init__(self, r):
        self.r = r


class Rect(Shape):
    __match_args__ = ("w", "h")

    def __init__(self, w, h):
        self.w = w
        self.h = h


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def area(s):
    match s:
        case Circle(r):
            return 3 * r * r
        case Rect(w, h=1):
            return w
        case Rect(w, h):
            return w * h
        case Shape():
            return -1


print(area(Circle(2)), area(Rect(5, 1)), area(Rect(2, 3)), area(Shape()))


def where(p):
    match p:
        case Point(x=0, y=0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"axis {y}"
        case Point(x=x, y=y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case [Point(x=0), *rest]:
            return f"zero first, {len(rest)} more"
        case [Point(x=1) as first, Point() as second]:
            return f"pair {first.y} {second.x}"
        case _:
            return "?"


print(where(Point(0, 0)), where(Point(0, 4)), where(Point(5, 0)), where(Point(3, 3)), where(Point(1, 2)))
print(where([Point(0, 1), Point(2, 3)]), where([Point(1, 9), Point(8, 3)]), where([Point(2, 2)]), where(None))


class Node:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right


def evaluate(e):
    match e:
        case int():
            return e
        case Node("+", a, b):
            return evaluate(a) + evaluate(b)
        case Node("*", 0, _) | Node("*", _, 0):
            return 0
        case Node("*", a, b):
            return evaluate(a) * evaluate(b)
        case Node("-", a, None):
            return -evaluate(a)
    raise ValueError("bad")


print(evaluate(Node("+", 1, Node("*", 2, Node("-", 3, None)))))
print(evaluate(Node("*", 0, Node("+", 1, 1))))


class Late:
    def __init__(self, n):
        if n:
            self.value = n


for n in [0, 3, 4]:
    match Late(n):
        case Late(value=3):
            print("three")
        case Late(value=v):
            print("value", v)
        case _:
            print("no value")
