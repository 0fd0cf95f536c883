/* range_terms.c -- what a function's walks have in common: its terms by number, and its lists by object.
 * In: a function.  Out: Terms, once for all its walks.  Rule: only globals that the function mentions have terms in it.
 */
#include "typeinfer/range_private.h"

#include <stdlib.h>

int terms_of_type(const Type *type)
{
    switch (type->kind) {
    case Type_int:
    case Type_bool:
    case Type_list:
    case Type_packed:
    case Type_str:
    case Type_bytes:
    case Type_sequence:
        return 1;
    case Type_array:
        return type->ndim;
    case Type_range:
        return 2;
    default:
        return 0;
    }
}

typedef struct Survey {
    UnitRanges *ranges;
    Terms *terms;
    const Func *func;
    VEC(const Var *) vars; /* per term */
} Survey;

static void add_terms(Survey *survey, const Var *var, int count)
{
    for (int i = 0; i < count; i++)
        push(survey->ranges->arena, &survey->vars, var);
    survey->terms->count += count;
}

static void survey_global(Survey *survey, Var *var)
{
    Arena *arena = survey->ranges->arena;
    if (map_get(&survey->terms->global_term, var))
        return;
    int count = terms_of_type(var->type);
    map_set(arena, &survey->terms->global_term, var, (void *)(intptr_t)(count ? 1 : -1));
    push(arena, &survey->terms->globals, var);
}

static void survey_node(void *context, Ir *node)
{
    Survey *survey = context;
    Terms *terms = survey->terms;
    Var *var = node->kind == I_Get ? node->Get.var : node->kind == I_Set ? node->Set.var : NULL;
    if (node->kind == I_Set && var->home)
        terms->sets[var->id]++;
    if (var && !var->home)
        survey_global(survey, var);
    survey_path(survey->ranges, terms, survey->func, node);
    if (node->kind == I_Loop) {
        add_terms(survey, NULL, 1);
        map_set(survey->ranges->arena, &terms->loop_term, node, (void *)(intptr_t)terms->count);
    }
}

static int by_id(const void *a, const void *b)
{
    const Var *one = *(Var *const *)a, *other = *(Var *const *)b;
    return one->id < other->id ? -1 : one->id > other->id;
}

/* ---- lists by object ------------------------------------------------------------------------------------------------
 */
static const void *object_key(uint32_t site)
{
    return (const void *)(uintptr_t)(site + 1);
}

static void note_list(UnitRanges *ranges, Terms *terms, Var *var)
{
    if (var->type->kind != Type_list && var->type->kind != Type_packed)
        return;
    push(ranges->arena, &terms->lists, var);
    if (!sites_count(var->sites))
        push(ranges->arena, &terms->unknown_lists, var);
    bool outside = false;
    for (uint32_t i = 0; i < sites_count(var->sites); i++) {
        const void *key = object_key(sites_at(var->sites, i));
        Vars *holders = map_get(&terms->holders, key);
        if (!holders) {
            holders = NEW(ranges->arena, Vars);
            map_set(ranges->arena, &terms->holders, key, holders);
        }
        push(ranges->arena, holders, var);
        outside |= ranges->unit->objects.at[sites_at(var->sites, i)].outside;
    }
    if (outside)
        push(ranges->arena, &terms->outside_lists, var);
}

static bool has_outside(const Unit *unit, const Sites *sites)
{
    for (uint32_t i = 0; i < sites_count(sites); i++)
        if (unit->objects.at[sites_at(sites, i)].outside)
            return true;
    return false;
}

static void add_all(Arena *arena, Vars *to, const Vars *from)
{
    for_each (Var *, var, from)
        push(arena, to, var);
}

static int by_home_and_id(const void *a, const void *b)
{
    const Var *one = *(Var *const *)a, *other = *(Var *const *)b;
    if (!one->home != !other->home)
        return one->home ? -1 : 1;
    return by_id(a, b);
}

static void sort_once(Vars *vars)
{
    if (vars->len)
        qsort(vars->at, vars->len, sizeof *vars->at, by_home_and_id);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < vars->len; i++)
        if (!kept || vars->at[kept - 1] != vars->at[i])
            vars->at[kept++] = vars->at[i];
    vars->len = kept;
}

/* Those that may be one of the objects: what objects_meet says, without asking each. */
static Vars find_meeting(const Walk *walk, const Sites *sites)
{
    Terms *terms = walk->terms;
    Arena *arena = walk->ranges->arena;
    Vars vars = {0}, *known = &vars;
    add_all(arena, known, &terms->unknown_lists);
    for (uint32_t i = 0; i < sites_count(sites); i++) {
        const Vars *holders = map_get(&terms->holders, object_key(sites_at(sites, i)));
        if (holders)
            add_all(arena, known, holders);
    }
    if (has_outside(walk->unit, sites))
        for_each (Var *, var, &terms->outside_lists)
            if (objects_meet(walk->unit, var->sites, sites))
                push(arena, known, var);
    sort_once(known);
    return vars;
}

const Lists *lists_meeting(Walk *walk, const Sites *sites)
{
    static const char all;
    Arena *arena = walk->ranges->arena;
    const void *key = sites_count(sites) ? (const void *)sites : &all;
    Lists *known = map_get(&walk->terms->meeting, key);
    if (known)
        return known;
    known = NEW(arena, Lists);
    map_set(arena, &walk->terms->meeting, key, known);
    known->vars = key == sites ? find_meeting(walk, sites) : walk->terms->lists;
    for_each (Var *, var, &known->vars)
        push(arena, &known->terms, term_of(walk, var, 0));
    return known;
}

/* ---- once for a function
 * ---------------------------------------------------------------------------------------------- */
static void number_terms(Survey *survey, Func *func)
{
    Arena *arena = survey->ranges->arena;
    Terms *terms = survey->terms;
    for_each (Var *, local, &func->vars) {
        int count = terms_of_type(local->type);
        terms->local_term[local->id] = count ? terms->count : -1;
        terms->local_slot[local->id] = terms->count;
        add_terms(survey, local, count ? count : 1);
        note_list(survey->ranges, terms, local);
    }
    if (terms->globals.len)
        qsort(terms->globals.at, terms->globals.len, sizeof *terms->globals.at, by_id);
    for_each (Var *, global, &terms->globals) {
        int count = terms_of_type(global->type);
        map_set(arena, &terms->global_term, global, (void *)(intptr_t)(count ? terms->count + 1 : -1));
        add_terms(survey, global, count);
        note_list(survey->ranges, terms, global);
    }
    uint32_t kept = 0;
    for_each (Path, path, &terms->paths) {
        if (!path.uses && path.root->is_param) /* of another variable it may be known by what that is */
            continue;
        path.term = terms->count;
        add_terms(survey, NULL, 1);
        terms->paths.at[kept++] = path;
    }
    terms->paths.len = kept;
}

Terms *terms_of(UnitRanges *ranges, Func *func)
{
    Terms *terms = ranges->terms[func->id];
    if (terms)
        return terms;
    terms = ranges->terms[func->id] = NEW(ranges->arena, Terms);
    Survey survey = {.ranges = ranges, .terms = terms, .func = func};
    terms->local_term = NEW_ARRAY(ranges->arena, int, func->vars.len + 1);
    terms->local_slot = NEW_ARRAY(ranges->arena, int, func->vars.len + 1);
    terms->sets = NEW_ARRAY(ranges->arena, uint32_t, func->vars.len + 1);
    ir_walk(&func->body, survey_node, &survey);
    number_terms(&survey, func);
    terms->var = survey.vars.at;
    find_ends(ranges->arena, terms, func);
    return terms;
}

int term_of(const Walk *walk, const Var *var, unsigned axis)
{
    if (var->home) {
        int base = walk->terms->local_term[var->id];
        return base < 0 ? -1 : base + (int)axis;
    }
    intptr_t after = (intptr_t)map_get(&walk->terms->global_term, var);
    return after <= 0 ? -1 : (int)after - 1 + (int)axis;
}
