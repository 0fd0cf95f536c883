# Classes that isinstance is given as unions, aliases and tuples; keywords of built-in functions; bases and moduli.
Number = int | float
PAIR = (int, str)


class A:
    pass


class B(A):
    pass


class C:
    pass


Shape = A | C


def f(x):
    return (isinstance(x, Number), isinstance(x, int | None), isinstance(x, PAIR), isinstance(x, type(None)),
            isinstance(x, (bool, A | None)), isinstance(x, Shape))


def g(x):
    if isinstance(x, (int, type(None))):
        return 1 if x is None else x + 1
    if isinstance(x, str | bytes):
        return len(x)
    return x


def tell(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


for x in [1, 1.5, "a", None, A(), B(), C(), True]:
    print(f(x))
print([g(x) for x in [1, None, "abc", b"ab", 2.5]])
print(round(2.567, ndigits=2), round(number=3.7), pow(base=2, exp=3), int("ff", base=16), sum([1, 2], start=5))
print(complex(real=1, imag=2), pow(3, 4, mod=5), int("-0x1F", base=0), issubclass(B, A | C), issubclass(C, (A, B)))
for x in ["11", 11, None, "2"]:
    tell(lambda: int(x, 2))
    tell(lambda: int(x, base=3))
for n in [3, -1, 2]:
    tell(lambda: pow(2, 5, 10**n))
    tell(lambda: pow(2, n, 7))
tell(lambda: pow(2.5, 2, 3))
tell(lambda: int(5, 2))
tell(lambda: bin(2.5))
