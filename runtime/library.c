/* library.c -- what the exported functions of a plain C library call.
 * In: C arrays and strings.  Out: Python values in C, and back.
 * Rule: memory that goes out is malloc's, freed by the caller; nothing that came in is kept. */
#include "library.h"
#include "error.h"
#include "int.h"
#include "str.h"

#include <stdio.h>
#include <stdlib.h>

static _Thread_local char message[512];

const char *py_library_message(void)
{
    return message;
}

bool py_library_begin(py_library *library)
{
    py_thread_record();
    int state = __atomic_load_n(&library->state, __ATOMIC_ACQUIRE);
    while (state != 2) {
        int none = 0;
        if (__atomic_compare_exchange_n(&library->state, &none, 1, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
            bool good = library->body();
            __atomic_store_n(&library->state, good ? 2 : 0, __ATOMIC_RELEASE);
            return good;
        }
        state = __atomic_load_n(&library->state, __ATOMIC_ACQUIRE);
    }
    return true;
}

/* "ValueError: math domain error" from the pending error, which is forgotten. */
static void keep_message(void)
{
    owned(str) text = exception_str(py_here->error);
    const char *name = py_here->error->cls->name;
    int64_t size = text ? str_utf8_size(text) : 0;
    int used = snprintf(message, sizeof message, size > 0 ? "%s: " : "%s", name);
    if (size > 0 && used + size < (int64_t)sizeof message) {
        str_copy_utf8(text, message + used);
        message[used + size] = 0;
    }
    py_clear();
}

int py_library_end(bool failed)
{
    if (failed && py_here->error)
        keep_message();
    return failed;
}

py_list *py_library_list(const py_type *type, const void *items, int64_t count)
{
    const py_type *item = type->items[0];
    if (item->kind != PY_INT)
        return py_list_of(type, count, items);
    py_list *list = py_list_new(type, count);
    for (int64_t i = 0; i < count; i++) {
        py_int word = int_from64(((const int64_t *)items)[i]);
        list->bigs |= !int_is_plain(word);
        ((py_int *)list->at)[list->len++] = word;
    }
    return list;
}

bool py_library_int(py_int value, int64_t *out)
{
    if (int_fits64(value, out))
        return true;
    return py_raise(&py_OverflowError, "Python int too large to convert to C long");
}

/* All of the elements or, past 64 bits, none. */
static bool copy_out(const py_list *list, void *items)
{
    const py_type *item = list->head.type->items[0];
    const py_int *words = list->at;
    int64_t value;
    if (item->kind != PY_INT) {
        if (list->len)
            memcpy(items, list->at, (size_t)list->len * item->size);
        return true;
    }
    for (int64_t i = 0; i < list->len; i++)
        if (!int_fits64(words[i], &value))
            return py_here->error ? false : py_library_int(words[i], &value);
    for (int64_t i = 0; i < list->len; i++)
        int_fits64(words[i], (int64_t *)items + i);
    return true;
}

bool py_library_back(const py_list *list, void *items, int64_t count)
{
    if (list->len != count && py_here->error)
        return false; /* the first error is the one to tell */
    if (list->len != count)
        return py_raise(&py_ValueError, "the function changed the length of a list, which a C array cannot follow");
    return copy_out(list, items);
}

bool py_library_items(const py_list *list, void *items_out, int64_t *count_out)
{
    void *items = malloc((size_t)list->len * list->head.type->items[0]->size + 1);
    if (!items)
        return py_raise_plain(&py_MemoryError);
    if (!copy_out(list, items))
        return free(items), false;
    *(void **)items_out = items;
    *count_out = list->len;
    return true;
}

/* The data is the caller's. */
static void leave_data(array *a)
{
    (void)a;
}

array *py_library_array(array_dtype dtype, int ndim, const int64_t *shape, const void *data, bool writable)
{
    return array_borrow(dtype, ndim, shape, NULL, (void *)data, writable, leave_data, NULL);
}

bool py_library_array_out(const array *a, void *data_out, int64_t *shape_out)
{
    array *plain = array_copy(a);
    size_t size = (size_t)(array_size(plain) * array_itemsize(plain));
    void *data = malloc(size + 1);
    if (data)
        memcpy(data, plain->data, size);
    drop(plain);
    if (!data)
        return py_raise_plain(&py_MemoryError);
    *(void **)data_out = data;
    memcpy(shape_out, a->shape, (size_t)a->ndim * sizeof *shape_out);
    return true;
}

/* Bytes of the character that starts here as far as they are right, and in *need how many it should have; need 0: no
 * start. */
static int64_t right_bytes(const uint8_t *at, int64_t left, int64_t *need)
{
    uint8_t low = *at == 0xe0 ? 0xa0 : *at == 0xf0 ? 0x90 : 0x80, high = *at == 0xed ? 0x9f : *at == 0xf4 ? 0x8f : 0xbf;
    int64_t count = 1;
    *need = *at < 0x80 ? 1 : *at < 0xc2 ? 0 : *at < 0xe0 ? 2 : *at < 0xf0 ? 3 : *at < 0xf5 ? 4 : 0;
    if (*need > 1 && left > 1 && at[1] >= low && at[1] <= high)
        count = 2;
    while (count > 1 && count < *need && count < left && (at[count] & 0xc0) == 0x80)
        count++;
    return count;
}

str *py_library_text(const char *utf8)
{
    int64_t size = (int64_t)strlen(utf8), count, need;
    const char *codec = "'utf-8' codec can't decode byte";
    for (int64_t at = 0; at < size; at += count) {
        count = right_bytes((const uint8_t *)utf8 + at, size - at, &need);
        if (count == need)
            continue;
        const char *why = !need                ? "invalid start byte"
                          : at + count == size ? "unexpected end of data"
                                               : "invalid continuation byte";
        if (count == 1)
            py_raise(&py_UnicodeDecodeError, "%s 0x%02x in position %lld: %s", codec, (uint8_t)utf8[at], (long long)at,
                     why);
        else
            py_raise(&py_UnicodeDecodeError, "%ss in position %lld-%lld: %s", codec, (long long)at,
                     (long long)(at + count - 1), why);
        return NULL;
    }
    return str_from_utf8(utf8, size);
}

char *py_library_text_out(const str *text)
{
    int64_t size = str_utf8_size(text);
    char *copy = size < 0 ? NULL : malloc((size_t)size + 1);
    if (!copy)
        return size < 0 ? NULL : (py_raise_plain(&py_MemoryError), NULL);
    str_copy_utf8(text, copy);
    copy[size] = 0;
    return copy;
}
