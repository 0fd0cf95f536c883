/* list_find.c -- the functions of a list that compare elements; sums.
 * In: lists, an element.  Out: places, counts, orders, totals.
 * Rule: elements are compared from the left, as CPython does, so what raises first is the same. */
#include "list_part.h"
#include "lists.h"
#include "repr.h"
#include "str.h"

/* ---- search ------------------------------------------------------------------------------------------------ */
static int64_t find_slowly(const py_list *xs, const void *item, int64_t start, int64_t end)
{
    const py_type *type = item_type(xs);
    for (int64_t i = start; i < end && i < xs->len; i++) {
        py_tri same = type_equal(type, item_at(xs, i), type, item);
        if (same)
            return same == TRI_FAILED ? -1 : i;
    }
    return end;
}

/* The same without asking anybody; end: it is not below len. */
static int64_t find_word(const py_int *words, py_int wanted, int64_t i, int64_t len, int64_t end)
{
    while (i < len && words[i] != wanted)
        i++;
    return i < len ? i : end;
}

static int64_t find_float(const double *floats, double wanted, int64_t i, int64_t len, int64_t end)
{
    while (i < len && !(floats[i] == wanted))
        i++;
    return i < len ? i : end;
}

static int64_t find_text(str *const *texts, const str *wanted, int64_t i, int64_t len, int64_t end)
{
    while (i < len && !str_eq(texts[i], wanted))
        i++;
    return i < len ? i : end;
}

int64_t list_find(const py_list *xs, const void *item, int64_t start, int64_t end)
{
    const int64_t len = end < xs->len ? end : xs->len;
    switch (item_type(xs)->kind) {
    case PY_INT:
        if (int_is_big(*(const py_int *)item))
            break;
        return find_word(xs->at, *(const py_int *)item, start, len, end);
    case PY_FLOAT:
        return find_float(xs->at, *(const double *)item, start, len, end);
    case PY_STR:
        return find_text(xs->at, *(str *const *)item, start, len, end);
    default:
        break;
    }
    return find_slowly(xs, item, start, end);
}

py_tri py_list_contains(const py_list *xs, const void *item)
{
    int64_t end = xs->len, place = list_find(xs, item, 0, end);
    return place < 0 ? TRI_FAILED : place < end;
}

static py_cold py_int not_found(const py_list *xs, const void *item)
{
    if (xs->head.type->kind == PY_SEQUENCE)
        return py_raise(&py_ValueError, "tuple.index(x): x not in tuple"), INT_FAILED;
    py_text text;
    py_text_start(&text);
    bool fine = py_text_repr(&text, item_type(xs), item);
    py_text_c(&text, " is not in list");
    owned(str) message = py_text_end(&text, fine);
    if (message)
        py_raise_value(&py_ValueError, &type_str, &message);
    return INT_FAILED;
}

py_int py_list_index(const py_list *xs, const void *item, py_int start, py_int stop)
{
    int64_t first, end;
    list_bounds(xs->len, start, stop, &first, &end);
    if (end < first)
        end = first;
    int64_t place = list_find(xs, item, first, end);
    if (place < 0)
        return INT_FAILED;
    return place < end ? place : not_found(xs, item);
}

py_int py_list_count(const py_list *xs, const void *item)
{
    int64_t count = 0, end = xs->len, place = list_find(xs, item, 0, end);
    for (; 0 <= place && place < end; count++) {
        end = xs->len; /* an element's __eq__ may change it */
        place = place + 1 < end ? list_find(xs, item, place + 1, end) : end;
    }
    return place < 0 ? INT_FAILED : count;
}

/* ---- order ---------------------------------------------------------------------------------------------------- */
static const void *least_float(const py_list *xs, bool greatest)
{
    const double *at = xs->at, *best = at;
    for (int64_t i = 1; i < xs->len; i++)
        if (greatest ? at[i] > *best : at[i] < *best)
            best = &at[i];
    return best;
}

static const void *least_word(const py_list *xs, bool greatest)
{
    const py_int *at = xs->at;
    int64_t best = 0;
    py_int value = at[0];
    for (int64_t i = 1; i < xs->len; i++)
        if (greatest ? at[i] > value : at[i] < value)
            value = at[best = i];
    return &at[best];
}

void *py_list_least(const py_list *xs, bool greatest)
{
    const py_type *type = item_type(xs);
    if (xs->len == 0)
        return py_raise(&py_ValueError, "%s() arg is an empty sequence", greatest ? "max" : "min"), NULL;
    if (type->kind == PY_FLOAT)
        return (void *)least_float(xs, greatest);
    if (type->kind == PY_INT && !xs->bigs)
        return (void *)least_word(xs, greatest);
    char *best = xs->at;
    for (int64_t i = 1; i < xs->len; i++) {
        py_tri better = type_compare(type, item_at(xs, i), type, best, greatest ? PY_GT : PY_LT);
        if (better == TRI_FAILED)
            return NULL;
        if (better)
            best = item_at(xs, i);
    }
    return best;
}

py_tri py_list_equal(const py_list *a, const py_list *b)
{
    return type_equal(a->head.type, &a, b->head.type, &b);
}

py_tri py_list_compare(const py_list *a, const py_list *b, enum py_order order)
{
    return type_compare(a->head.type, &a, b->head.type, &b, order);
}

/* ---- sums: from the left ---------------------------------------------------------------------------------------- */
py_int list_int_sum(const void *list, py_int start)
{
    const list_int *xs = list;
    py_int total = int_keep(start);
    for (int64_t i = 0; i < xs->len; i++) {
        py_int sum = int_add(total, xs->at[i]);
        int_drop(total);
        total = sum;
    }
    return total;
}

double list_float_sum(const void *list, double start)
{
    const list_float *xs = list;
    double total = start;
    for (int64_t i = 0; i < xs->len; i++)
        total += xs->at[i];
    return total;
}

complex_t list_complex_sum(const void *list, complex_t start)
{
    const list_complex *xs = list;
    complex_t total = start;
    for (int64_t i = 0; i < xs->len; i++)
        total = complex_add(total, xs->at[i]);
    return total;
}

py_int list_bool_sum(const void *list, py_int start)
{
    const list_bool *xs = list;
    int64_t count = 0;
    for (int64_t i = 0; i < xs->len; i++)
        count += xs->at[i];
    return int_add(start, count);
}

/* ---- the descriptors of the common ones ----------------------------------------------------------------------------
 */
#define COMMON(item)                                                                                                   \
    static const py_type *const items_##item[] = {&type_##item};                                                       \
    const py_type type_list_##item = {                                                                                 \
        .name = "list", .kind = PY_LIST, .size = sizeof(void *), .item_count = 1, .items = items_##item};              \
    const py_type type_seq_##item = {                                                                                  \
        .name = "tuple", .kind = PY_SEQUENCE, .size = sizeof(void *), .item_count = 1, .items = items_##item};
COMMON(int)
COMMON(float)
COMMON(complex)
COMMON(bool)
COMMON(str)
COMMON(bytes)
#undef COMMON
