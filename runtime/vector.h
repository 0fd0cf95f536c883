/* vector.h -- array.array: one C type per typecode over packed.h.
 * In: as packed.h.  Out: vector_i and its like.  Rule: array.py has the methods, packed.c most of what they do. */
#ifndef PY_VECTOR_H
#define PY_VECTOR_H
#include "packed.h"

#pragma GCC visibility push(hidden)
typedef struct list_int list_int;
typedef struct list_float list_float;
void *vector_of(const void *source, const py_type *type);         /* array(code, source) */
void *vector_from_bytes(const void *source, const py_type *type); /* array(code, b"...") */
bool vector_frombytes(void *a, const void *source);
bytes *vector_tobytes(const void *a);
void *vector_tolist(const void *a);       /* of ints */
void *vector_tolist_float(const void *a); /* of floats */
bool vector_tofile(const void *a, void *file);
bool vector_fromfile(void *a, void *file, py_int count); /* EOFError, ValueError */
bool vector_fromlist(void *a, const void *list);
py_int vector_index(const void *a, py_int x, py_int start, py_int stop);
py_int vector_index_float(const void *a, double x, py_int start, py_int stop);
py_int vector_count(const void *a, py_int x);
py_int vector_count_float(const void *a, double x);
bool vector_remove(void *a, py_int x);
bool vector_remove_float(void *a, double x);
bool vector_byteswap(void *a);
str *vector_typecode(const void *a);
py_int vector_itemsize(const void *a);
bool vector_buffer_info(const void *a, void *result);
void *vector_add(const void *a, const void *b);   /* TypeError: another typecode */
bool vector_extend_array(void *a, const void *b); /* likewise */
bool vector_equal(const void *a, const void *b);  /* of two arrays, of any typecodes */
bool vector_lt(const void *a, const void *b);
bool vector_le(const void *a, const void *b);
bool vector_gt(const void *a, const void *b);
bool vector_ge(const void *a, const void *b);

#define BETWEEN(x, low, high) ((x) >= (low) && (x) <= (high))
#define ARRAY_STRUCT(code, T)                                                                                          \
    typedef struct vector_##code {                                                                                     \
        PACKED_FIELDS(T)                                                                                               \
    } vector_##code;
ARRAY_STRUCT(b, int8_t)
ARRAY_STRUCT(B, uint8_t)
ARRAY_STRUCT(h, int16_t)
ARRAY_STRUCT(H, uint16_t)
ARRAY_STRUCT(i, int32_t)
ARRAY_STRUCT(I, uint32_t)
ARRAY_STRUCT(l, int64_t)
ARRAY_STRUCT(L, uint64_t)
ARRAY_STRUCT(q, int64_t)
ARRAY_STRUCT(Q, uint64_t)
ARRAY_STRUCT(f, float)
ARRAY_STRUCT(d, double)
#undef ARRAY_STRUCT

#define PACK    vector_b
#define TYPE    type_vector_b
#define VALUE   py_int
#define LOAD(x) (x)
#define FITS(x) BETWEEN(x, INT8_MIN, INT8_MAX)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_B
#define TYPE    type_vector_B
#define VALUE   py_int
#define LOAD(x) (x)
#define FITS(x) BETWEEN(x, 0, UINT8_MAX)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_h
#define TYPE    type_vector_h
#define VALUE   py_int
#define LOAD(x) (x)
#define FITS(x) BETWEEN(x, INT16_MIN, INT16_MAX)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_H
#define TYPE    type_vector_H
#define VALUE   py_int
#define LOAD(x) (x)
#define FITS(x) BETWEEN(x, 0, UINT16_MAX)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_i
#define TYPE    type_vector_i
#define VALUE   py_int
#define LOAD(x) (x)
#define FITS(x) BETWEEN(x, INT32_MIN, INT32_MAX)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_I
#define TYPE    type_vector_I
#define VALUE   py_int
#define LOAD(x) (x)
#define FITS(x) BETWEEN(x, 0, UINT32_MAX)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_l
#define TYPE    type_vector_l
#define VALUE   py_int
#define LOAD(x) int_from64(x)
#define FITS(x) ((x) >= INT_SMALL_MIN)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_L
#define TYPE    type_vector_L
#define VALUE   py_int
#define LOAD(x) int_from_u64(x)
#define FITS(x) ((x) >= 0)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_q
#define TYPE    type_vector_q
#define VALUE   py_int
#define LOAD(x) int_from64(x)
#define FITS(x) ((x) >= INT_SMALL_MIN)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_Q
#define TYPE    type_vector_Q
#define VALUE   py_int
#define LOAD(x) int_from_u64(x)
#define FITS(x) ((x) >= 0)
#define CASE(x) x
#include "packed_item.h"
#define PACK    vector_f
#define TYPE    type_vector_f
#define VALUE   double
#define LOAD(x) ((double)(x))
#define FITS(x) true
#define CASE(x) x##_float
#include "packed_item.h"
#define PACK    vector_d
#define TYPE    type_vector_d
#define VALUE   double
#define LOAD(x) (x)
#define FITS(x) true
#define CASE(x) x##_float
#include "packed_item.h"
#pragma GCC visibility pop
#endif
