# a format that asks instances for numbers
from decimal import Decimal
from fractions import Fraction
class N:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v * 1.5
    def __index__(self): return int(self.v)
    def __str__(self): return "N"
class I(int): pass
class F(float): pass
class Bad:
    def __float__(self): raise ValueError("no float")
d = Decimal("2.675")
print("%.2f|%d|%s|%5.1f" % (d, d, d, N(2)), "%.3f" % d, "%x %o" % (N(10), N(8)), "%5.2e" % Fraction(1, 3), "%d%%" % N(3))
print("%d %5.1f %s" % (I(7), F(2.5), F(2.5)), "%03d" % I(5), "%.1f" % N(1), "%s %s" % (N(1), d))
try:
    print("%f" % Bad())
except ValueError as e: print(e)
try:
    print("%x" % 2.5)
except TypeError as e: print(e)
for v in [N(1), 2, 2.5, Fraction(1, 2)]:
    print("%.2f %s" % (v, v if not isinstance(v, N) else "n"))
