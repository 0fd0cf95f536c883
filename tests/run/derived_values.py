class Name(str):
    """A name."""
    def __new__(cls, text, lang="en"):
        self = super().__new__(cls, text.strip())
        self.lang = lang
        return self

    def shout(self):
        return self.upper() + "!"

    def __repr__(self):
        return f"Name({str(self)!r}, {self.lang!r})"


n = Name("  bob ", "de")
print(n, [n], n.shout(), n.lang, len(n), n[0], n[-1], n[::-1], n[1:], "o" in n, "x" in n, n.replace("b", "c"), n.split("o"))
print(n == "bob", "bob" == n, n != "bob", n < "c", "a" < n, n == Name("bob"), hash(n) == hash("bob"), n + "x", "x" + n, n * 2, n in ["a", "bob"], n in ("a", "c"))
print("-".join([n, "z", Name("y")]), "-".join(n), n.join(["1", "2"]), "abcbobc".find(n), "bob!".startswith(n), "a bob".replace(n, "X"))
print(sorted([Name("b"), Name("a")]), max(Name("a"), Name("c")), isinstance(n, str), isinstance(n, Name), isinstance("x", Name), type(n).__name__, type(n.upper()).__name__)
print({n: 1}, {Name("a"): 1}[Name("a", "q")], {Name("a"), Name("a")}, n.isalpha(), n.center(9, "*"), n.encode(), list(n), tuple(n))
print("%s and %r" % (n, n), "{} {!r} {:>6}".format(n, n, n), f"{n} {n!r} {n:>6} {n.lang}", n.title(), n.count("b"), n.format(), Name("{}-{x}").format(1, x=2))
for c in n:
    print(c, end="")
print()
print(bool(Name("")), bool(n), not n, n or "empty", Name("") or "empty")


class Money(int):
    def __new__(cls, cents):
        if cents < 0:
            raise ValueError("negative")
        return super().__new__(cls, cents)

    def __str__(self):
        return f"${self // 100}.{self % 100:02d}"

    def __add__(self, other):
        return Money(int(self) + int(other))

    __radd__ = __add__


m = Money(150) + Money(275)
print(m, repr(m), m * 2, 2 * m, m - 25, 500 - m, m / 2, m // 2, m % 100, m ** 2, 2 ** Money(3), -m, +m, abs(m), ~m, m & 1, m | 1, m << 1, divmod(m, 100))
print(sum([Money(1), Money(2)]), m == 425, 425 == m, m > 3, 3 > m, max(m, 3), [0] * Money(2), list(range(Money(3))), "abc"[Money(1)], hash(m) == hash(425), bool(Money(0)), int(m), float(m), round(m, -2), f"{m} {m:d} {m:>8}", isinstance(m, int), m.bit_length(), chr(Money(65)), m + 1, 1 + m, type(m * 2).__name__)
try:
    Money(-1)
except ValueError as e:
    print(e)
print({1: "a", 425: "b"}.get(425), [10, 20, 30][Money(2)], sorted([Money(3), Money(1)], reverse=True), min(Money(3), Money(2)))
print(m == 425.0, m < 425.5, m * 1.5, Money(5) + True)


class Celsius(float):
    unit = "C"

    def to_f(self):
        return self * 9 / 5 + 32

    def __repr__(self):
        return f"{float(self)}°{self.unit}"


c = Celsius(100)
print(c, [c], c.to_f(), c + 1, 1 - c, type(c + 1).__name__, c > 50, round(c), int(c), f"{c:.1f} {c}", c == 100, c.is_integer(), Celsius("2.5"), abs(Celsius(-3)), sorted([Celsius(3), Celsius(1)]), Celsius())


class Vec(tuple):
    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    def __add__(self, other):
        return Vec(*[a + b for a, b in zip(self, other)])

    def __mul__(self, k):
        return Vec(*(a * k for a in self))

    @property
    def x(self):
        return self[0]


v = Vec(1, 2) + Vec(3, 4)
print(v, v * 2, v.x, len(v), v == (4, 6), (4, 6) == v, v[1], v[0:1], list(v), hash(v) == hash((4, 6)), v < (5,), isinstance(v, tuple), 4 in v, v.index(6), v.count(4), sum(v), sorted([Vec(2, 1), Vec(1, 5)]), {Vec(1, 2): "a"}[Vec(1, 2)])
a, b = v
print(a, b, max(v), [p for p in v], (*v, 9), tuple(v) + (1,), str(v), f"{v}")


class Stack(tuple):
    pass


print(Stack([1, 2]), Stack(), Stack((3, 4)) == (3, 4), len(Stack("abc")), Stack("ab")[0])


# ---- __new__ of the built-in class, by its name
class Vector(tuple):
    def __new__(cls, *parts):
        return tuple.__new__(cls, parts)

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    def dot(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __repr__(self):
        return "Vector" + tuple.__repr__(self)


v = Vector(1, 2, 2)
print(v + v, v.dot(v), len(v), v[0], v[1:])


class Celsius(float):
    def __new__(cls, degrees):
        made = float.__new__(cls, degrees)
        made.unit = "C"
        return made

    def fahrenheit(self):
        return self * 9 / 5 + 32


class Title(str):
    def __new__(cls, text):
        return str.__new__(cls, text.title())


class Even(int):
    def __new__(cls, number):
        if number % 2:
            raise ValueError(f"{number} is odd")
        return int.__new__(cls, number)


print(Celsius(100), Celsius(100).fahrenheit(), Celsius(1).unit, Title("guido van rossum"), Even(4) + 1)
try:
    Even(3)
except ValueError as e:
    print(e)


class Pairs(dict):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, args)


class Repeated(list):
    def __new__(cls, number):
        return list.__new__(cls, [number])

    def __init__(self, number):
        super().__init__([number] * number)


print(Pairs({1: 2}), Repeated(3))
