"""exp, ln and log10 of Decimals: rounded right, at any precision."""
from decimal import Context, Decimal, InvalidOperation, Overflow, getcontext, localcontext

texts = ["0", "-0", "1", "-1", "1.00", "10", "0.1", "0.01", "1E+3", "1.0E+2", "2", "0.5", "7", "9.99", "0.99",
         "1.0000000001", "0.9999999999", "1." + "0" * 40 + "1", "0." + "9" * 40, "1e-30", "-1e-30", "3e-50",
         "123456789.123456789", "-2302600", "-12.5", "1e-999999", "Infinity", "-Infinity", "NaN", "99999"]


def attempt(what, *args):
    try:
        return str(what(*args))
    except (InvalidOperation, Overflow) as e:
        return f"{type(e).__name__} {e}"


for digits in (1, 5, 28, 60):
    getcontext().prec = digits
    for text in texts:
        x = Decimal(text)
        print(digits, text[:12], attempt(x.exp), attempt(x.ln), attempt(x.log10))
getcontext().prec = 28
print(Decimal(1).exp(), Decimal(10).ln(), Decimal(2).log10(), Decimal(2).ln() / Decimal(10).ln() == Decimal(2).log10())
print(Decimal(3).ln(Context(prec=9)), Context(prec=6).exp(2), Context(prec=3).log10(Decimal("0.3")), Context(4).ln(5))
with localcontext() as c:
    c.prec = 12
    c.rounding = "ROUND_DOWN"
    print(Decimal(1).exp(), Decimal(7).ln(), Decimal(7).log10())
print(attempt(Decimal("1e7").exp), attempt(Decimal("1e30").exp), attempt(Decimal("-1e30").exp))
total = Decimal(0)
for n in range(1, 8):
    total += Decimal(n).ln()
print(total, total.exp().quantize(Decimal("0.000001")))
