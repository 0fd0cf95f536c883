import numbers
from numbers import Number, Real, Integral
from fractions import Fraction
import fractions
class P: pass
for v in [1, True, 2.5, 3j, "x", None, Fraction(1, 2), P(), [1]]:
    print(isinstance(v, numbers.Number), isinstance(v, Real), isinstance(v, (Integral, str)), isinstance(v, numbers.Rational), isinstance(v, (numbers.Complex)), isinstance(v, (str, (Real, list))))
def area(w: Number, h: numbers.Real) -> Number:
    if not isinstance(w, Number):
        raise TypeError("w")
    return w * h
print(area(2, 3.5), area(2, 3))
try:
    area("x", 2)
except TypeError as e: print(e)
