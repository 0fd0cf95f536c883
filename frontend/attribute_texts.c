/* attribute_texts.c -- which texts a loop goes along, a parameter is given, or a value may be.
 * In: what is looped along, a parameter of a def, a value; the whole program.  Out: these texts.
 * Rule: only when the program writes them all, and gives a list of them nowhere to what may change it.
 *     class Num(Node): _fields = ("value",)           for name, one in zip(self._fields, args)   =>   name: "value"  */
#include "frontend/expand.h"

enum { deepest = 8 };

typedef struct Texts {
    Expand *x;
    NameList *into;
    Name wanted; /* an attribute, or a def */
    int depth;
    bool unknown, changeable; /* a list, a set or a dict is among what is assigned */
    uint32_t loads, safe;     /* of an attribute: all its loads, and those that do not let it be changed */
    uint32_t found, uses;     /* of an attribute: what is assigned; of a def: its calls, and all nodes that name it */
    uint32_t at;              /* of a def: which argument */
    Node *around;             /* the function around a call */
} Texts;

static bool are_texts(Texts *t, const Node *node);

static bool is_text(const Node *node)
{
    return node && node->kind == N_Constant && node->Constant.literal == Literal_str;
}

static void add(Texts *t, const Node *text)
{
    Name name = intern(t->x->program->names, text->Constant.text.at, text->Constant.text.len);
    for (uint32_t i = 0; i < t->into->len; i++)
        if (t->into->at[i] == name)
            return;
    push(t->x->arena, t->into, name);
}

static bool add_all(Texts *t, const Nodes *items)
{
    for_each (Node *, item, items) {
        if (!is_text(item))
            return false;
        add(t, item);
    }
    return true;
}

static void each_user_node(Texts *t, void (*visit)(void *context, Node *node))
{
    for_each (Module *, module, &t->x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            visit(t, module->body.at[i]);
}

/* ---- o.fields: all that classes and methods assign to it ------------------------------------------------------- */
static bool names_it(const Texts *t, const Node *target)
{
    return (target->kind == N_Name && target->Name.name == t->wanted) ||
           (target->kind == N_Attribute && target->Attribute.attr == t->wanted);
}

static void find_assigned(void *texts, Node *node)
{
    Texts *t = texts;
    const Node *target = NULL, *value = NULL;
    if (node->kind == N_Assign && node->Assign.targets.len == 1) {
        target = node->Assign.targets.at[0];
        value = node->Assign.value;
    } else if (node->kind == N_AnnAssign) {
        target = node->AnnAssign.target;
        value = node->AnnAssign.value;
    }
    if (target && names_it(t, target)) {
        t->unknown |= value && !are_texts(t, value);
        t->found += value != NULL;
        if (value)
            each_child(value, find_assigned, t);
        return;
    }
    bool binds = name_bound(node) == t->wanted && (node->kind == N_Name || node->kind == N_FunctionDef);
    bool stores =
        node->kind == N_Attribute && node->Attribute.attr == t->wanted && node->Attribute.context != Context_load;
    t->unknown |= binds || stores;
    each_child(node, find_assigned, t);
}

static bool is_among(const char *name, const char *const *names)
{
    while (*names && strcmp(*names, name) != 0)
        names++;
    return *names;
}

/* len(o.fields), o.fields.index(name): nothing can change it */
static bool only_reads(const Node *func)
{
    static const char *const calls[] = {"zip",      "enumerate", "sorted", "list", "tuple", "set", "frozenset",
                                        "reversed", "len",       "dict",   "max",  "min",   "all", "any",
                                        "print",    "str",       "repr",   "iter", NULL};
    return func->kind == N_Name ? is_among(func->Name.name, calls)
                                : func->kind == N_Attribute && !strcmp(func->Attribute.attr, "join");
}

static void count_safe(Texts *t, const Node *node)
{
    t->safe += node && names_it(t, node);
}

static void count_all(Texts *t, const Nodes *nodes)
{
    for_each (Node *, node, nodes)
        count_safe(t, node);
}

static void find_loads(void *texts, Node *node)
{
    static const char *const methods[] = {"keys", "items", "values", "index", "count", "get", "copy", NULL};
    Texts *t = texts;
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    t->loads +=
        (node->kind == N_Name && node->Name.name == t->wanted && node->Name.context == Context_load) ||
        (node->kind == N_Attribute && node->Attribute.attr == t->wanted && node->Attribute.context == Context_load);
    if (func && func->kind == N_Attribute && is_among(func->Attribute.attr, methods))
        count_safe(t, func->Attribute.value);
    if (func && only_reads(func))
        count_all(t, &node->Call.args);
    if (node->kind == N_For)
        count_safe(t, node->For.iter);
    if (node->kind == N_Comprehension)
        count_safe(t, node->Comprehension.iter);
    if (node->kind == N_Starred)
        count_safe(t, node->Starred.value);
    if (node->kind == N_Subscript && node->Subscript.context == Context_load)
        count_safe(t, node->Subscript.value);
    if (node->kind == N_BinOp) {
        count_safe(t, node->BinOp.left);
        count_safe(t, node->BinOp.right);
    }
    if (node->kind == N_Compare) {
        count_safe(t, node->Compare.left);
        count_all(t, &node->Compare.rights);
    }
    each_child(node, find_loads, t);
}

static bool is_left_alone(Texts *inner)
{
    if (inner->changeable)
        each_user_node(inner, find_loads);
    return inner->loads == inner->safe;
}

static bool attribute_texts(Texts *t, const Node *node)
{
    Texts inner = {.x = t->x, .into = t->into, .wanted = node->Attribute.attr, .depth = t->depth + 1};
    if (t->wanted == node->Attribute.attr) /* fields = Base.fields + ("x",): the others are found anyway */
        return true;
    each_user_node(&inner, find_assigned);
    return inner.found && !inner.unknown && is_left_alone(&inner);
}

/* ---- what is looped along ------------------------------------------------------------------------------------------
 */
static bool call_texts(Texts *t, const Node *call)
{
    static const char *const same[] = {"sorted", "list", "tuple", "set", "reversed", "frozenset"};
    const Node *func = call->Call.func;
    if (func->kind == N_Attribute && !strcmp(func->Attribute.attr, "keys") && !call->Call.args.len)
        return are_texts(t, func->Attribute.value);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (func->kind == N_Name && !strcmp(func->Name.name, same[i]) && !times_bound(t->x, func->Name.name))
            return call->Call.args.len == 1 && are_texts(t, call->Call.args.at[0]);
    return false;
}

/* Is all that it holds known texts? They are added. */
static bool are_texts(Texts *t, const Node *node)
{
    if (t->depth > deepest)
        return false;
    t->changeable |= node->kind == N_List || node->kind == N_Set || node->kind == N_Dict || node->kind == N_Call;
    switch (node->kind) {
    case N_List:
        return add_all(t, &node->List.items);
    case N_Tuple:
        return add_all(t, &node->Tuple.items);
    case N_Set:
        return add_all(t, &node->Set.items);
    case N_Dict:
        return add_all(t, &node->Dict.keys);
    case N_BinOp:
        return node->BinOp.op == Op_add && are_texts(t, node->BinOp.left) && are_texts(t, node->BinOp.right);
    case N_Attribute:
        return attribute_texts(t, node);
    case N_Call:
        return call_texts(t, node);
    case N_Name: {
        const Node *value = assigned_constant(t->x, node);
        bool fixed = value != node && (value->kind == N_Tuple || value->kind == N_BinOp || value->kind == N_Constant);
        return fixed && are_texts(t, value);
    }
    default:
        return false;
    }
}

static bool is_call_of(Texts *t, const Node *node, const char *name)
{
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, name) &&
           !times_bound(t->x, node->Call.func->Name.name) && !node->Call.keywords.len;
}

/* Is it one of known texts: "x", "x" if test else "y", ("x", "y")[i]? They are added. */
static bool is_one_text(Texts *t, const Node *node)
{
    if (is_text(node)) {
        add(t, node);
        return true;
    }
    if (node->kind == N_IfExp)
        return is_one_text(t, node->IfExp.body) && is_one_text(t, node->IfExp.orelse);
    const Node *from =
        node->kind == N_Subscript && node->Subscript.index->kind != N_Slice ? node->Subscript.value : NULL;
    return from && ((from->kind == N_Tuple && add_all(t, &from->Tuple.items)) ||
                    (from->kind == N_List && add_all(t, &from->List.items)) ||
                    (from->kind == N_Dict && add_all(t, &from->Dict.values)));
}

bool texts_of(Expand *x, const Node *value, NameList *into)
{
    Texts t = {.x = x, .into = into};
    return is_one_text(&t, value);
}

/* for name in ITER, for i, name in enumerate(ITER), for name, one in zip(ITER, ...), for name, one in DICT.items() */
const Node *looped_along(Expand *x, const Node *target, const Node *iter, Name wanted)
{
    Texts t = {.x = x};
    if (target->kind == N_Name)
        return target->Name.name == wanted ? iter : NULL;
    if (target->kind != N_Tuple)
        return NULL;
    for (uint32_t i = 0; i < target->Tuple.items.len; i++) {
        const Node *item = target->Tuple.items.at[i];
        if (item->kind != N_Name || item->Name.name != wanted)
            continue;
        if (is_call_of(&t, iter, "zip") && i < iter->Call.args.len)
            return iter->Call.args.at[i];
        if (is_call_of(&t, iter, "enumerate") && i == 1 && iter->Call.args.len)
            return iter->Call.args.at[0];
        const Node *func = iter->kind == N_Call ? iter->Call.func : NULL;
        bool items = func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "items") && !i;
        return items && func->Attribute.value->kind == N_Dict ? func->Attribute.value : NULL;
    }
    return NULL;
}

bool texts_along(Expand *x, const Node *target, const Node *iter, Name wanted, NameList *into)
{
    Texts t = {.x = x, .into = into};
    const Node *along = looped_along(x, target, iter, wanted);
    return along && are_texts(&t, along);
}

/* ---- what is assigned ----------------------------------------------------------------------------------------- */
/* The texts of the name in: here, there = ("x", "y") if test else ("y", "x"); false: others, or it is not among them.
 */
static bool texts_unpacked(Expand *x, const Node *target, const Node *value, Name wanted, NameList *into)
{
    if (value->kind == N_IfExp)
        return texts_unpacked(x, target, value->IfExp.body, wanted, into) &&
               texts_unpacked(x, target, value->IfExp.orelse, wanted, into);
    if (target->kind != N_Tuple || value->kind != N_Tuple || target->Tuple.items.len != value->Tuple.items.len)
        return false;
    for_each (Node *, star, &value->Tuple.items)
        if (star->kind == N_Starred)
            return false;
    for_each (Node *, item, &target->Tuple.items)
        if (item->kind == N_Name && item->Name.name == wanted)
            return texts_of(x, value->Tuple.items.at[item_at], into);
    return false;
}

size_t texts_assigned(Expand *x, const Node *node, Name wanted, NameList *into)
{
    const Node *value = NULL;
    size_t named = 0;
    if (node->kind == N_Assign) {
        value = node->Assign.value;
        for_each (Node *, target, &node->Assign.targets)
            named += name_bound(target) == wanted;
        if (!named && node->Assign.targets.len == 1)
            return texts_unpacked(x, node->Assign.targets.at[0], value, wanted, into);
    } else if (node->kind == N_AnnAssign) {
        value = node->AnnAssign.value;
        named = name_bound(node->AnnAssign.target) == wanted;
    } else if (node->kind == N_NamedExpr) {
        value = node->NamedExpr.value;
        named = name_bound(node->NamedExpr.target) == wanted;
    }
    return value && named && texts_of(x, value, into) ? named : 0;
}

typedef struct Assigned {
    Texts *texts;
    Name name;
    size_t known;
    bool elsewhere; /* global, nonlocal */
} Assigned;

static void count_assigned(void *context, Node *node)
{
    Assigned *a = context;
    const NameList *names = node->kind == N_Global     ? &node->Global.names
                            : node->kind == N_Nonlocal ? &node->Nonlocal.names
                                                       : NULL;
    for (uint32_t i = 0; names && i < names->len; i++)
        a->elsewhere |= names->at[i] == a->name;
    a->known += texts_assigned(a->texts->x, node, a->name, a->texts->into);
    each_child(node, count_assigned, a);
}

/* A variable that the function around the call binds to known texts alone. */
static bool is_known_variable(Texts *t, const Node *node)
{
    Assigned assigned = {t, node->kind == N_Name ? node->Name.name : NULL, 0, false};
    if (!assigned.name || !t->around)
        return false;
    each_child(t->around, count_assigned, &assigned);
    return assigned.known && !assigned.elsewhere && assigned.known == times_bound_in(t->around, assigned.name);
}

/* ---- what a parameter is given ------------------------------------------------------------------------------------
 */
static void find_calls(void *texts, Node *node)
{
    Texts *t = texts;
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    bool plain = func && func->kind == N_Name && func->Name.name == t->wanted;
    bool method = func && func->kind == N_Attribute && func->Attribute.attr == t->wanted;
    if (plain || method) {
        uint32_t at = t->at - method;
        const Node *arg = at < node->Call.args.len ? node->Call.args.at[at] : NULL;
        bool known = arg && (is_one_text(t, arg) || is_known_variable(t, arg)) && !has_stars(node);
        t->unknown |= !known;
        t->found++;
    }
    t->uses += (node->kind == N_Name && node->Name.name == t->wanted) ||
               (node->kind == N_Attribute && node->Attribute.attr == t->wanted) ||
               (node->kind == N_Constant && is_text(node) &&
                intern(t->x->program->names, node->Constant.text.at, node->Constant.text.len) == t->wanted);
    Node *around = t->around;
    t->around = node->kind == N_FunctionDef ? node : around;
    each_child(node, find_calls, t);
    t->around = around;
}

/* All calls of the def, which is no value anywhere, give that parameter a text. */
bool texts_given(Expand *x, const Node *def, Name wanted, NameList *into)
{
    Texts t = {.x = x, .into = into, .wanted = def->FunctionDef.name};
    const Nodes *params = &def->FunctionDef.params;
    while (t.at < params->len && params->at[t.at]->Param.name != wanted)
        t.at++;
    if (t.at == params->len || params->at[t.at]->Param.param != Param_normal || params->at[t.at]->Param.value ||
        def->FunctionDef.decorators.len || rebinds(def, wanted) || !strncmp(def->FunctionDef.name, "__", 2) ||
        def->FunctionDef.name[strlen(def->FunctionDef.name) - 1] == '_') /* others may call those */
        return false;
    each_user_node(&t, find_calls);
    return t.found && t.found == t.uses && !t.unknown;
}
