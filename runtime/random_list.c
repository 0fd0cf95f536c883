/* random_list.c -- random.choice, shuffle, sample, choices.
 * In: lists, ranges, strings.  Out: elements and new lists, kept for the caller.
 * Rule: the order in which numbers are drawn is random.py's. */
#include "list_part.h"
#include "random.h"
#include "str.h"
#include <math.h>

static py_cold bool nothing_to_choose(void)
{
    return py_raise(&py_IndexError, "Cannot choose from an empty sequence");
}

void *py_list_choice(const py_list *xs)
{
    if (xs->len == 0)
        return nothing_to_choose(), NULL;
    return item_at(xs, random_below(xs->len));
}

py_int range_choice(range_t r)
{
    py_int len = range_len(r);
    if (int_failed(len))
        return len;
    if (len == 0)
        return nothing_to_choose(), INT_FAILED;
    return range_at(r, random_below(len));
}

str *random_choice_str(const str *text)
{
    if (text->len == 0)
        return nothing_to_choose(), NULL;
    int64_t place = random_below(text->len);
    return str_copy_part(text, place, place + 1);
}

void py_list_shuffle(py_list *xs)
{
    size_t size = item_size(xs);
    for (int64_t i = xs->len - 1; i > 0; i--) {
        char *a = item_at(xs, i), *b = item_at(xs, random_below(i + 1));
        for (size_t byte = 0; byte < size; byte++) {
            char swap = a[byte];
            a[byte] = b[byte];
            b[byte] = swap;
        }
    }
}

/* ---- sample --------------------------------------------------------------------------------------------------------
 */
static void sample_from_pool(int64_t n, int64_t k, int64_t *places)
{
    size_t bytes = (size_t)n * sizeof(int64_t);
    int64_t *pool = py_alloc_any(bytes);
    for (int64_t i = 0; i < n; i++)
        pool[i] = i;
    for (int64_t i = 0; i < k; i++) {
        int64_t j = random_below(n - i);
        places[i] = pool[j];
        pool[j] = pool[n - i - 1];
    }
    py_free(pool, bytes);
}

/* Adds a place to a table of 2 ** n slots, -1 = free; false: it was there. */
static bool mark(int64_t *table, uint64_t mask, int64_t place)
{
    uint64_t slot = ((uint64_t)place * UINT64_C(0x9e3779b97f4a7c15)) >> 20;
    while (table[slot & mask] != -1) {
        if (table[slot & mask] == place)
            return false;
        slot++;
    }
    table[slot & mask] = place;
    return true;
}

static void sample_by_table(int64_t n, int64_t k, int64_t *places)
{
    uint64_t slots = 16;
    while (slots < (uint64_t)k * 2)
        slots *= 2;
    int64_t *table = py_alloc_any(slots * sizeof *table);
    memset(table, -1, slots * sizeof *table);
    for (int64_t i = 0; i < k; i++) {
        do
            places[i] = random_below(n);
        while (!mark(table, slots - 1, places[i]));
    }
    py_free(table, slots * sizeof *table);
}

/* k different places below n, in places[0 .. k) */
static bool sample_places(int64_t n, py_int count, int64_t **places, int64_t *k)
{
    if (int_is_big(count) || count < 0 || count > n)
        return py_raise(&py_ValueError, "Sample larger than population or is negative");
    double pool_limit = 21;
    *k = count;
    if (count > 5)
        pool_limit += pow(4, ceil(log((double)count * 3) / log(4)));
    *places = py_alloc_any((size_t)count * sizeof(int64_t));
    if ((double)n <= pool_limit)
        sample_from_pool(n, count, *places);
    else
        sample_by_table(n, count, *places);
    return true;
}

py_list *py_list_sample(const py_type *type, const py_list *xs, py_int count)
{
    int64_t *places, k;
    if (!sample_places(xs->len, count, &places, &k))
        return NULL;
    py_list *chosen = py_list_new(type, k);
    size_t size = item_size(xs);
    for (int64_t i = 0; i < k; i++)
        memcpy((char *)chosen->at + (size_t)i * size, item_at(xs, places[i]), size);
    chosen->len = k;
    list_keep_items(chosen, 0, k);
    py_free(places, (size_t)k * sizeof *places);
    return chosen;
}

list_int *range_sample(range_t r, py_int count)
{
    int64_t *places, k;
    py_int len = range_len(r);
    if (int_failed(len) || !sample_places(len, count, &places, &k))
        return NULL;
    list_int *chosen = list_int_new(k);
    for (int64_t i = 0; i < k; i++)
        list_int_push(chosen, range_at(r, places[i]));
    py_free(places, (size_t)k * sizeof *places);
    return chosen;
}

/* ---- choices -------------------------------------------------------------------------------------------------------
 */
static bool count_of(py_int k, int64_t *count)
{
    if (!int_count(k, count))
        return false;
    if (*count < 0)
        *count = 0;
    return true;
}

static py_list *choose(const py_type *type, const py_list *xs, int64_t k, const double *sums, double total)
{
    py_list *chosen = list_with_room(type, k);
    size_t size = item_size(xs);
    double n = (double)xs->len;
    for (int64_t i = 0; chosen && i < k; i++) {
        int64_t place = 0, high = xs->len - 1;
        if (!sums)
            place = (int64_t)floor(random_random() * n);
        for (double x = sums ? random_random() * total : 0; sums && place < high;) {
            int64_t middle = (place + high) / 2;
            if (x < sums[middle])
                high = middle;
            else
                place = middle + 1;
        }
        memcpy(item_at(chosen, i), item_at(xs, place), size);
    }
    if (chosen)
        list_keep_items(chosen, 0, k);
    return chosen;
}

static py_cold py_list *no_element(const py_list *xs)
{
    return py_raise(&py_IndexError, "%s index out of range", xs->head.type->name), NULL;
}

py_list *py_list_choices(const py_type *type, const py_list *xs, py_int k)
{
    int64_t count;
    if (!count_of(k, &count))
        return NULL;
    if (xs->len == 0 && count > 0) {
        random_random();
        return no_element(xs);
    }
    return choose(type, xs, count, NULL, 0);
}

list_int *range_choices(range_t r, py_int k)
{
    int64_t count;
    py_int len = range_len(r);
    if (int_failed(len) || !count_of(k, &count))
        return NULL;
    list_int *chosen = list_int_new(0);
    for (int64_t i = 0; i < count; i++) {
        py_int item = range_get(r, (int64_t)floor(random_random() * (double)len));
        if (int_failed(item))
            return drop(chosen), NULL;
        list_int_push(chosen, item);
    }
    return chosen;
}

/* The weights of a list of ints or floats, each with those before it added unless they are cumulative already */
static bool sum_weights(const py_list *weights, bool cumulative, double *sums)
{
    double total = 0;
    owned_int exact = 0;
    for (int64_t i = 0; i < weights->len; i++) {
        if (item_type(weights)->kind == PY_FLOAT) {
            double weight = ((const double *)weights->at)[i];
            total = cumulative || i == 0 ? weight : total + weight;
        } else {
            py_int weight =
                item_type(weights)->kind == PY_BOOL ? ((const bool *)weights->at)[i] : ((const py_int *)weights->at)[i];
            replace_int(&exact, cumulative ? int_keep(weight) : int_add(exact, weight));
            total = int_to_float(exact);
            if (float_failed(total))
                return false;
        }
        sums[i] = total;
    }
    return true;
}

static bool good_total(double total)
{
    if (total <= 0)
        return py_raise(&py_ValueError, "Total of weights must be greater than zero");
    if (!isfinite(total))
        return py_raise(&py_ValueError, "Total of weights must be finite");
    return true;
}

py_list *py_list_choices_weighted(const py_type *type, const py_list *xs, const py_list *weights, bool cumulative,
                                  py_int k)
{
    int64_t count;
    if (!count_of(k, &count))
        return NULL;
    if (weights->len != xs->len)
        return py_raise(&py_ValueError, "The number of weights does not match the population"), NULL;
    if (xs->len == 0)
        return py_raise(&py_IndexError, "list index out of range"), NULL;
    size_t bytes = (size_t)xs->len * sizeof(double);
    double *sums = py_alloc_any(bytes);
    py_list *chosen = NULL;
    if (sum_weights(weights, cumulative, sums) && good_total(sums[xs->len - 1]))
        chosen = choose(type, xs, count, sums, sums[xs->len - 1]);
    py_free(sums, bytes);
    return chosen;
}
