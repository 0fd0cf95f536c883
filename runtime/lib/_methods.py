"""_methods: special methods of built-in values that are called by their names: "ab".__len__(), int.__add__(a, b);
pow with a modulus that may be None."""
from math import ceil, floor


def method_len(self):
    return len(self)


def method_str(self):
    return str(self)


def method_repr(self):
    return repr(self)


def method_hash(self):
    return hash(self)


def method_bool(self):
    return bool(self)


def method_int(self):
    return int(self)


def method_index(self):
    return int(self)


def method_float(self):
    return float(self)


def method_trunc(self):
    return int(self)


def method_round(self, ndigits=None):
    if ndigits is None:
        return round(self)
    return round(self, ndigits)


def method_floor(self):
    return floor(self)


def method_ceil(self):
    return ceil(self)


def method_iadd(self, other):
    self += other
    return self


def method_imul(self, other):
    self *= other
    return self


def method_abs(self):
    return abs(self)


def method_neg(self):
    return -self


def method_pos(self):
    return +self


def method_invert(self):
    return ~self


def method_contains(self, item):
    return item in self


def method_iter(self):
    return iter(self)


def method_reversed(self):
    return reversed(self)


def method_getitem(self, index):
    return self[index]


def method_setitem(self, index, value):
    self[index] = value


def method_delitem(self, index):
    del self[index]


def method_format(self, spec):
    return format(self, spec)


def method_add(self, other):
    return self + other


def method_sub(self, other):
    return self - other


def method_mul(self, other):
    return self * other


def method_truediv(self, other):
    return self / other


def method_floordiv(self, other):
    return self // other


def method_mod(self, other):
    return self % other


def method_divmod(self, other):
    return divmod(self, other)


def method_pow(self, other):
    return self**other


def method_lshift(self, other):
    return self << other


def method_rshift(self, other):
    return self >> other


def method_and(self, other):
    return self & other


def method_or(self, other):
    return self | other


def method_xor(self, other):
    return self ^ other


def method_radd(self, other):
    return other + self


def method_rsub(self, other):
    return other - self


def method_rmul(self, other):
    return other * self


def method_rtruediv(self, other):
    return other / self


def method_eq(self, other):
    return self == other


def method_ne(self, other):
    return self != other


def method_lt(self, other):
    return self < other


def method_le(self, other):
    return self <= other


def method_gt(self, other):
    return self > other


def method_ge(self, other):
    return self >= other


def dict_fromkeys(iterable, value=None, /):
    made = {}
    for key in iterable:
        made[key] = value
    return made


def pow_or_none(base, exp, mod):
    if mod is None:
        return pow(base, exp)
    return pow(base, exp, mod)
