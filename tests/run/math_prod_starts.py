# math.prod where the start is of another type than the numbers, and of numbers that are neither int nor float
import math
from decimal import Decimal
from fractions import Fraction


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def halves(start):
    return math.prod([0.5, 0.5], start=start)


xs = []
for i in range(1, 4):
    xs.append(i * 1.0)
print(math.prod([2, 3], start=2.5), math.prod([2.0], start=3), math.prod([], start=3), math.prod((), start=2.5))
print(math.prod(xs, start=2), math.prod(xs, start=2.0), math.prod(xs), halves(1), halves(2.0))
print(math.prod((2.0,), start=3), math.prod((2, 3), start=2.5), math.prod((x for x in [1.5, 2]), start=2))
print(math.prod([True, True]), math.prod([True, 2.5], start=True), math.prod(range(1, 5), start=0.5), math.prod({2: 1, 3: 4}))
print(math.prod([1j, 2]), math.prod([2], start=1j), math.prod([Fraction(1, 2), 3]), math.prod([Decimal("1.5")], start=2))
print(math.fsum([1, 2.5, True]), math.dist([1, True], [2.5, 0]))
t(lambda: math.prod([1, "a"]))
t(lambda: math.prod(["a", 2]))
t(lambda: math.prod([[1], 2]))
t(lambda: math.prod([1e308, 10], start=1))
t(lambda: math.prod([10**400, 1.5]))
t(lambda: math.prod([1], start="ab"))
t(lambda: math.prod([], start="ab"))
t(lambda: math.prod([None]))
