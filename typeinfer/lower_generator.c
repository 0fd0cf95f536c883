/* lower_generator.c -- generator functions: what makes them, what their bodies yield.
 * In: defs with yield.  Out: two functions for each: one that makes the generator, and the body.
 * Rule: a Resume is followed at once by a Yielded where it was true: the value has one taker.
 *     def numbers(n): yield n     =>   numbers(n): return generator numbers' body, n        body: Yield(n)          */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

void lower_maker(Lower *l, const Instance *instance)
{
    Func *maker = instance->func;
    Span at = maker->at;
    Ir *made = ir_new(l->unit, I_GeneratorNew, maker->result, at), *node = ir_new(l->unit, I_Return, NULL, at);
    made->GeneratorNew.func = instance->body;
    made->GeneratorNew.site = sites_at(generator_sites(l->inference, instance), 0);
    for_each (Param, param, &maker->params)
        push(l->arena, &made->GeneratorNew.args, ir_get(l->unit, param.var, param.var->at));
    node->Return.value = made;
    push(l->arena, &maker->body, node);
}

Ir *resume_tree(Lower *l, Ir *generator, Span at)
{
    Ir *node = ir_new(l->unit, I_Resume, l->bool_, at);
    node->Resume.a = generator;
    return node;
}

Ir *yielded_tree(Lower *l, Ir *generator, Span at)
{
    Ir *node = ir_new(l->unit, I_Yielded, generator->type->items.at[0], at);
    (void)l;
    node->Yielded.a = generator;
    return node;
}

static Ir *yield_value(Lower *l, Ir *value, Type *type, Span at)
{
    Ir *node = ir_new(l->unit, I_Yield, type, at);
    node->Yield.value = quiet(l, convert(l, value, l->func->yields->items.at[0]), "value");
    if (node->Yield.value->type->kind == Type_never)
        return ended(l, l->never, at);
    return node;
}

Ir *lower_yield(Lower *l, const Node *n)
{
    Ir *value = n->Yield.value ? lower_expr(l, n->Yield.value) : tree_none(l, n->at);
    if (value->type->kind == Type_never)
        return value;
    return yield_value(l, value, type_of(l->inference, l->instance, n), n->at);
}

/* ---- yield from ------------------------------------------------------------------------------ */
static void yield_step(Lower *l, Ir *item, void *context)
{
    (void)context;
    Ir *node = ir_new(l->unit, I_Eval, NULL, item->at);
    Span at = item->at;
    node->Eval.value = yield_value(l, item, l->none, at);
    node->at = at;
    put(l, node);
}

/* A generator takes part itself: what is sent or thrown goes on to it, and what it returns is the value. */
static Ir *delegate(Lower *l, Ir *tree, void *context)
{
    const Node *n = context;
    if (tree->type->kind != Type_generator) {
        if (tree->type->kind != Type_never)
            loop_over_tree(l, tree, yield_step, NULL, n->at);
        return tree_none(l, n->at);
    }
    Ir *inner = hold(l, tree, "inner"), *node = ir_new(l->unit, I_Delegate, l->none, n->at);
    node->Delegate.a = again(l, inner);
    quiet(l, node, "none");
    Type *type = type_of(l->inference, l->instance, n);
    if (!type || type->kind == Type_never || type->kind == Type_none)
        return type && type->kind == Type_none ? tree_none(l, n->at) : ended(l, l->never, n->at);
    Ir *returned = ir_new(l->unit, I_Returned, type, n->at);
    returned->Returned.a = inner;
    return hold(l, returned, "returned");
}

Ir *lower_yield_from(Lower *l, const Node *n)
{
    const Node *from = n->YieldFrom.value;
    if (from->kind != N_GeneratorExp && !special_iterates(l, from)) {
        Ir *tree = lower_quiet(l, from, "items");
        Type *type = type_of(l->inference, l->instance, n);
        return for_members(l, tree, type ? type : l->never, delegate, (void *)n, "returned", n->at);
    }
    consume(l, n->YieldFrom.value, yield_step, NULL, NULL);
    return tree_none(l, n->at);
}

static Ir *call_hook(Lower *l, Func *func, Ir *self, Span at);
static Ir *following(Lower *l, Ir *iterator, Span at);

/* ---- next, send, close ----------------------------------------------------------------------- */
/* The value if it has yielded, else StopIteration with what it returned. */
static Ir *resumed(Lower *l, Ir *generator, Ir *resume, Span at)
{
    Var *more = result_var(l, "more", l->bool_, at);
    put_set(l, more, resume, at);
    Ir *node = if_new(l, tree_not(l, ir_get(l->unit, more, at), at), at);
    Block *outer = enter(l, &node->If.body);
    quiet(l, tree_library(l, &library_stop_iteration, l->never, &generator, 1, 0, at), "none");
    enter(l, outer);
    if (generator->type->items.at[0]->kind == Type_never)
        return ended(l, l->never, at);
    return yielded_tree(l, again(l, generator), at);
}

static Ir *next_of(Lower *l, Ir *generator, void *context)
{
    const Special *special = context;
    Span at = special->call->at;
    if (type_is_file(generator->type))
        return next_line_tree(l, generator, NULL, item_type(l, generator->type), at);
    const Callee *next =
        generator->type->kind == Type_instance
            ? implied_of(l->inference, l->instance, special->call, "__next__", generator->type, call_arg(special, 0))
            : NULL;
    if (next)
        return call_implied(l, next, generator, NULL, NULL, 0, special->call);
    generator = following(l, generator, at);
    if (generator->type->kind != Type_generator)
        return raise_text(l, "TypeError", at, "'%s' object is not an iterator", type_word(generator->type));
    generator = hold(l, generator, "iterator");
    return resumed(l, generator, resume_tree(l, again(l, generator), at), at);
}

typedef struct Fallback {
    const Special *special;
    Ir *value;
} Fallback;

static Ir *next_or(Lower *l, Ir *generator, void *context)
{
    const Fallback *fallback = context;
    Span at = fallback->special->call->at;
    Type *type = type_of(l->inference, l->instance, fallback->special->call);
    if (type_is_file(generator->type))
        return next_line_tree(l, generator, fallback->value, type, at);
    generator = following(l, generator, at);
    if (generator->type->kind != Type_generator)
        return next_of(l, generator, (void *)fallback->special);
    generator = hold(l, generator, "iterator");
    Var *more = result_var(l, "more", l->bool_, at), *item = result_var(l, "item", type, at);
    put_set(l, more, resume_tree(l, again(l, generator), at), at);
    Ir *node = if_new(l, ir_get(l->unit, more, at), at);
    Block *outer = enter(l, &node->If.body);
    if (generator->type->items.at[0]->kind != Type_never)
        put_set(l, item, quiet(l, yielded_tree(l, again(l, generator), at), "value"), at);
    enter(l, &node->If.orelse);
    put_set(l, item, again(l, fallback->value), at);
    enter(l, outer);
    return ir_get(l->unit, item, at);
}

static Ir *next_rule(Lower *l, const Special *special)
{
    Type *type = type_of(l->inference, l->instance, special->call);
    Ir *generator = lower_quiet(l, call_arg(special, 0), "iterator");
    type = type ? type : l->never;
    if (!call_arg(special, 1))
        return for_members(l, generator, type, next_of, (void *)special, "item", special->call->at);
    uint32_t mark = here(l);
    Fallback fallback = {special, hold(l, lower_expr(l, call_arg(special, 1)), "fallback")};
    settle(l, mark, &generator, "iterator");
    return for_members(l, generator, type, next_or, &fallback, "item", special->call->at);
}

static Ir *iter_rule(Lower *l, const Special *special)
{
    Type *type = type_of(l->inference, l->instance, call_arg(special, 0));
    if (type && type->kind == Type_instance && type->cls->hooks[Hook_iter])
        return call_hook(l, type->cls->hooks[Hook_iter], lower_quiet(l, call_arg(special, 0), "items"),
                         special->call->at);
    return lower_expr(l, call_arg(special, 0));
}

static Ir *method_next(Lower *l, const Special *special)
{
    return next_of(l, special->receiver, (void *)special);
}

static Ir *method_iter(Lower *l, const Special *special)
{
    (void)l;
    return special->receiver;
}

static Ir *method_send(Lower *l, const Special *special)
{
    Span at = special->call->at;
    Ir *generator = hold(l, special->receiver, "iterator");
    Ir *sent = hold(l, lower_expr(l, call_arg(special, 0)), "sent");
    Ir *node = resume_tree(l, again(l, generator), at);
    node->Resume.sent = sent;
    return resumed(l, generator, node, at);
}

/* throw(e), throw(E), throw(E, value), throw(E, value, traceback) */
static Ir *method_throw(Lower *l, const Special *special)
{
    Span at = special->call->at;
    Ir *generator = hold(l, special->receiver, "iterator");
    Ir *thrown = hold(l, thrown_tree(l, thrown_node(l->inference, l->instance, special->call)), "thrown");
    if (thrown->type->kind == Type_never)
        return thrown;
    Ir *node = resume_tree(l, again(l, generator), at);
    node->Resume.thrown = thrown;
    return resumed(l, generator, node, at);
}

static Ir *method_close(Lower *l, const Special *special)
{
    Ir *generator = hold(l, special->receiver, "iterator");
    return tree_library(l, &library_close_generator, l->none, &generator, 1, 0, special->call->at);
}

const SpecialRow generator_rules[] = {
    {"next", next_rule},
    {"iter", iter_rule},
    {"generator.next", method_next},
    {"generator.iter", method_iter},
    {"generator.send", method_send},
    {"generator.close", method_close},
    {"generator.throw", method_throw},
    {NULL, NULL},
};

/* ---- iterators of the program ------------------------------------------------------------------ */
/* What iterating over an instance goes through: a generator's type; NULL: nothing. */
Type *iterated_type(const Type *type)
{
    const Func *iter = type->cls->hooks[Hook_iter], *items = type->cls->hooks[Hook_items];
    const Type *iterator = iter ? iter->result : type;
    if (!iter)
        return items ? items->result : NULL;
    if (iterator->kind == Type_generator)
        return (Type *)iterator;
    const Func *next = iterator->kind == Type_instance ? iterator->cls->hooks[Hook_next] : NULL;
    return next ? next->result : NULL;
}

static Ir *call_hook(Lower *l, Func *func, Ir *self, Span at)
{
    Ir *node = ir_new(l->unit, I_Call, func->result, at);
    node->Call.func = func;
    push(l->arena, &node->Call.args, quiet(l, convert(l, self, func->params.at[0].var->type), "self"));
    return node;
}

/* A generator over an iterator: itself, or one that asks its __next__. */
static Ir *following(Lower *l, Ir *iterator, Span at)
{
    Func *next = iterator->type->kind == Type_instance ? iterator->type->cls->hooks[Hook_next] : NULL;
    return next ? hold(l, call_hook(l, next, iterator, at), "iterator") : iterator;
}

/* The class of an enumeration: the list of its members. */
Ir *members_of(Lower *l, Ir *cls)
{
    Var *list = enum_list_of(l->inference, cls->type);
    return list ? ir_get(l->unit, list, cls->at) : cls;
}

Ir *lost_iterator(Lower *l, Ir *instance)
{
    Func *iter = instance->type->kind == Type_instance ? instance->type->cls->hooks[Hook_iter] : NULL;
    if (!iter || iter->result->kind != Type_never)
        return NULL;
    quiet(l, call_hook(l, iter, instance, instance->at), "iterator");
    return ended(l, l->never, instance->at);
}

Ir *iterated(Lower *l, Ir *instance, Span at)
{
    const Class *cls = instance->type->cls;
    if (!cls->hooks[Hook_iter])
        return hold(l, call_hook(l, cls->hooks[Hook_items], instance, at), "iterator");
    return following(l, hold(l, call_hook(l, cls->hooks[Hook_iter], instance, at), "iterator"), at);
}
