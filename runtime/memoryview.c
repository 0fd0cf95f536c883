/* memoryview.c -- memoryview: a part of somebody else's memory.
 * In: memoryview.h.  Out: elements, parts, copies; what any bytes-like object shows.
 * Rule: a view of a bytearray or an array counts among its exports until it is released or freed. */
#include "memoryview.h"
#include "list_part.h"
#include "lists.h"
#include "repr.h"
#include <stdio.h>

static void memoryview_dispose(py_object *object);
const py_type type_memoryview = {
    .name = "memoryview", .kind = PY_VIEW, .size = sizeof(void *), .dispose = memoryview_dispose};
const py_type type_memoryview_float = {
    .name = "memoryview", .kind = PY_VIEW, .size = sizeof(void *), .dispose = memoryview_dispose};

/* ---- what an object shows -------------------------------------------------------------------------------------- */
py_bytes_view bytes_view(const void *object)
{
    const py_object *from = object;
    if (from->type->kind == PY_PACKED) {
        const packed *a = object;
        const uint32_t *about = from->type->offsets;
        return (py_bytes_view){a->at, a->len * about[1], about[0] ? (char)about[0] : 'B', (uint8_t)about[1], false};
    }
    if (from->type->kind == PY_VIEW) {
        const memoryview *view = object;
        return (py_bytes_view){view->at, view->len * view->item, view->code, view->item, view->readonly};
    }
    const bytes *b = object;
    return (py_bytes_view){(uint8_t *)b->text, b->len, 'B', 1, true};
}

bool memoryview_check(const void *object)
{
    return ((const memoryview *)object)->owner ||
           py_raise(&py_ValueError, "operation forbidden on released memoryview object");
}

bool bytes_view_of(const void *object, py_bytes_view *view)
{
    if (((const py_object *)object)->type->kind == PY_VIEW && !memoryview_check(object))
        return false;
    *view = bytes_view(object);
    return true;
}

/* ---- making and ending ----------------------------------------------------------------------------------------- */
static memoryview *view_new(py_object *owner, py_bytes_view shown)
{
    bool real = shown.code == 'f' || shown.code == 'd';
    memoryview *view = py_new(real ? &type_memoryview_float : &type_memoryview, sizeof *view);
    view->owner = keep(owner);
    if (owner->type->kind == PY_PACKED)
        ((packed *)owner)->exports++;
    view->at = shown.at;
    view->len = shown.size / shown.item;
    view->code = shown.code;
    view->item = shown.item;
    view->readonly = shown.readonly;
    return view;
}

memoryview *memoryview_new(const void *object)
{
    const py_object *from = object;
    py_bytes_view shown;
    if (!bytes_view_of(object, &shown))
        return NULL;
    return view_new(from->type->kind == PY_VIEW ? ((const memoryview *)object)->owner : (py_object *)object, shown);
}

memoryview *memoryview_new_float(const void *array)
{
    return memoryview_new(array);
}

bool memoryview_release(void *object)
{
    memoryview *view = object;
    py_object *owner = view->owner;
    view->owner = NULL;
    view->len = 0;
    view->at = NULL;
    if (owner && owner->type->kind == PY_PACKED)
        ((packed *)owner)->exports--;
    drop(owner);
    return true;
}

static void memoryview_dispose(py_object *object)
{
    memoryview_release(object);
    py_free(object, sizeof(memoryview));
}

memoryview *memoryview_enter(void *view)
{
    return memoryview_check(view) ? keep((memoryview *)view) : NULL;
}

memoryview *memoryview_toreadonly(const void *object)
{
    const memoryview *view = object;
    if (!memoryview_check(view))
        return NULL;
    py_bytes_view shown = bytes_view(view);
    shown.readonly = true;
    return view_new(view->owner, shown);
}

/* ---- elements -------------------------------------------------------------------------------------------------- */
static uint8_t *find(const memoryview *view, py_int i)
{
    int64_t index;
    if (!memoryview_check(view) || !int_index(i, &index))
        return NULL;
    index += index < 0 ? view->len : 0;
    if (index >= 0 && index < view->len)
        return view->at + index * view->item;
    py_raise(&py_IndexError, "index out of bounds on dimension 1");
    return NULL;
}

py_int memoryview_get_slowly(const void *view, py_int i)
{
    const uint8_t *at = find(view, i);
    return at ? item_word(((const memoryview *)view)->code, at) : INT_FAILED;
}

double memoryview_get_float(const void *view, py_int i)
{
    const uint8_t *at = find(view, i);
    return at ? item_float(((const memoryview *)view)->code, at) : FLOAT_FAILED;
}

static bool is_writable(const memoryview *view)
{
    return memoryview_check(view) && (!view->readonly || py_raise(&py_TypeError, "cannot modify read-only memory"));
}

bool memoryview_set(void *object, py_int i, py_int value)
{
    memoryview *view = object;
    uint8_t *at = is_writable(view) ? find(view, i) : NULL;
    if (at && !item_fits(view->code, value))
        return py_raise(&py_ValueError, "memoryview: invalid value for format '%c'", view->code);
    return at && item_put(view->code, at, value);
}

bool memoryview_float_set(void *object, py_int i, double value)
{
    memoryview *view = object;
    uint8_t *at = is_writable(view) ? find(view, i) : NULL;
    if (at)
        item_put_float(view->code, at, value);
    return at != NULL;
}

/* ---- parts ----------------------------------------------------------------------------------------------------- */
memoryview *memoryview_slice(const void *object, py_int start, py_int stop)
{
    const memoryview *view = object;
    int64_t first, end;
    if (!memoryview_check(view))
        return NULL;
    list_bounds(view->len, start, stop, &first, &end);
    py_bytes_view shown = bytes_view(view);
    shown.at += first * view->item;
    shown.size = end > first ? (end - first) * view->item : 0;
    return view_new(view->owner, shown);
}

bool memoryview_set_slice(void *object, py_int start, py_int stop, const void *values)
{
    memoryview *view = object;
    py_bytes_view from;
    int64_t first, end;
    if (!is_writable(view) || !bytes_view_of(values, &from))
        return false;
    list_bounds(view->len, start, stop, &first, &end);
    int64_t size = end > first ? (end - first) * view->item : 0;
    if (from.size != size || from.code != view->code)
        return py_raise(&py_ValueError, "memoryview assignment: lvalue and rvalue have different structures");
    if (size)
        memmove(view->at + first * view->item, from.at, (size_t)size);
    return true;
}

memoryview *memoryview_cast(const void *object, const str *format)
{
    const memoryview *view = object;
    bool at = format->len == 2 && str_at(format, 0) == '@';
    char code = format->ascii && format->len == 1 + at ? (char)str_at(format, at) : 0;
    size_t size = code ? item_size_of(code) : 0;
    if (!memoryview_check(view))
        return NULL;
    if (!size)
        return py_raise(&py_ValueError, "memoryview: destination format must be a native single character format "
                                        "prefixed with an optional '@'"),
               NULL;
    if (view->item > 1 && size > 1)
        return py_raise(&py_TypeError, "memoryview: cannot cast between two non-byte formats"), NULL;
    py_bytes_view shown = bytes_view(view);
    if (shown.size % (int64_t)size)
        return py_raise(&py_TypeError, "memoryview: length is not a multiple of itemsize"), NULL;
    shown.code = code;
    shown.item = (uint8_t)size;
    return view_new(view->owner, shown);
}

/* ---- copies and questions -------------------------------------------------------------------------------------- */
bytes *memoryview_tobytes(const void *object)
{
    const memoryview *view = object;
    return memoryview_check(view) ? bytes_from(view->at, view->len * view->item) : NULL;
}

void *memoryview_tolist(const void *object)
{
    const memoryview *view = object;
    if (!memoryview_check(view))
        return NULL;
    list_int *list = list_int_new(view->len);
    for (int64_t i = 0; i < view->len; i++) {
        owned_int word = item_word(view->code, view->at + i * view->item);
        list_int_append(list, word);
    }
    return list;
}

void *memoryview_tolist_float(const void *object)
{
    const memoryview *view = object;
    if (!memoryview_check(view))
        return NULL;
    list_float *list = list_float_new(view->len);
    for (int64_t i = 0; i < view->len; i++)
        list_float_append(list, item_float(view->code, view->at + i * view->item));
    return list;
}

str *memoryview_hex(const void *view)
{
    owned(bytes) copy = memoryview_tobytes(view);
    return copy ? bytes_hex(copy) : NULL;
}

str *memoryview_hex_between(const void *view, const str *separator, py_int group)
{
    owned(bytes) copy = memoryview_tobytes(view);
    return copy ? bytes_hex_between(copy, separator, group) : NULL;
}

py_int memoryview_len(const void *view)
{
    return memoryview_check(view) ? ((const memoryview *)view)->len : INT_FAILED;
}

str *memoryview_format(const void *view)
{
    char text[2] = {((const memoryview *)view)->code, 0};
    return memoryview_check(view) ? str_from_c(text) : NULL;
}

py_int memoryview_itemsize(const void *view)
{
    return memoryview_check(view) ? ((const memoryview *)view)->item : INT_FAILED;
}

py_int memoryview_nbytes(const void *view)
{
    return memoryview_check(view) ? bytes_view(view).size : INT_FAILED;
}

bool memoryview_shape(const void *view, void *result)
{
    if (!memoryview_check(view))
        return false;
    *(py_int *)result = ((const memoryview *)view)->len;
    return true;
}

bool memoryview_strides(const void *view, void *result)
{
    if (!memoryview_check(view))
        return false;
    *(py_int *)result = ((const memoryview *)view)->item;
    return true;
}

py_int memoryview_ndim(const void *view)
{
    return memoryview_check(view) ? 1 : INT_FAILED;
}

py_tri memoryview_readonly(const void *view)
{
    return memoryview_check(view) ? ((const memoryview *)view)->readonly : TRI_FAILED;
}

py_tri memoryview_contiguous(const void *view)
{
    return memoryview_check(view) ? true : TRI_FAILED;
}

/* ---- comparison ------------------------------------------------------------------------------------------------ */
static bool is_real(char code)
{
    return code == 'f' || code == 'd';
}

static bool same_item(char a_code, const void *a, char b_code, const void *b)
{
    if (is_real(a_code) || is_real(b_code))
        return item_float(a_code, a) == item_float(b_code, b);
    owned_int left = item_word(a_code, a), right = item_word(b_code, b);
    return int_eq(left, right);
}

static bool same_items(py_bytes_view a, py_bytes_view b)
{
    int64_t count = a.size / a.item;
    if (count != b.size / b.item)
        return false;
    if (a.code == b.code && !is_real(a.code))
        return !a.size || !memcmp(a.at, b.at, (size_t)a.size);
    for (int64_t i = 0; i < count; i++)
        if (!same_item(a.code, a.at + i * a.item, b.code, b.at + i * b.item))
            return false;
    return true;
}

/* Arrays and views go by their elements, bytes and bytearray by their bytes. */
bool packed_equal(const void *a, const void *b)
{
    const py_object *left = a, *right = b;
    bool views = left->type->kind == PY_VIEW || right->type->kind == PY_VIEW;
    bool arrays = left->type->kind == PY_PACKED && right->type->kind == PY_PACKED && left->type != &type_bytearray &&
                  right->type != &type_bytearray;
    if ((left->type->kind == PY_VIEW && !((const memoryview *)a)->owner) ||
        (right->type->kind == PY_VIEW && !((const memoryview *)b)->owner))
        return a == b;
    return views || arrays ? same_items(bytes_view(a), bytes_view(b)) : packed_compare(a, b) == 0;
}

/* ---- text ------------------------------------------------------------------------------------------------------ */
static bool write_view(py_text *t, const py_type *type, const void *slot)
{
    const memoryview *view = *(const memoryview *const *)slot;
    char text[60];
    (void)type;
    py_text_ascii(
        t, text,
        snprintf(text, sizeof text, view->owner ? "<memory at %p>" : "<released memory at %p>", (const void *)view));
    return true;
}

static __attribute__((constructor)) void note_view(void)
{
    py_repr_register(PY_VIEW, write_view, write_view);
}
