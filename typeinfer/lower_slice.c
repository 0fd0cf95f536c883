/* lower_slice.c -- the bounds of slices: as they stand in the brackets, or in a slice object.
 * In: Slice nodes, and trees of slice objects.  Out: lower, upper and step of a Spot, quiet ints or NULL.
 * Rule: all parts are evaluated first, then asked for ints: the step, the lower, the upper one.
 *     xs[s]   =>   xs[s.start:s.stop:s.step]                                                                      */
#include "typeinfer/lower.h"

static const char *const roles[] = {"lower", "upper", "step"};
static const int order[] = {2, 0, 1}; /* in which CPython asks instances */

/* A bound that may be None: then as far as the step goes. */
typedef struct Far {
    Span at;
    Ir *bound;
} Far;

static Ir *bound_member(Lower *l, Ir *tree, void *context)
{
    const Far *far = context;
    if (tree->type->kind == Type_none)
        return far->bound;
    if (converts(tree->type, l->int_))
        return convert(l, tree, l->int_);
    return raise_text(l, "TypeError", far->at, "slice indices must be integers or None or have an __index__ method");
}

/* part: 0 lower, 1 upper, 2 step */
static Ir *far_bound(Lower *l, Span at, Ir *tree, int part, const Spot *place)
{
    static const int64_t far = (int64_t)1 << 60;
    int64_t step = 1;
    bool known = part == 2 || !place->step || ir_is_constant(place->step, &step);
    Ir *end = ir_int(l->unit, part == 2 ? 1 : (part == 0) == (step > 0) ? -far : far, at);
    if (!known) {
        Var *either = result_var(l, part == 0 ? "first" : "end", l->int_, at);
        put_set(l, either, end, at);
        Ir *backward = ir_compare(l->unit, Ir_lt, again(l, place->step), ir_int(l->unit, 0, at), at);
        Block *outer = enter(l, &if_new(l, backward, at)->If.body);
        put_set(l, either, ir_int(l->unit, part == 0 ? far : -far, at), at);
        enter(l, outer);
        end = ir_get(l->unit, either, at);
    }
    Far bound = {at, end};
    return for_members(l, tree, l->int_, bound_member, &bound, roles[part], at);
}

static Ir *bound_tree_of(Lower *l, Span at, Ir *tree, int part, const Spot *place)
{
    const char *role = roles[part];
    if (tree->type->kind == Type_none)
        return NULL;
    if (tree->type->kind == Type_union)
        return quiet(l, far_bound(l, at, tree, part, place), role);
    if (!converts(tree->type, l->int_) && tree->type->kind != Type_never) {
        raise_text(l, "TypeError", at, "slice indices must be integers or None or have an __index__ method");
        return ended(l, l->int_, at);
    }
    return quiet(l, convert(l, tree, l->int_), role);
}

void lower_slice_parts(Lower *l, const Node *slice, Spot *place)
{
    const Node *nodes[] = {slice->Slice.lower, slice->Slice.upper, slice->Slice.step};
    Ir **parts[] = {&place->lower, &place->upper, &place->step};
    place->is_slice = true;
    for (int at = 0; at < 3; at++) {
        uint32_t mark = here(l);
        *parts[at] = nodes[at] ? lower_quiet(l, nodes[at], roles[at]) : NULL;
        for (int before = 0; before < at; before++)
            if (*parts[before])
                settle(l, mark, parts[before], roles[before]);
    }
    for (int at = 0; at < 3; at++) {
        uint32_t mark = here(l);
        int part = order[at];
        if (*parts[part])
            *parts[part] = bound_tree_of(l, nodes[part]->at, become_tree(l, nodes[part], *parts[part], Becomes_index),
                                         part, place);
        for (int other = 0; other < 3; other++)
            if (other != part && *parts[other])
                settle(l, mark, parts[other], roles[other]);
    }
    int64_t step;
    bool plain = place->a->type->kind != Type_instance;
    if (plain && place->step && ir_is_constant(place->step, &step) && step == 1)
        place->step = NULL;
}

/* ---- slice objects -------------------------------------------------------------------------------------------- */
bool may_be_slice(const Type *type)
{
    for (uint32_t i = 0; type->kind == Type_union && i < type->items.len; i++)
        if (is_slice_type(type->items.at[i]))
            return true;
    return is_slice_type(type);
}

static Ir *part_of_object(Lower *l, Ir *object, const char *name, Span at)
{
    Var *field = field_named(object->type, intern_text(l->inference->program->names, name));
    Ir *part = attr_tree(l, again(l, object), field, at);
    part->proved |= Proved_set;
    return part;
}

/* The same place, with the parts of the object as its bounds.  object: quiet. */
void place_by_object(Lower *l, Spot *place, Ir *object)
{
    static const char *const names[] = {"start", "stop", "step"};
    Ir **parts[] = {&place->lower, &place->upper, &place->step};
    object = hold(l, object, "bounds");
    place->is_slice = true;
    place->indices = (Block){0};
    for (int at = 0; at < 3; at++) {
        int part = order[at];
        Ir *tree = part_of_object(l, object, names[part], place->at);
        if (has_instance(tree->type)) {
            lower_refuse(l, place->at, "a slice object whose parts are instances");
            tree = ended(l, l->int_, place->at);
        }
        *parts[part] = bound_tree_of(l, place->at, quiet(l, tree, roles[part]), part, place);
    }
}
