/* regex.c -- patterns that are kept, and one match of one of them.
 * In: a pattern, flags, a text, positions.  Out: spans.
 * Rule: a kept pattern is found by its text and flags, in a place of its own among 512; whoever comes to a taken place
 * takes it over. Nothing here is kept across calls of Python code. */
#include "regex_private.h"
#include "error.h"
#include "int.h"
#include "lists.h"
#include "regex_load.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    KEPT = 512,
    PCRE_ANCHORED = (int)0x80000000u,
    PCRE_ENDANCHORED = 0x20000000,
    PCRE_CASELESS = 0x8,
    PCRE_DOTALL = 0x20,
    PCRE_MULTILINE = 0x400,
    PCRE_NO_AUTO_POSSESS = 0x4000,
    PCRE_NO_START_OPTIMIZE = 0x10000,
    PCRE_UCP = 0x20000,
    PCRE_ALT_CIRCUMFLEX = 0x200000,
    PCRE_NOTEMPTY_ATSTART = 0x8,
    PCRE_NO_JIT = 0x2000,
    PCRE_NO_MATCH = -1,
    PCRE_JIT_STACK = -46,
    JIT_COMPLETE = 1
};

typedef struct memory { /* of a thread */
    regex *kept[KEPT];
    char message[400];
    int64_t position;
    struct memory *next;
} memory;
static memory *memories; /* of all threads, so that what they keep is known to be in use */

static memory *memory_here(void)
{
    static _Thread_local memory *mine;
    if (mine)
        return mine;
    mine = calloc(1, sizeof *mine);
    mine->next = __atomic_load_n(&memories, __ATOMIC_ACQUIRE);
    while (!__atomic_compare_exchange_n(&memories, &mine->next, mine, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        continue;
    return mine;
}

/* ---- messages --------------------------------------------------------------------------------------------------- */
py_int regex_say(const char *utf8, int64_t position, int how)
{
    memory *here = memory_here();
    snprintf(here->message, sizeof here->message, "%s", utf8);
    here->position = position;
    return how;
}

str *regex_message(void)
{
    return str_from_utf8(memory_here()->message, (int64_t)strlen(memory_here()->message));
}

py_int regex_position(void)
{
    return memory_here()->position;
}

/* ---- making ----------------------------------------------------------------------------------------------------- */
static void free_regex(regex *re)
{
    for (unsigned w = 0; re && w < 3; w++)
        for (int mode = 0; mode < REGEX_MODES; mode++)
            if (re->programs[w][mode].code)
                pcre_for(1u << w)->code_free(re->programs[w][mode].code);
    if (re) {
        free(re->text);
        free(re->group);
        free(re);
    }
}

static regex_parser *parser_new(const str *pattern, uint32_t flags, bool is_bytes, unsigned width)
{
    regex_parser *parser = calloc(1, sizeof *parser);
    parser->pattern = pattern;
    parser->flags = flags;
    parser->is_bytes = is_bytes;
    parser->width = width;
    return parser;
}

static void parser_free(regex_parser *parser)
{
    py_free(parser->out, parser->room * sizeof *parser->out);
    free(parser);
}

static regex *regex_new(const str *pattern, py_int given, bool is_bytes, const regex_parser *parser)
{
    regex *re = calloc(1, sizeof *re);
    size_t size = (size_t)pattern->len * pattern->kind;
    re->text = malloc(size + 1);
    memcpy(re->text, pattern->text, size);
    re->len = pattern->len;
    re->kind = pattern->kind;
    re->is_bytes = is_bytes;
    re->given = given;
    re->flags = parser->flags;
    re->groups = parser->groups;
    re->group = malloc(((size_t)re->groups + 1) * sizeof *re->group);
    memcpy(re->group, parser->group, ((size_t)re->groups + 1) * sizeof *re->group);
    return re;
}

static bool is_same(const regex *re, const str *pattern, py_int flags, bool is_bytes)
{
    return re && re->given == flags && re->is_bytes == is_bytes && re->len == pattern->len &&
           re->kind == pattern->kind && !memcmp(re->text, pattern->text, (size_t)re->len * re->kind);
}

regex *regex_of(const str *pattern, py_int flags, bool is_bytes)
{
    uint64_t hash = (uint64_t)str_hash(pattern) * 31 + (uint64_t)flags + is_bytes;
    regex **place = &memory_here()->kept[(hash ^ hash >> 20) % KEPT];
    if (is_same(*place, pattern, flags, is_bytes))
        return *place;
    regex_parser *parser = parser_new(pattern, (uint32_t)flags, is_bytes, 4);
    regex *made = NULL;
    if (regex_parse(parser)) {
        made = regex_new(pattern, flags, is_bytes, parser);
        free_regex(*place);
        *place = made;
    } else {
        regex_say(parser->message, parser->position, 0);
        memory_here()->position = parser->value_error ? -2 : parser->position;
    }
    parser_free(parser);
    return made;
}

/* A str over the kept text, for the parser. */
static str *pattern_again(const regex *re)
{
    return re->kind == 1   ? str_from_latin1(re->text, re->len)
           : re->kind == 2 ? str_from_ucs2((const uint16_t *)(const void *)re->text, re->len)
                           : str_from_ucs4((const uint32_t *)(const void *)re->text, re->len);
}

static void *narrowed(const regex_parser *parser)
{
    uint8_t *units = malloc(parser->len * parser->width + 4);
    for (size_t i = 0; i < parser->len; i++)
        if (parser->width == 1)
            units[i] = (uint8_t)parser->out[i];
        else if (parser->width == 2)
            ((str_unit2 *)(void *)units)[i] = (uint16_t)parser->out[i];
        else
            ((str_unit4 *)(void *)units)[i] = parser->out[i];
    return units;
}

/* PCRE2 10.42 takes the first character of a lookahead for one in front of those that must follow: (?=a)a*?a does not
 * find "a" when it looks for both before it begins. */
static bool has_lookahead(const regex_parser *parser)
{
    for (size_t i = 2; i < parser->len; i++)
        if (parser->out[i] == '=' && parser->out[i - 1] == '?' && parser->out[i - 2] == '(')
            return true;
    return false;
}

/* b+(?:a)?+b does not find "bb" either, when b+ gives nothing back because an a follows: it need not. */
static bool has_possessive(const regex_parser *parser)
{
    for (size_t i = 1; i < parser->len; i++) {
        uint32_t before = parser->out[i - 1];
        if ((parser->out[i] == '+' && before < 128 && strchr("?*+}", (int)before)) ||
            (parser->out[i] == '>' && before == '?'))
            return true;
    }
    return false;
}

static uint32_t options_of(const regex *re, const regex_parser *parser, int mode)
{
    uint32_t options = PCRE_DOTALL | PCRE_MULTILINE | PCRE_ALT_CIRCUMFLEX;
    options |= has_lookahead(parser) ? PCRE_NO_START_OPTIMIZE : 0;
    options |= has_possessive(parser) ? PCRE_NO_AUTO_POSSESS : 0;
    options |= re->flags & FLAG_I ? PCRE_CASELESS : 0;
    options |= re->is_bytes || (re->flags & FLAG_A) ? 0 : PCRE_UCP;
    options |= mode != REGEX_SEARCH ? (uint32_t)PCRE_ANCHORED : 0;
    return options | (mode == REGEX_FULL ? (uint32_t)PCRE_ENDANCHORED : 0);
}

static bool compile(regex *re, pcre *lib, unsigned width, int mode)
{
    struct regex_program *program = &re->programs[width >> 1][mode];
    bool possessive = false;
    owned(str) pattern = pattern_again(re);
    regex_parser *parser = parser_new(pattern, (uint32_t)re->given, re->is_bytes, width);
    int error;
    size_t at;
    if (regex_parse(parser)) {
        void *units = narrowed(parser);
        possessive = has_possessive(parser);
        program->code = lib->compile(units, parser->len, options_of(re, parser, mode), &error, &at, lib->compiling);
        free(units);
    }
    parser_free(parser);
    if (!program->code) {
        py_raise(&py_RuntimeError, "PCRE2 cannot compile this regular expression (error %d)", error);
        return false;
    }
    /* compiled, (a)*+ keeps its group from where the pattern did not match */
    program->jit = !possessive && lib->jit_compile(program->code, JIT_COMPLETE) == 0;
    return true;
}

/* ---- matching --------------------------------------------------------------------------------------------------- */
const size_t *regex_next(regex *re, const str *text, int64_t start, int64_t end, int mode)
{
    unsigned width = text->kind;
    pcre *lib = pcre_for(width);
    struct regex_program *program = &re->programs[width >> 1][mode & 3];
    if (!lib || (!program->code && !compile(re, lib, width, mode & 3)))
        return NULL;
    uint32_t options = mode & REGEX_NOT_EMPTY ? PCRE_NOTEMPTY_ATSTART : 0;
    int found = PCRE_JIT_STACK;
    if (program->jit)
        found =
            lib->jit_match(program->code, text->text, (size_t)end, (size_t)start, options, lib->data, lib->matching);
    if (found == PCRE_JIT_STACK)
        found = lib->match(program->code, text->text, (size_t)end, (size_t)start, options | PCRE_NO_JIT, lib->data,
                           lib->matching);
    if (found < PCRE_NO_MATCH)
        py_raise(&py_MemoryError, "regular expression: error %d of PCRE2", found);
    return found < 0 ? NULL : lib->get_ovector_pointer(lib->data);
}

static int64_t clip(py_int position, int64_t len)
{
    int64_t small = int_clamp(position);
    return small < 0 ? 0 : small < len ? small : len;
}

void regex_clip(const str *text, py_int given_start, py_int given_end, int64_t *start, int64_t *end)
{
    *start = clip(given_start, text->len);
    *end = clip(given_end, text->len);
}

static void *find(const str *pattern, py_int flags, const str *text, py_int from, py_int to, py_int mode, bool is_bytes)
{
    int64_t start, end;
    regex *re = regex_of(pattern, flags, is_bytes);
    regex_clip(text, from, to, &start, &end);
    const size_t *spans = re && start <= end ? regex_next(re, text, start, end, (int)mode) : NULL;
    if (!spans && py_here->error)
        return NULL;
    int64_t count = spans ? 2 * (re->groups + 1) : 0;
    list_int *result = list_int_new(count);
    for (int64_t i = 0; i < count; i++)
        list_int_push(result, (int64_t)spans[i]); /* PCRE2_UNSET is -1 */
    return result;
}

void *regex_find(const str *pattern, py_int flags, const str *text, py_int start, py_int end, py_int mode)
{
    return find(pattern, flags, text, start, end, mode, false);
}

void *regex_find_bytes(const bytes *pattern, py_int flags, const bytes *text, py_int start, py_int end, py_int mode)
{
    return find((const str *)pattern, flags, (const str *)text, start, end, mode, true);
}

/* ---- about a pattern -------------------------------------------------------------------------------------------- */
static py_int check(const str *pattern, py_int flags, bool is_bytes)
{
    if (regex_of(pattern, flags, is_bytes))
        return 0;
    return memory_here()->position >= 0 ? 1 : memory_here()->position == -2 ? 3 : 2;
}

py_int regex_check(const str *pattern, py_int flags)
{
    return check(pattern, flags, false);
}

py_int regex_check_bytes(const bytes *pattern, py_int flags)
{
    return check((const str *)pattern, flags, true);
}

py_int regex_flags(const str *pattern, py_int flags)
{
    return regex_of(pattern, flags, false)->flags;
}

py_int regex_flags_bytes(const bytes *pattern, py_int flags)
{
    return regex_of((const str *)pattern, flags, true)->flags;
}

py_int regex_groups(const str *pattern, py_int flags)
{
    return regex_of(pattern, flags, false)->groups;
}

py_int regex_groups_bytes(const bytes *pattern, py_int flags)
{
    return regex_of((const str *)pattern, flags, true)->groups;
}

static list_str *names(const str *pattern, py_int flags, bool is_bytes)
{
    regex *re = regex_of(pattern, flags, is_bytes);
    list_str *result = list_str_new(re->groups + 1);
    for (int i = 0; i <= re->groups; i++)
        list_str_push(result, str_copy_part(pattern, re->group[i].name, re->group[i].name_end));
    return result;
}

list_str *regex_names(const str *pattern, py_int flags)
{
    return names(pattern, flags, false);
}

list_str *regex_names_bytes(const bytes *pattern, py_int flags)
{
    return names((const str *)pattern, flags, true);
}

static bool is_around(const regex *re, int outer, int group)
{
    for (group = re->group[group].parent; group; group = re->group[group].parent)
        if (group == outer)
            return true;
    return false;
}

/* The group that ends last; of those that end together, the one around the others, else the one that comes last. */
static py_int last_group(const regex *re, const list_int *spans)
{
    int best = 0;
    for (int i = 1; i <= re->groups; i++) {
        int64_t end = spans->at[2 * i + 1], most = best ? spans->at[2 * best + 1] : -1;
        if (end > most || (end == most && end >= 0 && !is_around(re, best, i)))
            best = i;
    }
    return best;
}

py_int regex_last(const str *pattern, py_int flags, const void *spans)
{
    return last_group(regex_of(pattern, flags, false), spans);
}

py_int regex_last_bytes(const bytes *pattern, py_int flags, const void *spans)
{
    return last_group(regex_of((const str *)pattern, flags, true), spans);
}
