/* lower_name.c -- names: variables, constants of modules, functions, imports.
 * In: Name, FunctionDef and Import nodes.  Out: Get trees; hidden globals for defaults and for late
 * defs. Rule: a def is no assignment at run time; where a use may come first, a hidden bool says
 * whether it was executed. */
#include "typeinfer/lower.h"

/* ---- defaults -------------------------------------------------------------------------------- */
Ir *literal_of(Lower *l, const Node *n)
{
    if (n->kind == N_Constant && n->Constant.literal != Literal_bytes && n->Constant.literal != Literal_ellipsis)
        return lower_raw(l, n);
    if (n->kind == N_UnaryOp && n->UnaryOp.operand->kind == N_Constant && n->UnaryOp.op != Op_not) {
        Ir *operand = literal_of(l, n->UnaryOp.operand);
        return operand ? fold_unary(l, ir_op(n->UnaryOp.op), operand, n->at) : NULL;
    }
    return NULL;
}

static bool is_plain_literal(const Ir *tree, const Type *type)
{
    return tree && type->kind != Type_union && converts(tree->type, type) && tree->type->kind != Type_none;
}

static void prepare_param(Lower *l, Param *param, const Node *node)
{
    const Node *value = node->Param.value;
    if (!value || !param->var)
        return;
    param->has_default = true;
    param->default_at = value->at;
    Ir *literal = literal_of(l, value);
    if (param->constant || param->fallback || !literal)
        return;
    param->constant = is_plain_literal(literal, param->var->type) ? convert(l, literal, param->var->type) : literal;
}

/* `global x; del x`, `nonlocal x; del x` in a function: then no use of x is proved, wherever it stands. */
static void note_deleted(void *context, Node *node)
{
    Lower *l = context;
    Symbol *symbol = node->kind == N_Name && node->Name.context == Context_delete ? node->Name.symbol : NULL;
    const Scope *home = symbol ? symbol->home : NULL;
    bool outer = home && home->kind == Scope_function && home->owner != l->instance->function;
    if (symbol && (symbol->is_global || outer))
        map_set(l->arena, l->deleted, symbol, node);
    if (node->kind != N_FunctionDef && node->kind != N_Lambda) /* they are looked at on their own */
        each_child(node, note_deleted, l);
}

/* The values of defaults, once, whatever the number of functions that the def became. */
static void set_defaults(Lower *l, const Node *def, uint32_t index)
{
    const Node *value = def->FunctionDef.params.at[index]->Param.value;
    Ir *tree = NULL;
    Vars done = {0};
    for_each (Instance *, instance, &l->inference->instances) {
        if (instance->function != def || index >= instance->func->params.len)
            continue;
        Var *var = instance->func->params.at[index].fallback;
        bool known = !var;
        for_each (Var *, other, &done) {
            known = known || other == var;
        }
        if (known)
            continue;
        tree = tree ? again(l, tree) : hold(l, lower_expr(l, value), "fallback");
        push(l->arena, &done, var);
        put_set(l, var, tree, value->at);
    }
    if (!tree && !literal_of(l, value) && !l->instance->module->is_library) /* for its effects */
        quiet(l, lower_expr(l, value), "fallback");
}

void lower_def(Lower *l, const Node *n)
{
    Var *var = var_of(l->inference, l->instance, n);
    if (var)
        put_set(l, var, lower_expr(l, decorated_of(l->inference, n)), n->at);
    else if (is_variable(l->inference, n) && decorated_of(l->inference, n) != n &&
             type_of(l->inference, l->instance, decorated_of(l->inference, n))->kind == Type_never)
        lower_quiet(l, decorated_of(l->inference, n), "decorated"); /* what always raises */
    if (is_variable(l->inference, n))
        return;
    for (uint32_t index = 0; index < n->FunctionDef.params.len; index++) {
        if (n->FunctionDef.params.at[index]->Param.value)
            set_defaults(l, n, index);
    }
    mark_defined(l, n->FunctionDef.symbol, n->at);
}

/* Of a def inside a function each activation has a flag of its own. */
static const void *flag_key(Lower *l, const Symbol *symbol, Func **owner)
{
    *owner =
        symbol->home && symbol->home->kind == Scope_function ? owner_func(l->inference, l->instance, symbol) : NULL;
    return *owner ? intern_text(l->unit->names, arena_print(l->arena, "%p in %p", (const void *)symbol, (void *)*owner))
                  : (const void *)symbol;
}

void mark_defined(Lower *l, const Symbol *symbol, Span at)
{
    Func *owner;
    Var *flag = symbol ? map_get(l->defined, flag_key(l, symbol, &owner)) : NULL;
    if (flag)
        put_set(l, flag, tree_bool(l, true, at), at);
}

/* ---- functions that a use may precede -------------------------------------------------------- */
Var *flag_of(Lower *l, const void *key, const char *name, Span at)
{
    Var *flag = map_get(l->defined, key);
    if (flag)
        return flag;
    flag = NEW(l->arena, Var);
    flag->name = intern_text(l->unit->names, arena_print(l->arena, "%s_is_defined", name));
    flag->type = l->bool_;
    flag->at = at;
    flag->hidden = true;
    flag->id = l->unit->globals.len;
    push(l->arena, &l->unit->globals, flag);
    push(l->arena, &l->flags, flag);
    map_set(l->arena, l->defined, key, flag);
    return flag;
}

/* Before anything else runs, no def was executed. */
void clear_flags(Lower *l)
{
    Block body = {0}, *old = &l->unit->entry->body;
    for_each (Var *, flag, &l->flags) {
        if (flag->scope)
            continue;
        push(l->arena, &body, ir_set(l->unit, flag, tree_bool(l, false, flag->at), flag->at));
    }
    for_each (Ir *, statement, old) {
        push(l->arena, &body, statement);
    }
    *old = body;
}

static Var *known_flag(Lower *l, const Symbol *symbol, Span at)
{
    Func *owner;
    const void *key = flag_key(l, symbol, &owner);
    bool known = map_get(l->defined, key) != NULL;
    Var *flag = flag_of(l, key, symbol->name, at);
    if (owner && !known) {
        flag->scope = owner;
        push(l->arena, &owner->captured, flag);
    }
    return flag;
}

/* An import, a def or a class that has no variable: a flag says whether it was executed. */
static bool is_flagged(const Lower *l, const Symbol *symbol)
{
    const Node *binding = symbol && symbol->home && symbol->bindings == 1 ? symbol->only_binding : NULL;
    if (!binding || binding->kind == N_FunctionDef)
        return binding && !is_variable(l->inference, binding);
    return binding->kind == N_Alias || binding->kind == N_ClassDef;
}

/* Where a use may come first; known before the binding is lowered, which sets it. */
static void note_flagged(void *context, Node *node)
{
    Lower *l = context;
    const Symbol *symbol = node->kind == N_Name ? node->Name.symbol : NULL;
    if (is_flagged(l, symbol) && may_be_unbound(l->inference, l->instance, node))
        known_flag(l, symbol, node->at);
    if (node->kind != N_FunctionDef && node->kind != N_Lambda && node->kind != N_ClassDef)
        each_child(node, note_flagged, l);
}

void prepare_names(Lower *l)
{
    for_each (Instance *, instance, &l->inference->instances) {
        const Node *def = instance->function;
        const Nodes *body = def && def->kind == N_FunctionDef ? &def->FunctionDef.body : &instance->module->body;
        l->instance = instance;
        l->func = instance->func;
        if (!def || def->kind == N_FunctionDef)
            for_each (Node *, statement, body) {
                note_flagged(l, statement);
            }
        if (!def || def->kind != N_FunctionDef)
            continue;
        each_child(def, note_deleted, l);
        for (uint32_t index = 0; index < instance->func->params.len && index < def->FunctionDef.params.len; index++)
            prepare_param(l, &instance->func->params.at[index], def->FunctionDef.params.at[index]);
    }
}

/* A comprehension is a function of its own: the names of the function around it are free in it. */
static bool is_free(Lower *l, const Node *name)
{
    const Frame *frame = frame_around(l->unit, l->func, name->at.start, NULL);
    while (frame && frame->of_class)
        frame = frame_around(l->unit, l->func, name->at.start, frame);
    const Scope *home = name->Name.symbol->home;
    return frame && home->owner && home->owner->kind == N_FunctionDef;
}

void raise_undefined(Lower *l, const Node *name)
{
    Symbol *symbol = name->Name.symbol;
    const char *attribute = strchr(name->Name.name, '.');
    if (attribute && attribute != name->Name.name) { /* of a function: frontend/function_attributes.c */
        raise_text(l, "AttributeError", name->at, "'function' object has no attribute '%s'", attribute + 1);
        return;
    }
    bool local = symbol && symbol->home && symbol->home->kind == Scope_function;
    bool own = local && owner_func(l->inference, l->instance, symbol) == l->func && !is_free(l, name);
    raise_text(l, local && own ? "UnboundLocalError" : "NameError", name->at,
               own     ? "cannot access local variable '%s' where it is not associated with a value"
               : local ? "cannot access free variable '%s' where it is not associated with a value in enclosing scope"
                       : "name '%s' is not defined",
               name->Name.name);
}

/* `m` of m.f, where m is imported */
static const Node *imported_base(const Node *name)
{
    const Node *base = name;
    while (base->kind == N_Attribute)
        base = base->Attribute.value;
    const Symbol *symbol = base->kind == N_Name ? base->Name.symbol : NULL;
    return symbol && symbol->only_binding && symbol->only_binding->kind == N_Alias ? base : name;
}

void check_defined(Lower *l, const Node *name)
{
    name = imported_base(name);
    if (name->kind != N_Name || !may_be_unbound(l->inference, l->instance, name))
        return;
    Symbol *symbol = name->Name.symbol;
    Var *var = var_of(l->inference, l->instance, name);
    if (var && !is_flagged(l, symbol)) { /* a def that has a value */
        Ir *test = ir_new(l->unit, I_Eval, NULL, name->at);
        test->Eval.value = ir_get(l->unit, var, name->at);
        put(l, test);
        return;
    }
    if (!symbol || !symbol->home || symbol->bindings != 1) {
        raise_undefined(l, name);
        return;
    }
    Var *flag = known_flag(l, symbol, name->at);
    Ir *node = if_new(l, tree_not(l, ir_get(l->unit, flag, name->at), name->at), name->at);
    Block *outer = enter(l, &node->If.body);
    raise_undefined(l, name);
    enter(l, outer);
}

/* ---- names ----------------------------------------------------------------------------------- */
static Ir *constant_tree(Lower *l, const Node *n, const char *dotted, const Const *value)
{
    Type *type = type_of(l->inference, l->instance, n);
    Ir *stream = standard_stream(l, dotted, n->at);
    if (stream)
        return stream;
    if (strcmp(dotted, "sys.argv") == 0)
        return runtime_list(l, n, type);
    if (!type || type->kind == Type_module || type->kind == Type_function || type->kind == Type_never) {
        lower_refuse(l, n->at, "%s as a value", dotted);
        return ended(l, l->never, n->at);
    }
    Ir *node = ir_new(l->unit, I_Const, type, n->at);
    node->Const.value = *value;
    return node;
}

Ir *constant_of_node(Lower *l, const Node *n)
{
    Const value = {0};
    const char *dotted = constant_of(l->inference, l->instance, n, &value);
    const Type *type = dotted ? type_of(l->inference, l->instance, n) : NULL;
    if (type && type->kind == Type_function)
        return function_tree(l, n, NULL);
    return dotted ? constant_tree(l, n, dotted, &value) : NULL;
}

Ir *lower_name(Lower *l, const Node *n)
{
    Var *var = var_of(l->inference, l->instance, n);
    bool never_bound = var && var->type->kind == Type_never && may_be_unbound(l->inference, l->instance, n);
    if (var && !never_bound) {
        Ir *get = ir_get(l->unit, var, n->at);
        bool deleted = n->Name.symbol && map_get(l->deleted, n->Name.symbol);
        var->may_be_unset = var->may_be_unset || deleted;
        if (!deleted && !may_be_unbound(l->inference, l->instance, n))
            get->proved |= Proved_set;
        return get;
    }
    Ir *constant = constant_of_node(l, n);
    if (constant)
        return constant;
    Type *type = type_of(l->inference, l->instance, n);
    const Node *def = n->kind == N_Name && n->Name.symbol ? n->Name.symbol->only_binding : NULL;
    Ir *cls = class_tree(l, n);
    if (cls)
        return cls;
    if (type && type->kind == Type_instance && is_not_implemented(type)) {
        Ir *single = ir_new(l->unit, I_New, type, n->at);
        single->New.cls = type->cls;
        return single;
    }
    if (type && type->kind == Type_function) {
        check_defined(l, n);
        return function_tree(l, n, NULL);
    }
    if (def && def->kind == N_ClassDef) {
        check_defined(l, n);
    } else if (type && (type->kind == Type_function || type->kind == Type_module)) {
        check_defined(l, n);
        lower_refuse(l, n->at, "a function or module as a value");
    } else {
        raise_undefined(l, n);
    }
    return ended(l, l->never, n->at);
}

/* ---- import ---------------------------------------------------------------------------------- */
static Func *body_of(const Lower *l, const Module *module)
{
    for_each (Instance *, instance, &l->inference->instances) {
        if (instance->module == module && !instance->function)
            return instance->func;
    }
    return NULL;
}

/* A package runs in front of what it contains. */
static void run_module(Lower *l, const Module *module, Span at)
{
    if (module && module->parent)
        run_module(l, module->parent, at);
    Func *func = module && !module->is_stub ? body_of(l, module) : NULL;
    if (!func)
        return;
    Var *flag = flag_of(l, func, module->name, at);
    Ir *node = if_new(l, tree_not(l, ir_get(l->unit, flag, at), at), at);
    Block *outer = enter(l, &node->If.body);
    put_set(l, flag, tree_bool(l, true, at), at);
    Ir *call = ir_new(l->unit, I_Call, func->result, at);
    call->Call.func = func;
    quiet(l, call, "module");
    enter(l, outer);
}

void lower_import(Lower *l, const Node *n)
{
    const Map *imports = &l->instance->module->imports;
    if (n->kind == N_ImportFrom) {
        run_module(l, map_get(imports, n), n->at);
        for_each (Node *, alias, &n->ImportFrom.names) {
            run_module(l, map_get(imports, alias), n->at);
            mark_defined(l, alias->Alias.symbol, n->at);
        }
        return;
    }
    for_each (Node *, alias, &n->Import.names) {
        const Module *leaf = map_get(&l->instance->module->leaves, alias);
        if (!alias->Alias.quiet)
            run_module(l, leaf ? leaf : map_get(imports, alias), alias->at);
        mark_defined(l, alias->Alias.symbol, alias->at);
    }
}
