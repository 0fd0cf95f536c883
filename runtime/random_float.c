/* random_float.c -- random's distributions.
 * In: their parameters.  Out: floats, drawn as random.py draws them; FLOAT_FAILED where its arithmetic raises.
 * Rule: every operation that can raise in Python goes through the function that raises here; expressions keep their
 * order. */
#include "float.h"
#include "math_module.h"
#include "random.h"
#include <math.h>

#define TRY(variable, expression)                                                                                      \
    double variable = (expression);                                                                                    \
    if (float_failed(variable))                                                                                        \
    return FLOAT_FAILED

static const double two_pi = 2.0 * M_PI;

double random_uniform(double a, double b)
{
    return a + (b - a) * random_random();
}

static double triangular(double low, double high, double u, double c)
{
    if (u > c) {
        double swap = low;
        u = 1.0 - u;
        c = 1.0 - c;
        low = high;
        high = swap;
    }
    TRY(root, math_sqrt(u * c));
    return low + (high - low) * root;
}

double random_triangular(double low, double high, double mode)
{
    double u = random_random();
    if (high - low == 0)
        return low;
    return triangular(low, high, u, (mode - low) / (high - low));
}

double random_triangular_middle(double low, double high)
{
    return triangular(low, high, random_random(), 0.5);
}

double random_normalvariate(double mu, double sigma)
{
    const double magic = 4 * exp(-0.5) / sqrt(2.0);
    double z;
    for (;;) {
        double u1 = random_random(), u2 = 1.0 - random_random();
        z = magic * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -log(u2))
            break;
    }
    return mu + z * sigma;
}

double random_gauss(double mu, double sigma)
{
    double z = py_random->gauss;
    if (!py_random->has_gauss) {
        double angle = random_random() * two_pi;
        double radius = sqrt(-2.0 * log(1.0 - random_random()));
        z = cos(angle) * radius;
        py_random->gauss = sin(angle) * radius;
        py_random->has_gauss = true;
    } else {
        py_random->has_gauss = false;
    }
    return mu + z * sigma;
}

double random_lognormvariate(double mu, double sigma)
{
    return math_exp(random_normalvariate(mu, sigma));
}

double random_expovariate(double lambda)
{
    return float_div(-log(1.0 - random_random()), lambda);
}

double random_vonmisesvariate(double mu, double kappa)
{
    if (kappa <= 1e-6)
        return two_pi * random_random();
    double s = 0.5 / kappa, r = s + sqrt(1.0 + s * s), z;
    for (;;) {
        z = cos(M_PI * random_random());
        double d = z / (r + z), u2 = random_random();
        if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * exp(d))
            break;
    }
    double q = 1.0 / r, f = (q + z) / (1.0 + q * z), u3 = random_random();
    TRY(angle, math_acos(f));
    return float_mod(u3 > 0.5 ? mu + angle : mu - angle, two_pi);
}

/* alpha > 1: Cheng's method */
static double gamma_large(double alpha, double beta)
{
    const double log4 = log(4.0), magic = 1.0 + log(4.5);
    double ainv = sqrt(2.0 * alpha - 1.0), bbb = alpha - log4, ccc = alpha + ainv;
    for (;;) {
        double u1 = random_random();
        if (!(1e-7 < u1 && u1 < 0.9999999))
            continue;
        double u2 = 1.0 - random_random();
        double v = log(u1 / (1.0 - u1)) / ainv, x = alpha * exp(v);
        double z = u1 * u1 * u2, r = bbb + ccc * v - x;
        if (r + magic - 4.5 * z >= 0.0 || r >= log(z))
            return x * beta;
    }
}

/* 0 < alpha < 1: Ahrens and Dieter */
static double gamma_small(double alpha, double beta)
{
    for (;;) {
        double u = random_random(), b = (M_E + alpha) / M_E, p = b * u, x;
        if (p <= 1.0) {
            x = float_pow(p, 1.0 / alpha);
        } else {
            x = math_log((b - p) / alpha);
            x = float_failed(x) ? x : -x;
        }
        if (float_failed(x))
            return x;
        double u1 = random_random();
        TRY(limit, p > 1.0 ? float_pow(x, alpha - 1.0) : math_exp(-x));
        if (u1 <= limit)
            return x * beta;
    }
}

double random_gammavariate(double alpha, double beta)
{
    if (alpha <= 0.0 || beta <= 0.0)
        return py_raise(&py_ValueError, "gammavariate: alpha and beta must be > 0.0"), FLOAT_FAILED;
    if (alpha > 1.0)
        return gamma_large(alpha, beta);
    if (alpha == 1.0)
        return -log(1.0 - random_random()) * beta;
    return gamma_small(alpha, beta);
}

double random_betavariate(double alpha, double beta)
{
    TRY(y, random_gammavariate(alpha, 1.0));
    if (y == 0)
        return 0.0;
    TRY(other, random_gammavariate(beta, 1.0));
    return float_div(y, y + other);
}

double random_paretovariate(double alpha)
{
    double u = 1.0 - random_random();
    TRY(power, float_div(-1.0, alpha));
    return float_pow(u, power);
}

double random_weibullvariate(double alpha, double beta)
{
    double u = 1.0 - random_random();
    TRY(power, float_div(1.0, beta));
    TRY(base, float_pow(-log(u), power));
    return alpha * base;
}
