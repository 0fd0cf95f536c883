# sums, quotients, formats, errors of decimal numbers
from decimal import Decimal, getcontext, ROUND_HALF_UP, localcontext, InvalidOperation, DivisionByZero
import decimal
a, b = Decimal("1.10"), Decimal("2.205")
print(a + b, a - b, a * b, a / b, b // a, b % a, -a, abs(-a), a ** 3, a == Decimal("1.1"), a < b, hash(a) == hash(Decimal("1.1")))
print(repr(a), [a, b], {a: 1}, Decimal(3), Decimal(0.1), Decimal("1E+5"), Decimal("0.0000001"), Decimal("-0"))
print(Decimal(1) / 3, 1 / Decimal(7), sum([a, b]), max(a, b), round(b, 2), round(b), int(b), float(b))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal(2).sqrt(), Decimal("100") / 3)
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(2).sqrt(), Decimal(1) / 7)
print(Decimal("3.14159").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal(".01"), rounding=ROUND_HALF_UP))
print(f"{Decimal('1234567.891'):,.2f}|{Decimal('0.5'):.0%}|{Decimal('12'):>8}|{Decimal('12.5'):08.2f}|{Decimal('1e10')}|{Decimal('12345'):e}|{a}|{a:+}")
for e in ["abc", "1.2.3", ""]:
    try: Decimal(e)
    except InvalidOperation as x: print(type(x).__name__, x, repr(x))
try: Decimal(1) / 0
except DivisionByZero as x: print(type(x).__name__, x)
try: Decimal(0) / 0
except decimal.InvalidOperation as x: print(x)
try: Decimal(1) / 0
except ZeroDivisionError as x: print("zde", x)
try: print(a + 1.5)
except TypeError as x: print(x)
print(a + 1, 2 - a, 3 * a, a == 1.1, a > 1, a > 1.05, a != "x", sorted([b, a, Decimal(0)]), Decimal("1.20").normalize(), Decimal("120").normalize())
print(Decimal("NaN") == Decimal("NaN"), Decimal("Infinity") > 5, Decimal("inf"), Decimal("1.5").to_integral_value(), Decimal("2.5").as_tuple())
print(divmod(Decimal("7.5"), 2), Decimal("-7.5") // 2, Decimal("-7.5") % 2, isinstance(a, Decimal), bool(Decimal("0.00")), str(Decimal("1e-10")))
