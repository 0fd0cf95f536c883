"""decimal: numbers with a decimal point that are exact, rounded to the digits of a context.

A number is (-1) ** sign * coefficient * 10 ** exponent, with the coefficient as an int, or an infinity, or a NaN.
Rule: a result is computed exactly, or with two digits more than the context has and a last one that tells what was
left, and rounded once.
"""

import math
import _refused
from typing import NamedTuple

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "DecimalException", "Clamped", "InvalidOperation",
           "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "ROUND_DOWN",
           "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN",
           "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY"]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997

_roundings = ("ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN",
              "ROUND_HALF_EVEN", "ROUND_05UP")
_modulus = 2305843009213693951
_inverse_of_ten = 2075258708292324556  # modulo that
_FINITE, _INFINITE, _NAN = 0, 1, 2


class DecimalException(ArithmeticError):
    def __repr__(self):
        return f"{type(self).__name__}({self})"


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


class DecimalTuple(NamedTuple):
    sign: int
    digits: tuple
    exponent: int


def _invalid(word="InvalidOperation"):
    return InvalidOperation(f"[<class 'decimal.{word}'>]")


def _by_zero():
    return DivisionByZero("[<class 'decimal.DivisionByZero'>]")


# ---- contexts

def _checked(rounding):
    if rounding not in _roundings:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return rounding


class Context:
    def __init__(self, prec=28, rounding="ROUND_HALF_EVEN", Emin=-999999, Emax=999999, capitals=1, clamp=0):
        self._digits = 28
        self._way = "ROUND_HALF_EVEN"
        self._least = 0
        self._most = 0
        self._capitals = 1
        self._clamp = 0
        self.prec = prec
        self.rounding = rounding
        self.Emin = Emin
        self.Emax = Emax
        self.capitals = capitals
        self.clamp = clamp

    @property
    def prec(self):
        return self._digits

    @prec.setter
    def prec(self, value):
        if value < 1 or value > MAX_PREC:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self._digits = value

    @property
    def rounding(self):
        return self._way

    @rounding.setter
    def rounding(self, value):
        self._way = _checked(value)

    @property
    def Emin(self):
        return self._least

    @Emin.setter
    def Emin(self, value):
        if value < MIN_EMIN or value > 0:
            raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
        self._least = value

    @property
    def Emax(self):
        return self._most

    @Emax.setter
    def Emax(self, value):
        if value < 0 or value > MAX_EMAX:
            raise ValueError("valid range for Emax is [0, MAX_EMAX]")
        self._most = value

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        if value not in (0, 1):
            raise ValueError("valid values for capitals are 0 or 1")
        self._capitals = value

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        if value not in (0, 1):
            raise ValueError("valid values for clamp are 0 or 1")
        self._clamp = value

    def __repr__(self):
        return _refused.context_text()

    def copy(self):
        return Context(self._digits, self._way, self.Emin, self.Emax, self.capitals, self.clamp)

    def Etiny(self):
        return self.Emin - self._digits + 1

    def Etop(self):
        return self.Emax - self._digits + 1

    def create_decimal(self, num="0"):
        return _fixed(Decimal(num), self)

    def create_decimal_from_float(self, f):
        return _fixed(Decimal.from_float(f), self)

    def abs(self, a, /):
        return _fixed(_operand(a).copy_abs(), self)

    def plus(self, a, /):
        return _plus(_operand(a), self)

    def minus(self, a, /):
        return _minus(_operand(a), self)

    def add(self, a, b, /):
        return _sum(_operand(a), _operand(b), self)

    def subtract(self, a, b, /):
        return _difference(_operand(a), _operand(b), self)

    def multiply(self, a, b, /):
        return _product(_operand(a), _operand(b), self)

    def divide(self, a, b, /):
        return _quotient(_operand(a), _operand(b), self)

    def divide_int(self, a, b, /):
        return _whole(_operand(a), _operand(b), self)

    def remainder(self, a, b, /):
        return _rest(_operand(a), _operand(b), self)

    def divmod(self, a, b, /):
        return _both(_operand(a), _operand(b), self)

    def power(self, a, b, modulo=None):
        return _power(_operand(a), _operand(b), self) if modulo is None else _operand(a).__pow__(b, modulo)

    def sqrt(self, a, /):
        return _root(_operand(a), self)

    def exp(self, a, /):
        return _exponential(_operand(a), self)

    def ln(self, a, /):
        return _logarithm(_operand(a), self, False)

    def log10(self, a, /):
        return _logarithm(_operand(a), self, True)

    def fma(self, a, b, c, /):
        return _operand(a).fma(b, c, self)

    def compare(self, a, b, /):
        return _operand(a).compare(b, self)

    def max(self, a, b, /):
        return _operand(a).max(b, self)

    def min(self, a, b, /):
        return _operand(a).min(b, self)

    def normalize(self, a, /):
        return _operand(a).normalize(self)

    def quantize(self, a, b, /):
        return _operand(a).quantize(b, None, self)

    def scaleb(self, a, b, /):
        return _operand(a).scaleb(b, self)

    def to_integral_value(self, a, /):
        return _operand(a).to_integral_value(None, self)

    to_integral_exact = to_integral_value

    def to_sci_string(self, a, /):
        return _operand(a)._text(False, self.capitals)

    def to_eng_string(self, a, /):
        return _operand(a)._text(True, self.capitals)


DefaultContext = Context()
_current = [Context()]


def getcontext():
    return _current[0]


def setcontext(context):
    _current[0] = context.copy() if context is DefaultContext else context


def _asked(context):
    return _current[0] if context is None else context


class _Local:
    def __init__(self, context):
        self.context = context
        self.saved = context

    def __enter__(self):
        self.saved = _current[0]
        _current[0] = self.context
        return self.context

    def __exit__(self, kind, value, traceback):
        _current[0] = self.saved


def localcontext(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None):
    context = _asked(ctx).copy()
    if prec is not None:
        context.prec = prec
    if rounding is not None:
        context.rounding = rounding
    if Emin is not None:
        context.Emin = Emin
    if Emax is not None:
        context.Emax = Emax
    if capitals is not None:
        context.capitals = capitals
    if clamp is not None:
        context.clamp = clamp
    return _Local(context)


# ---- digits

_powers = [10 ** n for n in range(80)]  # most are small, and asked for again and again


def _power_of_ten(n):
    return _powers[n] if 0 <= n < 80 else int(10 ** n)


def _length(n):
    """How many digits."""
    count = n.bit_length() * 1233 // 4096  # log10(2) is a little more than that: never too many
    while _power_of_ten(count) <= n:
        count += 1
    return count or 1


def _digits(n):
    """As text, of any length."""
    if n < 1000000000000000:
        return str(n)
    size = _length(n) // 2
    if size < 1000:
        return str(n)
    high, low = divmod(n, _power_of_ten(size))
    return _digits(high) + _digits(low).rjust(size, "0")


def _number(text):
    """The int of digits, of any length."""
    if len(text) <= 2000:
        return int(text or "0")
    middle = len(text) // 2
    return _number(text[:middle]) * _power_of_ten(len(text) - middle) + _number(text[middle:])


def _goes_up(last, rest, half, rounding, sign):
    """Is the magnitude rounded up?  last: the digit that stays; rest: what is cut off, not 0; half: of its range, with
    the sign of the difference."""
    if rounding == "ROUND_HALF_EVEN":
        return half > 0 or (half == 0 and last % 2 == 1)
    if rounding == "ROUND_HALF_UP":
        return half >= 0
    if rounding == "ROUND_HALF_DOWN":
        return half > 0
    if rounding == "ROUND_UP":
        return True
    if rounding == "ROUND_DOWN":
        return False
    if rounding == "ROUND_CEILING":
        return sign == 0
    if rounding == "ROUND_FLOOR":
        return sign == 1
    return last % 5 == 0


def _cut(coefficient, count, rounding, sign):
    """Without its last `count` digits, rounded."""
    if count <= 0:
        return coefficient * _power_of_ten(-count)
    if count > _length(coefficient) + 1:
        whole, rest, half = 0, coefficient, -1
    else:
        power = _power_of_ten(count)
        whole, rest = divmod(coefficient, power)
        half = 2 * rest - power
    if rest and _goes_up(whole % 10, rest, half, rounding, sign):
        whole += 1
    return whole


def _made(sign, coefficient, exponent):
    made = Decimal(0)
    made._sign = sign
    made._coefficient = coefficient
    made._exponent = exponent
    return made


def _special(sign, kind):
    made = Decimal(0)
    made._sign = sign
    made._kind = kind
    return made


def _fixed(x, context):
    """Rounded to the context's digits, in its range."""
    if x._kind != _FINITE:
        return x
    tiny, top = context.Etiny(), context.Etop()
    if not x._coefficient:
        exponent = min(max(x._exponent, tiny), context.Emax if not context.clamp else top)
        return x if exponent == x._exponent else _made(x._sign, 0, exponent)
    least = max(_length(x._coefficient) + x._exponent - context.prec, tiny)
    if least > top:
        raise Overflow("[<class 'decimal.Overflow'>]")
    if x._exponent >= least:
        if context.clamp and x._exponent > top:
            return _made(x._sign, x._coefficient * _power_of_ten(x._exponent - top), top)
        return x
    coefficient = _cut(x._coefficient, least - x._exponent, context.rounding, x._sign)
    if coefficient == _power_of_ten(context.prec):  # 999 has become 1000
        coefficient //= 10
        least += 1
    if least > top:
        raise Overflow("[<class 'decimal.Overflow'>]")
    return _made(x._sign, coefficient, least)


def _rescaled(x, exponent, rounding):
    """The same, or nearly so, with that exponent."""
    if not x._coefficient:
        return _made(x._sign, 0, exponent)
    return _made(x._sign, _cut(x._coefficient, exponent - x._exponent, rounding, x._sign), exponent)


def _part(text, at):
    """The place behind the digits at `at`."""
    while at < len(text) and text[at].isdecimal():
        at += 1
    return at


def _read(x, text):
    """What a text says; False: it is no number."""
    t = text.strip().replace("_", "")
    at = 1 if t[:1] in ("+", "-") else 0
    sign = 1 if t[:1] == "-" else 0
    word = t[at:].lower()
    if word in ("inf", "infinity"):
        x._sign, x._kind = sign, _INFINITE
        return True
    if word == "nan":
        x._sign, x._kind = sign, _NAN
        return True
    if word.startswith("snan") or word.startswith("nan"):
        raise RuntimeError("signaling NaNs, and NaNs with digits, are not supported")
    end = _part(t, at)
    whole = t[at:end]
    part = ""
    if t[end:end + 1] == ".":
        at = end + 1
        end = _part(t, at)
        part = t[at:end]
    exponent = 0
    if not whole and not part:
        return False
    if t[end:end + 1] in ("e", "E"):
        at = end + 1
        start = at + 1 if t[at:at + 1] in ("+", "-") else at
        end = _part(t, start)
        if end == start:
            return False
        exponent = int(t[at:end])
    if end != len(t):
        return False
    x._sign = sign
    x._coefficient = _number(whole + part)
    x._exponent = exponent - len(part)
    return True


# ---- numbers

class Decimal:
    __slots__ = ("_sign", "_coefficient", "_exponent", "_kind")

    def __init__(self, value="0", context=None):
        self._sign = 0
        self._coefficient = 0
        self._exponent = 0
        self._kind = _FINITE
        if isinstance(value, int):
            self._sign = 1 if value < 0 else 0
            self._coefficient = abs(int(value))
        elif isinstance(value, Decimal):
            self._sign = value._sign
            self._coefficient = value._coefficient
            self._exponent = value._exponent
            self._kind = value._kind
        elif isinstance(value, float):
            self._from_float(value)
        elif isinstance(value, str):
            if not _read(self, value):
                raise _invalid("ConversionSyntax")
        elif isinstance(value, (tuple, list)):
            self._from_parts(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    def _from_float(self, value):
        if math.isnan(value) or math.isinf(value):
            self._kind = _NAN if math.isnan(value) else _INFINITE
            self._sign = 1 if math.copysign(1.0, value) < 0 else 0
            return
        top, bottom = abs(value).as_integer_ratio()
        self._sign = 1 if math.copysign(1.0, value) < 0 else 0
        count = bottom.bit_length() - 1
        self._coefficient = int(top * 5 ** count)
        self._exponent = -count

    def _from_parts(self, parts):
        sign, digits, exponent = parts
        self._sign = sign
        self._coefficient = _number("".join([str(digit) for digit in digits]))
        self._exponent = exponent

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return Decimal(f)

    # ---- text
    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(False, _current[0].capitals)

    def to_eng_string(self, context=None):
        return self._text(True, _asked(context).capitals)

    def _text(self, engineering, capitals):
        sign = "-" if self._sign else ""
        if self._kind != _FINITE:
            return sign + ("Infinity" if self._kind == _INFINITE else "NaN")
        digits = _digits(self._coefficient)
        left = self._exponent + len(digits)
        if self._exponent <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._coefficient == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole = "0"
            part = "." + "0" * -point + digits
        elif point >= len(digits):
            whole = digits + "0" * (point - len(digits))
            part = ""
        else:
            whole = digits[:point]
            part = "." + digits[point:]
        shift = "" if left == point else f"{'E' if capitals else 'e'}{left - point:+d}"
        return sign + whole + part + shift

    def __format__(self, spec):
        return _formatted(self, spec)

    # ---- what it is
    def is_nan(self):
        return self._kind == _NAN

    def is_qnan(self):
        return self._kind == _NAN

    def is_snan(self):
        return False

    def is_infinite(self):
        return self._kind == _INFINITE

    def is_finite(self):
        return self._kind == _FINITE

    def is_zero(self):
        return self._kind == _FINITE and self._coefficient == 0

    def is_signed(self):
        return self._sign == 1

    def __bool__(self):
        return self._kind != _FINITE or self._coefficient != 0

    def as_tuple(self):
        if self._kind != _FINITE:
            raise RuntimeError("as_tuple() of what is not finite is not supported")
        return DecimalTuple(self._sign, tuple([int(digit) for digit in _digits(self._coefficient)]), self._exponent)

    def as_integer_ratio(self):
        if self._kind == _NAN:
            raise ValueError("cannot convert NaN to integer ratio")
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        top = -self._coefficient if self._sign else self._coefficient
        if self._exponent >= 0:
            return top * _power_of_ten(self._exponent), 1
        bottom = _power_of_ten(-self._exponent)
        divisor = math.gcd(top, bottom)
        return top // divisor, bottom // divisor

    def adjusted(self):
        return self._exponent + _length(self._coefficient) - 1 if self._kind == _FINITE else 0

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def same_quantum(self, other, context=None):
        if self._kind != _FINITE or other._kind != _FINITE:
            return self._kind == other._kind
        return self._exponent == other._exponent

    # ---- conversions
    def __int__(self):
        if self._kind == _NAN:
            raise ValueError("cannot convert NaN to integer")
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        whole = _cut(self._coefficient, -self._exponent, "ROUND_DOWN", 0)
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        return float(str(self))

    def _integer(self, rounding):
        if self._kind == _NAN:
            raise ValueError("cannot convert NaN to integer")
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        whole = _cut(self._coefficient, -self._exponent, rounding, self._sign)
        return -whole if self._sign else whole

    def __floor__(self):
        return self._integer("ROUND_FLOOR")

    def __ceil__(self):
        return self._integer("ROUND_CEILING")

    def __round__(self, n=None):
        if n is None:
            return self._integer("ROUND_HALF_EVEN")
        return self.quantize(_made(0, 1, -n))

    def __hash__(self):
        if self._kind == _NAN:
            return 0
        if self._kind == _INFINITE:
            return -314159 if self._sign else 314159
        if self._exponent >= 0:
            scale = pow(10, self._exponent, _modulus)
        else:
            scale = pow(_inverse_of_ten, -self._exponent, _modulus)
        value = self._coefficient * scale % _modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    # ---- order
    def _order(self, other):
        """-1, 0 or 1; neither is a NaN."""
        if self._kind == _INFINITE or other._kind == _INFINITE:
            a = (-1 if self._sign else 1) if self._kind == _INFINITE else 0
            b = (-1 if other._sign else 1) if other._kind == _INFINITE else 0
            return (a > b) - (a < b)
        if not self._coefficient or not other._coefficient or self._sign != other._sign:
            a = (-1 if self._sign else 1) if self._coefficient else 0
            b = (-1 if other._sign else 1) if other._coefficient else 0
            return (a > b) - (a < b)
        a, b = self.adjusted(), other.adjusted()
        if a == b:
            least = min(self._exponent, other._exponent)
            a = self._coefficient * _power_of_ten(self._exponent - least)
            b = other._coefficient * _power_of_ten(other._exponent - least)
        order = (a > b) - (a < b)
        return -order if self._sign else order

    def _total(self, other):
        """Of equal ones the sign and the exponent decide."""
        if other._kind == _NAN:
            return 0
        order = self._order(other)
        if order or self._kind != _FINITE:
            return order
        if self._sign != other._sign:
            return -1 if self._sign else 1
        order = (self._exponent > other._exponent) - (self._exponent < other._exponent)
        return -order if self._sign else order

    def __eq__(self, other):
        if isinstance(other, complex):
            if other.imag != 0:
                return False
            real = Decimal(other.real)
            return self._kind != _NAN and real._kind != _NAN and self._order(real) == 0
        if isinstance(other, (int, float, Decimal)):
            right = Decimal(other)
            return self._kind != _NAN and right._kind != _NAN and self._order(right) == 0
        if hasattr(other, "limit_denominator"):
            return self._kind != _NAN and self._times(other.denominator)._order(Decimal(other.numerator)) == 0
        return NotImplemented

    def _times(self, n):
        """Exactly, for comparisons with fractions."""
        made = Decimal(self)
        made._coefficient *= n
        return made

    def _ordered(self, other):
        if self._kind == _NAN or other._kind == _NAN:
            raise _invalid()
        return self._order(other)

    def __lt__(self, other):
        if hasattr(other, "limit_denominator"):
            return self._times(other.denominator)._ordered(Decimal(other.numerator)) < 0
        return self._ordered(Decimal(other)) < 0 if isinstance(other, (int, float, Decimal)) else NotImplemented

    def __le__(self, other):
        if hasattr(other, "limit_denominator"):
            return self._times(other.denominator)._ordered(Decimal(other.numerator)) <= 0
        return self._ordered(Decimal(other)) <= 0 if isinstance(other, (int, float, Decimal)) else NotImplemented

    def __gt__(self, other):
        if hasattr(other, "limit_denominator"):
            return self._times(other.denominator)._ordered(Decimal(other.numerator)) > 0
        return self._ordered(Decimal(other)) > 0 if isinstance(other, (int, float, Decimal)) else NotImplemented

    def __ge__(self, other):
        if hasattr(other, "limit_denominator"):
            return self._times(other.denominator)._ordered(Decimal(other.numerator)) >= 0
        return self._ordered(Decimal(other)) >= 0 if isinstance(other, (int, float, Decimal)) else NotImplemented

    def compare(self, other, context=None):
        right = _operand(other)
        if self._kind == _NAN or right._kind == _NAN:
            return _special(0, _NAN)
        return Decimal(self._order(right))

    def max(self, other, context=None):
        right = _operand(other)
        return _fixed(right if self._kind == _NAN or self._total(right) < 0 else self, _asked(context))

    def min(self, other, context=None):
        right = _operand(other)
        return _fixed(right if self._kind == _NAN or self._total(right) > 0 else self, _asked(context))

    # ---- signs
    def __neg__(self):
        return _minus(self, _current[0])

    def __pos__(self):
        return _plus(self, _current[0])

    def __abs__(self):
        return _fixed(self.copy_abs(), _current[0])

    def copy_abs(self):
        return self._with_sign(0)

    def copy_negate(self):
        return self._with_sign(1 - self._sign)

    def copy_sign(self, other, context=None):
        return self._with_sign(_operand(other)._sign)

    def _with_sign(self, sign):
        made = Decimal(self)
        made._sign = sign
        return made

    # ---- arithmetic
    def __add__(self, other):
        return _sum(self, _operand(other), _current[0]) if isinstance(other, (int, Decimal)) else NotImplemented

    def __radd__(self, other):
        return _sum(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        if not isinstance(other, (int, Decimal)):
            return NotImplemented
        return _difference(self, Decimal(other), _current[0])

    def __rsub__(self, other):
        return _difference(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def __mul__(self, other):
        return _product(self, _operand(other), _current[0]) if isinstance(other, (int, Decimal)) else NotImplemented

    def __rmul__(self, other):
        return _product(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        return _quotient(self, _operand(other), _current[0]) if isinstance(other, (int, Decimal)) else NotImplemented

    def __rtruediv__(self, other):
        return _quotient(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def __floordiv__(self, other):
        return _whole(self, _operand(other), _current[0]) if isinstance(other, (int, Decimal)) else NotImplemented

    def __rfloordiv__(self, other):
        return _whole(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _rest(self, _operand(other), _current[0]) if isinstance(other, (int, Decimal)) else NotImplemented

    def __rmod__(self, other):
        return _rest(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, (int, Decimal)):
            return NotImplemented
        return _both(self, Decimal(other), _current[0])

    def __rdivmod__(self, other):
        return _both(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def __pow__(self, other, modulo=None):
        if not isinstance(other, (int, Decimal)):
            return NotImplemented
        if modulo is not None:
            raise RuntimeError("pow() of Decimals with a modulus is not supported")
        return _power(self, Decimal(other), _current[0])

    def __rpow__(self, other):
        return _power(Decimal(other), self, _current[0]) if isinstance(other, int) else NotImplemented

    def fma(self, other, third, context=None):
        right = _operand(other)
        wide = Context(_length(self._coefficient) + _length(right._coefficient) + 2, "ROUND_HALF_EVEN", MIN_EMIN, MAX_EMAX)
        return _sum(_product(self, right, wide), _operand(third), _asked(context))

    def sqrt(self, context=None):
        return _root(self, _asked(context))

    def exp(self, context=None):
        return _exponential(self, _asked(context))

    def ln(self, context=None):
        return _logarithm(self, _asked(context), False)

    def log10(self, context=None):
        return _logarithm(self, _asked(context), True)

    def normalize(self, context=None):
        x = _fixed(self, _asked(context))
        if x._kind != _FINITE:
            return x
        if not x._coefficient:
            return _made(x._sign, 0, 0)
        coefficient, exponent = x._coefficient, x._exponent
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return _made(x._sign, coefficient, exponent)

    def quantize(self, exp, rounding=None, context=None):
        context = _asked(context)
        way = context.rounding if rounding is None else _checked(rounding)
        pattern = _operand(exp)
        if self._kind == _NAN or pattern._kind == _NAN:
            return _special(0, _NAN)
        if self._kind != pattern._kind:
            raise _invalid()
        if self._kind == _INFINITE:
            return self
        exponent = pattern._exponent
        if not context.Etiny() <= exponent <= context.Emax or self.adjusted() > context.Emax:
            raise _invalid()
        if self._coefficient and self.adjusted() - exponent + 1 > context.prec:
            raise _invalid()
        made = _rescaled(self, exponent, way)
        if made.adjusted() > context.Emax or (made._coefficient and _length(made._coefficient) > context.prec):
            raise _invalid()
        return made

    def to_integral_value(self, rounding=None, context=None):
        way = _asked(context).rounding if rounding is None else _checked(rounding)
        return self if self._kind != _FINITE or self._exponent >= 0 else _rescaled(self, 0, way)

    to_integral = to_integral_value
    to_integral_exact = to_integral_value

    def scaleb(self, other, context=None):
        right = _operand(other)
        context = _asked(context)
        if self._kind == _NAN or right._kind == _NAN:
            return self if self._kind == _NAN else right
        if right._kind != _FINITE or right._exponent or abs(int(right)) > 2 * (context.Emax + context.prec):
            raise _invalid()
        if self._kind != _FINITE:
            return self
        return _fixed(_made(self._sign, self._coefficient, self._exponent + int(right)), context)


def _operand(value):
    if not isinstance(value, (int, Decimal)):
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return value if isinstance(value, Decimal) else Decimal(value)


def _plus(x, context):
    if x._kind == _FINITE and not x._coefficient and context.rounding != "ROUND_FLOOR":
        return _fixed(x.copy_abs(), context)
    return _fixed(x, context)


def _minus(x, context):
    if x._kind == _FINITE and not x._coefficient and context.rounding != "ROUND_FLOOR":
        return _fixed(x.copy_abs(), context)
    return _fixed(x.copy_negate(), context)


def _sum(a, b, context):
    if a._kind == _NAN or b._kind == _NAN:
        return _special(a._sign if a._kind == _NAN else b._sign, _NAN)
    if a._kind == _INFINITE:
        if b._kind == _INFINITE and a._sign != b._sign:
            raise _invalid()
        return a
    if b._kind == _INFINITE:
        return b
    exponent = min(a._exponent, b._exponent)
    floor = context.rounding == "ROUND_FLOOR"
    if not a._coefficient and not b._coefficient:
        sign = 1 if floor and a._sign != b._sign else min(a._sign, b._sign)
        return _fixed(_made(sign, 0, exponent), context)
    if not a._coefficient or not b._coefficient:
        other = b if not a._coefficient else a
        exponent = max(exponent, other._exponent - context.prec - 1)
        return _fixed(_rescaled(other, exponent, context.rounding), context)
    high, low = (a, b) if a._exponent >= b._exponent else (b, a)
    least = high._exponent + min(-1, _length(high._coefficient) - context.prec - 2)
    low_coefficient, low_exponent = low._coefficient, low._exponent
    if _length(low_coefficient) + low_exponent - 1 < least:  # too small to count but for the rounding
        low_coefficient, low_exponent = 1, least
    high_coefficient = high._coefficient * _power_of_ten(high._exponent - low_exponent)
    total = ((-high_coefficient if high._sign else high_coefficient) +
             (-low_coefficient if low._sign else low_coefficient))
    if not total:
        return _fixed(_made(1 if floor else 0, 0, exponent), context)
    return _fixed(_made(1 if total < 0 else 0, abs(total), low_exponent), context)


def _difference(a, b, context):
    if a._kind == _NAN or b._kind == _NAN:
        return _special(a._sign if a._kind == _NAN else b._sign, _NAN)
    return _sum(a, b.copy_negate(), context)


def _product(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind == _NAN or b._kind == _NAN:
        return _special(a._sign if a._kind == _NAN else b._sign, _NAN)
    if a._kind == _INFINITE or b._kind == _INFINITE:
        if not a or not b:
            raise _invalid()
        return _special(sign, _INFINITE)
    return _fixed(_made(sign, a._coefficient * b._coefficient, a._exponent + b._exponent), context)


def _quotient(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind == _NAN or b._kind == _NAN:
        return _special(a._sign if a._kind == _NAN else b._sign, _NAN)
    if a._kind == _INFINITE:
        if b._kind == _INFINITE:
            raise _invalid()
        return _special(sign, _INFINITE)
    if b._kind == _INFINITE:
        return _made(sign, 0, context.Etiny())
    if not b._coefficient:
        if not a._coefficient:
            raise _invalid("DivisionUndefined")
        raise _by_zero()
    exponent = a._exponent - b._exponent
    if not a._coefficient:
        return _fixed(_made(sign, 0, exponent), context)
    shift = _length(b._coefficient) - _length(a._coefficient) + context.prec + 1
    top = a._coefficient * _power_of_ten(max(shift, 0))
    result, rest = divmod(top, b._coefficient * _power_of_ten(max(-shift, 0)))
    at = exponent - shift
    if rest:
        if result % 5 == 0:
            result += 1
    else:
        while at < exponent and result % 10 == 0:
            result //= 10
            at += 1
    return _fixed(_made(sign, result, at), context)


def _divided(a, b, context):
    """Of two finite numbers: how often b goes into a, and what is left of a."""
    exponent = min(a._exponent, b._exponent)
    distance = a.adjusted() - b.adjusted()
    if not a._coefficient or distance <= -2:
        return 0, _rescaled(a, exponent, context.rounding)
    if distance <= context.prec:
        top = a._coefficient * _power_of_ten(a._exponent - exponent)
        count, rest = divmod(top, b._coefficient * _power_of_ten(b._exponent - exponent))
        if count < _power_of_ten(context.prec):
            return count, _made(a._sign, rest, exponent)
    raise _invalid("DivisionImpossible")


def _whole(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind == _NAN or b._kind == _NAN:
        return _special(a._sign if a._kind == _NAN else b._sign, _NAN)
    if a._kind == _INFINITE:
        if b._kind == _INFINITE:
            raise _invalid()
        return _special(sign, _INFINITE)
    if not b:
        if not a:
            raise _invalid("DivisionUndefined")
        raise _by_zero()
    if b._kind == _INFINITE:
        return _made(sign, 0, 0)
    return _made(sign, _divided(a, b, context)[0], 0)


def _both(a, b, context):
    if a._kind == _FINITE and a and not b:
        raise InvalidOperation("[<class 'decimal.InvalidOperation'>, <class 'decimal.DivisionByZero'>]")
    return _whole(a, b, context), _rest(a, b, context)


def _rest(a, b, context):
    if a._kind == _NAN or b._kind == _NAN:
        return _special(a._sign if a._kind == _NAN else b._sign, _NAN)
    if a._kind == _INFINITE:
        raise _invalid()
    if not b:
        raise _invalid("InvalidOperation" if a else "DivisionUndefined")
    if b._kind == _INFINITE:
        return _fixed(a, context)
    return _fixed(_divided(a, b, context)[1], context)


def _power(a, b, context):
    if a._kind == _NAN or b._kind == _NAN:
        return _special(a._sign if a._kind == _NAN else b._sign, _NAN)
    if not b:
        if not a:
            raise _invalid()
        return Decimal(1)
    if b._kind != _FINITE or b != b.to_integral_value():
        raise RuntimeError("a power of a Decimal that is no whole number is not supported")
    n = int(b)
    sign = a._sign if n % 2 else 0
    if a._kind == _INFINITE:
        return _special(sign, _INFINITE) if n > 0 else _made(sign, 0, 0)
    if not a._coefficient:
        if n < 0:
            return _special(sign, _INFINITE)
        return _made(sign, 0, 0)
    wide = Context(context.prec + _length(abs(n)) + 2, "ROUND_HALF_EVEN", -MAX_EMAX, MAX_EMAX)
    base = a.copy_abs()
    if n < 0:
        wide.prec += 1
        base = _quotient(Decimal(1), base, wide)
    result = base
    count = abs(n)
    for bit in bin(count)[3:]:
        result = _product(result, result, wide)
        if bit == "1":
            result = _product(result, base, wide)
        if result.adjusted() > 4 * context.Emax or result.adjusted() < 4 * context.Emin:
            break
    if result.adjusted() < context.Etiny() - context.prec:
        return _fixed(_made(sign, 1, context.Etiny() - 2), context)
    return _fixed(result._with_sign(sign), context)


def _root(x, context):
    if x._kind == _NAN:
        return x
    if x._kind == _INFINITE:
        if x._sign:
            raise _invalid()
        return x
    if not x._coefficient:
        return _fixed(_made(x._sign, 0, x._exponent >> 1), context)
    if x._sign:
        raise _invalid()
    wanted = x._exponent >> 1
    coefficient = x._coefficient * (10 if x._exponent % 2 else 1)
    length = (_length(x._coefficient) + 1) // 2 if x._exponent % 2 == 0 else (_length(x._coefficient) >> 1) + 1
    shift = context.prec + 1 - length
    exact = True
    if shift >= 0:
        coefficient *= _power_of_ten(2 * shift)
    else:
        coefficient, rest = divmod(coefficient, _power_of_ten(-2 * shift))
        exact = not rest
    exponent = wanted - shift
    root = math.isqrt(coefficient)
    if exact and root * root == coefficient:
        if shift >= 0:
            root //= _power_of_ten(shift)
        else:
            root *= _power_of_ten(-shift)
        exponent += shift
    elif root % 5 == 0:
        root += 1
    even = context.copy()
    even.rounding = "ROUND_HALF_EVEN"
    return _fixed(_made(0, root, exponent), even)


# ---- powers of e, and logarithms
#
# Computed with ints that count units of 10 ** -places, until all numbers within the error round to the same digits.

def _slope(n, unit):
    """atanh(1 / n), in units: n is 31 or more."""
    term = unit // n
    total, square, at = term, n * n, 3
    while term:
        term //= square
        total += term // at
        at += 2
    return total


def _log_of_ten(places):
    unit = _power_of_ten(places + 6)
    return (46 * _slope(31, unit) + 34 * _slope(49, unit) + 20 * _slope(161, unit)) // 1000000


def _in_units(x, places):
    return _cut(x._coefficient, -(x._exponent + places), "ROUND_DOWN", 0) * (-1 if x._sign else 1)


def _settled(sign, value, error, places, context):
    """The number rounded to the context's digits; None: the error does not let them be known."""
    length = _length(max(value - error, 1))
    count = length - context.prec
    if count <= 0 or value <= error:
        return None
    low = _cut(value - error, count, "ROUND_HALF_EVEN", 0)
    if low != _cut(value + error, count, "ROUND_HALF_EVEN", 0):
        return None
    even = context.copy()
    even.rounding = "ROUND_HALF_EVEN"
    return _fixed(_made(sign, low, count - places), even)


def _exponential(x, context):
    if x._kind == _NAN:
        return x
    if x._kind == _INFINITE:
        return _made(0, 0, 0) if x._sign else x
    if not x._coefficient:
        return Decimal(1)
    if x.adjusted() > 20 or abs(x) > 3 * (context.Emax - context.Etiny() + context.prec):
        if not x._sign:
            raise Overflow("[<class 'decimal.Overflow'>]")
        return _fixed(_made(0, 1, context.Etiny() - 2), context)
    if x.adjusted() < -context.prec - 2:  # 1.000 and a little more, or 0.999
        little = _made(0, _power_of_ten(context.prec + 2) + (-1 if x._sign else 1), -context.prec - 2)
        even = context.copy()
        even.rounding = "ROUND_HALF_EVEN"
        return _fixed(little, even)
    places = context.prec + 12
    while True:
        wide = places + max(x.adjusted(), 0) + 2
        ten = _log_of_ten(wide)
        power, rest = divmod(_in_units(x, wide), ten)
        rest //= _power_of_ten(wide - places)
        unit = _power_of_ten(places)
        part = rest >> 8
        total, term, at = unit + part, part, 2
        while term:
            term = term * part // (unit * at)
            total += term
            at += 1
        for _ in range(8):
            total = total * total // unit
        made = _settled(0, total, 10240 * (at + 4), places - power, context)
        if made is not None:
            return made
        places *= 2


def _log_units(x, places):
    """ln(x) in units, for x in (0, oo), and its error."""
    unit = _power_of_ten(places)
    size = x.adjusted()
    if x._exponent <= 0 and size in (-1, 0):
        size = 0
    root = _cut(x._coefficient, -(x._exponent - size + places), "ROUND_DOWN", 0)
    for _ in range(8):
        root = math.isqrt(root * unit)
    part = (root - unit) * unit // (root + unit)
    square = part * part // unit
    total, term, at = part, part, 3
    while term not in (0, -1):
        term = term * square // unit
        total += term // at
        at += 2
    return 512 * total + size * _log_of_ten(places), 2048 * (at + 4) + 2 * abs(size)


def _logarithm(x, context, of_ten):
    if x._kind == _NAN:
        return x
    if not x:
        return _special(1, _INFINITE)
    if x._sign:
        raise _invalid()
    if x._kind == _INFINITE:
        return x
    size = x.adjusted()
    if x._coefficient == _power_of_ten(size - x._exponent) and (of_ten or not size):
        return _fixed(Decimal(size), context)
    wide = Context(_length(x._coefficient) + abs(size) + 2) if -2 < size < 2 else context
    near = -_difference(x, Decimal(1), wide).adjusted() if -2 < size < 2 else 0
    places = context.prec + 14 + max(near, 0)
    while True:
        value, error = _log_units(x, places)
        if of_ten:
            error += abs(value) // _power_of_ten(places) + 2
            value = value * _power_of_ten(places) // _log_of_ten(places)
        made = _settled(1 if value < 0 else 0, abs(value), error, places, context)
        if made is not None:
            return made
        places *= 2


# ---- format

class _Spec:
    """[[fill]align][sign][0][width][,][.precision][type]"""

    def __init__(self, spec):
        at = 0
        self.fill, self.align = " ", ""
        if len(spec) > 1 and spec[1] in "<>=^":
            self.fill, self.align, at = spec[0], spec[1], 2
        elif spec and spec[0] in "<>=^":
            self.align, at = spec[0], 1
        self.sign = "-"
        if spec[at:at + 1] in ("+", "-", " "):
            self.sign = spec[at]
            at += 1
        self.no_negative_zero = spec[at:at + 1] == "z"
        if self.no_negative_zero:
            at += 1
        self.zeros = spec[at:at + 1] == "0"
        if self.zeros:
            if self.align:
                raise ValueError("invalid format string")
            self.fill, self.align, at = "0", "=", at + 1
        end = _part(spec, at)
        self.width = int(spec[at:end] or "0")
        at = end
        self.comma = spec[at:at + 1] == ","
        if self.comma:
            at += 1
        self.precision = -1
        if spec[at:at + 1] == ".":
            end = _part(spec, at + 1)
            if end == at + 1:
                raise ValueError("invalid format string")
            self.precision = int(spec[at + 1:end])
            at = end
        self.type = spec[at:]
        if self.type not in ("", "e", "E", "f", "F", "g", "G", "%"):
            raise ValueError("invalid format string")


def _grouped(digits, width):
    """With commas; zeros in front until it has that width."""
    parts = []
    while len(digits) > 3:
        parts.append(digits[-3:])
        digits = digits[:-3]
    parts.append(digits)
    text = ",".join(reversed(parts))
    while len(text) < width:
        parts[-1] = "0" + parts[-1]
        if len(parts[-1]) > 3:
            parts[-1] = parts[-1][1:]
            parts.append("0")
        text = ",".join(reversed(parts))
    return text


def _formatted(x, text):
    spec = _Spec(text)
    context = _current[0]
    kind = spec.type or ("G" if context.capitals else "g")
    sign = "-" if x._sign else "" if spec.sign == "-" else spec.sign
    if x._kind != _FINITE:
        body = "Infinity" if x._kind == _INFINITE else "NaN"
        return _padded(sign, body + ("%" if kind == "%" else ""), spec)
    if kind == "%":
        x = _made(x._sign, x._coefficient, x._exponent + 2)
    precision = spec.precision
    if precision >= 0:
        if kind in "eE":
            x = _shortened(x, precision + 1, context.rounding)
        elif kind in "fF%":
            x = _rescaled(x, -precision, context.rounding)
        elif _length(x._coefficient) > max(precision, 1):
            x = _shortened(x, max(precision, 1), context.rounding)
    if not x._coefficient and x._exponent > 0 and kind in "fF%":
        x = _rescaled(x, 0, context.rounding)
    if spec.no_negative_zero and not x._coefficient:
        sign = "" if spec.sign == "-" else spec.sign
    digits = _digits(x._coefficient)
    left = x._exponent + len(digits)
    if kind in "eE":
        point = 1 - precision if not x._coefficient and precision >= 0 else 1
    elif kind in "fF%":
        point = left
    else:
        point = left if x._exponent <= 0 and left > -6 else 1
    if point < 0:
        whole, part = "0", "0" * -point + digits
    elif point > len(digits):
        whole, part = digits + "0" * (point - len(digits)), ""
    else:
        whole, part = digits[:point] or "0", digits[point:]
    shift = left - point
    tail = "." + part if part else ""
    if shift != 0 or kind in "eE":
        tail += f"{'E' if kind in 'EG' else 'e'}{shift:+d}"
    if kind == "%":
        tail += "%"
    if spec.comma:
        zeros = spec.width - len(sign) - len(tail) if spec.zeros or (spec.fill == "0" and spec.align == "=") else 0
        whole = _grouped(whole, zeros)
    return _padded(sign, whole + tail, spec)


def _shortened(x, count, rounding):
    """With `count` digits."""
    if not x._coefficient:
        return x
    made = _rescaled(x, x.adjusted() + 1 - count, rounding)
    if made.adjusted() != x.adjusted():
        made = _rescaled(made, made.adjusted() + 1 - count, rounding)
    return made


def _padded(sign, body, spec):
    missing = spec.width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if spec.align == "<":
        return sign + body + spec.fill * missing
    if spec.align == "=":
        return sign + spec.fill * missing + body
    if spec.align == "^":
        return spec.fill * (missing // 2) + sign + body + spec.fill * (missing - missing // 2)
    return spec.fill * missing + sign + body
