import math
from quadrature import bisect, integrate, minimum, newton, simpson, table, trapezoid

print(trapezoid(math.sin, 0.0, math.pi), simpson(math.sin, 0.0, math.pi, 10), simpson(lambda x: x ** 3, 0.0, 1.0))
print(bisect(math.cos, 0.0, 2.0), bisect(lambda x: x - 1.0, 0.0, 3.0, eps=1e-3))
print(newton(math.sin, math.cos, 3.0))


def bad(x):
    raise KeyError("inside")


for f in bad, None:
    try:
        simpson(f, 0.0, 1.0)
    except (KeyError, TypeError) as e:
        print(type(e).__name__)
try:
    bisect(lambda x: 1.0, 0.0, 1.0)
except ValueError as e:
    print(e)
print(table(lambda x: x ** 2, [1.0, 2.0]), table(math.sqrt, []))
history = []


def field(t, y):
    history.append(y)
    return [y[1], -y[0]]


print(integrate(field, [1.0, 0.0], 0.0, 1.0, 4), len(history), history[1], history[0] is history[1])
print(minimum([3, -1, 2]), minimum([3, -1, 2], key=lambda x: -x), minimum([5, 7], lambda x: x % 7))
print(simpson(lambda x: simpson(lambda y: x * y, 0.0, 1.0, 4), 0.0, 1.0, 4))
