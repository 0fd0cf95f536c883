/* str_table.c -- the strings that always exist: one per Latin-1 character, and the empty one.
 * In: nothing.  Out: str_latin1, str_empty.  Rule: static, immortal. */
#include "str.h"

#define ONE(c)                                                                                                         \
    {                                                                                                                  \
        {&type_str, PY_IMMORTAL}, 1, 0, 0, 1, (c) < 128,                                                               \
        {                                                                                                              \
            (c)                                                                                                        \
        }                                                                                                              \
    }
#define FOUR(c)      ONE(c), ONE((c) + 1), ONE((c) + 2), ONE((c) + 3)
#define SIXTEEN(c)   FOUR(c), FOUR((c) + 4), FOUR((c) + 8), FOUR((c) + 12)
#define SIXTYFOUR(c) SIXTEEN(c), SIXTEEN((c) + 16), SIXTEEN((c) + 32), SIXTEEN((c) + 48)
str_one str_latin1[256] = {SIXTYFOUR(0), SIXTYFOUR(64), SIXTYFOUR(128), SIXTYFOUR(192)};

str_one str_empty_text = {{&type_str, PY_IMMORTAL}, 0, 0, 0, 1, 1, {0}};
