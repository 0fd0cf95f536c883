# Roots of sums of squares need no test; others do, and what is not a number is none.
import math


def distance(x, y):
    square = x * x + y * y
    return math.sqrt(square)


def shifted(x, y):
    square = x * x
    if y > 3.0:
        square = square - y
    return math.sqrt(square)


def inverse(x):
    return 1.0 / math.sqrt(x * x + 0.0)


inf = float("inf")
for x, y in ((3.0, 4.0), (inf, -inf), (1e200, 1.0), (float("nan"), 1.0), (0.0, 0.0), (-0.0, -0.0)):
    print(distance(x, y), shifted(x, 1.0))
print(inverse(-2.0), inverse(inf))
try_it = [1.0, 2.0, 0.0]
for x in try_it:
    print(inverse(x))
