/* unread.c -- descriptors and exception classes that nothing refers to are left out.
 * In: the whole file's text, its types first.  Out: the types' text without them.
 * Rule: only a definition whose name stands nowhere else goes; what it alone referred to goes with it.
 *     static const py_type type_items_dict_str_int = {...};       of d.items() that only a loop looks at   */
#include "codegen/emit.h"

#include <ctype.h>

static const struct Form {
    const char *start, *name, *end; /* how the name begins; what the definition ends with */
} forms[] = {
    {"static const py_type ", "type_", "\n};\n"},
    {"static py_class ", "py_", "};\n"},
};
enum { form_count = sizeof forms / sizeof *forms };

typedef struct Words {
    Emit *e;
    Map counts; /* interned -> uint32_t * */
} Words;

static uint32_t *count_of(Words *words, const char *at, size_t length)
{
    Name name = intern(words->e->unit->names, at, length);
    uint32_t *count = map_get(&words->counts, name);
    if (!count)
        map_set(words->e->arena, &words->counts, name, count = NEW(words->e->arena, uint32_t));
    return count;
}

static size_t word_length(const char *at)
{
    size_t length = 0;
    while (at[length] == '_' || isalnum((unsigned char)at[length]))
        length++;
    return length;
}

static bool may_be_defined(const char *word, size_t length)
{
    for (int i = 0; i < form_count; i++)
        if (length > strlen(forms[i].name) && !strncmp(word, forms[i].name, strlen(forms[i].name)))
            return true;
    return false;
}

/* Adds `change` for every word of the text that may be such a name. */
static void count_words(Words *words, const char *text, size_t size, int change)
{
    for (const char *at = text; at && at < text + size;) {
        size_t length = word_length(at);
        if (may_be_defined(at, length))
            *count_of(words, at, length) += (uint32_t)change;
        at += length ? length : 1;
    }
}

/* The definition that begins here ends behind this; NULL: it is a declaration, or something else. */
static const char *end_of_definition(const char *at, const struct Form *form)
{
    const char *name = at + strlen(form->start), *brace = name + word_length(name);
    if (strncmp(brace, " = {", 4))
        return NULL;
    const char *end = strstr(brace, form->end);
    return end ? end + strlen(form->end) : NULL;
}

static bool drop_some(Words *words, Text *head, const struct Form *form)
{
    bool dropped = false;
    for (char *at = head->at; at && (at = strstr(at, form->start));) {
        const char *name = at + strlen(form->start), *end = end_of_definition(at, form);
        if (!end || *count_of(words, name, word_length(name)) != 1) {
            at++;
            continue;
        }
        count_words(words, at, (size_t)(end - at), -1);
        end += *end == '\n' && at - head->at > 1 && at[-1] == '\n' && at[-2] == '\n';
        memmove(at, end, head->len - (size_t)(end - head->at) + 1);
        head->len -= (size_t)(end - at);
        dropped = true;
    }
    return dropped;
}

static bool drop_any(Words *words, Text *head)
{
    bool dropped = false;
    for (int i = 0; i < form_count; i++)
        dropped |= drop_some(words, head, &forms[i]);
    return dropped;
}

void drop_unread_descriptors(Emit *e, Text *head, const Text *foot)
{
    Words words = {.e = e};
    count_words(&words, head->at, head->len, 1);
    count_words(&words, e->body.at, e->body.len, 1);
    count_words(&words, foot->at, foot->len, 1);
    while (drop_any(&words, head))
        ;
}
