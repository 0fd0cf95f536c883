/* library.h -- a plain C library: what its exported functions call.
 * In: C arrays and strings.  Out: lists, texts, and back; a status and a message for errors.
 * Rule: 0 is success; after 1 the message of this thread's last error can be asked for. */
#ifndef PY_LIBRARY_H
#define PY_LIBRARY_H
#include "core.h"
#include "list.h"
#include "ndarray.h"
#pragma GCC visibility push(hidden)

/* First in every exported function: this thread's record, the library's own statements once.  False: they raised. */
typedef struct py_library {
    bool (*body)(void);
    int state; /* 0 not run, 1 running, 2 done, 3 raised */
} py_library;
bool py_library_begin(py_library *library);
int py_library_end(bool failed);      /* the status; keeps the message */
const char *py_library_message(void); /* "ValueError: math domain error" */

py_list *py_library_list(const py_type *type, const void *items, int64_t count); /* ints are words of int64_t */
bool py_library_back(const py_list *list, void *items, int64_t count); /* ValueError when the length changed */
/* The elements as memory of malloc's; false with an error (an int past 64 bits). */
bool py_library_items(const py_list *list, void *items_out, int64_t *count_out);
array *py_library_array(array_dtype dtype, int ndim, const int64_t *shape, const void *data, bool writable);
bool py_library_array_out(const array *a, void *data_out, int64_t *shape_out); /* a copy in C order, of malloc's */
str *py_library_text(const char *utf8);                                        /* NULL with UnicodeDecodeError */
char *py_library_text_out(const str *text);                                    /* UTF-8, of malloc's */
bool py_library_int(py_int value, int64_t *out);                               /* OverflowError past 64 bits */
#pragma GCC visibility pop
#endif
