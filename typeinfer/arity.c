/* arity.c -- functions of the library that are given another number of positional arguments than they take.
 * In: whose function it is, its name, how many arguments.  Out: the text of the TypeError that CPython 3.11 raises.
 * Rule: the rows of arity.def are CPython's own answers; of a function without a row nothing is known.
 *     abs(1, 2)   =>   "abs() takes exactly one argument (2 given)"                                                 */
#include "typeinfer/solve.h"

enum { any = UINT32_MAX };

static const Arity table[] = {
#define ARITY(owner, name, least, most, said, ...) {owner, name, least, most, said, {__VA_ARGS__}},
#include "typeinfer/arity.def"
};

const Arity *arity_of(const char *owner, const char *name)
{
    const char *module = owner ? owner + (owner[0] == '_') : "builtins"; /* _os.pyi is a part of os */
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(table[i].name, name) && !strcmp(table[i].owner, module))
            return &table[i];
    return NULL;
}

bool is_c_function(const Callback *callback)
{
    const Function *function = callback->what == Callback_def ? callback->function : NULL;
    if (!function || !function->module->is_library || function->cls)
        return false;
    return !strcmp(function->module->name, "itertools") || arity_of(function->module->name, callback->name);
}

bool is_c_class(const Callback *callback)
{
    if (!is_c_function(callback))
        return false;
    return !strcmp(callback->function->module->name, "itertools") ? strcmp(callback->name, "tee") != 0
                                                                  : !strcmp(callback->name, "partial");
}

bool is_partial(const Callback *callback)
{
    const Function *function = callback->what == Callback_def ? callback->function : NULL;
    return function && function->module->is_library && !strcmp(callback->name, "partial_call");
}

/* Whose name stands in front of its own. */
static const char *shown_owner(const Arity *arity)
{
    static const char *const modules[][2] = {
        {"builtins", ""}, {"operator", "_operator."}, {"heapq", "_heapq."}, {"os", "posix."}};
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        if (!strcmp(arity->owner, modules[i][0]))
            return modules[i][1];
    return arity->owner;
}

/* The text, in which %u is the number given. */
static const char *arity_text(Arena *arena, const Arity *arity, uint32_t given)
{
    bool few = given < arity->least, exact = arity->least == arity->most;
    uint32_t bound = few ? arity->least : arity->most;
    const char *owner = shown_owner(arity), *dot = !*owner || strchr(owner, '.') ? "" : ".";
    const char *word = few ? "least" : "most", *plural = bound == 1 ? "" : "s";
    if (few && arity->few[0])
        return arity->few[given && arity->few[1]];
    switch (arity->said) {
    case Said_one:
        return arena_print(arena, "%s%s%s() takes exactly one argument (%%u given)", owner, dot, arity->name);
    case Said_none:
        return arena_print(arena, "%s%s%s() takes no arguments (%%u given)", owner, dot, arity->name);
    case Said_expected:
        return exact ? arena_print(arena, "%s expected %u argument%s, got %%u", arity->name, bound, plural)
                     : arena_print(arena, "%s expected at %s %u argument%s, got %%u", arity->name, word, bound, plural);
    case Said_positional:
        return arena_print(arena, "%s() takes %s %u positional argument%s (%%u given)", arity->name,
                           exact ? "exactly" : arena_print(arena, "at %s", word), bound, plural);
    case Said_takes:
        break;
    }
    return arena_print(arena, "%s() takes at %s %u argument%s (%%u given)", arity->name, word, bound, plural);
}

static bool arity_fits(const Arity *arity, uint32_t given)
{
    return given >= arity->least && given <= arity->most;
}

/* ("abs() takes exactly one argument (", " given)") around the number given; NULL: it fits, or is not known */
const char *arity_error(Arena *arena, const Arity *arity, uint32_t given, const char **tail)
{
    if (!arity || arity_fits(arity, given))
        return NULL;
    const char *text = arity_text(arena, arity, given), *place = strstr(text, "%u");
    *tail = place ? place + 2 : NULL;
    return place ? arena_copy(arena, text, (size_t)(place - text)) : text;
}

/* Of a call without keywords: another text than that is not known. */
bool raises_arity(Eval *e, const Node *call, const char *owner, const char *name)
{
    Arena *arena = e->solver->arena;
    uint32_t given = call->Call.args.len;
    if (owner && owner[0] == '_' && e->body->function->module->is_library)
        return false; /* its own, which takes what it likes */
    const char *tail, *head = arity_error(arena, arity_of(owner, name), given, &tail);
    if (!head || call->Call.keywords.len || has_star(call))
        return false;
    if (tail)
        always_raises(e, (Node *)call, "TypeError", "%s%u%s", head, given, tail);
    else
        always_raises(e, (Node *)call, "TypeError", "%s", head);
    return true;
}

/* Of a call with keywords of a function none of whose parameters has a name. */
bool raises_keywords(Eval *e, const Node *call, const StubDef *stub)
{
    const char *owner = stub->owner ? stub->owner : "builtins";
    bool alone = !strcmp(owner, "builtins") || (!strcmp(owner, "math") && !strcmp(stub->name, "log"));
    bool plain = call->Call.keywords.len && !has_star(call);
    for_each (Node *, keyword, &call->Call.keywords)
        plain &= keyword->Keyword.name && last_flow(e, keyword->Keyword.value)->count > 0;
    for (const StubDef *one = stub; one; one = one->next)
        for (uint32_t i = 0; i < one->params.len; i++)
            plain &= one->params.at[i].positional_only;
    if (plain)
        always_raises(e, (Node *)call, "TypeError", "%s%s%s() takes no keyword arguments", alone ? "" : owner,
                      alone ? "" : ".", stub->name);
    return plain;
}
