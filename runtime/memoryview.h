/* memoryview.h -- memoryview over bytes, bytearray and array.array; and the elements of all of them by typecode.
 * In: bytes-like objects.  Out: elements, parts that share their memory, copies.
 * Rule: a bytearray or array that is shown keeps its size; a released view raises ValueError wherever it is used. */
#ifndef PY_MEMORYVIEW_H
#define PY_MEMORYVIEW_H
#include "packed.h"

#pragma GCC visibility push(hidden)
typedef struct memoryview {
    py_object head;
    int64_t len; /* elements */
    uint8_t *at;
    py_object *owner; /* whose memory it is: bytes, bytearray, array; NULL: released */
    char code;
    uint8_t item;
    bool readonly;
} memoryview;
typedef memoryview memoryview_float; /* whose elements are floats */
typedef struct list_int list_int;
typedef struct list_float list_float;
extern const py_type type_memoryview, type_memoryview_float;

memoryview *memoryview_new(const void *object);
memoryview *memoryview_new_float(const void *array);
py_int memoryview_len(const void *view); /* ValueError: released, as all that follow */
bool memoryview_check(const void *view);
py_int memoryview_get_slowly(const void *view, py_int i);
double memoryview_get_float(const void *view, py_int i);
static inline py_int memoryview_get(const memoryview *view, py_int i)
{
    if (likely_py((uint64_t)i < (uint64_t)view->len && view->code == 'B'))
        return view->at[i];
    return memoryview_get_slowly(view, i);
}
static inline double memoryview_float_get(const memoryview *view, py_int i)
{
    return memoryview_get_float(view, i);
}
bool memoryview_set(void *view, py_int i, py_int value);
bool memoryview_float_set(void *view, py_int i, double value);
memoryview *memoryview_slice(const void *view, py_int start, py_int stop);
#define memoryview_float_slice memoryview_slice
bool memoryview_set_slice(void *view, py_int start, py_int stop, const void *values);
#define memoryview_float_set_slice memoryview_set_slice
memoryview *memoryview_cast(const void *view, const str *format);
#define memoryview_cast_float memoryview_cast
bool memoryview_release(void *view);
memoryview *memoryview_toreadonly(const void *view);
memoryview *memoryview_enter(void *view);
bytes *memoryview_tobytes(const void *view);
void *memoryview_tolist(const void *view);
void *memoryview_tolist_float(const void *view);
str *memoryview_hex(const void *view);
str *memoryview_hex_between(const void *view, const str *separator, py_int group);
str *memoryview_format(const void *view);
py_int memoryview_itemsize(const void *view);
py_int memoryview_nbytes(const void *view);
py_int memoryview_ndim(const void *view);
bool memoryview_shape(const void *view, void *result);   /* tuple[int] */
bool memoryview_strides(const void *view, void *result); /* tuple[int] */
py_tri memoryview_readonly(const void *view);
py_tri memoryview_contiguous(const void *view);

/* ---- elements by typecode (packed_item.c) ---------------------------------------------------------------------- */
size_t item_size_of(char code);              /* 0: no typecode */
py_int item_word(char code, const void *at); /* new, when it is big */
double item_float(char code, const void *at);
bool item_put(char code, void *at, py_int value); /* array's errors; 0: bytearray's */
void item_put_float(char code, void *at, double value);
bool item_fits(char code, py_int value); /* no error */
#pragma GCC visibility pop
#endif
