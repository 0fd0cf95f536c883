/* ndarray.h -- NumPy arrays: a data pointer, a shape and strides in bytes.
 * In: shapes, elements; memory of NumPy's own through a release callback.  Out: arrays, views, checked places.
 * Rule: elements stand at data + i * strides[0] + j * strides[1]; the data outlives every view (a view owns its base).
 * An element that was read is a NumPy scalar: fixed.h says how it calculates.  At most 4 dimensions.
 *
 *     double *row = ARRAY_ROW(double, a, i);              // contiguous arrays: row[j]
 *     ARRAY_AT2(double, a, i, j) += 1;                    // any strides, i and j proved or from array_index
 */
#ifndef PY_NDARRAY_H
#define PY_NDARRAY_H
#include "fixed.h"
#pragma GCC visibility push(hidden)
enum { ARRAY_DIMS = 4 };
#define ARRAY_EXTENT (INT64_C(1) << 61) /* more there cannot be, but for arrays without elements or strides */
/* dtype, C type, NumPy's name, its character in the buffer protocol; the order of the compiler's table */
/* clang-format off */
#define ARRAY_DTYPES(D) \
    D(bool8, bool, "bool", '?') D(i8, int8_t, "int8", 'b') D(i16, int16_t, "int16", 'h') \
    D(i32, int32_t, "int32", 'i') D(i64, int64_t, "int64", 'l') D(u8, uint8_t, "uint8", 'B') \
    D(u16, uint16_t, "uint16", 'H') D(u32, uint32_t, "uint32", 'I') D(u64, uint64_t, "uint64", 'L') \
    D(f32, float, "float32", 'f') D(f64, double, "float64", 'd') D(c64, complex64_t, "complex64", 'F') \
    D(c128, complex_t, "complex128", 'D')
/* clang-format on */
typedef enum array_dtype {
#define D(stem, T, name, code) ARRAY_##stem,
    ARRAY_DTYPES(D)
#undef D
        ARRAY_DTYPE_COUNT
} array_dtype;

typedef struct array array;
struct array {
    py_object head; /* type_array */
    char *data;
    uint8_t ndim;
    uint8_t dtype;   /* array_dtype */
    bool contiguous; /* C order, no gaps */
    bool writable;
    int64_t shape[ARRAY_DIMS];
    int64_t strides[ARRAY_DIMS]; /* in bytes */
    array *base;                 /* a view keeps the array that owns the data */
    void (*release)(array *);    /* called when the last reference goes; NULL: data is from py_alloc */
    void *owner;                 /* for release: a Py_buffer, ... */
};
extern const py_type type_array;

/* ---- places -------------------------------------------------------------------------------------------------- */
#define ARRAY_AT1(T, a, i)    (*(T *)((a)->data + (i) * (a)->strides[0]))
#define ARRAY_AT2(T, a, i, j) (*(T *)((a)->data + (i) * (a)->strides[0] + (j) * (a)->strides[1]))
#define ARRAY_AT3(T, a, i, j, k)                                                                                       \
    (*(T *)((a)->data + (i) * (a)->strides[0] + (j) * (a)->strides[1] + (k) * (a)->strides[2]))
#define ARRAY_AT4(T, a, i, j, k, l)                                                                                    \
    (*(T *)((a)->data + (i) * (a)->strides[0] + (j) * (a)->strides[1] + (k) * (a)->strides[2] + (l) * (a)->strides[3]))
/* All elements, or those of row i, of an array tested to be contiguous */
#define ARRAY_DATA(T, a)       ((T *)(a)->data)
#define ARRAY_ROW(T, a, i)     ((T *)((a)->data + (i) * (a)->strides[0]))
#define ARRAY_LINE(T, a, i, j) ((T *)((a)->data + (i) * (a)->strides[0] + (j) * (a)->strides[1]))
py_cold int64_t array_index_slowly(const array *a, int axis, py_int i);
/* i as an index of that axis; -1: IndexError "index 5 is out of bounds for axis 0 with size 3" */
static inline int64_t array_index(const array *a, int axis, py_int i)
{
    if (likely_py((uint64_t)i < (uint64_t)a->shape[axis]))
        return i;
    return array_index_slowly(a, axis, i);
}
py_cold bool array_read_only(void);            /* raises ValueError: assignment destination is read-only */
static inline py_int array_len(const array *a) /* of at least one dimension */
{
    return a->shape[0];
}
static inline int64_t array_size(const array *a)
{
    int64_t size = 1;
    for (int axis = 0; axis < a->ndim; axis++)
        size *= a->shape[axis];
    return size;
}
static inline py_int array_ndim(const array *a)
{
    return a->ndim;
}
static inline int64_t array_itemsize(const array *a)
{
    static const uint8_t sizes[] = {1, 1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 8, 16};
    return sizes[a->dtype];
}
/* in front of loops on several threads: are no two elements at one place? (false when in doubt) */
bool array_is_injective(const array *a);
/* in front of loops over an array in C order */
static inline bool array_is_plain(const array *a)
{
    return a->contiguous;
}
static inline bool array_is_plain_writable(const array *a)
{
    return a->contiguous && a->writable;
}
const char *array_dtype_name(array_dtype dtype); /* "float64" */
/* str(x) and repr(x) of a NumPy scalar: "True", "-3", "0.1" (the shortest digits for its width), "(1+2j)"; its length
 */
enum { FIXED_TEXT = 96 };
int fixed_write(char at[FIXED_TEXT], array_dtype dtype, const void *slot);
/* result_type of two scalars or two arrays: what + of them has */
array_dtype array_result_type(array_dtype a, array_dtype b);

/* ---- new arrays: ValueError (negative dimensions are not allowed; too big), MemoryError ------------------------- */
array *array_new(array_dtype dtype, int ndim, const py_int *shape, bool zeroed);
static inline array *array_empty1(array_dtype dtype, py_int n)
{
    return array_new(dtype, 1, &n, false);
}
static inline array *array_zeros1(array_dtype dtype, py_int n)
{
    return array_new(dtype, 1, &n, true);
}
static inline array *array_empty2(array_dtype dtype, py_int n, py_int m)
{
    return array_new(dtype, 2, (py_int[]){n, m}, false);
}
static inline array *array_zeros2(array_dtype dtype, py_int n, py_int m)
{
    return array_new(dtype, 2, (py_int[]){n, m}, true);
}
static inline array *array_empty3(array_dtype dtype, py_int n, py_int m, py_int l)
{
    return array_new(dtype, 3, (py_int[]){n, m, l}, false);
}
static inline array *array_zeros3(array_dtype dtype, py_int n, py_int m, py_int l)
{
    return array_new(dtype, 3, (py_int[]){n, m, l}, true);
}
static inline array *array_empty4(array_dtype dtype, py_int n, py_int m, py_int l, py_int k)
{
    return array_new(dtype, 4, (py_int[]){n, m, l, k}, false);
}
static inline array *array_zeros4(array_dtype dtype, py_int n, py_int m, py_int l, py_int k)
{
    return array_new(dtype, 4, (py_int[]){n, m, l, k}, true);
}
array *array_like(const array *a, array_dtype dtype, bool zeroed); /* empty_like, zeros_like */
/* every element of a becomes the one that item points to, which has a's dtype; full, ones:
 * array_filled(array_empty1(..), &x) */
array *array_filled(array *a, const void *item); /* takes and returns a; NULL stays NULL */
void array_fill(array *a, const void *item);
/* an array over memory of somebody else; strides NULL: C order */
array *array_borrow(array_dtype dtype, int ndim, const int64_t *shape, const int64_t *strides, void *data,
                    bool writable, void (*release)(array *), void *owner);

/* ---- views: the result owns a reference to the array; IndexError ------------------------------------------------ */
array *array_row(array *a, py_int i);            /* a[i] of 2 or more dimensions */
array *array_row2(array *a, py_int i, py_int j); /* a[i, j] of 3 or more */
array *array_row3(array *a, py_int i, py_int j, py_int k);
array *array_slice(array *a, int axis, py_int start, py_int stop,
                   py_int step);                    /* ValueError step 0; INT_UNSET: left out */
array *array_transposed(array *a);                  /* a.T */
array *array_copy(const array *a);                  /* C order */
bool array_overlap(const array *a, const array *b); /* may they share an element? (by address range) */
/* a[...] = b, elementwise, same shape and dtype; ValueError could not broadcast */
bool array_assign(array *a, const array *b);
#pragma GCC visibility pop
#endif
