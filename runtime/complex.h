/* complex.h -- Python's complex: two doubles.
 * In: complex_t (core.h).  Out: its operators, as CPython computes them, rounding for rounding.
 * Rule: + - * are the plain formulas, inline, so that loops vectorise; / is Smith's method; abs may raise. */
#ifndef PY_COMPLEX_H
#define PY_COMPLEX_H
#include "core.h"

#pragma GCC visibility push(hidden)
static inline complex_t complex_make(double real, double imag)
{
    return (complex_t){real, imag};
}
static inline complex_t complex_from_float(double x)
{
    return (complex_t){x, 0};
}
static inline complex_t complex_zero(void)
{
    return (complex_t){0, 0};
}
static inline complex_t complex_combine(complex_t a, complex_t b) /* complex(a, b): a + b * 1j */
{
    return (complex_t){a.real - b.imag, a.imag + b.real};
}
static inline complex_t complex_same(complex_t a)
{
    return a;
}
static inline complex_t complex_add(complex_t a, complex_t b)
{
    return (complex_t){a.real + b.real, a.imag + b.imag};
}
static inline complex_t complex_sub(complex_t a, complex_t b)
{
    return (complex_t){a.real - b.real, a.imag - b.imag};
}
static inline complex_t complex_mul(complex_t a, complex_t b)
{
    return (complex_t){a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}
static inline complex_t complex_neg(complex_t a)
{
    return (complex_t){-a.real, -a.imag};
}
static inline complex_t complex_conjugate(complex_t a)
{
    return (complex_t){a.real, -a.imag};
}
static inline double complex_real(complex_t a)
{
    return a.real;
}
static inline double complex_imag(complex_t a)
{
    return a.imag;
}
static inline bool complex_eq(complex_t a, complex_t b)
{
    return a.real == b.real && a.imag == b.imag;
}
static inline bool complex_ne(complex_t a, complex_t b)
{
    return !complex_eq(a, b);
}
static inline bool complex_truth(complex_t a)
{
    return a.real != 0 || a.imag != 0;
}
bool complex_eq_int(complex_t a, py_int b);

/* a / b for b != 0 (Smith's method, as in CPython; NaN when b has a NaN) */
complex_t complex_quotient(complex_t a, complex_t b);
py_cold bool complex_division_by_zero(void); /* raises "complex division by zero" */
static inline bool complex_div(complex_t a, complex_t b, complex_t *result)
{
    if (unlikely_py(b.real == 0 && b.imag == 0))
        return complex_division_by_zero();
    return *result = complex_quotient(a, b), true;
}
bool complex_pow(complex_t a, complex_t b, complex_t *result); /* ZeroDivisionError, OverflowError */

/* ---- abs: hypot; OverflowError "absolute value too large" ------------------------------------------------------ */
double complex_abs(complex_t z);        /* FLOAT_FAILED */
double complex_abs_finite(complex_t z); /* the same where it was proved not to overflow */
/* abs(z) compared with a bound, exactly, mostly without hypot.  |z|^2 is off by a few units in the last place, so
 * only inside a guard band of 1e-12 (relative) hypot has to decide.  TRI_FAILED: abs(z) raised OverflowError. */
/* (the parts by themselves: a struct argument would keep z in memory in the loop around) */
py_cold py_tri complex_abs_lt_near(double real, double imag, double bound);
py_cold py_tri complex_abs_le_near(double real, double imag, double bound);
#define COMPLEX_BAND 1e-12
static inline py_tri complex_abs_lt_raising(complex_t z, double bound) /* abs(z) < bound */
{
    double square = z.real * z.real + z.imag * z.imag, limit = bound * bound;
    if (likely_py(bound > 1e-140 && bound < 1e140)) {
        if (square < limit * (1 - COMPLEX_BAND))
            return true;
        if (square > limit * (1 + COMPLEX_BAND) && square < 1e300)
            return false;
    }
    return complex_abs_lt_near(z.real, z.imag, bound);
}
static inline py_tri complex_abs_le_raising(complex_t z, double bound) /* abs(z) <= bound */
{
    double square = z.real * z.real + z.imag * z.imag, limit = bound * bound;
    if (likely_py(bound > 1e-140 && bound < 1e140)) {
        if (square < limit * (1 - COMPLEX_BAND))
            return true;
        if (square > limit * (1 + COMPLEX_BAND) && square < 1e300)
            return false;
    }
    return complex_abs_le_near(z.real, z.imag, bound);
}
static inline py_tri complex_abs_ge_raising(complex_t z, double bound) /* abs(z) >= bound */
{
    py_tri less = complex_abs_lt_raising(z, bound);
    if (unlikely_py(less == TRI_FAILED))
        return less;
    return !less && bound == bound && ((z.real == z.real && z.imag == z.imag) || complex_abs_finite(z) >= bound);
}
static inline py_tri complex_abs_gt_raising(complex_t z, double bound) /* abs(z) > bound */
{
    py_tri most = complex_abs_le_raising(z, bound);
    if (unlikely_py(most == TRI_FAILED))
        return most;
    return !most && bound == bound && ((z.real == z.real && z.imag == z.imag) || complex_abs_finite(z) > bound);
}
/* The same where overflow of abs was proved away (or is tested elsewhere: complex_abs_overflows). */
bool complex_abs_overflows(complex_t z); /* finite parts, infinite abs; raises nothing */
static inline bool complex_abs_lt(complex_t z, double bound)
{
    return complex_abs_lt_raising(z, bound) == true;
}
static inline bool complex_abs_le(complex_t z, double bound)
{
    return complex_abs_le_raising(z, bound) == true;
}
static inline bool complex_abs_gt(complex_t z, double bound)
{
    return complex_abs_gt_raising(z, bound) == true;
}
static inline bool complex_abs_ge(complex_t z, double bound)
{
    return complex_abs_ge_raising(z, bound) == true;
}

/* ---- text, hash ---------------------------------------------------------------------------------------------- */
enum { COMPLEX_TEXT = 72 };
int complex_write(char at[COMPLEX_TEXT], complex_t z); /* repr(z): (1+2j), 2j, (-0-2j) */
str *complex_str(complex_t z);
bool complex_from_str(const str *text, complex_t *result); /* ValueError: complex() arg is a malformed string */
int64_t complex_hash(complex_t z);
#pragma GCC visibility pop
#endif
