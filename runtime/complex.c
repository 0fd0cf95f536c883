/* complex.c -- complex numbers beyond + - *.
 * In: two doubles each.  Out: CPython's results, operation by operation.
 * Rule: the formulas and their order of rounding are CPython's _Py_c_quot, c_powu, _Py_c_pow, _Py_c_abs. */
#include "complex.h"
#include "error.h"
#include "float.h"
#include "int.h"
#include "str.h"
#include <math.h>

static const complex_t one = {1, 0};

complex_t complex_quotient(complex_t a, complex_t b)
{
    if (fabs(b.real) >= fabs(b.imag)) {
        double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
        return (complex_t){(a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator};
    }
    if (fabs(b.imag) >= fabs(b.real)) {
        double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
        return (complex_t){(a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator};
    }
    return (complex_t){NAN, NAN};
}

bool complex_division_by_zero(void)
{
    return py_raise(&py_ZeroDivisionError, "complex division by zero");
}

/* ---- **
 * ---------------------------------------------------------------------------------------------------------------- */
static complex_t power_by_squaring(complex_t x, long n)
{
    complex_t result = one;
    for (long mask = 1; n >= mask; mask <<= 1) {
        if (n & mask)
            result = complex_mul(result, x);
        x = complex_mul(x, x);
    }
    return result;
}

static bool zero_power(void)
{
    return py_raise(&py_ZeroDivisionError, "0.0 to a negative or complex power");
}

static bool power_whole(complex_t a, long n, complex_t *result)
{
    if (n > 0)
        return *result = power_by_squaring(a, n), true;
    complex_t power = power_by_squaring(a, -n);
    if (power.real == 0 && power.imag == 0)
        return zero_power();
    return *result = complex_quotient(one, power), true;
}

static bool power_polar(complex_t a, complex_t b, complex_t *result)
{
    if (b.real == 0 && b.imag == 0)
        return *result = one, true;
    if (a.real == 0 && a.imag == 0) {
        *result = (complex_t){0, 0};
        return b.imag != 0 || b.real < 0 ? zero_power() : true;
    }
    double size = hypot(a.real, a.imag), length = pow(size, b.real);
    double angle = atan2(a.imag, a.real), phase = angle * b.real;
    if (b.imag != 0) {
        length /= exp(angle * b.imag);
        phase += b.imag * log(size);
    }
    if (isinf(phase)) /* the C library's cos reports a domain error, and CPython takes it for this one */
        return zero_power();
    *result = (complex_t){length * cos(phase), length * sin(phase)};
    return true;
}

bool complex_pow(complex_t a, complex_t b, complex_t *result)
{
    bool whole = b.imag == 0 && b.real == floor(b.real) && fabs(b.real) <= 100;
    if (!(whole ? power_whole(a, (long)b.real, result) : power_polar(a, b, result)))
        return false;
    if (isinf(result->real) || isinf(result->imag))
        return py_raise(&py_OverflowError, "complex exponentiation");
    return true;
}

/* ---- abs
 * ---------------------------------------------------------------------------------------------------------------- */
double complex_abs_finite(complex_t z)
{
    return hypot(z.real, z.imag);
}

bool complex_abs_overflows(complex_t z)
{
    return isfinite(z.real) && isfinite(z.imag) && isinf(hypot(z.real, z.imag));
}

double complex_abs(complex_t z)
{
    double size = hypot(z.real, z.imag);
    if (unlikely_py(isinf(size)) && isfinite(z.real) && isfinite(z.imag)) {
        py_raise(&py_OverflowError, "absolute value too large");
        return FLOAT_FAILED;
    }
    return size;
}

py_tri complex_abs_lt_near(double real, double imag, double bound)
{
    complex_t z = {real, imag};
    double size = complex_abs(z);
    return float_failed(size) ? TRI_FAILED : size < bound;
}

py_tri complex_abs_le_near(double real, double imag, double bound)
{
    complex_t z = {real, imag};
    double size = complex_abs(z);
    return float_failed(size) ? TRI_FAILED : size <= bound;
}

/* ---- the rest
 * ------------------------------------------------------------------------------------------------------------- */
bool complex_eq_int(complex_t a, py_int b)
{
    return a.imag == 0 && float_eq_int(a.real, b);
}

int complex_write(char at[COMPLEX_TEXT], complex_t z)
{
    char *p = at;
    if (z.real == 0 && !signbit(z.real)) {
        p += float_write_bare(p, z.imag);
        *p++ = 'j';
        return (int)(p - at);
    }
    *p++ = '(';
    p += float_write_bare(p, z.real);
    if (isnan(z.imag) || !signbit(z.imag))
        *p++ = '+';
    p += float_write_bare(p, z.imag);
    *p++ = 'j';
    *p++ = ')';
    return (int)(p - at);
}

str *complex_str(complex_t z)
{
    char text[COMPLEX_TEXT];
    return str_from_ascii(text, complex_write(text, z));
}

int64_t complex_hash(complex_t z)
{
    uint64_t real = (uint64_t)float_hash(z.real), imag = (uint64_t)float_hash(z.imag);
    uint64_t hash = real + 1000003 * imag;
    return hash == UINT64_MAX ? -2 : (int64_t)hash;
}
