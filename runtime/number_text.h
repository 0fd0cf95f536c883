/* number_text.h -- text that should be a number; for int_text.c and number_text.c.
 * In: a str.  Out: its characters as ASCII.  Rule: CPython's: digits of any script count, Unicode blanks are blanks. */
#ifndef PY_NUMBER_TEXT_H
#define PY_NUMBER_TEXT_H
#include "str.h"

#pragma GCC visibility push(hidden)
/* The text without blanks around it, NUL at the end of *size; what is no ASCII digit's like becomes '?'.  Free both
 * bounds with number_text_free. */
typedef struct number_ascii {
    char *block;
    size_t room;
    char *at;
    int64_t size;
    char small[64];
} number_ascii;
void number_text(number_ascii *ascii, const str *text);
void number_text_free(number_ascii *ascii);
/* Underscores between digits taken out, in place; false: one stands elsewhere. */
bool number_drop_underscores(number_ascii *ascii);
/* repr(text), at most `most` characters of it, as UTF-8: for messages; py_free(shown, *size + 1) */
char *number_shown(const str *text, int64_t most, int64_t *size);
#pragma GCC visibility pop
#endif
