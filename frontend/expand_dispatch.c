/* expand_dispatch.c -- functools.singledispatch and singledispatchmethod.
 * In: a def with that decorator and the defs that are registered for classes, in one block.  Out: the defs under names
 * of their own, and one def that asks for the class of its first argument.
 * Rule: a derived class is asked for before its bases; a block in which something may run between the def and the last
 * registration is left as it stands, and refused later on.
 *     @singledispatch def f(x): ...   @f.register def _(x: int): ...
 *  => def f(x): if isinstance(x, int): return ._.1(x); return .f.0(x)                                              */
#include "frontend/expand.h"

#include <stdlib.h>

typedef struct Case {
    Node *cls; /* the expression of the class; NULL: of the def that is decorated */
    Node *def;
    Name name; /* what it is called by */
} Case;

typedef struct Dispatch {
    Expand *x;
    Nodes *block;
    Node *def;
    uint32_t first, last; /* places in the block */
    bool method;
    VEC(Case) cases; /* the most derived first; the decorated def last */
} Dispatch;

static bool is_of(const Dispatch *d, const Node *node)
{
    return node->kind == N_Attribute && !strcmp(node->Attribute.attr, "register") &&
           node->Attribute.value->kind == N_Name && node->Attribute.value->Name.name == d->def->FunctionDef.name;
}

static bool is_registration(const Dispatch *d, const Node *decorator)
{
    if (is_of(d, decorator))
        return true;
    return decorator->kind == N_Call && is_of(d, decorator->Call.func) && decorator->Call.args.len == 1 &&
           !decorator->Call.keywords.len;
}

/* May a statement of the block call the function? */
static bool is_harmless(const Dispatch *d, const Node *statement)
{
    switch (statement->kind) {
    case N_FunctionDef:
        for_each (Node *, decorator, &statement->FunctionDef.decorators)
            if (!is_registration(d, decorator))
                return false;
        return true;
    case N_ClassDef:
        return !statement->ClassDef.decorators.len;
    case N_Import:
    case N_ImportFrom:
    case N_Pass:
        return true;
    case N_Assign:
        return statement->Assign.value->kind == N_Constant;
    case N_ExprStmt:
        return statement->ExprStmt.value->kind == N_Constant;
    default:
        return false;
    }
}

/* ---- which class is asked for first ------------------------------------------------------------------------------ */
static bool derives(const Dispatch *d, Name name, Name base, int depth)
{
    const Node *cls = map_get(&d->x->classes, name);
    if (name == base || !strcmp(base, "object"))
        return true;
    if (!strcmp(name, "bool") && !strcmp(base, "int"))
        return true;
    for (uint32_t i = 0; cls && depth < 20 && i < cls->ClassDef.bases.len; i++)
        if (cls->ClassDef.bases.at[i]->kind == N_Name &&
            derives(d, cls->ClassDef.bases.at[i]->Name.name, base, depth + 1))
            return true;
    return false;
}

static void add_case(Dispatch *d, const Case *given)
{
    uint32_t at = 0;
    while (at < d->cases.len && !derives(d, given->cls->Name.name, d->cases.at[at].cls->Name.name, 0))
        at++;
    if (at < d->cases.len && d->cases.at[at].cls->Name.name == given->cls->Name.name) {
        d->cases.at[at] = *given; /* registered anew */
        return;
    }
    push(d->x->arena, &d->cases, *given);
    memmove(d->cases.at + at + 1, d->cases.at + at, (d->cases.len - at - 1) * sizeof *given);
    d->cases.at[at] = *given;
}

static bool is_known_class(const Dispatch *d, const Node *cls)
{
    static const char *const built_in[] = {"int",  "float", "complex", "bool", "str",       "bytes",
                                           "list", "tuple", "dict",    "set",  "frozenset", "object"};
    if (node_is_none(cls))
        return true;
    for (size_t i = 0; cls->kind == N_Name && i < sizeof built_in / sizeof *built_in; i++)
        if (!strcmp(cls->Name.name, built_in[i]) && !times_bound(d->x, cls->Name.name))
            return true;
    const Node *def = cls->kind == N_Name ? map_get(&d->x->classes, cls->Name.name) : NULL;
    return def && def->ClassDef.bases.len < 2;
}

/* None stands for its class. */
static Node *class_named(Dispatch *d, Node *cls)
{
    if (cls->kind != N_Constant)
        return cls;
    return node_named(d->x, "None", cls->at);
}

/* int | float */
static bool add_classes(Dispatch *d, Node *cls, const Case *given)
{
    if (cls->kind == N_BinOp && cls->BinOp.op == Op_bitor)
        return add_classes(d, cls->BinOp.left, given) && add_classes(d, cls->BinOp.right, given);
    if (!is_known_class(d, cls))
        return false;
    Case one = *given;
    one.cls = class_named(d, cls);
    add_case(d, &one);
    return true;
}

/* ---- reading ------------------------------------------------------------------------------------------------------
 */
static bool read_def(Dispatch *d, Node *def)
{
    uint32_t at = d->method;
    Case one = {.def = def};
    if (strcmp(def->FunctionDef.name, "_") && times_bound(d->x, def->FunctionDef.name) > 1)
        return false;
    for_each (Node *, decorator, &def->FunctionDef.decorators) {
        Node *cls = decorator->kind == N_Call          ? decorator->Call.args.at[0]
                    : def->FunctionDef.params.len > at ? def->FunctionDef.params.at[at]->Param.annotation
                                                       : NULL;
        if (!is_registration(d, decorator) || !cls || !add_classes(d, cls, &one))
            return false;
    }
    return true;
}

static bool read_block(Dispatch *d)
{
    for (uint32_t i = d->first + 1; i < d->block->len; i++) {
        const Node *statement = d->block->at[i];
        if (statement->kind == N_FunctionDef && statement->FunctionDef.decorators.len &&
            is_registration(d, statement->FunctionDef.decorators.at[0]))
            d->last = i;
    }
    for (uint32_t i = d->first + 1; i <= d->last; i++) {
        Node *statement = d->block->at[i];
        if (!is_harmless(d, statement))
            return false;
        if (statement->kind == N_FunctionDef && statement->FunctionDef.decorators.len && !read_def(d, statement))
            return false;
    }
    return true;
}

/* ---- writing ------------------------------------------------------------------------------------------------------
 */
static bool has_plain_params(const Dispatch *d, const Node *def)
{
    const Nodes *params = &def->FunctionDef.params, *own = &d->def->FunctionDef.params;
    if (params->len != own->len || params->len < 1u + d->method)
        return false;
    for (uint32_t i = 0; i < params->len; i++)
        if (params->at[i]->Param.param > Param_normal || params->at[i]->Param.value ||
            (i > d->method && params->at[i]->Param.name != own->at[i]->Param.name))
            return false;
    return true;
}

static void give_name(Dispatch *d, Case *one, uint32_t index)
{
    one->name = intern_text(d->x->program->names, arena_print(d->x->arena, ".%s.%s_%u", one->def->FunctionDef.name,
                                                              d->def->FunctionDef.name, index));
    if (one->def->FunctionDef.name[0] == '.' || (one->def != d->def && strcmp(one->def->FunctionDef.name, "_")))
        one->name = one->def->FunctionDef.name;
}

/* case_3 stands for the name of the third case, which no text can have. */
static void put_name(void *context, Node *node)
{
    Dispatch *d = context;
    Name *place = node->kind == N_Name ? &node->Name.name : node->kind == N_Attribute ? &node->Attribute.attr : NULL;
    if (place && !strncmp(*place, "case_", 5))
        *place = d->cases.at[atoi(*place + 5)].name;
    each_child(node, put_name, d);
}

static Node *dispatching_def(Dispatch *d)
{
    bool plain = true;
    for_each (Case, one, &d->cases)
        plain &= has_plain_params(d, one.def);
    const Nodes *params = &d->def->FunctionDef.params;
    const char *self = d->method ? params->at[0]->Param.name : "", *asked = params->at[d->method]->Param.name;
    const char *more = "", *before = d->method ? arena_print(d->x->arena, "%s.", self) : "";
    for (uint32_t i = 1u + d->method; plain && i < params->len; i++)
        more = arena_print(d->x->arena, "%s, %s", more, params->at[i]->Param.name);
    Text text = {0};
    text_print(&text, "def %s(%s%s%s, /%s):\n", d->def->FunctionDef.name, self, *self ? ", " : "", asked,
               plain ? more : ", *args, **named");
    for (uint32_t i = 0; i < d->cases.len; i++) {
        const Node *cls = d->cases.at[i].cls;
        if (cls && !strcmp(cls->Name.name, "None"))
            text_print(&text, "    if %s is None:\n    ", asked);
        else if (cls)
            text_print(&text, "    if isinstance(%s, %s):\n    ", asked, cls->Name.name);
        text_print(&text, "    return %scase_%u(%s%s)\n", before, i, asked, plain ? more : ", *args, **named");
    }
    Node *made = statement_parsed(d->x, text_kept(d->x->arena, &text));
    put_name(d, made);
    return made;
}

static void expand_one(Dispatch *d)
{
    d->last = d->first;
    if (!d->def->FunctionDef.params.len || d->def->FunctionDef.params.len <= d->method || !read_block(d))
        return;
    Case own = {.def = d->def};
    push(d->x->arena, &d->cases, own);
    Name name = d->def->FunctionDef.name;
    for (uint32_t i = 0; i < d->cases.len; i++)
        if (d->cases.at[i].def != d->def)
            give_name(d, &d->cases.at[i], i), d->cases.at[i].def->FunctionDef.name = d->cases.at[i].name;
    give_name(d, &last(&d->cases), d->cases.len);
    Node *made = dispatching_def(d);
    made->FunctionDef.doc = d->def->FunctionDef.doc;
    for_each (Case, one, &d->cases)
        one.def->FunctionDef.decorators.len = 0;
    d->def->FunctionDef.name = last(&d->cases).name;
    made->FunctionDef.name = name;
    insert_node(d->x, d->block, d->last + 1, made);
}

typedef struct Within {
    Expand *x;
    bool method;
} Within;

static void expand_block(void *context, Nodes *block)
{
    const Within *within = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Node *def = block->at[i];
        if (!def)
            return;
        Within inside = {within->x, def->kind == N_ClassDef || (def->kind != N_FunctionDef && within->method)};
        if (!node_is_expr(def->kind))
            each_list(def, expand_block, &inside);
        if (def->kind != N_FunctionDef || def->FunctionDef.decorators.len != 1 ||
            !comes_from(within->x, def->FunctionDef.decorators.at[0],
                        within->method ? "functools.singledispatchmethod" : "functools.singledispatch"))
            continue;
        Dispatch d = {.x = within->x, .block = block, .def = def, .first = i, .method = within->method};
        expand_one(&d);
    }
}

void expand_dispatch(Expand *x)
{
    Within within = {x, false};
    expand_block(&within, &x->module->body);
}
