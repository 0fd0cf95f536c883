/* escape.c -- which objects somebody else can see.
 * In: points-to sets.  Out: freshness, escape, and what dies with an exception.
 * Rule: reachable from a global, from Python, from a parameter or from an exception is seen; an exception ends every
 *     frame up to its handler, so that in a program without handlers parameters do not count. */
#include "typeinfer/facts.h"

static const Sites *reach_of_globals(Unit *unit)
{
    Reaching reach = reach_new(unit, NULL);
    for_each (Var *, var, &unit->globals)
        reach_add(&reach, var->sites);
    for_each (Class *, cls, &unit->classes)
        for_each (Var *, field, &cls->fields)
            reach_add(&reach, field->sites);
    reach_add(&reach, unit->raised);
    return reach_end(&reach);
}

static const Sites *reach_of_params(const Func *func)
{
    Reaching reach = reach_new(func->unit, NULL);
    for_each (Param, param, &func->params)
        reach_add(&reach, param.var->sites);
    return reach_end(&reach);
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

typedef struct Around {
    const Ir *loop;
    bool handled, found; /* inside a Try or Finally; loop was found there */
} Around;

static void look_around(void *context, Block *block)
{
    Around *around = context;
    for_each (Ir *, node, block) {
        bool outer = around->handled;
        around->found |= node == around->loop && outer;
        around->handled |= node->kind == I_Try || node->kind == I_Finally;
        ir_each_block(node, look_around, around);
        around->handled = outer;
    }
}

/* Does a handler of this function see what the loop did? */
bool is_handled(const Func *func, const Ir *loop)
{
    Around around = {.loop = loop};
    look_around(&around, (Block *)&func->body);
    return around.found;
}

bool dead_on_error(const Func *func, const Ir *loop, const Sites *written)
{
    if (!sites_count(written) || any_outside(func->unit, written) || sites_meet(written, reach_of_globals(func->unit)))
        return false;
    return !func->unit->handles || (!sites_meet(written, reach_of_params(func)) && !is_handled(func, loop));
}
