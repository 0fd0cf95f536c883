/* float.h -- Python's float: a double.
 * In: doubles.  Out: every operator and method that C does not have as such.
 * Rule: + - * and comparisons are C's; whatever CPython answers differently or refuses is here (float.c). */
#ifndef PY_FLOAT_H
#define PY_FLOAT_H
#include "core.h"

#pragma GCC visibility push(hidden)
/* ---- operators: ZeroDivisionError gives FLOAT_FAILED ------------------------------------------------------ */
py_cold double float_division_by_zero(void); /* raises "float division by zero" */
py_cold double float_floordiv_by_zero(void); /* "float floor division by zero" */
py_cold double float_mod_by_zero(void);      /* "float modulo" */
double float_floordiv_nonzero(double a, double b);
double float_mod_nonzero(double a, double b);
static inline bool float_is_zero(double x) /* x == 0, without the second branch that gcc makes for NaN */
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits << 1 == 0;
}
static inline int float_compare(double a, double b) /* -1, 0, 1; 2: one is a NaN */
{
    return a != a || b != b ? 2 : (a > b) - (a < b);
}
static inline double float_div(double a, double b)
{
    if (unlikely_py(float_is_zero(b)))
        return float_division_by_zero();
    double quotient = a / b;
    float_done(quotient);
    return quotient;
}
/* 0.0 - b, where gcc sees no constant: it makes -b of it when b is a converted int or an absolute value, and may be 0.
 */
static inline double float_minus(double a, double b)
{
    return a - b;
}
static inline double float_sqrt(double x)
{
    return __builtin_sqrt(x);
} /* math.sqrt of what is not below 0 */
static inline double float_floordiv(double a, double b)
{
    return unlikely_py(b == 0) ? float_floordiv_by_zero() : float_floordiv_nonzero(a, b);
}
static inline double float_mod(double a, double b)
{
    return unlikely_py(b == 0) ? float_mod_by_zero() : float_mod_nonzero(a, b);
}
bool float_divmod(double a, double b, void *result); /* tuple[float, float]; "float divmod()" */
/* a ** b where the result is a float: 0.0 ** -1 ZeroDivisionError, overflow OverflowError.  A negative base with a
 * fraction as exponent is complex in Python: float_pow raises then, float_pow_complex and float_pow_value do it. */
double float_pow_general(double a, double b);
static inline double float_pow(double a, double b)
{
    if (b == 2.0 && a < 1e150 && a > -1e150)
        return a * a;
    return float_pow_general(a, b);
}
bool float_pow_complex(double a, double b, complex_t *result);
bool float_pow_value(double a, double b, py_value *result); /* float or complex */
static inline double float_neg(double a)
{
    return -a;
}
static inline double float_abs(double a)
{
    return __builtin_fabs(a);
}
static inline bool float_truth(double a)
{
    return a != 0;
}

/* ---- conversion, text ---------------------------------------------------------------------------------------- */
double float_from_str(const str *text); /* ValueError: could not convert string to float: 'x' */
enum { FLOAT_TEXT = 32 };
int float_write(char at[FLOAT_TEXT], double x); /* repr(x): the shortest digits that read back; returns the length */
int float_write_bare(char at[FLOAT_TEXT], double x); /* the same without ".0": in complex numbers, format "n" */
/* The shortest digits of a finite x != 0: writes 1 .. 17 digits, sets *point (0.d1d2... * 10 ** point); the count */
int float_digits(double x, char digits[20], int *point);
str *float_str(double x); /* str(x), repr(x) */
str *float_hex(double x);
double float_from_hex(const str *text); /* ValueError, OverflowError */

/* ---- methods --------------------------------------------------------------------------------------------------- */
double float_round(double x, py_int ndigits); /* round(x, ndigits), exact; OverflowError */
py_int float_round_int(double x);             /* round(x): half to even; ValueError, OverflowError */
bool float_is_integer(double x);
bool float_as_integer_ratio(double x, void *result); /* tuple[int, int]; ValueError, OverflowError */
int64_t float_hash(double x);                        /* a NaN hashes as 0 here: it has no identity */
static inline py_int float_round_int_none(double x)
{
    return float_round_int(x);
} /* round(x, None) */
static inline double float_zero(void)
{
    return 0;
}
py_int float_floor(double x); /* math.floor, ceil, trunc; ValueError, OverflowError */
py_int float_ceil(double x);
static inline double float_same(double x)
{
    return x;
}
#pragma GCC visibility pop
#endif
