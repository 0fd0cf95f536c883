/* bytearray.c -- bytearray made, searched, and the methods that it shares with bytes.
 * In: bytes-like objects, ints.  Out: new bytearrays, what bytes' methods say.
 * Rule: a method of bytes works on a copy of the bytes, and what it gives becomes a bytearray. */
#include "bytearray.h"
#include "error.h"
#include "float.h"
#include "list_part.h"
#include "repr.h"

const py_type type_list_bytearray = {.name = "list",
                                     .kind = PY_LIST,
                                     .size = sizeof(void *),
                                     .item_count = 1,
                                     .items = (const py_type *const[]){&type_bytearray}};

/* ---- making ---------------------------------------------------------------------------------------------------- */
bytearray *bytearray_new(void)
{
    return packed_new(&type_bytearray, 0);
}

bytearray *bytearray_zeros(py_int count)
{
    int64_t len;
    if (!int_fits64(count, &len))
        return py_raise(&py_OverflowError, "cannot fit 'int' into an index-sized integer"), NULL;
    if (len < 0)
        return py_raise(&py_ValueError, "negative count"), NULL;
    bytearray *a = packed_new(&type_bytearray, len);
    if (a && len)
        memset(a->at, 0, (size_t)len);
    return a;
}

static bytearray *from_ints(const py_list *xs)
{
    bytearray *a = packed_new(&type_bytearray, xs->len);
    for (int64_t i = 0; a && i < xs->len; i++) {
        py_int value = ((const py_int *)xs->at)[i];
        if (value < 0 || value > 255) {
            drop(a);
            return py_raise(&py_ValueError, "byte must be in range(0, 256)"), NULL;
        }
        a->at[i] = (uint8_t)value;
    }
    return a;
}

bytearray *bytearray_from(const void *source)
{
    const py_object *from = source;
    py_bytes_view view;
    if (from->type->kind == PY_LIST || from->type->kind == PY_SEQUENCE)
        return from_ints(source);
    return bytes_view_of(source, &view) ? packed_of(&type_bytearray, view.at, view.size) : NULL;
}

bytearray *bytearray_from_range(range_t range)
{
    owned(list_int) values = list_int_from_range(range);
    return values ? from_ints((py_list *)values) : NULL;
}

bytearray *bytearray_from_str(const str *s, const str *encoding, const str *errors)
{
    owned(bytes) b = bytes_from_str(s, encoding, errors);
    return b ? bytearray_from(b) : NULL;
}

bytes *bytes_from_buffer(const void *source)
{
    py_bytes_view view;
    if (((const py_object *)source)->type == &type_bytes)
        return keep((bytes *)source);
    return bytes_view_of(source, &view) ? bytes_from(view.at, view.size) : NULL;
}

bytes *bytes_add_buffer(const void *a, const void *b)
{
    owned(bytes) left = bytes_from_buffer(a);
    owned(bytes) right = left ? bytes_from_buffer(b) : NULL;
    return right ? bytes_add(left, right) : NULL;
}

bytes *bytes_join_buffers(const bytes *separator, const void *items)
{
    const py_list *xs = items;
    bool of_values = xs->head.type->items[0]->kind == PY_VALUE;
    owned(list_bytes) parts = list_bytes_new(xs->len);
    for (int64_t i = 0; i < xs->len; i++) {
        const void *item = of_values ? (const void *)((const py_value *)xs->at)[i].object : ((void *const *)xs->at)[i];
        owned(bytes) part = bytes_from_buffer(item);
        if (!part)
            return NULL;
        list_bytes_append(parts, part);
    }
    return bytes_join(separator, parts);
}

/* ---- % --------------------------------------------------------------------------------------------------------- */
str *bytes_as_text(const void *source)
{
    py_bytes_view view;
    py_text t;
    if (!bytes_view_of(source, &view))
        return NULL;
    py_text_start(&t);
    for (int64_t i = 0; i < view.size; i++)
        py_text_char(&t, view.at[i]);
    return py_text_finish(&t);
}

str *bytes_percent_byte(py_int value)
{
    uint8_t byte = (uint8_t)value;
    if (value < 0 || value > 255)
        return py_raise(&py_OverflowError, "%%c arg not in range(256)"), NULL;
    owned(bytes) b = bytes_from(&byte, 1);
    return bytes_as_text(b);
}

str *bytes_percent_single(const void *source)
{
    str *text = bytes_as_text(source);
    if (!text || text->len == 1)
        return text;
    drop(text);
    return py_raise(&py_TypeError, "%%c requires an integer in range(256) or a single byte"), NULL;
}

bytes *bytes_of_text(const str *text)
{
    return text->len ? bytes_from(text->text, text->len) : bytes_empty;
}

/* ---- numbers --------------------------------------------------------------------------------------------------- */
/* Digits are ASCII's; an error shows the bytes. */
static str *number_text(const void *source)
{
    owned(bytes) b = bytes_from_buffer(source);
    if (!b)
        return NULL;
    if (b->ascii)
        return bytes_as_text(b);
    return str_from_c("?");
}

static void show_bytes(const void *source, int base) /* -1: of a float */
{
    int64_t size;
    if (!py_error_is(&py_ValueError))
        return;
    owned(bytes) b = bytes_from_buffer(source);
    owned(str) shown = bytes_repr(b);
    char *text = str_to_c(shown, &size);
    py_clear();
    if (base < 0)
        py_raise(&py_ValueError, "could not convert string to float: %s", text);
    else
        py_raise(&py_ValueError, "invalid literal for int() with base %d: %s", base, text);
    py_free(text, (size_t)size + 1);
}

py_int bytes_to_int_base(const void *source, py_int base)
{
    owned(str) text = number_text(source);
    py_int value = text ? int_from_str(text, base) : INT_FAILED;
    if (text && int_failed(value) && base >= 0 && base != 1 && base <= 36)
        show_bytes(source, (int)base);
    return value;
}

py_int bytes_to_int(const void *source)
{
    return bytes_to_int_base(source, 10);
}

double bytes_to_float(const void *source)
{
    owned(str) text = number_text(source);
    double value = text ? float_from_str(text) : FLOAT_FAILED;
    if (text && float_failed(value))
        show_bytes(source, -1);
    return value;
}

/* ---- questions ------------------------------------------------------------------------------------------------- */
py_tri bytearray_contains_int(const void *a, py_int value)
{
    py_bytes_view view = bytes_view(a);
    if (value < 0 || value > 255)
        return py_raise(&py_ValueError, "byte must be in range(0, 256)"), TRI_FAILED;
    return view.size && memchr(view.at, (int)value, (size_t)view.size);
}

bool bytearray_contains(const void *a, const void *sub)
{
    owned(bytes) whole = bytes_from_buffer(a);
    owned(bytes) part = bytes_from_buffer(sub);
    return whole && part && bytes_contains(whole, part);
}

py_int bytearray_count_int(const void *object, py_int sub, py_int start, py_int end)
{
    const bytearray *a = object;
    int64_t first, stop, count = 0;
    if (sub < 0 || sub > 255)
        return py_raise(&py_ValueError, "byte must be in range(0, 256)"), INT_FAILED;
    list_bounds(a->len, start, end, &first, &stop);
    for (int64_t i = first; i < stop; i++)
        count += a->at[i] == sub;
    return count;
}

bool bytearray_remove(void *object, py_int value)
{
    bytearray *a = object;
    if (value < 0 || value > 255)
        return py_raise(&py_ValueError, "byte must be in range(0, 256)");
    for (int64_t i = 0; i < a->len; i++)
        if (a->at[i] == value)
            return packed_delete(a, i);
    return py_raise(&py_ValueError, "value not found in bytearray");
}

/* ---- what bytes does ------------------------------------------------------------------------------------------- */
static bytearray *changed(bytes *b) /* takes it over */
{
    bytearray *a = b ? bytearray_from(b) : NULL;
    drop(b);
    return a;
}

static list_bytearray *each_changed(list_bytes *parts)
{
    py_list *xs = (py_list *)parts;
    if (!xs)
        return NULL;
    for (int64_t i = 0; i < xs->len; i++)
        ((bytearray **)xs->at)[i] = changed(((bytes **)xs->at)[i]);
    xs->head.type = &type_list_bytearray;
    return (list_bytearray *)xs;
}

static bool three_changed(bool fine, void *result)
{
    bytearray **parts = result;
    for (int i = 0; fine && i < 3; i++)
        parts[i] = changed((bytes *)parts[i]);
    return fine;
}

#define WITH(result, method, parameters, arguments)                                                                    \
    bytearray *bytearray_##method parameters                                                                           \
    {                                                                                                                  \
        owned(bytes) b = bytes_from_buffer(a);                                                                         \
        return changed(bytes_##method arguments);                                                                      \
    }
#define ASKS(type, method, parameters, arguments)                                                                      \
    type bytearray_##method parameters                                                                                 \
    {                                                                                                                  \
        owned(bytes) b = bytes_from_buffer(a);                                                                         \
        return bytes_##method arguments;                                                                               \
    }
#define PARTS(method, parameters, arguments)                                                                           \
    list_bytearray *bytearray_##method parameters                                                                      \
    {                                                                                                                  \
        owned(bytes) b = bytes_from_buffer(a);                                                                         \
        return each_changed(bytes_##method arguments);                                                                 \
    }
#include "bytearray.def"

bool bytearray_partition(const void *a, const bytes *separator, void *result)
{
    owned(bytes) b = bytes_from_buffer(a);
    return three_changed(bytes_partition(b, separator, result), result);
}

bool bytearray_rpartition(const void *a, const bytes *separator, void *result)
{
    owned(bytes) b = bytes_from_buffer(a);
    return three_changed(bytes_rpartition(b, separator, result), result);
}

bytearray *bytearray_join(const void *a, const void *items)
{
    owned(bytes) b = bytes_from_buffer(a);
    return changed(bytes_join_buffers(b, items));
}

bytearray *bytearray_fromhex(const str *text)
{
    return changed(bytes_fromhex(text));
}

/* ---- text ------------------------------------------------------------------------------------------------------ */
/* As bytes, but that a ' always has a \\ in front. */
str *bytearray_repr(const void *object)
{
    const bytearray *a = object;
    bool single = a->len && memchr(a->at, '\'', (size_t)a->len), twice = a->len && memchr(a->at, '"', (size_t)a->len);
    uint8_t quote = single && !twice ? '"' : '\'';
    py_text t;
    py_text_start(&t);
    py_text_c(&t, "bytearray(b");
    py_text_char(&t, quote);
    for (int64_t i = 0; i < a->len; i++) {
        uint8_t c = a->at[i];
        const char *escape = c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : NULL;
        char hex[5] = {'\\', 'x', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15], 0};
        if (c == '\'' || c == '\\')
            py_text_char(&t, '\\');
        if (escape || c < 32 || c >= 127)
            py_text_c(&t, escape ? escape : hex);
        else
            py_text_char(&t, c);
    }
    py_text_char(&t, quote);
    py_text_char(&t, ')');
    return py_text_finish(&t);
}

static bool write_packed(py_text *t, const py_type *type, const void *slot)
{
    const packed *a = *(const packed *const *)slot;
    (void)type;
    if (a->head.type != &type_bytearray)
        return vector_write(t, a);
    owned(str) text = bytearray_repr(a);
    py_text_str(t, text);
    return true;
}

static __attribute__((constructor)) void note_packed(void)
{
    py_repr_register(PY_PACKED, write_packed, write_packed);
}
