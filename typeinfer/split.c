/* split.c -- which instances of a class are told apart.
 * In: what a round found.  Out: an abstract object per place that makes instances, named by where it comes from; after
 * the round, groups of those that hold alike, which is what the next round's keys say.
 * Rule: a class is split when what its instances hold mixes kinds; instances that meet in a place, or hold alike in the
 * end, are one group and one type.  A place that is in a chain already ends it there, so chains are finite.
 *     a = Stack(); a.push(1); b = Stack(); b.push("x")      a, b: two objects; push(a, int), push(b, str)     */
#include <stdlib.h>

#include "typeinfer/solve.h"

enum {
    most_places = 24,
    most_containers = 100, /* places that make defaultdicts, deques: their uses have nothing to do with each other */
    most_alike = 8,        /* objects for each chain */
    longest_chain = 4,
    most_refinements = 12,
    deepest_parts = 3,
    most_kinds_of_nodes = 3
};

/* ---- chains: where an object comes from --------------------------------------------------------------------- */
/* ".place" in front of a context, unless the context has it: then from there on. */
static const char *chain_of(Solver *solver, const char *place, const char *context)
{
    const char *link = arena_print(solver->arena, ".%s.", place), *found = context ? strstr(context, link) : NULL;
    if (found)
        return found;
    if (!context || !*context)
        return link;
    const char *chain = arena_print(solver->arena, ".%s%s", place, context), *end = chain;
    for (unsigned links = 0; *end && links <= longest_chain; end++)
        links += *end == '.';
    return *end ? arena_copy(solver->arena, chain, (size_t)(end - chain)) : chain;
}

const char *split_chain(Solver *solver, const Thing *thing, uint32_t level)
{
    for (uint32_t round = solver->round; thing && round > level; round--)
        thing = thing->previous;
    return thing && thing->chain ? thing->chain : "";
}

/* What is made once there are enough: recursive data, such as trees that a parser builds, has a chain for each path. */
static Thing *rest_of(Solver *solver, ClassInfo *cls)
{
    if (!cls->thing) {
        cls->thing = thing_new(solver, Type_instance, cls->node->at);
        cls->thing->cls = cls;
        cls->thing->many = true;
        cls->thing->chain = ".rest.";
    }
    return cls->thing;
}

static const char *chain_at(Eval *e, const Node *node, const ClassInfo *cls)
{
    const Thing *before = made_before(e->body->previous, node, 64 + cls->index, Type_instance);
    if (before && before->group)
        return before->group->chain;
    const char *place = arena_print(e->solver->arena, "%u:%u", e->body->function->index, node->id);
    return chain_of(e->solver, place, e->body->context);
}

static uint32_t most_chains(const ClassInfo *cls)
{
    return cls->module->is_library ? most_containers : most_objects;
}

/* Activations of a function that is told apart by its calls make objects of one chain, which are one in keys. */
static bool has_room(Solver *solver, ClassInfo *cls, const char *chain)
{
    Name name = intern_text(solver->program->names, chain);
    uint32_t most = most_chains(cls);
    cls->objects++;
    cls->full |= cls->objects > most * most_alike || (cls->chains.len >= most && !map_get(&cls->chains, name));
    if (!cls->full)
        map_set(solver->arena, &cls->chains, name, (void *)name);
    return !cls->full;
}

Thing *split_instance(Eval *e, const Node *node, ClassInfo *cls)
{
    bool known = made_before(e->body, node, 64 + cls->index, Type_instance) != NULL;
    const char *chain = known ? NULL : chain_at(e, node, cls);
    if (!known && !has_room(e->solver, cls, chain))
        return rest_of(e->solver, cls);
    Thing *thing = make(e, node, 64 + cls->index, Type_instance);
    thing->cls = cls;
    thing->chain = known ? thing->chain : chain;
    return thing;
}

/* Of the objects that a body makes: its receiver's chain, and the call, of a function that is told apart by calls. */
const char *split_context(Solver *solver, const Calling *calling, const Body *caller, const Node *call)
{
    const char *context = "";
    for (uint32_t i = 0; i < calling->count && !*context; i++)
        for (uint32_t k = 0; k < calling->args[i]->count && !*context; k++)
            if (is_instance(calling->args[i]->at[k]))
                context = split_chain(solver, calling->args[i]->at[k]->thing, solver->round);
    uint32_t from = calling->function->split_from;
    if (!from || solver->round < from || !caller || !call)
        return context;
    const char *place = arena_print(solver->arena, "%u@%u", caller->function->index, call->id);
    return chain_of(solver, place, *context ? context : caller->context);
}

/* ---- is what an object holds of several kinds? -------------------------------------------------------------- */
/* More than one kind, other than None: two uses were mixed up. */
static bool is_mixed(const Flow *flow)
{
    uint32_t kinds = 0, lists = 0;
    for (uint32_t i = 0; flow && i < flow->count; i++) {
        TypeKind kind = flow->at[i]->kind;
        bool list = kind == Type_list || kind == Type_sequence;
        kinds += kind != Type_none && !list && !(is_instance(flow->at[i]) && !leads_class(flow, i));
        lists += list;
    }
    return kinds > 1 || (kinds && lists);
}

typedef struct Search {
    Solver *solver;
    Map seen;
} Search;

static bool reaches(Search *search, const Flow *flow);

static bool holds_mixed(Search *search, const Thing *thing)
{
    if (map_get(&search->seen, thing))
        return false;
    map_set(search->solver->arena, &search->seen, thing, (void *)thing);
    if (is_mixed(thing->contents.flow) || reaches(search, thing->contents.flow))
        return true;
    for_each (Part *, part, &thing->parts)
        if (thing->kind != Type_function && part->name[0] != '<' &&
            (is_mixed(part->slot.flow) || reaches(search, part->slot.flow)))
            return true;
    return false;
}

static bool reaches(Search *search, const Flow *flow)
{
    for (uint32_t i = 0; flow && i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (atom->kind == Type_exception || atom->kind == Type_function)
            continue;
        if (atom->thing && holds_mixed(search, atom->thing))
            return true;
        for (uint32_t k = 0; k < atom->count; k++)
            if (reaches(search, atom->items[k]))
                return true;
    }
    return false;
}

bool reaches_mixed(Solver *solver, const Flow *flow)
{
    Search search = {solver, {0}};
    return reaches(&search, flow);
}

/* ---- classes of a tree: its nodes ----------------------------------------------------------------------------- */
static uint32_t classes_in(const Flow *flow)
{
    uint32_t classes = 0;
    for (uint32_t i = 0; flow && i < flow->count; i++)
        classes += is_instance(flow->at[i]) && leads_class(flow, i);
    return classes;
}

/* Has it an attribute of several classes, or a container of such as an attribute? */
static bool holds_classes(const Thing *node)
{
    for_each (Part *, part, &node->parts) {
        const Flow *flow = part->slot.flow;
        if (classes_in(flow) > 1)
            return true;
        for (uint32_t i = 0; flow && i < flow->count; i++)
            if (flow->at[i]->thing && !is_instance(flow->at[i]) && classes_in(flow->at[i]->thing->contents.flow) > 1)
                return true;
    }
    return false;
}

/* Classes that stand in one place with many others, some of which hold several again, are told apart there by their
 * classes alone: what they hold has many kinds anyway. */
static void mark_nodes(const Flow *flow)
{
    bool tree = false;
    if (classes_in(flow) <= most_kinds_of_nodes)
        return;
    for (uint32_t i = 0; i < flow->count && !tree; i++)
        tree = is_instance(flow->at[i]) && holds_classes(flow->at[i]->thing);
    for (uint32_t i = 0; i < flow->count && tree; i++)
        if (is_instance(flow->at[i]))
            flow->at[i]->thing->cls->is_node = true;
}

static void find_nodes(Solver *solver)
{
    for_each (Thing *, thing, &solver->things) {
        mark_nodes(thing->contents.flow);
        for_each (Part *, part, &thing->parts)
            mark_nodes(part->slot.flow);
    }
}

static bool start_splitting(Solver *solver)
{
    bool any = false;
    find_nodes(solver);
    for_each (ClassInfo *, cls, &solver->classes) {
        Search search = {solver, {0}};
        if (cls->split_from || cls->is_node || cls->exception || !cls->thing || !cls->has_several ||
            cls->makers.len > (cls->module->is_library ? most_containers : most_places) ||
            !holds_mixed(&search, cls->thing))
            continue;
        cls->split_from = solver->round + 1;
        any = true;
    }
    return any;
}

/* ---- groups ------------------------------------------------------------------------------------------------- */
static Thing *group_of(Thing *thing)
{
    while (thing->group != thing)
        thing = thing->group = thing->group->group;
    return thing;
}

static void meet(const Flow *flow)
{
    for (uint32_t i = 0; flow && i < flow->count; i++) {
        Thing *a = flow->at[i]->thing;
        for (uint32_t k = i + 1; a && a->chain && k < flow->count; k++) {
            Thing *b = flow->at[k]->thing;
            if (b && b->chain && a->cls == b->cls)
                group_of(b)->group = group_of(a);
        }
        for (uint32_t k = 0; k < flow->at[i]->count; k++)
            meet(flow->at[i]->items[k]);
    }
}

static void meet_everywhere(Solver *solver)
{
    for_each (Body *, body, &solver->bodies) {
        for (uint32_t i = 0; i < body->function->webs.len; i++)
            meet(body->webs[i].flow);
        meet(body->result.flow);
    }
    for_each (Thing *, thing, &solver->things) {
        meet(thing->contents.flow);
        for_each (Part *, part, &thing->parts)
            meet(part->slot.flow);
    }
}

/* ---- what Python makes: it chooses by the arguments alone ---------------------------------------------------- */
static bool is_told(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind != Type_none && atom->kind != Type_function;
}

static bool holds_thing(const Flow *flow, const Thing *thing)
{
    for (uint32_t i = 0; flow && i < flow->count; i++)
        if (flow->at[i]->thing == thing)
            return true;
    return false;
}

/* The parameters of what made the instance, each as text: "" where there is nothing to tell it by. */
static const char **made_with(Solver *solver, const Thing *thing, const Function *init)
{
    const Nodes *params = &init->node->FunctionDef.params;
    const char **texts = NEW_ARRAY(solver->arena, const char *, params->len + 1);
    uint32_t self, web;
    for (uint32_t i = 0; i < params->len; i++) {
        const Flow *flow = flow_none_yet(solver);
        for_each (Body *, body, &solver->bodies)
            if (i && body->function == init && web_of(init, params->at[0], &self) &&
                holds_thing(body->webs[self].flow, thing) && web_of(init, params->at[i], &web) && body->webs[web].flow)
                flow = flow_union(solver, flow, body->webs[web].flow);
        texts[i] = flow_signature(solver, flow_keep(solver, flow, is_told, NULL), 2);
    }
    return texts;
}

static bool looks_alike(const char *const *a, const char *const *b, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        if (*a[i] && *b[i] && strcmp(a[i], b[i]))
            return false;
    return true;
}

/* Two instances that C(...) of Python's could be are one group.  texts: of each thing, what it was made with. */
static void meet_in_python(Solver *solver, Thing *a, Map *texts)
{
    const Member *init = class_member(a->cls, intern_text(solver->program->names, "__init__"));
    const Function *function = init ? init->function : NULL;
    if (function)
        map_set(solver->arena, texts, a, made_with(solver, a, function));
    for_each (Thing *, b, &solver->things)
        if (b->chain && b->cls == a->cls && b->id < a->id &&
            (!function || looks_alike(map_get(texts, a), map_get(texts, b), function->node->FunctionDef.params.len)))
            group_of(b)->group = group_of(a);
}

static void meet_all_in_python(Solver *solver)
{
    Map texts = {0};
    for_each (Thing *, thing, &solver->things)
        if (thing->chain && is_shown_class(solver, thing->cls))
            meet_in_python(solver, thing, &texts);
}

/* ---- alike --------------------------------------------------------------------------------------------------- */
typedef VEC(Thing *) Things;
typedef VEC(const char *) Texts;

static int text_order(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What the members of a group hold, as text: equal text, alike so far.  things: those members. */
static const char *group_text(Solver *solver, const Things *things, const Thing *group)
{
    Texts texts = {0};
    for_each (Thing *, thing, things)
        for (uint32_t i = 0; i < thing->parts.len; i++) {
            Part *part = thing->parts.at[i];
            if (part->name[0] == '<') /* no attribute */
                continue;
            push(
                solver->arena, &texts,
                (const char *)arena_print(solver->arena, "%s=%s", part->name,
                                          flow_signature(solver, slot_read(solver, &part->slot, NULL), deepest_parts)));
        }
    if (texts.len)
        qsort(texts.at, texts.len, sizeof *texts.at, text_order);
    const char *text = arena_print(solver->arena, "%u%s;", group->cls->index, group->mark);
    for (uint32_t i = 0; i < texts.len; i++)
        if (i == 0 || strcmp(texts.at[i], texts.at[i - 1]))
            text = arena_print(solver->arena, "%s%s;", text, texts.at[i]);
    return intern_text(solver->program->names, text);
}

/* One step: groups that were alike and hold different things get different marks.  Returns how many marks there are. */
static uint32_t refine(Solver *solver, const Things *things)
{
    Map marks = {0}, next = {0}, members = {0};
    uint32_t count = 0;
    for_each (Thing *, thing, things) {
        Things *group = map_get(&members, thing->group);
        if (!group)
            map_set(solver->arena, &members, thing->group, group = NEW(solver->arena, Things));
        push(solver->arena, group, thing);
    }
    solver->signatures = NEW_ARRAY(solver->arena, Map, deepest_signature); /* marks stay as they are meanwhile */
    for_each (Thing *, thing, things) {
        if (thing->group != thing)
            continue;
        const char *text = group_text(solver, map_get(&members, thing), thing), *mark = map_get(&marks, text);
        if (!mark) {
            mark = arena_print(solver->arena, "/%u", count++);
            map_set(solver->arena, &marks, text, (void *)mark);
        }
        map_set(solver->arena, &next, thing, (void *)mark);
    }
    solver->signatures = NULL;
    for_each (Thing *, thing, things)
        thing->mark = map_get(&next, thing->group);
    return count;
}

static void join_alike(Solver *solver, const Things *things)
{
    Map first = {0};
    for_each (Thing *, thing, things) {
        const char *mark = intern_text(solver->program->names, thing->mark);
        if (!map_get(&first, mark))
            map_set(solver->arena, &first, mark, thing->group);
        thing->group = map_get(&first, mark);
    }
    for_each (Thing *, thing, things)
        thing->mark = thing->group->chain;
}

bool split_classes(Solver *solver)
{
    Things things = {0};
    for_each (Thing *, thing, &solver->things)
        if (thing->chain) {
            thing->group = thing;
            thing->mark = "";
            push(solver->arena, &things, thing);
        }
    meet_everywhere(solver);
    meet_all_in_python(solver);
    for_each (Thing *, thing, &things)
        thing->group = group_of(thing);
    uint32_t before = 0, count = things.len ? refine(solver, &things) : 0;
    for (uint32_t i = 0; i < most_refinements && count != before; i++) {
        before = count;
        count = refine(solver, &things);
    }
    join_alike(solver, &things);
    return start_splitting(solver);
}

/* Those of a group are one type: they hold alike, or met. */
void unify_groups(Solver *solver)
{
    for (uint32_t i = 0; i < solver->things.len; i++) {
        Thing *thing = solver->things.at[i];
        if (thing->group && thing->group != thing)
            unify(solver, thing->group, thing);
    }
}
