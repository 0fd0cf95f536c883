/* derived.c -- classes of the library that stand for built-in ones: runtime/lib/_derived.py, _values.py.
 * In: bases and classes.  Out: what a class is derived from in place of dict, list, str, ..., and what it stands for.
 * Rule: an instance is no value of the built-in type here; who cannot take it for one must refuse it. */
#include <ctype.h>

#include "typeinfer/solve.h"

static bool is_builtin_name(const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name) && (!node->Name.symbol || !node->Name.symbol->home);
}

static const struct {
    const char *name, *module, *cls;
    TypeKind kind; /* whose attributes CPython's instances have */
} derived_bases[] = {
    {"dict", "_derived", "_Dict", Type_dict},
    {"list", "_derived", "_List", Type_list},
    {"set", "_derived", "_Set", Type_set},
    {"str", "_values", "_Str", Type_str},
    {"int", "_values", "_Int", Type_int},
    {"float", "_values", "_Float", Type_float},
    {"tuple", "_values", "_Tuple", Type_tuple},
    {"_Text", "_values", "_Text", Type_str}, /* frontend/expand_enum.c: of members that are texts */
    {"object", "_derived", "object", Type_never},
    {"abc.Iterator", "_abstract", "Iterator", Type_never}, /* frontend/expand_typing.c: class C(Iterator) */
    {"abc.Mapping", "_abstract", "Mapping", Type_never},
    {"abc.MutableMapping", "_abstract", "MutableMapping", Type_never},
    {"abc.Sequence", "_abstract", "Sequence", Type_never},
    {"abc.MutableSequence", "_abstract", "MutableSequence", Type_never},
    {"abc.Set", "_abstract", "Set", Type_never},
    {"abc.MutableSet", "_abstract", "MutableSet", Type_never},
};

/* What `class D(dict)` is derived from in its place; NULL: it is no such base. */
ClassInfo *derived_base(Solver *solver, const Node *node)
{
    if (node->kind == N_Subscript)
        node = node->Subscript.value;
    for (size_t i = 0; i < sizeof derived_bases / sizeof *derived_bases; i++) {
        if (!is_builtin_name(node, derived_bases[i].name))
            continue;
        const Module *module =
            program_module(solver->program, intern_text(solver->program->names, derived_bases[i].module));
        Symbol *symbol =
            module ? module_symbol(module, intern_text(solver->program->names, derived_bases[i].cls)) : NULL;
        return symbol && symbol->only_binding ? map_get(&solver->class_of_node, symbol->only_binding) : NULL;
    }
    return NULL;
}

/* An instance is a value of a built-in type in CPython: str, int, float, tuple. */
bool is_value_class(const ClassInfo *cls)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (one->node && one->module->is_library && !strcmp(one->module->name, "_values"))
            return true;
    return false;
}

/* ---- what is said of instances ---------------------------------------------------------------------------------- */
static bool is_text_name(Solver *solver, const char *name, size_t length)
{
    if (length == 3 && !strncmp(name, "str", 3))
        return true;
    for_each (ClassInfo *, cls, &solver->classes)
        if (cls->ready && is_value_class(cls) && strlen(cls->name) == length && !strncmp(cls->name, name, length))
            return true;
    return false;
}

/* "... 'A' ... 'B'": the last two names in quotes. */
static bool two_names(const char *message, const char *names[2], size_t lengths[2])
{
    static const char between[] = "' and '";
    const char *middle = strstr(message, between), *start = middle;
    while (start && start > message && start[-1] != '\'')
        start--;
    if (!start || start == message)
        return false;
    names[0] = start, lengths[0] = (size_t)(middle - start);
    names[1] = middle + strlen(between), lengths[1] = strcspn(names[1], "'");
    return true;
}

static bool has_own(Solver *solver, const ClassInfo *cls, const char *method)
{
    const Member *member = class_member(cls, intern_text(solver->program->names, method));
    return member && !member->owner->module->is_library;
}

/* "unsupported operand type(s) for -: 'A' and 'B'": no text is an operand of these; of + and % only the right one of
 * what is none. */
static bool lacks_operator(Solver *solver, const char *symbol, const char *const *names, const size_t *lengths)
{
    static const char *const no_text[] = {
        "-:",  "/:",  "//:",  "** or pow():", "<<:",  ">>:",  "&:",  "|:",  "^:",  "@:",
        "-=:", "/=:", "//=:", "**=:",         "<<=:", ">>=:", "&=:", "|=:", "^=:", "@=:"};
    for (size_t i = 0; i < sizeof no_text / sizeof *no_text; i++)
        if (!strncmp(symbol, no_text[i], strlen(no_text[i])))
            return true;
    bool one_way = *symbol == '+' || *symbol == '%';
    return one_way && strcspn(symbol, " ") <= 3 && !is_text_name(solver, names[0], lengths[0]);
}

/* "'<' not supported between instances of 'A' and 'B'": of two texts it is never raised. */
static bool lacks_order(Solver *solver, const ClassInfo *cls, const char *const *names, const size_t *lengths)
{
    static const char *const orders[] = {"__lt__", "__le__", "__gt__", "__ge__"};
    bool texts = is_text_name(solver, names[0], lengths[0]) && is_text_name(solver, names[1], lengths[1]);
    for (size_t i = 0; texts && i < sizeof orders / sizeof *orders; i++)
        if (has_own(solver, cls, orders[i]))
            return false;
    return true;
}

/* Would CPython say the same of a text? */
static bool is_said_of_texts(Solver *solver, const char *message, const ClassInfo *cls)
{
    static const char *const said[] = {"must be real number, not %s",
                                       "'%s' object is not callable",
                                       "'%s' object cannot be interpreted as an integer",
                                       "'%s' object does not support item assignment",
                                       "'%s' object doesn't support item deletion",
                                       "list indices must be integers or slices, not %s",
                                       "tuple indices must be integers or slices, not %s",
                                       "can only concatenate list (not \"%s\") to list",
                                       "can only concatenate tuple (not \"%s\") to tuple",
                                       "'%s' object is not a mapping",
                                       "type %s doesn't define __round__ method"};
    static const char operands[] = "unsupported operand type(s) for ",
                      never[] = "can only concatenate str (not \"%s\") to str"; /* it is one */
    const char *names[2];
    size_t lengths[2];
    if (!strncmp(message, "bad operand type for ", 21))
        return true;
    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        if (!strcmp(message, arena_print(solver->arena, said[i], cls->name)))
            return true;
    if (!strcmp(message, arena_print(solver->arena, never, cls->name)))
        return !has_own(solver, cls, "__radd__");
    if (!two_names(message, names, lengths))
        return false;
    if (!strncmp(message, operands, strlen(operands)))
        return lacks_operator(solver, message + strlen(operands), names, lengths);
    return strstr(message, "' not supported between instances of '") && lacks_order(solver, cls, names, lengths);
}

static bool is_text_class(const ClassInfo *cls)
{
    return class_stands_for(cls, "str") && !class_stands_for(cls, "int") && !class_stands_for(cls, "float") &&
           !class_stands_for(cls, "tuple");
}

/* Does an error name such a class, where CPython may take the instance for a value? */
bool error_names_value(const Inference *inference, const char *error_class, const char *message)
{
    Solver *solver = inference->solver;
    const char *attribute = !strcmp(error_class, "AttributeError") ? strstr(message, "has no attribute '") : NULL;
    for_each (ClassInfo *, cls, &solver->classes) {
        const char *at = cls->ready && is_value_class(cls) ? strstr(message, cls->name) : NULL;
        size_t length = strlen(cls->name);
        if (!at || (at > message && (isalnum((unsigned char)at[-1]) || at[-1] == '_')) ||
            isalnum((unsigned char)at[length]) || at[length] == '_')
            continue;
        if (!attribute && !cls->module->is_library && is_text_class(cls) && is_said_of_texts(solver, message, cls))
            continue;
        if (cls->module->is_library || (!attribute && at[length] != '.'))
            return true;
        const char *asked = attribute ? attribute + strlen("has no attribute '") : "";
        asked = arena_copy(solver->arena, asked, strcspn(asked, "'"));
        for (size_t i = 0; attribute && i < sizeof derived_bases / sizeof *derived_bases; i++)
            if (class_stands_for(cls, derived_bases[i].name) && kind_has_attribute(derived_bases[i].kind, asked))
                return true;
    }
    return false;
}

static bool stands_for(const ClassInfo *cls, const char *name)
{
    if (!cls->node || !cls->module->is_library)
        return false;
    if (!strcmp(name, "dict") && !strcmp(cls->name, "_Mapping"))
        return true;
    if (!strcmp(name, "str") && !strcmp(cls->name, "_Text"))
        return true;
    for (size_t i = 0; i < sizeof derived_bases / sizeof *derived_bases; i++)
        if (!strcmp(derived_bases[i].name, name) && !strcmp(derived_bases[i].cls, cls->name))
            return true;
    return false;
}

/* A named tuple is a tuple; a Counter is a dict; an IntEnum's member an int; what is derived from a class is one. */
bool class_stands_for(const ClassInfo *cls, const char *name)
{
    bool tuple = !strcmp(name, "tuple"), whole = !strcmp(name, "int");
    for_each (ClassInfo *, one, &cls->mro)
        if (one->node && ((tuple && one->node->ClassDef.is_tuple) || (whole && one->node->ClassDef.is_number) ||
                          stands_for(one, name)))
            return true;
    return false;
}

/* "list": what + of its instances says that it concatenates; NULL: none, or the class has a + of its own. */
const char *concatenated_as(Solver *solver, const ClassInfo *cls)
{
    static const char *const rows[] = {"list", "str", "tuple"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (class_stands_for(cls, rows[i]))
            return has_own(solver, cls, "__add__") || has_own(solver, cls, "__radd__") ? NULL : rows[i];
    return NULL;
}

/* One of the library's that has _as_dict, what dict(c) and **c are. */
bool class_is_mapping(const ClassInfo *cls)
{
    static const char *const names[] = {"_Mapping", "ChainMap", "_Dict", "Mapping", "UserDict", "SectionProxy"};
    for_each (ClassInfo *, one, &cls->mro)
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (one->node && one->module->is_library && !strcmp(one->name, names[i]))
                return true;
    return false;
}

/* A class of the program that this one is derived from. */
static const ClassInfo *base_named(const ClassInfo *cls, const Node *value)
{
    const Symbol *symbol = value->kind == N_Name ? value->Name.symbol : NULL;
    const Node *binding = symbol && symbol->home ? symbol->only_binding : NULL;
    for_each (ClassInfo *, one, &cls->mro)
        if (one != cls && one->node && one->node == binding)
            return one;
    return NULL;
}

/* list.append in the body of a class that is derived from list, Base.__hash__ in one that is derived from Base: the
 * method that it has there; NULL: it is none. */
Member *derived_method(Solver *solver, const ClassInfo *cls, const Node *value)
{
    if (value->kind != N_Attribute)
        return NULL;
    Name name = value->Attribute.attr;
    const ClassInfo *own = map_get(&solver->stored_names, name) ? NULL : base_named(cls, value->Attribute.value);
    const ClassInfo *base = own ? own : derived_base(solver, value->Attribute.value);
    Member *member = base && class_is(cls, base) ? class_member(base, name) : NULL;
    return member && member->kind == Member_method ? member : NULL;
}

const char *row_of_instance(const Inference *inference, const Type *type)
{
    const Thing *thing = type->kind == Type_instance ? type->cls->info : NULL;
    return thing ? concatenated_as(inference->solver, thing->cls) : NULL;
}
