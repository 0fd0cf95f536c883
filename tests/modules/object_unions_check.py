import object_unions as m


def show(what, *args):
    try:
        result = what(*args)
        print(what.__name__, result if isinstance(result, (int, type(None))) else type(result).__name__)
        return result
    except (TypeError, AttributeError) as error:
        print(what.__name__, type(error).__name__)


circle, square = m.Circle(2), m.Square(5)
for shape in (circle, square):
    show(m.area, shape)
    show(m.area_or, shape)
show(m.area_or, None)
for n in (1, 0, -4):
    show(m.pick, n)
show(m.either, -3)
print(m.total([circle, square, circle]))
shapes = [circle, square]
m.swap(shapes)
print(shapes[0] is square, shapes[1] is circle, type(shapes[2]).__name__, len(shapes))
first, rest = m.pair(circle, square)
print(first is circle, rest["second"] is square, circle.beside is square, square.beside)
circle.beside = m.Circle(7)
print(circle.beside.r)
circle.beside = None
print(circle.beside)
box = m.Box()
try:
    box.chosen
except AttributeError as error:
    print(error)
box.choose(square)
print(box.chosen is square)
box.chosen = circle
print(box.chosen is circle)
for shape in (circle, square, m.Circle(1)):
    box.put(shape)
print(box.best is square, len(box.items), [type(item).__name__ for item in box.items])
print([shape.area() for shape in m.each([square, circle])])
m.keep(square)
print(m.LAST is square, m.KEPT is square)
m.LAST = circle
m.KEPT = circle
print(m.LAST is circle, m.KEPT.area())
m.forget()
print(m.LAST)
