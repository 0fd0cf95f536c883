/* packed.h -- bytearray and array.array: numbers of one C type in one block.
 * In: words, doubles, and objects that hold bytes (`const void *`: bytes, bytearray, array, memoryview, or a list or
 * tuple of ints, as the stub says).  Out: elements, new objects, changed ones.
 * Rule: one layout for all; offsets[0] of the descriptor is the typecode (0: bytearray), offsets[1] an element's size.
 * While a memoryview shows it (`exports`), it keeps its size: BufferError. */
#ifndef PY_PACKED_H
#define PY_PACKED_H
#include "bytes.h"
#include "int.h"
#include "range.h"

#pragma GCC visibility push(hidden)
#define PACKED_FIELDS(T)                                                                                               \
    py_object head;                                                                                                    \
    int64_t len;                                                                                                       \
    int64_t room; /* elements that `at` has space for */                                                               \
    T *at;                                                                                                             \
    int64_t exports; /* memoryviews of it */
typedef struct packed {
    PACKED_FIELDS(uint8_t)
} packed;
extern const py_type type_bytearray, type_vector_b, type_vector_B, type_vector_h, type_vector_H, type_vector_i,
    type_vector_I, type_vector_l, type_vector_L, type_vector_q, type_vector_Q, type_vector_f, type_vector_d;

/* Bytes that somebody else owns: what a bytes-like object shows. */
typedef struct py_bytes_view {
    uint8_t *at;
    int64_t size; /* bytes */
    char code;    /* of an element: 'B' for bytes and bytearray */
    uint8_t item; /* size of an element */
    bool readonly;
} py_bytes_view;
py_bytes_view bytes_view(const void *object);                /* of a bytes-like object */
bool bytes_view_of(const void *object, py_bytes_view *view); /* ValueError: a released memoryview */

/* ---- both (packed.c) ------------------------------------------------------------------------------------------- */
packed *packed_new(const py_type *type, int64_t len); /* not initialised; NULL: MemoryError */
packed *packed_of(const py_type *type, const void *at, int64_t len);
bool packed_resize(packed *a, int64_t len);     /* BufferError, MemoryError */
py_cold bool packed_is_exported(const void *a); /* raises BufferError */
py_int packed_load(const void *a, py_int i);    /* of ints: IndexError */
double packed_load_float(const void *a, py_int i);
bool packed_store(void *a, py_int i, py_int value); /* IndexError, ValueError, OverflowError */
bool packed_store_float(void *a, py_int i, double value);
void *packed_slice(const void *a, py_int start, py_int stop);
void *packed_slice_step(const void *a, py_int start, py_int stop, py_int step);
bool packed_set_slice(void *a, py_int start, py_int stop, py_int step, const void *values);
bool packed_delete(void *a, py_int i);
bool packed_delete_slice(void *a, py_int start, py_int stop, py_int step);
bool packed_append(void *a, py_int value);
bool packed_append_float(void *a, double value);
bool packed_insert(void *a, py_int i, py_int value);
bool packed_insert_float(void *a, py_int i, double value);
py_int packed_pop(void *a, py_int i);
double packed_pop_float(void *a, py_int i);
bool packed_clear(void *a);
void packed_reverse(void *a);
void *packed_copy(const void *a);
void *packed_add(const void *a, const void *b); /* a new object of a's class */
void *packed_repeat(const void *a, py_int n);
bool packed_repeat_in_place(void *a, py_int n);
bool packed_extend(void *a, const void *more); /* a bytes-like object, an array, a list or tuple */
bool packed_extend_bytes(packed *a, const void *at, int64_t size);
bool packed_equal(const void *a, const void *b); /* of two bytes-like objects */
int packed_compare(const void *a, const void *b);
bool packed_lt(const void *a, const void *b);
bool packed_le(const void *a, const void *b);
bool packed_gt(const void *a, const void *b);
bool packed_ge(const void *a, const void *b);

/* ---- bytearray (bytearray.c) ----------------------------------------------------------------------------------- */
typedef packed bytearray;
bytearray *bytearray_new(void);
bytearray *bytearray_zeros(py_int count);
bytearray *bytearray_from(const void *source); /* bytes-like, or ints */
bytearray *bytearray_from_range(range_t range);
bytearray *bytearray_from_str(const str *s, const str *encoding, const str *errors);
bytes *bytes_from_buffer(const void *source);
bytes *bytes_add_buffer(const void *a, const void *b);
/* b"..." % values: a text of the same codes, and back */
str *bytes_as_text(const void *source);
str *bytes_percent_byte(py_int value);         /* b"%c": OverflowError */
str *bytes_percent_single(const void *source); /* TypeError: not one byte */
bytes *bytes_of_text(const str *text);
py_int bytes_to_int(const void *source); /* int(b"12"): ValueError */
py_int bytes_to_int_base(const void *source, py_int base);
double bytes_to_float(const void *source);
py_tri bytearray_contains_int(const void *a, py_int value);
bool bytearray_contains(const void *a, const void *sub);
bool bytearray_remove(void *a, py_int value);
str *bytearray_repr(const void *a);

#define PACK    bytearray
#define VALUE   py_int
#define LOAD(x) (x)
#define FITS(x) ((uint64_t)(x) <= 255)
#define CASE(x) x
#include "packed_item.h"
#pragma GCC visibility pop
#endif
