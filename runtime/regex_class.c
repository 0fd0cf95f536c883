/* regex_class.c -- literals, categories and sets of a regular expression.
 * In: characters and what stands between [ and ].  Out: the same for PCRE2.
 * Rule: \w, \d, \s are CPython's tables; what a text of this width cannot hold is left out; case is folded as CPython
 * does where PCRE2 does not (the dotless and the dotted i; letters past Latin-1 whose other case is not). */
#include "regex_private.h"
#include <stdarg.h>
#include <stdio.h>

/* ---- output ---------------------------------------------------------------------------------------------------- */
void regex_put(regex_parser *parser, uint32_t unit)
{
    if (parser->len == parser->room) {
        size_t room = parser->room ? parser->room * 2 : 128;
        parser->out = py_resize(parser->out, parser->room * sizeof *parser->out, room * sizeof *parser->out);
        parser->room = room;
    }
    parser->out[parser->len++] = unit;
}

void regex_put_text(regex_parser *parser, const char *text)
{
    while (*text)
        regex_put(parser, (unsigned char)*text++);
}

bool regex_fail(regex_parser *parser, int64_t position, const char *format, ...)
{
    if (parser->failed)
        return false;
    va_list list;
    va_start(list, format);
    vsnprintf(parser->message, sizeof parser->message, format, list);
    va_end(list);
    parser->position = position;
    parser->failed = true;
    return false;
}

static uint32_t widest(const regex_parser *parser)
{
    return parser->width == 1 ? 0xff : parser->width == 2 ? 0xffff : 0x10ffff;
}

/* ---- other cases that PCRE2 does not know of ----------------------------------------------------------------------
 */
static const struct {
    uint32_t wide, narrow;
} latin_cases[] = {{0x130, 'i'},  {0x131, 'i'},   {0x178, 0xff}, {0x17f, 's'},  {0x39c, 0xb5},
                   {0x3bc, 0xb5}, {0x1e9e, 0xdf}, {0x212a, 'k'}, {0x212b, 0xe5}};

static bool folds(const regex_parser *parser)
{
    return (parser->now & FLAG_I) && !parser->is_bytes && !(parser->now & FLAG_A);
}

static bool is_i(uint32_t c)
{
    return c == 'i' || c == 'I' || c == 0x130 || c == 0x131;
}

static void put_code(regex_parser *parser, uint32_t c)
{
    char text[16];
    bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 127;
    if (plain) {
        regex_put(parser, c);
        return;
    }
    snprintf(text, sizeof text, c < 32 || c == 127 ? "\\x{%x}" : "\\%c", c);
    regex_put_text(parser, text);
}

void regex_put_literal(regex_parser *parser, uint32_t c)
{
    if (folds(parser) && is_i(c) && parser->width > 1) {
        regex_put_text(parser, "[iI\\x{130}\\x{131}]");
        return;
    }
    for (size_t i = 0; folds(parser) && i < sizeof latin_cases / sizeof *latin_cases; i++)
        if (latin_cases[i].wide == c && c > widest(parser))
            c = latin_cases[i].narrow;
    if (c > widest(parser))
        regex_put_text(parser, "(?!)");
    else
        put_code(parser, c);
}

/* ---- categories ---------------------------------------------------------------------------------------------------
 */
typedef struct range {
    uint32_t low, high;
} range;
static const range ascii_digits[] = {{'0', '9'}, {0, 0}},
                   ascii_words[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}, {0, 0}},
                   ascii_spaces[] = {{'\t', '\r'}, {' ', ' '}, {0, 0}},
                   latin_words[] = {{'0', '9'},   {'A', 'Z'},   {'_', '_'},   {'a', 'z'},   {0xaa, 0xaa},
                                    {0xb2, 0xb3}, {0xb5, 0xb5}, {0xb9, 0xba}, {0xbc, 0xbe}, {0xc0, 0xd6},
                                    {0xd8, 0xf6}, {0xf8, 0xff}, {0, 0}},
                   spaces[] = {{'\t', '\r'},
                               {0x1c, ' '},
                               {0x85, 0x85},
                               {0xa0, 0xa0},
                               {0x1680, 0x1680},
                               {0x2000, 0x200a},
                               {0x2028, 0x2029},
                               {0x202f, 0x202f},
                               {0x205f, 0x205f},
                               {0x3000, 0x3000},
                               {0, 0}};

static void put_range(regex_parser *parser, uint32_t low, uint32_t high)
{
    uint32_t most = widest(parser);
    char text[40];
    if (low > most || low > high)
        return;
    snprintf(text, sizeof text, "\\x{%x}-\\x{%x}", low, high < most ? high : most);
    regex_put_text(parser, text);
}

static void put_ranges(regex_parser *parser, const range *ranges, bool others)
{
    uint32_t next = 0;
    for (; ranges->high; ranges++) {
        if (!others)
            put_range(parser, ranges->low, ranges->high);
        else if (ranges->low > next)
            put_range(parser, next, ranges->low - 1);
        next = ranges->high + 1;
    }
    if (others)
        put_range(parser, next, widest(parser));
}

/* NULL: PCRE2's own, which are those of the same version of Unicode. */
static const range *ranges_of(const regex_parser *parser, char category)
{
    bool ascii = parser->is_bytes || (parser->now & FLAG_A);
    switch (category | 32) {
    case 'd':
        return ascii || parser->width == 1 ? ascii_digits : NULL;
    case 's':
        return ascii ? ascii_spaces : spaces;
    default:
        return ascii ? ascii_words : parser->width == 1 ? latin_words : NULL;
    }
}

void regex_put_category(regex_parser *parser, char category, bool inside)
{
    const range *ranges = ranges_of(parser, category);
    bool others = category < 'a';
    if (!ranges) {
        regex_put(parser, '\\');
        regex_put(parser, (unsigned char)category);
        return;
    }
    if (inside) {
        put_ranges(parser, ranges, others);
        return;
    }
    regex_put_text(parser, others ? "[^" : "[");
    put_ranges(parser, ranges, false);
    regex_put(parser, ']');
}

/* ---- sets ---------------------------------------------------------------------------------------------------------
 */
typedef struct member {
    uint32_t code;
    char category; /* of \d and its like; 0: a character */
    int64_t start, end;
} member;

static bool read_member(regex_parser *parser, int64_t start, member *one)
{
    const str *pattern = parser->pattern;
    one->start = parser->at;
    one->category = 0;
    if (parser->at >= pattern->len)
        return regex_fail(parser, start, "unterminated character set");
    uint32_t c = str_at(pattern, parser->at++);
    if (c == '\\') {
        uint32_t next = parser->at < pattern->len ? str_at(pattern, parser->at) : 0;
        if (parser->at >= pattern->len)
            return regex_fail(parser, pattern->len - 1, "bad escape (end of pattern)");
        if (next && next < 128 && strchr("dDsSwW", (int)next)) {
            one->category = (char)next;
            parser->at++;
        } else {
            int64_t code = regex_read_escape(parser, true);
            if (code < 0)
                return false;
            c = (uint32_t)code;
        }
    }
    one->code = c;
    one->end = parser->at;
    return true;
}

static void put_members(regex_parser *parser, uint32_t low, uint32_t high)
{
    put_range(parser, low, high);
    if (!folds(parser))
        return;
    for (size_t i = 0; i < sizeof latin_cases / sizeof *latin_cases; i++)
        if (latin_cases[i].wide >= low && latin_cases[i].wide <= high && latin_cases[i].wide > widest(parser))
            put_range(parser, latin_cases[i].narrow, latin_cases[i].narrow);
    if ((low <= 'i' && high >= 'i') || (low <= 'I' && high >= 'I') || (low <= 0x131 && high >= 0x130)) {
        put_range(parser, 'i', 'i');
        put_range(parser, 0x130, 0x131);
    }
}

static bool put_between(regex_parser *parser, const member *low, int64_t start)
{
    member high;
    char a[80], b[80];
    if (!read_member(parser, start, &high))
        return false;
    if (low->category || high.category || high.code < low->code)
        return regex_fail(parser, low->start, "bad character range %s-%s",
                          regex_part(parser, low->start, low->end, a, sizeof a),
                          regex_part(parser, high.start, high.end, b, sizeof b));
    put_members(parser, low->code, high.code);
    return true;
}

/* [a-z]; parser->at stands behind the bracket, which is at start. */
bool regex_parse_class(regex_parser *parser, int64_t start)
{
    const str *pattern = parser->pattern;
    bool negated = parser->at < pattern->len && str_at(pattern, parser->at) == '^';
    size_t begin = parser->len;
    parser->at += negated;
    regex_put_text(parser, negated ? "[^" : "[");
    size_t empty = parser->len;
    for (int64_t first = parser->at;;) {
        if (parser->at < pattern->len && str_at(pattern, parser->at) == ']' && parser->at != first) {
            parser->at++;
            break;
        }
        member low;
        if (!read_member(parser, start, &low))
            return false;
        bool dash = parser->at < pattern->len && str_at(pattern, parser->at) == '-';
        bool last = dash && parser->at + 1 < pattern->len && str_at(pattern, parser->at + 1) == ']';
        if (dash && !last) {
            parser->at++;
            if (!put_between(parser, &low, start))
                return false;
        } else if (low.category) {
            regex_put_category(parser, low.category, true);
        } else {
            put_members(parser, low.code, low.code);
        }
    }
    if (parser->len == empty) { /* nothing that such a text can hold */
        parser->len = begin;
        regex_put_text(parser, negated ? "." : "(?!)");
    } else
        regex_put(parser, ']');
    return true;
}
