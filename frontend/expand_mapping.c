/* expand_mapping.c -- dict(m), {**m} and f(**m) of mappings that are the program's own: keys() and __getitem__.
 * In: a module, before its scopes are known.  Out: m is given to a def that makes a dict of it first.
 * Rule: only classes of the module's top level are meant; every other object passes the def as it is.
 * A dict's own entries are what CPython takes, unless its class has an __iter__.
 *     f(**m)   =>   f(**.mapping(m)), a def of
 *         if isinstance(object, (Own,)):
 *             made = {}
 *             for key in object.keys(): made[key] = object[key]
 *             return made
 *         return object                                                                                           */
#include "frontend/expand.h"

typedef struct Mappings {
    Expand *x;
    Text classes;   /* "Own, Other, " */
    Text iterating; /* those of them that have an __iter__ */
    Name name;      /* of the def */
    NameList packs; /* **kwargs of the defs around */
    bool used;
} Mappings;

/* Its own, or those of classes above it; as frontend/expand_typing.c left the bases. */
static bool has_method(Expand *x, const Above *at, const char *name)
{
    if (defines(at->cls, name))
        return true;
    for_each (Node *, base, &at->cls->ClassDef.bases) {
        const char *abstract = base->kind == N_Name ? base->Name.name : "";
        if (!strcmp(abstract, "abc.Mapping") || !strcmp(abstract, "abc.MutableMapping") ||
            comes_from(x, base, "collections.OrderedDict"))
            return true;
        Above next = above(x, at, base);
        if (next.cls && has_method(x, &next, name))
            return true;
    }
    return false;
}

static void add_class(Mappings *m, const Above *at)
{
    text_print(&m->classes, "%s, ", at->cls->ClassDef.name);
    if (has_method(m->x, at, "__iter__"))
        text_print(&m->iterating, "%s, ", at->cls->ClassDef.name);
}

static void find_classes(Mappings *m)
{
    Expand *x = m->x;
    for_each (Node *, cls, &x->module->body) {
        Above at = {.cls = cls, .home = x->module};
        if (cls->kind == N_ClassDef && times_bound(x, cls->ClassDef.name) == 1 && has_method(x, &at, "keys") &&
            has_method(x, &at, "__getitem__"))
            add_class(m, &at);
    }
}

/* What surely is no instance of such a class, or is known by the names in it. */
static bool stays(const Mappings *m, const Node *value)
{
    if (value->kind == N_Name)
        return names_have(&m->packs, value->Name.name);
    return value->kind != N_Call && value->kind != N_Attribute && value->kind != N_Subscript;
}

static void wrap(Mappings *m, Node **place)
{
    Node *value = *place;
    if (stays(m, value))
        return;
    Node *call = node_made(m->x, N_Call, value->at);
    call->Call.func = node_named(m->x, m->name, value->at);
    push(m->x->arena, &call->Call.args, value);
    *place = call;
    m->used = true;
}

static void visit_call(Mappings *m, Node *call)
{
    const Node *func = call->Call.func;
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name)
            wrap(m, &keyword->Keyword.value);
    if (func->kind == N_Name && !strcmp(func->Name.name, "dict") && !times_bound(m->x, func->Name.name) &&
        call->Call.args.len == 1 && call->Call.args.at[0]->kind != N_Starred)
        wrap(m, &call->Call.args.at[0]);
}

static void visit(void *mappings, Node *node)
{
    Mappings *m = mappings;
    uint32_t outer = m->packs.len;
    if (node->kind == N_FunctionDef)
        for_each (Node *, param, &node->FunctionDef.params)
            if (param->Param.param == Param_double_star)
                push(m->x->arena, &m->packs, param->Param.name);
    each_child(node, visit, m);
    m->packs.len = outer;
    if (node->kind == N_Call)
        visit_call(m, node);
    for (uint32_t i = 0; node->kind == N_Dict && i < node->Dict.keys.len; i++)
        if (!node->Dict.keys.at[i])
            wrap(m, &node->Dict.values.at[i]);
}

static Node *def_of(const Mappings *m)
{
    Node *def =
        statement_parsed(m->x, arena_print(m->x->arena,
                                           "def mapping(object):\n    if isinstance(object, (%s)):\n"
                                           "        if isinstance(object, dict) and not isinstance(object, (%s)):\n"
                                           "            return object\n        made = {}\n"
                                           "        for key in object.keys():\n            made[key] = object[key]\n"
                                           "        return made\n    return object\n",
                                           m->classes.at, m->iterating.len ? m->iterating.at : ""));
    def->FunctionDef.name = m->name;
    return def;
}

void expand_mappings(Expand *x)
{
    Mappings m = {.x = x, .name = intern_text(x->program->names, ".mapping")};
    find_classes(&m);
    for (uint32_t i = 0; m.classes.len && i < x->module->body.len; i++)
        visit(&m, x->module->body.at[i]);
    const Node *first = x->module->body.len ? x->module->body.at[0] : NULL;
    bool doc = first && first->kind == N_ExprStmt && first->ExprStmt.value->kind == N_Constant;
    if (m.used)
        insert_node(x, &x->module->body, doc, def_of(&m));
    text_free(&m.classes);
    text_free(&m.iterating);
}
