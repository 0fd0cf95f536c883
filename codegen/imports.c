/* imports.c -- imports that have nothing to ask.
 * In: IR, where each import of a module is   if not m_is_defined: m_is_defined = True; <module>()
 * Out: without the question where the module has nothing to run, or where this is its one import and always first.
 * Rule: a module runs when, and as often as, it did.
 *     import time    =>    nothing        import settings    =>    run_settings()                              */
#include "codegen/plan.h"

typedef struct Imports {
    Unit *unit;
    Map asked;   /* flag -> count of the imports that ask it */
    Block *once; /* where a statement runs at most once for a run of the program; NULL: elsewhere */
} Imports;

typedef struct Asked {
    uint32_t count;
} Asked;

/* The flag that an import asks; NULL: it is something else. */
static Var *flag_of_import(const Ir *node)
{
    if (node->kind != I_If || node->If.orelse.len || node->If.body.len != 2 || node->If.test->kind != I_Unary ||
        node->If.test->Unary.op != Ir_not || node->If.test->Unary.a->kind != I_Get)
        return NULL;
    Var *flag = node->If.test->Unary.a->Get.var;
    const Ir *set = node->If.body.at[0], *run = node->If.body.at[1];
    bool runs = run->kind == I_Eval && run->Eval.value->kind == I_Call && !run->Eval.value->Call.args.len;
    return flag->hidden && !flag->home && runs && set->kind == I_Set && set->Set.var == flag ? flag : NULL;
}

static Asked *asked_of(Imports *imports, const Var *flag)
{
    Asked *asked = map_get(&imports->asked, flag);
    if (!asked)
        map_set(imports->unit->arena, &imports->asked, flag, asked = NEW(imports->unit->arena, Asked));
    return asked;
}

static void count_asked(void *context, Ir *node)
{
    if (node->kind == I_Get && node->Get.var->hidden && !node->Get.var->home)
        asked_of(context, node->Get.var)->count++;
}

static void drop_idle(void *context, Block *block)
{
    Imports *imports = context;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        Var *flag = flag_of_import(node);
        ir_each_block(node, drop_idle, imports);
        if (flag && !node->If.body.at[1]->Eval.value->Call.func->body.len)
            asked_of(imports, flag)->count--;
        else if (flag && block == imports->once && asked_of(imports, flag)->count == 1) {
            asked_of(imports, flag)->count--;
            block->at[kept++] = node->If.body.at[1];
        } else
            block->at[kept++] = node;
    }
    block->len = kept;
}

static bool is_idle(Imports *imports, const Var *var)
{
    const Asked *asked = map_get(&imports->asked, var);
    return asked && !asked->count;
}

static void drop_sets(void *context, Block *block)
{
    Imports *imports = context;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, drop_sets, imports);
        if (node->kind != I_Set || !is_idle(imports, node->Set.var))
            block->at[kept++] = node;
    }
    block->len = kept;
}

static void drop_flags(Imports *imports)
{
    Unit *unit = imports->unit;
    uint32_t kept = 0;
    for_each (Func *, func, &unit->funcs)
        drop_sets(imports, &func->body);
    for (uint32_t i = 0; i < unit->globals.len; i++) {
        Var *var = unit->globals.at[i];
        if (is_idle(imports, var))
            continue;
        var->id = kept;
        unit->globals.at[kept++] = var;
    }
    unit->globals.len = kept;
}

void pass_imports(Unit *unit, const Options *options)
{
    Imports imports = {.unit = unit};
    (void)options;
    for_each (Func *, func, &unit->funcs)
        ir_walk(&func->body, count_asked, &imports);
    for_each (Func *, importer, &unit->funcs) {
        imports.once = importer == unit->entry ? &importer->body : NULL;
        drop_idle(&imports, &importer->body);
    }
    drop_flags(&imports);
}
