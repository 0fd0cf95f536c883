# fractions.Fraction
import math
from fractions import Fraction


def tried(make):
    try:
        print(make())
    except (ValueError, TypeError, ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)


def main():
    a, b = Fraction(3, 4), Fraction(-5, 6)
    print(a, repr(b), Fraction(), Fraction(5), Fraction(6, -4), Fraction(0.25), Fraction(True), Fraction(a), Fraction(a, b))
    print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +b, abs(b), a ** 2, b ** -3, a ** 0, a ** b)
    print(a + 1, 1 + a, a - 2, 2 - a, a * 3, 3 * a, a / 2, 2 / a, a // 1, 7 // b, a % 1, 5 % b, divmod(5, b), 2 ** a, 2 ** Fraction(3), Fraction(2) ** 0.5)
    print(a + 0.5, 0.5 + a, a * 1j, 1j - a, a / 0.5, a // 0.5, 1.5 % a, a ** 0.5, 2.0 ** a, a ** Fraction(2, 1))
    print(a == Fraction(6, 8), a == 0.75, a == 1, a != b, Fraction(2) == 2, a == 0.75 + 0j, a == "x", a < b, a <= 0.75, a > 0, a >= Fraction(1), 1 > a, 0.5 < a)
    print(a < math.inf, a > math.nan, a == math.inf, a == math.nan, a < 10**400)
    print(hash(a) == hash(0.75), hash(Fraction(5)) == hash(5), {Fraction(1, 2): "h"}[0.5], {a, Fraction(3, 4)}, hash(Fraction(-1, 3)) == hash(Fraction(1, -3)))
    print(int(b), float(b), bool(a), bool(Fraction()), math.floor(b), math.ceil(b), math.trunc(b), round(b), round(a, 1), round(Fraction(5, 2)), round(Fraction(12345, 7), -2), complex(float(a)))
    print(a.numerator, a.denominator, a.as_integer_ratio(), a.real, a.imag, a.conjugate(), Fraction.from_float(0.1), Fraction(0.1).limit_denominator(), Fraction(math.pi).limit_denominator(1000))
    for text in ("3/4", " -7/3 ", "1.5", "-.25", "1e3", "1.5E-2", "+5", "1_000/3", "7.", "0x1", "1/0", "a", "", "1/-2", "1 /2", "1e", "_1", "1__0", "/2", ".", "-"):
        tried(lambda: Fraction(text))
    tried(lambda: Fraction(1, 0))
    tried(lambda: Fraction(math.inf))
    tried(lambda: Fraction(math.nan))
    tried(lambda: Fraction(1.5, 2))
    tried(lambda: Fraction([1]))
    tried(lambda: a / 0)
    tried(lambda: a % 0)
    tried(lambda: a // Fraction())
    tried(lambda: Fraction() ** -1)
    tried(lambda: a + "x")
    tried(lambda: a < "x")
    tried(lambda: a.limit_denominator(0))
    print(sum([Fraction(1, n) for n in range(1, 20)]), sum([a, b], Fraction()), max(a, b), sorted([a, b, Fraction(1, 3), 0]), min([a, 0.5]))
    print(f"{a} {b!r} {str(a):>8}|", "%s" % a, [a, b], (a,), math.fsum([0.5]))
    total = Fraction(0)
    for i in range(1, 30):
        total += Fraction(1, i * i)
    print(total, float(total), math.sqrt(a))
    x = Fraction(1)
    for i in range(6):
        x = (x + 2 / x) / 2
    print(x.numerator > 10**30, float(x))


main()
