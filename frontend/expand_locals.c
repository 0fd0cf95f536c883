/* expand_locals.c -- locals() where it is only read: a dict display of the names that are bound there.
 * In: a module, before its scopes are known.  Out: calls of locals() and vars() become displays.
 * Rule: a name stands in the display only if it surely is bound; all names that the format asks for must be, or, where
 * the whole dict is used, every name of the function is surely bound or surely not. Other calls stay, and are refused.
 *     "{a}".format(**locals()), "%(a)s" % locals()      =>      "{a}".format(a=a), "%(a)s" % {"a": a}             */
#include <ctype.h>

#include "frontend/expand.h"

typedef struct Spot { /* a place in the statements of a function, innermost first */
    const struct Spot *outer;
    const Nodes *list;
    uint32_t at;
} Spot;

typedef struct Locals {
    Expand *x;
    const Node *def; /* NULL: the module's own code */
    bool odd;        /* in the body of a class, or in a scope inside the function's */
    bool nested;     /* the def stands in another one, whose names may be its own, too */
    const Spot *spot;
} Locals;

/* ---- what is bound ------------------------------------------------------------------------------------------ */
static void add(Locals *l, NameList *into, Name name)
{
    if (name && !names_have(into, name))
        push(l->x->arena, into, name);
}

static void add_target(Locals *l, const Node *target, NameList *into)
{
    if (target->kind == N_Name)
        add(l, into, target->Name.name);
    if (target->kind == N_Starred)
        add_target(l, target->Starred.value, into);
    if (target->kind == N_Tuple || target->kind == N_List)
        for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
            add_target(l, item, into);
}

static void add_aliases(Locals *l, const Nodes *names, NameList *into)
{
    for_each (Node *, alias, names) {
        const char *name = alias->Alias.asname ? alias->Alias.asname : alias->Alias.name;
        add(l, into, intern(l->x->program->names, name, strcspn(name, ".")));
    }
}

/* The names that the statement binds if it ends, in the order in which the compiler sees them. */
static void add_bound(Locals *l, const Node *statement, NameList *into)
{
    switch (statement->kind) {
    case N_Assign:
        for_each (Node *, target, &statement->Assign.targets)
            add_target(l, target, into);
        break;
    case N_AugAssign:
        add_target(l, statement->AugAssign.target, into);
        break;
    case N_AnnAssign:
        if (statement->AnnAssign.value)
            add_target(l, statement->AnnAssign.target, into);
        break;
    case N_Import:
        add_aliases(l, &statement->Import.names, into);
        break;
    case N_ImportFrom:
        add_aliases(l, &statement->ImportFrom.names, into);
        break;
    case N_With:
        for_each (Node *, item, &statement->With.items)
            if (item->WithItem.target)
                add_target(l, item->WithItem.target, into);
        break;
    case N_FunctionDef:
    case N_ClassDef:
        add(l, into, name_bound(statement));
        break;
    default:
        break;
    }
}

/* for x in xs: here x is bound */
static void add_around(Locals *l, const Node *statement, const Nodes *inner, NameList *into)
{
    if (statement->kind == N_For && inner == &statement->For.body)
        add_target(l, statement->For.target, into);
    if (statement->kind == N_With)
        add_bound(l, statement, into);
    if (statement->kind == N_ExceptHandler)
        add(l, into, statement->ExceptHandler.name);
}

static void add_spot(Locals *l, const Spot *spot, const Nodes *inner, NameList *into)
{
    if (!spot)
        return;
    add_spot(l, spot->outer, spot->list, into);
    for (uint32_t i = 0; i < spot->at; i++)
        add_bound(l, spot->list->at[i], into);
    if (inner)
        add_around(l, spot->list->at[spot->at], inner, into);
}

static void add_params(Locals *l, NameList *into)
{
    static const ParamKind order[] = {Param_star, Param_double_star};
    if (!l->def)
        return;
    for_each (Node *, param, &l->def->FunctionDef.params)
        if (param->Param.param != order[0] && param->Param.param != order[1])
            add(l, into, param->Param.name);
    for (int i = 0; i < 2; i++)
        for_each (Node *, param, &l->def->FunctionDef.params)
            if (param->Param.param == order[i])
                add(l, into, param->Param.name);
}

typedef struct Torn { /* names that global, nonlocal or del make another matter */
    Locals *l;
    NameList names;
} Torn;

static void find_torn(void *context, Node *node)
{
    Torn *torn = context;
    const NameList none = {0}, *named = node->kind == N_Global     ? &node->Global.names
                                        : node->kind == N_Nonlocal ? &node->Nonlocal.names
                                                                   : &none;
    for_each (Name, name, named)
        add(torn->l, &torn->names, name);
    if (node->kind == N_Name && node->Name.context == Context_delete)
        add(torn->l, &torn->names, node->Name.name);
    if (node->kind == N_ExceptHandler) /* deleted at its end */
        add(torn->l, &torn->names, node->ExceptHandler.name);
    each_child(node, find_torn, torn);
}

static const Nodes *body_of(const Locals *l)
{
    return l->def ? &l->def->FunctionDef.body : &l->x->module->body;
}

static NameList torn_names(Locals *l)
{
    Torn torn = {.l = l};
    for_each (Node *, statement, body_of(l))
        find_torn(&torn, statement);
    return torn.names;
}

/* except E as name: the only binding of it, around the spot */
static bool is_handled(Locals *l, Name name)
{
    for (const Spot *spot = l->spot; spot; spot = spot->outer)
        if (spot->list->at[spot->at]->kind == N_ExceptHandler && name_bound(spot->list->at[spot->at]) == name) {
            uint32_t times = 0;
            for_each (Node *, statement, body_of(l))
                times += times_bound_in(statement, name);
            return times == 1;
        }
    return false;
}

/* Names that surely are bound at the spot. */
static NameList bound_here(Locals *l)
{
    NameList all = {0}, sure = {0}, torn = torn_names(l);
    add_params(l, &all);
    add_spot(l, l->spot, NULL, &all);
    for_each (Name, name, &all)
        if (!names_have(&torn, name) || is_handled(l, name))
            push(l->x->arena, &sure, name);
    return sure;
}

/* ---- the whole dict ----------------------------------------------------------------------------------------- */
typedef struct Unsure {
    const NameList *sure;
    bool found, scopes;
    uint32_t calls, kept; /* of locals() */
} Unsure;

/* print(locals()): the dict, which all calls of locals() share, goes away at once. */
static bool lets_go(const Node *call)
{
    static const char *const names[] = {"print", "sorted", "len", "list", "tuple", "set", "str", "repr", "dict"};
    for (size_t i = 0; call->kind == N_Call && call->Call.func->kind == N_Name && i < sizeof names / sizeof *names; i++)
        if (!strcmp(call->Call.func->Name.name, names[i]))
            return true;
    return false;
}

static bool calls_locals(const Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    return func && func->kind == N_Name && !node->Call.args.len &&
           (!strcmp(func->Name.name, "locals") || !strcmp(func->Name.name, "vars"));
}

static void find_unsure(void *context, Node *node)
{
    Unsure *u = context;
    Name name = name_bound(node);
    u->found |= name && !names_have(u->sure, name) && node->kind != N_Param;
    u->scopes |= opens_scope(node) || (node->kind == N_Try && node->Try.finalbody.len) || /* stands in two places */
                 (node->kind == N_Name && (!strcmp(node->Name.name, "super") || !strcmp(node->Name.name, "__class__")));
    u->calls += calls_locals(node);
    u->kept += calls_locals(node);
    for (uint32_t i = 0; lets_go(node) && i < node->Call.args.len; i++)
        u->kept -= calls_locals(node->Call.args.at[i]);
    each_child(node, find_unsure, u);
}

/* ---- its order ---------------------------------------------------------------------------------------------- */
typedef struct Met { /* where the text of a function first has a name */
    Name name;
    const Node *first;
    bool loaded;
} Met;

static void find_first(void *context, Node *node)
{
    Met *met = context;
    if (name_bound(node) == met->name || (node->kind == N_Name && node->Name.name == met->name))
        if (!met->first || node->at.start < met->first->at.start) {
            met->first = node;
            met->loaded = node->kind == N_Name && node->Name.context == Context_load;
        }
    each_child(node, find_first, met);
}

/* CPython's locals() has them in the order in which the code has their names, be they read or bound there. */
static bool is_in_order(Locals *l, const NameList *sure)
{
    NameList params = {0};
    const Node *before = NULL;
    add_params(l, &params);
    for_each (Name, name, sure) {
        Met met = {.name = name};
        if (!strncmp(name, "__", 2)) /* of a class: another name in the dict */
            return false;
        for (uint32_t i = 0; !names_have(&params, name) && i < body_of(l)->len; i++)
            find_first(&met, body_of(l)->at[i]);
        if (met.first && (met.loaded || (before && met.first->at.start < before->at.start)))
            return false;
        before = met.first ? met.first : before;
    }
    return true;
}

static bool stands_in_loop(const Spot *spot)
{
    if (spot->list->at[spot->at]->kind == N_While) /* in its test */
        return true;
    for (spot = spot->outer; spot; spot = spot->outer)
        if (spot->list->at[spot->at]->kind == N_For || spot->list->at[spot->at]->kind == N_While)
            return true;
    return false;
}

static void find_walrus(void *found, Node *node)
{
    *(bool *)found |= node->kind == N_NamedExpr;
    each_child(node, find_walrus, found);
}

/* Parts of a statement that ran before what stands in it: the body of try before else, x := y in a test. */
static void find_unsure_around(Unsure *u, Node *statement)
{
    if (statement->kind == N_Try || statement->kind == N_Match)
        find_unsure(u, statement);
    if (statement->kind == N_If)
        find_unsure(u, statement->If.test);
    for (uint32_t i = 0; statement->kind == N_With && i < statement->With.items.len; i++)
        find_unsure(u, statement->With.items.at[i]);
}

/* Is every other name of the function surely not bound?  Scopes inside it would make cells of names, which stand last.
 */
static bool is_whole(Locals *l, const NameList *sure)
{
    Unsure before = {.sure = sure}, all = {.sure = sure};
    if (!l->def || l->nested || torn_names(l).len)
        return false;
    for_each (Node *, statement, body_of(l))
        find_unsure(&all, statement);
    for (const Spot *spot = l->spot; spot; spot = spot->outer)
        for (uint32_t i = 0; i < spot->at; i++)
            find_unsure(&before, spot->list->at[i]);
    for (const Spot *spot = l->spot->outer; spot; spot = spot->outer)
        find_unsure_around(&before, spot->list->at[spot->at]);
    find_walrus(&before.found, l->spot->list->at[l->spot->at]);
    NameList params = {0};
    add_params(l, &params);
    for_each (Name, name, &params)
        all.scopes |= !names_have(sure, name);
    bool loops = stands_in_loop(l->spot);
    return !all.scopes && (!all.kept || (all.calls == 1 && !loops)) && !(loops ? all.found : before.found) &&
           is_in_order(l, sure);
}

/* ---- what a format asks for --------------------------------------------------------------------------------- */
static bool is_word(Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (!isalnum((unsigned char)text.at[i]) && text.at[i] != '_')
            return false;
    return text.len && !isdigit((unsigned char)text.at[0]);
}

static bool ask(Locals *l, const char *from, const char *to, NameList *asked)
{
    Str word = {from, (uint32_t)(to - from)};
    if (!is_word(word))
        return false;
    add(l, asked, intern(l->x->program->names, word.at, word.len));
    return true;
}

/* "{a.b} {c!r:>{w}}": a, c, w; false: something is asked by position, or it is no format */
static bool ask_braces(Locals *l, Str text, NameList *asked)
{
    const char *end = text.at + text.len;
    for (const char *at = text.at; at < end; at++) {
        if (*at != '{')
            continue;
        if (at + 1 < end && at[1] == '{') {
            at++;
            continue;
        }
        const char *stop = at + 1;
        while (stop < end && !strchr(".[!:}", *stop))
            stop++;
        if (stop == end || !ask(l, at + 1, stop, asked))
            return false;
    }
    return true;
}

static bool ask_percent(Locals *l, Str text, NameList *asked)
{
    const char *end = text.at + text.len;
    for (const char *at = text.at; at < end; at++) {
        if (*at != '%')
            continue;
        if (at + 1 < end && at[1] == '%') {
            at++;
            continue;
        }
        const char *stop = at + 1;
        while (stop < end && *stop != ')')
            stop++;
        if (at + 1 == end || at[1] != '(' || stop == end || !ask(l, at + 2, stop, asked))
            return false;
    }
    return true;
}

/* ---- the call ----------------------------------------------------------------------------------------------- */
static bool is_locals(const Locals *l, const Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    return func && func->kind == N_Name && !node->Call.args.len && !node->Call.keywords.len &&
           (!strcmp(func->Name.name, "locals") || !strcmp(func->Name.name, "vars") ||
            (!l->def && !strcmp(func->Name.name, "globals"))) &&
           !times_bound(l->x, func->Name.name);
}

static void become_dict(Locals *l, Node *call, const NameList *names)
{
    Expand *x = l->x;
    Span at = call->at;
    call->kind = N_Dict;
    call->Dict = (struct DictNode){0};
    for_each (Name, name, names) {
        push(x->arena, &call->Dict.keys, text_node(x, (Str){name, (uint32_t)strlen(name)}, at));
        push(x->arena, &call->Dict.values, node_named(x, name, at));
    }
}

static bool all_bound(Locals *l, const NameList *asked)
{
    NameList sure = bound_here(l);
    for_each (Name, name, asked)
        if (!names_have(&sure, name) || !strncmp(name, "__", 2))
            return false;
    return asked->len;
}

static void become_keywords(Locals *l, Node *call, const NameList *names)
{
    Expand *x = l->x;
    Span at = call->Call.keywords.at[0]->at;
    call->Call.keywords.len = 0;
    for_each (Name, name, names) {
        Node *keyword = node_made(x, N_Keyword, at);
        keyword->Keyword.name = name;
        keyword->Keyword.value = node_named(x, name, at);
        push(x->arena, &call->Call.keywords, keyword);
    }
}

static Str text_of(const Node *node)
{
    bool is = node->kind == N_Constant && node->Constant.literal == Literal_str;
    return is ? node->Constant.text : (Str){0};
}

/* "...".format(**locals()), "..." % locals() */
static void visit_format(Locals *l, Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    NameList asked = {0};
    if (func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "format") && !node->Call.args.len &&
        node->Call.keywords.len == 1 && !node->Call.keywords.at[0]->Keyword.name &&
        is_locals(l, node->Call.keywords.at[0]->Keyword.value)) {
        Str text = text_of(func->Attribute.value);
        if (text.at && ask_braces(l, text, &asked) && all_bound(l, &asked))
            become_keywords(l, node, &asked);
    }
    if (node->kind == N_BinOp && node->BinOp.op == Op_mod && is_locals(l, node->BinOp.right)) {
        Str text = text_of(node->BinOp.left);
        if (text.at && ask_percent(l, text, &asked) && all_bound(l, &asked))
            become_dict(l, node->BinOp.right, &asked);
    }
}

static void visit_expression(void *context, Node *node)
{
    Locals *l = context;
    if (!node_is_expr(node->kind) && node->kind != N_Keyword && node->kind != N_WithItem)
        return;
    if (opens_scope(node)) /* its locals are its own */
        return;
    visit_format(l, node);
    if (is_locals(l, node)) {
        NameList sure = bound_here(l);
        if (is_whole(l, &sure))
            become_dict(l, node, &sure);
    }
    each_child(node, visit_expression, l);
}

static void visit_list(void *context, Nodes *list);

static void visit_inner(Locals *l, Node *statement, const Nodes *body, bool is_def)
{
    bool nested = l->nested || l->def;
    Locals inner = {.x = l->x, .def = is_def ? statement : NULL, .odd = !is_def, .nested = nested};
    visit_list(&inner, (Nodes *)body);
}

static void visit_list(void *context, Nodes *list)
{
    Locals *l = context;
    const Spot *outer = l->spot;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *statement = list->at[i];
        Spot spot = {outer, list, i};
        if (!statement || node_is_expr(statement->kind))
            return;
        l->spot = &spot;
        if (!l->odd)
            each_child(statement, visit_expression, l);
        if (statement->kind == N_FunctionDef)
            visit_inner(l, statement, &statement->FunctionDef.body, true);
        else if (statement->kind == N_ClassDef)
            visit_inner(l, statement, &statement->ClassDef.body, false);
        else
            each_list(statement, visit_list, l);
    }
    l->spot = outer;
}

void expand_locals(Expand *x)
{
    Locals l = {.x = x};
    visit_list(&l, &x->module->body);
}
