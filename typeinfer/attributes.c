/* attributes.c -- which attributes the built-in types have, as CPython 3.11 tells.
 * In: a kind of type, a name.  Out: whether hasattr is true.  Rule: attributes.def lists them all; kinds that have no
 * row there are not known. */
#include "typeinfer/solve.h"

/* Every name in such a text has a space on both sides. */
static bool lists(const char *text, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(text, name); at; at = strstr(at + 1, name))
        if (at[-1] == ' ' && at[length] == ' ')
            return true;
    return false;
}

static const char *const object_attributes =
#define OBJECT(text) text;
#define ATTRIBUTES(kind, text)
#include "typeinfer/attributes.def"

    static const char *const attributes_of[Type_count] = {
#define OBJECT(text)
#define ATTRIBUTES(kind, text) [Type_##kind] = text,
#include "typeinfer/attributes.def"
};

bool attributes_are_known(TypeKind kind)
{
    return attributes_of[kind] != NULL;
}

bool kind_has_attribute(TypeKind kind, const char *name)
{
    const char *text = attributes_of[kind];
    return *name && !strchr(name, ' ') && text && (lists(text, name) || lists(object_attributes, name));
}
