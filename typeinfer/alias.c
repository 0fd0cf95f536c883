/* alias.c -- can two places be the same memory?
 * In: the points-to sets that inference left in variables, objects and results.  Out: set questions.
 * Rule: an unknown set meets everything; two objects that Python passed in may be one. */
#include "typeinfer/facts_private.h"

static const Sites *join(const Func *func, const Sites *a, const Sites *b)
{
    return sites_join(func->unit->arena, a, b);
}

static const Sites *items_of(const Func *func, const Sites *objects)
{
    const Sites *items = NULL;
    for (uint32_t i = 0; i < sites_count(objects); i++)
        items = join(func, items, func->unit->objects.at[sites_at(objects, i)].items);
    return items;
}

static const Sites *site_alone(const Func *func, uint32_t site)
{
    return site ? sites_one(func->unit->arena, site) : NULL;
}

static const Sites *library_objects(const Func *func, const Ir *node)
{
    const Library *library = node->Library.library;
    const Sites *objects = site_alone(func, node->Library.site);
    for (uint32_t i = 0; i < node->Library.args.len && i < 32; i++)
        if (library->returns >> i & 1) {
            const Sites *of = objects_of(func, node->Library.args.at[i]);
            objects = join(func, join(func, objects, of), items_of(func, of));
        }
    return objects;
}

static const Sites *objects_of_all(const Func *func, const Block *items)
{
    const Sites *objects = NULL;
    for_each (Ir *, item, items)
        objects = join(func, objects, objects_of(func, item));
    return objects;
}

const Sites *objects_of(const Func *func, const Ir *node)
{
    switch (node->kind) {
    case I_Get:
        return node->Get.var->sites;
    case I_Select:
        return join(func, objects_of(func, node->Select.a), objects_of(func, node->Select.b));
    case I_Convert:
        return objects_of(func, node->Convert.a);
    case I_Field:
        return objects_of(func, node->Field.a);
    case I_TupleNew:
        return objects_of_all(func, &node->TupleNew.items);
    case I_Index: /* a tuple is a value: its variable's set names what its fields refer to */
        return node->Index.a->type->kind == Type_tuple ? objects_of(func, node->Index.a)
                                                       : items_of(func, objects_of(func, node->Index.a));
    case I_Entry:
        return items_of(func, objects_of(func, node->Entry.a));
    case I_Attr:
        return node->Attr.field->sites;
    case I_New:
        return site_alone(func, node->New.site);
    case I_Row:
        return objects_of(func, node->Row.a);
    case I_ListNew:
        return site_alone(func, node->ListNew.site);
    case I_TableNew:
        return site_alone(func, node->TableNew.site);
    case I_ListFill:
        return site_alone(func, node->ListFill.site);
    case I_Slice:
        return site_alone(func, node->Slice.site);
    case I_GeneratorNew:
        return site_alone(func, node->GeneratorNew.site);
    case I_Yielded:
        return items_of(func, objects_of(func, node->Yielded.a));
    case I_Call:
        return node->Call.func->result_sites;
    case I_Library:
        return library_objects(func, node);
    case I_ExceptionNew:
    case I_Caught:
        return func->unit->raised;
    case I_Detail:
        return node->Detail.detail == Detail_args ? site_alone(func, node->Detail.site) : func->unit->raised;
    default:
        return NULL;
    }
}

bool is_object_type(const Type *type)
{
    if (type->kind == Type_list || type->kind == Type_packed || type->kind == Type_sequence ||
        type->kind == Type_array || type->kind == Type_instance || type->kind == Type_exception ||
        type_is_table(type) || type_is_view(type))
        return true;
    if (type->recursive)
        return true;
    for_each (Type *, item, &type->items)
        if (is_object_type(item))
            return true;
    return false;
}

/* Arrays of any shape and element may be views of one buffer. */
static bool outside_meet(const Object *a, const Object *b)
{
    if (!a->outside || !b->outside)
        return false;
    return a->type == b->type || (a->type->kind == Type_array && b->type->kind == Type_array);
}

bool objects_meet(const Unit *unit, const Sites *a, const Sites *b)
{
    if (!sites_count(a) || !sites_count(b) || sites_meet(a, b))
        return true;
    for (uint32_t i = 0; i < sites_count(a); i++)
        for (uint32_t k = 0; k < sites_count(b); k++)
            if (outside_meet(&unit->objects.at[sites_at(a, i)], &unit->objects.at[sites_at(b, k)]))
                return true;
    return false;
}

bool are_among(const Unit *unit, const Sites *objects, const Sites *named)
{
    return sites_count(named) && objects_meet(unit, objects, named);
}

/* ---- what objects refer to, and so on ---------------------------------------------------------------------------- */
Reaching reach_new(Unit *unit, const Sites *known)
{
    uint32_t count = unit->objects.len + 1;
    if (unit->marks.busy)
        bug("what objects reach is asked while it is being asked");
    if (unit->marks.room < count) {
        unit->marks.marked = NEW_ARRAY(unit->arena, uint32_t, count * 2);
        unit->marks.list = NEW_ARRAY(unit->arena, uint32_t, count * 2);
        unit->marks.room = count * 2;
    }
    unit->marks.busy = true;
    unit->marks.now++;
    return (Reaching){unit, known, 0};
}

static void reach_mark(Reaching *reach, uint32_t object)
{
    uint32_t *marked = &reach->unit->marks.marked[object];
    if (*marked == reach->unit->marks.now)
        return;
    *marked = reach->unit->marks.now;
    if (!sites_have(reach->known, object))
        reach->unit->marks.list[reach->count++] = object;
}

void reach_add(Reaching *reach, const Sites *sites)
{
    for (uint32_t i = 0; i < sites_count(sites); i++)
        reach_mark(reach, sites_at(sites, i));
}

const Sites *reach_end(Reaching *reach)
{
    Unit *unit = reach->unit;
    for (uint32_t i = 0; i < reach->count; i++)
        reach_add(reach, unit->objects.at[unit->marks.list[i]].items);
    unit->marks.busy = false;
    return sites_listed(unit->arena, unit->marks.list, reach->count);
}

static bool are_closed(const Unit *unit, const Sites *objects)
{
    for (uint32_t i = 0; i < sites_count(objects); i++)
        if (sites_count(unit->objects.at[sites_at(objects, i)].items))
            return false;
    return true;
}

const Sites *objects_reach(Unit *unit, const Sites *from)
{
    if (are_closed(unit, from))
        return from;
    Reaching reach = reach_new(unit, NULL);
    reach_add(&reach, from);
    return reach_end(&reach);
}

const Sites *objects_public(Unit *unit)
{
    if (unit->public_known)
        return unit->public_objects;
    Reaching reach = reach_new(unit, NULL);
    for_each (Var *, global, &unit->globals)
        reach_add(&reach, global->sites);
    reach_add(&reach, unit->raised);
    for (uint32_t i = 0; i < unit->objects.len; i++)
        if (unit->objects.at[i].outside)
            reach_mark(&reach, i);
    unit->public_known = true;
    return unit->public_objects = reach_end(&reach);
}

static bool is_one_object(const Unit *unit, const Sites *sites)
{
    if (sites_count(sites) != 1)
        return false;
    const Object *object = &unit->objects.at[sites_at(sites, 0)];
    return !object->outside && !object->many;
}

Alias alias(const Func *func, const Ir *a, const Ir *b)
{
    if (a->kind == I_Get && b->kind == I_Get && a->Get.var == b->Get.var)
        return ALWAYS;
    const Sites *left = objects_of(func, a), *right = objects_of(func, b);
    if (!objects_meet(func->unit, left, right))
        return NEVER;
    return is_one_object(func->unit, left) && left == right ? ALWAYS : MAYBE;
}

/* ---- temporaries: what they may refer to follows from what they are set from ------------------------------------ */
typedef struct Fill {
    Arena *arena;
    bool *open;      /* by variable: lower made it, and gave no set */
    VEC(Ir *) nodes; /* that set one of these */
} Fill;

static void note_open_set(void *context, Ir *node)
{
    Fill *fill = context;
    if (node->kind == I_Set && node->Set.var->home && fill->open[node->Set.var->id])
        push(fill->arena, &fill->nodes, node);
}

static bool fill_var(const Func *func, const Ir *set)
{
    Var *var = set->Set.var;
    const Sites *all = join(func, var->sites, objects_of(func, set->Set.value));
    bool changed = sites_count(all) != sites_count(var->sites);
    var->sites = all;
    return changed;
}

static void fill_all(const Func *func, const Fill *fill)
{
    for (bool changed = true; changed;) {
        changed = false;
        for_each (Ir *, set, &fill->nodes)
            changed |= fill_var(func, set);
    }
    for (uint32_t round = 0; round < 3; round++) /* one assignment from somewhere unknown: unknown */
        for_each (Ir *, unknown, &fill->nodes)
            if (!sites_count(objects_of(func, unknown->Set.value)))
                unknown->Set.var->sites = NULL;
}

void complete_sites(Func *func)
{
    bool any = false;
    for_each (Var *, first, &func->vars)
        any |= !first->is_param && !sites_count(first->sites) && is_object_type(first->type);
    if (!any)
        return;
    Fill fill = {.arena = arena_new()};
    fill.open = NEW_ARRAY(fill.arena, bool, func->vars.len + 1);
    for_each (Var *, var, &func->vars)
        fill.open[var->id] = !var->is_param && !sites_count(var->sites) && is_object_type(var->type);
    ir_walk(&func->body, note_open_set, &fill);
    fill_all(func, &fill);
    arena_free(fill.arena);
}
