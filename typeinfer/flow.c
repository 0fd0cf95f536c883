/* flow.c -- flow types: hash-consed sets of atoms, and the slots that hold them.
 * In: atoms.  Out: flows that compare with ==, and a worklist that is told what grew.
 * Rule: at most one tuple in a flow; tuples of unequal length, or too deep, become one sequence of
 * the place where they meet. {int} join {str}                  => {int, str} {tuple[int, int]} join
 * {tuple[str, int]} => {tuple[{int, str}, int]}                                          */
#include "typeinfer/solve.h"

#include <stdlib.h>

/* ---- interning
 * -------------------------------------------------------------------------------------- */
typedef struct Table {
    void **at;
    uint32_t len, room;
} Table;
struct Interned {
    Table atoms, flows;
};

static uint32_t mix(uint32_t hash, uint64_t value)
{
    uint64_t h = (hash ^ value) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(h ^ (h >> 32));
}

static uint32_t atom_hash(const Atom *atom)
{
    uint32_t hash = mix(17, (uint64_t)atom->kind * 4096 + atom->dtype * 16u + atom->ndim + atom->native * 65536u +
                                atom->format * 16777216u);
    hash = mix(hash, atom->thing ? atom->thing->id + 1 : 0);
    for (uint32_t i = 0; i < atom->count; i++)
        hash = mix(hash, atom->items[i]->id);
    return hash;
}

static bool atom_same(const Atom *a, const Atom *b)
{
    return a->kind == b->kind && a->dtype == b->dtype && a->native == b->native && a->format == b->format &&
           a->ndim == b->ndim && a->thing == b->thing && a->count == b->count &&
           (a->count == 0 || !memcmp(a->items, b->items, a->count * sizeof *a->items));
}

static uint32_t flow_hash(const Flow *flow)
{
    uint32_t hash = 23;
    for (uint32_t i = 0; i < flow->count; i++)
        hash = mix(hash, flow->at[i]->id);
    return hash;
}

static bool flow_same(const Flow *a, const Flow *b)
{
    return a->count == b->count && (a->count == 0 || !memcmp(a->at, b->at, a->count * sizeof *a->at));
}

static uint32_t hash_of(const Table *table, const struct Interned *interned, const void *item)
{
    return table == &interned->atoms ? atom_hash(item) : flow_hash(item);
}

static bool same_in(const Table *table, const struct Interned *interned, const void *a, const void *b)
{
    return table == &interned->atoms ? atom_same(a, b) : flow_same(a, b);
}

/* The place of `item` in the table: either it is there, or it may be put there. */
static void **find(Solver *solver, Table *table, const void *item)
{
    struct Interned *interned = solver->interned;
    if (table->len * 2 >= table->room) {
        Table old = *table;
        table->room = old.room ? old.room * 2 : 256;
        table->at = NEW_ARRAY(solver->arena, void *, table->room);
        for (uint32_t i = 0; i < old.room; i++)
            if (old.at[i])
                *find(solver, table, old.at[i]) = old.at[i];
    }
    uint32_t at = hash_of(table, interned, item) & (table->room - 1);
    while (table->at[at] && !same_in(table, interned, table->at[at], item))
        at = (at + 1) & (table->room - 1);
    return &table->at[at];
}

static const Atom *intern_atom(Solver *solver, const Atom *pattern)
{
    if (!solver->interned)
        solver->interned = NEW(solver->arena, struct Interned);
    Table *table = &solver->interned->atoms;
    void **place = find(solver, table, pattern);
    if (*place)
        return *place;
    Atom *atom = NEW(solver->arena, Atom);
    *atom = *pattern;
    atom->id = table->len++;
    atom->depth = 0;
    if (atom->count) {
        const Flow **items = NEW_ARRAY(solver->arena, const Flow *, atom->count);
        memcpy(items, pattern->items, atom->count * sizeof *items);
        atom->items = items;
    }
    for (uint32_t i = 0; i < atom->count; i++)
        if (atom->items[i]->depth > atom->depth)
            atom->depth = (uint8_t)atom->items[i]->depth;
    atom->depth += atom->kind == Type_tuple;
    return *place = atom;
}

static const Flow *intern_flow(Solver *solver, const Atom *const *atoms, uint32_t count)
{
    if (!solver->interned)
        solver->interned = NEW(solver->arena, struct Interned);
    Table *table = &solver->interned->flows;
    Flow pattern = {.count = count, .at = atoms};
    void **place = find(solver, table, &pattern);
    if (*place)
        return *place;
    Flow *flow = NEW(solver->arena, Flow);
    const Atom **copy = NEW_ARRAY(solver->arena, const Atom *, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        copy[i] = atoms[i];
        if (copy[i]->depth > flow->depth)
            flow->depth = copy[i]->depth;
    }
    flow->id = table->len++;
    flow->count = count;
    flow->at = copy;
    return *place = flow;
}

/* ---- making
 * ------------------------------------------------------------------------------------------ */
const Flow *flow_none_yet(Solver *solver)
{
    return intern_flow(solver, NULL, 0);
}

const Flow *flow_of_atom(Solver *solver, const Atom *atom)
{
    return intern_flow(solver, &atom, 1);
}

const Flow *flow_scalar(Solver *solver, TypeKind kind)
{
    return flow_of_atom(solver, intern_atom(solver, &(Atom){.kind = kind}));
}

const Flow *flow_fixed(Solver *solver, Dtype dtype)
{
    return flow_of_atom(solver, intern_atom(solver, &(Atom){.kind = Type_fixed, .dtype = dtype}));
}

const Flow *flow_thing(Solver *solver, Thing *thing)
{
    return flow_of_atom(solver,
                        intern_atom(solver, &(Atom){.kind = thing->kind, .thing = thing, .native = thing->native}));
}

const Flow *flow_native(Solver *solver, Native native)
{
    TypeKind kind = natives[native].item == Type_never ? Type_native : Type_packed;
    return flow_of_atom(solver, intern_atom(solver, &(Atom){.kind = kind, .native = native}));
}

const Flow *flow_layout(Solver *solver, uint32_t format)
{
    Atom atom = {.kind = Type_native, .native = Native_Struct, .format = format < 256 ? (uint8_t)format : 0};
    return flow_of_atom(solver, intern_atom(solver, &atom));
}

const NativeRow *atom_row(const Atom *atom)
{
    return atom->kind == Type_packed || atom->kind == Type_native ? &natives[atom->native] : NULL;
}

const Flow *flow_array(Solver *solver, Thing *thing, Dtype dtype, uint8_t ndim)
{
    return flow_of_atom(solver,
                        intern_atom(solver, &(Atom){.kind = Type_array, .thing = thing, .dtype = dtype, .ndim = ndim}));
}

const Flow *flow_view(Solver *solver, Thing *dict, TypeKind kind)
{
    return flow_of_atom(solver, intern_atom(solver, &(Atom){.kind = kind, .thing = dict}));
}

static Thing *sequence_of(Solver *solver, Slot *place)
{
    if (!place->sequence) {
        place->sequence = thing_new(solver, Type_sequence, solver->cause);
        place->sequence->many = true;
    }
    return place->sequence;
}

static const Flow *tuple_collapsed(Solver *solver, const Flow *const *items, uint32_t count, Slot *place)
{
    Thing *sequence = sequence_of(solver, place);
    for (uint32_t i = 0; i < count; i++)
        contents_add(solver, sequence, items[i], solver->cause);
    return flow_thing(solver, sequence);
}

const Flow *flow_tuple(Solver *solver, const Flow *const *items, uint32_t count, Slot *place)
{
    for (uint32_t i = 0; i < count; i++)
        if (items[i]->count == 0)
            return flow_none_yet(solver); /* an item that always raises */
    bool deep = count > tuple_longest;
    for (uint32_t i = 0; i < count; i++)
        deep |= items[i]->depth >= tuple_deepest;
    if (deep)
        return tuple_collapsed(solver, items, count, place);
    return flow_of_atom(solver, intern_atom(solver, &(Atom){.kind = Type_tuple, .count = count, .items = items}));
}

/* ---- joining
 * ------------------------------------------------------------------------------------------ */
/* Both are sorted. */
static bool flow_includes(const Flow *a, const Flow *b)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < b->count; i++) {
        while (at < a->count && a->at[at]->id < b->at[i]->id)
            at++;
        if (at == a->count || a->at[at] != b->at[i])
            return false;
    }
    return true;
}

static const Atom *first_of(const Flow *flow, TypeKind kind)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == kind)
            return flow->at[i];
    return NULL;
}

/* For a moment only: what is interned is a copy. */
static const Atom **room_for(const Atom **few, uint32_t most, uint32_t count)
{
    const Atom **room = count <= most ? few : malloc(count * sizeof *room);
    if (!room)
        bug("no memory for %u atoms", count);
    return room;
}

const Flow *flow_union(Solver *solver, const Flow *a, const Flow *b)
{
    if (flow_includes(a, b))
        return a;
    if (flow_includes(b, a))
        return b;
    const Atom *few[32];
    const Atom **both = room_for(few, 32, a->count + b->count);
    uint32_t count = 0, i = 0, k = 0;
    while (i < a->count || k < b->count) {
        bool left = k == b->count || (i < a->count && a->at[i]->id <= b->at[k]->id);
        const Atom *atom = left ? a->at[i] : b->at[k];
        i += i < a->count && a->at[i] == atom;
        k += k < b->count && b->at[k] == atom;
        both[count++] = atom;
    }
    const Flow *flow = intern_flow(solver, both, count);
    if (both != few)
        free(both);
    return flow;
}

static const Flow *tuples_joined(Solver *solver, const Atom *a, const Atom *b, Slot *place)
{
    if (a->count != b->count) {
        tuple_collapsed(solver, a->items, a->count, place);
        return tuple_collapsed(solver, b->items, b->count, place);
    }
    const Flow *items[tuple_longest];
    for (uint32_t i = 0; i < a->count; i++)
        items[i] = flow_join(solver, a->items[i], b->items[i], place);
    return flow_tuple(solver, items, a->count, place);
}

/* A tuple beside a sequence flows into it. */
static const Flow *absorbed(Solver *solver, const Flow *flow)
{
    const Atom *sequence = first_of(flow, Type_sequence), *tuple = first_of(flow, Type_tuple);
    if (!sequence || !tuple)
        return flow;
    for (uint32_t i = 0; i < tuple->count; i++)
        contents_add(solver, sequence->thing, tuple->items[i], solver->cause);
    return flow_without(solver, flow, Type_tuple);
}

const Flow *flow_join(Solver *solver, const Flow *a, const Flow *b, Slot *place)
{
    if (a == b || b->count == 0)
        return a;
    if (a->count == 0)
        return b;
    const Atom *x = first_of(a, Type_tuple), *y = first_of(b, Type_tuple);
    if (x && y && x != y) {
        const Flow *tuples = tuples_joined(solver, x, y, place);
        a = flow_without(solver, a, Type_tuple);
        b = flow_union(solver, flow_without(solver, b, Type_tuple), tuples);
    }
    return absorbed(solver, flow_union(solver, a, b));
}

/* ---- asking
 * ------------------------------------------------------------------------------------------- */
bool flow_has(const Flow *flow, TypeKind kind)
{
    return first_of(flow, kind) != NULL;
}

bool flow_is_only(const Flow *flow, TypeKind kind)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind != kind)
            return false;
    return flow->count > 0;
}

const Flow *flow_keep(Solver *solver, const Flow *flow, bool (*want)(const Atom *, const void *), const void *with)
{
    uint32_t count = 0;
    while (count < flow->count && want(flow->at[count], with))
        count++;
    if (count == flow->count)
        return flow;
    const Atom *few[64], **kept = room_for(few, 64, flow->count);
    memcpy(kept, flow->at, count * sizeof *kept);
    for (uint32_t i = count + 1; i < flow->count; i++)
        if (want(flow->at[i], with))
            kept[count++] = flow->at[i];
    const Flow *less = intern_flow(solver, kept, count);
    if (kept != few)
        free(kept);
    return less;
}

static bool is_kind(const Atom *atom, const void *kind)
{
    return atom->kind == *(const TypeKind *)kind;
}

static bool is_other_kind(const Atom *atom, const void *kind)
{
    return atom->kind != *(const TypeKind *)kind;
}

const Flow *flow_without(Solver *solver, const Flow *flow, TypeKind kind)
{
    return flow_has(flow, kind) ? flow_keep(solver, flow, is_other_kind, &kind) : flow;
}

static bool is_another(const Atom *atom, const void *other)
{
    return atom != other;
}

const Flow *flow_drop(Solver *solver, const Flow *flow, const Atom *atom)
{
    return flow_keep(solver, flow, is_another, atom);
}

const Flow *flow_only(Solver *solver, const Flow *flow, TypeKind kind)
{
    return flow_is_only(flow, kind) ? flow : flow_keep(solver, flow, is_kind, &kind);
}

const char *callback_word(const Callback *callback)
{
    static const char *const words[] = {[Callback_def] = "function",
                                        [Callback_class] = "type",
                                        [Callback_bound] = "method",
                                        [Callback_stub] = "builtin_function_or_method",
                                        [Callback_method] = "builtin_function_or_method",
                                        [Callback_unbound] = "method_descriptor",
                                        [Callback_outside] = "function"};
    static const char *const classes[] = {"int",   "float",     "str",       "bool",  "complex",   "list",      "tuple",
                                          "range", "object",    "enumerate", "zip",   "reversed",  "type",      "dict",
                                          "set",   "frozenset", "NoneType",  "bytes", "bytearray", "memoryview"};
    for (size_t i = 0; callback->what == Callback_stub && i < sizeof classes / sizeof *classes; i++)
        if (!strcmp(classes[i], callback->name))
            return "type";
    if (is_partial(callback))
        return "functools.partial";
    if (is_c_function(callback))
        return is_c_class(callback) ? "type" : words[Callback_stub];
    return words[callback->what];
}

/* ".types.SimpleNamespace": frontend/expand_namespace.c */
bool is_of_types(const ClassInfo *cls)
{
    return cls->node && !strncmp(cls->node->ClassDef.name, ".types.", strlen(".types."));
}

/* How CPython's messages name it: classes of the library that are C there say their module. */
const char *message_name(const ClassInfo *cls)
{
    static const char *const names[][3] = {
        {"collections", "deque", "collections.deque"},
        {"collections", "defaultdict", "collections.defaultdict"},
        {"collections", "OrderedDict", "collections.OrderedDict"},
        {"decimal", "Decimal", "decimal.Decimal"},
        {"pathlib", "Path", "PosixPath"},
        {"pathlib", "PurePath", "PurePosixPath"},
        {"datetime", "date", "datetime.date"},
        {"datetime", "time", "datetime.time"},
        {"datetime", "datetime", "datetime.datetime"},
        {"datetime", "timedelta", "datetime.timedelta"},
        {"datetime", "timezone", "datetime.timezone"},
        {"time", "struct_time", "time.struct_time"},
        {"re", "Match", "re.Match"},
        {"re", "Pattern", "re.Pattern"},
        {"csv", "_Reader", "_csv.reader"},
        {"csv", "_Writer", "_csv.writer"},
        {"os", "DirEntry", "posix.DirEntry"},
        {"os", "stat_result", "os.stat_result"},
        {"os", "_Scan", "posix.ScandirIterator"},
        {"hashlib", "HASH", "_hashlib.HASH"},
    };
    const ClassInfo *shown = cls;
    if (is_of_types(cls))
        return cls->node->ClassDef.name + 1;
    if (!cls->module || !cls->module->is_library)
        return cls->name;
    for_each (ClassInfo *, base, &cls->mro) /* those of re stand for one, however many groups there are */
        if (cls->name[0] == '_' && !strcmp(cls->module->name, "re") && base->name[0] != '_' && base->node)
            shown = base;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(cls->module->name, names[i][0]) && !strcmp(shown->name, names[i][1]))
            return names[i][2];
    return shown->name;
}

const char *atom_name(const Atom *atom)
{
    static const char *const names[] = {
#define TYPE(kind, text, ...) [Type_##kind] = text,
#include "typeinfer/type.def"
    };
    static const char *const fixed[] = {
#define D(name, text, stem) [Dtype_##name] = "numpy." text,
        DTYPES(D)
#undef D
    };
    if (atom->kind == Type_none)
        return "NoneType";
    if (atom->kind == Type_instance)
        return message_name(atom->thing->cls);
    if (atom->kind == Type_function)
        return callback_word(atom->thing->callback);
    if (atom->kind == Type_generator && atom->thing->body)
        return iterator_word(atom->thing->body);
    if (atom->kind == Type_array)
        return "numpy.ndarray";
    if (atom_row(atom))
        return atom_row(atom)->text;
    if (atom->kind == Type_exception)
        return CLASS_KNOWN_LATER;
    if (atom->kind == Type_fixed)
        return atom->dtype == Dtype_bool_ ? "numpy.bool_" : fixed[atom->dtype];
    return names[atom->kind];
}

bool atom_is_numeric(const Atom *atom)
{
    return (atom->kind >= Type_bool && atom->kind <= Type_complex) || atom->kind == Type_fixed;
}

/* ---- slots
 * --------------------------------------------------------------------------------------------- */
const Flow *slot_read(Solver *solver, Slot *slot, Body *reader)
{
    if (!slot->flow)
        slot->flow = flow_none_yet(solver);
    if (!reader)
        return slot->flow;
    for (uint32_t i = slot->readers.len; i-- > 0;)
        if (slot->readers.at[i] == reader)
            return slot->flow;
    push(solver->arena, &slot->readers, reader);
    return slot->flow;
}

static bool cause_is_known(const Slot *slot, const Atom *atom)
{
    for (uint32_t i = 0; i < slot->causes.len; i++) {
        const Atom *known = slot->causes.at[i].atom;
        if (known == atom || (known->kind == Type_tuple && atom->kind == Type_tuple))
            return true;
    }
    return false;
}

/* What an object holds may be the object: joining it then adds to the slot that is being joined. */
static const Flow *joined_into(Solver *solver, Slot *slot, const Flow *before, const Flow *flow)
{
    slot->is_busy = true;
    const Flow *after = flow_join(solver, before, flow, slot);
    while (slot->waiting) {
        const Flow *more = slot->waiting;
        slot->waiting = NULL;
        after = flow_join(solver, after, more, slot);
    }
    slot->is_busy = false;
    return after;
}

/* What was there before has its cause, unless the slot absorbed another one. */
static void note_causes(Solver *solver, Slot *slot, const Flow *before, const Flow *after, Span cause)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < after->count; i++) {
        const Atom *atom = after->at[i];
        while (at < before->count && before->at[at]->id < atom->id)
            at++;
        bool old = !slot->absorbed && at < before->count && before->at[at] == atom;
        if (!old && !cause_is_known(slot, atom))
            push(solver->arena, &slot->causes, ((Cause){atom, cause}));
    }
}

/* Said once: who asks again would be told for ever that there is more. */
static bool waits(Solver *solver, Slot *slot, const Flow *before, const Flow *flow)
{
    const Flow *waiting = slot->waiting;
    slot->waiting = waiting ? flow_union(solver, waiting, flow) : flow;
    return slot->waiting != waiting && !flow_includes(before, flow);
}

bool slot_add(Solver *solver, Slot *slot, const Flow *flow, Span cause)
{
    const Flow *before = slot_read(solver, slot, NULL);
    if (slot->plain)
        return false;
    if (slot->is_busy)
        return waits(solver, slot, before, flow);
    Span outer = solver->cause;
    solver->cause = cause; /* of what tuples that are joined here become */
    const Flow *after = joined_into(solver, slot, before, flow);
    solver->cause = outer;
    if (after == before)
        return false;
    slot->flow = after;
    note_causes(solver, slot, before, after, cause);
    for (uint32_t i = 0; i < slot->readers.len; i++)
        enqueue(solver, slot->readers.at[i]);
    if (solver->unifying)
        unify_inside(solver, after);
    return true;
}
