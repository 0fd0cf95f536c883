"""fractions: rational numbers as two ints without a common divisor, the lower one above zero.

Rule: with a float or complex the result is one; what CPython leaves to the other operand is NotImplemented here, too.
"""
import math

__all__ = ["Fraction"]

_MODULUS = 2305843009213693951  # of the hashes of numbers: 2 ** 61 - 1


def _power(base, exponent):
    """base ** exponent, which is an int: no exponent is below zero."""
    return int(base ** exponent)


def _digits(text, at):
    """The place behind the digits at `at`, which single underscores may part; `at` itself: there are none."""
    if at == len(text) or not text[at].isdecimal():
        return at
    while at < len(text) and (text[at].isdecimal() or
                              (text[at] == "_" and at + 1 < len(text) and text[at + 1].isdecimal())):
        at += 1
    return at


def _parsed(text):
    """The numerator and denominator of "-3/4", "1.5e3"."""
    t = text.strip()
    start = 1 if t[:1] in ("-", "+") else 0
    end = _digits(t, start)
    numerator = int(t[start:end] or "0")
    denominator = 1
    right = end > start or (t[end:end + 1] == "." and t[end + 1:end + 2].isdecimal())
    if t[end:end + 1] == "/":
        start = end + 1
        end = _digits(t, start)
        right = right and end > start
        if right:
            denominator = int(t[start:end])
    else:
        if t[end:end + 1] == ".":
            start = end + 1
            end = _digits(t, start)
            if end > start:
                decimal = t[start:end].replace("_", "")
                denominator = _power(10, len(decimal))
                numerator = numerator * denominator + int(decimal)
        if t[end:end + 1] in ("e", "E"):
            start = end + 1
            at = start + 1 if t[start:start + 1] in ("-", "+") else start
            end = _digits(t, at)
            right = right and end > at
            if right:
                exponent = int(t[start:end])
                if exponent >= 0:
                    numerator *= _power(10, exponent)
                else:
                    denominator *= _power(10, -exponent)
    if not right or end != len(t):
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    return -numerator if t[0] == "-" else numerator, denominator


def _top(number):
    return number._numerator if isinstance(number, Fraction) else int(number)


def _bottom(number):
    return number._denominator if isinstance(number, Fraction) else 1


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, int):
                self._numerator = int(numerator)
                self._denominator = 1
            elif isinstance(numerator, Fraction):
                self._numerator = numerator._numerator
                self._denominator = numerator._denominator
            elif isinstance(numerator, float):
                self._numerator, self._denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                n, d = _parsed(numerator)
                self._reduce(n, d, n)
            elif hasattr(numerator, "same_quantum"):  # a Decimal
                self._numerator, self._denominator = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            n = _top(numerator) * _bottom(denominator)
            self._reduce(n, _bottom(numerator) * _top(denominator), n)
        else:
            raise TypeError("both arguments should be Rational instances")

    def _reduce(self, numerator, denominator, shown):
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({shown}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        n, d = f.as_integer_ratio()
        return cls(n, d)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return Fraction(self._numerator, self._denominator)

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return Fraction(self._numerator, self._denominator)

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self._numerator, self._denominator)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        bound1 = Fraction(p0 + k * p1, q0 + k * q1)
        bound2 = Fraction(p1, q1)
        if abs(bound2 - self) <= abs(bound1 - self):
            return bound2
        return bound1

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __add__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._add(self._numerator, self._denominator, _top(other), _bottom(other))
        if isinstance(other, float):
            return float(self) + other
        if isinstance(other, complex):
            return complex(float(self)) + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, int):
            return self._add(_top(other), _bottom(other), self._numerator, self._denominator)
        if isinstance(other, float):
            return other + float(self)
        if isinstance(other, complex):
            return other + complex(float(self))
        return NotImplemented

    @staticmethod
    def _add(na, da, nb, db):
        return Fraction(na * db + nb * da, da * db)

    def __sub__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._sub(self._numerator, self._denominator, _top(other), _bottom(other))
        if isinstance(other, float):
            return float(self) - other
        if isinstance(other, complex):
            return complex(float(self)) - other
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, int):
            return self._sub(_top(other), _bottom(other), self._numerator, self._denominator)
        if isinstance(other, float):
            return other - float(self)
        if isinstance(other, complex):
            return other - complex(float(self))
        return NotImplemented

    @staticmethod
    def _sub(na, da, nb, db):
        return Fraction(na * db - nb * da, da * db)

    def __mul__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._mul(self._numerator, self._denominator, _top(other), _bottom(other))
        if isinstance(other, float):
            return float(self) * other
        if isinstance(other, complex):
            return complex(float(self)) * other
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, int):
            return self._mul(_top(other), _bottom(other), self._numerator, self._denominator)
        if isinstance(other, float):
            return other * float(self)
        if isinstance(other, complex):
            return other * complex(float(self))
        return NotImplemented

    @staticmethod
    def _mul(na, da, nb, db):
        return Fraction(na * nb, da * db)

    def __truediv__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._truediv(self._numerator, self._denominator, _top(other), _bottom(other))
        if isinstance(other, float):
            return float(self) / other
        if isinstance(other, complex):
            return complex(float(self)) / other
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, int):
            return self._truediv(_top(other), _bottom(other), self._numerator, self._denominator)
        if isinstance(other, float):
            return other / float(self)
        if isinstance(other, complex):
            return other / complex(float(self))
        return NotImplemented

    @staticmethod
    def _truediv(na, da, nb, db):
        if nb == 0:
            raise ZeroDivisionError(f"Fraction({(na > 0) - (na < 0)}, 0)")
        return Fraction(na * db, da * nb)

    def __floordiv__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._floordiv(self._numerator, self._denominator, _top(other), _bottom(other))
        if isinstance(other, float):
            return float(self) // other
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, int):
            return self._floordiv(_top(other), _bottom(other), self._numerator, self._denominator)
        if isinstance(other, float):
            return other // float(self)
        return NotImplemented

    @staticmethod
    def _floordiv(na, da, nb, db):
        return (na * db) // (da * nb)

    def __mod__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._mod(self._numerator, self._denominator, _top(other), _bottom(other))
        if isinstance(other, float):
            return float(self) % other
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, int):
            return self._mod(_top(other), _bottom(other), self._numerator, self._denominator)
        if isinstance(other, float):
            return other % float(self)
        return NotImplemented

    @staticmethod
    def _mod(na, da, nb, db):
        return Fraction((na * db) % (nb * da), da * db)

    def __divmod__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._divmod(self._numerator, self._denominator, _top(other), _bottom(other))
        if isinstance(other, float):
            return divmod(float(self), other)
        return NotImplemented

    def __rdivmod__(self, other):
        if isinstance(other, int):
            return self._divmod(_top(other), _bottom(other), self._numerator, self._denominator)
        if isinstance(other, float):
            return divmod(other, float(self))
        return NotImplemented

    @staticmethod
    def _divmod(na, da, nb, db):
        quotient, rest = divmod(na * db, da * nb)
        return quotient, Fraction(rest, da * db)

    def __pow__(self, other):
        if isinstance(other, int):
            return self._power(other)
        if isinstance(other, Fraction):
            if other._denominator == 1:
                return self._power(other._numerator)
            return float(self) ** float(other)
        return float(self) ** other

    def _power(self, power):
        if power >= 0:
            return Fraction(_power(self._numerator, power), _power(self._denominator, power))
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({_power(self._denominator, -power)}, 0)")
        return Fraction(_power(self._denominator, -power), _power(self._numerator, -power))

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, int):
            return Fraction(other, 1) ** self
        if self._denominator == 1:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _rounded(self._numerator, self._denominator)
        shift = _power(10, abs(ndigits))
        if ndigits > 0:
            return Fraction(_rounded(self._numerator * shift, self._denominator), shift)
        return Fraction(_rounded(self._numerator, self._denominator * shift) * shift)

    def __hash__(self):
        if self._denominator % _MODULUS:
            value = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _MODULUS))
        else:
            value = 314159
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == _top(other) and self._denominator == _bottom(other)
        if isinstance(other, complex):
            return other.imag == 0 and self._is_float(other.real)
        if isinstance(other, float):
            return self._is_float(other)
        return NotImplemented

    def _is_float(self, f):
        if math.isnan(f) or math.isinf(f):
            return False
        n, d = f.as_integer_ratio()
        return self._numerator == n and self._denominator == d

    def __lt__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator * _bottom(other) < self._denominator * _top(other)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 < other
            n, d = other.as_integer_ratio()
            return self._numerator * d < self._denominator * n
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator * _bottom(other) > self._denominator * _top(other)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 > other
            n, d = other.as_integer_ratio()
            return self._numerator * d > self._denominator * n
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator * _bottom(other) <= self._denominator * _top(other)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 <= other
            n, d = other.as_integer_ratio()
            return self._numerator * d <= self._denominator * n
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator * _bottom(other) >= self._denominator * _top(other)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 >= other
            n, d = other.as_integer_ratio()
            return self._numerator * d >= self._denominator * n
        return NotImplemented

    def __bool__(self):
        return self._numerator != 0

    def __copy__(self):
        return Fraction(self._numerator, self._denominator)


def _rounded(n, d):
    """n / d, half to even."""
    floor, rest = divmod(n, d)
    if rest * 2 < d or (rest * 2 == d and floor % 2 == 0):
        return floor
    return floor + 1
