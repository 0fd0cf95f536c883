/* merge.c -- instances of one def that came out alike become one function.
 * In: bodies after their last evaluation.  Out: fewer of them; callees and objects stand for those
 * that are gone. Rule: alike is every type, every reached statement and every callee; partitions
 * are refined until nothing splits. new() called for an int list here, there and for a str list  =>
 * new() -> list[int], new() -> list[str]        */
#include "typeinfer/solve.h"

static Type *type_at_node(Solver *solver, const Body *body, uint32_t at)
{
    return flow_type(solver, body->flows[at] ? body->flows[at] : flow_none_yet(solver));
}

static bool argument_alike(const Argument *a, const Argument *b)
{
    if (a->type != b->type || a->node != b->node || a->item != b->item || a->rest.len != b->rest.len)
        return false;
    for (uint32_t i = 0; i < a->rest.len; i++)
        if (a->rest.at[i].node != b->rest.at[i].node || a->rest.at[i].item != b->rest.at[i].item)
            return false;
    return true;
}

static bool callee_alike(const Callee *a, const Callee *b)
{
    if (a->kind != b->kind || a->receiver_type != b->receiver_type || a->first_type != b->first_type ||
        a->library != b->library || a->result != b->result || a->args.len != b->args.len)
        return false;
    for (uint32_t i = 0; i < a->args.len; i++)
        if (!argument_alike(&a->args.at[i], &b->args.at[i]))
            return false;
    return true;
}

static bool callees_alike(const Callees *a, const Callees *b)
{
    if (!a || !b || a->len != b->len)
        return a == b;
    for (uint32_t i = 0; i < a->len; i++)
        if (!callee_alike(&a->at[i], &b->at[i]))
            return false;
    return true;
}

/* Alike but for which instances they call. */
/* The names in **kwargs are part of what a body does. */
static bool keywords_alike(const NameList *a, const NameList *b)
{
    uint32_t count = a ? a->len : 0;
    if (count != (b ? b->len : 0))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (a->at[i] != b->at[i])
            return false;
    return true;
}

static bool bodies_alike(Solver *solver, const Body *a, const Body *b)
{
    if (a->outer != b->outer || !keywords_alike(a->keywords, b->keywords))
        return false;
    for (uint32_t i = 0; i < a->function->webs.len; i++)
        if (flow_type(solver, slot_read(solver, &a->webs[i], NULL)) !=
            flow_type(solver, slot_read(solver, &b->webs[i], NULL)))
            return false;
    for (uint32_t i = 0; i < a->function->count; i++)
        if (a->live[i] != b->live[i] || type_at_node(solver, a, i) != type_at_node(solver, b, i) ||
            !callees_alike(a->callees[i], b->callees[i]) || !callees_alike(a->implied[i], b->implied[i]))
            return false;
    return true;
}

static Body *called(const Callee *callee)
{
    return callee->instance ? ((Body *)callee->instance->tables)->alike : NULL;
}

static bool calls_same(const Callees *a, const Callees *b)
{
    for (uint32_t k = 0; a && k < a->len; k++)
        if (called(&a->at[k]) != called(&b->at[k]))
            return false;
    return true;
}

static bool calls_alike(const Body *a, const Body *b)
{
    for (uint32_t i = 0; i < a->function->count; i++)
        if (!calls_same(a->callees[i], b->callees[i]) || !calls_same(a->implied[i], b->implied[i]))
            return false;
    return true;
}

/* The first body of the same partition, so far, that is like this one. */
static Body *first_alike(Solver *solver, Body *const *bodies, uint32_t index, bool refine)
{
    Body *body = bodies[index];
    for (uint32_t i = 0; i < index; i++) {
        Body *other = bodies[i];
        if (other->function != body->function || (refine ? other->next_alike : other->alike) != other)
            continue;
        if (refine ? other->alike == body->alike && calls_alike(other, body) : bodies_alike(solver, other, body))
            return other;
    }
    return body;
}

static bool refine(Solver *solver, Body *const *bodies, uint32_t count)
{
    bool changed = false;
    for (uint32_t i = 0; i < count; i++)
        bodies[i]->next_alike = first_alike(solver, bodies, i, true);
    for (uint32_t i = 0; i < count; i++) {
        changed |= bodies[i]->alike != bodies[i]->next_alike;
        bodies[i]->alike = bodies[i]->next_alike;
    }
    return changed;
}

/* What `body` held and made is held and made by the one that stays. */
static void absorb_slot(Solver *solver, Slot *stays, Slot *slot)
{
    stays->flow = flow_join(solver, slot_read(solver, stays, NULL), slot_read(solver, slot, NULL), stays);
    stays->absorbed = true;
}

static void absorb(Solver *solver, Body *body)
{
    Body *stays = body->alike;
    body->recorded = false;
    for (uint32_t i = 0; i < body->function->webs.len; i++)
        absorb_slot(solver, &stays->webs[i], &body->webs[i]);
    absorb_slot(solver, &stays->result, &body->result);
    for (uint32_t i = 0; i < body->function->count; i++)
        if (body->flows[i] && stays->flows[i])
            stays->flows[i] = flow_join(solver, stays->flows[i], body->flows[i], &stays->result);
}

static void absorb_things(Solver *solver)
{
    for_each (Thing *, thing, &solver->things) {
        Body *stays = thing->body ? thing->body->alike : NULL;
        if (!stays || stays == thing->body)
            continue;
        Thing *same = made_like(stays, thing);
        if (!same)
            continue;
        thing->stands_for = same;
        same->many |= thing->many;
        absorb_slot(solver, &same->contents, &thing->contents);
        for_each (Part *, part, &thing->parts)
            part_add(solver, same, part->name, slot_read(solver, &part->slot, NULL), thing->at);
    }
}

static void redirect_callees(Callees *callees)
{
    for (uint32_t k = 0; callees && k < callees->len; k++)
        if (callees->at[k].instance)
            callees->at[k].instance = called(&callees->at[k])->instance;
}

/* Calls and the frame around it are those that stay. */
static void redirect(Body *body)
{
    if (body->outer && body->outer->alike)
        body->outer = body->outer->alike;
    for (uint32_t i = 0; i < body->function->count; i++) {
        redirect_callees(body->callees[i]);
        redirect_callees(body->implied[i]);
    }
}

void merge_alike(Solver *solver)
{
    VEC(Body *) bodies = {0};
    for_each (Body *, body, &solver->bodies)
        if (body->recorded) {
            body->alike = body;
            push(solver->arena, &bodies, body);
        }
    bool any = false;
    for (uint32_t i = 0; i < bodies.len; i++) {
        bodies.at[i]->alike = first_alike(solver, bodies.at, i, false);
        any |= bodies.at[i]->alike != bodies.at[i];
    }
    while (any && refine(solver, bodies.at, bodies.len)) {
    }
    if (!any)
        return;
    for_each (Body *, body, &bodies)
        redirect(body);
    for_each (Body *, body, &bodies)
        if (body->alike != body)
            absorb(solver, body);
    absorb_things(solver);
}
