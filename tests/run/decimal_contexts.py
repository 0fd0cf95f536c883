# arguments named context, methods of contexts, what a context does not take
from decimal import *
D = Decimal
c = Context(prec=3, rounding=ROUND_DOWN, Emin=-10, Emax=10, capitals=0)
x = D("1.23456")
print(x.max(1, context=c), x.min(D("9.8765"), c), x.fma(2, D("0.00001"), context=c), x.scaleb(2, context=c), x.to_integral_value(context=Context(rounding=ROUND_UP)))
print(D("1.5").to_integral_value(ROUND_CEILING), D("-1.5").to_integral_exact(rounding=ROUND_FLOOR), D("123E+5").to_eng_string(context=c), D("1E+20").to_eng_string(c))
print(D("9.9999").normalize(c), D("2").sqrt(c), D("1.2345").quantize(D("0.01"), context=c), D("7").compare(8, context=c))
for f in (lambda: D("1.2345").quantize(D("0.0001"), context=c), lambda: x.scaleb(D("1.5")), lambda: x.scaleb(D("inf")), lambda: x.scaleb(100, c), lambda: x.scaleb(8, c), lambda: D("9e9").fma(D("9e9"), D("-1"), c), lambda: D("9e9").fma(D("9e9"), D("-8.1e19"), c), lambda: x.to_integral_value(rounding="x"), lambda: x.quantize(D(1), rounding="nope")):
    try:
        print(f())
    except (ArithmeticError, TypeError) as e:
        print(type(e).__name__, e)
print(c.add(x, 1), c.subtract(x, D("0.0001")), c.multiply(x, x), c.divide(1, 3), c.divide_int(D("10"), 3), c.remainder(10, 3), c.divmod(10, 3), c.power(x, 3), c.sqrt(2), c.plus(x), c.minus(x), c.abs(-x), c.max(x, 1), c.min(x, 2), c.quantize(x, D("0.1")), c.normalize(D("1.20")), c.fma(2, 3, x), c.compare(1, 2), c.to_integral_value(x), c.scaleb(x, 3), c.to_sci_string(D("1E+20")), c.to_eng_string(D("1E+20")), c.create_decimal("1.23456"), c.create_decimal_from_float(0.1))
for f in (lambda: setattr(c, "Emin", 5), lambda: setattr(c, "Emax", -5), lambda: setattr(c, "capitals", 2), lambda: setattr(c, "clamp", 3), lambda: setattr(c, "prec", 0), lambda: setattr(c, "rounding", "x")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
with localcontext(Emax=5, Emin=-5, prec=4, capitals=0, clamp=1) as k:
    print(D(1) / 3, D("1e20"), k.Emax, getcontext().clamp)
    try:
        print(D(10) ** 7)
    except Overflow as e: print("over")
print(-D("0"), +D("-0"), c.minus(D(0)))
getcontext().prec = 5
print(D(1) / 7, D("1.234567").max(0), D("1.234567").scaleb(1))
setcontext(DefaultContext)
getcontext().prec = 7
print(DefaultContext.prec, D(1) / 7)
