# Instances where numbers and bytes are wanted: __int__, __float__, __complex__, __round__, __floor__ and their like.
import math


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __round__(self, digits=None):
        return Money(round(self.cents, -2)) if digits is None else "to %d" % digits

    def __floor__(self):
        return Money(self.cents - self.cents % 100)

    def __ceil__(self):
        return -(-self.cents // 100)

    def __trunc__(self):
        return "truncated"

    def __abs__(self):
        return Money(abs(self.cents))

    def __divmod__(self, other):
        if isinstance(other, Money):
            return divmod(self.cents, other.cents)
        if isinstance(other, int):
            return Money(self.cents // other), self.cents % other
        return NotImplemented

    def __rdivmod__(self, other):
        return "r", other, self.cents

    def __pow__(self, n, modulus=None):
        return ("pow", n, modulus)

    def __rpow__(self, n):
        return ("rpow", n)

    def __matmul__(self, other):
        return self.cents * 1000 + other.cents

    def __rmatmul__(self, other):
        return [other, self.cents]

    def __imatmul__(self, other):
        return Money(self.cents * other)

    def __repr__(self):
        return f"Money({self.cents})"

    def __bytes__(self):
        return b"$" + str(self.cents).encode()


class Polar:
    def __complex__(self):
        return 3 + 4j


class Angle:
    def __float__(self):
        return 0.5


class Whole:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __round__(self):
        return self.n


m = Money(-250)
print(int(m), float(m), round(m), round(m, 1), math.floor(m), math.ceil(m), math.trunc(m), abs(m))
print(divmod(m, 7), divmod(Money(700), Money(300)), divmod(5, m), divmod(2.5, m))
print(pow(m, 2), pow(m, 2, 7), m**3, pow(2, m), 2**m, m @ Money(3), 4 @ m, "s" @ m)
m @= 3
print(m, bytes(m), bytes(Money(5)) + b"!")
print(complex(Polar()), abs(complex(Polar())), complex(Angle()), complex(Whole(2)), complex(Angle(), Angle()))
print(math.sin(Angle()) == math.sin(0.5), math.hypot(Angle(), Whole(1)), float(Whole(7)), int(Whole(8)), round(Whole(9)))
print(max(float(x) for x in [Money(1), Money(250)]), [int(x) for x in (Money(999), 3.9, "12", True)])
try:
    divmod(m, "x")
except TypeError as error:
    print(error)
try:
    divmod(Whole(1), Angle())
except TypeError as error:
    print(error)


class Broken:
    def __int__(self):
        raise KeyError("no int")

    def __bytes__(self):
        raise OSError(3, "no bytes")


for action in (int, bytes):
    try:
        action(Broken())
    except (KeyError, OSError) as error:
        print(repr(error))
for bad in (Angle(), Whole(3), "5", None):
    try:
        print(int(bad))
    except TypeError as error:
        print(error)
