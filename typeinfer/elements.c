/* elements.c -- the table of contents: what is inside each abstract object.
 * In: objects and what is put into them.  Out: their contents; at last one element type for all
 * that meet. Rule: during the rounds contents only flow where the program moves them; in the last
 * phase objects that meet in one place share an element type: scalars go both ways, objects only
 * where the other side has none of that kind. a = [1]; b = ["x"]; c = a if t else b    => a, b, c:
 * list[int | str]                                        */
#include <stdlib.h>

#include "typeinfer/solve.h"

const char key_part[] = "key";

Thing *thing_new(Solver *solver, TypeKind kind, Span at)
{
    Thing *thing = NEW(solver->arena, Thing);
    thing->kind = kind;
    thing->at = at;
    thing->root = thing;
    push(solver->arena, &solver->things, thing);
    thing->id = solver->things.len; /* 0 is no object */
    push(solver->arena, &thing->members, thing);
    thing->joined = flow_none_yet(solver);
    return thing;
}

Thing *thing_root(Thing *thing)
{
    while (thing->root != thing)
        thing = thing->root = thing->root->root;
    return thing;
}

/* ---- one element type for all that meet
 * ------------------------------------------------------------------- */
static bool is_object(const Atom *atom)
{
    return atom->thing != NULL;
}

/* Some object inside a tuple. */
static bool is_container(const Atom *atom)
{
    return atom->kind == Type_list || atom->kind == Type_sequence || atom->kind == Type_tuple || atom_is_table(atom) ||
           atom_is_view(atom);
}

bool atom_is_table(const Atom *atom)
{
    return atom->kind == Type_dict || atom->kind == Type_set || atom->kind == Type_frozenset;
}

bool atom_is_view(const Atom *atom)
{
    return atom->kind == Type_keys || atom->kind == Type_values || atom->kind == Type_items;
}

/* Objects that one type has room for, whichever they are. */
static bool is_like(const Atom *own, const Atom *atom)
{
    return own == atom || (own->kind == atom->kind && is_object(atom) && own->dtype == atom->dtype &&
                           own->native == atom->native && own->ndim == atom->ndim && own->thing &&
                           own->thing->cls == atom->thing->cls && atom->kind != Type_function);
}

static bool has_like(const Atom *const *atoms, uint32_t count, const Atom *atom)
{
    for (uint32_t i = 0; i < count; i++)
        if (is_like(atoms[i], atom))
            return true;
    return false;
}

/* What a member lacks of `flow` for its type to be the class's type. */
static const Flow *lacking(Solver *solver, const Flow *has, const Flow *flow)
{
    const Flow *lack = flow_none_yet(solver);
    for (uint32_t i = 0; i < flow->count; i++)
        if (!has_like(has->at, has->count, flow->at[i]))
            lack = flow_join(solver, lack, flow_of_atom(solver, flow->at[i]), NULL);
    return lack;
}

/* One of each kind: who has something like them lacks nothing. */
static const Flow *kinds_of(Solver *solver, const Flow *flow)
{
    const Atom **kinds = NEW_ARRAY(solver->arena, const Atom *, flow->count + 1);
    uint32_t count = 0;
    for (uint32_t i = 0; i < flow->count; i++)
        if (!(count && is_like(kinds[count - 1], flow->at[i])) && !has_like(kinds, count, flow->at[i]))
            kinds[count++] = flow->at[i];
    Flow *made = NEW(solver->arena, Flow);
    *made = (Flow){.at = kinds, .count = count};
    return made;
}

static bool lacks(const Flow *has, const Flow *kinds)
{
    for (uint32_t i = 0; i < kinds->count; i++)
        if (!has_like(has->at, has->count, kinds->at[i]))
            return true;
    return false;
}

static Part *part_made(Solver *solver, Thing *thing, Name name)
{
    Part *part = part_named(thing, name);
    if (!part) {
        part = NEW(solver->arena, Part);
        part->name = name;
        part->joined = flow_none_yet(solver);
        push(solver->arena, &thing->parts, part);
    }
    return part;
}

/* A place of an object: its contents (NULL), or the part of that name. */
static Slot *slot_at(Solver *solver, Thing *thing, Name place)
{
    return place ? &part_made(solver, thing, place)->slot : &thing->contents;
}

static const Flow **joined_at(Solver *solver, Thing *root, Name place)
{
    return place ? &part_made(solver, root, place)->joined : &root->joined;
}

static const Flow *join_members(Solver *solver, Thing *root, Name place)
{
    Slot *own = slot_at(solver, root, place);
    Slot scratch = {.flow = *joined_at(solver, root, place), .sequence = own->sequence};
    const Flow *joined = scratch.flow;
    for_each (Thing *, member, &root->members)
        joined = flow_join(solver, joined, slot_read(solver, slot_at(solver, member, place), NULL), &scratch);
    if (!own->sequence)
        own->sequence = scratch.sequence;
    return joined;
}

/* What put this atom into that place of the class; `otherwise` when it came to be by joining. */
static Span first_cause(Solver *solver, const Thing *root, Name place, const Atom *atom, Span otherwise)
{
    for_each (Thing *, member, &root->members)
        for_each (Cause, cause, &slot_at(solver, member, place)->causes)
            if (cause.atom == atom)
                return cause.at;
    return otherwise;
}

/* Gives each member of the class what the type of that place needs, until nothing changes. */
static void spread_place(Solver *solver, Thing *root, Name place)
{
    const Flow **known = joined_at(solver, root, place), *joined = join_members(solver, root, place);
    if (joined == *known)
        return;
    *known = joined;
    solver->meetings++;
    unify_inside(solver, joined);
    root = thing_root(root);
    const Flow *kinds = kinds_of(solver, *joined_at(solver, root, place));
    for (uint32_t i = 0; i < root->members.len; i++) {
        Thing *member = root->members.at[i];
        Slot *slot = slot_at(solver, member, place);
        const Flow *has = slot_read(solver, slot, NULL), *all = *joined_at(solver, root, place);
        if (all == joined && !lacks(has, kinds))
            continue;
        const Flow *lack = lacking(solver, has, all);
        for (uint32_t k = 0; k < lack->count; k++)
            slot_add(solver, slot, flow_of_atom(solver, lack->at[k]),
                     first_cause(solver, root, place, lack->at[k], member->at));
    }
    spread_place(solver, root, place);
}

/* Each place once more only where something has changed since it was done. */
static void spread(Solver *solver, Thing *root)
{
    Map done = {0}; /* place -> meetings then */
    spread_place(solver, root, NULL);
    for (uint32_t i = 0; i < root->members.len; i++)
        for (uint32_t k = 0; k < root->members.at[i]->parts.len; k++) {
            Name place = root->members.at[i]->parts.at[k]->name;
            void *now = (void *)(uintptr_t)(solver->meetings + 1);
            if (map_get(&done, place) == now)
                continue;
            spread_place(solver, thing_root(root), place);
            map_set(solver->arena, &done, place, (void *)(uintptr_t)(solver->meetings + 1));
        }
}

/* The root of both; NULL: it was one class already. */
static Thing *put_together(Solver *solver, Thing *a, Thing *b)
{
    a = thing_root(a);
    b = thing_root(b);
    if (a == b)
        return NULL;
    if (b->id < a->id) {
        Thing *swap = a;
        a = b;
        b = swap;
    }
    b->root = a;
    if (solver->flow_types.len)
        solver->flow_types = (Map){0};
    for_each (Thing *, member, &b->members)
        push(solver->arena, &a->members, member);
    return a;
}

static void spread_anew(Solver *solver, Thing *root)
{
    solver->meetings++;
    root->joined = flow_none_yet(solver);
    for_each (Part *, part, &root->parts)
        part->joined = flow_none_yet(solver);
    spread(solver, root);
}

void unify(Solver *solver, Thing *a, Thing *b)
{
    if (!solver->unifying)
        outside_meets(solver, a, b);
    Thing *root = solver->unifying ? put_together(solver, a, b) : NULL;
    if (root)
        spread_anew(solver, root);
}

static bool are_alike(const Atom *a, const Atom *b)
{
    return a->kind == b->kind && (a->kind != Type_instance || a->thing->cls == b->thing->cls);
}

/* All of the kind of that atom, and, of instances, of its class: together first, then what follows is told to all. */
static void unify_like(Solver *solver, const Flow *flow, uint32_t first)
{
    Thing *root = NULL;
    for (uint32_t i = first + 1; i < flow->count; i++) {
        bool alike = are_alike(flow->at[i], flow->at[first]);
        Thing *met = alike ? put_together(solver, flow->at[first]->thing, flow->at[i]->thing) : NULL;
        root = met ? met : root;
    }
    if (root)
        spread_anew(solver, root);
}

static void unify_kind(Solver *solver, const Flow *flow, TypeKind kind)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == kind) {
            unify_like(solver, flow, i);
            return;
        }
}

/* Instances of one class that meet are laid out alike. */
static void unify_classes(Solver *solver, const Flow *flow)
{
    Map seen = {0};
    for (uint32_t i = 0; i < flow->count; i++) {
        if (flow->at[i]->kind != Type_instance || map_get(&seen, flow->at[i]->thing->cls))
            continue;
        map_set(solver->arena, &seen, flow->at[i]->thing->cls, solver);
        unify_like(solver, flow, i);
    }
}

void unify_inside(Solver *solver, const Flow *flow)
{
    if (!solver->unifying)
        return;
    unify_kind(solver, flow, Type_list);
    unify_kind(solver, flow, Type_sequence);
    unify_kind(solver, flow, Type_generator);
    for (TypeKind kind = Type_dict; kind <= Type_items; kind++)
        unify_kind(solver, flow, kind);
    unify_classes(solver, flow);
    for (uint32_t i = 0; i < flow->count; i++)
        for (uint32_t k = 0; k < flow->at[i]->count; k++)
            unify_inside(solver, flow->at[i]->items[k]);
}

/* ---- contents
 * --------------------------------------------------------------------------------------------- */
void contents_add(Solver *solver, Thing *thing, const Flow *flow, Span cause)
{
    flow = outside_contents(solver, thing, flow);
    if (slot_add(solver, &thing->contents, flow, cause) && solver->unifying)
        spread(solver, thing_root(thing));
}

const Flow *contents_of(Solver *solver, Thing *thing, Body *reader)
{
    return slot_read(solver, &thing->contents, reader);
}

Part *part_named(Thing *thing, Name name)
{
    for_each (Part *, part, &thing->parts)
        if (part->name == name)
            return part;
    return NULL;
}

void part_add(Solver *solver, Thing *thing, Name name, const Flow *flow, Span cause)
{
    if (slot_add(solver, &part_made(solver, thing, name)->slot, flow, cause) && solver->unifying)
        spread(solver, thing_root(thing));
}

const Flow *part_read(Solver *solver, Thing *thing, Name name, Body *reader)
{
    return slot_read(solver, &part_made(solver, thing, name)->slot, reader);
}

/* ---- what Python passes in
 * --------------------------------------------------------------------------------- */
static const Flow *outside_of(Solver *solver, const Flow *flow, Span at);

static const Flow *outside_thing(Solver *solver, const Atom *atom, Span at)
{
    Thing *root = thing_root(atom->thing);
    Thing *outside = root->outsider[atom->kind];
    if (!outside) {
        bool whole = root->joined->count;
        outside = root->outsider[atom->kind] = thing_new(solver, atom->kind, at);
        outside->outside = outside->many = true;
        outside->cls = root->cls;
        slot_add(solver, &outside->contents,
                 outside_of(solver, whole ? root->joined : slot_read(solver, &atom->thing->contents, NULL), at), at);
        for (uint32_t i = 0; i < atom->thing->parts.len; i++) {
            Part *part = atom->thing->parts.at[i];
            part_add(solver, outside, part->name, outside_of(solver, slot_read(solver, &part->slot, NULL), at), at);
        }
        unify(solver, root, outside);
    }
    return flow_thing(solver, outside);
}

static const Flow *outside_array(Solver *solver, const Atom *atom, Span at)
{
    if (!solver->outside_array) { /* one for all: arrays of several types may be views of one memory
                                   */
        Thing *thing = solver->outside_array = thing_new(solver, Type_array, at);
        thing->outside = thing->many = true;
        thing->dtype = atom->dtype;
        thing->ndim = atom->ndim;
    }
    return flow_array(solver, solver->outside_array, atom->dtype, atom->ndim);
}

/* The objects of that shape that come from outside, and nothing else. */
static const Flow *outside_of(Solver *solver, const Flow *flow, Span at)
{
    const Flow *result = flow_none_yet(solver);
    Slot place = {0};
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        const Flow *one = flow_of_atom(solver, atom);
        if (atom->kind == Type_instance && is_shown_class(solver, atom->thing->cls))
            one = outside_thing(solver, atom, at);
        else if (atom->kind == Type_instance || atom->kind == Type_function || atom->kind == Type_generator ||
                 atom->kind == Type_text_file || atom->kind == Type_string_io || atom->kind == Type_class ||
                 atom->kind == Type_traceback || atom_row(atom))
            one = flow_none_yet(solver); /* Python has none of them */
        else if (atom->kind == Type_array)
            one = outside_array(solver, atom, at);
        else if (atom->kind == Type_exception)
            one = flow_none_yet(solver); /* Python's own are not passed in */
        else if (atom->thing)
            one = outside_thing(solver, atom, at);
        else if (atom->kind == Type_tuple) {
            const Flow *items[tuple_longest];
            for (uint32_t k = 0; k < atom->count; k++)
                items[k] = outside_of(solver, atom->items[k], at);
            one = flow_tuple(solver, items, atom->count, &place);
        }
        result = flow_join(solver, result, one, &place);
    }
    return result;
}

void add_outside(Solver *solver, Slot *slot, Span at)
{
    slot_add(solver, slot, outside_of(solver, slot_read(solver, slot, NULL), at), at);
}

/* ---- finished types
 * ------------------------------------------------------------------------------------------ */
static const Flow *keys_finished(Solver *solver, Thing *thing)
{
    const Part *part = part_named(thing_root(thing), key_part);
    return part && part->joined->count ? part->joined : part_read(solver, thing, key_part, NULL);
}

static Type *element_type(Solver *solver, Thing *thing, TypeKind kind)
{
    Thing *root = thing_root(thing);
    if (root->types[kind])
        return root->types[kind];
    if (root->building[kind])
        return root->types[kind] = type_recursive(solver->types, kind);
    root->building[kind] = true;
    const Flow *inside = root->joined->count ? root->joined : slot_read(solver, &thing->contents, NULL);
    Type *items[2];
    uint32_t count = 0;
    if (kind == Type_dict)
        items[count++] = flow_type(solver, keys_finished(solver, thing));
    items[count++] = flow_type(solver, inside);
    root->building[kind] = false;
    if (root->types[kind])
        type_close(solver->types, root->types[kind], items, count);
    else
        root->types[kind] = type_container(solver->types, kind, items, count);
    return root->types[kind];
}

/* Its fields are filled in by finish.c. */
static Type *instance_type(Solver *solver, Thing *thing)
{
    Thing *root = thing_root(thing);
    if (!root->types[Type_instance]) {
        Class *cls = NEW(solver->arena, Class);
        cls->name = root->cls->name;
        cls->word = message_name(root->cls);
        cls->at = root->at;
        cls->full = full_class_name(solver, root->cls);
        cls->is_single = !root->cls->node;
        cls->exception = root->cls->exception;
        if (root->cls->node && root->cls->node->ClassDef.is_enum)
            cls->formats = root->cls->node->ClassDef.is_number ? 'd' : 's';
        cls->info = root;
        cls->type = type_instance(solver->types, root->cls->name, cls);
        root->types[Type_instance] = cls->type;
    }
    return root->types[Type_instance];
}

static Type *callback_type(Solver *solver, Thing *thing)
{
    if (!thing->types[Type_function]) {
        Class *cls = NEW(solver->arena, Class);
        const char *name = thing->callback->name;
        cls->name = thing->callback->name;
        cls->is_function = true;
        cls->is_made_once = !thing->callback->function || is_made_once(thing->callback->function);
        cls->text = callback_text(solver, thing);
        if (is_told_by_receiver(thing))
            cls->full = is_of_python(thing) ? "outside" : thing->callback->key;
        cls->outside = is_of_python(thing);
        cls->word = callback_word(thing->callback);
        cls->at = thing->at;
        cls->info = thing;
        const char *plain = name[0] == '.' ? strrchr(name, '.') + 1 : name; /* ".f.w", ".f.x_1": frontend/expand_*.c */
        name = arena_print(solver->arena, "%s_function", name[0] == '<' ? "lambda" : plain);
        cls->type = type_function(solver->types, name, cls);
        thing->types[Type_function] = cls->type;
    }
    return thing->types[Type_function];
}

static Type *atom_type(Solver *solver, const Atom *atom)
{
    Type *items[tuple_longest];
    switch (atom->kind) {
    case Type_list:
    case Type_sequence:
    case Type_generator:
    case Type_dict:
    case Type_set:
    case Type_frozenset:
        return element_type(solver, atom->thing, atom->kind);
    case Type_keys:
    case Type_values:
    case Type_items:
        items[0] = element_type(solver, atom->thing, Type_dict);
        return type_container(solver->types, atom->kind, items, 1);
    case Type_instance:
        return instance_type(solver, atom->thing);
    case Type_function:
        return callback_type(solver, atom->thing);
    case Type_array:
        return type_array(solver->types, atom->dtype, atom->ndim);
    case Type_packed:
    case Type_native:
        return type_native(solver->types, atom->native);
    case Type_fixed:
        return type_fixed(solver->types, atom->dtype);
    case Type_tuple:
        for (uint32_t i = 0; i < atom->count; i++)
            items[i] = flow_type(solver, atom->items[i]);
        return type_tuple(solver->types, items, atom->count);
    default:
        return type_simple(solver->types, atom->kind);
    }
}

Type *flow_type(Solver *solver, const Flow *flow)
{
    Type *type = type_simple(solver->types, Type_never);
    if (!flow || !flow->count) /* NULL: behind a refusal, never looked at */
        return type;
    if (solver->flow_types_in != solver->types)
        solver->flow_types = (Map){0};
    solver->flow_types_in = solver->types;
    Type *known = map_get(&solver->flow_types, flow);
    if (known)
        return known;
    for (uint32_t i = 0; i < flow->count; i++)
        type = type_join(solver->types, type, atom_type(solver, flow->at[i]));
    map_set(solver->arena, &solver->flow_types, flow, type);
    return type;
}

/* ---- signatures: the keys of instances
 * ------------------------------------------------------------------------- */
static int text_order(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *contents_signature(Solver *solver, const Atom *atom, unsigned depth)
{
    const char *keys = "";
    if (part_named(atom->thing, key_part))
        keys = arena_print(solver->arena,
                           "%s:", flow_signature(solver, part_read(solver, atom->thing, key_part, NULL), depth - 1));
    return arena_print(solver->arena, "%s[%s%s]", atom_name(atom), keys,
                       flow_signature(solver, slot_read(solver, &atom->thing->contents, NULL), depth - 1));
}

/* Objects stay as they are between two rounds: each is described once for a depth. */
static const char *known_signature(Solver *solver, const Atom *atom, unsigned depth)
{
    Map *known = solver->signatures && depth <= deepest_signature ? &solver->signatures[depth - 1] : NULL;
    const char *text = known ? map_get(known, atom) : NULL;
    if (!text)
        text = contents_signature(solver, atom, depth);
    if (known)
        map_set(solver->arena, known, atom, (void *)text);
    return text;
}

static const char *atom_signature(Solver *solver, const Atom *atom, unsigned depth)
{
    if (atom->kind == Type_array || atom->kind == Type_fixed)
        return arena_print(solver->arena, "%s%d.%u", atom->kind == Type_array ? "a" : "f", atom->dtype, atom->ndim);
    if (atom_row(atom))
        return arena_print(solver->arena, "%s%u", atom_row(atom)->stem, atom->format);
    if (atom->kind == Type_tuple) {
        const char *text = "(";
        for (uint32_t i = 0; i < atom->count; i++)
            text = arena_print(solver->arena, "%s%s,", text, flow_signature(solver, atom->items[i], depth));
        return arena_print(solver->arena, "%s)", text);
    }
    if (atom->kind == Type_function)
        return arena_print(solver->arena, "fn %u", atom->thing->id);
    if (atom->kind == Type_class)
        return arena_print(solver->arena, "class %u", atom->thing ? atom->thing->cls->index : UINT32_MAX);
    if (atom->kind == Type_instance)
        return arena_print(solver->arena, "%s#%u%s", atom->thing->cls->name, atom->thing->cls->index,
                           atom->thing->mark ? atom->thing->mark : "");
    if ((is_container(atom) || atom->kind == Type_generator) && depth > 0)
        return known_signature(solver, atom, depth);
    return atom_name(atom);
}

/* The kinds of values, `depth` levels of elements deep; equal sets give equal text. */
const char *flow_signature(Solver *solver, const Flow *flow, unsigned depth)
{
    const char **texts = NEW_ARRAY(solver->arena, const char *, flow->count + 1);
    for (uint32_t i = 0; i < flow->count; i++)
        texts[i] = atom_signature(solver, flow->at[i], depth);
    qsort(texts, flow->count, sizeof *texts, text_order);
    Text joined = {0};
    for (uint32_t i = 0; i < flow->count; i++)
        if (i == 0 || strcmp(texts[i], texts[i - 1]))
            text_print(&joined, "%s%s", joined.len ? "|" : "", texts[i]);
    const char *text = arena_copy(solver->arena, joined.at ? joined.at : "", joined.len);
    text_free(&joined);
    return text;
}
