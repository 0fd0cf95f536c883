# decimal numbers beside fractions and complex numbers; their mean
from decimal import Decimal
from fractions import Fraction
d = Decimal("0.5")
print(d == Fraction(1, 2), Fraction(1, 2) == d, d != Fraction(1, 3), d < Fraction(2, 3), d >= Fraction(1, 2), d > Fraction(1, 3), d <= Fraction(1, 4), Fraction(d), Fraction(Decimal("-1.25")), d == 0.5 + 0j, d == 0.5 + 1j, 0.5 + 0j == d)
print(hash(d) == hash(Fraction(1, 2)), Fraction(1, 3) < d, sorted([Fraction(2, 3), d, Fraction(1, 3)]))
for f in [lambda: d + Fraction(1, 2), lambda: Fraction(1, 2) * d, lambda: d < 1j, lambda: Fraction.from_decimal(d) if 0 else 1]:
    try: print(f())
    except TypeError as e: print(e)
print(Decimal("nan") == Fraction(1, 2), Decimal("inf") > Fraction(1, 2), Decimal("-inf") < Fraction(1, 2))
import statistics, math
from decimal import Decimal
xs = [Decimal("1.5"), Decimal("2.5"), Decimal("4")]
print(statistics.mean(xs))
