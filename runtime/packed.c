/* packed.c -- bytearray and array.array: elements, slices, growing.
 * In: packed.h.  Out: elements, new objects, changed ones.
 * Rule: bytearray says "bytearray" and ValueError where array says "array" and OverflowError; nothing else differs. */
#include "packed.h"
#include "error.h"
#include "list_part.h"
#include "lists.h"
#include "memoryview.h"

static void packed_dispose(py_object *object)
{
    packed *a = (packed *)object;
    py_free(a->at, (size_t)a->room * object->type->offsets[1]);
    py_free(a, sizeof *a);
}

#define PACKED_TYPE(stem, text, code, size_of)                                                                         \
    const py_type type_##stem = {.name = text,                                                                         \
                                 .kind = PY_PACKED,                                                                    \
                                 .size = sizeof(void *),                                                               \
                                 .dispose = packed_dispose,                                                            \
                                 .offsets = (const uint32_t[]){code, size_of}};
PACKED_TYPE(bytearray, "bytearray", 0, 1)
PACKED_TYPE(vector_b, "array.array", 'b', 1)
PACKED_TYPE(vector_B, "array.array", 'B', 1)
PACKED_TYPE(vector_h, "array.array", 'h', 2)
PACKED_TYPE(vector_H, "array.array", 'H', 2)
PACKED_TYPE(vector_i, "array.array", 'i', 4)
PACKED_TYPE(vector_I, "array.array", 'I', 4)
PACKED_TYPE(vector_l, "array.array", 'l', 8)
PACKED_TYPE(vector_L, "array.array", 'L', 8)
PACKED_TYPE(vector_q, "array.array", 'q', 8)
PACKED_TYPE(vector_Q, "array.array", 'Q', 8)
PACKED_TYPE(vector_f, "array.array", 'f', 4)
PACKED_TYPE(vector_d, "array.array", 'd', 8)

static inline char code_of(const packed *a)
{
    return (char)a->head.type->offsets[0];
}
static inline size_t size_of(const packed *a)
{
    return a->head.type->offsets[1];
}
static const char *word_of(const packed *a)
{
    return code_of(a) ? "array" : "bytearray";
}
static uint8_t *place(const packed *a, int64_t i)
{
    return a->at + (size_t)i * size_of(a);
}

/* ---- room ------------------------------------------------------------------------------------------------------ */
packed *packed_new(const py_type *type, int64_t len)
{
    size_t size = type->offsets[1];
    uint8_t *at = NULL;
    if (len && (len > INT64_MAX / (int64_t)size || !(at = py_try_alloc((size_t)len * size)))) {
        if (len > INT64_MAX / (int64_t)size)
            py_raise_plain(&py_MemoryError);
        return NULL;
    }
    packed *a = py_new(type, sizeof *a);
    a->len = a->room = len;
    a->at = at;
    a->exports = 0;
    return a;
}

packed *packed_of(const py_type *type, const void *at, int64_t len)
{
    packed *a = packed_new(type, len);
    if (a && len)
        memcpy(a->at, at, (size_t)len * type->offsets[1]);
    return a;
}

bool packed_is_exported(const void *a)
{
    return py_raise(&py_BufferError, "%s",
                    code_of(a) ? "cannot resize an array that is exporting buffers"
                               : "Existing exports of data: object cannot be re-sized");
}

bool packed_resize(packed *a, int64_t len)
{
    if (len == a->len)
        return true;
    if (a->exports)
        return packed_is_exported(a);
    if (len > a->room) {
        int64_t room = len + len / 8 + 8;
        void *at = py_try_resize(a->at, (size_t)a->room * size_of(a), (size_t)room * size_of(a));
        if (!at)
            return false;
        a->at = at;
        a->room = room;
    }
    a->len = len;
    return true;
}

/* ---- one element ----------------------------------------------------------------------------------------------- */
static bool find(const packed *a, py_int i, const char *what, int64_t *index)
{
    if (!int_index(i, index))
        return false;
    *index += *index < 0 ? a->len : 0;
    return (*index >= 0 && *index < a->len) || py_raise(&py_IndexError, "%s index out of range", what);
}

py_int packed_load(const void *object, py_int i)
{
    const packed *a = object;
    int64_t index;
    return find(a, i, word_of(a), &index) ? item_word(code_of(a), place(a, index)) : INT_FAILED;
}

double packed_load_float(const void *object, py_int i)
{
    const packed *a = object;
    int64_t index;
    return find(a, i, word_of(a), &index) ? item_float(code_of(a), place(a, index)) : FLOAT_FAILED;
}

static const char *store_word(const packed *a)
{
    return code_of(a) ? "array assignment" : "bytearray";
}

bool packed_store(void *object, py_int i, py_int value)
{
    packed *a = object;
    uint8_t fresh[8];
    int64_t index;
    char code = code_of(a); /* 0: bytearray looks at the value first */
    if (!int_index(i, &index) || (!code && !item_put(0, fresh, value)) || !find(a, i, store_word(a), &index) ||
        (code && !item_put(code, fresh, value)))
        return false;
    memcpy(place(a, index), fresh, size_of(a));
    return true;
}

bool packed_store_float(void *object, py_int i, double value)
{
    packed *a = object;
    int64_t index;
    if (!find(a, i, store_word(a), &index))
        return false;
    item_put_float(code_of(a), place(a, index), value);
    return true;
}

/* ---- slices ---------------------------------------------------------------------------------------------------- */
void *packed_slice(const void *object, py_int start, py_int stop)
{
    const packed *a = object;
    int64_t first, end;
    list_bounds(a->len, start, stop, &first, &end);
    return packed_of(a->head.type, place(a, first), end > first ? end - first : 0);
}

/* count elements, each so many bytes behind the last one */
static void copy_stepped(uint8_t *to, int64_t to_step, const uint8_t *from, int64_t from_step, int64_t count,
                         size_t size)
{
    switch (size) {
    case 1:
        for (int64_t i = 0; i < count; i++)
            to[i * to_step] = from[i * from_step];
        break;
    case 2:
        for (int64_t i = 0; i < count; i++)
            memcpy(to + i * to_step, from + i * from_step, 2);
        break;
    case 4:
        for (int64_t i = 0; i < count; i++)
            memcpy(to + i * to_step, from + i * from_step, 4);
        break;
    default:
        for (int64_t i = 0; i < count; i++)
            memcpy(to + i * to_step, from + i * from_step, 8);
    }
}

void *packed_slice_step(const void *object, py_int start, py_int stop, py_int step)
{
    const packed *a = object;
    int64_t first, stride, count = list_stepped_bounds(a->len, start, stop, step, &first, &stride);
    packed *part = count < 0 ? NULL : packed_new(a->head.type, count);
    int64_t size = (int64_t)size_of(a);
    if (part && count)
        copy_stepped(part->at, size, place(a, first), stride * size, count, size_of(a));
    return part;
}

/* What stands from first on, `count` elements, gives way to `added` others. */
static bool replace_part(packed *a, int64_t first, int64_t count, const void *at, int64_t added)
{
    int64_t behind = a->len - first - count, len = a->len - count + added;
    if (len < a->len) { /* moves before it shrinks */
        if (a->exports)
            return packed_is_exported(a);
        memmove(place(a, first + added), place(a, first + count), (size_t)behind * size_of(a));
    }
    if (!packed_resize(a, len))
        return false;
    if (added > count)
        memmove(place(a, first + added), place(a, first + count), (size_t)behind * size_of(a));
    if (added)
        memcpy(place(a, first), at, (size_t)added * size_of(a));
    return true;
}

/* What is assigned, as an object that holds it: of a bytes-like object, or of ints; NULL: raised. */
static py_object *assigned(const packed *a, const void *values)
{
    const py_object *from = values;
    if (code_of(a) && from->type != a->head.type)
        return py_raise(&py_TypeError, "bad argument type for built-in operation"), NULL;
    if (values == a)
        return packed_copy(a);
    bool shows_it = from->type->kind == PY_VIEW && ((const memoryview *)values)->owner == &a->head;
    if (code_of(a) || from->type == &type_bytes || (from->type->kind == PY_PACKED && !shows_it))
        return keep((py_object *)values);
    return (py_object *)bytearray_from(values);
}

static bool set_stepped(packed *a, py_int start, py_int stop, py_int step, const uint8_t *at, int64_t len)
{
    int64_t first, stride, count = list_stepped_bounds(a->len, start, stop, step, &first, &stride);
    int64_t size = (int64_t)size_of(a);
    if (count < 0)
        return false;
    if (code_of(a) && a->exports && (len == 0 || count != len))
        return packed_is_exported(a);
    if (stride == 1)
        return replace_part(a, first, count, at, len);
    if (count != len && !(code_of(a) == 0 && len == 0))
        return py_raise(&py_ValueError, "attempt to assign %s of size %lld to extended slice of size %lld",
                        code_of(a) ? "array" : "bytes", (long long)len, (long long)count);
    if (len == 0)
        return packed_delete_slice(a, start, stop, step);
    copy_stepped(place(a, first), stride * size, at, size, count, size_of(a));
    return true;
}

bool packed_set_slice(void *object, py_int start, py_int stop, py_int step, const void *values)
{
    packed *a = object;
    owned(py_object) fresh = assigned(a, values);
    int64_t first, end;
    if (!fresh)
        return false;
    py_bytes_view view = bytes_view(fresh);
    int64_t len = view.size / (int64_t)size_of(a);
    if (!int_unset(step))
        return set_stepped(a, start, stop, step, view.at, len);
    list_bounds(a->len, start, stop, &first, &end);
    if (code_of(a) && a->exports && len == 0)
        return packed_is_exported(a);
    return replace_part(a, first, end > first ? end - first : 0, view.at, len);
}

bool packed_delete(void *object, py_int i)
{
    packed *a = object;
    int64_t index;
    return find(a, i, store_word(a), &index) && replace_part(a, index, 1, NULL, 0);
}

bool packed_delete_slice(void *object, py_int start, py_int stop, py_int step)
{
    packed *a = object;
    int64_t first, stride, count = list_stepped_bounds(a->len, start, stop, step, &first, &stride), to;
    if (count < 0)
        return false;
    if (a->exports && (code_of(a) || stride != 1)) /* even when nothing goes */
        return packed_is_exported(a);
    if (count == 0)
        return true;
    if (a->exports)
        return packed_is_exported(a);
    if (stride < 0) {
        first += (count - 1) * stride;
        stride = -stride;
    }
    to = first;
    for (int64_t i = 0; i < count; i++) {
        int64_t from = first + i * stride + 1, end = i + 1 < count ? from + stride - 1 : a->len;
        memmove(place(a, to), place(a, from), (size_t)(end - from) * size_of(a));
        to += end - from;
    }
    return packed_resize(a, a->len - count);
}

/* ---- methods --------------------------------------------------------------------------------------------------- */
bool packed_append(void *object, py_int value)
{
    packed *a = object;
    uint8_t fresh[8];
    if (!item_put(code_of(a), fresh, value) || !packed_resize(a, a->len + 1))
        return false;
    memcpy(place(a, a->len - 1), fresh, size_of(a));
    return true;
}

bool packed_append_float(void *object, double value)
{
    packed *a = object;
    if (!packed_resize(a, a->len + 1))
        return false;
    item_put_float(code_of(a), place(a, a->len - 1), value);
    return true;
}

static bool insert(packed *a, py_int i, const void *item)
{
    int64_t index;
    if (!int_count(i, &index))
        return false;
    index += index < 0 ? a->len : 0;
    index = index < 0 ? 0 : index > a->len ? a->len : index;
    return replace_part(a, index, 0, item, 1);
}

bool packed_insert(void *object, py_int i, py_int value)
{
    packed *a = object;
    uint8_t fresh[8];
    return item_put(code_of(a), fresh, value) && insert(a, i, fresh);
}

bool packed_insert_float(void *object, py_int i, double value)
{
    packed *a = object;
    uint8_t fresh[8];
    item_put_float(code_of(a), fresh, value);
    return insert(a, i, fresh);
}

static bool take_out(packed *a, py_int i, uint8_t *item)
{
    int64_t index;
    if (a->len == 0)
        return py_raise(&py_IndexError, "pop from empty %s", word_of(a));
    if (!find(a, i, "pop", &index))
        return false;
    memcpy(item, place(a, index), size_of(a));
    return replace_part(a, index, 1, NULL, 0);
}

py_int packed_pop(void *object, py_int i)
{
    packed *a = object;
    uint8_t item[8];
    return take_out(a, i, item) ? item_word(code_of(a), item) : INT_FAILED;
}

double packed_pop_float(void *object, py_int i)
{
    packed *a = object;
    uint8_t item[8];
    return take_out(a, i, item) ? item_float(code_of(a), item) : FLOAT_FAILED;
}

bool packed_clear(void *object)
{
    packed *a = object;
    return a->exports ? packed_is_exported(a) : packed_resize(a, 0);
}

void packed_reverse(void *object)
{
    packed *a = object;
    uint8_t item[8];
    size_t size = size_of(a);
    for (int64_t i = 0, j = a->len - 1; i < j; i++, j--) {
        memcpy(item, place(a, i), size);
        memcpy(place(a, i), place(a, j), size);
        memcpy(place(a, j), item, size);
    }
}

void *packed_copy(const void *object)
{
    const packed *a = object;
    return packed_of(a->head.type, a->at, a->len);
}

void *packed_repeat(const void *object, py_int n)
{
    const packed *a = object;
    int64_t count, len;
    if (!int_count(n, &count))
        return NULL;
    if (count < 0)
        count = 0;
    if (__builtin_mul_overflow(a->len, count, &len))
        return py_raise_plain(&py_MemoryError), NULL;
    packed *result = packed_new(a->head.type, len);
    size_t size = (size_t)a->len * size_of(a);
    if (result && len && size == 1)
        memset(result->at, a->at[0], (size_t)len);
    else
        for (int64_t i = 0; result && a->len && i < count; i++)
            memcpy(result->at + (size_t)i * size, a->at, size);
    return result;
}

bool packed_repeat_in_place(void *object, py_int n)
{
    packed *a = object;
    owned(packed) result = packed_repeat(a, n);
    if (!result || (result->len != a->len && a->exports))
        return result ? packed_is_exported(a) : false;
    return replace_part(a, 0, a->len, result->at, result->len);
}

bool packed_extend_bytes(packed *a, const void *at, int64_t size)
{
    int64_t before = a->len, added = size / (int64_t)size_of(a);
    if (!packed_resize(a, before + added))
        return false;
    if (size)
        memcpy(place(a, before), at, (size_t)size);
    return true;
}

static bool extend_with_items(packed *a, const py_list *xs)
{
    bool floats = xs->head.type->items[0]->kind == PY_FLOAT;
    for (int64_t i = 0; i < xs->len; i++)
        if (floats ? !packed_append_float(a, ((const double *)xs->at)[i])
                   : !packed_append(a, ((const py_int *)xs->at)[i]))
            return false;
    return true;
}

bool packed_extend(void *object, const void *more)
{
    packed *a = object;
    const py_object *from = more;
    py_bytes_view view;
    if (from->type->kind == PY_LIST || from->type->kind == PY_SEQUENCE) {
        if (code_of(a))
            return extend_with_items(a, more);
        owned(packed) fresh = bytearray_from(more);
        return fresh && packed_extend_bytes(a, fresh->at, fresh->len);
    }
    if (!bytes_view_of(more, &view))
        return false;
    if (a != more)
        return packed_extend_bytes(a, view.at, view.size);
    owned(packed) copy = packed_copy(a);
    return copy && packed_extend_bytes(a, copy->at, copy->len * (int64_t)size_of(a));
}

void *packed_add(const void *object, const void *other)
{
    py_bytes_view left, right;
    if (!bytes_view_of(object, &left) || !bytes_view_of(other, &right))
        return NULL;
    const py_type *type = ((const py_object *)object)->type;
    packed *sum = packed_new(type, (left.size + right.size) / type->offsets[1]);
    if (sum && left.size)
        memcpy(sum->at, left.at, (size_t)left.size);
    if (sum && right.size)
        memcpy(sum->at + left.size, right.at, (size_t)right.size);
    return sum;
}

/* ---- comparison of bytes --------------------------------------------------------------------------------------- */
int packed_compare(const void *a, const void *b)
{
    py_bytes_view left = bytes_view(a), right = bytes_view(b);
    int64_t size = left.size < right.size ? left.size : right.size;
    int order = size ? memcmp(left.at, right.at, (size_t)size) : 0;
    return order ? (order > 0) - (order < 0) : (left.size > right.size) - (left.size < right.size);
}

bool packed_lt(const void *a, const void *b)
{
    return packed_compare(a, b) < 0;
}

bool packed_le(const void *a, const void *b)
{
    return packed_compare(a, b) <= 0;
}

bool packed_gt(const void *a, const void *b)
{
    return packed_compare(a, b) > 0;
}

bool packed_ge(const void *a, const void *b)
{
    return packed_compare(a, b) >= 0;
}
