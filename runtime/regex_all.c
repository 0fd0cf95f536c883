/* regex_all.c -- all matches in a text: findall, split, sub with a template, expand.
 * In: patterns, texts, templates.  Out: lists of texts, new texts.
 * Rule: a match may be empty where the last one ended, but not when that one was empty, too. */
#include "error.h"
#include "int.h"
#include "lists.h"
#include "regex_private.h"
#include "text.h"
#include <stdio.h>
#include <stdlib.h>

/* ---- one match after the other ---------------------------------------------------------------------------------- */
typedef struct walk {
    regex *re;
    const str *text;
    int64_t at, end;
    int mode;
    bool is_bytes;
    const size_t *spans;
} walk;

static walk walk_of(const str *pattern, py_int flags, const str *text, bool is_bytes)
{
    return (walk){regex_of(pattern, flags, is_bytes), text, 0, text->len, REGEX_SEARCH, is_bytes, NULL};
}

static bool step(walk *w)
{
    w->spans = w->at <= w->end ? regex_next(w->re, w->text, w->at, w->end, w->mode) : NULL;
    if (!w->spans)
        return false;
    w->at = (int64_t)w->spans[1];
    w->mode = w->spans[0] == w->spans[1] ? REGEX_SEARCH | REGEX_NOT_EMPTY : REGEX_SEARCH;
    return true;
}

static void *part_of(const walk *w, int64_t start, int64_t end)
{
    if (start < 0)
        start = end = 0;
    return w->is_bytes ? (void *)bytes_from(w->text->text + start, end - start)
                       : (void *)str_copy_part(w->text, start, end);
}

static void push_group(list_str *list, const walk *w, int group)
{
    list_str_push(list, part_of(w, (int64_t)w->spans[2 * group], (int64_t)w->spans[2 * group + 1]));
}

static list_str *new_list(bool is_bytes)
{
    return is_bytes ? (list_str *)list_bytes_new(0) : list_str_new(0);
}

static list_str *ended(list_str *list)
{
    if (!py_here->error)
        return list;
    drop(list);
    return NULL;
}

static list_str *findall(walk w, py_int start, py_int end)
{
    list_str *list = new_list(w.is_bytes);
    regex_clip(w.text, start, end, &w.at, &w.end);
    while (step(&w))
        for (int group = w.re->groups > 0; group <= w.re->groups; group++)
            push_group(list, &w, group);
    return ended(list);
}

list_str *regex_findall(const str *pattern, py_int flags, const str *text, py_int start, py_int end)
{
    return findall(walk_of(pattern, flags, text, false), start, end);
}

list_bytes *regex_findall_bytes(const bytes *pattern, py_int flags, const bytes *text, py_int start, py_int end)
{
    return (list_bytes *)findall(walk_of((const str *)pattern, flags, (const str *)text, true), start, end);
}

static list_str *split(walk w, py_int maxsplit)
{
    list_str *list = new_list(w.is_bytes);
    int64_t last = 0, left = int_clamp(maxsplit);
    for (bool all = left == 0; (all || left-- > 0) && step(&w);) {
        list_str_push(list, part_of(&w, last, (int64_t)w.spans[0]));
        for (int group = 1; group <= w.re->groups; group++)
            push_group(list, &w, group);
        last = (int64_t)w.spans[1];
    }
    list_str_push(list, part_of(&w, last, w.text->len));
    return ended(list);
}

list_str *regex_split(const str *pattern, py_int flags, const str *text, py_int maxsplit)
{
    return split(walk_of(pattern, flags, text, false), maxsplit);
}

list_bytes *regex_split_bytes(const bytes *pattern, py_int flags, const bytes *text, py_int maxsplit)
{
    return (list_bytes *)split(walk_of((const str *)pattern, flags, (const str *)text, true), maxsplit);
}

/* ---- templates: characters, and groups as negative numbers ------------------------------------------------------ */
typedef struct template
{
    const str *text;
    int64_t at;
    regex *re;
    const str *pattern;
    int64_t *items; /* a character, or ~group */
    int64_t len;
    int how; /* 0; 1 re.error; 2 IndexError */
}
template;

static bool wrong(template *t, int how, int64_t position, const char *format, const char *what)
{
    char message[400];
    snprintf(message, sizeof message, format, what);
    t->how = how;
    regex_say(message, position, how);
    return false;
}

static bool wrong_group(template *t, int64_t group, int64_t position)
{
    char number[24];
    snprintf(number, sizeof number, "%lld", (long long)group);
    return wrong(t, 1, position, "invalid group reference %s", number);
}

static bool add_group(template *t, int64_t group, int64_t position)
{
    if (group > t->re->groups)
        return wrong_group(t, group, position);
    t->items[t->len++] = ~group;
    return true;
}

static uint32_t peek(const template *t)
{
    return t->at < t->text->len ? str_at(t->text, t->at) : UINT32_MAX;
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static int group_named(const template *t, const str *name)
{
    for (int i = 1; i <= t->re->groups; i++) {
        const regex_group *group = &t->re->group[i];
        owned(str) known = str_copy_part(t->pattern, group->name, group->name_end);
        if (known->len && str_eq(known, name))
            return i;
    }
    return 0;
}

static bool by_name(template *t, int64_t start, int64_t end)
{
    owned(str) name = str_copy_part(t->text, start, end);
    int64_t number = 0, size;
    bool digits = true;
    for (int64_t i = start; i < end; i++) {
        digits = digits && is_digit(str_at(t->text, i));
        number = digits && number < 100000 ? number * 10 + str_at(t->text, i) - '0' : number;
    }
    if (digits)
        return add_group(t, number, start);
    int group = str_isidentifier(name) ? group_named(t, name) : 0;
    if (group)
        return add_group(t, group, start);
    char *utf8 = str_to_c(name, &size);
    bool fine = str_isidentifier(name) ? wrong(t, 2, start, "unknown group name '%s'", utf8)
                                       : wrong(t, 1, start, "bad character in group name '%s'", utf8);
    py_free(utf8, (size_t)size + 1);
    return fine;
}

static bool read_named(template *t)
{
    if (peek(t) != '<')
        return wrong(t, 1, t->at, "missing %s", "<");
    int64_t start = ++t->at;
    while (peek(t) != UINT32_MAX && peek(t) != '>')
        t->at++;
    if (peek(t) == UINT32_MAX)
        return start == t->at ? wrong(t, 1, start, "missing group %s", "name")
                              : wrong(t, 1, start, "missing %s, unterminated name", ">");
    if (start == t->at)
        return wrong(t, 1, t->at, "missing group %s", "name");
    t->at++;
    return by_name(t, start, t->at - 1);
}

static bool add_octal(template *t, int64_t start, int64_t value)
{
    char text[8] = "";
    for (int64_t i = start; i < t->at && i < start + 4; i++)
        text[i - start] = (char)str_at(t->text, i);
    if (value > 0377)
        return wrong(t, 1, start, "octal escape value %s outside of range 0-0o377", text);
    t->items[t->len++] = value;
    return true;
}

static bool is_octal(uint32_t c)
{
    return c >= '0' && c < '8';
}

/* \0 \07 \012 \101: characters; \1 \12: groups */
static bool read_number(template *t, int64_t start)
{
    int64_t value = str_at(t->text, t->at++) - '0', first = value;
    if (first == 0) {
        for (int i = 0; i < 2 && is_octal(peek(t)); i++)
            value = value * 8 + str_at(t->text, t->at++) - '0';
        return add_octal(t, start, value);
    }
    if (is_digit(peek(t))) {
        uint32_t second = str_at(t->text, t->at++);
        value = value * 10 + second - '0';
        if (first < 8 && is_octal(second) && is_octal(peek(t)))
            return add_octal(t, start, first * 64 + (second - '0') * 8 + str_at(t->text, t->at++) - '0');
    }
    return add_group(t, value, start + 1);
}

static bool read_escape(template *t)
{
    static const char names[] = "abfnrtv\\", codes[] = "\a\b\f\n\r\t\v\\";
    int64_t start = t->at - 1;
    uint32_t c = peek(t);
    if (c == UINT32_MAX)
        return wrong(t, 1, t->text->len - 1, "bad escape %s", "(end of pattern)");
    if (is_digit(c))
        return read_number(t, start);
    t->at++;
    const char *name = c && c < 128 ? strchr(names, (int)c) : NULL;
    if (c == 'g')
        return read_named(t);
    char text[3] = {'\\', (char)c, 0};
    if (!name && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
        return wrong(t, 1, start, "bad escape %s", text);
    if (!name)
        t->items[t->len++] = '\\';
    t->items[t->len++] = name ? (unsigned char)codes[name - names] : c;
    return true;
}

static bool read_template(template *t, const str *pattern, py_int flags, const str *text, bool is_bytes)
{
    *t = (template){.text = text, .pattern = pattern, .re = regex_of(pattern, flags, is_bytes)};
    t->items = malloc(((size_t)text->len + 1) * sizeof *t->items);
    while (t->at < text->len) {
        uint32_t c = str_at(text, t->at++);
        if (c != '\\')
            t->items[t->len++] = c;
        else if (!read_escape(t))
            return false;
    }
    return true;
}

static py_int check_template(const str *pattern, py_int flags, const str *text, bool is_bytes)
{
    template t;
    if (!str_has_char(text, '\\'))
        return 0;
    read_template(&t, pattern, flags, text, is_bytes);
    free(t.items);
    return t.how;
}

py_int regex_check_template(const str *pattern, py_int flags, const str *text)
{
    return check_template(pattern, flags, text, false);
}

py_int regex_check_template_bytes(const bytes *pattern, py_int flags, const bytes *text)
{
    return check_template((const str *)pattern, flags, (const str *)text, true);
}

/* ---- replacing: the result is built in characters of 4 bytes only where it must be ------------------------------- */
typedef struct output {
    uint8_t *at;
    int64_t len, room;
    unsigned kind; /* bytes a character */
} output;

static void make_room(output *o, int64_t more)
{
    if (o->len + more <= o->room)
        return;
    o->room = (o->len + more) * 2 + 64;
    o->at = realloc(o->at, (size_t)o->room * o->kind);
}

static void add_part(output *o, const str *from, int64_t start, int64_t end)
{
    if (start < 0 || start == end)
        return;
    make_room(o, end - start);
    str_convert(o->at + o->len * o->kind, o->kind, from->text + start * from->kind, from->kind, end - start);
    o->len += end - start;
}

static void add_char(output *o, uint32_t c)
{
    make_room(o, 1);
    if (o->kind == 1)
        o->at[o->len++] = (uint8_t)c;
    else if (o->kind == 2)
        ((str_unit2 *)(void *)o->at)[o->len++] = (uint16_t)c;
    else
        ((str_unit4 *)(void *)o->at)[o->len++] = c;
}

static void add_items(output *o, const template *t, const str *text, const size_t *spans)
{
    for (int64_t i = 0; i < t->len; i++)
        if (t->items[i] < 0)
            add_part(o, text, (int64_t)spans[2 * ~t->items[i]], (int64_t)spans[2 * ~t->items[i] + 1]);
        else
            add_char(o, (uint32_t)t->items[i]);
}

static void *finish(output *o, bool is_bytes)
{
    void *result = is_bytes       ? (void *)bytes_from(o->at, o->len)
                   : o->kind == 1 ? (void *)str_from_latin1(o->at, o->len)
                   : o->kind == 2 ? (void *)str_from_ucs2((const uint16_t *)(void *)o->at, o->len)
                                  : (void *)str_from_ucs4((const uint32_t *)(void *)o->at, o->len);
    free(o->at);
    return result;
}

static _Thread_local int64_t replaced;

py_int regex_replaced(void)
{
    return replaced;
}

static void *sub(walk w, const str *pattern, py_int flags, const str *fresh, py_int count)
{
    template t;
    output o = {.kind = w.text->kind > fresh->kind ? w.text->kind : fresh->kind};
    int64_t last = 0, left = int_clamp(count);
    read_template(&t, pattern, flags, fresh, w.is_bytes);
    replaced = 0;
    for (bool all = left == 0; (all || left-- > 0) && step(&w); replaced++) {
        add_part(&o, w.text, last, (int64_t)w.spans[0]);
        add_items(&o, &t, w.text, w.spans);
        last = (int64_t)w.spans[1];
    }
    add_part(&o, w.text, last, w.text->len);
    free(t.items);
    void *result = finish(&o, w.is_bytes);
    if (py_here->error)
        replace(&result, NULL);
    return result;
}

str *regex_sub(const str *pattern, py_int flags, const str *fresh, const str *text, py_int count)
{
    return sub(walk_of(pattern, flags, text, false), pattern, flags, fresh, count);
}

bytes *regex_sub_bytes(const bytes *pattern, py_int flags, const bytes *fresh, const bytes *text, py_int count)
{
    return sub(walk_of((const str *)pattern, flags, (const str *)text, true), (const str *)pattern, flags,
               (const str *)fresh, count);
}

static void *expand(const str *pattern, py_int flags, const str *fresh, const str *text, const list_int *spans,
                    bool is_bytes)
{
    template t;
    output o = {.kind = text->kind > fresh->kind ? text->kind : fresh->kind};
    read_template(&t, pattern, flags, fresh, is_bytes);
    add_items(&o, &t, text, (const size_t *)(const void *)spans->at);
    free(t.items);
    return finish(&o, is_bytes);
}

str *regex_expand(const str *pattern, py_int flags, const str *fresh, const str *text, const void *spans)
{
    return expand(pattern, flags, fresh, text, spans, false);
}

bytes *regex_expand_bytes(const bytes *pattern, py_int flags, const bytes *fresh, const bytes *text, const void *spans)
{
    return expand((const str *)pattern, flags, (const str *)fresh, (const str *)text, spans, true);
}
