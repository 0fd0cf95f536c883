/* lower_dispatch.c -- a method call on an object of several classes: one function that asks for the class.
 * In: a receiver and the rule that calls the method of one class.  Out: a call of a dispatcher, made once for all
 * calls that come to the same.
 * Rule: a dispatcher has no frame of its own and does nothing but call; where an argument does more, or a class has
 * no such method, the choice stands where the call is.
 *     animal.move(2)   =>   call_move(animal, 2), where call_move(animal, by) is
 *                               if animal is a Sheep: return Sheep.move(<Sheep>animal, by)  ... */
#include "typeinfer/lower.h"

enum { fewest_classes = 3 };

typedef struct Outline {
    Lower *l;
    Func *func;
    Map vars; /* of the caller -> of the dispatcher */
    Vars given;
    const Block *chain;
    const Sites *results;
    bool calls, open, fits;
} Outline;

static uint32_t classes_in(const Type *type)
{
    uint32_t count = 0;
    for_each (Type *, member, &type->items)
        count += member->kind == Type_instance;
    return count;
}

/* ---- what a chain of choices uses ---------------------------------------------------------------------------- */
static Var *var_like(Outline *o, const Var *var, const char *name)
{
    Var *own = temp_new(o->func, name, var->type, var->at);
    own->is_temp = var->is_temp;
    own->hidden = true;
    map_set(o->l->arena, &o->vars, var, own);
    return own;
}

static void note_local(void *context, Ir *node)
{
    Outline *o = context;
    switch (node->kind) {
    case I_Set:
        if (!map_get(&o->vars, node->Set.var))
            var_like(o, node->Set.var, node->Set.var->name);
        break;
    case I_Call:
        o->fits &= !node->Call.closure && !node->Call.func->yields;
        o->calls = true;
        o->results = sites_join(o->l->arena, o->results, node->Call.func->result_sites);
        o->open |= !sites_count(node->Call.func->result_sites);
        break;
    case I_If:
    case I_Eval:
    case I_HasType:
    case I_Convert:
    case I_Get:
    case I_Const:
        break;
    default:
        o->fits = false;
    }
}

/* What the callees have for what is given, behind conversions: the first one's name for it, and the objects that all of
 * them know of.  One that knows of none may be given anything. */
typedef struct Known {
    const Var *var;
    Arena *arena;
    const char *name;
    const Sites *sites;
    bool open;
} Known;

static void note_known(void *context, Ir *node)
{
    Known *known = context;
    for (uint32_t i = 0; node->kind == I_Call && i < node->Call.args.len; i++) {
        const Ir *arg = node->Call.args.at[i];
        const Var *param = node->Call.func->params.at[i].var;
        if (arg->kind == I_Convert)
            arg = arg->Convert.a;
        if (arg->kind != I_Get || arg->Get.var != known->var)
            continue;
        known->name = known->name ? known->name : param->name;
        known->sites = sites_join(known->arena, known->sites, param->sites);
        known->open |= !sites_count(param->sites);
    }
}

static Known known_of(const Outline *o, const Var *var)
{
    Known known = {.var = var, .arena = o->l->arena};
    ir_walk((Block *)o->chain, note_known, &known);
    if (known.open)
        known.sites = NULL;
    return known;
}

static void note_given(void *context, Ir *node)
{
    Outline *o = context;
    if (node->kind != I_Get || map_get(&o->vars, node->Get.var))
        return;
    Var *var = node->Get.var;
    o->fits &= var->home == o->l->func && !ir_may_fail(node);
    Known known = known_of(o, var);
    Var *own = var_like(o, var, known.name ? known.name : var->name);
    own->sites = known.sites;
    own->is_temp = own->hidden = false;
    own->is_param = true;
    push(o->l->arena, &o->given, var);
    push(o->l->arena, &o->func->params, ((Param){.var = own}));
}

/* ---- the same one? --------------------------------------------------------------------------------------------- */
static void put_func(void *context, Ir *node)
{
    if (node->kind == I_Call)
        text_print(context, "%u,", node->Call.func->id);
}

/* Everything in it but its places. */
static Name key_of(Lower *l, Func *func)
{
    Text text = {0};
    text_print(&text, "%s,%u:", func->name, func->result->id);
    for_each (Param, param, &func->params)
        text_print(&text, "%u,", param.var->type->id);
    ir_walk(&func->body, put_func, &text);
    for_each (Ir *, node, &func->body)
        ir_print(node, &text, 0);
    Name key = intern(l->unit->names, text.at, text.len);
    text_free(&text);
    return key;
}

static void add_func(Lower *l, Func *func)
{
    func->id = l->unit->funcs.len - 1; /* the entry stays the last one */
    push(l->arena, &l->unit->funcs, l->unit->entry);
    l->unit->entry->id++;
    l->unit->funcs.at[func->id] = func;
}

static Func *known_dispatcher(Lower *l, Func *func)
{
    Name key = key_of(l, func);
    Func *known = map_get(l->dispatchers, key);
    if (known)
        return known;
    map_set(l->arena, l->dispatchers, key, func);
    add_func(l, func);
    return func;
}

/* ---- making one ------------------------------------------------------------------------------------------------ */
/* What a block ends with, as the function's result; NULL: it ends with something else. */
static Ir *result_at_end(const Func *func, const Block *block, const Var *result)
{
    const Ir *end = block->len ? last(block) : NULL;
    Ir *value = !end                                           ? NULL
                : end->kind == I_Set && end->Set.var == result ? end->Set.value
                : end->kind == I_Eval && !result               ? end->Eval.value
                                                               : NULL;
    return value && value->type == func->result ? value : NULL;
}

static bool gives_result(const Func *func, const Block *block, const Var *result)
{
    const Ir *end = block->len ? last(block) : NULL;
    if (end && end->kind == I_If)
        return gives_result(func, &end->If.body, result) && gives_result(func, &end->If.orelse, result);
    return result_at_end(func, block, result) != NULL;
}

static void return_result(const Func *func, Block *block, const Var *result)
{
    Ir *end = last(block);
    if (end->kind == I_If) {
        return_result(func, &end->If.body, result);
        return_result(func, &end->If.orelse, result);
        return;
    }
    Ir *value = result_at_end(func, block, result);
    if (value->kind == I_Call)
        value->at = SPAN_FORWARD;
    end->kind = I_Return;
    end->Return.value = value;
}

static bool write_body(Outline *o, const Var *result)
{
    Block *body = &o->func->body;
    for_each (Ir *, node, o->chain)
        push(o->l->arena, body, ir_copy(o->l->unit, node, &o->vars));
    const Var *own = result ? map_get(&o->vars, result) : NULL;
    if (!gives_result(o->func, body, own))
        return false;
    return_result(o->func, body, own);
    return true;
}

/* NULL: the chain does something that a dispatcher does not. */
static Ir *outlined(Lower *l, const Node *call, Block *chain, const Ir *value)
{
    const Var *result = value->kind == I_Get ? value->Get.var : NULL;
    Func *func = NEW(l->arena, Func);
    *func = (Func){.unit = l->unit, .at = call->at, .passes_on = true, .result = value->type};
    func->name = intern_text(l->unit->names, arena_print(l->arena, "call_%s", call->Call.func->Attribute.attr));
    Outline o = {.l = l, .func = func, .chain = chain, .fits = true};
    ir_walk(chain, note_local, &o);
    if (!o.calls || !o.fits || (result && !map_get(&o.vars, result)))
        return NULL;
    ir_walk(chain, note_given, &o);
    if (!o.fits || !write_body(&o, result))
        return NULL;
    func->result_sites = o.open ? NULL : o.results;
    Ir *node = ir_new(l->unit, I_Call, value->type, call->at);
    node->Call.func = known_dispatcher(l, func);
    for_each (Var *, given, &o.given)
        push(l->arena, &node->Call.args, ir_get(l->unit, given, call->at));
    return node;
}

Ir *call_dispatched(Lower *l, const Node *call, Ir *receiver, Type *type, OnMember *rule, void *context,
                    const char *role)
{
    bool many = type_is_pointer(receiver->type) && classes_in(receiver->type) >= fewest_classes;
    if (!many || type->kind == Type_never || call->Call.func->kind != N_Attribute)
        return for_members(l, receiver, type, rule, context, role, call->at);
    receiver = hold(l, receiver, "receiver");
    Block chain = {0}, *outer = enter(l, &chain);
    Ir *value = for_members(l, receiver, type, rule, context, role, call->at);
    enter(l, outer);
    Ir *made = outlined(l, call, &chain, value);
    if (made)
        return made;
    for_each (Ir *, node, &chain)
        put(l, node);
    return value;
}
