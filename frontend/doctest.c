/* doctest.c -- finds the examples in a docstring.
 * In: the docstring.  Out: what stands behind >>> and ..., what it should print, the options in its comments.
 * Rule: as doctest.DocTestParser's regular expressions have it: an example ends at a blank line or the next >>>.
 *     >>> f(2)  # doctest: +SKIP      =>   source "f(2)  # doctest: +SKIP\n", want "4\n", set 16
 *     4                                                                                      */
#include "frontend/doctest.h"
#include <ctype.h>

typedef struct Reader {
    Arena *arena;
    VEC(const char *) lines; /* without tabs, and without the indent that all have */
    DocExamples *examples;
    const char *wrong;
} Reader;

/* ---- lines --------------------------------------------------------------------------------------------------- */
static size_t spaces(const char *line)
{
    return strspn(line, " ");
}

static bool is_blank(const char *line)
{
    return !line[spaces(line)];
}

static bool has_prompt(const char *line, const char *prompt)
{
    return !strncmp(line + spaces(line), prompt, 3);
}

static char *without_tabs(Arena *arena, Str doc)
{
    Text text = {0};
    size_t column = 0;
    for (size_t i = 0; i < doc.len; i++) {
        size_t width = doc.at[i] == '\t' ? 8 - column % 8 : 1;
        if (doc.at[i] == '\t')
            text_print(&text, "%*s", (int)width, "");
        else
            text_char(&text, doc.at[i]);
        column = doc.at[i] == '\n' || doc.at[i] == '\r' ? 0 : column + width;
    }
    return text_kept(arena, &text);
}

static void split_lines(Reader *r, char *text)
{
    size_t least = SIZE_MAX;
    for (char *line = text; line; line = text) {
        text = strchr(line, '\n');
        if (text)
            *text++ = 0;
        push(r->arena, &r->lines, line);
        if (!is_blank(line) && spaces(line) < least)
            least = spaces(line);
    }
    for (uint32_t i = 0; i < r->lines.len; i++) {
        size_t length = strlen(r->lines.at[i]);
        r->lines.at[i] += length < least ? length : least;
    }
}

/* ---- options ------------------------------------------------------------------------------------------------- */
static bool read_option(DocExample *example, const char *word, size_t length)
{
    static const char *const names[] = {
        "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
        "IGNORE_EXCEPTION_DETAIL"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (length == strlen(names[i]) + 1 && !memcmp(word + 1, names[i], length - 1) && strchr("+-", *word)) {
            *(*word == '+' ? &example->set : &example->clear) |= 1u << i;
            *(*word == '+' ? &example->clear : &example->set) &= ~(1u << i);
            return true;
        }
    return false;
}

/* # doctest: +ELLIPSIS, -SKIP   up to the end of the line, where no quote stands in it */
static void read_options(Reader *r, DocExample *example)
{
    for (const char *at = strstr(example->source, "doctest:"); at; at = strstr(at + 1, "doctest:")) {
        const char *before = at;
        while (before > example->source && isspace((unsigned char)before[-1]))
            before--;
        const char *word = at + strlen("doctest:"), *end = word + strcspn(word, "\n\"'");
        if (before == example->source || before[-1] != '#' || *end == '"' || *end == '\'')
            continue;
        while (word < end) {
            size_t length = strcspn(word, ", \t\n");
            if (length && !read_option(example, word, length))
                r->wrong = arena_print(r->arena, "its option %.*s", (int)length, word);
            word += length + 1;
        }
    }
}

/* ---- examples ------------------------------------------------------------------------------------------------ */
/* Behind the prompt, which a blank must follow. */
static void add_source(Reader *r, Text *source, const char *line, size_t indent)
{
    size_t length = strlen(line);
    if (length > indent + 3 && line[indent + 3] != ' ')
        r->wrong = "a prompt that no blank follows";
    if (spaces(line) != indent)
        r->wrong = "inconsistent leading whitespace";
    text_put(source, length > indent + 4 ? line + indent + 4 : "");
    text_char(source, '\n');
}

static void add_want(Reader *r, Text *want, const char *line, size_t indent)
{
    if (spaces(line) < indent)
        r->wrong = "inconsistent leading whitespace";
    else
        text_print(want, "%s\n", line + indent);
}

/* The last lines of a traceback that stands in want: those from the first that is not indented. */
static const char *message_of(const char *want)
{
    static const char *const heads[] = {"Traceback (most recent call last):", "Traceback (innermost last):"};
    const char *behind = NULL;
    for (int i = 0; i < 2; i++)
        if (!strncmp(want, heads[i], strlen(heads[i])))
            behind = want + strlen(heads[i]);
    if (!behind || behind[strspn(behind, " \t")] != '\n')
        return NULL;
    for (const char *line = strchr(behind, '\n'); line && line[1]; line = strchr(line + 1, '\n'))
        if (isalnum((unsigned char)line[1]) || line[1] == '_' || (line[1] & 0x80))
            return line + 1;
    return NULL;
}

static bool is_comment(const char *source)
{
    const char *first = source + spaces(source), *end = strchr(source, '\n');
    return !end[1] && (*first == '#' || *first == '\n');
}

/* From the line with >>>; the line behind the example. */
static uint32_t read_example(Reader *r, uint32_t at)
{
    Text source = {0}, want = {0};
    size_t indent = spaces(r->lines.at[at]);
    DocExample example = {.line = at};
    do
        add_source(r, &source, r->lines.at[at++], indent);
    while (at < r->lines.len && has_prompt(r->lines.at[at], "..."));
    for (; at < r->lines.len && !is_blank(r->lines.at[at]) && !has_prompt(r->lines.at[at], ">>>"); at++)
        add_want(r, &want, r->lines.at[at], indent);
    if (source.len > 1 && source.at[source.len - 2] == '\n')
        source.len--; /* a last line with nothing in it */
    example.source = text_kept(r->arena, &source);
    example.want = text_kept(r->arena, &want);
    example.message = message_of(example.want);
    read_options(r, &example);
    if (!is_comment(example.source))
        push(r->arena, r->examples, example);
    return at;
}

const char *doc_examples(Arena *arena, Str doc, DocExamples *examples)
{
    Reader r = {.arena = arena, .examples = examples};
    split_lines(&r, without_tabs(arena, doc));
    for (uint32_t at = 0; at < r.lines.len && !r.wrong;)
        at = has_prompt(r.lines.at[at], ">>>") ? read_example(&r, at) : at + 1;
    return r.wrong;
}
