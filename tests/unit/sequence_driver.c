/* sequence_driver.c -- runs the runtime's lists, ranges, random numbers and arrays on cases that sequences.py writes.
 * In: one case a line on standard input, words separated by blanks.  Out: its answer, one line each.
 * Rule: an answer is what Python's repr or str(error) would be, so the script compares text. */
#include "error.h"
#include "fixed.h"
#include "list.h"
#include "lists.h"
#include "ndarray.h"
#include "bytes.h"
#include "random.h"
#include "range.h"
#include "repr.h"
#include "str.h"
#include <stdio.h>
#include <stdlib.h>

typedef struct pair {
    double a;
    py_int b;
} pair;
static const py_type *const pair_items[] = {&type_float, &type_int};
static const uint32_t pair_offsets[] = {0, 8};
static const py_type type_pair = {"tuple", PY_TUPLE, sizeof(pair), 2, pair_items, pair_offsets, .hooks = NULL};
static const py_type *const pairs_items[] = {&type_pair};
static const py_type type_list_pair = {"list", PY_LIST, 8, 1, pairs_items, NULL, .hooks = NULL};
static const py_type type_any = {"value", PY_VALUE, sizeof(py_value), 0, NULL, NULL, .hooks = NULL};
static const py_type *const any_items[] = {&type_any};
static const py_type type_list_any = {"list", PY_LIST, 8, 1, any_items, NULL, .hooks = NULL};
#define LIST list_pair
#define ITEM pair
#define TYPE type_list_pair
#define OF_STRUCTS
#include "list.h"
#define LIST list_any
#define ITEM py_value
#define TYPE type_list_any
#define OF_STRUCTS
#include "list.h"

/* ---- words of the case ---------------------------------------------------------------------------------------- */
static char *word(void)
{
    return strtok(NULL, " \n");
}
static py_int next_int(void)
{
    const char *text = word();
    if (text[0] == '_')
        return INT_UNSET;
    owned(str) s = str_from_utf8(text, (int64_t)strlen(text));
    return int_parse(s);
}
static double next_float(void)
{
    return strtod(word(), NULL);
}
static int64_t small(void)
{
    return strtoll(word(), NULL, 10);
}

/* ---- answers ------------------------------------------------------------------------------------------------------
 */
static void put_error(void)
{
    handling(caught) = py_catch();
    owned(str) text = exception_str(caught.error);
    int64_t size = str_utf8_size(text);
    char *utf8 = malloc((size_t)size + 1);
    str_copy_utf8(text, utf8);
    printf("%s: %.*s", caught.error->cls->name, (int)size, utf8);
    free(utf8);
}
static void put(const py_type *type, const void *slot)
{
    owned(str) text = py_repr(type, slot);
    if (!text) {
        put_error();
        return;
    }
    int64_t size = str_utf8_size(text);
    char *utf8 = malloc((size_t)size + 1);
    str_copy_utf8(text, utf8);
    printf("%.*s ", (int)size, utf8);
    free(utf8);
}
static void put_list(const void *xs)
{
    if (xs)
        put(((const py_object *)xs)->type, &xs);
    else
        put_error();
}
static void put_int(py_int x)
{
    if (int_failed(x))
        put_error();
    else
        put(&type_int, &x);
    int_drop(x);
}
static void put_float(double x)
{
    if (float_failed(x))
        put_error();
    else
        put(&type_float, &x);
}
static void put_bool(bool x)
{
    put(&type_bool, &x);
}

/* ---- cases
 * ----------------------------------------------------------------------------------------------------------- */
static list_int *next_list(void)
{
    int64_t n = small();
    list_int *xs = list_int_new(0);
    for (int64_t i = 0; i < n; i++)
        list_int_push(xs, next_int());
    return xs;
}

static void case_sort(const char *kind)
{
    bool reverse = small(), fine = true;
    if (kind[0] == 'i') {
        owned(list_int) xs = next_list();
        fine = list_int_sort(xs, reverse);
        put_list(xs);
    } else if (kind[0] == 'f') {
        owned(list_float) xs = list_float_new(0);
        for (int64_t n = small(); n > 0; n--)
            list_float_append(xs, next_float());
        fine = list_float_sort(xs, reverse);
        put_list(xs);
    } else if (kind[0] == 's') {
        owned(list_str) xs = list_str_new(0);
        for (int64_t n = small(); n > 0; n--) {
            const char *text = word();
            list_str_push(xs, str_from_utf8(text, (int64_t)strlen(text)));
        }
        fine = list_str_sort(xs, reverse);
        put_list(xs);
    } else if (kind[0] == 'p') {
        owned(list_pair) xs = list_pair_new(0);
        for (int64_t n = small(), i = 0; i < n; i++)
            list_pair_push(xs, (pair){next_float(), i});
        fine = list_pair_sort(xs, reverse);
        put_list(xs);
    } else if (kind[0] == 'k') {
        owned(list_float) keys = list_float_new(0);
        owned(list_int) xs = list_int_new(0);
        for (int64_t n = small(), i = 0; i < n; i++) {
            list_float_append(keys, next_float());
            list_int_append(xs, i);
        }
        fine = list_int_sort_by(xs, keys, reverse);
        put_list(xs);
    } else {
        owned(list_any) xs = list_any_new(0);
        for (int64_t n = small(); n > 0; n--) {
            char *text = word();
            str *s = text[0] == '\'' ? str_from_utf8(text + 1, (int64_t)strlen(text) - 2) : NULL;
            list_any_push(xs, s ? value_from_object(s) : value_from_int(atoll(text)));
        }
        fine = list_any_sort(xs, reverse);
        put_list(xs);
    }
    if (!fine)
        put_error();
}

static void case_slices(void)
{
    py_int start = next_int(), stop = next_int(), step = next_int();
    owned(list_int) values = next_list();
    owned(list_int) xs = next_list();
    owned(list_int) part = list_int_slice_step(xs, start, stop, step);
    put_list(part);
    if (step == 1) {
        owned(list_int) same = list_int_slice(xs, start, stop);
        put_list(same);
    } else {
        put_list(part ? part : xs);
    }
    if (!part)
        py_clear();
    owned(list_int) set = list_int_copy(xs);
    if (!list_int_set_slice_step(set, start, stop, step, values))
        put_error();
    put_list(set);
    owned(list_int) less = list_int_copy(xs);
    if (!list_int_delete_slice_step(less, start, stop, step))
        put_error();
    put_list(less);
    int_drop(start), int_drop(stop), int_drop(step);
}

/* a stack machine over one list */
static void case_list(void)
{
    owned(list_int) xs = next_list();
    for (char *op; (op = word());) {
        py_int a, b;
        if (strcmp(op, "append") == 0) {
            list_int_append(xs, a = next_int()), int_drop(a);
        } else if (strcmp(op, "pop") == 0) {
            put_int(list_int_pop(xs, a = next_int())), int_drop(a);
        } else if (strcmp(op, "insert") == 0) {
            a = next_int(), b = next_int();
            if (!list_int_insert(xs, a, b))
                put_error();
            int_drop(a), int_drop(b);
        } else if (strcmp(op, "delete") == 0) {
            if (!list_int_delete(xs, a = next_int()))
                put_error();
            int_drop(a);
        } else if (strcmp(op, "set") == 0) {
            a = next_int(), b = next_int();
            if (!list_int_set(xs, a, b))
                put_error();
            int_drop(a), int_drop(b);
        } else if (strcmp(op, "get") == 0) {
            put_int(list_int_get(xs, a = next_int())), int_drop(a);
        } else if (strcmp(op, "remove") == 0) {
            if (!list_int_remove(xs, a = next_int()))
                put_error();
            int_drop(a);
        } else if (strcmp(op, "index") == 0) {
            put_int(list_int_index(xs, a = next_int(), 0, INT64_MAX)), int_drop(a);
        } else if (strcmp(op, "count") == 0) {
            put_int(list_int_count(xs, a = next_int())), int_drop(a);
        } else if (strcmp(op, "in") == 0) {
            put_bool(list_int_contains(xs, a = next_int())), int_drop(a);
        } else if (strcmp(op, "times") == 0) {
            owned(list_int) many = list_int_repeat(xs, a = next_int());
            put_list(many), int_drop(a);
        } else if (strcmp(op, "imul") == 0) {
            if (!list_int_repeat_in_place(xs, a = next_int()))
                put_error();
            int_drop(a);
        } else if (strcmp(op, "twice") == 0) {
            list_int_extend(xs, xs);
        } else if (strcmp(op, "reverse") == 0) {
            list_int_reverse(xs);
        } else if (strcmp(op, "min") == 0) {
            put_int(list_int_min(xs));
        } else if (strcmp(op, "max") == 0) {
            put_int(list_int_max(xs));
        } else if (strcmp(op, "sum") == 0) {
            put_int(list_int_sum(xs, 0));
        } else if (strcmp(op, "clear") == 0) {
            list_int_clear(xs);
        } else if (strcmp(op, "hash") == 0) {
            owned(seq_int) fixed = seq_int_copy(xs);
            put_int(seq_int_hash(fixed));
        } else {
            abort();
        }
    }
    put_list(xs);
}

static void case_compare(void)
{
    owned(list_int) a = next_list();
    owned(list_int) b = next_list();
    put_bool(list_int_equal(a, b));
    put_bool(list_int_less(a, b));
    put_bool(list_int_less_equal(a, b));
    put_bool(list_int_greater(a, b));
    put_bool(list_int_greater_equal(a, b));
}

static void case_range(void)
{
    range_t r, part;
    py_int start = next_int(), stop = next_int(), step = next_int(), x = next_int(), a = next_int(), b = next_int(),
           c = next_int();
    if (!range_make(start, stop, step, &r)) {
        put_error();
    } else {
        put_int(range_len(r));
        put_int(range_get(r, x));
        put_bool(range_contains(r, x));
        put_int(range_index(r, x));
        range_t back = range_reversed(r);
        put(&type_range, &back);
        put_int(range_sum(r, 0));
        put_int(range_min(r));
        put_int(range_max(r));
        if (range_slice(r, a, b, c, &part)) {
            put(&type_range, &part);
            put_bool(range_eq(part, r));
            range_drop(part);
        } else {
            put_error();
        }
        range_drop(back);
        range_drop(r);
    }
    int_drop(start), int_drop(stop), int_drop(step), int_drop(x), int_drop(a), int_drop(b), int_drop(c);
}

static void random_call(const char *op)
{
    py_int a, b, c;
    if (strcmp(op, "random") == 0) {
        put_float(random_random());
    } else if (strcmp(op, "bits") == 0) {
        put_int(random_getrandbits(a = next_int())), int_drop(a);
    } else if (strcmp(op, "int") == 0) {
        a = next_int(), b = next_int();
        put_int(random_randint(a, b)), int_drop(a), int_drop(b);
    } else if (strcmp(op, "step") == 0) {
        a = next_int(), b = next_int(), c = next_int();
        put_int(random_randrange_step(a, b, c)), int_drop(a), int_drop(b), int_drop(c);
    } else if (strcmp(op, "below") == 0) {
        put_int(random_randrange_to(a = next_int())), int_drop(a);
    } else {
        static const struct {
            const char *name;
            double (*draw)(double, double);
        } draws[] = {{"gauss", random_gauss},
                     {"normalvariate", random_normalvariate},
                     {"uniform", random_uniform},
                     {"lognormvariate", random_lognormvariate},
                     {"vonmisesvariate", random_vonmisesvariate},
                     {"gammavariate", random_gammavariate},
                     {"betavariate", random_betavariate},
                     {"weibullvariate", random_weibullvariate},
                     {"triangular", random_triangular_middle}};
        for (size_t i = 0; i < sizeof draws / sizeof *draws; i++)
            if (strcmp(op, draws[i].name) == 0) {
                double x = next_float(), y = next_float();
                put_float(draws[i].draw(x, y));
                return;
            }
        put_float(strcmp(op, "expovariate") == 0 ? random_expovariate(next_float())
                                                 : random_paretovariate(next_float()));
    }
}

static void case_random(void)
{
    char *kind = word();
    py_int seed;
    if (kind[0] == 'i') {
        random_seed_int(seed = next_int()), int_drop(seed);
    } else if (kind[0] == 'f') {
        random_seed_float(next_float());
    } else {
        char *text = word();
        owned(bytes) given = bytes_from(text, (int64_t)strlen(text));
        random_seed_bytes(given);
    }
    for (char *op; (op = word());)
        random_call(op);
}

#define FIXED_CASE(stem, T, from)                                                                                      \
    if (strcmp(dtype, #stem) == 0) {                                                                                   \
        T a = (T)strtoll(word(), NULL, 10), b = (T)strtoll(word(), NULL, 10), power;                                   \
        put_int(from(stem##_add(a, b))), put_int(from(stem##_sub(a, b))), put_int(from(stem##_mul(a, b)));             \
        put_int(from(stem##_floordiv(a, b))), put_int(from(stem##_mod(a, b))), put_int(from(stem##_neg(a)));           \
        put_int(from(stem##_abs(a))), put_int(from(stem##_lshift(a, b))), put_int(from(stem##_rshift(a, b)));          \
        put_float(stem##_div(a, b));                                                                                   \
        if (stem##_pow(a, b, &power))                                                                                  \
            put_int(from(power));                                                                                      \
        else                                                                                                           \
            put_error();                                                                                               \
    }
static void case_fixed(void)
{
    char *dtype = word();
    FIXED_CASE(i8, int8_t, int_from64)
    FIXED_CASE(i16, int16_t, int_from64)
    FIXED_CASE(i32, int32_t, int_from64)
    FIXED_CASE(i64, int64_t, int_from64)
    FIXED_CASE(u8, uint8_t, int_from_u64)
    FIXED_CASE(u16, uint16_t, int_from_u64)
    FIXED_CASE(u32, uint32_t, int_from_u64)
    if (strcmp(dtype, "f64") == 0) {
        double a = next_float(), b = next_float();
        put_float(f64_floordiv(a, b)), put_float(f64_mod(a, b));
    }
}

/* str of a float32 and of a complex64 of two of them */
static void case_text(void)
{
    char text[FIXED_TEXT];
    float x = strtof(word(), NULL), y = strtof(word(), NULL);
    printf("%.*s ", fixed_write(text, ARRAY_f32, &x), text);
    printf("%.*s ", fixed_write(text, ARRAY_c64, &(complex64_t){x, y}), text);
}

static void case_array(void)
{
    owned_int rows = next_int();
    owned_int columns = next_int();
    owned_int i = next_int();
    owned_int j = next_int();
    array *a = array_zeros2(ARRAY_i32, rows, columns);
    if (!a) {
        put_error();
        return;
    }
    int64_t row = array_index(a, 0, i), column = row < 0 ? -1 : array_index(a, 1, j);
    if (row < 0 || column < 0) {
        put_error();
    } else {
        ARRAY_AT2(int32_t, a, row, column) = 7;
        array *view = array_row(a, i), *other = array_transposed(a), *copy = array_copy(other);
        put_int(ARRAY_AT1(int32_t, view, column)), put_int(ARRAY_AT2(int32_t, copy, column, row));
        put_bool(array_overlap(view, a)), put_bool(array_overlap(copy, a)), put_bool(copy->contiguous);
        drop(view), drop(other), drop(copy);
    }
    drop(a);
}

int main(void)
{
    static char line[1 << 20];
    while (fgets(line, sizeof line, stdin)) {
        char *op = strtok(line, " \n");
        if (strncmp(op, "sort", 4) == 0)
            case_sort(op + 4);
        else if (strcmp(op, "slices") == 0)
            case_slices();
        else if (strcmp(op, "list") == 0)
            case_list();
        else if (strcmp(op, "compare") == 0)
            case_compare();
        else if (strcmp(op, "range") == 0)
            case_range();
        else if (strcmp(op, "random") == 0)
            case_random();
        else if (strcmp(op, "fixed") == 0)
            case_fixed();
        else if (strcmp(op, "array") == 0)
            case_array();
        else if (strcmp(op, "text") == 0)
            case_text();
        putchar('\n');
    }
    return 0;
}
