/* facts.c -- which facts hold, which must be computed again.
 * In: a function and the facts that somebody wants.  Out: those facts, valid.
 * Rule: effects and ranges are facts of the whole unit, so a function that lost them loses them for all. */
#include "typeinfer/facts_private.h"

/* unit->valid: what is known to hold for all of its first valid_count functions. */
static bool unit_has(Unit *unit, unsigned facts)
{
    if (unit->valid_count != unit->funcs.len)
        unit->valid = 0;
    unit->valid_count = unit->funcs.len;
    for (uint32_t i = 0; (unit->valid & facts) != facts && i < unit->funcs.len; i++)
        if ((unit->funcs.at[i]->valid & facts) != facts)
            return false;
    unit->valid |= facts;
    return true;
}

static void set_valid(Unit *unit, unsigned facts)
{
    for_each (Func *, func, &unit->funcs)
        func->valid |= facts;
}

void need(Func *func, unsigned facts)
{
    Unit *unit = func->unit;
    if ((facts & (EFFECTS | RANGE | DEPEND | ESCAPE)) && !unit_has(unit, EFFECTS)) {
        effects_compute(unit);
        set_valid(unit, EFFECTS);
    }
    if ((facts & (RANGE | DEPEND)) && !unit_has(unit, RANGE)) {
        range_compute(unit);
        set_valid(unit, RANGE);
    }
    func->valid |= facts; /* alias, escape and depend answer when asked */
}

/* Ranges hold as long as the function stands as it was, whatever was proved of it meanwhile. */
void broke(Func *func, unsigned facts)
{
    bool keeps_range = (facts & func->valid & RANGE) && func->walked == ir_fingerprint(&func->body);
    func->valid &= keeps_range ? ~facts | RANGE : ~facts;
    func->unit->valid &= func->valid;
    func->extents = NULL;
}

void changed_alike(Func *func)
{
    if (func->valid & RANGE)
        func->walked = ir_fingerprint(&func->body);
    broke(func, EFFECTS | DEPEND);
}
