/* vector.c -- array.array: what bytearray has not.
 * In: vector.h.  Out: arrays, lists, bytes.
 * Rule: two arrays compare by their elements whatever their typecodes; only those of one typecode are joined. */
#include "vector.h"
#include "binary.h"
#include "bytearray.h"
#include "error.h"
#include "memoryview.h"

static inline char code_of(const packed *a)
{
    return (char)a->head.type->offsets[0];
}
static inline int64_t size_of(const packed *a)
{
    return a->head.type->offsets[1];
}
static inline bool is_real(const packed *a)
{
    return code_of(a) == 'f' || code_of(a) == 'd';
}
static const uint8_t *place(const packed *a, int64_t i)
{
    return a->at + i * size_of(a);
}

/* ---- making ---------------------------------------------------------------------------------------------------- */
void *vector_of(const void *source, const py_type *type)
{
    const packed *from = source;
    if (from->head.type->kind != PY_PACKED) {
        owned(packed) a = packed_new(type, 0);
        return packed_extend(a, source) ? take(a) : NULL;
    }
    owned(packed) a = packed_new(type, from->len);
    if (!a)
        return NULL;
    bool real = is_real(a);
    a->len = 0;
    for (int64_t i = 0; i < from->len; i++) {
        owned_int word = is_real(from) ? 0 : item_word(code_of(from), place(from, i));
        if (real ? !packed_append_float(a, item_float(code_of(from), place(from, i))) : !packed_append(a, word))
            return NULL;
    }
    return take(a);
}

bool vector_frombytes(void *a, const void *source)
{
    py_bytes_view view;
    if (!bytes_view_of(source, &view))
        return false;
    if (view.size % size_of(a))
        return py_raise(&py_ValueError, "bytes length not a multiple of item size");
    owned(bytes) copy = bytes_from(view.at, view.size); /* it may show this very array */
    return packed_extend_bytes(a, copy->text, copy->len);
}

void *vector_from_bytes(const void *source, const py_type *type)
{
    owned(packed) a = packed_new(type, 0);
    return vector_frombytes(a, source) ? take(a) : NULL;
}

/* ---- other forms ----------------------------------------------------------------------------------------------- */
bytes *vector_tobytes(const void *object)
{
    const packed *a = object;
    return bytes_from(a->at, a->len * size_of(a));
}

void *vector_tolist(const void *object)
{
    const packed *a = object;
    list_int *list = list_int_new(a->len);
    for (int64_t i = 0; i < a->len; i++) {
        owned_int word = item_word(code_of(a), place(a, i));
        list_int_append(list, word);
    }
    return list;
}

void *vector_tolist_float(const void *object)
{
    const packed *a = object;
    list_float *list = list_float_new(a->len);
    for (int64_t i = 0; i < a->len; i++)
        list_float_append(list, item_float(code_of(a), place(a, i)));
    return list;
}

/* All of them or none. */
bool vector_fromlist(void *object, const void *list)
{
    packed *a = object;
    int64_t before = a->len;
    if (packed_extend(a, list))
        return true;
    packed_resize(a, before);
    return false;
}

/* ---- searching ------------------------------------------------------------------------------------------------- */
static bool is_word(const packed *a, int64_t i, py_int x)
{
    if (is_real(a))
        return int_eq_float(x, item_float(code_of(a), place(a, i)));
    owned_int word = item_word(code_of(a), place(a, i));
    return int_eq(word, x);
}

static bool is_number(const packed *a, int64_t i, double x)
{
    if (is_real(a))
        return item_float(code_of(a), place(a, i)) == x;
    owned_int word = item_word(code_of(a), place(a, i));
    return int_eq_float(word, x);
}

static int64_t bound(const packed *a, py_int at)
{
    int64_t place_of = int_clamp(at);
    place_of += place_of < 0 ? a->len : 0;
    return place_of < 0 ? 0 : place_of;
}

static py_int not_there(const char *method)
{
    return py_raise(&py_ValueError, "array.%s(x): x not in array", method), INT_FAILED;
}

py_int vector_index(const void *object, py_int x, py_int start, py_int stop)
{
    const packed *a = object;
    for (int64_t i = bound(a, start); i < a->len && i < bound(a, stop); i++)
        if (is_word(a, i, x))
            return i;
    return not_there("index");
}

py_int vector_index_float(const void *object, double x, py_int start, py_int stop)
{
    const packed *a = object;
    for (int64_t i = bound(a, start); i < a->len && i < bound(a, stop); i++)
        if (is_number(a, i, x))
            return i;
    return not_there("index");
}

py_int vector_count(const void *object, py_int x)
{
    const packed *a = object;
    int64_t count = 0;
    for (int64_t i = 0; i < a->len; i++)
        count += is_word(a, i, x);
    return count;
}

py_int vector_count_float(const void *object, double x)
{
    const packed *a = object;
    int64_t count = 0;
    for (int64_t i = 0; i < a->len; i++)
        count += is_number(a, i, x);
    return count;
}

bool vector_remove(void *object, py_int x)
{
    packed *a = object;
    for (int64_t i = 0; i < a->len; i++)
        if (is_word(a, i, x))
            return packed_delete(a, i);
    return not_there("remove"), false;
}

bool vector_remove_float(void *object, double x)
{
    packed *a = object;
    for (int64_t i = 0; i < a->len; i++)
        if (is_number(a, i, x))
            return packed_delete(a, i);
    return not_there("remove"), false;
}

/* ---- files ----------------------------------------------------------------------------------------------------- */
bool vector_tofile(const void *a, void *file)
{
    owned(bytes) data = vector_tobytes(a);
    return !int_failed(binary_write(file, data));
}

bool vector_fromfile(void *a, void *file, py_int count)
{
    int64_t items = int_clamp(count), size = size_of(a);
    if (items < 0)
        return py_raise(&py_ValueError, "negative count");
    if (items > INT64_MAX / size)
        return py_raise_plain(&py_MemoryError);
    owned(bytes) data = binary_read(file, items * size);
    if (!data || !vector_frombytes(a, data))
        return false;
    return data->len == items * size || py_raise(&py_EOFError, "read() didn't return enough bytes");
}

/* ---- the rest -------------------------------------------------------------------------------------------------- */
bool vector_byteswap(void *object)
{
    packed *a = object;
    int64_t size = size_of(a);
    for (int64_t i = 0; i < a->len; i++)
        for (int64_t k = 0; k < size / 2; k++) {
            uint8_t *item = a->at + i * size, byte = item[k];
            item[k] = item[size - 1 - k];
            item[size - 1 - k] = byte;
        }
    return true;
}

str *vector_typecode(const void *a)
{
    char text[2] = {code_of(a), 0};
    return str_from_c(text);
}

py_int vector_itemsize(const void *a)
{
    return size_of(a);
}

bool vector_buffer_info(const void *object, void *result)
{
    const packed *a = object;
    py_int *pair = result;
    pair[0] = int_from64((int64_t)(intptr_t)a->at);
    pair[1] = a->len;
    return true;
}

static bool same_code(const void *a, const void *b, const char *message)
{
    return ((const py_object *)a)->type == ((const py_object *)b)->type || py_raise(&py_TypeError, "%s", message);
}

void *vector_add(const void *a, const void *b)
{
    return same_code(a, b, "bad argument type for built-in operation") ? packed_add(a, b) : NULL;
}

bool vector_extend_array(void *a, const void *b)
{
    return same_code(a, b, "can only extend with array of same kind") && packed_extend(a, b);
}

/* ---- comparison ------------------------------------------------------------------------------------------------ */
bool vector_equal(const void *a, const void *b)
{
    return packed_equal(a, b);
}

static int item_order(const packed *a, const packed *b, int64_t i) /* 2: not ordered */
{
    if (is_real(a) || is_real(b)) {
        double left = item_float(code_of(a), place(a, i)), right = item_float(code_of(b), place(b, i));
        return left < right ? -1 : left > right ? 1 : left == right ? 0 : 2;
    }
    owned_int left = item_word(code_of(a), place(a, i)), right = item_word(code_of(b), place(b, i));
    return int_lt(left, right) ? -1 : int_eq(left, right) ? 0 : 1;
}

static int vector_order(const packed *a, const packed *b)
{
    int order;
    for (int64_t i = 0; i < a->len && i < b->len; i++)
        if ((order = item_order(a, b, i)))
            return order;
    return (a->len > b->len) - (a->len < b->len);
}

bool vector_lt(const void *a, const void *b)
{
    return vector_order(a, b) == -1;
}

bool vector_gt(const void *a, const void *b)
{
    return vector_order(a, b) == 1;
}

bool vector_le(const void *a, const void *b)
{
    int order = vector_order(a, b);
    return order == -1 || order == 0;
}

bool vector_ge(const void *a, const void *b)
{
    int order = vector_order(a, b);
    return order == 1 || order == 0;
}

/* ---- text ------------------------------------------------------------------------------------------------------ */
bool vector_write(py_text *t, const packed *a)
{
    char head[] = "array('?'";
    head[7] = code_of(a);
    py_text_c(t, head);
    for (int64_t i = 0; i < a->len; i++) {
        py_text_c(t, i ? ", " : ", [");
        owned_int word = is_real(a) ? 0 : item_word(code_of(a), place(a, i));
        if (is_real(a))
            py_text_float(t, item_float(code_of(a), place(a, i)));
        else
            py_text_int(t, word);
    }
    py_text_c(t, a->len ? "])" : ")");
    return true;
}
