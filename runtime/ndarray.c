/* ndarray.c -- arrays and their views.
 * In: dtypes, shapes, places.  Out: arrays; NumPy 1.24's errors.
 * Rule: a view keeps the array that owns the data, never another view; the owner's memory goes back by `release`, or is
 * from py_alloc. */
#include "ndarray.h"
#include "error.h"
#include "list_part.h"
#include <stdio.h>
#include <stdlib.h>

const char *array_dtype_name(array_dtype dtype)
{
    static const char *const names[] = {
#define D(stem, T, name, code) name,
        ARRAY_DTYPES(D)
#undef D
    };
    return names[dtype];
}

array_dtype array_result_type(array_dtype a, array_dtype b)
{
    static const uint8_t results[ARRAY_DTYPE_COUNT][ARRAY_DTYPE_COUNT] = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},           {1, 1, 2, 3, 4, 2, 3, 4, 10, 9, 10, 11, 12},
        {2, 2, 2, 3, 4, 2, 3, 4, 10, 9, 10, 11, 12},          {3, 3, 3, 3, 4, 3, 3, 4, 10, 10, 10, 12, 12},
        {4, 4, 4, 4, 4, 4, 4, 4, 10, 10, 10, 12, 12},         {5, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
        {6, 3, 3, 3, 4, 6, 6, 7, 8, 9, 10, 11, 12},           {7, 4, 4, 4, 4, 7, 7, 7, 8, 10, 10, 12, 12},
        {8, 10, 10, 10, 10, 8, 8, 8, 8, 10, 10, 12, 12},      {9, 9, 9, 10, 10, 9, 9, 10, 10, 9, 10, 11, 12},
        {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 12, 12}, {11, 11, 11, 12, 12, 11, 11, 12, 12, 11, 12, 11, 12},
        {12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12},
    };
    return (array_dtype)results[a][b];
}

/* ---- memory --------------------------------------------------------------------------------------------------------
 */
static void dispose(py_object *object)
{
    array *a = (array *)object;
    if (a->release)
        a->release(a);
    else if (!a->base && a->data)
        py_free(a->data, array_size(a) ? (size_t)(array_size(a) * array_itemsize(a)) : 1);
    drop(a->base);
    py_free(a, sizeof *a);
}

static const uint32_t no_dtype[2];
const py_type type_array = {
    .name = "numpy.ndarray", .kind = PY_ARRAY, .size = sizeof(array *), .offsets = no_dtype, .dispose = dispose};

static array *make(array_dtype dtype, int ndim)
{
    array *a = py_new(&type_array, sizeof(array));
    memset((char *)a + sizeof a->head, 0, sizeof *a - sizeof a->head);
    a->dtype = (uint8_t)dtype;
    a->ndim = (uint8_t)ndim;
    a->writable = true;
    return a;
}

/* C order: the last index moves fastest. */
static void set_strides(array *a)
{
    int64_t stride = array_itemsize(a);
    for (int axis = a->ndim - 1; axis >= 0; axis--) {
        a->strides[axis] = stride;
        stride *= a->shape[axis];
    }
    a->contiguous = true;
}

static void find_contiguous(array *a)
{
    int64_t stride = array_itemsize(a);
    a->contiguous = true;
    for (int axis = a->ndim - 1; axis >= 0; axis--) {
        if (a->shape[axis] != 1 && a->strides[axis] != stride)
            a->contiguous = array_size(a) == 0;
        stride *= a->shape[axis];
    }
}

/* "(2, 3)" as Python writes the shape */
static void write_shape(const array *a, char text[128])
{
    int at = snprintf(text, 128, "(");
    for (int axis = 0; axis < a->ndim; axis++)
        at += snprintf(text + at, 128 - (size_t)at, axis ? ", %lld" : "%lld", (long long)a->shape[axis]);
    snprintf(text + at, 128 - (size_t)at, a->ndim == 1 ? ",)" : ")");
}

/* "Unable to allocate 9.09 TiB for an array with shape (2, 3) and data type uint8" */
static py_cold array *no_memory(array *a, size_t bytes)
{
    static const char *const units[] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    char shape[128], size[32];
    int unit = bytes > 1 ? (63 - __builtin_clzll(bytes)) / 10 : 0;
    double number = (double)bytes / (double)(UINT64_C(1) << (unit * 10));
    if (number >= 1023.5) {
        unit++;
        number /= 1024;
    }
    snprintf(size, sizeof size, unit == 0 || number >= 999.5 ? "%#.0f" : "%#.3g", number);
    write_shape(a, shape);
    a->shape[0] = 0;
    py_clear();
    py_raise(&py_MemoryError, "Unable to allocate %s %s for an array with shape %s and data type %s", size, units[unit],
             shape, array_dtype_name((array_dtype)a->dtype));
    return drop(a), NULL;
}

static bool allocate(array *a, size_t bytes, bool zeroed)
{
#ifndef PY_COUNTING
    if (zeroed && bytes > PY_SMALL_BLOCK) /* pages that are zero already; py_free of that size is free */
        return (a->data = calloc(1, bytes)) != NULL;
#endif
    a->data = py_try_alloc(bytes ? bytes : 1);
    if (a->data && zeroed)
        memset(a->data, 0, bytes);
    return a->data != NULL;
}

static bool set_shape(array *a, const py_int *shape, size_t *bytes)
{
    for (int axis = 0; axis < a->ndim; axis++) {
        if (int_is_big(shape[axis]))
            return py_raise(&py_ValueError, "Maximum allowed dimension exceeded");
        a->shape[axis] = shape[axis];
    }
    *bytes = (size_t)array_itemsize(a);
    for (int axis = 0; axis < a->ndim; axis++) {
        size_t extent = (size_t)(shape[axis] ? shape[axis] : 1); /* 0 does not excuse the others */
        if (shape[axis] < 0)
            return py_raise(&py_ValueError, "negative dimensions are not allowed");
        if (__builtin_mul_overflow(*bytes, extent, bytes) || *bytes > PTRDIFF_MAX)
            return py_raise(
                &py_ValueError,
                "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.");
    }
    *bytes = (size_t)(array_size(a) * array_itemsize(a));
    for (int axis = 0; axis < a->ndim && !*bytes; axis++) /* no memory stands in the way of one without elements */
        if (shape[axis] > ARRAY_EXTENT)
            return py_raise(&py_ValueError, "Maximum allowed dimension exceeded");
    return true;
}

array *array_new(array_dtype dtype, int ndim, const py_int *shape, bool zeroed)
{
    size_t bytes = 0;
    array *a = make(dtype, ndim);
    if (!set_shape(a, shape, &bytes))
        return a->ndim = 1, a->shape[0] = 0, drop(a), NULL;
    set_strides(a);
    if (!allocate(a, bytes, zeroed))
        return no_memory(a, bytes);
    return a;
}

array *array_like(const array *a, array_dtype dtype, bool zeroed)
{
    return array_new(dtype, a->ndim, a->shape, zeroed);
}

array *array_borrow(array_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides, void *data,
                    bool writable, void (*release)(array *), void *owner)
{
    array *a = make(dtype, ndim);
    memcpy(a->shape, shape, (size_t)ndim * sizeof *shape);
    if (strides) {
        memcpy(a->strides, strides, (size_t)ndim * sizeof *strides);
        find_contiguous(a);
    } else {
        set_strides(a);
    }
    a->data = data;
    a->writable = writable;
    a->release = release;
    a->owner = owner;
    return a;
}

/* ---- errors
 * ------------------------------------------------------------------------------------------------------------ */
int64_t array_index_slowly(const array *a, int axis, py_int i)
{
    int64_t index = i;
    if (int_is_big(i)) {
        py_raise(&py_IndexError, "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or "
                                 "boolean arrays are valid indices");
        return -1;
    }
    if (index < 0)
        index += a->shape[axis];
    if ((uint64_t)index < (uint64_t)a->shape[axis])
        return index;
    py_raise(&py_IndexError, "index %lld is out of bounds for axis %d with size %lld", (long long)i, axis,
             (long long)a->shape[axis]);
    return -1;
}

bool array_read_only(void)
{
    return py_raise(&py_ValueError, "assignment destination is read-only");
}

/* ---- views
 * ---------------------------------------------------------------------------------------------------------------- */
static array *view_of(array *a)
{
    array *view = make((array_dtype)a->dtype, a->ndim);
    memcpy(view->shape, a->shape, sizeof a->shape);
    memcpy(view->strides, a->strides, sizeof a->strides);
    view->data = a->data;
    view->writable = a->writable;
    view->contiguous = a->contiguous;
    view->base = keep(a->base ? a->base : a);
    return view;
}

/* Fixes the first count axes. */
static array *sub_array(array *a, int count, const py_int *indices)
{
    char *data = a->data;
    for (int axis = 0; axis < count; axis++) {
        int64_t index = array_index(a, axis, indices[axis]);
        if (index < 0)
            return NULL;
        data += index * a->strides[axis];
    }
    array *view = view_of(a);
    view->ndim = (uint8_t)(a->ndim - count);
    memmove(view->shape, a->shape + count, view->ndim * sizeof *a->shape);
    memmove(view->strides, a->strides + count, view->ndim * sizeof *a->strides);
    view->data = data;
    find_contiguous(view);
    return view;
}

array *array_row(array *a, py_int i)
{
    return sub_array(a, 1, &i);
}

array *array_row2(array *a, py_int i, py_int j)
{
    return sub_array(a, 2, (py_int[]){i, j});
}

array *array_row3(array *a, py_int i, py_int j, py_int k)
{
    return sub_array(a, 3, (py_int[]){i, j, k});
}

array *array_slice(array *a, int axis, py_int start, py_int stop, py_int step)
{
    int64_t first, stride, count = list_stepped_bounds(a->shape[axis], start, stop, step, &first, &stride);
    if (count < 0)
        return NULL;
    array *view = view_of(a);
    view->shape[axis] = count;
    view->strides[axis] = count > 1 ? a->strides[axis] * stride : a->strides[axis];
    if (count)
        view->data += first * a->strides[axis];
    find_contiguous(view);
    return view;
}

array *array_transposed(array *a)
{
    array *view = view_of(a);
    for (int axis = 0; axis < a->ndim; axis++) {
        view->shape[axis] = a->shape[a->ndim - 1 - axis];
        view->strides[axis] = a->strides[a->ndim - 1 - axis];
    }
    find_contiguous(view);
    return view;
}

/* ---- whole arrays
 * ------------------------------------------------------------------------------------------------------------ */
/* Visits every element of a in C order; the last axis is the caller's inner loop: at, stride, count. */
typedef void row_action(char *at, int64_t stride, int64_t count, size_t size, void *context);
static void each_row(const array *a, int axis, char *at, row_action *action, void *context)
{
    if (axis == a->ndim - 1) {
        action(at, a->strides[axis], a->shape[axis], (size_t)array_itemsize(a), context);
        return;
    }
    for (int64_t i = 0; i < a->shape[axis]; i++)
        each_row(a, axis + 1, at + i * a->strides[axis], action, context);
}

static void fill_row(char *at, int64_t stride, int64_t count, size_t size, void *item)
{
    for (int64_t i = 0; i < count; i++)
        memcpy(at + i * stride, item, size);
}

void array_fill(array *a, const void *item)
{
    each_row(a, 0, a->data, fill_row, (void *)item);
}

array *array_filled(array *a, const void *item)
{
    if (a)
        array_fill(a, item);
    return a;
}

static void copy_row(char *at, int64_t stride, int64_t count, size_t size, void *context)
{
    char **to = context;
    if (stride == (int64_t)size) {
        memcpy(*to, at, (size_t)count * size);
        *to += (size_t)count * size;
        return;
    }
    for (int64_t i = 0; i < count; i++, *to += size)
        memcpy(*to, at + i * stride, size);
}

static void paste_row(char *at, int64_t stride, int64_t count, size_t size, void *context)
{
    const char **from = context;
    for (int64_t i = 0; i < count; i++, *from += size)
        memcpy(at + i * stride, *from, size);
}

array *array_copy(const array *a)
{
    array *copy = array_like(a, (array_dtype)a->dtype, false);
    char *to = copy ? copy->data : NULL;
    if (copy)
        each_row(a, 0, a->data, copy_row, &to);
    return copy;
}

static void extent(const array *a, char **low, char **high)
{
    *low = a->data;
    *high = a->data + array_itemsize(a);
    for (int axis = 0; axis < a->ndim; axis++) {
        int64_t reach = (a->shape[axis] - 1) * a->strides[axis];
        *(reach < 0 ? low : high) += reach;
    }
}

bool array_overlap(const array *a, const array *b)
{
    char *a_low, *a_high, *b_low, *b_high;
    if (array_size(a) == 0 || array_size(b) == 0)
        return false;
    extent(a, &a_low, &a_high);
    extent(b, &b_low, &b_high);
    return a_low < b_high && b_low < a_high;
}

bool array_is_injective(const array *a)
{
    int64_t reach = array_itemsize(a); /* bytes from the first to behind the last element of the axes so far */
    bool done[ARRAY_DIMS] = {false};
    for (int round = 0; round < a->ndim; round++) {
        int next = -1;
        for (int axis = 0; axis < a->ndim; axis++)
            if (!done[axis] && (next < 0 || llabs(a->strides[axis]) < llabs(a->strides[next])))
                next = axis;
        done[next] = true;
        int64_t stride = llabs(a->strides[next]);
        if (a->shape[next] > 1 && stride < reach)
            return false;
        if (a->shape[next] > 1)
            reach += (a->shape[next] - 1) * stride;
    }
    return true;
}

bool array_assign(array *a, const array *b)
{
    char from_shape[128], to_shape[128];
    if (!a->writable)
        return array_read_only();
    bool same = a->ndim == b->ndim;
    for (int axis = 0; same && axis < a->ndim; axis++)
        same = a->shape[axis] == b->shape[axis];
    if (!same) {
        write_shape(b, from_shape);
        write_shape(a, to_shape);
        for (char *s = from_shape, *t = s; (*t = *s) != 0; s++)
            t += *s != ' ';
        for (char *s = to_shape, *t = s; (*t = *s) != 0; s++)
            t += *s != ' ';
        return py_raise(&py_ValueError, "could not broadcast input array from shape %s into shape %s", from_shape,
                        to_shape);
    }
    array *copy = array_copy(b); /* they may overlap */
    if (!copy)
        return false;
    const char *from = copy->data;
    each_row(a, 0, a->data, paste_row, &from);
    drop(copy);
    return true;
}
