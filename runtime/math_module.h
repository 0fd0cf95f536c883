/* math_module.h -- import math, cmath.
 * In: doubles, words.  Out: what CPython 3.11's functions give, to the last bit of libm's answer.
 * Rule: ValueError "math domain error", OverflowError "math range error"; results FLOAT_FAILED, INT_FAILED then. */
#ifndef PY_MATH_MODULE_H
#define PY_MATH_MODULE_H
#include "core.h"

#pragma GCC visibility push(hidden)
/* ---- math.c: float -> float.  The domain test is inline, so that loops without errors stay calls of libm ---- */
py_cold double math_domain_error(void);
py_cold double math_range_error(void);
static inline double math_sqrt(double x)
{
    if (unlikely_py(x < 0))
        return math_domain_error();
    double root = __builtin_sqrt(x);
    float_done(root);
    return root;
}
static inline double math_fabs(double x)
{
    return __builtin_fabs(x);
}
static inline double math_copysign(double x, double y)
{
    return __builtin_copysign(x, y);
}
static inline double math_degrees(double x)
{
    return x * (180.0 / 3.141592653589793238462643383279502884197);
}
static inline double math_radians(double x)
{
    return x * (3.141592653589793238462643383279502884197 / 180.0);
}
static inline bool math_isnan(double x)
{
    return x != x;
}
static inline bool math_isinf(double x)
{
    return __builtin_isinf(x);
}
static inline bool math_isfinite(double x)
{
    return __builtin_isfinite(x);
}
double math_acos(double x);
double math_acosh(double x);
double math_asin(double x);
double math_asinh(double x);
double math_atan(double x);
double math_atanh(double x);
double math_cbrt(double x);
double math_cos(double x);
double math_cosh(double x);
double math_erf(double x);
double math_erfc(double x);
double math_exp(double x);
double math_exp2(double x);
double math_expm1(double x);
double math_gamma(double x);
double math_lgamma(double x);
double math_log1p(double x);
double math_sin(double x);
double math_sinh(double x);
double math_tan(double x);
double math_tanh(double x);
double math_ulp(double x);
double math_atan2(double y, double x);
double math_fmod(double x, double y);
double math_remainder(double x, double y);
double math_pow(double x, double y);
double math_nextafter(double x, double y);
double math_ldexp(double x, py_int exponent);
double math_log(double x);
double math_log2(double x);
double math_log10(double x);
double math_log_base(double x, double base);
double math_log_int(py_int x); /* any size of int */
double math_log2_int(py_int x);
double math_log10_int(py_int x);
double math_log_int_base(py_int x, double base);
double math_log_int_int(py_int x, py_int base);
double math_log_float_int(double x, py_int base);
bool math_frexp(double x, void *result); /* tuple[float, int] */
bool math_modf(double x, void *result);  /* tuple[float, float] */
bool math_isclose(double a, double b);
py_tri math_isclose_within(double a, double b, double rel_tol, double abs_tol); /* ValueError */
double math_hypot_0(void);
double math_hypot_1(double x);
double math_hypot(double x, double y);
double math_hypot_3(double x, double y, double z);
double math_hypot_4(double x, double y, double z, double w);
/* ---- math_list.c: lists of float are read through their common header; any element type of number ---- */
double math_fsum(const void *list); /* exact; OverflowError, ValueError */
double math_hypot_list(const void *list);
double math_dist(const void *p, const void *q);             /* two lists or sequences of numbers; ValueError */
bool math_prod_default(const void *list, py_value *result); /* math.prod(floats): int 1 when empty */
bool math_prod_values(const void *list, py_value start, py_value *result); /* of ints and floats */
double math_prod_float(const void *list, double start);
py_int math_prod_int(const void *list, py_int start);
/* ---- math_int.c ---- */
static inline py_int math_zero(void)
{
    return 0;
}
static inline py_int math_one(void)
{
    return 1;
}
py_int math_factorial(py_int n);
py_int math_gcd(py_int a, py_int b);
py_int math_lcm(py_int a, py_int b);
py_int math_gcd_3(py_int a, py_int b, py_int c);
py_int math_lcm_3(py_int a, py_int b, py_int c);
py_int math_comb(py_int n, py_int k);
py_int math_perm(py_int n, py_int k);
py_int math_isqrt(py_int n);
py_int math_floor_int(py_int a); /* floor, ceil, trunc of an int: itself */

/* ---- cmath.c: bool f(z, &result) ---- */
double cmath_phase(complex_t z);
bool cmath_polar(complex_t z, void *result); /* tuple[float, float] */
bool cmath_rect(double r, double phi, complex_t *result);
bool cmath_exp(complex_t z, complex_t *result);
bool cmath_log(complex_t z, complex_t *result);
bool cmath_log_base(complex_t z, complex_t base, complex_t *result);
bool cmath_log10(complex_t z, complex_t *result);
bool cmath_sqrt(complex_t z, complex_t *result);
bool cmath_acos(complex_t z, complex_t *result);
bool cmath_acosh(complex_t z, complex_t *result);
bool cmath_asin(complex_t z, complex_t *result);
bool cmath_asinh(complex_t z, complex_t *result);
bool cmath_atan(complex_t z, complex_t *result);
bool cmath_atanh(complex_t z, complex_t *result);
bool cmath_cos(complex_t z, complex_t *result);
bool cmath_cosh(complex_t z, complex_t *result);
bool cmath_sin(complex_t z, complex_t *result);
bool cmath_sinh(complex_t z, complex_t *result);
bool cmath_tan(complex_t z, complex_t *result);
bool cmath_tanh(complex_t z, complex_t *result);
bool cmath_isnan(complex_t z);
bool cmath_isinf(complex_t z);
bool cmath_isfinite(complex_t z);
bool cmath_isclose(complex_t a, complex_t b);
py_tri cmath_isclose_within(complex_t a, complex_t b, double rel_tol, double abs_tol);
#pragma GCC visibility pop
#endif
