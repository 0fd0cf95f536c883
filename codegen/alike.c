/* alike.c -- a function and its wide version whose C came out alike are one.
 * In: the text of all functions.  Out: the same, where what tests its ints only to do the same with them is gone.
 * Rule: the wide version stays, under the function's name: it is right for every int.  Alike is what differs in nothing
 *     but comments, white space, and int_keep() of what one of them knows to be small.
 *     f(int64_t n) { if (int_is_wide(n)) return f_wide(n); g(n); }, f_wide(py_int n) { g(n); }
 *  => f(py_int n) { g(n); }                                                                                      */
#include "codegen/emit.h"

typedef struct Pair {
    const Segment *narrow, *wide;
    bool differ;
} Pair;

typedef struct Alike {
    Emit *e;
    const Segments *segments;
    VEC(Pair *) pairs;
    Map by_wide;   /* the wide version's name -> its Pair */
    Map by_narrow; /* Func -> its Pair */
} Alike;

enum { deepest_keep = 64 };

/* What is compared of a function's text. */
typedef struct Plain {
    const Alike *alike;
    const char *at, *end;
    Text text;
    uint32_t depth, count, closes[deepest_keep]; /* parentheses of int_keep() that are left out, by their depth */
} Plain;

static bool is_word(const char *at, size_t length, const char *word)
{
    return strlen(word) == length && !memcmp(at, word, length);
}

/* The name of the function that the wide version is to be; NULL: it is none. */
static const char *common_name(const Alike *alike, const char *at, size_t length)
{
    const Pair *pair = map_get(&alike->by_wide, intern(alike->e->unit->names, at, length));
    return pair && !pair->differ ? pair->narrow->func->c_name : NULL;
}

/* ---- comparing ------------------------------------------------------------------------------------------------ */
static void put_word(Plain *plain, const char *at, size_t length)
{
    static const char *const left_out[] = {"inline", "void"};
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
        if (is_word(at, length, left_out[i]))
            return;
    const char *name = common_name(plain->alike, at, length);
    if (is_word(at, length, "int_keep") && at[length] == '(' && plain->count < deepest_keep) {
        plain->closes[plain->count++] = plain->depth;
        plain->at++;
        return;
    }
    if (is_word(at, length, "py_int")) {
        text_put(&plain->text, "int64_t");
    } else if (name) {
        text_put(&plain->text, name);
    } else
        text_add(&plain->text, at, length);
    text_char(&plain->text, ' ');
}

static void put_mark(Plain *plain, char c)
{
    if (c == ')' && plain->count && plain->closes[plain->count - 1] == plain->depth) {
        plain->count--;
        return;
    }
    plain->depth += (c == '(') - (c == ')');
    if (c != ' ' && c != '\n')
        text_char(&plain->text, c);
}

/* (void)x; of a parameter that only one of the two reads */
static bool skip_void(Plain *plain)
{
    static const char start[] = "(void)";
    if (strncmp(plain->at, start, sizeof start - 1))
        return false;
    plain->at += strcspn(plain->at, "\n");
    return true;
}

static bool skip_comment(Plain *plain)
{
    if (plain->at[0] != '/' || (plain->at[1] != '/' && plain->at[1] != '*'))
        return false;
    const char *behind = c_word_behind(plain->at, plain->end);
    plain->at = behind;
    return true;
}

static void put_literal(Plain *plain, const char *behind)
{
    text_add(&plain->text, plain->at, (size_t)(behind - plain->at));
    plain->at = behind;
}

/* if (int_is_wide(n))
 *     return f_wide(n); */
static bool skip_forward(Plain *plain, const char *wide)
{
    const char *line = plain->at + strspn(plain->at, " "), *next = strchr(line, '\n');
    if (!wide || strncmp(line, "if (", 4) || !next)
        return false;
    next += 1 + strspn(next + 1, " ");
    size_t length = strlen(wide);
    if (strncmp(next, "return ", 7) || strncmp(next + 7, wide, length) || next[7 + length] != '(')
        return false;
    plain->at = strchr(next, '\n');
    return true;
}

static const char *plain_text(const Alike *alike, const Segment *segment, const char *wide)
{
    const char *body = alike->e->body.at;
    Plain plain = {.alike = alike, .at = body + segment->start, .end = body + segment->end};
    for (bool starts = true; plain.at < plain.end;) {
        if ((starts && skip_forward(&plain, wide)) || skip_comment(&plain) || skip_void(&plain)) {
            starts = true;
            continue;
        }
        const char *behind = c_word_behind(plain.at, plain.end);
        size_t length = c_word_length(plain.at);
        starts = *plain.at == '\n';
        if (behind != plain.at)
            put_literal(&plain, behind);
        else if (length) {
            const char *word = plain.at;
            plain.at += length;
            put_word(&plain, word, length);
        } else
            put_mark(&plain, *plain.at++);
    }
    const char *made = text_kept(alike->e->arena, &plain.text);
    return made;
}

/* Those that differ, given that the others do not: until there are no more. */
static void compare_all(Alike *alike)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < alike->pairs.len; i++) {
            Pair *pair = alike->pairs.at[i];
            if (pair->differ ||
                !strcmp(plain_text(alike, pair->wide, NULL), plain_text(alike, pair->narrow, pair->wide->func->c_name)))
                continue;
            pair->differ = changed = true;
        }
    }
}

/* ---- joining -------------------------------------------------------------------------------------------------- */
static void copy_words(Alike *alike, const char *at, const char *end, Text *out)
{
    while (at < end) {
        const char *behind = c_word_behind(at, end);
        size_t length = behind == at ? c_word_length(at) : 0;
        const char *name = length ? common_name(alike, at, length) : NULL;
        if (behind == at)
            behind = at + (length ? length : 1);
        if (name)
            text_put(out, name);
        else
            text_add(out, at, (size_t)(behind - at));
        at = behind;
    }
}

static bool is_dropped(const Alike *alike, const Segment *segment)
{
    const Pair *pair = map_get(&alike->by_narrow, segment->func);
    return pair && !pair->differ;
}

static void rewrite_body(Alike *alike)
{
    Emit *e = alike->e;
    Text body = {0};
    uint32_t kept = 0;
    for_each (Segment, segment, alike->segments) {
        if (is_dropped(alike, &alike->segments->at[segment_at]))
            continue;
        copy_words(alike, e->body.at + segment.start, e->body.at + segment.end, &body);
        for (uint32_t i = segment.first_line; i < segment.end_line; i++)
            e->body_lines.at[kept++] = e->body_lines.at[i];
    }
    text_free(&e->body);
    e->body = body;
    e->body_lines.len = kept;
}

static void find_pairs(Alike *alike)
{
    Arena *arena = alike->e->arena;
    Map segments = {0}; /* Func -> Segment */
    for_each (Segment, known, alike->segments)
        map_set(arena, &segments, known.func, &alike->segments->at[known_at]);
    for_each (Segment, segment, alike->segments) {
        const Segment *narrow = segment.func->narrow ? map_get(&segments, segment.func->narrow) : NULL;
        if (!narrow)
            continue;
        Pair *pair = NEW(arena, Pair);
        *pair = (Pair){narrow, &alike->segments->at[segment_at], false};
        push(arena, &alike->pairs, pair);
        map_set(arena, &alike->by_wide, intern_text(alike->e->unit->names, segment.func->c_name), pair);
        map_set(arena, &alike->by_narrow, narrow->func, pair);
    }
}

void join_alike(Emit *e, const Segments *segments, bool *needed)
{
    Alike alike = {.e = e, .segments = segments};
    find_pairs(&alike);
    compare_all(&alike);
    bool any = false;
    for_each (Pair *, pair, &alike.pairs)
        any |= !pair->differ;
    if (!any)
        return;
    rewrite_body(&alike);
    for_each (Pair *, joined, &alike.pairs) {
        if (joined->differ)
            continue;
        needed[joined->wide->func->id] |= needed[joined->narrow->func->id];
        needed[joined->narrow->func->id] = false;
        joined->wide->func->c_name = joined->narrow->func->c_name;
    }
}
