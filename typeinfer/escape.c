/* escape.c -- which objects somebody else can see.
 * In: points-to sets.  Out: freshness, escape, and what dies with an exception.
 * Rule: reachable from a global, from Python, or from a parameter is seen; there are no handlers yet, so an exception
 *     ends every frame and only the first two survive it. */
#include "typeinfer/facts.h"

static const Sites *reach_of_globals(const Unit *unit)
{
    const Sites *all = NULL;
    for_each (Var *, var, &unit->globals)
        all = sites_join(unit->arena, all, var->sites);
    return objects_reach(unit, all);
}

static const Sites *reach_of_params(const Func *func)
{
    const Sites *all = NULL;
    for_each (Param, param, &func->params)
        all = sites_join(func->unit->arena, all, param.var->sites);
    return objects_reach(func->unit, all);
}

static bool any_outside(const Unit *unit, const Sites *sites)
{
    for (uint32_t i = 0; i < sites_count(sites); i++)
        if (unit->objects.at[sites_at(sites, i)].outside)
            return true;
    return false;
}

bool is_fresh(const Func *func, const Var *var)
{
    return sites_count(var->sites) && !any_outside(func->unit, var->sites) &&
           !sites_meet(var->sites, reach_of_globals(func->unit)) && !sites_meet(var->sites, reach_of_params(func));
}

bool escapes(const Func *func, const Var *var)
{
    return !is_fresh(func, var) || sites_meet(var->sites, objects_reach(func->unit, func->result_sites));
}

bool dead_on_error(const Func *func, const Ir *loop, const Sites *written)
{
    (void)loop; /* the handlers around it, once there are any */
    return sites_count(written) && !any_outside(func->unit, written) &&
           !sites_meet(written, reach_of_globals(func->unit));
}
