/* changes.c -- may a call write to the array that a parameter names?
 * In: a function and its parameter.  Out: a yes or no that is sharper than effects: they know which objects are
 * written, and all arrays from outside are one object.  Rule: followed by name through variables and calls; whatever
 * else happens to it is a yes. def evolve(grid, out): ... out[i, j] = grid[i, j]   =>   out is written, grid is not */
#include "codegen/wrap.h"

enum { MOST_CALLS = 8 }; /* deep; past that: yes */

typedef struct Trace {
    const Func *func;
    bool *named;      /* variables that may hold the parameter's array or a view of it, by id */
    const Ir *parent; /* whose operands are visited */
    bool grew, written;
    int depth;
} Trace;

static bool writes_array(const Func *func, const Var *param, int depth);

static bool is_named(const Trace *trace, const Ir *node)
{
    if (node->type->kind != Type_array)
        return false;
    switch (node->kind) {
    case I_Get:
        return node->Get.var->home == trace->func && trace->named[node->Get.var->id];
    case I_Row:
        return is_named(trace, node->Row.a);
    case I_Slice:
        return is_named(trace, node->Slice.a);
    case I_Select:
        return is_named(trace, node->Select.a) || is_named(trace, node->Select.b);
    default:
        return false;
    }
}

static void see_call(Trace *trace, const Ir *node)
{
    const Func *callee = node->Call.func;
    bool gone =
        node->type && (type_has(node->type, POINT) || type_has(node->type, STRUCT) || node->type->kind == Type_union);
    trace->written |= gone; /* the result may be the array, and is not followed */
    for (uint32_t i = 0; i < node->Call.args.len && !trace->written; i++)
        if (is_named(trace, node->Call.args.at[i]))
            trace->written = writes_array(callee, callee->params.at[i].var, trace->depth + 1);
}

/* What a stub says of its arguments: it may write them, keep them, give them back. */
static void see_library(Trace *trace, const Ir *node)
{
    const Library *library = node->Library.library;
    uint32_t touched = library->writes | library->keeps | library->returns;
    for (uint32_t i = 0; i < node->Library.args.len; i++)
        if (is_named(trace, node->Library.args.at[i]))
            trace->written |= i >= 32 || (touched >> i & 1);
}

static void see_set(Trace *trace, const Ir *node)
{
    const Var *var = node->Set.var;
    if (var->home != trace->func) {
        trace->written = true;
    } else if (!trace->named[var->id]) {
        trace->named[var->id] = true;
        trace->grew = true;
    }
}

static void see_operand(void *context, Ir **slot)
{
    Trace *trace = context;
    if (!(*slot)->type || !is_named(trace, *slot))
        return;
    switch (trace->parent->kind) {
    case I_Element:
    case I_Row:
    case I_Slice:
    case I_Select:
    case I_Shape:
    case I_Len:
    case I_IsSame:
    case I_Eval:
    case I_Return:
        return;
    case I_Set:
        see_set(trace, trace->parent);
        return;
    case I_Call:
        see_call(trace, trace->parent);
        return;
    case I_Library:
        see_library(trace, trace->parent);
        return;
    default: /* a store into it, or something that is not followed */
        trace->written = true;
    }
}

static void see(void *context, Ir *node)
{
    Trace *trace = context;
    trace->parent = node;
    ir_each_operand(node, see_operand, trace);
}

static bool writes_array(const Func *func, const Var *param, int depth)
{
    Trace trace = {
        .func = func, .named = NEW_ARRAY(func->unit->arena, bool, func->vars.len + 1), .depth = depth, .grew = true};
    trace.named[param->id] = true;
    while (trace.grew && !trace.written && depth < MOST_CALLS) {
        trace.grew = false;
        ir_walk((Block *)&func->body, see, &trace);
    }
    return trace.written || depth >= MOST_CALLS;
}

bool changes_array(const Func *func, const Var *param)
{
    return changes_parameter(func, param) && (param->type->kind != Type_array || writes_array(func, param, 0));
}
