/* circles.c -- which instances, function values and activations may come to refer to themselves.
 * In: the types of fields and of captured variables.  Out: Class.circular and Func.circular.
 * Rule: a type that reaches itself, through whatever containers, may; what generators and exceptions hold is not looked
 * at, because collect.c cannot look into them.
 *     class Node: parent: Node | None; children: list[Node]   => circular      class Point: x, y: float   => not    */
#include "codegen/emit.h"

typedef struct Reach {
    Unit *unit;
    const Class *class_sought; /* either this one */
    const Func *func_sought;   /* or this one */
    bool found;
    bool *types, *funcs; /* those that were looked into, by id */
} Reach;

static void reach_type(Reach *reach, const Type *type);

static void reach_func(Reach *reach, const Func *func)
{
    reach->found |= func == reach->func_sought;
    if (reach->found || reach->funcs[func->id])
        return;
    reach->funcs[func->id] = true;
    for_each (Var *, var, &func->captured)
        reach_type(reach, var->type);
}

static void reach_class(Reach *reach, const Class *cls)
{
    for_each (Var *, field, &cls->fields)
        reach_type(reach, field->type);
    for (uint32_t i = 0; i < cls->scopes.len; i++)
        reach_func(reach, cls->scopes.at[i]);
}

static void reach_type(Reach *reach, const Type *type)
{
    if (reach->found || reach->types[type->id] || type->kind == Type_generator)
        return;
    reach->types[type->id] = true;
    for (uint32_t i = 0; i < type->items.len; i++)
        reach_type(reach, type->items.at[i]);
    if (!type->cls || type->cls->exception)
        return;
    reach->found |= type->cls == reach->class_sought;
    if (!reach->found)
        reach_class(reach, type->cls);
}

static bool reaches_itself(Unit *unit, Arena *arena, const Class *cls, const Func *func)
{
    Reach reach = {unit, cls, func, .types = NEW_ARRAY(arena, bool, type_total(unit->types))};
    reach.funcs = NEW_ARRAY(arena, bool, unit->funcs.len);
    if (cls)
        reach_class(&reach, cls);
    else
        for_each (Var *, var, &func->captured)
            reach_type(&reach, var->type);
    return reach.found;
}

bool type_reaches(Unit *unit, Arena *arena, const Type *type, const Class *cls)
{
    Reach reach = {unit, cls, NULL, .types = NEW_ARRAY(arena, bool, type_total(unit->types))};
    reach.funcs = NEW_ARRAY(arena, bool, unit->funcs.len);
    reach_type(&reach, type);
    return reach.found;
}

void find_circles(Unit *unit, const Options *options)
{
    Arena *arena = arena_new();
    for_each (Class *, cls, &unit->classes)
        cls->circular = !cls->exception && reaches_itself(unit, arena, cls, NULL);
    for_each (Func *, func, &unit->funcs)
        func->circular = func->captured.len && reaches_itself(unit, arena, NULL, func);
    if (options->output != Output_module)
        find_grown(unit, arena);
    arena_free(arena);
}
