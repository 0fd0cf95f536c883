/* fixed.c -- NumPy scalars: what is too long for fixed.h.
 * In: C numbers.  Out: NumPy 1.24's results, without its warnings.
 * Rule: no float operation raises; integers wrap. */
#include "fixed.h"
#include <math.h>

/* ---- powers: by squaring, wrapping ------------------------------------------------------------------------------ */
static uint64_t wrapping_pow(uint64_t base, uint64_t exponent)
{
    uint64_t power = 1;
    for (; exponent; exponent >>= 1) {
        if (exponent & 1)
            power *= base;
        base *= base;
    }
    return power;
}

static py_cold bool negative_power(void)
{
    return py_raise(&py_ValueError, "Integers to negative integer powers are not allowed.");
}
#define SIGNED_POW(stem, T)                                                                                            \
    bool stem##_pow(T a, T b, T *result)                                                                               \
    {                                                                                                                  \
        if (b < 0)                                                                                                     \
            return negative_power();                                                                                   \
        return *result = (T)wrapping_pow((uint64_t)a, (uint64_t)b), true;                                              \
    }
#define UNSIGNED_POW(stem, T)                                                                                          \
    bool stem##_pow(T a, T b, T *result)                                                                               \
    {                                                                                                                  \
        return *result = (T)wrapping_pow(a, b), true;                                                                  \
    }
SIGNED_POW(i8, int8_t)
SIGNED_POW(i16, int16_t)
SIGNED_POW(i32, int32_t)
SIGNED_POW(i64, int64_t)
UNSIGNED_POW(u8, uint8_t)
UNSIGNED_POW(u16, uint16_t)
UNSIGNED_POW(u32, uint32_t)
UNSIGNED_POW(u64, uint64_t)

/* ---- floor division: the quotient is corrected from the remainder's sign, then rounded to a whole number ----------
 */
#define FLOAT_DIVISION(stem, T, fmod_, floor_, copysign_, pow_)                                                        \
    T stem##_mod(T a, T b)                                                                                             \
    {                                                                                                                  \
        T rest = fmod_(a, b);                                                                                          \
        if (b == 0)                                                                                                    \
            return rest;                                                                                               \
        if (rest != 0)                                                                                                 \
            return (b < 0) != (rest < 0) ? rest + b : rest;                                                            \
        return copysign_(0, b);                                                                                        \
    }                                                                                                                  \
    T stem##_floordiv(T a, T b)                                                                                        \
    {                                                                                                                  \
        if (b == 0)                                                                                                    \
            return a / b;                                                                                              \
        T rest = fmod_(a, b), quotient = (a - rest) / b;                                                               \
        if (rest != 0 && (b < 0) != (rest < 0))                                                                        \
            quotient -= 1;                                                                                             \
        if (quotient == 0)                                                                                             \
            return copysign_(0, a / b);                                                                                \
        T whole = floor_(quotient);                                                                                    \
        return quotient - whole > (T)0.5 ? whole + 1 : whole;                                                          \
    }                                                                                                                  \
    T stem##_pow(T a, T b)                                                                                             \
    {                                                                                                                  \
        return pow_(a, b);                                                                                             \
    }
FLOAT_DIVISION(f32, float, fmodf, floorf, copysignf, powf)
FLOAT_DIVISION(f64, double, fmod, floor, copysign, pow)

/* ---- complex: Smith's division
 * ---------------------------------------------------------------------------------------- */
#define COMPLEX_DIV(name, C, T, fabs_)                                                                                 \
    C name(C a, C b)                                                                                                   \
    {                                                                                                                  \
        T real = fabs_(b.real), imag = fabs_(b.imag);                                                                  \
        if (real == 0 && imag == 0)                                                                                    \
            return (C){a.real / real, a.imag / real};                                                                  \
        if (real >= imag) {                                                                                            \
            T ratio = b.imag / b.real, scale = (T)1 / (b.real + b.imag * ratio);                                       \
            return (C){(a.real + a.imag * ratio) * scale, (a.imag - a.real * ratio) * scale};                          \
        }                                                                                                              \
        T ratio = b.real / b.imag, scale = (T)1 / (b.imag + b.real * ratio);                                           \
        return (C){(a.real * ratio + a.imag) * scale, (a.imag * ratio - a.real) * scale};                              \
    }
COMPLEX_DIV(c64_div, complex64_t, float, fabsf)
COMPLEX_DIV(c128_div, complex_t, double, fabs)

float c64_abs(complex64_t a)
{
    return hypotf(a.real, a.imag);
}

double c128_abs(complex_t a)
{
    return hypot(a.real, a.imag);
}

/* ---- Python numbers
 * ------------------------------------------------------------------------------------------------------ */
static py_cold bool too_large(void)
{
    return py_raise(&py_OverflowError, "Python int too large to convert to C long");
}

bool fixed_from_int(py_int x, int64_t *result)
{
    return int_fits64(x, result) || too_large();
}

bool fixed_u64_from_int(py_int x, uint64_t *result)
{
    int64_t small;
    if (int_fits64(x, &small))
        return *result = (uint64_t)small, true;
    return int_fits_u64(x, result) || too_large();
}

bool fixed_from_float(double x, int64_t *result)
{
    owned_int whole = int_from_float(x);
    return !int_failed(whole) && fixed_from_int(whole, result);
}

bool fixed_u64_from_float(double x, uint64_t *result)
{
    owned_int whole = int_from_float(x);
    return !int_failed(whole) && fixed_u64_from_int(whole, result);
}
