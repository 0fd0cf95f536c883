"""Instances of several classes through the boundary: arguments, results, attributes, variables, containers."""


class Circle:
    def __init__(self, r):
        self.r = r
        self.beside = None

    def area(self):
        return 3 * self.r * self.r


class Square:
    def __init__(self, side):
        self.side = side
        self.beside = None

    def area(self):
        return self.side * self.side


class Box:
    def __init__(self):
        self.items = []
        self.best = None

    def put(self, shape):
        self.items.append(shape)
        if self.best is None or shape.area() > self.best.area():
            self.best = shape

    def choose(self, shape):
        self.chosen = shape


def area(shape):
    return shape.area()


def area_or(shape):
    return -1 if shape is None else shape.area()


def pick(n):
    if n == 0:
        return None
    return Circle(n) if n > 0 else Square(-n)


def either(n):
    return Circle(n) if n > 0 else Square(-n)


def total(shapes):
    return sum(s.area() for s in shapes)


def swap(shapes):
    shapes[0], shapes[-1] = shapes[-1], shapes[0]
    shapes.append(Square(9))


def pair(first, second):
    first.beside = second
    return first, {"second": second}


def each(shapes):
    for shape in shapes:
        yield shape


LAST = pick(2)
KEPT = either(3)


def keep(shape):
    global LAST, KEPT
    LAST = shape
    KEPT = shape


def forget():
    global LAST
    LAST = None


if __name__ == "__main__":
    for n in (1, -2):
        area(either(n))
        area_or(pick(n))
        keep(either(n))
        box = Box()
        box.put(either(n))
        box.choose(either(n))
    LAST = pick(-1)
    shapes = [Circle(1), Square(2)]
    print(total(shapes))
    swap(shapes)
    pair(Circle(1), Square(2))
    pair(Square(1), Circle(2))
    pair(Circle(1), Circle(2))
    pair(Square(1), Square(2))
    print([s.area() for s in each(shapes)])
    forget()
