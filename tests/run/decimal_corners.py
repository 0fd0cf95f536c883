# infinities, NaNs, the ends of the range, contexts, what is no number
from decimal import *
import decimal, math, random
def attempt(name, f):
    try:
        print(name, f())
    except ArithmeticError as e:
        print(name, type(e).__name__, e)
    except (ValueError, TypeError) as e:
        print(name, type(e).__name__, e)
sp = [Decimal("inf"), Decimal("-Infinity"), Decimal("nan"), Decimal(0), Decimal("-0.0"), Decimal(1), Decimal("-2.5"), Decimal("1E+999999"), Decimal("9E-999999"), Decimal("1e-1000020")]
for a in sp:
    for b in sp:
        for name, f in [("+", lambda: a + b), ("-", lambda: a - b), ("*", lambda: a * b), ("/", lambda: a / b), ("//", lambda: a // b), ("%", lambda: a % b), ("<", lambda: a < b), ("==", lambda: a == b), ("cmp", lambda: a.compare(b)), ("q", lambda: a.quantize(b)), ("dm", lambda: divmod(a, b)), ("max", lambda: a.max(b))]:
            attempt(f"{a} {name} {b}", f)
for a in sp:
    attempt("int", lambda: int(a) if a < 100 else 0)
    attempt("float", lambda: float(a))
    attempt("fmt", lambda: f"{a:.2f}" if abs(a) < 100 else f"{a:10}|{a:+}|{a:<12}|{a:%}" if not a.is_finite() else "")
    attempt("round", lambda: round(a) if a < 100 else 0)
    attempt("sqrt", lambda: a.sqrt())
    attempt("sq", lambda: a ** 2)
    attempt("inv", lambda: a ** -1)
    attempt("zero", lambda: a ** 0)
    print(a.is_nan(), a.is_infinite(), a.is_finite(), a.is_zero(), a.is_signed(), bool(a), a.copy_abs(), a.copy_negate(), a.adjusted())
for x in [0.1, 1e300, 5e-324, -0.0, 2.5, 1e22, 123456789.125]:
    print(Decimal(x), Decimal.from_float(x), Decimal(x) == x, Decimal(str(x)) == x, Decimal(x) < x + 1, hash(Decimal(x)) == hash(x))
print(Decimal("1_000.5"), Decimal("  12  "), Decimal("+.5"), Decimal("5."), Decimal((1, (1, 2, 3), -2)), Decimal(True), Decimal(Decimal("1.0")))
for bad in ["1..2", "e5", "1e", "--1", "1 2", ".", "+", "0x10", "1e5.5"]:
    attempt(bad, lambda: Decimal(bad))
big = Decimal(7) ** 20
print(big, +big, Decimal(10 ** 40) + 1, Decimal(2) ** 100)
c = Context(prec=3, rounding=ROUND_UP)
print(c.create_decimal("1.23456"), c.prec, c.rounding)
setcontext(c)
print(Decimal(1) / 3, Decimal("1.0001") + 0)
with localcontext(prec=10) as k:
    print(Decimal(1) / 3, k.prec)
with localcontext(Context(prec=4)):
    print(Decimal(2) / 3)
print(getcontext().prec)
attempt("prec", lambda: setattr(getcontext(), "prec", 0))
setcontext(Context())
print(math.floor(Decimal("-2.5")), math.ceil(Decimal("2.1")), math.sqrt(Decimal(4)), round(Decimal("2.5")), round(Decimal("3.5")), round(Decimal("2.675"), 2), math.trunc(Decimal("-3.9")))
print(sum([Decimal("0.1")] * 10) == 1, min(Decimal(3), 2), sorted([Decimal("2"), 1, 3.5]), {Decimal("1.0"): "a"}[1], Decimal("0.3").as_integer_ratio(), Decimal("1.5").fma(2, 3), Decimal("1.5").scaleb(2), Decimal("2").same_quantum(Decimal("5")))
attempt("x", lambda: Decimal("1") + "2")
attempt("y", lambda: 1.5 * Decimal("1"))
attempt("z", lambda: Decimal("1") < "2")
attempt("w", lambda: Decimal([1]) if 0 else Decimal(None) if 0 else Decimal("1"))
for s in ["d", "5.", "x", ".2q", "<<5", "z"]:
    attempt("spec " + s, lambda: format(Decimal("1.5"), s))
total = Decimal("0")
for price, qty in [("19.99", 3), ("5.49", 10), ("0.01", 7)]:
    total += Decimal(price) * qty
tax = (total * Decimal("0.0825")).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
print(total, tax, total + tax, f"${total + tax:,.2f}", "%s" % total, "%.2f" % total, str(total), "{:>10}".format(total))
def pi():
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s
print(pi())
getcontext().prec = 100
print(pi(), Decimal(2).sqrt())
