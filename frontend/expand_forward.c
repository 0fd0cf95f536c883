/* expand_forward.c -- decorated functions that Python calls: a def without decorators beside each.
 * In: the defs of a module's top level.  Out: behind each decorated one a def that calls it, which a module shows
 * Python under that name.
 * Rule: only where the decorators cannot tell such a call from one of Python's own.
 *     @timed def f(n): ...   =>   the same, and  def f(n, /): return f(n)                                           */
#include "frontend/expand.h"

/* These pass on what they are given: by whatever name, with or without defaults. */
static bool is_transparent(Expand *x, const Node *decorator)
{
    const Node *name = decorator->kind == N_Call ? decorator->Call.func : decorator;
    return comes_from(x, name, "functools.lru_cache") || comes_from(x, name, "functools.cache");
}

static bool all_transparent(Expand *x, const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (!is_transparent(x, decorator))
            return false;
    return true;
}

/* Its overloads and what makes context managers, generic functions and their like are no plain functions. */
static bool is_plain(Expand *x, const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (comes_from(x, decorator, "typing.overload") || comes_from(x, decorator, "contextlib.contextmanager") ||
            comes_from(x, decorator, "functools.singledispatch") || decorator->kind == N_Attribute)
            return false;
    return !def->FunctionDef.is_async && times_bound(x, def->FunctionDef.name) == 1;
}

/* The parameters of f, and the arguments that pass them on; false: they cannot be passed on as they came. */
static bool write_parameters(const Node *def, bool transparent, Text *params, Text *args)
{
    bool only = false;
    for_each (Node *, param, &def->FunctionDef.params) {
        const Node *value = param->Param.value;
        bool keyword = param->Param.param == Param_keyword_only;
        if (param->Param.param == Param_star || param->Param.param == Param_double_star ||
            (value && (!transparent || value->kind != N_Constant)))
            return false;
        if (keyword && !only)
            text_put(params, transparent || !params->len ? "*, " : "/, *, ");
        only |= keyword;
        text_print(params, "%s%s, ", param->Param.name, value ? "=None" : "");
        text_print(args, keyword ? "%s=%s, " : "%s, ", param->Param.name, param->Param.name);
    }
    if (!transparent && !only && params->len)
        text_put(params, "/");
    return true;
}

static Node *forwarder(Expand *x, Node *def)
{
    Text params = {0}, args = {0};
    Node *made = NULL;
    Name name = def->FunctionDef.name;
    if (write_parameters(def, all_transparent(x, def), &params, &args)) {
        const char *text = arena_print(x->arena, "def %s(%s):\n    return %s(%s)\n", name, params.at ? params.at : "",
                                       name, args.at ? args.at : "");
        made = statement_parsed(x, text);
        made->FunctionDef.name = intern_text(x->program->names, arena_print(x->arena, "%s.called", name));
        made->FunctionDef.shown = name;
        made->FunctionDef.forwards = name;
        made->FunctionDef.doc = def->FunctionDef.doc;
        made->FunctionDef.name_at = def->FunctionDef.name_at;
        made->at = def->FunctionDef.decorators.at[0]->at;
        for (uint32_t i = 0; i < def->FunctionDef.params.len && i < made->FunctionDef.params.len; i++) {
            Node *value = def->FunctionDef.params.at[i]->Param.value;
            if (value)
                made->FunctionDef.params.at[i]->Param.value = node_copy(x->program, x->module, value);
        }
    }
    text_free(&params);
    text_free(&args);
    return made;
}

void expand_forwards(Expand *x)
{
    if (x->module != x->program->main)
        return;
    Nodes body = {0};
    for_each (Node *, statement, &x->module->body) {
        bool decorated = statement->kind == N_FunctionDef && statement->FunctionDef.decorators.len;
        push(x->arena, &body, statement);
        Node *made = decorated && is_plain(x, statement) ? forwarder(x, statement) : NULL;
        if (made)
            push(x->arena, &body, made);
    }
    x->module->body = body;
}
