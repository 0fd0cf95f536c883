# random decimal numbers in random contexts
import random
from decimal import *
r = random.Random(77)
def num():
    k = r.randrange(12)
    if k == 0: return Decimal(r.randrange(-5, 6))
    if k == 1: return Decimal("0E%d" % r.randrange(-8, 9))
    n = r.randrange(1, 60)
    s = "".join(r.choice("0123456789") for _ in range(n))
    if k < 4: s = s[:3]
    p = r.randrange(0, len(s) + 1)
    t = r.choice(["", "-"]) + s[:p] + "." + s[p:]
    if k > 8: t += "E%d" % r.randrange(-3000, 3000)
    return Decimal(t)
modes = [ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP]
def attempt(name, f):
    try:
        print(name, f())
    except ArithmeticError as e:
        print(name, type(e).__name__, e)
    except ValueError as e:
        print(name, type(e).__name__, e)
specs = ["", ".2f", "10.3f", ",.2f", "e", ".3e", "g", ".4g", "%", ".1%", "+.2f", "<12", "^15.2f", "012.2f", "015,.1f", "*>20", ".0f", ".0e", "G", ".10E", " .3f", ",", "0,", "020,"]
for i in range(150):
    ctx = getcontext()
    ctx.prec = r.choice([1, 2, 3, 5, 9, 16, 28, 28, 28, 50])
    ctx.rounding = r.choice(modes)
    a, b = num(), num()
    print(i, ctx.prec, ctx.rounding, a, b)
    attempt("+", lambda: a + b)
    attempt("-", lambda: a - b)
    attempt("*", lambda: a * b)
    attempt("/", lambda: a / b)
    attempt("//", lambda: a // b)
    attempt("%", lambda: a % b)
    attempt("divmod", lambda: divmod(a, b))
    attempt("neg", lambda: (-a, +a, abs(a)))
    attempt("sqrt", lambda: a.sqrt())
    n = r.randrange(-12, 40)
    attempt("pow", lambda: a ** n)
    q = Decimal((0, (1,), r.randrange(-10, 5)))
    attempt("quant", lambda: a.quantize(q))
    attempt("quant2", lambda: a.quantize(q, rounding=ROUND_HALF_UP))
    attempt("norm", lambda: a.normalize())
    attempt("int", lambda: (int(a), round(a), hash(a), a.to_integral_value(), a.adjusted()))
    attempt("round", lambda: round(a, r.randrange(-3, 8)))
    print(a == b, a < b, a <= b, a.compare(b), max(a, b), a.max(b), a.min(b), a == int(a), float(a) == a, repr(a), a.to_eng_string(), a.as_tuple(), bool(a))
    s = r.choice(specs)
    attempt("format " + s, lambda: format(a, s))
