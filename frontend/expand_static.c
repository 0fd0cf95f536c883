/* expand_static.c -- staticmethod and classmethod that a class's body calls.
 * In: a class of a parsed module.  Out: defs with that decorator.
 * Rule: a lambda becomes the def; a def of the class gets the decorator; another function is called by a def without a
 * frame, as long as nothing binds its name anew.
 *     area = staticmethod(lambda r: r * r)       =>   @staticmethod def area(r): return r * r
 *     def make(cls): ...; make = classmethod(make)   =>   @classmethod def make(cls): ...                         */
#include "frontend/expand.h"

static bool is_wrapped(Expand *x, const Node *statement)
{
    const Node *target =
        statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
    const Node *call = target && target->kind == N_Name ? statement->Assign.value : NULL;
    const Node *func = call && call->kind == N_Call ? call->Call.func : NULL;
    return func && func->kind == N_Name && call->Call.args.len == 1 && !call->Call.keywords.len &&
           call->Call.args.at[0]->kind != N_Starred &&
           (!strcmp(func->Name.name, "staticmethod") || !strcmp(func->Name.name, "classmethod")) &&
           !times_bound(x, func->Name.name);
}

static Node *def_of_lambda(Expand *x, const char *decorator, Name name, const Node *lambda)
{
    Node *def = statement_parsed(x, arena_print(x->arena, "@%s\ndef %s():\n    return None\n", decorator, name));
    def->FunctionDef.params = lambda->Lambda.params;
    def->FunctionDef.body.at[0]->Return.value = lambda->Lambda.body;
    def->FunctionDef.shown = intern_text(x->program->names, "<lambda>");
    return def;
}

static bool binds_before(const Nodes *body, uint32_t end, Name name)
{
    for (uint32_t i = 0; i < end; i++) {
        const Node *statement = body->at[i];
        if (name_bound(statement->kind == N_Assign ? statement->Assign.targets.at[0] : statement) == name)
            return true;
    }
    return false;
}

/* A function of the module, or a built-in one. */
static Node *def_that_calls(Expand *x, const char *decorator, Name name, const Node *function)
{
    bool of_class = !strcmp(decorator, "classmethod");
    const char *called = source_text(x, function), *self = of_class ? "cls, /, " : "", *first = of_class ? "cls, " : "";
    Node *def = statement_parsed(
        x, arena_print(x->arena, "@%s\ndef %s(%s*args, **keywords):\n    return %s(%s*args, **keywords)\n", decorator,
                       name, self, called, first));
    def->FunctionDef.passes_on = true;
    def->FunctionDef.shown = function->Name.name;
    return def;
}

/* def f(): ...; f = staticmethod(f), one behind the other */
static bool decorate_before(Expand *x, Nodes *body, uint32_t at, Name name, Node *decorator)
{
    Node *def = at ? body->at[at - 1] : NULL;
    if (!def || def->kind != N_FunctionDef || def->FunctionDef.name != name)
        return false;
    insert_node(x, &def->FunctionDef.decorators, 0, decorator);
    drop_node(body, at);
    return true;
}

void expand_static(Expand *x, Node *cls)
{
    Nodes *body = &cls->ClassDef.body;
    for (uint32_t i = 0; i < body->len; i++) {
        Node *statement = body->at[i], *made = NULL;
        if (!is_wrapped(x, statement))
            continue;
        Node *func = statement->Assign.value->Call.func, *of = statement->Assign.value->Call.args.at[0];
        Name name = statement->Assign.targets.at[0]->Name.name;
        if (of->kind == N_Name && of->Name.name == name && decorate_before(x, body, i, name, func)) {
            i--;
            continue;
        }
        if (of->kind == N_Lambda)
            made = def_of_lambda(x, func->Name.name, name, of);
        else if (of->kind == N_Name && times_bound(x, of->Name.name) <= 1 && !binds_before(body, i, of->Name.name))
            made = def_that_calls(x, func->Name.name, name, of);
        if (!made)
            continue;
        made->at = made->FunctionDef.name_at = statement->at;
        body->at[i] = made;
    }
}
