/* scopes.c -- whose activations a function needs: the owners of the variables that it captures.
 * In: bodies.  Out: Func.scopes and Class.scopes (of function values).
 * Rule: what a function calls directly, or makes values of, must be reachable from it; grown until nothing changes.
 *     def f(): n = 0; def g(): return n; def h(): return g()     => g and h need f's                              */
#include "codegen/emit.h"

typedef struct Needs {
    Func *func;
    bool changed;
} Needs;

static void need_scope(Needs *needs, Func *owner)
{
    Func *func = needs->func;
    if (!owner || owner == func)
        return;
    for (uint32_t i = 0; i < func->scopes.len; i++)
        if (func->scopes.at[i] == owner)
            return;
    push(func->unit->arena, &func->scopes, owner);
    needs->changed = true;
}

/* As parameters: else its receiver has them. */
bool takes_scopes(const Func *func)
{
    return !func->asks_self || func->yields;
}

static void need_scopes(Needs *needs, const Func *func)
{
    for (uint32_t i = 0; i < func->scopes.len; i++)
        need_scope(needs, func->scopes.at[i]);
}

static void note_scopes(void *context, Ir *node)
{
    Needs *needs = context;
    switch (node->kind) {
    case I_Get:
        need_scope(needs, node->Get.var->scope);
        break;
    case I_Set:
        need_scope(needs, node->Set.var->scope);
        break;
    case I_Unset:
        need_scope(needs, node->Unset.var->scope);
        break;
    case I_New:
        for_each (Func *, func, &node->New.cls->funcs)
            need_scopes(needs, func);
        for_each (Func *, other, &node->New.cls->beside)
            need_scopes(needs, other);
        break;
    case I_GeneratorNew:
        need_scopes(needs, node->GeneratorNew.func);
        break;
    case I_Call:
        if (!node->Call.closure && takes_scopes(node->Call.func))
            need_scopes(needs, node->Call.func);
        break;
    default:
        break;
    }
}

static void add_scopes(Unit *unit, Class *cls, const Func *func)
{
    for_each (Func *, owner, &func->scopes) {
        bool known = false;
        for_each (Func *, one, &cls->scopes)
            known |= one == owner;
        if (!known)
            push(unit->arena, &cls->scopes, owner);
    }
}

static void scopes_of_class(Unit *unit, Class *cls)
{
    for_each (Func *, func, &cls->funcs)
        add_scopes(unit, cls, func);
    for_each (Func *, other, &cls->beside)
        add_scopes(unit, cls, other);
}

void find_scopes(Unit *unit)
{
    for (bool changed = true; changed;) {
        changed = false;
        for_each (Func *, func, &unit->funcs) {
            Needs needs = {func, false};
            ir_walk(&func->body, note_scopes, &needs);
            changed |= needs.changed;
        }
    }
    for_each (Class *, cls, &unit->classes)
        scopes_of_class(unit, cls);
}

bool is_static_function(const Class *cls)
{
    return (cls->is_single || cls->is_made_once) && !cls->scopes.len && !cls->fields.len;
}
