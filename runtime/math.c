/* math.c -- import math: functions of floats.
 * In: doubles.  Out: the C library's answer, or ValueError "math domain error", OverflowError "math range error".
 * Rule: what counts as an error is CPython's: NaN from numbers is a domain error, infinity from numbers a range error.
 */
#include "error.h"
#include "float.h"
#include "int.h"
#include "math_module.h"
#include <limits.h>
#include <math.h>

static const double pi = 3.141592653589793238462643383279502884197;

double math_domain_error(void)
{
    py_raise(&py_ValueError, "math domain error");
    return FLOAT_FAILED;
}

double math_range_error(void)
{
    py_raise(&py_OverflowError, "math range error");
    return FLOAT_FAILED;
}

/* ---- one argument -------------------------------------------------------------------------------------------------
 */
static double check(double result, double x, bool can_overflow)
{
    if (unlikely_py(!isfinite(result))) {
        if (isnan(result) && !isnan(x))
            return math_domain_error();
        if (isinf(result) && isfinite(x))
            return can_overflow ? math_range_error() : math_domain_error();
    }
    return result;
}

#define CHECKED(name, function, can_overflow)                                                                          \
    double math_##name(double x)                                                                                       \
    {                                                                                                                  \
        return check(function(x), x, can_overflow);                                                                    \
    }
#define PLAIN(name, function)                                                                                          \
    double math_##name(double x)                                                                                       \
    {                                                                                                                  \
        return function(x);                                                                                            \
    }
CHECKED(acos, acos, false)
CHECKED(acosh, acosh, false)
CHECKED(asin, asin, false)
CHECKED(atanh, atanh, false)
CHECKED(cos, cos, false)
CHECKED(sin, sin, false)
CHECKED(tan, tan, false)
CHECKED(cosh, cosh, true)
CHECKED(sinh, sinh, true)
CHECKED(exp, exp, true)
CHECKED(exp2, exp2, true)
CHECKED(expm1, expm1, true)
CHECKED(log1p, log1p, false)
PLAIN(asinh, asinh)
PLAIN(atan, atan)
PLAIN(cbrt, cbrt)
PLAIN(erf, erf)
PLAIN(erfc, erfc)
PLAIN(tanh, tanh)

double math_ulp(double x)
{
    if (isnan(x))
        return x;
    x = fabs(x);
    if (isinf(x))
        return x;
    double above = nextafter(x, INFINITY);
    return isinf(above) ? x - nextafter(x, -INFINITY) : above - x;
}

/* ---- gamma, lgamma: the Lanczos approximation with the published coefficients for N = 13 ----------------------------
 */
enum { LANCZOS = 13 };
static const double lanczos_g = 6.024680040776729583740234375, lanczos_g_minus_half = 5.524680040776729583740234375;
static const double lanczos_above[LANCZOS] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
static const double lanczos_below[LANCZOS] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                              45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                              1925.0,     66.0,       1.0};

static double lanczos_sum(double x)
{
    double above = 0, below = 0;
    if (x < 5.0) {
        for (int i = LANCZOS; --i >= 0;) {
            above = above * x + lanczos_above[i];
            below = below * x + lanczos_below[i];
        }
    } else {
        for (int i = 0; i < LANCZOS; i++) {
            above = above / x + lanczos_above[i];
            below = below / x + lanczos_below[i];
        }
    }
    return above / below;
}

/* sin(pi * x), exact at the zeros */
static double sin_pi(double x)
{
    double y = fmod(fabs(x), 2.0), result;
    switch ((int)round(2.0 * y)) {
    case 0:
        result = sin(pi * y);
        break;
    case 1:
        result = cos(pi * (y - 0.5));
        break;
    case 2:
        result = sin(pi * (1.0 - y));
        break;
    case 3:
        result = -cos(pi * (y - 1.5));
        break;
    default:
        result = sin(pi * (y - 2.0));
    }
    return copysign(1.0, x) * result;
}

static double gamma_of_normal(double x)
{
    double size = fabs(x), y = size + lanczos_g_minus_half, result;
    double rest = size > lanczos_g_minus_half ? y - size - lanczos_g_minus_half : y - lanczos_g_minus_half - size;
    rest = rest * lanczos_g / y;
    double root = size < 140.0 ? pow(y, size - 0.5) : pow(y, size / 2.0 - 0.25);
    if (x < 0.0) {
        result = -pi / sin_pi(size) / size * exp(y) / lanczos_sum(size);
        result -= rest * result;
        return size < 140.0 ? result / root : result / root / root;
    }
    result = lanczos_sum(size) / exp(y);
    result += rest * result;
    return size < 140.0 ? result * root : result * root * root;
}

static double gamma_of_whole(double x)
{
    double product = 1.0; /* exact up to 22! */
    for (double factor = 2.0; factor < x; factor++)
        product *= factor;
    return product;
}

double math_gamma(double x)
{
    double result;
    if (!isfinite(x))
        return isnan(x) || x > 0 ? x : math_domain_error();
    if (x == 0 || (x < 0 && x == floor(x)))
        return math_domain_error();
    if (x == floor(x) && x <= 23)
        return gamma_of_whole(x);
    if (fabs(x) < 1e-20)
        result = 1.0 / x;
    else if (fabs(x) > 200.0)
        result = x < 0.0 ? 0.0 / sin_pi(x) : INFINITY;
    else
        result = gamma_of_normal(x);
    return isinf(result) ? math_range_error() : result;
}

double math_lgamma(double x)
{
    const double log_pi = 1.144729885849400174143427351353058711647;
    double size = fabs(x), result;
    if (!isfinite(x))
        return isnan(x) ? x : INFINITY;
    if (x == floor(x) && x <= 2.0)
        return x <= 0.0 ? math_domain_error() : 0.0;
    if (size < 1e-20)
        return -log(size);
    result = log(lanczos_sum(size)) - lanczos_g;
    result += (size - 0.5) * (log(size + lanczos_g - 0.5) - 1);
    if (x < 0.0)
        result = log_pi - log(fabs(sin_pi(size))) - log(size) - result;
    return isinf(result) ? math_range_error() : result;
}

/* ---- two arguments
 * ------------------------------------------------------------------------------------------------------ */
static double check_2(double result, double x, double y)
{
    if (isnan(result) && !isnan(x) && !isnan(y))
        return math_domain_error();
    if (isinf(result) && isfinite(x) && isfinite(y))
        return math_range_error();
    return result;
}

double math_atan2(double y, double x)
{
    return atan2(y, x);
}

double math_nextafter(double x, double y)
{
    return nextafter(x, y);
}

double math_remainder(double x, double y)
{
    return check_2(remainder(x, y), x, y);
}

double math_fmod(double x, double y)
{
    if (isinf(y) && isfinite(x))
        return x;
    return check_2(fmod(x, y), x, y);
}

double math_pow(double x, double y)
{
    double result = pow(x, y);
    if (isfinite(x) && isfinite(y) && !isfinite(result))
        return isnan(result) || x == 0 ? math_domain_error() : math_range_error();
    return result;
}

double math_ldexp(double x, py_int exponent)
{
    if (x == 0 || !isfinite(x))
        return x;
    int64_t places = int_clamp(exponent);
    if (places > INT_MAX)
        return math_range_error();
    if (places < INT_MIN)
        return copysign(0.0, x);
    double result = ldexp(x, (int)places);
    return isinf(result) ? math_range_error() : result;
}

bool math_frexp(double x, void *result)
{
    struct {
        double mantissa;
        py_int exponent;
    } *pair = result;
    int exponent = 0;
    pair->mantissa = x == 0 || !isfinite(x) ? x : frexp(x, &exponent);
    pair->exponent = exponent;
    return true;
}

bool math_modf(double x, void *result)
{
    double *pair = result;
    if (isfinite(x))
        pair[0] = modf(x, &pair[1]);
    else
        pair[0] = isinf(x) ? copysign(0.0, x) : x, pair[1] = x;
    return true;
}

/* ---- logarithms
 * ------------------------------------------------------------------------------------------------------------ */
static double check_log(double (*function)(double), double x)
{
    if (unlikely_py(!(x > 0)) && !isnan(x))
        return math_domain_error();
    return function(x);
}

double math_log(double x)
{
    return check_log(log, x);
}

double math_log2(double x)
{
    return check_log(log2, x);
}

double math_log10(double x)
{
    return check_log(log10, x);
}

/* An int of any size: m * 2 ** e, 0.5 <= m < 1, where the float would be infinite */
static double log_of_int(double (*function)(double), py_int x)
{
    if (int_sign(x) <= 0)
        return math_domain_error();
    int64_t bits = int_bit_length(x);
    if (bits <= 1023)
        return function(int_to_float(x));
    double plain = bits == 1024 ? int_to_float(x) : FLOAT_FAILED;
    if (!float_failed(plain))
        return function(plain);
    py_clear();
    int64_t exponent = bits;
    double mantissa = int_div_power(x, bits);
    if (mantissa == 1.0)
        mantissa = 0.5, exponent++;
    return function(mantissa) + function(2.0) * (double)exponent;
}

double math_log_int(py_int x)
{
    return log_of_int(log, x);
}

double math_log2_int(py_int x)
{
    return log_of_int(log2, x);
}

double math_log10_int(py_int x)
{
    return log_of_int(log10, x);
}

static double divide_logs(double above, double below)
{
    return float_failed(above) || float_failed(below) ? FLOAT_FAILED : float_div(above, below);
}

double math_log_base(double x, double base)
{
    double above = math_log(x);
    return divide_logs(above, float_failed(above) ? above : math_log(base));
}

double math_log_int_base(py_int x, double base)
{
    double above = math_log_int(x);
    return divide_logs(above, float_failed(above) ? above : math_log(base));
}

double math_log_int_int(py_int x, py_int base)
{
    double above = math_log_int(x);
    return divide_logs(above, float_failed(above) ? above : math_log_int(base));
}

double math_log_float_int(double x, py_int base)
{
    double above = math_log(x);
    return divide_logs(above, float_failed(above) ? above : math_log_int(base));
}

/* ---- isclose
 * ------------------------------------------------------------------------------------------------------------------ */
py_tri math_isclose_within(double a, double b, double rel_tol, double abs_tol)
{
    if (rel_tol < 0.0 || abs_tol < 0.0)
        return py_raise(&py_ValueError, "tolerances must be non-negative") ? 0 : TRI_FAILED;
    if (a == b)
        return true;
    if (isinf(a) || isinf(b))
        return false;
    double difference = fabs(b - a);
    return difference <= fabs(rel_tol * b) || difference <= fabs(rel_tol * a) || difference <= abs_tol;
}

bool math_isclose(double a, double b)
{
    return math_isclose_within(a, b, 1e-9, 0.0);
}
