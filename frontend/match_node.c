/* match_node.c -- the nodes that tests of patterns are made of.
 * In: a Matcher, parts.  Out: a node, with a new id, at the pattern's place.
 * Rule: names of built-in functions mean these, whatever the module binds. */
#include "frontend/match_node.h"

/* ---- nodes ---------------------------------------------------------------------------------------------------- */
Node *match_new(Matcher *m, NodeKind kind, Span at)
{
    return node_new(m->arena, m->module, kind, at);
}

Node *match_name(Matcher *m, Name name, Context context, Span at)
{
    Node *node = match_new(m, N_Name, at);
    node->Name.name = name;
    node->Name.context = context;
    return node;
}

Node *match_constant(Matcher *m, Literal literal, const char *text, Span at)
{
    Node *node = match_new(m, N_Constant, at);
    node->Constant.literal = literal;
    node->Constant.text = (Str){text, text ? (uint32_t)strlen(text) : 0};
    return node;
}

Node *match_int(Matcher *m, uint32_t value, Span at)
{
    return match_constant(m, Literal_int, arena_print(m->arena, "%u", value), at);
}

Node *match_compare(Matcher *m, Node *left, Op op, Node *right, Span at)
{
    Node *node = match_new(m, N_Compare, at);
    node->Compare.left = left;
    push(m->arena, &node->Compare.ops, op);
    push(m->arena, &node->Compare.rights, right);
    return node;
}

/* A call of a built-in function, whatever the module means by its name. */
Node *match_call(Matcher *m, const char *builtin, Node *first, Node *second, Span at)
{
    Node *node = match_new(m, N_Call, at);
    node->Call.func = match_name(m, intern_text(m->program->names, builtin), Context_load, at);
    node->Call.func->is_builtin = true;
    push(m->arena, &node->Call.args, first);
    if (second)
        push(m->arena, &node->Call.args, second);
    return node;
}

Node *match_walrus(Matcher *m, Name name, Node *value, Span at)
{
    Node *node = match_new(m, N_NamedExpr, at);
    node->NamedExpr.target = match_name(m, name, Context_store, at);
    node->NamedExpr.value = value;
    return node;
}

/* Evaluates them all, and is true: (a := b,) */
Node *match_done(Matcher *m, Nodes steps, Span at)
{
    Node *node = match_new(m, N_Tuple, at);
    node->Tuple.items = steps;
    return node;
}

Node *match_chain(Matcher *m, Op op, Nodes tests, Span at)
{
    if (tests.len == 1)
        return tests.at[0];
    Node *node = match_new(m, N_BoolOp, at);
    node->BoolOp.op = op;
    node->BoolOp.values = tests;
    return node;
}

/* ---- places --------------------------------------------------------------------------------------------------- */
Name match_hidden(Matcher *m, const char *role)
{
    return intern_text(m->program->names, arena_print(m->arena, "%s.%u", role, ++m->names));
}

Node *match_read(Matcher *m, Subject *place, Span at)
{
    Node *value = place->value;
    place->read = true;
    place->value = NULL;
    if (place->uses)
        place->uses--;
    if (value)
        return place->uses ? match_walrus(m, place->name, value, at) : value;
    return match_name(m, place->name, Context_load, at);
}
