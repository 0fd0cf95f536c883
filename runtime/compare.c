/* compare.c -- ==, <, hash, truth by descriptor.
 * In: two slots and their types.  Out: CPython's answer, or its error.
 * Rule: a None-or-pointer and a py_value are first resolved to what they hold; a tuple by value and a tuple on the heap
 * are the same Python type.  Only lists and heap tuples can nest without end, so only they count as calls. */
#include "value.h"
#include "compare.h"
#include "vector.h"
#include "bytes.h"
#include "dict.h"
#include "list_part.h"
#include "ndarray.h"
#include "range.h"
#include "set.h"
#include "str.h"

typedef struct view {
    const py_type *type; /* never PY_NULLABLE or PY_VALUE */
    const void *slot;
} view;

/* Room for a NumPy scalar as a Python number */
typedef union number {
    bool as_bool;
    py_int as_int;
    double as_float;
    complex_t as_complex;
} number;

/* A NumPy scalar compares as the Python number of its value (one that is no small word: as a float). */
static view resolve_fixed(const py_type *type, const void *slot, number *room)
{
    const int64_t size = type->size;
    const array_dtype dtype = (array_dtype)type->offsets[0];
    uint64_t bits = 0;
    if (dtype == ARRAY_f32)
        return room->as_float = *(const float *)slot, (view){&type_float, room};
    if (dtype == ARRAY_c64)
        return room->as_complex = c64_to_complex(*(const complex64_t *)slot), (view){&type_complex, room};
    if (dtype >= ARRAY_f64 || dtype == ARRAY_bool8)
        return (view){dtype == ARRAY_bool8 ? &type_bool : dtype == ARRAY_f64 ? &type_float : &type_complex, slot};
    memcpy(&bits, slot, (size_t)size);
    int64_t value = dtype <= ARRAY_i64 ? (int64_t)(bits << (64 - 8 * size)) >> (64 - 8 * size) : (int64_t)bits;
    if (dtype == ARRAY_u64 && value < 0)
        return room->as_float = (double)bits, (view){&type_float, room};
    if (int_is_big(value)) /* the lowest int64 numbers are not small words */
        return room->as_float = (double)value, (view){&type_float, room};
    return room->as_int = value, (view){&type_int, room};
}

static view resolve(const py_type *type, const void *slot, number *room)
{
    if (type->kind == PY_NULLABLE)
        return (view){py_type_in(type, slot), slot};
    if (type->kind == PY_VALUE) {
        const py_value *value = slot;
        if (!value->type || value->type == &type_none)
            return (view){&type_none, slot};
        type = value->type;
        slot = value_slot(value);
    }
    return type->kind == PY_FIXED ? resolve_fixed(type, slot, room) : (view){type, slot};
}

const char *type_name_of(const py_type *type, const void *slot)
{
    number room;
    return type->kind == PY_FIXED ? type->name : resolve(type, slot, &room).type->name;
}

/* ---- what a view is ------------------------------------------------------------------------------------------ */
static bool is_number(view v)
{
    return v.type->kind >= PY_BOOL && v.type->kind <= PY_COMPLEX;
}

static bool is_tuple(view v)
{
    return v.type->kind == PY_TUPLE || v.type->kind == PY_SEQUENCE;
}

static const py_list *list_of(view v)
{
    return *(const py_list *const *)v.slot;
}

static int64_t length_of(view v)
{
    return v.type->kind == PY_TUPLE ? v.type->item_count : list_of(v)->len;
}

static view member(view v, int64_t i)
{
    if (v.type->kind == PY_TUPLE)
        return (view){v.type->items[i], (const char *)v.slot + v.type->offsets[i]};
    const py_list *xs = list_of(v);
    return (view){item_type(xs), item_at(xs, i)};
}

static py_int as_int(view v)
{
    return v.type->kind == PY_BOOL ? *(const bool *)v.slot : *(const py_int *)v.slot;
}

static double as_float(view v)
{
    return *(const double *)v.slot;
}

/* ---- numbers --------------------------------------------------------------------------------------------------- */
static bool equal_to_complex(complex_t z, view b)
{
    if (b.type->kind == PY_COMPLEX)
        return complex_eq(z, *(const complex_t *)b.slot);
    if (z.imag != 0)
        return false;
    return b.type->kind == PY_FLOAT ? z.real == as_float(b) : int_eq_float(as_int(b), z.real);
}

static bool equal_numbers(view a, view b)
{
    if (a.type->kind == PY_COMPLEX)
        return equal_to_complex(*(const complex_t *)a.slot, b);
    if (b.type->kind == PY_COMPLEX)
        return equal_to_complex(*(const complex_t *)b.slot, a);
    if (a.type->kind == PY_FLOAT)
        return b.type->kind == PY_FLOAT ? as_float(a) == as_float(b) : int_eq_float(as_int(b), as_float(a));
    return b.type->kind == PY_FLOAT ? int_eq_float(as_int(a), as_float(b)) : int_eq(as_int(a), as_int(b));
}

static bool holds(int sign, enum py_order order)
{
    switch (order) {
    case PY_LT:
        return sign < 0;
    case PY_LE:
        return sign <= 0;
    case PY_GT:
        return sign > 0;
    default:
        return sign >= 0;
    }
}

/* sign 2: one of them is NaN */
static bool order_numbers(view a, view b, enum py_order order)
{
    bool a_float = a.type->kind == PY_FLOAT, b_float = b.type->kind == PY_FLOAT;
    int sign;
    if (a_float && b_float) {
        double x = as_float(a), y = as_float(b);
        sign = x != x || y != y ? 2 : (x > y) - (x < y);
    } else if (a_float) {
        sign = int_compare_float(as_int(b), as_float(a));
        sign = sign == 2 ? 2 : -sign;
    } else {
        sign = b_float ? int_compare_float(as_int(a), as_float(b)) : int_compare(as_int(a), as_int(b));
    }
    return sign != 2 && holds(sign, order);
}

/* ---- sequences --------------------------------------------------------------------------------------------------- */
static py_tri equal(view a, view b);

/* The first place below both lengths where they differ; their shorter length: nowhere; -1: failed */
static int64_t first_difference(view a, view b)
{
    int64_t i = 0;
    for (; i < length_of(a) && i < length_of(b); i++) { /* an element's __eq__ may change them */
        view x = member(a, i), y = member(b, i);
        py_tri same = type_equal(x.type, x.slot, y.type, y.slot);
        if (same != true)
            return same == TRI_FAILED ? -1 : i;
    }
    return i;
}

/* The lists stay while their elements are compared. */
static py_list *kept_list(const view *v)
{
    return v->type->kind == PY_TUPLE ? NULL : keep(*(py_list *const *)v->slot);
}

/* Lists of the same plain elements, without walking descriptors */
static py_tri equal_plain(const py_list *a, const py_list *b)
{
    const double *x = a->at, *y = b->at;
    str *const *s = a->at, *const *t = b->at;
    switch (item_type(a)->kind) {
    case PY_INT:
    case PY_BOOL:
        return memcmp(a->at, b->at, (size_t)a->len * item_size(a)) == 0;
    case PY_FLOAT:
        for (int64_t i = 0; i < a->len; i++)
            if (x[i] != y[i])
                return false;
        return true;
    default:
        for (int64_t i = 0; i < a->len; i++)
            if (!str_eq(s[i], t[i]))
                return false;
        return true;
    }
}

static bool is_plain(const py_list *a, const py_list *b)
{
    const py_type *type = item_type(a);
    if (type->kind != item_type(b)->kind)
        return false;
    return type->kind == PY_BOOL || type->kind == PY_FLOAT || type->kind == PY_STR ||
           (type->kind == PY_INT && !a->bigs && !b->bigs);
}

/* Where first_difference ended nothing is left of one of them: their lengths say it. */
static bool is_at_end(view a, view b, int64_t place)
{
    return place >= length_of(a) || place >= length_of(b);
}

/* kept: NULL, or a list that stays while its items are asked; the view looks at it there. */
static void keep_list(view *v, py_list **kept)
{
    *kept = kept_list(v);
    if (*kept)
        v->slot = kept;
}

static py_tri equal_items(view a, view b)
{
    py_list *kept_a, *kept_b;
    keep_list(&a, &kept_a);
    keep_list(&b, &kept_b);
    int64_t place = first_difference(a, b);
    py_tri result = place < 0 ? TRI_FAILED : is_at_end(a, b, place) && length_of(a) == length_of(b);
    drop(kept_a);
    drop(kept_b);
    return result;
}

static py_tri equal_sequences(view a, view b)
{
    bool lists = a.type->kind != PY_TUPLE && b.type->kind != PY_TUPLE;
    if (lists && list_of(a) == list_of(b))
        return true;
    if (length_of(a) != length_of(b))
        return false;
    if (length_of(a) == 0)
        return true;
    if (lists && is_plain(list_of(a), list_of(b)))
        return equal_plain(list_of(a), list_of(b));
    if (!lists)
        return equal_items(a, b);
    if (!py_enter())
        return TRI_FAILED;
    py_tri result = equal_items(a, b);
    py_leave();
    return result;
}

static py_tri order_items(view a, view b, enum py_order order)
{
    int64_t place = first_difference(a, b);
    if (place < 0)
        return TRI_FAILED;
    int64_t a_len = length_of(a), b_len = length_of(b);
    if (is_at_end(a, b, place))
        return holds((a_len > b_len) - (a_len < b_len), order);
    view x = member(a, place), y = member(b, place);
    return type_compare(x.type, x.slot, y.type, y.slot, order);
}

static py_tri order_sequences(view a, view b, enum py_order order)
{
    if (!py_enter())
        return TRI_FAILED;
    py_list *kept_a, *kept_b;
    keep_list(&a, &kept_a);
    keep_list(&b, &kept_b);
    py_tri result = order_items(a, b, order);
    drop(kept_a);
    drop(kept_b);
    py_leave();
    return result;
}

/* ---- tuples of plain values ---------------------------------------------------------------------------------------
 */
enum { UNORDERED = 2, NOT_PLAIN = 3 };

/* -1, 0, 1 of two values of one type; UNORDERED: a NaN is among them; NOT_PLAIN: other rules hold */
static int order_plain(const py_type *type, const void *a, const void *b)
{
    switch (type->kind) {
    case PY_INT:
        return int_compare(*(const py_int *)a, *(const py_int *)b);
    case PY_BOOL:
        return *(const bool *)a - *(const bool *)b;
    case PY_FLOAT: {
        double x = *(const double *)a, y = *(const double *)b;
        return x != x || y != y ? UNORDERED : (x > y) - (x < y);
    }
    case PY_STR: {
        str *x = *(str *const *)a, *y = *(str *const *)b;
        return x == y ? 0 : str_compare(x, y);
    }
    case PY_VALUE: {
        const py_value *x = a, *y = b;
        bool alike = x->type == y->type && x->type && x->type->kind != PY_TUPLE;
        return alike ? order_plain(x->type, value_slot(x), value_slot(y)) : NOT_PLAIN;
    }
    case PY_TUPLE:
        if (type->hooks)
            return NOT_PLAIN;
        for (uint32_t i = 0; i < type->item_count; i++) {
            uint32_t at = type->offsets[i];
            int sign = order_plain(type->items[i], (const char *)a + at, (const char *)b + at);
            if (sign)
                return sign;
        }
        return 0;
    default:
        return NOT_PLAIN;
    }
}

/* ---- any two -------------------------------------------------------------------------------------------------------
 */
static bool is_above(const py_type *type, const py_type *derived)
{
    const py_type *const *above = derived->hooks ? derived->hooks->above : NULL;
    while (above && *above && *above != type)
        above++;
    return above && *above;
}

/* A value that is asked, or shown to who is asked: it stays while that runs, whatever happens to where it stood, but
 * for a tuple of more than 64 bytes, which is asked where it stands. */
enum { most_held = 64 };
typedef struct held_value {
    view as;
    bool counted;
    union {
        py_object *object;
        _Alignas(16) char room[most_held];
    };
} held_value;

static void hold_room(held_value *h, view v)
{
    h->counted = v.type->size <= most_held;
    if (!h->counted)
        return;
    memcpy(h->room, v.slot, v.type->size);
    py_retain(v.type, h->room);
    h->as.slot = h->room;
}

static inline void hold(held_value *h, view v)
{
    h->as = v;
    if (v.type->kind != PY_INSTANCE) {
        hold_room(h, v);
        return;
    }
    h->object = keep(*(py_object *const *)v.slot);
    h->as.slot = &h->object;
}

static inline void let_go(held_value *h)
{
    if (h->as.type->kind == PY_INSTANCE)
        drop(h->object);
    else if (h->counted)
        py_release(h->as.type, h->room);
}

static py_tri ask_equal(view a, view b)
{
    return a.type->hooks && a.type->hooks->equal ? a.type->hooks->equal(*(void *const *)a.slot, b.type, b.slot) : 3;
}

/* 3: neither has an __eq__ for this pair */
static py_tri equal_by_hooks(view a, view b)
{
    if (!a.type->hooks && !b.type->hooks)
        return 3;
    bool turned = is_above(a.type, b.type);
    held_value x, y;
    hold(&x, a);
    hold(&y, b);
    py_tri result = turned ? ask_equal(y.as, x.as) : ask_equal(x.as, y.as);
    if (result == 3)
        result = turned ? ask_equal(x.as, y.as) : ask_equal(y.as, x.as);
    let_go(&x);
    let_go(&y);
    return result;
}

/* ---- bound methods: the same method of the same object; the receiver is the last of its fields ---- */
static const void *receiver_of(const py_object *method)
{
    const py_type *type = method->type;
    return *(const void *const *)((const char *)method + type->offsets[type->item_count - 1]);
}

static unsigned char methods_equal(const void *self, const py_type *type, const void *slot)
{
    const py_object *method = self;
    if (type->hooks != &py_method_hooks)
        return 3;
    const py_object *other = *(const py_object *const *)slot;
    return receiver_of(method) == receiver_of(other) && !strcmp(method->type->full, type->full);
}

static int64_t method_hash(const void *self)
{
    return (int64_t)((uintptr_t)receiver_of(self) >> 4);
}

const py_hooks py_method_hooks = {.equal = methods_equal, .hash = method_hash};

static bool is_set(view v)
{
    return v.type->kind == PY_SET || v.type->kind == PY_FROZENSET;
}

static const py_set *set_of(view v)
{
    return *(const py_set *const *)v.slot;
}

/* bytes, bytearray, array, memoryview */
static bool is_buffer(view v)
{
    return v.type->kind == PY_BYTES || v.type->kind == PY_PACKED || v.type->kind == PY_VIEW;
}

static py_tri equal(view a, view b)
{
    if (a.type->kind == PY_INSTANCE || b.type->kind == PY_INSTANCE || a.type->hooks || b.type->hooks) {
        if (a.type->kind == b.type->kind && *(void *const *)a.slot == *(void *const *)b.slot)
            return true; /* elements: identity comes first */
        py_tri result = equal_by_hooks(a, b);
        if (result != 3)
            return result;
    }
    if (is_number(a) && is_number(b))
        return equal_numbers(a, b);
    if (is_tuple(a) && is_tuple(b))
        return equal_sequences(a, b);
    if (is_set(a) && is_set(b))
        return py_set_equal(set_of(a), set_of(b));
    if (is_buffer(a) && is_buffer(b))
        return packed_equal(*(void *const *)a.slot, *(void *const *)b.slot);
    if (a.type->kind != b.type->kind)
        return false;
    switch (a.type->kind) {
    case PY_NONE:
        return true;
    case PY_STR:
        return str_eq(*(str *const *)a.slot, *(str *const *)b.slot);
    case PY_BYTES:
        return bytes_eq(*(bytes *const *)a.slot, *(bytes *const *)b.slot);
    case PY_RANGE:
        return range_eq(*(const range_t *)a.slot, *(const range_t *)b.slot);
    case PY_LIST:
        return equal_sequences(a, b);
    case PY_DICT:
        return py_dict_equal(*(const py_dict *const *)a.slot, *(const py_dict *const *)b.slot);
    default: /* arrays and exceptions: the same object */
        return *(void *const *)a.slot == *(void *const *)b.slot;
    }
}

static const char *const order_text[] = {"<", "<=", ">", ">="};

static py_tri ask_order(view a, view b, enum py_order order)
{
    const py_hooks *hooks = a.type->hooks;
    if (!hooks)
        return 3;
    unsigned char (*ask)(const void *self, const py_type *type, const void *slot) = order == PY_LT   ? hooks->less
                                                                                    : order == PY_GT ? hooks->greater
                                                                                    : order == PY_LE ? hooks->at_most
                                                                                                     : hooks->at_least;
    return ask ? ask(*(void *const *)a.slot, b.type, b.slot) : 3;
}

/* a < b by a's __lt__, or else by b's __gt__, which a derived class is asked first; 3: there is neither for this pair
 */
static py_tri order_by_hooks(view a, view b, enum py_order order)
{
    static const enum py_order turned[] = {[PY_LT] = PY_GT, [PY_LE] = PY_GE, [PY_GT] = PY_LT, [PY_GE] = PY_LE};
    bool derived = is_above(a.type, b.type);
    held_value x, y;
    if (!a.type->hooks && !b.type->hooks)
        return 3;
    hold(&x, a);
    hold(&y, b);
    py_tri result = derived ? ask_order(y.as, x.as, turned[order]) : ask_order(x.as, y.as, order);
    if (result == 3)
        result = derived ? ask_order(x.as, y.as, order) : ask_order(y.as, x.as, turned[order]);
    let_go(&x);
    let_go(&y);
    return result;
}

/* a <= b: is every element of a in b? */
static py_tri order_sets(const py_set *a, const py_set *b, enum py_order order)
{
    bool turned = order == PY_GT || order == PY_GE, strict = order == PY_LT || order == PY_GT;
    const py_set *few = turned ? b : a, *many = turned ? a : b;
    return strict && few->len >= many->len ? false : py_set_subset(few, many);
}

static bool order_arrays(const void *a, const void *b, enum py_order order)
{
    return order == PY_LT   ? vector_lt(a, b)
           : order == PY_LE ? vector_le(a, b)
           : order == PY_GT ? vector_gt(a, b)
                            : vector_ge(a, b);
}

static py_tri order_views(view a, view b, enum py_order order)
{
    if (is_number(a) && is_number(b) && a.type->kind != PY_COMPLEX && b.type->kind != PY_COMPLEX)
        return order_numbers(a, b, order);
    if ((is_tuple(a) && is_tuple(b)) || (a.type->kind == PY_LIST && b.type->kind == PY_LIST))
        return order_sequences(a, b, order);
    if (is_set(a) && is_set(b))
        return order_sets(set_of(a), set_of(b), order);
    py_tri hooked = order_by_hooks(a, b, order);
    if (hooked != 3)
        return hooked;
    if (a.type->kind == PY_STR && b.type->kind == PY_STR)
        return holds(str_compare(*(str *const *)a.slot, *(str *const *)b.slot), order);
    if (a.type->kind == PY_BYTES && b.type->kind == PY_BYTES)
        return holds(bytes_compare(*(bytes *const *)a.slot, *(bytes *const *)b.slot), order);
    if (a.type->kind == PY_PACKED && b.type->kind == PY_PACKED && a.type != &type_bytearray &&
        b.type != &type_bytearray)
        return order_arrays(*(void *const *)a.slot, *(void *const *)b.slot, order);
    if (is_buffer(a) && is_buffer(b) && a.type->kind != PY_VIEW && b.type->kind != PY_VIEW)
        return holds(packed_compare(*(void *const *)a.slot, *(void *const *)b.slot), order);
    py_raise(&py_TypeError, "'%s' not supported between instances of '%s' and '%s'", order_text[order],
             slot_type_name(a.type, a.slot), slot_type_name(b.type, b.slot));
    return TRI_FAILED;
}

/* Two values of one type, where that needs no walk along descriptors and nobody's __eq__; 3: it does. */
static py_tri equal_at_once(const py_type *type, const void *a, const void *b)
{
    int sign;
    switch (type->kind) {
    case PY_INT:
        return int_eq(*(const py_int *)a, *(const py_int *)b);
    case PY_FLOAT:
        return *(const double *)a == *(const double *)b;
    case PY_STR:
        return str_eq(*(str *const *)a, *(str *const *)b);
    case PY_TUPLE:
    case PY_VALUE:
        sign = order_plain(type, a, b);
        return sign == NOT_PLAIN ? 3 : sign == 0;
    case PY_LIST: {
        const py_list *x = *(py_list *const *)a, *y = *(py_list *const *)b;
        if (x == y || x->len != y->len || x->len == 0)
            return x->len == y->len;
        return is_plain(x, y) ? equal_plain(x, y) : 3;
    }
    default:
        return 3;
    }
}

py_tri type_equal(const py_type *a_type, const void *a, const py_type *b_type, const void *b)
{
    number a_room, b_room;
    py_tri same = a_type == b_type ? equal_at_once(a_type, a, b) : 3;
    return same != 3 ? same : equal(resolve(a_type, a, &a_room), resolve(b_type, b, &b_room));
}

py_tri type_less_held(const py_type *type, const void *a, const void *b)
{
    /* as in CPython's sort, who does not know is asked again, and the other one then */
    py_tri result = type->kind == PY_INSTANCE ? ask_order((view){type, a}, (view){type, b}, PY_LT) : 3;
    return result == 3 ? type_compare(type, a, type, b, PY_LT) : result;
}

py_tri type_compare(const py_type *a_type, const void *a, const py_type *b_type, const void *b, enum py_order order)
{
    number a_room, b_room;
    int sign = a_type == b_type ? order_plain(a_type, a, b) : NOT_PLAIN;
    if (sign != NOT_PLAIN)
        return sign != UNORDERED && holds(sign, order);
    return order_views(resolve(a_type, a, &a_room), resolve(b_type, b, &b_room), order);
}

/* ---- hash, truth
 * ------------------------------------------------------------------------------------------------------ */
static int64_t hash_sequence(view v)
{
    uint64_t state = TUPLE_HASH_START;
    int64_t len = length_of(v);
    bool nests = v.type->kind != PY_TUPLE;
    if (nests && !py_enter())
        return -1;
    for (int64_t i = 0; i < len; i++) {
        view item = member(v, i);
        int64_t hash = type_hash(item.type, item.slot);
        if (hash == -1) {
            if (nests)
                py_leave();
            return -1;
        }
        state = tuple_hash_step(state, hash);
    }
    if (nests)
        py_leave();
    return tuple_hash_end(state, len);
}

static int64_t hash_instance(const py_object *object)
{
    const py_hooks *hooks = object->type->hooks;
    if (hooks && hooks->hash) {
        py_object *held = keep((py_object *)object); /* it may go out of where it stands */
        py_int word = hooks->hash(held);
        drop(held);
        int64_t hash;
        if (int_failed(word))
            return -1;
        if (!int_fits64(word, &hash))
            hash = int_hash(word);
        int_drop(word);
        hash = hash == -1 ? -2 : hash;
        return hash;
    }
    if (hooks && hooks->equal)
        return py_raise(&py_TypeError, "unhashable type: '%s'", object->type->name), -1;
    return (int64_t)((uintptr_t)object >> 4);
}

int64_t type_hash(const py_type *type, const void *slot)
{
    number room;
    view v = resolve(type, slot, &room);
    switch (v.type->kind) {
    case PY_NONE:
        return NONE_HASH;
    case PY_BOOL:
    case PY_INT:
        return int_hash(as_int(v));
    case PY_FLOAT:
        return float_hash(as_float(v));
    case PY_COMPLEX:
        return complex_hash(*(const complex_t *)v.slot);
    case PY_STR:
    case PY_BYTES: /* laid out as a str */
        return str_hash(*(str *const *)v.slot);
    case PY_RANGE:
        return range_hash(*(const range_t *)v.slot);
    case PY_TUPLE:
    case PY_SEQUENCE:
        return hash_sequence(v);
    case PY_FROZENSET:
        return py_set_hash(set_of(v));
    case PY_INSTANCE:
    case PY_EXCEPTION:
        return hash_instance(*(const py_object *const *)v.slot);
    case PY_GENERATOR:
    case PY_FILE:
    case PY_NATIVE:
    case PY_CLASS:
    case PY_TRACEBACK:
        return (int64_t)((uintptr_t) * (void *const *)v.slot >> 4);
    default:
        return py_raise(&py_TypeError, "unhashable type: '%s'", v.type->name), -1;
    }
}

bool type_truth(const py_type *type, const void *slot)
{
    number room;
    view v = resolve(type, slot, &room);
    switch (v.type->kind) {
    case PY_NONE:
        return false;
    case PY_BOOL:
        return *(const bool *)v.slot;
    case PY_INT:
        return *(const py_int *)v.slot != 0;
    case PY_FLOAT:
        return as_float(v) != 0;
    case PY_COMPLEX:
        return complex_truth(*(const complex_t *)v.slot);
    case PY_STR:
    case PY_BYTES:
        return (*(str *const *)v.slot)->len != 0;
    case PY_RANGE:
        return range_truth(*(const range_t *)v.slot);
    case PY_TUPLE:
    case PY_LIST:
    case PY_SEQUENCE:
        return length_of(v) != 0;
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
    case PY_KEYS:
    case PY_VALUES:
    case PY_ITEMS:
    case PY_PACKED:
    case PY_VIEW:
        return set_of(v)->len != 0; /* a dict's length stands at the same place */
    default:
        return true;
    }
}
