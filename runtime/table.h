/* table.h -- displays of literals, built from constant rows.
 * In: rows as the compiler writes them: values as they stand in a list, tuple or dict (its rows: key, value).
 * Out: a new container, and new ones in it: what a row holds of a list, dict or set is the address of its own rows.
 * Rule: texts, bytes and big ints in rows are immortal; nothing here fails, for literals have hashes.
 *     static const list_int *const rows[] = {PY_ROWS(2, py_int, 1, 2), PY_NO_ROWS};
 *     py_from_rows(&type_list_list_int, 2, rows)                                       [[1, 2], []] */
#ifndef PY_TABLE_H
#define PY_TABLE_H
#include "core.h"
#pragma GCC visibility push(hidden)

typedef struct py_rows {
    int64_t len;
    const void *at;
} py_rows;
#define PY_ROWS(count, type, ...) ((void *)&(const py_rows){count, (const type[]){__VA_ARGS__}})
#define PY_NO_ROWS                ((void *)&(const py_rows){0, NULL})
/* A static text or bytes, in the rows of a row: STR_ASCII, BYTES_OF */
#define PY_TEXT(name) ((void *)&name##_text)
/* A list, tuple[T, ...], dict or set: type says which.  Owned. */
void *py_from_rows(const py_type *type, int64_t count, const void *rows);
#pragma GCC visibility pop
#endif
