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
        for (uint32_t i = 0; i < node->New.cls->funcs.len; i++)
            for (uint32_t k = 0; k < node->New.cls->funcs.at[i]->scopes.len; k++)
                need_scope(needs, node->New.cls->funcs.at[i]->scopes.at[k]);
        break;
    case I_GeneratorNew:
        for (uint32_t i = 0; i < node->GeneratorNew.func->scopes.len; i++)
            need_scope(needs, node->GeneratorNew.func->scopes.at[i]);
        break;
    case I_Call:
        for (uint32_t i = 0; i < node->Call.func->scopes.len && !node->Call.closure && takes_scopes(node->Call.func);
             i++)
            need_scope(needs, node->Call.func->scopes.at[i]);
        break;
    default:
        break;
    }
}

static void scopes_of_class(Unit *unit, Class *cls)
{
    for (uint32_t i = 0; i < cls->funcs.len; i++)
        for (uint32_t k = 0; k < cls->funcs.at[i]->scopes.len; k++) {
            Func *owner = cls->funcs.at[i]->scopes.at[k];
            bool known = false;
            for (uint32_t n = 0; n < cls->scopes.len; n++)
                known |= cls->scopes.at[n] == owner;
            if (!known)
                push(unit->arena, &cls->scopes, owner);
        }
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
