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
#define NATIVE_ATTRIBUTES(word, text)
#include "typeinfer/attributes.def"

    static const char *const attributes_of[Type_count] = {
#define OBJECT(text)
#define ATTRIBUTES(kind, text) [Type_##kind] = text,
#define NATIVE_ATTRIBUTES(word, text)
#include "typeinfer/attributes.def"
};

static const struct {
    const char *word, *names;
} native_attributes[] = {
#define OBJECT(text)
#define ATTRIBUTES(kind, text)
#define NATIVE_ATTRIBUTES(word, text) {word, text},
#include "typeinfer/attributes.def"
};

bool attributes_are_known(TypeKind kind)
{
    return attributes_of[kind] != NULL;
}

bool kind_has_attribute(TypeKind kind, const char *name)
{
    const char *text = attributes_of[kind];
    if (kind == Type_fixed) /* NumPy's: all that is asked of them is whether they are numbers */
        return !strcmp(name, "__int__") || !strcmp(name, "__float__");
    return *name && !strchr(name, ' ') && text && (lists(text, name) || lists(object_attributes, name));
}

bool native_has_attribute(const char *word, const char *name)
{
    for (size_t i = 0; i < sizeof native_attributes / sizeof *native_attributes; i++)
        if (!strcmp(native_attributes[i].word, word))
            return lists(native_attributes[i].names, name);
    return false;
}

/* ---- functions as values -------------------------------------------------------------------------------------- */
static const char *const of_defs = " __annotations__ __builtins__ __call__ __closure__ __code__ __defaults__ __dict__ "
                                   "__get__ __globals__ __kwdefaults__ __module__ __name__ __qualname__ ";
static const char *const of_methods = " __func__ __self__ ";
static const char *const of_built_in = " __call__ __module__ __name__ __qualname__ __self__ __text_signature__ ";
static const char *const of_unbound = " __call__ __get__ __name__ __objclass__ __qualname__ __text_signature__ ";

static const char *const of_partial = " __call__ __dict__ args func keywords ";

static Known def_has(const Callback *callback, Name name)
{
    const Function *function = callback->function;
    if (is_partial(callback))
        return lists(of_partial, name) ? Known_yes : Known_no;
    if (function->module->is_library || (!strcmp(name, "__wrapped__") && function->node->FunctionDef.wraps))
        return Known_nothing;
    return lists(of_defs, name) ? Known_yes : Known_no;
}

/* Has the function that attribute?  What the program sets on functions is not known, nor what stands for another kind
 * of object. */
Known function_has_attribute(Solver *solver, const Callback *callback, Name name)
{
    if (lists(object_attributes, name))
        return Known_yes;
    if (is_partial(callback))
        return def_has(callback, name);
    if (map_get(&solver->program->function_attributes, name) || has_nested_attribute(solver, callback, name) ||
        has_function_attribute(callback, name))
        return Known_nothing;
    bool builtin = false;
    switch (callback->what) {
    case Callback_class:
    case Callback_outside:
        return Known_nothing;
    case Callback_def:
        return def_has(callback, name);
    case Callback_bound:
        if (!strcmp(name, "__wrapped__") && callback->function->node->FunctionDef.wraps)
            return Known_nothing;
        return lists(of_defs, name) || lists(of_methods, name) ? Known_yes : Known_no;
    case Callback_method:
        return lists(of_built_in, name) ? Known_yes : Known_no;
    case Callback_unbound:
        return lists(of_unbound, name) ? Known_yes : Known_no;
    case Callback_stub:
        builtin = !strncmp(callback->key, "stub builtins.", 14) || !strncmp(callback->key, "stub math.", 10);
        if (!strcmp(callback_word(callback), "type")) /* no class of Python's has _name */
            return name[0] == '_' && name[1] != '_' ? Known_no : Known_nothing;
        return lists(of_built_in, name) ? Known_yes : !builtin && lists(of_defs, name) ? Known_nothing : Known_no;
    }
    return Known_nothing;
}

bool function_type_has(const Inference *inference, const Type *type, Name name)
{
    const Callback *callback = ((const Thing *)type->cls->info)->callback;
    return function_has_attribute(inference->solver, callback, name) == Known_yes;
}
