/* math_list.c -- import math: sums, products and norms of many numbers.
 * In: lists and tuples of numbers, by their common header.  Out: fsum, hypot, dist, prod.
 * Rule: fsum is exact (partial sums that do not overlap); the norms are CPython 3.11's: scaled by a power of two,
 * squared in halves, summed with the lost parts, corrected once. */
#include "error.h"
#include "float.h"
#include "int.h"
#include "math_module.h"
#include "value.h"
#include <math.h>

/* ---- reading
 * ---------------------------------------------------------------------------------------------------------- */
static bool read_number(const py_list *xs, int64_t i, double *x)
{
    const py_type *item = xs->head.type->items[0];
    const char *slot = (const char *)xs->at + i * item->size;
    switch (item->kind) {
    case PY_FLOAT:
        *x = *(const double *)slot;
        return true;
    case PY_BOOL:
        *x = *(const bool *)slot;
        return true;
    case PY_INT:
        *x = int_to_float(*(const py_int *)slot);
        break;
    case PY_VALUE:
        *x = value_to_float(*(const py_value *)slot);
        break;
    default:
        return py_raise(&py_TypeError, "must be real number, not %s", item->name);
    }
    return !float_failed(*x);
}

/* ---- fsum
 * -------------------------------------------------------------------------------------------------------------- */
typedef struct partials {
    double *at, local[32];
    int64_t count, room;
    double special, infinite; /* sums of what is no number */
} partials;

static void add_partial(partials *p, double x)
{
    if (p->count == p->room) {
        int64_t room = 2 * p->room;
        double *old = p->at;
        p->at = old == p->local ? py_alloc_any((size_t)room * sizeof(double))
                                : py_resize(old, (size_t)p->room * sizeof(double), (size_t)room * sizeof(double));
        if (old == p->local)
            memcpy(p->at, old, sizeof p->local);
        p->room = room;
    }
    p->at[p->count++] = x;
}

/* Adds x: every partial keeps what the sum with it lost. */
static bool sum_in(partials *p, double x)
{
    double given = x;
    int64_t kept = 0;
    for (int64_t i = 0; i < p->count; i++) {
        double y = p->at[i];
        if (fabs(x) < fabs(y)) {
            double swap = x;
            x = y;
            y = swap;
        }
        double high = x + y, low = y - (high - x);
        if (low != 0.0)
            p->at[kept++] = low;
        x = high;
    }
    p->count = kept;
    if (x == 0.0)
        return true;
    if (isfinite(x)) {
        add_partial(p, x);
        return true;
    }
    if (isfinite(given))
        return py_raise(&py_OverflowError, "intermediate overflow in fsum");
    if (isinf(given))
        p->infinite += given;
    p->special += given;
    p->count = 0;
    return true;
}

/* The exact sum rounded once, half to even. */
static double round_partials(const partials *p)
{
    int64_t n = p->count;
    double high = 0.0, low = 0.0;
    if (n == 0)
        return 0.0;
    high = p->at[--n];
    while (n > 0) {
        double x = high, y = p->at[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0.0)
            break;
    }
    /* A tie is broken by the sign of what is below. */
    if (n > 0 && ((low < 0.0 && p->at[n - 1] < 0.0) || (low > 0.0 && p->at[n - 1] > 0.0))) {
        double twice = low * 2.0, x = high + twice;
        if (twice == x - high)
            high = x;
    }
    return high;
}

double math_fsum(const void *list)
{
    const py_list *xs = list;
    partials p = {.room = 32, .at = p.local};
    double result = FLOAT_FAILED, x;
    bool fine = true;
    for (int64_t i = 0; fine && i < xs->len; i++)
        fine = read_number(xs, i, &x) && sum_in(&p, x);
    if (fine && p.special != 0.0) {
        if (isnan(p.infinite))
            py_raise(&py_ValueError, "-inf + inf in fsum");
        else
            result = p.special;
    } else if (fine) {
        result = round_partials(&p);
    }
    if (p.at != p.local)
        py_free(p.at, (size_t)p.room * sizeof(double));
    return result;
}

/* ---- norms
 * -------------------------------------------------------------------------------------------------------------- */
typedef struct compensated {
    double sum, lost_1, lost_2, lost_3;
} compensated;

static inline double add_losing(double *sum, double x)
{
    double old = *sum;
    *sum += x;
    return (old - *sum) + x;
}

static inline void split(double x, double *high, double *low)
{
    double t = x * 134217729.0; /* 2 ** 27 + 1 */
    *high = t - (t - x);
    *low = x - *high;
}

/* sqrt of the sum of squares; sizes are not negative, largest is their maximum */
static double norm(int64_t count, const double *sizes, double largest, bool has_nan)
{
    int exponent;
    if (isinf(largest))
        return largest;
    if (has_nan)
        return NAN;
    if (largest == 0.0 || count <= 1)
        return largest;
    frexp(largest, &exponent);
    if (exponent < -1023) { /* subnormal: the scale would overflow */
        double raised[16], *all = count > 16 ? py_alloc_any((size_t)count * sizeof(double)) : raised;
        for (int64_t i = 0; i < count; i++)
            all[i] = sizes[i] / __DBL_MIN__;
        double result = __DBL_MIN__ * norm(count, all, largest / __DBL_MIN__, false);
        if (all != raised)
            py_free(all, (size_t)count * sizeof(double));
        return result;
    }
    double scale = ldexp(1.0, -exponent), high, low;
    compensated c = {.sum = 1.0};
    for (int64_t i = 0; i < count; i++) {
        split(sizes[i] * scale, &high, &low);
        c.lost_1 += add_losing(&c.sum, high * high);
        c.lost_2 += add_losing(&c.sum, 2.0 * high * low);
        c.lost_3 += low * low;
    }
    double root = sqrt(c.sum - 1.0 + (c.lost_1 + c.lost_2 + c.lost_3));
    split(root, &high, &low);
    c.lost_1 += add_losing(&c.sum, -high * high);
    c.lost_2 += add_losing(&c.sum, -2.0 * high * low);
    c.lost_3 += add_losing(&c.sum, -low * low);
    double rest = c.sum - 1.0 + (c.lost_1 + c.lost_2 + c.lost_3);
    return (root + rest / (2.0 * root)) / scale;
}

static double norm_of(int64_t count, double *numbers)
{
    double largest = 0.0;
    bool has_nan = false;
    for (int64_t i = 0; i < count; i++) {
        numbers[i] = fabs(numbers[i]);
        has_nan |= isnan(numbers[i]);
        if (numbers[i] > largest)
            largest = numbers[i];
    }
    return norm(count, numbers, largest, has_nan);
}

double math_hypot_0(void)
{
    return 0.0;
}

double math_hypot_1(double x)
{
    return fabs(x);
}

double math_hypot(double x, double y)
{
    return norm_of(2, (double[]){x, y});
}

double math_hypot_3(double x, double y, double z)
{
    return norm_of(3, (double[]){x, y, z});
}

double math_hypot_4(double x, double y, double z, double w)
{
    return norm_of(4, (double[]){x, y, z, w});
}

double math_hypot_list(const void *list)
{
    const py_list *xs = list;
    double *numbers = py_alloc_any((size_t)(xs->len + 1) * sizeof(double)), result = FLOAT_FAILED;
    int64_t i = 0;
    while (i < xs->len && read_number(xs, i, &numbers[i]))
        i++;
    if (i == xs->len)
        result = norm_of(xs->len, numbers);
    py_free(numbers, (size_t)(xs->len + 1) * sizeof(double));
    return result;
}

double math_dist(const void *p, const void *q)
{
    const py_list *a = p, *b = q;
    double result = FLOAT_FAILED, x, y;
    if (a->len != b->len) {
        py_raise(&py_ValueError, "both points must have the same number of dimensions");
        return FLOAT_FAILED;
    }
    size_t size = (size_t)(a->len + 1) * sizeof(double);
    double *numbers = py_alloc_any(size);
    int64_t i = 0;
    for (; i < a->len && read_number(a, i, &x) && read_number(b, i, &y); i++)
        numbers[i] = x - y;
    if (i == a->len)
        result = norm_of(a->len, numbers);
    py_free(numbers, size);
    return result;
}

/* ---- prod
 * ------------------------------------------------------------------------------------------------------------------ */
double math_prod_float(const void *list, double start)
{
    const py_list *xs = list;
    const double *at = xs->at;
    for (int64_t i = 0; i < xs->len; i++)
        start *= at[i];
    return start;
}

bool math_prod_default(const void *list, py_value *result)
{
    bool empty = ((const py_list *)list)->len == 0;
    *result = empty ? value_from_int(1) : value_from_float(math_prod_float(list, 1.0));
    return true;
}

bool math_prod_values(const void *list, py_value start, py_value *result)
{
    const py_list *xs = list;
    const py_type *item = xs->head.type->items[0];
    py_value product = value_keep(start);
    for (int64_t i = 0; i < xs->len; i++) {
        py_value next, factor = value_from_slot(item, (const char *)xs->at + i * item->size);
        bool fine = value_mul(product, factor, &next);
        value_drop(factor);
        value_drop(product);
        if (!fine)
            return false;
        product = next;
    }
    *result = product;
    return true;
}

py_int math_prod_int(const void *list, py_int start)
{
    const py_list *xs = list;
    const py_int *at = xs->at;
    owned_int product = int_keep(start);
    for (int64_t i = 0; i < xs->len; i++)
        replace_int(&product, int_mul(product, at[i]));
    return take_int(product);
}
