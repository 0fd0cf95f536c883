/* expand_vars.c -- vars(x) and x.__dict__, where they are only read; dir(x), C.mro().
 * In: a parsed module.  Out: calls of a function that makes a dict of the attributes; dir(x) is made of these.
 * Rule: what may change the dict, or keeps it in an object, is left as it stands, and refused later on; a name that a
 * function binds once to it stands for it.
 *     for k, v in self.__dict__.items(): ...   =>   for k, v in `vars of`(self).items(): ...                       */
#include "frontend/expand.h"

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (!strcmp(*names, name))
            return true;
    return false;
}

static bool is_plain_call(Expand *x, const Node *node, const char *name)
{
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, name) &&
           !times_bound(x, node->Call.func->Name.name) && node->Call.args.len == 1 && !node->Call.keywords.len &&
           node->Call.args.at[0]->kind != N_Starred;
}

static bool is_super(const Node *node)
{
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, "super");
}

/* x of vars(x), x.__dict__; NULL: something else */
static Node *object_of(Expand *x, Node *node)
{
    if (is_plain_call(x, node, "vars"))
        return node->Call.args.at[0];
    bool dict = node->kind == N_Attribute && node->Attribute.context == Context_load &&
                !strcmp(node->Attribute.attr, "__dict__") && !is_super(node->Attribute.value);
    return dict ? node->Attribute.value : NULL;
}

/* Does this child of the node only read it? */
static bool reads(const Node *node, const Node *child)
{
    static const char *const methods[] = {"items", "keys", "values", "get", "copy", NULL};
    static const char *const functions[] = {"len",   "list",  "sorted", "dict",      "str", "repr",
                                            "print", "tuple", "set",    "frozenset", "sum", "min",
                                            "max",   "any",   "all",    "enumerate", NULL};
    static const char *const takers[] = {"format", "join", "dumps", "update", "extend", "write", NULL};
    switch (node->kind) {
    case N_Attribute:
        return is_one_of(node->Attribute.attr, methods);
    case N_Call: {
        const Node *func = node->Call.func;
        return func->kind == N_Name        ? is_one_of(func->Name.name, functions)
               : func->kind == N_Attribute ? is_one_of(func->Attribute.attr, takers)
                                           : false;
    }
    case N_Keyword:
        return !node->Keyword.name;
    case N_Subscript:
        return node->Subscript.value == child && node->Subscript.context == Context_load;
    case N_For:
        return node->For.iter == child;
    case N_Comprehension:
        return node->Comprehension.iter == child;
    case N_Compare:
    case N_FormattedValue:
    case N_Starred:
    case N_Return:
    case N_Lambda:
        return true;
    case N_BinOp:
        return node->BinOp.op == Op_mod || node->BinOp.op == Op_bitor;
    case N_Dict: /* {**vars(x)} */
        for (uint32_t i = 0; i < node->Dict.values.len; i++)
            if (node->Dict.values.at[i] == child)
                return !node->Dict.keys.at[i];
        return false;
    default:
        return false;
    }
}

typedef struct Visit {
    Expand *x;
    const Node *around, *outside, *further; /* outside: around that; and around that one */
} Visit;

/* "%s: %r" % (name, vars(x)) */
static bool is_formatted(const Visit *v)
{
    return v->around->kind == N_Tuple && v->outside && v->outside->kind == N_BinOp && v->outside->BinOp.op == Op_mod &&
           v->outside->BinOp.right == v->around;
}

/* sorted(d), sorted(d.items()), len(d), set(d): not by another key, which two may share */
static bool forgets_order(Expand *x, const Node *call, const Node *dict)
{
    static const char *const functions[] = {"len", "sorted", "set", "frozenset", NULL};
    return call && call->kind == N_Call && call->Call.func->kind == N_Name && !call->Call.keywords.len &&
           call->Call.args.len == 1 && call->Call.args.at[0] == dict &&
           is_one_of(call->Call.func->Name.name, functions) && !times_bound(x, call->Call.func->Name.name);
}

/* The dict's own method that is called. */
static const char *method_called(const Visit *v, const Node *dict, const Node *call)
{
    const Node *method = v->around;
    bool is = method->kind == N_Attribute && method->Attribute.value == dict && call && call->kind == N_Call &&
              call->Call.func == method;
    return is ? method->Attribute.attr : "";
}

/* What stands around it cannot tell the order of the attributes, or not but for methods of what the dict holds. */
static const char *dict_read(const Visit *v, const Node *dict)
{
    const Node *around = v->around, *call = v->outside;
    const char *method = method_called(v, dict, call);
    bool views = (!strcmp(method, "items") || !strcmp(method, "keys")) && !call->Call.args.len;
    bool asks = around->kind == N_Subscript || !strcmp(method, "get") || forgets_order(v->x, around, dict) ||
                (views && forgets_order(v->x, v->further, call));
    if (around->kind != N_Compare || around->Compare.rights.len != 1)
        return asks ? "vars in any order" : "vars of";
    Op op = around->Compare.ops.at[0];
    bool held = (op == Op_in || op == Op_notin) && around->Compare.rights.at[0] == dict;
    return held ? "vars in any order" : op == Op_eq || op == Op_ne ? "vars compared" : "vars of";
}

static void make_call(Expand *x, Node *node, Node *object, const char *read)
{
    Node *name = node_built_in(x, read, node->at);
    node->kind = N_Call;
    node->Call = (struct CallNode){.func = name};
    push(x->arena, &node->Call.args, object);
}

static bool is_class(Expand *x, const Node *node)
{
    if (node->kind != N_Name || times_bound(x, node->Name.name) != 1)
        return false;
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_ClassDef && statement->ClassDef.name == node->Name.name)
            return true;
    return false;
}

/* C.mro()   =>   list(C.__mro__), of a class of the module */
static void expand_mro(Expand *x, Node *node)
{
    Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr, "mro") || node->Call.args.len ||
        node->Call.keywords.len || !is_class(x, func->Attribute.value) || times_bound(x, func->Attribute.attr))
        return;
    Node *name = node_built_in(x, "list", node->at);
    func->Attribute.attr = intern_text(x->program->names, "__mro__");
    node->Call.func = name;
    push(x->arena, &node->Call.args, func);
}

static Node *call_built_in(Expand *x, const char *name, Node *given, Span at)
{
    Node *call = node_made(x, N_Call, at);
    call->Call.func = node_built_in(x, name, at);
    push(x->arena, &call->Call.args, given);
    return call;
}

/* sorted({*"class names"(o).split(), *vars(o)}); of a class: without vars */
static Node *names_of(Expand *x, Node *object, Span at)
{
    bool cls = is_class(x, object);
    Node *made = node_parsed(x, cls ? "sorted({*a.split()})\n" : "sorted({*a.split(), *b})\n", at);
    Node *set = made->Call.args.at[0], *given = node_copy(x->program, x->module, object);
    set->Set.items.at[0]->Starred.value->Call.func->Attribute.value = call_built_in(x, "class names", object, at);
    if (!cls)
        set->Set.items.at[1]->Starred.value = call_built_in(x, "vars in any order", given, at);
    made->Call.func = node_built_in(x, "sorted", at);
    return made;
}

/* dir(o); of anything but a name: (lambda object, /: dir(object))(o) */
static void expand_dir(Expand *x, Node *node)
{
    Node *object = is_plain_call(x, node, "dir") ? node->Call.args.at[0] : NULL;
    if (!object)
        return;
    if (object->kind == N_Name) {
        node->Call = names_of(x, object, node->at)->Call;
        return;
    }
    Node *lambda = node_parsed(x, "lambda object, /: object\n", node->at);
    lambda->Lambda.body = names_of(x, lambda->Lambda.body, node->at);
    node->Call.func = lambda;
}

/* json.dumps(x, default=vars): as a value it is a function like any other */
static void expand_value(Expand *x, const Node *around, Node *node)
{
    if (node->kind == N_Name && node->Name.context == Context_load && !strcmp(node->Name.name, "vars") &&
        !times_bound(x, node->Name.name) && (around->kind != N_Call || around->Call.func != node)) {
        uint32_t id = node->id;
        *node = *node_parsed(x, "lambda object, /: vars(object)\n", node->at);
        node->id = id;
    }
}

static void visit(void *context, Node *node)
{
    const Visit *outer = context;
    Visit inner = {outer->x, node, outer->around, outer->outside};
    expand_value(outer->x, outer->around, node);
    Node *object = object_of(outer->x, node);
    if (object && (reads(outer->around, node) || is_formatted(outer)))
        make_call(outer->x, node, object, dict_read(outer, node));
    expand_mro(outer->x, node);
    expand_dir(outer->x, node);
    each_child(node, visit, &inner);
}

/* ---- attrs = vars(self) ------------------------------------------------------------------------------------------ */
typedef struct Alias {
    Expand *x;
    Name name;      /* attrs */
    Name object;    /* self */
    uint32_t bound; /* how often the function binds the name, or its object anew */
    const Node *value;
} Alias;

static void count_bindings(void *alias, Node *node)
{
    Alias *a = alias;
    Name name = name_bound(node);
    a->bound += name == a->name || name == a->object;
    a->bound += node->kind == N_Global || node->kind == N_Nonlocal;
    each_child(node, count_bindings, a);
}

static void put_value(void *alias, Node *node)
{
    const Alias *a = alias;
    if (node->kind != N_Name || node->Name.name != a->name || node->Name.context != Context_load) {
        each_child(node, put_value, alias);
        return;
    }
    uint32_t id = node->id;
    Span at = node->at;
    *node = *node_copy(a->x->program, a->x->module, a->value);
    node->id = id;
    node->at = at;
}

/* The name that the statement binds to the dict of a parameter or variable; false: it is no such statement. */
static bool names_dict(Expand *x, Node *statement, Alias *alias)
{
    const Node *target =
        statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
    const Node *object = target && target->kind == N_Name ? object_of(x, statement->Assign.value) : NULL;
    if (!object || object->kind != N_Name)
        return false;
    *alias = (Alias){.x = x, .name = target->Name.name, .object = object->Name.name, .value = statement->Assign.value};
    return true;
}

static bool is_param(const Node *def, Name name)
{
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.name == name)
            return true;
    return false;
}

/* Of statements of the body itself: what stands behind them has the name for certain. */
static void expand_aliases(void *expand, Node *node)
{
    Expand *x = expand;
    each_child(node, expand_aliases, x);
    for (uint32_t i = 0; node->kind == N_FunctionDef && i < node->FunctionDef.body.len; i++) {
        Node *statement = node->FunctionDef.body.at[i];
        Alias alias;
        if (!names_dict(x, statement, &alias) || !is_param(node, alias.object))
            continue;
        each_child(node, count_bindings, &alias);
        if (alias.bound != 2) /* the parameter and the name */
            continue;
        for (uint32_t k = i + 1; k < node->FunctionDef.body.len; k++)
            put_value(&alias, node->FunctionDef.body.at[k]);
        *statement = *node_made(x, N_Pass, statement->at);
    }
}

void expand_vars(Expand *x)
{
    for (uint32_t i = 0; !x->module->is_library && i < x->module->body.len; i++)
        expand_aliases(x, x->module->body.at[i]);
    for_each (Node *, statement, &x->module->body) {
        Visit top = {x, statement, NULL, NULL};
        each_child(statement, visit, &top);
    }
}
