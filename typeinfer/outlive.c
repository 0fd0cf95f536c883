/* outlive.c -- lists from Python that compiled code would keep.
 * In: the Unit of a module.  Out: an error for each place that puts such a list where it outlives the call.
 * Rule: from a parameter into a global or into what a global refers to; numbers, texts and arrays are no matter.
 *     def keep(xs):
 *         KEPT.append(xs)        # E0210: 'xs' is a list of the caller's, and KEPT outlives the call */
#include "typeinfer/facts.h"

enum { From_python = 1, Of_module = 2 }; /* where a value may come from */
typedef struct Walk {
    Unit *unit;
    uint8_t **vars;   /* by function and variable */
    uint8_t *results; /* by function */
    uint8_t raised;   /* what exceptions carry */
    Func *func;
    const Var *origin;
    bool changed, telling;
} Walk;

static bool has_list(const Type *type, unsigned depth)
{
    if (type->kind == Type_list || type->kind == Type_exception)
        return true;
    for (uint32_t i = 0; i < type->items.len && depth < 8; i++)
        if (has_list(type->items.at[i], depth + 1))
            return true;
    return false;
}

static uint8_t origin_of(Walk *w, const Ir *node);

static uint8_t origin_of_all(Walk *w, const Block *nodes)
{
    uint8_t all = 0;
    for_each (Ir *, node, nodes)
        all |= origin_of(w, node);
    return all;
}

/* A new list: only what its elements refer to counts. */
static uint8_t copied(const Ir *node, uint8_t origin)
{
    return node->type->items.len && has_list(node->type->items.at[0], 0) ? origin : 0;
}

static uint8_t origin_of_library(Walk *w, const Ir *node)
{
    const struct LibraryIr *call = &node->Library;
    uint8_t all = 0;
    for_each (Ir *, arg, &call->args) {
        bool itself = arg_at < 32 && call->library->returns >> arg_at & 1;
        uint8_t origin = origin_of(w, arg);
        all |= itself ? origin : copied(node, origin);
    }
    return all;
}

static void meet(Walk *w, uint8_t *place, uint8_t origin)
{
    w->changed |= (origin & ~*place) != 0;
    *place |= origin;
}

static uint8_t origin_of_call(Walk *w, const Ir *node)
{
    const Func *callee = node->Call.func;
    for_each (Ir *, arg, &node->Call.args)
        if (arg_at < callee->params.len)
            meet(w, &w->vars[callee->id][callee->params.at[arg_at].var->id], origin_of(w, arg));
    return w->results[callee->id];
}

static uint8_t origin_of_var(Walk *w, const Var *var)
{
    if (!var->home)
        return Of_module;
    uint8_t origin = var->home == w->func ? w->vars[w->func->id][var->id] : 0;
    if (origin & From_python && (!w->origin || var->is_param))
        w->origin = var;
    return origin;
}

static uint8_t origin_of(Walk *w, const Ir *node)
{
    if (!node || !node->type || (node->kind != I_Call && !has_list(node->type, 0)))
        return 0;
    switch (node->kind) {
    case I_Get:
        return origin_of_var(w, node->Get.var);
    case I_Convert:
        return origin_of(w, node->Convert.a);
    case I_Select:
        return origin_of(w, node->Select.a) | origin_of(w, node->Select.b);
    case I_TupleNew:
        return origin_of_all(w, &node->TupleNew.items);
    case I_ListNew:
        return origin_of_all(w, &node->ListNew.items);
    case I_ListFill:
        return origin_of(w, node->ListFill.item);
    case I_Field:
        return origin_of(w, node->Field.a);
    case I_Entry:
    case I_Attr: /* kept() tells of what comes from Python and goes into a field */
        return 0;
    case I_Index:
        return origin_of(w, node->Index.a);
    case I_Slice:
        return copied(node, origin_of(w, node->Slice.a));
    case I_Binary:
        return copied(node, origin_of(w, node->Binary.a) | origin_of(w, node->Binary.b));
    case I_Library:
        return origin_of_library(w, node);
    case I_ExceptionNew:
        if (node->ExceptionNew.arg)
            meet(w, &w->raised, origin_of(w, node->ExceptionNew.arg));
        return w->raised;
    case I_Caught:
    case I_Detail:
        return w->raised;
    case I_Returned:
    case I_Yielded: {
        uint8_t origin = 0;
        const Ir *a = node->kind == I_Yielded ? node->Yielded.a : node->Returned.a;
        for (const Func *body = a->type->bodies; body; body = body->next_body)
            origin |= w->results[body->id];
        return origin;
    }
    case I_Call: {
        uint8_t origin = origin_of_call(w, node);
        return has_list(node->type, 0) ? origin : 0;
    }
    default:
        return 0;
    }
}

static void tell(Walk *w, Span at)
{
    const Var *param = w->origin;
    Diag *diag = report(w->unit->diags, D_outlives, at);
    if (param && !param->is_temp)
        diag_label(w->unit->diags, diag, param->at, "'%s' is the caller's", param->name);
    else if (param)
        diag_label(w->unit->diags, diag, param->at, "this is the caller's");
}

/* value goes into what `into` refers to. */
static void kept(Walk *w, const Ir *into, const Ir *value, Span at)
{
    w->origin = NULL;
    uint8_t target = origin_of(w, into);
    w->origin = NULL;
    uint8_t origin = origin_of(w, value);
    if (w->telling && (target & Of_module) && (origin & From_python))
        tell(w, at);
    const Ir *root = into;
    while (root->kind == I_Index || root->kind == I_Convert || root->kind == I_Field)
        root = root->kind == I_Index ? root->Index.a : root->kind == I_Field ? root->Field.a : root->Convert.a;
    if (root->kind == I_Get && root->Get.var->home == w->func)
        meet(w, &w->vars[w->func->id][root->Get.var->id], origin);
}

static void walk_set(Walk *w, const Ir *node)
{
    w->origin = NULL;
    uint8_t origin = origin_of(w, node->Set.value);
    if (node->Set.var->home)
        meet(w, &w->vars[w->func->id][node->Set.var->id], origin);
    else if (w->telling && origin & From_python)
        tell(w, node->at);
}

static void walk_library(Walk *w, const Ir *node)
{
    const struct LibraryIr *call = &node->Library;
    for_each (Ir *, into, &call->args)
        if (into_at < 32 && call->library->writes >> into_at & 1 && into->type->items.len &&
            has_list(into->type->items.at[0], 0))
            for_each (Ir *, value, &call->args)
                if (value_at < 32 && value_at != into_at && call->library->keeps >> value_at & 1)
                    kept(w, into, value, node->at);
}

static void visit(void *context, Ir *node)
{
    Walk *w = context;
    switch (node->kind) {
    case I_Set:
        walk_set(w, node);
        break;
    case I_Store:
        if (node->Store.a->type->kind == Type_list)
            kept(w, node->Store.a, node->Store.value, node->at);
        break;
    case I_StoreAttr:
        w->origin = NULL;
        if (w->telling && (origin_of(w, node->StoreAttr.value) & From_python))
            tell(w, node->at);
        break;
    case I_StoreSlice:
        if (node->StoreSlice.a->type->kind == Type_list && has_list(node->StoreSlice.a->type->items.at[0], 0))
            kept(w, node->StoreSlice.a, node->StoreSlice.value, node->at);
        break;
    case I_SetArgs:
        if (node->SetArgs.arg)
            meet(w, &w->raised, origin_of(w, node->SetArgs.arg));
        break;
    case I_Raise:
        for_each (Ir *, arg, &node->Raise.args)
            meet(w, &w->raised, origin_of(w, arg));
        break;
    case I_Return:
        meet(w, &w->results[w->func->id], origin_of(w, node->Return.value));
        break;
    case I_Library:
        walk_library(w, node);
        break;
    case I_Call:
        origin_of_call(w, node);
        break;
    case I_Delegate:
        for (const Func *body = node->Delegate.a->type->bodies; body; body = body->next_body)
            meet(w, &w->results[w->func->id], w->results[body->id]);
        break;
    case I_Yield:
        meet(w, &w->results[w->func->id], origin_of(w, node->Yield.value));
        break;
    case I_GeneratorNew:
        for_each (Ir *, arg, &node->GeneratorNew.args)
            meet(w, &w->vars[node->GeneratorNew.func->id][node->GeneratorNew.func->params.at[arg_at].var->id],
                 origin_of(w, arg));
        break;
    default:
        break;
    }
}

static void walk_unit(Walk *w)
{
    for_each (Func *, func, &w->unit->funcs) {
        w->func = func;
        ir_walk(&func->body, visit, w);
    }
}

static void start(Walk *w, const Func *func)
{
    w->vars[func->id] = NEW_ARRAY(w->unit->arena, uint8_t, func->vars.len + 1);
    for_each (Param, param, &func->params) {
        uint8_t *origin = &w->vars[func->id][param.var->id];
        *origin = func->exported ? From_python : 0;
        *origin |= param.fallback ? Of_module : 0; /* a default list is one for all calls */
    }
}

void refuse_outliving(Unit *unit)
{
    uint32_t count = unit->funcs.len;
    Walk w = {.unit = unit,
              .vars = NEW_ARRAY(unit->arena, uint8_t *, count + 1),
              .results = NEW_ARRAY(unit->arena, uint8_t, count + 1)};
    for_each (Func *, func, &unit->funcs)
        start(&w, func);
    do {
        w.changed = false;
        walk_unit(&w);
    } while (w.changed);
    w.telling = true;
    walk_unit(&w);
}
