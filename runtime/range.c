/* range.c -- range objects: length, membership, slices, hash; lists made from them.
 * In: range_t with words of any size.  Out: what CPython's range gives.
 * Rule: formulas are written once, in Python ints; loops over small ranges never come here. */
#include "range.h"
#include "list_part.h"
#include "repr.h"

bool range_make(py_int start, py_int stop, py_int step, range_t *result)
{
    if (step == 0)
        return py_raise(&py_ValueError, "range() arg 3 must not be zero");
    *result = range_keep((range_t){start, stop, step});
    return true;
}

/* (high - low - 1) // step + 1 for step > 0, and mirrored; 0 when empty */
py_int range_length(range_t r)
{
    bool up = r.step > 0 || (int_is_big(r.step) && int_sign(r.step) > 0);
    py_int low = up ? r.start : r.stop, high = up ? r.stop : r.start;
    if (int_ge(low, high))
        return 0;
    owned_int step = int_abs(r.step), span = int_sub(high, low), last = int_sub(span, 1);
    owned_int steps = int_floordiv(last, step);
    return int_add(steps, 1);
}

py_int range_len_slowly(range_t r)
{
    py_int len = range_length(r);
    if (!int_is_big(len))
        return len;
    int_drop(len);
    return py_raise(&py_OverflowError, "Python int too large to convert to C ssize_t"), INT_FAILED;
}

py_int range_at_slowly(range_t r, py_int i)
{
    owned_int offset = int_mul(i, r.step);
    return int_add(r.start, offset);
}

py_int range_get(range_t r, py_int i)
{
    owned_int len = range_length(r);
    owned_int place = int_lt(i, 0) ? int_add(i, len) : int_keep(i);
    if (int_lt(place, 0) || int_ge(place, len))
        return py_raise(&py_IndexError, "range object index out of range"), INT_FAILED;
    return range_at(r, place);
}

/* A slice bound as a place in low .. high */
static py_int slice_place(py_int bound, py_int left_out, py_int len, py_int low, py_int high)
{
    if (int_unset(bound))
        return int_keep(left_out);
    owned_int place = int_lt(bound, 0) ? int_add(bound, len) : int_keep(bound);
    if (int_lt(place, low))
        return int_keep(low);
    return int_keep(int_gt(place, high) ? high : place);
}

bool range_slice(range_t r, py_int start, py_int stop, py_int step, range_t *result)
{
    if (int_unset(step))
        step = 1;
    if (step == 0)
        return py_raise(&py_ValueError, "slice step cannot be zero");
    bool up = int_sign(step) > 0;
    owned_int len = range_length(r);
    owned_int high = up ? int_keep(len) : int_sub(len, 1);
    py_int low = up ? 0 : -1;
    owned_int first = slice_place(start, up ? low : high, len, low, high);
    owned_int end = slice_place(stop, up ? high : low, len, low, high);
    *result = (range_t){range_at(r, first), range_at(r, end), int_mul(r.step, step)};
    return true;
}

range_t range_reversed(range_t r)
{
    owned_int len = range_length(r), last = int_sub(len, 1);
    range_t back = {range_at(r, last), int_sub(r.start, r.step), int_neg(r.step)};
    return back;
}

bool range_contains(range_t r, py_int x)
{
    bool up = int_sign(r.step) > 0;
    if (up ? int_lt(x, r.start) || int_ge(x, r.stop) : int_gt(x, r.start) || int_le(x, r.stop))
        return false;
    owned_int distance = int_sub(x, r.start);
    owned_int rest = int_mod(distance, r.step);
    return rest == 0;
}

bool range_contains_float(range_t r, double x)
{
    if (!__builtin_isfinite(x) || x != __builtin_floor(x))
        return false;
    owned_int whole = int_from_float(x);
    return range_contains(r, whole);
}

py_int range_index(range_t r, py_int x)
{
    if (range_contains(r, x)) {
        owned_int distance = int_sub(x, r.start);
        return int_floordiv(distance, r.step);
    }
    py_text text;
    py_text_start(&text);
    bool fine = py_text_repr(&text, &type_int, &x);
    py_text_c(&text, " is not in range");
    owned(str) message = py_text_end(&text, fine);
    if (message)
        py_raise_value(&py_ValueError, &type_str, &message);
    return INT_FAILED;
}

bool range_truth(range_t r)
{
    return int_sign(r.step) > 0 ? int_lt(r.start, r.stop) : int_gt(r.start, r.stop);
}

bool range_eq(range_t a, range_t b)
{
    owned_int a_len = range_length(a), b_len = range_length(b);
    if (!int_eq(a_len, b_len))
        return false;
    return a_len == 0 || (int_eq(a.start, b.start) && (a_len == 1 || int_eq(a.step, b.step)));
}

/* hash((len, start, step)), with None for what does not matter */
int64_t range_hash(range_t r)
{
    owned_int len = range_length(r);
    int64_t none = type_hash(&type_none, NULL);
    uint64_t state = tuple_hash_step(TUPLE_HASH_START, int_hash(len));
    state = tuple_hash_step(state, len == 0 ? none : int_hash(r.start));
    state = tuple_hash_step(state, len == 0 || len == 1 ? none : int_hash(r.step));
    return tuple_hash_end(state, 3);
}

static py_int extreme(range_t r, const char *name, bool want_last)
{
    owned_int len = range_length(r);
    if (len == 0)
        return py_raise(&py_ValueError, "%s() arg is an empty sequence", name), INT_FAILED;
    if (!want_last)
        return int_keep(r.start);
    owned_int last = int_sub(len, 1);
    return range_at(r, last);
}

py_int range_min(range_t r)
{
    return extreme(r, "min", int_sign(r.step) < 0);
}

py_int range_max(range_t r)
{
    return extreme(r, "max", int_sign(r.step) > 0);
}

/* start + len * (first + last) / 2 */
py_int range_sum(range_t r, py_int start)
{
    owned_int len = range_length(r);
    if (len == 0)
        return int_keep(start);
    owned_int last_place = int_sub(len, 1), last = range_at(r, last_place), ends = int_add(r.start, last);
    owned_int twice = int_mul(ends, len), sum = int_floordiv(twice, 2);
    return int_add(start, sum);
}

/* ---- lists ------------------------------------------------------------------------------------------------------ */
/* The values of r behind the len elements of xs, which has room for them; xs->len becomes len + count. */
static void fill(py_list *xs, int64_t len, range_t r, int64_t count)
{
    py_int *at = (py_int *)xs->at + len;
    int64_t last;
    xs->len = len + count;
    if (range_is_small(r) && !__builtin_mul_overflow(count, r.step, &last) &&
        !__builtin_add_overflow(last, r.start, &last) && int_is_plain(last) && int_is_plain(r.start)) {
        for (int64_t i = 0; i < count; i++)
            at[i] = r.start + i * r.step;
        return;
    }
    xs->bigs = true;
    for (int64_t i = 0; i < count; i++)
        at[i] = range_at(r, i);
}

static py_list *list_from(const py_type *type, range_t r)
{
    py_int count = range_len(r);
    py_list *xs = int_failed(count) ? NULL : list_with_room(type, count);
    if (xs)
        fill(xs, 0, r, count);
    return xs;
}

list_int *list_int_from_range(range_t r)
{
    return (list_int *)list_from(&type_list_int, r);
}

seq_int *seq_int_from_range(range_t r)
{
    return (seq_int *)list_from(&type_seq_int, r);
}

bool list_int_extend_range(list_int *list, range_t r)
{
    py_list *xs = (py_list *)list;
    py_list *more = list_from(&type_list_int, r);
    if (more)
        py_list_extend(xs, more);
    drop(more);
    return more != NULL;
}
