/* webs_share.c -- which globals the functions of a module use.
 * In: the functions of a module.  Out: its shared symbols, and for each function what it uses and names.
 * Rule: a global that some function uses is one variable, whatever the module's body does. */
#include "typeinfer/solve.h"

typedef struct Sharing {
    Solver *solver;
    Function *module, *function;
} Sharing;

static void share(void *context, Node *node)
{
    Sharing *sharing = context;
    Solver *solver = sharing->solver;
    Symbol *symbol = node->kind == N_Name ? node->Name.symbol : bound_symbol(node);
    if (symbol && symbol->home == sharing->module->scope) {
        if (!map_get(&sharing->module->symbol_web, symbol))
            map_set(solver->arena, &sharing->module->symbol_web, symbol, (void *)(uintptr_t)1);
        push(solver->arena, &sharing->function->uses, symbol);
        if (bound_symbol(node) && !(node->kind == N_Name && node->Name.context == Context_delete))
            push(solver->arena, &sharing->module->bound_elsewhere, node);
        if (node->kind == N_Name && node->Name.context == Context_delete)
            map_set(solver->arena, &sharing->module->late, symbol, symbol);
        Node *def = symbol->only_binding;
        if (def && def->kind == N_FunctionDef && function_of(solver, def))
            push(solver->arena, &sharing->function->calls, function_of(solver, def));
    }
    each_child(node, share, sharing);
}

void webs_share(Solver *solver, Function *module)
{
    for_each (Function *, function, &solver->all_functions)
        if (function->node && function->module == module->module) {
            Sharing sharing = {solver, module, function};
            for_each (Node *, statement, &function->node->FunctionDef.body)
                share(&sharing, statement);
        }
}
