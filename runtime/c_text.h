/* c_text.h -- Python's text as C's, for calls of the system.
 * In: a str.  Out: its UTF-8 bytes with a NUL behind, freed where the variable's scope ends.
 * Rule: who takes one has asked has_nul first. */
#ifndef PY_C_TEXT_H
#define PY_C_TEXT_H
#include "error.h"
#include "str.h"

typedef struct c_text {
    char *at;
    int64_t size;
} c_text;
static inline c_text to_c(const str *text)
{
    c_text result;
    result.at = str_to_c(text, &result.size);
    return result;
}
static inline void free_c_text(c_text *text)
{
    py_free(text->at, (size_t)text->size + 1);
}
#define with_text(name) __attribute__((cleanup(free_c_text))) c_text name

/* true, with the error set: such a text is none of C's */
static inline bool has_nul(const str *text)
{
    return str_has_char(text, 0) && !py_raise_text(&py_ValueError, "embedded null byte");
}
#endif
