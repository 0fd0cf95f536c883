/* sort_heads.c -- sorting strings, and tuples of numbers and strings, by words that say most of their order.
 * In: keys of such a type.  Out: places of their elements in order.
 * Rule: a < b never has a greater head than b; where heads are equal the keys themselves are asked.  What is in such
 * keys never raises and has one order, so that it does not matter which pairs are compared. (3, "apple"), (3, "pear"),
 * (1, "fig")  =>  heads 10.., 10.., 00.., with the first letters behind            */
#include "sort_heads.h"
#include "int_big.h"
#include "str.h"
#include <math.h>

enum { MOST_PARTS = 4 };

typedef struct part { /* of a head: bits of one item of the key */
    py_kind kind;
    bool big; /* ints, of which some are */
    uint32_t offset;
    int shift; /* to the left when positive */
    int64_t least;
} part;
typedef struct heads {
    part parts[MOST_PARTS];
    int count;
} heads;

/* ---- of one item: words in the same order --------------------------------------------------------------------- */
static inline int64_t near_word(py_int a)
{
    return likely_py(!int_is_big(a)) ? a : int_sign(a) > 0 ? INT64_MAX : INT64_MIN;
}

/* A double near it, big ones rounded to 0: of a < b, that of a is never the greater one. */
static double near_double(py_int a)
{
    enum { LIMBS = 16 }; /* 2**1024 is no double */
    if (!int_is_big(a))
        return (double)a;
    int_view view;
    mpz_t number;
    int_mpz(number, &view, a);
    double huge = view.negative ? -HUGE_VAL : HUGE_VAL;
    return view.size >= LIMBS ? huge : mpz_get_d(number);
}

static inline uint64_t float_word(double x)
{
    uint64_t bits;
    x += 0.0; /* -0.0 is 0.0 */
    memcpy(&bits, &x, sizeof bits);
    return bits >> 63 ? ~bits : bits | UINT64_C(1) << 63;
}

/* The first eight characters; those past 254 count as 255, and what follows one of them is left out. */
static uint64_t str_word(const str *s)
{
    uint64_t word = 0;
    int64_t count = s->len < 8 ? s->len : 8;
    for (int64_t i = 0; i < count; i++) {
        uint32_t c = str_at(s, i);
        word |= (uint64_t)(c < 255 ? c : 255) << (56 - 8 * i);
        if (c >= 255)
            break;
    }
    return word;
}

static inline uint64_t part_of(const part *p, const char *slot)
{
    const char *item = slot + p->offset;
    uint64_t word = p->big                ? float_word(near_double(*(const py_int *)item))
                    : p->kind == PY_STR   ? str_word(*(str *const *)item)
                    : p->kind == PY_FLOAT ? float_word(*(const double *)item)
                    : p->kind == PY_BOOL  ? *(const bool *)item
                                          : (uint64_t)near_word(*(const py_int *)item) - (uint64_t)p->least;
    return p->shift >= 0 ? word << p->shift : word >> -p->shift;
}

static inline uint64_t head_of(const heads *h, const char *slot)
{
    uint64_t head = 0;
    for (int i = 0; i < h->count; i++)
        head |= part_of(&h->parts[i], slot);
    return head;
}

/* ---- which bits ------------------------------------------------------------------------------------------------ */
static bool has_order(const py_type *type)
{
    return type->kind == PY_INT || type->kind == PY_STR || type->kind == PY_FLOAT || type->kind == PY_BOOL;
}

bool sort_has_heads(const py_type *type)
{
    if (type->kind != PY_TUPLE)
        return type->kind == PY_STR || type->kind == PY_INT;
    for (uint32_t i = 0; i < type->item_count; i++)
        if (!has_order(type->items[i]))
            return false;
    return type->item_count > 0;
}

static bool has_nan(const py_list *keys, uint32_t offset)
{
    for (int64_t i = 0; i < keys->len; i++) {
        double x = *(const double *)(item_at(keys, i) + offset);
        if (x != x)
            return true;
    }
    return false;
}

/* How many bits tell the ints apart, the least of them being 0. */
static int int_bits(const py_list *keys, uint32_t offset, int64_t *least)
{
    int64_t most = INT64_MIN;
    *least = INT64_MAX;
    for (int64_t i = 0; i < keys->len; i++) {
        int64_t word = near_word(*(const py_int *)(item_at(keys, i) + offset));
        *least = word < *least ? word : *least;
        most = word > most ? word : most;
    }
    uint64_t span = (uint64_t)most - (uint64_t)*least;
    return span ? 64 - __builtin_clzll(span) : 0;
}

/* The next part of heads of which `left` bits are free; gives what is left then. */
static int add_part(heads *h, const py_list *keys, py_kind kind, uint32_t offset, int left)
{
    part *p = &h->parts[h->count++];
    *p = (part){.kind = kind, .offset = offset};
    int bits = kind == PY_INT ? int_bits(keys, offset, &p->least) : kind == PY_BOOL ? 1 : 64;
    p->shift = left - bits;
    if (bits == 0)
        h->count--;
    return kind == PY_STR || kind == PY_FLOAT || bits > left ? 0 : left - bits;
}

/* false: a NaN has no place in an order. */
static bool find_heads(heads *h, const py_list *keys)
{
    const py_type *type = item_type(keys);
    int left = 64;
    h->count = 0;
    if (type->kind == PY_INT) { /* of ints that all are small there is no need of heads */
        h->parts[h->count++] = (part){.kind = PY_INT, .big = true};
        return true;
    }
    if (type->kind == PY_STR) {
        add_part(h, keys, PY_STR, 0, left);
        return true;
    }
    for (uint32_t i = 0; i < type->item_count; i++) {
        if (type->items[i]->kind == PY_FLOAT && has_nan(keys, type->offsets[i]))
            return false;
        if (left > 0 && h->count < MOST_PARTS)
            left = add_part(h, keys, type->items[i]->kind, type->offsets[i], left);
    }
    return true;
}

/* ---- the sort ---------------------------------------------------------------------------------------------------- */
static inline bool less_behind(const sort_headed *a, const sort_headed *b, const py_type *type)
{
    if (type->kind == PY_STR)
        return str_compare(*(str *const *)a->slot, *(str *const *)b->slot) < 0;
    return type_compare(type, a->slot, type, b->slot, PY_LT) == true;
}
#define RUN        headed_run
#define KEY        sort_headed
#define LESS(a, b) ((a).head != (b).head ? (a).head < (b).head : less_behind(&(a), &(b), context))
#include "sort_run.h"

bool sort_by_heads(const py_list *keys, sort_headed *at)
{
    heads h;
    if (!find_heads(&h, keys))
        return false;
    for (int64_t i = 0; i < keys->len; i++)
        at[i] = (sort_headed){head_of(&h, item_at(keys, i)), item_at(keys, i)};
    return headed_run_sort(at, keys->len, item_type(keys));
}
