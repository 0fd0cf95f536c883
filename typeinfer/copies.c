/* copies.c -- copy.copy and copy.deepcopy.
 * In: what is copied.  Out: a flow of the same objects: a copy is of the same type.
 * Rule: what the runtime copies is what it can walk; a member of an enumeration is its own copy; a class that says how
 * it is copied is refused, but for __copy__. b = copy.deepcopy(a)   =>   b: what a is */
#include "typeinfer/solve.h"

typedef struct Copied {
    Eval *e;
    const Node *node;
    bool deep;
    Map seen; /* Thing */
} Copied;

static bool can_copy(TypeKind kind)
{
    switch (kind) {
    case Type_none:
    case Type_bool:
    case Type_int:
    case Type_float:
    case Type_complex:
    case Type_str:
    case Type_bytes:
    case Type_range:
    case Type_tuple:
    case Type_sequence:
    case Type_list:
    case Type_dict:
    case Type_set:
    case Type_frozenset:
    case Type_instance:
    case Type_function:
        return true;
    default:
        return false;
    }
}

/* How a class says that it is copied in a way of its own; NULL: it does not. */
static const char *own_way(const Copied *copied, const ClassInfo *cls)
{
    static const char *const methods[] = {"__deepcopy__", "__copy__",     "__reduce__",    "__reduce_ex__",
                                          "__getstate__", "__setstate__", "__getnewargs__"};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        Name name = intern_text(copied->e->solver->program->names, methods[i]);
        if (class_member(cls, name) && !(i == 0 && !copied->deep) && !(i == 1 && copied->deep))
            return methods[i];
    }
    return NULL;
}

static void look_into(Copied *copied, const Flow *flow, uint32_t depth);

static void look_at(Copied *copied, const Atom *atom, uint32_t depth)
{
    Solver *solver = copied->e->solver;
    const char *way = is_instance(atom) ? own_way(copied, atom->thing->cls) : NULL;
    if (way)
        refuse(copied->e, copied->node->at, arena_print(solver->arena, "a copy of what has %s", way));
    else if (!can_copy(atom->kind))
        refuse(copied->e, copied->node->at,
               arena_print(solver->arena, "a copy of a value of type %s", atom_name(atom)));
    bool is_member = is_instance(atom) && atom->thing->cls->node && atom->thing->cls->node->ClassDef.is_enum;
    if (!atom->thing || is_member || atom->kind == Type_function || map_get(&copied->seen, atom->thing))
        return;
    map_set(solver->arena, &copied->seen, atom->thing, atom->thing);
    atom->thing->many = true;
    if (depth && !copied->deep)
        return;
    look_into(copied, contents_of(solver, atom->thing, copied->e->body), depth + 1);
    for_each (Part *, part, &atom->thing->parts)
        look_into(copied, slot_read(solver, &part->slot, copied->e->body), depth + 1);
}

static void look_into(Copied *copied, const Flow *flow, uint32_t depth)
{
    if (depth && !copied->deep)
        return;
    for (uint32_t i = 0; i < flow->count; i++) {
        look_at(copied, flow->at[i], depth);
        for (uint32_t k = 0; k < flow->at[i]->count; k++)
            look_into(copied, flow->at[i]->items[k], depth + 1);
    }
}

/* Two objects in one tuple may share what they hold: they would have to be copied together. */
static bool holds_several(const Atom *atom)
{
    uint32_t objects = 0;
    for (uint32_t i = 0; i < atom->count; i++)
        for (uint32_t k = 0; k < atom->items[i]->count; k++) {
            const Atom *item = atom->items[i]->at[k];
            objects += item->thing && item->kind != Type_function;
            objects += item->kind == Type_tuple && holds_several(item) ? 2 : 0;
        }
    return objects > 1;
}

const Flow *copy_flow(Eval *e, const Node *node, const Flow *flow, bool deep)
{
    Copied copied = {.e = e, .node = node, .deep = deep};
    for (uint32_t i = 0; deep && i < flow->count; i++)
        if (flow->at[i]->kind == Type_tuple && holds_several(flow->at[i]))
            refuse(e, node->at, "deepcopy of a tuple of several objects");
    look_into(&copied, flow, 0);
    return flow;
}
