/* bytearray.h -- the methods of bytearray.
 * In: bytearrays (`const void *`), bytes, ints.  Out: new bytearrays, numbers, text.
 * Rule: bytearray.def has those that are bytes' own; bytearray.pyi says which is which. */
#ifndef PY_BYTEARRAY_H
#define PY_BYTEARRAY_H
#include "lists.h"
#include "packed.h"
#include "text.h"

#pragma GCC visibility push(hidden)
extern const py_type type_list_bytearray;
#define LIST list_bytearray
#define ITEM bytearray *
#define TYPE type_list_bytearray
#include "list.h"
bytes *bytes_join_buffers(const bytes *separator, const void *items); /* a list or tuple of bytes-like objects */
bytearray *bytearray_join(const void *a, const void *items);
bytearray *bytearray_fromhex(const str *text);
py_int bytearray_count_int(const void *a, py_int sub, py_int start, py_int end);
bool bytearray_partition(const void *a, const bytes *separator, void *result);
bool bytearray_rpartition(const void *a, const bytes *separator, void *result);
bool vector_write(py_text *t, const packed *a); /* repr; array.c */
#define WITH(result, method, parameters, arguments) result *bytearray_##method parameters;
#define ASKS(type, method, parameters, arguments)   type bytearray_##method parameters;
#define PARTS(method, parameters, arguments)        list_bytearray *bytearray_##method parameters;
#include "bytearray.def"
#pragma GCC visibility pop
#endif
