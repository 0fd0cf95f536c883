/* binary_private.h -- the layout of a binary file; for binary*.c only.
 * In: binary.h.  Out: py_binary.  Rule: `in` holds what was read ahead, `out` what is to be written; never both. */
#ifndef PY_BINARY_PRIVATE_H
#define PY_BINARY_PRIVATE_H
#include "binary.h"
#include "error.h"
#include "file_private.h"

#pragma GCC visibility push(hidden)
enum { BINARY_CHUNK = 64 << 10 };
struct py_binary {
    py_object head;
    int descriptor;
    bool is_closed, can_read, can_write, raw, standard;
    bool numbered; /* its name is a descriptor */
    str *name, *mode;
    uint8_t *in, *out; /* of BINARY_CHUNK bytes, when there was need of them */
    int64_t in_at, in_len, out_len;
    py_binary *next, *previous; /* open files */
};
bool binary_is_closed(const char *text); /* raises */
bool binary_put_out(py_binary *f);       /* writes `out` */
#pragma GCC visibility pop
#endif
