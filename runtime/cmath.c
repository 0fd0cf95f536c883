/* cmath.c -- import cmath.
 * In: complex numbers.  Out: CPython's results; ValueError "math domain error", OverflowError "math range error".
 * Rule: finite numbers by formulas that keep branch cuts and avoid overflow; others by tables of limits (C99, Annex G).
 * A table is a row per kind of real part (-inf, negative, -0, 0, positive, inf, nan), in it two letters per kind of
 * imaginary part: 0 1 i p h q t for 0, 1, inf, pi, pi/2, pi/4, 3 pi/4; z u and capitals are negative; ! a domain error.
 */
#include "complex.h"
#include "error.h"
#include "math_module.h"
#include <math.h>

typedef char special_table[7][15];
#define DOUBLE_MIN __DBL_MIN__
#define LARGE      (__DBL_MAX__ / 4.0)
enum { MANTISSA = 53, SCALE_UP = 53, SCALE_DOWN = -27 };
static const double log_large = 708.396418532264106224411228130256453; /* log(DBL_MAX / 4) */
static const double sqrt_large =
    6.7039039649712985497870124991029230637396829102961966888617807218608e153;  /* sqrt(LARGE) */
static const double sqrt_min = 1.4916681462400413486581930630925716053960e-154; /* sqrt(DBL_MIN) */

static const special_table sqrt_special = {"iI0I0I0i0iiini", "iI........iinn", "iI........iinn", "iI........iinn",
                                           "iI........iinn", "iIizizi0i0iiin", "iInnnnnnnniinn"};
static const special_table acos_special = {"tipipipIpItIni", "hi........hInn", "hi........hIhn", "hi........hIhn",
                                           "hi........hInn", "qi0i0i0I0IqIni", "ninnnnnnnnnInn"};
static const special_table acosh_special = {"iTiPiPipipitin", "iH........ihnn", "iH........ihnn", "iH........ihnn",
                                            "iH........ihnn", "iQizizi0i0iqin", "innnnnnnnninnn"};
static const special_table asinh_special = {"IQIzIzI0I0IqIn", "IH........Ihnn", "IH........Ihnn", "iH........ihnn",
                                            "iH........ihnn", "iQizizi0i0iqin", "innnnzn0nninnn"};
static const special_table atanh_special = {"zHzHzHzhzhzhzn", "zH........zhnn", "zH........zhzn", "0H........0h0n",
                                            "0H........0hnn", "0H0H0H0h0h0h0n", "0Hnnnnnnnn0hnn"};
static const special_table log_special = {"iTiPiPipipitin", "iH........ihnn", "iH........ihnn", "iH........ihnn",
                                          "iH........ihnn", "iQizizi0i0iqin", "innnnnnnnninnn"};
static const special_table exp_special = {"000z0z00000000", "!!........!!nn", "!!........!!nn", "!!........!!nn",
                                          "!!........!!nn", "!!iIizi0ii!!in", "nnnnnzn0nnnnnn"};
static const special_table cosh_special = {"!!iii0iziI!!in", "!!........!!nn", "!!........!!n0", "!!........!!n0",
                                           "!!........!!nn", "!!iIizi0ii!!in", "nnnnn0n0nnnnnn"};
static const special_table sinh_special = {"!!IIIzI0Ii!!in", "!!........!!nn", "!!........!!0n", "!!........!!0n",
                                           "!!........!!nn", "!!iIizi0ii!!in", "nnnnnzn0nnnnnn"};
static const special_table tanh_special = {"u0uzuzu0u0u0u0", "!!........!!nn", "!!........!!nn", "!!........!!nn",
                                           "!!........!!nn", "101z1z10101010", "nnnnnzn0nnnnnn"};
static const special_table rect_special = {"!!IiI0IzII!!in", "!!........!!nn", "00........0000", "00........0000",
                                           "!!........!!nn", "!!iIizi0ii!!in", "nnnnn0n0nnnnnn"};

/* ---- errors, tables
 * --------------------------------------------------------------------------------------------------- */
static bool domain_error(void)
{
    math_domain_error();
    return false;
}

static bool check_range(const complex_t *result)
{
    if (!isinf(result->real) && !isinf(result->imag))
        return true;
    math_range_error();
    return false;
}

static int kind_of(double x)
{
    if (isnan(x))
        return 6;
    if (isinf(x))
        return x > 0 ? 5 : 0;
    if (x == 0)
        return signbit(x) ? 2 : 3;
    return x > 0 ? 4 : 1;
}

static double limit_of(char letter)
{
    const double pi = 3.141592653589793238462643383279502884197;
    switch (letter | 0x20) {
    case 'i':
        return letter == 'i' ? INFINITY : -INFINITY;
    case 'p':
        return letter == 'p' ? pi : -pi;
    case 'h':
        return letter == 'h' ? pi / 2 : -pi / 2;
    case 'q':
        return letter == 'q' ? pi / 4 : -pi / 4;
    case 't':
        return letter == 't' ? 0.75 * pi : -0.75 * pi;
    case 'z':
        return -0.0;
    case 'u':
        return -1.0;
    case '0':
        return 0.0;
    case '1':
        return 1.0;
    default:
        return NAN;
    }
}

static bool is_special(complex_t z)
{
    return !isfinite(z.real) || !isfinite(z.imag);
}

static bool look_up(const special_table table, complex_t z, complex_t *result)
{
    const char *letters = &table[kind_of(z.real)][2 * kind_of(z.imag)];
    if (letters[0] == '!')
        return domain_error();
    *result = (complex_t){limit_of(letters[0]), limit_of(letters[1])};
    return true;
}

/* An infinite real part beside a finite imaginary part that is not 0: the direction is that of cos and sin. */
static bool is_direction(double size, double angle)
{
    return isinf(size) && isfinite(angle) && angle != 0;
}

static complex_t times_i(complex_t z) /* i * z */
{
    return (complex_t){-z.imag, z.real};
}

static complex_t over_i(complex_t z) /* z / i */
{
    return (complex_t){z.imag, -z.real};
}

static bool is_large(complex_t z)
{
    return fabs(z.real) > LARGE || fabs(z.imag) > LARGE;
}

static double log_of_large(complex_t z)
{
    return log(hypot(z.real / 2.0, z.imag / 2.0)) + M_LN2 * 2.0;
}

/* ---- roots and inverse functions
 * ------------------------------------------------------------------------------------------ */
static complex_t root(complex_t z)
{
    double x = fabs(z.real), y = fabs(z.imag), s;
    if (z.real == 0 && z.imag == 0)
        return (complex_t){0, z.imag};
    if (x < DOUBLE_MIN && y < DOUBLE_MIN) { /* hypot would be subnormal */
        x = ldexp(x, SCALE_UP);
        s = ldexp(sqrt(x + hypot(x, ldexp(y, SCALE_UP))), SCALE_DOWN);
    } else {
        x /= 8.0;
        s = 2.0 * sqrt(x + hypot(x, y / 8.0));
    }
    double d = y / (2.0 * s);
    return z.real >= 0 ? (complex_t){s, copysign(d, z.imag)} : (complex_t){d, copysign(s, z.imag)};
}

bool cmath_sqrt(complex_t z, complex_t *result)
{
    if (is_special(z))
        return look_up(sqrt_special, z, result);
    return *result = root(z), true;
}

bool cmath_acos(complex_t z, complex_t *result)
{
    if (is_special(z))
        return look_up(acos_special, z, result);
    if (is_large(z)) {
        double size = log_of_large(z);
        result->real = atan2(fabs(z.imag), z.real);
        result->imag = z.real < 0 ? -copysign(size, z.imag) : copysign(size, -z.imag);
        return true;
    }
    complex_t a = root((complex_t){1 - z.real, -z.imag}), b = root((complex_t){1 + z.real, z.imag});
    result->real = 2.0 * atan2(a.real, b.real);
    result->imag = asinh(b.real * a.imag - b.imag * a.real);
    return true;
}

bool cmath_acosh(complex_t z, complex_t *result)
{
    if (is_special(z))
        return look_up(acosh_special, z, result);
    if (is_large(z)) {
        *result = (complex_t){log_of_large(z), atan2(z.imag, z.real)};
        return true;
    }
    complex_t a = root((complex_t){z.real - 1, z.imag}), b = root((complex_t){z.real + 1, z.imag});
    result->real = asinh(a.real * b.real + a.imag * b.imag);
    result->imag = 2.0 * atan2(a.imag, b.real);
    return true;
}

bool cmath_asinh(complex_t z, complex_t *result)
{
    if (is_special(z))
        return look_up(asinh_special, z, result);
    if (is_large(z)) {
        double size = log_of_large(z);
        result->real = z.imag < 0 ? -copysign(size, -z.real) : copysign(size, z.real);
        result->imag = atan2(z.imag, fabs(z.real));
        return true;
    }
    complex_t a = root((complex_t){1 + z.imag, -z.real}), b = root((complex_t){1 - z.imag, z.real});
    result->real = asinh(a.real * b.imag - b.real * a.imag);
    result->imag = atan2(z.imag, a.real * b.real - a.imag * b.imag);
    return true;
}

bool cmath_asin(complex_t z, complex_t *result)
{
    if (!cmath_asinh(times_i(z), result))
        return false;
    return *result = over_i(*result), true;
}

static bool atanh_right(complex_t z, complex_t *result) /* for real parts that are not negative */
{
    double y = fabs(z.imag);
    if (z.real > sqrt_large || y > sqrt_large) {
        double h = hypot(z.real / 2.0, z.imag / 2.0);
        result->real = z.real / 4.0 / h / h;
        result->imag = -copysign(M_PI / 2.0, -z.imag);
    } else if (z.real == 1.0 && y < sqrt_min) {
        if (y == 0)
            return domain_error();
        result->real = -log(sqrt(y) / sqrt(hypot(y, 2.0)));
        result->imag = copysign(atan2(2.0, -y) / 2, z.imag);
    } else {
        double fraction = 4.0 * z.real / ((1 - z.real) * (1 - z.real) + y * y);
        result->real = (fraction == 0 ? fraction : log1p(fraction)) / 4.0;
        result->imag = -atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - y * y) / 2.0;
    }
    return true;
}

bool cmath_atanh(complex_t z, complex_t *result)
{
    if (is_special(z))
        return look_up(atanh_special, z, result);
    if (!signbit(z.real))
        return atanh_right(z, result);
    if (!atanh_right(complex_neg(z), result))
        return false;
    return *result = complex_neg(*result), true;
}

bool cmath_atan(complex_t z, complex_t *result)
{
    if (!cmath_atanh(times_i(z), result))
        return false;
    return *result = over_i(*result), true;
}

/* ---- exp, hyperbolic, trigonometric
 * ------------------------------------------------------------------------------------------ */
bool cmath_exp(complex_t z, complex_t *result)
{
    if (is_direction(z.real, z.imag)) {
        double size = z.real > 0 ? INFINITY : 0.0;
        *result = (complex_t){copysign(size, cos(z.imag)), copysign(size, sin(z.imag))};
        return true;
    }
    if (is_special(z))
        return look_up(exp_special, z, result);
    if (z.real > log_large) {
        double size = exp(z.real - 1.0);
        *result = (complex_t){size * cos(z.imag) * M_E, size * sin(z.imag) * M_E};
    } else {
        double size = exp(z.real);
        *result = (complex_t){size * cos(z.imag), size * sin(z.imag)};
    }
    return check_range(result);
}

bool cmath_cosh(complex_t z, complex_t *result)
{
    if (is_direction(z.real, z.imag)) {
        double sine = copysign(INFINITY, sin(z.imag));
        *result = (complex_t){copysign(INFINITY, cos(z.imag)), z.real > 0 ? sine : -sine};
        return true;
    }
    if (is_special(z))
        return look_up(cosh_special, z, result);
    if (fabs(z.real) > log_large) {
        double x = z.real - copysign(1.0, z.real);
        *result = (complex_t){cos(z.imag) * cosh(x) * M_E, sin(z.imag) * sinh(x) * M_E};
    } else {
        *result = (complex_t){cos(z.imag) * cosh(z.real), sin(z.imag) * sinh(z.real)};
    }
    return check_range(result);
}

bool cmath_sinh(complex_t z, complex_t *result)
{
    if (is_direction(z.real, z.imag)) {
        double cosine = copysign(INFINITY, cos(z.imag));
        *result = (complex_t){z.real > 0 ? cosine : -cosine, copysign(INFINITY, sin(z.imag))};
        return true;
    }
    if (is_special(z))
        return look_up(sinh_special, z, result);
    if (fabs(z.real) > log_large) {
        double x = z.real - copysign(1.0, z.real);
        *result = (complex_t){cos(z.imag) * sinh(x) * M_E, sin(z.imag) * cosh(x) * M_E};
    } else {
        *result = (complex_t){cos(z.imag) * sinh(z.real), sin(z.imag) * cosh(z.real)};
    }
    return check_range(result);
}

bool cmath_tanh(complex_t z, complex_t *result)
{
    if (is_direction(z.real, z.imag)) {
        *result = (complex_t){copysign(1.0, z.real), copysign(0.0, 2.0 * sin(z.imag) * cos(z.imag))};
        return true;
    }
    if (is_special(z))
        return look_up(tanh_special, z, result);
    if (fabs(z.real) > log_large) {
        *result = (complex_t){copysign(1.0, z.real), 4.0 * sin(z.imag) * cos(z.imag) * exp(-2.0 * fabs(z.real))};
        return true;
    }
    double x = tanh(z.real), y = tan(z.imag), c = 1.0 / cosh(z.real), product = x * y, below = 1.0 + product * product;
    *result = (complex_t){x * (1.0 + y * y) / below, ((y / below) * c) * c};
    return true;
}

bool cmath_cos(complex_t z, complex_t *result)
{
    return cmath_cosh(times_i(z), result);
}

bool cmath_sin(complex_t z, complex_t *result)
{
    if (!cmath_sinh(times_i(z), result))
        return false;
    return *result = over_i(*result), true;
}

bool cmath_tan(complex_t z, complex_t *result)
{
    if (!cmath_tanh(times_i(z), result))
        return false;
    return *result = over_i(*result), true;
}

/* ---- logarithms
 * ------------------------------------------------------------------------------------------------------------ */
/* false: the domain error is still to be raised (a second one may come first) */
static bool try_log(complex_t z, complex_t *result)
{
    if (is_special(z))
        return look_up(log_special, z, result);
    double x = fabs(z.real), y = fabs(z.imag);
    result->imag = atan2(z.imag, z.real);
    if (x > LARGE || y > LARGE) {
        result->real = log(hypot(x / 2.0, y / 2.0)) + M_LN2;
    } else if (x < DOUBLE_MIN && y < DOUBLE_MIN) {
        if (x == 0 && y == 0)
            return false;
        result->real = log(hypot(ldexp(x, MANTISSA), ldexp(y, MANTISSA))) - MANTISSA * M_LN2;
    } else {
        double h = hypot(x, y), more = x > y ? x : y, less = x > y ? y : x;
        double near_one = (more - 1) * (more + 1) + less * less;
        result->real = 0.71 <= h && h <= 1.73 ? (near_one == 0 ? near_one : log1p(near_one)) / 2.0 : log(h);
    }
    return true;
}

bool cmath_log(complex_t z, complex_t *result)
{
    return try_log(z, result) || domain_error();
}

bool cmath_log10(complex_t z, complex_t *result)
{
    if (!cmath_log(z, result))
        return false;
    result->real /= M_LN10;
    result->imag /= M_LN10;
    return true;
}

bool cmath_log_base(complex_t z, complex_t base, complex_t *result)
{
    complex_t above, below;
    if (!try_log(z, &above))
        above.real = -INFINITY; /* CPython forgets this domain error when it goes on to the base */
    if (!try_log(base, &below) || (below.real == 0 && below.imag == 0))
        return domain_error();
    return *result = complex_quotient(above, below), true;
}

/* ---- polar
 * ------------------------------------------------------------------------------------------------------------------ */
double cmath_phase(complex_t z)
{
    double angle = atan2(z.imag, z.real);
    if (unlikely_py(angle == 0) && z.imag != 0 && isfinite(z.real)) /* underflow, which CPython takes for an error */
        return math_range_error();
    return angle;
}

bool cmath_polar(complex_t z, void *result)
{
    double *pair = result;
    if (complex_abs_overflows(z))
        return math_range_error() == 0;
    pair[0] = hypot(z.real, z.imag);
    pair[1] = atan2(z.imag, z.real);
    return true;
}

bool cmath_rect(double r, double phi, complex_t *result)
{
    complex_t z = {r, phi};
    if (is_direction(r, phi)) {
        double cosine = copysign(INFINITY, cos(phi)), sine = copysign(INFINITY, sin(phi));
        *result = r > 0 ? (complex_t){cosine, sine} : (complex_t){-cosine, -sine};
        return true;
    }
    if (is_special(z))
        return look_up(rect_special, z, result);
    *result = phi == 0 ? (complex_t){r, r * phi} : (complex_t){r * cos(phi), r * sin(phi)};
    return true;
}

/* ---- tests
 * -------------------------------------------------------------------------------------------------------------------
 */
bool cmath_isnan(complex_t z)
{
    return isnan(z.real) || isnan(z.imag);
}

bool cmath_isinf(complex_t z)
{
    return isinf(z.real) || isinf(z.imag);
}

bool cmath_isfinite(complex_t z)
{
    return isfinite(z.real) && isfinite(z.imag);
}

py_tri cmath_isclose_within(complex_t a, complex_t b, double rel_tol, double abs_tol)
{
    if (rel_tol < 0.0 || abs_tol < 0.0)
        return py_raise(&py_ValueError, "tolerances must be non-negative") ? 0 : TRI_FAILED;
    if (complex_eq(a, b))
        return true;
    if (cmath_isinf(a) || cmath_isinf(b))
        return false;
    double difference = complex_abs_finite(complex_sub(a, b));
    return difference <= rel_tol * complex_abs_finite(b) || difference <= rel_tol * complex_abs_finite(a) ||
           difference <= abs_tol;
}

bool cmath_isclose(complex_t a, complex_t b)
{
    return cmath_isclose_within(a, b, 1e-9, 0.0);
}
