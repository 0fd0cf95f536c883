/* lower_late.c -- variables of classes, some of which are set when the program runs, if at all.
 * In: what inference says that C.x may mean.  Out: a choice that asks, class by class, which one is set.
 * Rule: a hidden bool beside each such variable says whether it is set.
 *     B.n   =>   B_n if B_n_is_defined else A_n                                                                      */
#include "typeinfer/lower.h"

static Var *flag_beside(Lower *l, const ClassVariable *variable, Span at)
{
    const char *name = variable->owner ? arena_print(l->arena, "%s_%s", variable->owner, variable->late->name)
                                       : variable->late->name; /* of a function */
    return flag_of(l, variable->late, name, at);
}

/* Is it set? */
static Ir *asks_flag(Lower *l, const ClassVariable *variable, Span at)
{
    Var *flag = flag_beside(l, variable, at);
    map_set(l->arena, l->asked, flag, flag);
    return ir_get(l->unit, flag, at);
}

Type *variables_type(Lower *l, const ClassVariables *variables)
{
    Type *type = l->never;
    for_each (ClassVariable, variable, variables)
        type = type_join(l->types, type, variable.var->type);
    return type;
}

static Ir *get_set(Lower *l, const ClassVariable *variable, Span at)
{
    Ir *get = ir_get(l->unit, variable->var, at);
    if (variable->late)
        get->proved |= Proved_set;
    return get;
}

/* Asks the classes in order; where none has a value, AttributeError is raised. */
void put_class_variable(Lower *l, const ClassVariables *variables, const Type *type, Name name, Var *result, Span at)
{
    Block *outer = NULL;
    for (uint32_t i = 0; i < variables->len; i++) {
        const ClassVariable *variable = &variables->at[i];
        if (!variable->late) {
            put_set(l, result, get_set(l, variable, at), at);
            enter(l, outer ? outer : l->block);
            return;
        }
        Ir *choice = if_new(l, asks_flag(l, variable, at), at);
        Block *around = enter(l, &choice->If.body);
        outer = outer ? outer : around;
        put_set(l, result, get_set(l, variable, at), at);
        enter(l, &choice->If.orelse);
    }
    no_attribute(l, type, name, at);
    enter(l, outer ? outer : l->block);
}

Ir *class_variable(Lower *l, const ClassVariables *variables, const Type *type, Name name, Span at)
{
    if (!variables->len)
        return no_attribute(l, type, name, at);
    if (!variables->at[0].late)
        return ir_get(l->unit, variables->at[0].var, at);
    Var *result = result_var(l, name, variables_type(l, variables), at);
    put_class_variable(l, variables, type, name, result, at);
    return ir_get(l->unit, result, at);
}

Ir *has_class_variable(Lower *l, const Type *type, Name name, Span at)
{
    ClassVariables variables = class_variables_of(l->inference, type, name);
    Ir *has = variables.len ? tree_bool(l, false, at) : NULL;
    for_each (ClassVariable, variable, &variables)
        has = tree_or(l, has, variable.late ? asks_flag(l, &variable, at) : tree_bool(l, true, at), at);
    return has;
}

void prepare_late(Lower *l)
{
    ClassVariables all = late_variables(l->inference);
    for_each (ClassVariable, variable, &all)
        map_set(l->arena, l->late, variable.var, flag_beside(l, &variable, variable.var->at));
}

/* ---- flags that nothing asks ------------------------------------------------------------------------------------- */
static void drop_sets(void *lower, Block *block)
{
    Lower *l = lower;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        const Ir *before = i ? block->at[i - 1] : NULL;
        Var *flag = node->kind == I_Set && before && before->kind == I_Set ? map_get(l->late, before->Set.var) : NULL;
        ir_each_block(node, drop_sets, l);
        if (!flag || node->Set.var != flag || map_get(l->asked, flag))
            block->at[kept++] = node;
    }
    block->len = kept;
}

void drop_unasked(Lower *l)
{
    ClassVariables all = late_variables(l->inference);
    if (!all.len)
        return;
    for_each (ClassVariable, variable, &all) {
        Var *flag = map_get(l->late, variable.var);
        for (uint32_t i = 0; i < l->flags.len && !map_get(l->asked, flag); i++)
            if (l->flags.at[i] == flag)
                l->flags.at[i--] = l->flags.at[--l->flags.len];
        if (!map_get(l->asked, flag))
            flag->type = l->none; /* nothing of it is left */
    }
    for_each (Func *, func, &l->unit->funcs)
        drop_sets(l, &func->body);
}
