/* observe.c -- who can tell whether a number is an int or a float?  Where nobody can, it is a plain
 * double. In: bodies after their last evaluation.  Out: slots whose int (or float beside
 * np.float64) is dropped. Rule: exact: a slot is made plain only if every int in it is a small
 * literal and every use gives the same result for 0 and 0.0: arithmetic with floats, comparison,
 * truth, math functions, storing into another such slot. s = 0                        # s: float,
 * not int | float: for x in xs: s += x * 0.5    # nobody sees s before a float was added, or return
 * math.sqrt(s)          # sees only what sqrt makes of it */
#include "typeinfer/observe.h"

Spot *spot_of(Observe *o, const void *key)
{
    Spot *spot = map_get(&o->spots, key);
    if (!spot) {
        spot = NEW(o->solver->arena, Spot);
        map_set(o->solver->arena, &o->spots, key, spot);
        push(o->solver->arena, &o->all, spot);
    }
    return spot;
}

Spot *contents_spot(Observe *o, Thing *thing)
{
    return spot_of(o, thing_root(thing));
}

const Flow *flow_at(Observe *o, const Node *node)
{
    return last_flow(&o->eval, node);
}

/* ---- what is seen
 * ------------------------------------------------------------------------------------------- */
static void see(Observe *o, Spot *spot, Sink sink)
{
    spot->seen |= sink.whole == &o->everyone;
    spot->np_seen |= sink.np == &o->everyone;
}

/* Has this been looked through for a sink that tells as much?  If not, it is from now on. */
static bool entered(Observe *o, const void *what, Sink sink)
{
    Entered *known = map_get(&o->entered, what);
    bool whole = sink.whole == &o->everyone, np = sink.np == &o->everyone;
    if (!known)
        map_set(o->solver->arena, &o->entered, what, known = NEW(o->solver->arena, Entered));
    if (known->whole >= whole && known->np >= np)
        return true;
    *known = (Entered){known->whole | whole, known->np | np};
    return false;
}

static void see_thing(Observe *o, const Atom *atom, Sink sink)
{
    Thing *thing = atom->thing;
    Spot *spot = contents_spot(o, thing);
    bool before = spot->seen >= (sink.whole == &o->everyone) && spot->np_seen >= (sink.np == &o->everyone);
    see(o, spot, sink);
    if (entered(o, thing, sink))
        return;
    if (!before || atom_is_table(atom)) /* a table is seen from the start, what is in it is not */
        see_inside(o, slot_read(o->solver, &thing->contents, NULL), sink);
    for (uint32_t k = 0; k < thing->parts.len; k++)
        see_inside(o, slot_read(o->solver, &thing->parts.at[k]->slot, NULL), sink);
}

/* All that can be reached from a value which is printed, compared by type, given to Python, ... */
void see_inside(Observe *o, const Flow *flow, Sink sink)
{
    if (sink.whole != &o->everyone && sink.np != &o->everyone)
        return;
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (atom->count && !entered(o, atom, sink))
            for (uint32_t k = 0; k < atom->count; k++)
                see_inside(o, atom->items[k], sink);
        if (atom->kind == Type_list || atom->kind == Type_sequence || atom_is_table(atom) || atom_is_view(atom))
            see_thing(o, atom, sink);
    }
}

void link_spot(Observe *o, Sink sink, Spot *source)
{
    see(o, source, sink);
    if (sink.whole && sink.whole != &o->everyone) {
        push(o->solver->arena, &sink.whole->sources, source);
        push(o->solver->arena, &source->into, sink.whole);
    }
    if (sink.np && sink.np != &o->everyone) {
        push(o->solver->arena, &sink.np->np_sources, source);
        push(o->solver->arena, &source->np_into, sink.np);
    }
}

/* A value that comes from no spot. */
void check_pure(Observe *o, const Flow *flow, Sink sink)
{
    if (sink.whole && sink.whole != &o->everyone && flow_has(flow, Type_int))
        sink.whole->impure = true;
}

/* ---- what Python sees
 * ------------------------------------------------------------------------------------------------------
 */
void see_slot(Observe *o, Slot *slot)
{
    see(o, spot_of(o, slot), everybody(o));
    see_inside(o, slot_read(o->solver, slot, NULL), everybody(o));
}

/* What the runtime calls: __repr__, __eq__, ... */
static void see_hooks(Observe *o, const Thing *thing)
{
    for (int hook = 0; hook < Hook_count_; hook++)
        if (thing->hooks[hook]) {
            const Body *body = thing->hooks[hook];
            for (uint32_t i = 0; i < body->function->webs.len; i++)
                see_slot(o, &body->webs[i]);
        }
}

static void see_exported(Observe *o, Body *body)
{
    bool python = o->solver->options.module || o->solver->program->driver;
    if (body->function->module != o->solver->program->main || !python)
        return;
    if (!body->function->node) {
        for (uint32_t i = 0; i < body->function->webs.len; i++)
            see_slot(o, &body->webs[i]);
        return;
    }
    for_each (Node *, param, &body->function->node->FunctionDef.params) {
        uint32_t web;
        if (web_of(body->function, param, &web))
            see_slot(o, &body->webs[web]);
    }
    see_slot(o, &body->result);
}

/* Attributes of classes, whoever asks for them by whichever name. */
static void see_class_variables(Observe *o, Body *body)
{
    for (uint32_t i = 0; !body->function->node && i < body->function->webs.len; i++) {
        const Scope *home = body->function->webs.at[i].symbol->home;
        if (home && home->kind == Scope_class)
            see_slot(o, &body->webs[i]);
    }
}

/* From-imports of variables share a value between two slots. */
static void see_imported(Observe *o, Body *body)
{
    if (body->function->node || body->function->module == o->solver->program->main)
        return;
    for (uint32_t i = 0; i < body->function->webs.len; i++)
        see_slot(o, &body->webs[i]);
}

/* ---- the verdict
 * -------------------------------------------------------------------------------------------------------------
 */
static void spread_seen(Observe *o)
{
    for (bool again = true; again;) {
        again = false;
        for_each (Spot *, spot, &o->all) {
            for_each (Spot *, source, &spot->sources)
                if (spot->seen && !source->seen)
                    again = source->seen = true;
            for_each (Spot *, np, &spot->np_sources)
                if (spot->np_seen && !np->np_seen)
                    again = np->np_seen = true;
            /* an int that is told from a float somewhere is not dropped elsewhere on its way */
            for_each (Spot *, into, &spot->into)
                if (spot->seen && !into->impure)
                    again = into->impure = true;
            for_each (Spot *, other, &spot->np_into)
                if (spot->np_seen && !other->np_seen)
                    again = other->np_seen = true;
            if (spot->impure && !spot->seen)
                again = spot->seen = true;
        }
    }
}

static bool has_float64(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == Type_fixed && flow->at[i]->dtype == Dtype_float64)
            return true;
    return false;
}

static bool is_no_int(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind != Type_int;
}

static bool is_no_float(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind != Type_float;
}

/* What is left of a flow when nobody tells its numbers apart. */
static const Flow *flow_plain(Solver *solver, const Flow *flow, unsigned plain)
{
    bool np = has_float64(flow);
    if ((plain & Plain_int) && (!np || (plain & Plain_float)) && (flow_has(flow, Type_float) || np))
        flow = flow_keep(solver, flow, is_no_int, NULL);
    if ((plain & Plain_float) && np)
        flow = flow_keep(solver, flow, is_no_float, NULL);
    return flow;
}

static bool decide(Observe *o, Slot *slot, const Spot *spot)
{
    unsigned plain = (spot->seen || spot->impure ? 0 : Plain_int) | (spot->np_seen ? 0 : Plain_float);
    const Flow *flow = slot_read(o->solver, slot, NULL), *left = flow_plain(o->solver, flow, plain);
    if (left == flow)
        return false;
    slot->plain = plain;
    slot->flow = left;
    return true;
}

static bool decide_all(Observe *o)
{
    bool any = false;
    Solver *solver = o->solver;
    for_each (Body *, body, &solver->bodies) {
        if (!body->recorded || body->function->module->is_driver)
            continue;
        for (uint32_t i = 0; i < body->function->webs.len; i++)
            any |= decide(o, &body->webs[i], spot_of(o, &body->webs[i]));
        any |= decide(o, &body->result, spot_of(o, &body->result));
    }
    for_each (Thing *, thing, &solver->things)
        if (thing->kind != Type_array)
            any |= decide(o, &thing->contents, contents_spot(o, thing));
    for_each (Thing *, root, &solver->things)
        if (thing_root(root) == root)
            root->joined = flow_plain(solver, root->joined, root->contents.plain);
    return any;
}

bool observe(Solver *solver)
{
    Observe o = {.solver = solver};
    for_each (Thing *, thing, &solver->things)
        if (thing->outside || thing->kind == Type_exception || thing->kind == Type_instance ||
            thing->kind == Type_generator || thing->kind == Type_dict || thing->kind == Type_set ||
            thing->kind == Type_frozenset)
            see(&o, contents_spot(&o, thing), everybody(&o));
    for_each (Thing *, hooked, &solver->things)
        see_hooks(&o, hooked);
    for_each (Body *, body, &solver->bodies) {
        if (!body->recorded)
            continue;
        o.body = body;
        o.eval = (Eval){.solver = solver, .body = body};
        see_exported(&o, body);
        see_imported(&o, body);
        see_class_variables(&o, body);
        see_implied(&o, body);
        if (is_generator(body->function))
            see_slot(&o, &body->result);
        if (!body->function->module->is_driver)
            watch_block(&o,
                        body->function->node ? &body->function->node->FunctionDef.body : &body->function->module->body);
        else
            for (uint32_t i = 0; i < body->function->webs.len; i++)
                see_slot(&o, &body->webs[i]);
    }
    spread_seen(&o);
    return decide_all(&o);
}
