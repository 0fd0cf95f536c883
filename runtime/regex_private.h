/* regex_private.h -- between the files of re: the parser's result, a compiled pattern.
 * In: regex.h.  Out: how a Python pattern becomes one of PCRE2.  Rule: no Python object lives in a kept pattern. */
#ifndef PY_REGEX_PRIVATE_H
#define PY_REGEX_PRIVATE_H
#include "regex.h"

#pragma GCC visibility push(hidden)
enum { FLAG_I = 2, FLAG_L = 4, FLAG_M = 8, FLAG_S = 16, FLAG_U = 32, FLAG_X = 64, FLAG_A = 256 };
enum { REGEX_MOST_GROUPS = 1000, REGEX_DEEPEST = 250, REGEX_ENDLESS = 0xffffffffu };

typedef struct regex_width { /* characters that a part takes: at least, at most */
    uint64_t low, high;
} regex_width;

typedef struct regex_group {
    int64_t name, name_end; /* in the pattern; equal: none */
    int parent;             /* the group around it; 0: none */
    bool open;
    regex_width width;
} regex_group;

typedef struct regex_parser {
    const str *pattern;
    bool is_bytes;
    unsigned width; /* of the texts to be matched: 1, 2 or 4 bytes a character */
    int64_t at;
    uint32_t flags; /* of the whole */
    uint32_t now;   /* where we are */
    uint32_t *out;  /* what PCRE2 gets */
    size_t len, room;
    int groups; /* the highest number so far */
    int around; /* the innermost open group */
    int behind; /* groups at the start of the look-behind around us; -1: none */
    int depth;
    regex_group group[REGEX_MOST_GROUPS + 1];
    int conditions; /* tests of groups that come later */
    struct {
        int group;
        int64_t at;
    } condition[100];
    char message[400];
    int64_t position; /* of the error; -1: none */
    bool failed;
    bool value_error;
} regex_parser;

/* regex_parse.c: reads parser->pattern, writes parser->out; false: message and position say why not. */
bool regex_parse(regex_parser *parser);
/* regex_class.c */
void regex_put(regex_parser *parser, uint32_t unit);
void regex_put_text(regex_parser *parser, const char *text);
void regex_put_literal(regex_parser *parser, uint32_t c);
void regex_put_category(regex_parser *parser, char category, bool inside); /* d D s S w W */
bool regex_fail(regex_parser *parser, int64_t position, const char *format, ...) __attribute__((format(printf, 3, 4)));
bool regex_parse_class(regex_parser *parser, int64_t start);
/* regex_escape.c: \n, \x41, \u20ac, \101; -1: it is none of these and the pattern is wrong. */
int64_t regex_read_escape(regex_parser *parser, bool inside);
const char *regex_part(const regex_parser *parser, int64_t start, int64_t end, char *out, size_t room); /* in UTF-8 */

/* ---- regex.c ---- */
typedef struct regex {
    uint8_t *text; /* the pattern: copied */
    int64_t len, hash;
    unsigned kind;
    bool is_bytes;
    py_int given;   /* flags */
    uint32_t flags; /* with those of the pattern */
    int groups;
    regex_group *group; /* of 0 to groups */
    struct regex_program {
        void *code;
        bool jit;
    } programs[3][REGEX_MODES];
} regex;
regex *regex_of(const str *pattern, py_int flags, bool is_bytes); /* NULL: regex_message says why */
/* The spans of the next match, from inside PCRE2; NULL: none (or an error is pending). */
const size_t *regex_next(regex *re, const str *text, int64_t start, int64_t end, int mode);
void regex_clip(const str *text, py_int given_start, py_int given_end, int64_t *start, int64_t *end);
py_int regex_say(const char *utf8, int64_t position, int how); /* keeps a message, returns how */
#pragma GCC visibility pop
#endif
