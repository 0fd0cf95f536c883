/* unread.c -- descriptors, exception classes, function values and makers that nothing refers to are left out.
 * In: the whole file's text, its types first.  Out: the types' text without them.
 * Rule: only a definition whose name stands nowhere else goes; what it alone referred to goes with it.
 *     static const py_type type_items_dict_str_int = {...};       of d.items() that only a loop looks at   */
#include "codegen/emit.h"

static const char start[] = "\nstatic ", middle[] = " = {", finish[] = "};\n";

typedef struct Words {
    Emit *e;
    Map counts;   /* interned -> uint32_t * */
    Map declared; /* interned: "static const py_type type_x;" stands somewhere, and refers to nothing */
    int change;   /* what a word is counted as */
} Words;

static uint32_t *count_of(Words *words, const char *at, size_t length)
{
    Name name = intern(words->e->unit->names, at, length);
    uint32_t *count = map_get(&words->counts, name);
    if (!count)
        map_set(words->e->arena, &words->counts, name, count = NEW(words->e->arena, uint32_t));
    return count;
}

static bool ends_with(const char *word, size_t length, const char *end)
{
    size_t size = strlen(end);
    return length > size && !strncmp(word + length - size, end, size);
}

/* type_list_int, py_user_Error, len_function_value, Point_new */
static bool may_be_defined(const char *word, size_t length)
{
    return !strncmp(word, "type_", 5) || !strncmp(word, "py_", 3) || ends_with(word, length, "_value") ||
           ends_with(word, length, "_new");
}

static void count_word(void *context, const char *word, size_t length)
{
    Words *words = context;
    if (may_be_defined(word, length))
        *count_of(words, word, length) += (uint32_t)words->change;
}

/* Adds `change` for every word of the text that may be such a name. */
static void count_words(Words *words, const char *text, size_t size, int change)
{
    words->change = change;
    each_c_word(text, size, count_word, words);
}

static bool is_maker(const char *at)
{
    return !strncmp(at, "static inline ", strlen("static inline "));
}

/* The name that the line at `at` defines; its length is 0 where it is a declaration, or something else. */
static const char *defined_name(const char *at, size_t *length)
{
    size_t width = strcspn(at, "\n");
    const char *end = is_maker(at) ? memchr(at, '(', width) : memmem(at, width, middle, strlen(middle));
    *length = 0;
    if (!end)
        return at;
    while (c_word_length(end - *length - 1) > *length)
        ++*length;
    return end - *length;
}

static const char declaration[] = "\nstatic const py_type ";

static void find_declarations(Words *words, const Text *head)
{
    for (const char *at = head->at; at && (at = strstr(at, declaration)); at++) {
        const char *name = at + strlen(declaration);
        size_t length = c_word_length(name);
        if (name[length] == ';' && name[length + 1] == '\n')
            map_set(words->e->arena, &words->declared, intern(words->e->unit->names, name, length), words);
    }
}

static bool is_declared(Words *words, const char *name, size_t length)
{
    return map_get(&words->declared, intern(words->e->unit->names, name, length));
}

static char *take_declaration(Words *words, Text *head, const char *name, size_t length)
{
    if (!is_declared(words, name, length))
        return NULL;
    map_set(words->e->arena, &words->declared, intern(words->e->unit->names, name, length), NULL);
    return strstr(head->at, arena_print(words->e->arena, "%s%.*s;\n", declaration, (int)length, name)) + 1;
}

static void cut(Text *text, char *begin, const char *end)
{
    memmove(begin, end, text->len - (size_t)(end - text->at) + 1);
    text->len -= (size_t)(end - begin);
}

static bool is_unread(Words *words, const char *name, size_t length)
{
    uint32_t count = may_be_defined(name, length) ? *count_of(words, name, length) : 0;
    return count == 1 || (count == 2 && is_declared(words, name, length));
}

static bool drop_some(Words *words, Text *head)
{
    bool dropped = false;
    for (char *at = head->at; at && *at && (at = strstr(at, start)); at++) {
        char *begin = at + 1;
        size_t length;
        const char *name = defined_name(begin, &length);
        if (!length || !is_unread(words, name, length))
            continue;
        const char *last_line = is_maker(begin) ? "\n}\n" : finish;
        char *end = strstr(begin, last_line);
        if (!end)
            continue;
        end += strlen(last_line);
        count_words(words, begin, (size_t)(end - begin), -1);
        end += *end == '\n' && at > head->at && at[-1] == '\n';
        char *declared = take_declaration(words, head, name, length);
        cut(head, begin, end);
        if (declared) {
            char *end_of_line = strchr(declared, '\n') + 1;
            at -= declared < at ? end_of_line - declared : 0;
            cut(head, declared, end_of_line);
        }
        dropped = true;
    }
    return dropped;
}

void drop_unread_descriptors(Emit *e, Text *head, const Text *foot)
{
    Words words = {.e = e};
    count_words(&words, head->at, head->len, 1);
    count_words(&words, e->body.at, e->body.len, 1);
    count_words(&words, foot->at, foot->len, 1);
    find_declarations(&words, head);
    while (drop_some(&words, head))
        ;
}
