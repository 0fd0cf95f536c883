/* unicode.h -- what a character is, and its other cases: Unicode 14, as CPython 3.11.
 * In: a code point.  Out: properties, mappings.
 * Rule: private to the runtime; the tables are unicode_table.c, written by tests/unit/unicode_table.py. */
#ifndef PY_UNICODE_H
#define PY_UNICODE_H
#include <stdbool.h>
#include <stdint.h>

#pragma GCC visibility push(hidden)
enum unicode_flag {
    UNICODE_ALPHA = 1,
    UNICODE_DECIMAL = 2,
    UNICODE_DIGIT = 4,
    UNICODE_NUMERIC = 8,
    UNICODE_UPPER = 16,
    UNICODE_LOWER = 32,
    UNICODE_TITLE = 64,
    UNICODE_ID_START = 128,
    UNICODE_ID_PART = 256,
    UNICODE_PRINTABLE = 512,
    UNICODE_CASED = 1024,
    UNICODE_IGNORED = 2048, /* case-ignorable: looked through when a final sigma is decided */
    UNICODE_SPECIAL = 4096, /* maps to several characters: unicode_special */
};
typedef struct unicode_record {
    uint16_t flags;
    int32_t upper, lower, title, fold; /* differences */
} unicode_record;
typedef struct unicode_special {
    uint32_t c;
    uint16_t upper[3], lower[3], title[3], fold[3]; /* 0 after the last */
} unicode_special;
/* record of c: unicode_records[unicode_blocks[unicode_middle[unicode_top[c >> 12] << 5 | (c >> 7 & 31)] << 7 | (c &
 * 127)]] */
extern const unicode_record unicode_records[];
extern const uint8_t unicode_blocks[], unicode_top[];
extern const uint16_t unicode_middle[];
extern const unicode_special unicode_specials[];
extern const int unicode_special_count;

static inline const unicode_record *unicode_of(uint32_t c)
{
    unsigned block = unicode_middle[(unsigned)unicode_top[c >> 12] << 5 | (c >> 7 & 31)];
    return &unicode_records[unicode_blocks[block << 7 | (c & 127)]];
}
static inline bool unicode_has(uint32_t c, unsigned flags)
{
    return unicode_of(c)->flags & flags;
}
static inline bool unicode_is_space(uint32_t c)
{
    if (c < 128)
        return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
    return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
           c == 0x202f || c == 0x205f || c == 0x3000;
}
static inline bool unicode_is_printable(uint32_t c)
{
    return c < 127 ? c >= 32 : unicode_has(c, UNICODE_PRINTABLE);
}
const unicode_special *unicode_find_special(uint32_t c); /* of a character with UNICODE_SPECIAL; str_case.c */
#pragma GCC visibility pop
#endif
