/* float.c -- what Python's float operators answer differently from C's.
 * In: doubles.  Out: doubles; FLOAT_FAILED where CPython raises.
 * Rule: the cases and their order are CPython's float_pow, float_divmod, float_round. */
#include "float.h"
#include "complex.h"
#include "error.h"
#include "int.h"
#include "str.h"
#include "value.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- / // % ---------------------------------------------------------------------------------------------------------
 */
static double zero_division(const char *message)
{
    py_raise(&py_ZeroDivisionError, "%s", message);
    return FLOAT_FAILED;
}

double float_division_by_zero(void)
{
    return zero_division("float division by zero");
}

double float_floordiv_by_zero(void)
{
    return zero_division("float floor division by zero");
}

double float_mod_by_zero(void)
{
    return zero_division("float modulo");
}

double float_mod_nonzero(double a, double b)
{
    double rest = fmod(a, b);
    if (rest == 0)
        return copysign(0.0, b);
    return (b < 0) != (rest < 0) ? rest + b : rest;
}

static double divide(double a, double b, double *mod)
{
    double rest = fmod(a, b), quotient = (a - rest) / b;
    if (rest == 0) {
        rest = copysign(0.0, b);
    } else if ((b < 0) != (rest < 0)) {
        rest += b;
        quotient -= 1.0;
    }
    *mod = rest;
    if (quotient == 0)
        return copysign(0.0, a / b);
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

double float_floordiv_nonzero(double a, double b)
{
    double rest;
    return divide(a, b, &rest);
}

bool float_divmod(double a, double b, void *result)
{
    double *pair = result;
    if (b == 0)
        return py_raise(&py_ZeroDivisionError, "float divmod()");
    pair[0] = divide(a, b, &pair[1]);
    return true;
}

/* ---- **
 * ---------------------------------------------------------------------------------------------------------------- */
/* OverflowError(34, 'Numerical result out of range'), as the C library's errno would say */
static double out_of_range(void)
{
    static STR_ASCII(text, "Numerical result out of range");
    static const py_type *const items[] = {&type_int, &type_str};
    static const uint32_t offsets[] = {0, 8};
    static const py_type pair_type = {
        .name = "tuple", .kind = PY_TUPLE, .size = 16, .item_count = 2, .items = items, .offsets = offsets};
    struct {
        py_int number;
        str *text;
    } pair = {34, text};
    py_raise_tuple(&py_OverflowError, &pair_type, &pair);
    return FLOAT_FAILED;
}

static bool is_odd(double x)
{
    return fmod(fabs(x), 2.0) == 1.0;
}

static double pow_infinite(double a, double b)
{
    if (isinf(b)) {
        a = fabs(a);
        if (a == 1.0)
            return 1.0;
        return (b > 0) == (a > 1.0) ? fabs(b) : 0.0;
    }
    if (b > 0)
        return is_odd(b) ? a : fabs(a);
    return is_odd(b) ? copysign(0.0, a) : 0.0;
}

static bool pow_is_complex(double a, double b)
{
    return a < 0 && isfinite(a) && isfinite(b) && b != floor(b);
}

double float_pow_general(double a, double b)
{
    if (b == 0 || a == 1.0)
        return 1.0;
    if (isnan(a) || isnan(b))
        return isnan(a) ? a : b;
    if (isinf(a) || isinf(b))
        return pow_infinite(a, b);
    if (a == 0) {
        if (b < 0)
            return zero_division("0.0 cannot be raised to a negative power");
        return is_odd(b) ? a : 0.0;
    }
    if (pow_is_complex(a, b)) {
        py_raise(&py_ValueError, "negative number cannot be raised to a fractional power");
        return FLOAT_FAILED;
    }
    bool negative = a < 0 && is_odd(b);
    double power = fabs(a) == 1.0 ? 1.0 : pow(fabs(a), b);
    if (isinf(power))
        return out_of_range();
    return negative ? -power : power;
}

bool float_pow_complex(double a, double b, complex_t *result)
{
    return complex_pow(complex_from_float(a), complex_from_float(b), result);
}

bool float_pow_value(double a, double b, py_value *result)
{
    complex_t power;
    if (pow_is_complex(a, b)) {
        if (!float_pow_complex(a, b, &power))
            return false;
        *result = value_from_complex(power);
        return true;
    }
    *result = value_from_float(float_pow(a, b));
    return !float_failed(result->as_float);
}

/* ---- rounding
 * ------------------------------------------------------------------------------------------------------------- */
py_int float_round_int(double x)
{
    return int_from_float(nearbyint(x));
}

/* Decimal digits of a whole number, cut to a multiple of 10 ** places, half to even; more: something was cut before. */
static double round_whole(double whole, bool more, int places)
{
    char digits[336];
    int length = snprintf(digits + 1, sizeof digits - 1, "%.0f", whole), kept = length - places;
    if (kept < 0)
        return 0;
    char *cut = digits + 1 + kept;
    digits[0] = '0';
    more |= strspn(cut + 1, "0") != (size_t)(places - 1);
    bool up = *cut > '5' || (*cut == '5' && (more || (cut[-1] & 1)));
    memset(cut, '0', (size_t)places);
    for (char *p = cut - 1; up; p--)
        if ((up = *p == '9'))
            *p = '0';
        else
            ++*p;
    return strtod(digits, NULL);
}

/* x rounded to so many digits, 0 to 22, half to even by its exact value; false: it is too large for that.
 * x * power is hi + low exactly, and a whole number below 2**52 divided by a power of ten is rounded once. */
static bool round_fast(double x, int64_t places, double *rounded)
{
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (places < 0 || places >= (int64_t)(sizeof powers / sizeof *powers))
        return false;
    double hi = x * powers[places];
    if (!(fabs(hi) < 0x1p52))
        return false;
    double whole = nearbyint(hi), over = hi - whole;
    if (fabs(over) == 0.5) {
        double low = fma(x, powers[places], -hi);
        if (low != 0 && (low > 0) == (over > 0))
            whole += over > 0 ? 1 : -1;
    }
    *rounded = whole / powers[places];
    return true;
}

double float_round(double x, py_int ndigits)
{
    char text[700];
    int64_t places = int_clamp(ndigits);
    if (!isfinite(x) || x == 0 || places > 323)
        return x;
    if (places < -308)
        return 0.0 * x;
    double rounded;
    if (round_fast(x, places, &rounded))
        return rounded;
    if (places >= 0) {
        snprintf(text, sizeof text, "%.*f", (int)places, x);
        rounded = strtod(text, NULL);
    } else {
        double whole = trunc(fabs(x));
        rounded = copysign(round_whole(whole, whole != fabs(x), (int)-places), x);
    }
    if (isinf(rounded)) {
        py_raise(&py_OverflowError, "rounded value too large to represent");
        return FLOAT_FAILED;
    }
    return rounded;
}

py_int float_floor(double x)
{
    return int_from_float(floor(x));
}

py_int float_ceil(double x)
{
    return int_from_float(ceil(x));
}

/* ---- methods
 * ---------------------------------------------------------------------------------------------------------------- */
bool float_is_integer(double x)
{
    return isfinite(x) && floor(x) == x;
}

bool float_as_integer_ratio(double x, void *result)
{
    py_int *pair = result;
    int exponent;
    if (isnan(x))
        return py_raise(&py_ValueError, "cannot convert NaN to integer ratio");
    if (isinf(x))
        return py_raise(&py_OverflowError, "cannot convert Infinity to integer ratio");
    double mantissa = frexp(x, &exponent);
    while (mantissa != floor(mantissa))
        mantissa *= 2.0, exponent--;
    pair[0] = (py_int)mantissa;
    pair[1] = 1;
    if (x != 0 && exponent > 0)
        pair[0] = int_lshift(pair[0], exponent);
    else if (x != 0)
        pair[1] = int_lshift(1, -exponent);
    return true;
}
