/* list_slice.c -- xs[a:b:c] in its six forms.
 * In: lists; bounds as Python words, INT_UNSET when left out.  Out: new lists, changed lists.
 * Rule: bounds never fail, they are clamped; a step of 0 and a wrong length of an extended slice are ValueErrors. */
#include "list_part.h"

/* One bound as a place in low .. high; bounds below 0 count from the end. */
static int64_t clamp_bound(int64_t len, py_int bound, int64_t low, int64_t high)
{
    int64_t place = int_clamp(bound);
    if (place < 0)
        place = place + len < low ? low : place + len;
    return place > high ? high : place;
}

void list_bounds(int64_t len, py_int start, py_int stop, int64_t *first, int64_t *end)
{
    *first = int_unset(start) ? 0 : clamp_bound(len, start, 0, len);
    *end = int_unset(stop) ? len : clamp_bound(len, stop, 0, len);
}

int64_t list_stepped_bounds(int64_t len, py_int start, py_int stop, py_int step, int64_t *first, int64_t *stride)
{
    int64_t by = int_unset(step) ? 1 : int_clamp(step), end;
    if (by == 0)
        return py_raise(&py_ValueError, "slice step cannot be zero"), -1;
    if (by < -INT64_MAX)
        by = -INT64_MAX;
    *stride = by;
    if (by > 0) {
        list_bounds(len, start, stop, first, &end);
        return *first >= end ? 0 : (end - *first - 1) / by + 1;
    }
    *first = int_unset(start) ? len - 1 : clamp_bound(len, start, -1, len - 1);
    end = int_unset(stop) ? -1 : clamp_bound(len, stop, -1, len - 1);
    return *first <= end ? 0 : (*first - end - 1) / -by + 1;
}

py_list *py_list_slice(const py_type *type, const py_list *xs, py_int start, py_int stop)
{
    int64_t first, end;
    list_bounds(xs->len, start, stop, &first, &end);
    return list_part_of(type, xs, first, end > first ? end - first : 0);
}

/* count items of `size` bytes, `stride` items apart (which may be below 0), close together. */
static void gather(void *to, const char *from, int64_t count, int64_t stride, size_t size)
{
    if (size == sizeof(uint64_t)) {
        const uint64_t *words = (const uint64_t *)from;
        for (int64_t i = 0; i < count; i++)
            ((uint64_t *)to)[i] = words[i * stride];
        return;
    }
    for (int64_t i = 0; i < count; i++)
        memcpy((char *)to + (size_t)i * size, from + i * stride * (int64_t)size, size);
}

py_list *py_list_slice_step(const py_type *type, const py_list *xs, py_int start, py_int stop, py_int step)
{
    int64_t first, stride, count = list_stepped_bounds(xs->len, start, stop, step, &first, &stride);
    if (count < 0)
        return NULL;
    py_list *part = py_list_new(type, count);
    if (count)
        gather(part->at, item_at(xs, first), count, stride, item_size(part));
    part->len = count;
    list_keep_from(part, 0, count, xs);
    return part;
}

/* xs[start:stop] = values: what stood there is set aside, the rest moves, the new elements come in, the old go last. */
void py_list_set_slice(py_list *xs, py_int start, py_int stop, const py_list *values)
{
    static const py_list nothing;
    int64_t first, end, len = xs->len;
    size_t size = item_size(xs);
    list_bounds(len, start, stop, &first, &end);
    if (end < first)
        end = first;
    if (!values)
        values = &nothing;
    py_list *old = py_list_new(xs->head.type, end - first), *copy = NULL;
    if (values == xs)
        values = copy = py_list_copy(xs->head.type, xs);
    if (end > first)
        memcpy(old->at, item_at(xs, first), (size_t)(end - first) * size);
    old->len = end - first;
    old->bigs = xs->bigs;
    int64_t added = values->len, new_len = len - old->len + added;
    py_list_reserve(xs, new_len);
    if (len > end)
        memmove(item_at(xs, first + added), item_at(xs, end), (size_t)(len - end) * size);
    if (added)
        memcpy(item_at(xs, first), values->at, (size_t)added * size);
    xs->len = new_len;
    list_keep_from(xs, first, first + added, values);
    drop(old);
    drop(copy);
}

void py_list_delete_slice(py_list *xs, py_int start, py_int stop)
{
    py_list_set_slice(xs, start, stop, NULL);
}

bool py_list_set_slice_step(py_list *xs, py_int start, py_int stop, py_int step, const py_list *values)
{
    int64_t first, stride, count;
    if (step == 1 || int_unset(step))
        return py_list_set_slice(xs, start, stop, values), true;
    if ((count = list_stepped_bounds(xs->len, start, stop, step, &first, &stride)) < 0)
        return false;
    if (values->len != count)
        return py_raise(&py_ValueError, "attempt to assign sequence of size %lld to extended slice of size %lld",
                        (long long)values->len, (long long)count);
    size_t size = item_size(xs);
    py_list *fresh = py_list_copy(xs->head.type, values); /* becomes the old elements: they are swapped */
    for (int64_t i = 0; i < count; i++) {
        char *mine = item_at(xs, first + i * stride), *other = item_at(fresh, i);
        for (size_t byte = 0; byte < size; byte++) {
            char swap = mine[byte];
            mine[byte] = other[byte];
            other[byte] = swap;
        }
    }
    xs->bigs = fresh->bigs = xs->bigs | fresh->bigs;
    drop(fresh);
    return true;
}

bool py_list_delete_slice_step(py_list *xs, py_int start, py_int stop, py_int step)
{
    int64_t first, stride, count;
    if (step == 1 || int_unset(step))
        return py_list_delete_slice(xs, start, stop), true;
    if ((count = list_stepped_bounds(xs->len, start, stop, step, &first, &stride)) <= 0)
        return count == 0;
    if (stride < 0) {
        first += (count - 1) * stride;
        stride = -stride;
    }
    py_list *old = py_list_new(xs->head.type, count);
    size_t size = item_size(xs);
    int64_t kept = first;
    for (int64_t i = first, next = first, taken = 0; i < xs->len; i++) {
        if (i == next && taken < count) {
            memcpy(item_at(old, taken++), item_at(xs, i), size);
            next += taken < count ? stride : 0;
        } else {
            memcpy(item_at(xs, kept++), item_at(xs, i), size);
        }
    }
    xs->len = kept;
    old->len = count;
    old->bigs = xs->bigs;
    drop(old);
    return true;
}
