/* signature.c -- calls of library functions: which overload, what flows where.
 * In: a StubDef, evaluated arguments.  Out: the result's flow; a Callee with the Library record.
 * Rule: overloads are tried in order, exact ones before those that promote bool -> int -> float ->
 * complex. In the last phase all list[T] of one call share their element type: they are one C
 * function's arguments.        */
#include "typeinfer/solve.h"

enum { most_params = 16, most_variables = 4 };
enum {
    asking = 64,      /* the cost of asking an instance for a number: of arguments themselves, not of their items */
    raising = 1 << 12 /* that of a member that an overload does not take, while others do */
};

/* One call being matched. */
typedef struct Matching {
    Eval *e;
    Node *call;
    StubDef *stub;
    Node *given[most_params]; /* by parameter; NULL: the default */
    const Flow *bound[most_variables];
    const Atom *anchor[most_variables]; /* a container whose elements are T */
    const Atom *self;
    const Flow *first; /* the first argument is looked at as one of its members; NULL: as it is */
    uint32_t which;    /* objects made so far */
} Matching;

static const Flow *given_flow(const Matching *m, uint32_t param)
{
    Node *node = m->given[param];
    bool is_first = m->first && m->call->Call.args.len && node == m->call->Call.args.at[0];
    if (!is_first && (node->kind == N_GeneratorExp || is_iterator_call(m->e, node)))
        return make_list(m->e, node, 0, last_flow(m->e, node));
    return is_first ? m->first : last_flow(m->e, node);
}

/* ---- does it fit?
 * ----------------------------------------------------------------------------------------- */
static Becomes becomes_of(const Annotation *annotation)
{
    return annotation->is_path ? Becomes_path : becomes_of_kind(annotation->kind);
}

static bool scalar_fits(Solver *solver, const Atom *atom, const Annotation *annotation, unsigned *cost)
{
    TypeKind kind = annotation->kind;
    if (atom->kind == kind)
        return true;
    if (atom->kind == Type_instance) {
        *cost += asking + kind;
        return may_become(solver, atom, becomes_of(annotation));
    }
    if (atom->kind == Type_fixed) {
        *cost += 1;
        bool real = atom->dtype <= Dtype_float64, whole = atom->dtype <= Dtype_uint64;
        return (kind == Type_float && real) || (kind == Type_complex) || (kind == Type_int && whole);
    }
    if (atom->kind < Type_bool || atom->kind > Type_float || kind > Type_complex || kind < atom->kind)
        return false;
    *cost += kind - atom->kind;
    return true;
}

static bool item_fits(Solver *solver, const Flow *flow, const Annotation *annotation, unsigned *cost)
{
    unsigned inner = 0;
    bool fits = flow_matches(solver, flow, annotation, &inner);
    *cost += inner;
    return fits && inner < asking;
}

/* What iterates becomes a list where it is not one already: adapted() in lower_call.c. */
static bool iterable_fits(Solver *solver, const Atom *atom, const Annotation *item, unsigned *cost)
{
    const Flow *elements = flow_none_yet(solver);
    Slot place = {0};
    switch (atom->kind) {
    case Type_list:
    case Type_sequence:
    case Type_set:
    case Type_frozenset:
    case Type_generator:
        elements = slot_read(solver, &atom->thing->contents, NULL);
        break;
    case Type_dict:
        elements = part_read(solver, atom->thing, key_part, NULL);
        break;
    case Type_tuple:
        for (uint32_t i = 0; i < atom->count; i++)
            elements = flow_join(solver, elements, atom->items[i], &place);
        break;
    case Type_str:
    case Type_text_file:
    case Type_string_io:
        elements = flow_scalar(solver, Type_str);
        break;
    case Type_range:
    case Type_bytes:
        elements = flow_scalar(solver, Type_int);
        break;
    case Type_packed:
        elements = flow_scalar(solver, atom_row(atom)->item);
        break;
    default:
        return false;
    }
    *cost += atom->kind != Type_list && atom->kind != Type_sequence;
    return item_fits(solver, elements, item, cost);
}

static bool atom_fits(Solver *solver, const Atom *atom, const Annotation *annotation, unsigned *cost)
{
    unsigned none = 0;
    switch (annotation->what) {
    case Ann_object:
        *cost += 8;
        return true;
    case Ann_variable:
        return true;
    case Ann_never:
        return false;
    case Ann_simple:
        if (annotation->kind == Type_fixed)
            return atom->kind == Type_fixed && atom->dtype == annotation->dtype;
        return scalar_fits(solver, atom, annotation, cost);
    case Ann_array:
        return atom->kind == Type_array &&
               (!annotation->ndim || (atom->dtype == annotation->dtype && atom->ndim == annotation->ndim));
    case Ann_list:
        return atom->kind == Type_list &&
               flow_matches(solver, slot_read(solver, &atom->thing->contents, NULL), annotation->items[0], &none) &&
               none == 0;
    case Ann_sequence:
        if (atom->kind == Type_sequence)
            return flow_matches(solver, slot_read(solver, &atom->thing->contents, NULL), annotation->items[0], &none) &&
                   none == 0;
        for (uint32_t i = 0; i < atom->count; i++)
            if (!item_fits(solver, atom->items[i], annotation->items[0], cost))
                return false;
        return atom->kind == Type_tuple;
    case Ann_tuple:
        if (atom->kind != Type_tuple || atom->count != annotation->count)
            return false;
        for (uint32_t i = 0; i < atom->count; i++)
            if (!item_fits(solver, atom->items[i], annotation->items[i], cost))
                return false;
        return true;
    case Ann_union:
        for (uint32_t i = 0; i < annotation->count; i++) {
            unsigned one = 0;
            if (atom_fits(solver, atom, annotation->items[i], &one) && one == 0)
                return true;
        }
        for (uint32_t i = 0; i < annotation->count && atom->kind != Type_instance; i++)
            if (atom_fits(solver, atom, annotation->items[i], cost))
                return true;
        return false;
    case Ann_iterable:
        return iterable_fits(solver, atom, annotation->items[0], cost);
    case Ann_native:
        return atom_row(atom) && atom->native == annotation->native;
    case Ann_vector:
        return atom->kind == Type_packed && !strcmp(atom_row(atom)->word, "array");
    case Ann_binary:
        return atom->kind == Type_native && atom->native >= Native_BufferedReader && atom->native <= Native_FileIO;
    case Ann_buffer:
        *cost += atom->kind != Type_bytes;
        /* fall through */
    case Ann_memory:
        return atom->kind == Type_bytes || atom->kind == Type_packed;
    }
    return false;
}

bool flow_matches(Solver *solver, const Flow *flow, const Annotation *annotation, unsigned *cost)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (!atom_fits(solver, flow->at[i], annotation, cost))
            return false;
    return true;
}

/* Some member of each argument fits: the others raise at run time.  An overload that takes one more of them goes first.
 */
static bool flow_may_match(Solver *solver, const Flow *flow, const Annotation *annotation, unsigned *cost)
{
    uint32_t fitting = 0;
    for (uint32_t i = 0; i < flow->count; i++) {
        unsigned more = 0;
        bool fits = atom_fits(solver, flow->at[i], annotation, &more);
        *cost += !fits ? raising : fitting ? 0 : more;
        fitting += fits;
    }
    return fitting || flow->count == 0;
}

/* ---- binding arguments to parameters
 * ------------------------------------------------------------------------ */
static bool bind_keyword(Matching *m, Node *keyword)
{
    for (uint32_t i = 0; i < m->stub->params.len; i++)
        if (m->stub->params.at[i].name == keyword->Keyword.name && !m->stub->params.at[i].positional_only) {
            if (m->given[i])
                return false;
            m->given[i] = keyword->Keyword.value;
            return true;
        }
    return false;
}

static bool bind_params(Matching *m)
{
    memset(m->given, 0, sizeof m->given);
    const Nodes *args = &m->call->Call.args;
    uint32_t at = 0, count = m->stub->params.len;
    if (count > most_params)
        return false;
    for (; at < args->len; at++) {
        if (at >= count || m->stub->params.at[at].keyword_only || m->stub->params.at[at].star)
            return false;
        m->given[at] = args->at[at];
    }
    for_each (Node *, keyword, &m->call->Call.keywords)
        if (!bind_keyword(m, keyword))
            return false;
    for (uint32_t i = 0; i < count; i++) {
        const Node *arg = m->given[i];
        if (node_is_none(arg) && none_is_default(m->stub->owner, m->stub->name, i))
            m->given[i] = NULL;
        if (!m->given[i] && !m->stub->params.at[i].fallback && !m->stub->params.at[i].star)
            return false;
    }
    return true;
}

static bool params_fit(Matching *m, unsigned *cost, bool all_members)
{
    if (!bind_params(m))
        return false;
    for (uint32_t i = 0; i < m->stub->params.len; i++) {
        if (!m->given[i])
            continue;
        const Flow *flow = given_flow(m, i);
        const Annotation *annotation = m->stub->params.at[i].annotation;
        if (!(all_members ? flow_matches : flow_may_match)(m->e->solver, flow, annotation, cost))
            return false;
    }
    return true;
}

/* The cheapest of those that take every member; else of those that take most. */
static StubDef *choose(Matching *m, StubDef *first)
{
    StubDef *best = NULL;
    unsigned least = ~0u;
    for (int pass = 0; pass < 2 && !best; pass++)
        for (StubDef *stub = first; stub; stub = stub->next) {
            unsigned cost = 0;
            m->stub = stub;
            if (params_fit(m, &cost, pass == 0) && cost < least) {
                best = stub;
                least = cost;
            }
        }
    m->stub = best;
    return best;
}

/* ---- type parameters
 * ------------------------------------------------------------------------------------------ */
static void bind_variable(Matching *m, uint32_t variable, const Flow *flow)
{
    const Flow *before = m->bound[variable] ? m->bound[variable] : flow_none_yet(m->e->solver);
    m->bound[variable] = flow_join(m->e->solver, before, flow, place_of_node(m->e, m->call));
}

static void bind_flow(Matching *m, const Annotation *annotation, const Flow *flow);

static void bind_container(Matching *m, const Annotation *item, const Atom *atom)
{
    Solver *solver = m->e->solver;
    const Flow *inside = flow_none_yet(solver);
    if (atom->thing)
        inside = contents_of(solver, atom->thing, m->e->body);
    for (uint32_t i = 0; i < atom->count; i++)
        inside = flow_join(solver, inside, atom->items[i], place_of_node(m->e, m->call));
    if (item->what == Ann_variable) {
        const Atom *anchor = m->anchor[item->variable];
        if (atom->thing && anchor && anchor->thing) {
            contents_add(solver, anchor->thing, flow_none_yet(solver), m->call->at);
            unify(solver, anchor->thing, atom->thing);
        }
        if (atom->thing && !anchor)
            m->anchor[item->variable] = atom;
    }
    bind_flow(m, item, inside);
}

static void bind_flow(Matching *m, const Annotation *annotation, const Flow *flow)
{
    if (annotation->what == Ann_variable) {
        bind_variable(m, annotation->variable, flow);
        return;
    }
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (annotation->what == Ann_list || annotation->what == Ann_sequence || annotation->what == Ann_iterable)
            bind_container(m, annotation->items[0], atom);
        else if (annotation->what == Ann_tuple && atom->count == annotation->count)
            for (uint32_t k = 0; k < atom->count; k++)
                bind_flow(m, annotation->items[k], atom->items[k]);
        else if (annotation->what == Ann_union)
            for (uint32_t k = 0; k < annotation->count; k++) {
                unsigned cost = 0;
                if (atom_fits(m->e->solver, atom, annotation->items[k], &cost))
                    bind_flow(m, annotation->items[k], flow_of_atom(m->e->solver, atom));
            }
    }
}

static void bind_receiver(Matching *m)
{
    Solver *solver = m->e->solver;
    if (!m->self || m->stub->variables == 0)
        return;
    if (m->self->thing && m->self->kind != Type_array) {
        m->anchor[0] = m->self;
        m->bound[0] = contents_of(solver, m->self->thing, m->e->body);
    } else
        for (uint32_t i = 0; i < m->self->count; i++)
            bind_variable(m, 0, m->self->items[i]);
}

/* What is put into T is put into the receiver. */
static void bind_arguments(Matching *m)
{
    bind_receiver(m);
    for (uint32_t i = 0; i < m->stub->params.len; i++)
        if (m->given[i])
            bind_flow(m, m->stub->params.at[i].annotation, given_flow(m, i));
    const Atom *self = m->self;
    if (self && self->thing && self->kind != Type_array && m->bound[0])
        contents_add(m->e->solver, self->thing, m->bound[0], m->call->at);
}

/* ---- the result
 * --------------------------------------------------------------------------------------------------
 */
const Flow *annotation_flow(Eval *e, const Annotation *annotation, const Node *site, uint32_t *which,
                            const Flow **bound, const Atom *const *anchors)
{
    Solver *solver = e->solver;
    const Flow *result = flow_none_yet(solver);
    switch (annotation->what) {
    case Ann_simple:
        return annotation->kind == Type_fixed ? flow_fixed(solver, annotation->dtype)
                                              : flow_scalar(solver, annotation->kind);
    case Ann_array: {
        if (!annotation->ndim)
            return result;
        Thing *thing = make(e, site, (*which)++, Type_array);
        thing->dtype = annotation->dtype;
        thing->ndim = annotation->ndim;
        return flow_array(solver, thing, annotation->dtype, annotation->ndim);
    }
    case Ann_buffer:
        return flow_scalar(solver, Type_bytes);
    case Ann_native: {
        const NativeRow *row = &natives[annotation->native];
        if (row->is_view || row->item == Type_never)
            return flow_native(solver, annotation->native);
        Thing *thing = make(e, site, (*which)++, Type_packed);
        thing->native = annotation->native;
        return flow_thing(solver, thing);
    }
    case Ann_variable:
        return bound && bound[annotation->variable] ? bound[annotation->variable] : result;
    case Ann_list:
    case Ann_sequence:
    case Ann_iterable: {
        TypeKind kind = annotation->what == Ann_sequence ? Type_sequence : Type_list;
        Thing *thing = make(e, site, (*which)++, kind);
        contents_add(solver, thing, annotation_flow(e, annotation->items[0], site, which, bound, anchors), site->at);
        if (annotation->items[0]->what == Ann_variable && anchors && anchors[annotation->items[0]->variable])
            same_elements(e, thing, anchors[annotation->items[0]->variable]);
        return flow_thing(solver, thing);
    }
    case Ann_tuple: {
        const Flow *items[tuple_longest];
        for (uint32_t i = 0; i < annotation->count; i++)
            items[i] = annotation_flow(e, annotation->items[i], site, which, bound, anchors);
        return flow_tuple(solver, items, annotation->count, place_of_node(e, site));
    }
    case Ann_union:
        for (uint32_t i = 0; i < annotation->count; i++)
            result = flow_join(solver, result, annotation_flow(e, annotation->items[i], site, which, bound, anchors),
                               place_of_node(e, site));
        return result;
    default:
        return result;
    }
}

/* `-> list[T]` with returns="self": the very object that was given. */
static const Flow *returned(Matching *m)
{
    const Library *library = m->stub->library;
    const Flow *result = flow_none_yet(m->e->solver);
    bool container = m->stub->result->what == Ann_list || m->stub->result->what == Ann_sequence;
    if (!library || !library->returns || !container)
        return NULL;
    if (m->self && (library->returns & 1))
        result = flow_of_atom(m->e->solver, m->self);
    for (uint32_t i = 0; i < m->stub->params.len; i++)
        if (m->given[i] && (library->returns >> (i + m->stub->has_receiver) & 1))
            result = flow_join(m->e->solver, result, given_flow(m, i), place_of_node(m->e, m->call));
    return result;
}

/* What fits of a union; several kinds of bytes-like objects are given as bytes. */
static Type *fitting_type(Solver *solver, const Annotation *annotation, const Flow *flow)
{
    Type *type = type_simple(solver->types, Type_never);
    for (uint32_t i = 0; i < flow->count; i++) {
        unsigned cost = 0;
        if (atom_fits(solver, flow->at[i], annotation, &cost))
            type = type_join(solver->types, type, flow_type(solver, flow_of_atom(solver, flow->at[i])));
    }
    return type->kind == Type_union ? type_simple(solver->types, Type_bytes) : type;
}

/* The members of a union that the function takes, as they are; the others raise in front of it. */
static Type *taken_type(Solver *solver, const Annotation *annotation, const Flow *flow)
{
    Type *type = type_simple(solver->types, Type_never);
    for (uint32_t i = 0; i < flow->count; i++) {
        unsigned cost = 0;
        if (atom_fits(solver, flow->at[i], annotation, &cost))
            type = type_join(solver->types, type, flow_type(solver, flow_of_atom(solver, flow->at[i])));
    }
    return type->kind == Type_never || flow->count == 1 ? flow_type(solver, flow) : type;
}

/* Iterable[int]: a list or tuple[int, ...] as it is, or a list that is made of anything else. */
static Type *iterated_type(Solver *solver, const Annotation *item, Type *given)
{
    Type *type =
        item->what == Ann_native ? type_native(solver->types, item->native) : type_simple(solver->types, item->kind);
    bool rows = given->kind == Type_list || given->kind == Type_sequence;
    return rows && given->items.at[0] == type ? given : type_list(solver->types, type);
}

/* What the items of these tuples have in common. */
static Type *items_type(Solver *solver, const Flow *flow)
{
    Type *type = type_simple(solver->types, Type_never);
    for (uint32_t i = 0; i < flow->count; i++)
        for (uint32_t k = 0; k < flow->at[i]->count; k++)
            type = type_join(solver->types, type, flow_type(solver, flow->at[i]->items[k]));
    return type;
}

static Type *parameter_type(Matching *m, const Annotation *annotation, const Flow *flow)
{
    Solver *solver = m->e->solver;
    uint32_t which = 1000; /* no new objects are made for simple ones */
    switch (annotation->what) {
    case Ann_simple:
        return type_simple(solver->types, annotation->kind);
    case Ann_variable: {
        const Atom *anchor = m->anchor[annotation->variable];
        if (anchor && anchor->thing)
            return flow_type(solver, contents_of(solver, anchor->thing, NULL));
        return m->bound[annotation->variable] ? flow_type(solver, m->bound[annotation->variable])
                                              : type_simple(solver->types, Type_never);
    }
    case Ann_union:
        for (uint32_t i = 0; i < annotation->count; i++)
            if (annotation->items[i]->what != Ann_simple && annotation->items[i]->what != Ann_buffer)
                return flow_type(solver, flow);
        return flow_type(solver, annotation_flow(m->e, annotation, m->call, &which, NULL, NULL));
    case Ann_buffer:
        return type_simple(solver->types, Type_bytes);
    case Ann_memory:
    case Ann_vector:
    case Ann_binary:
    case Ann_native:
        return fitting_type(solver, annotation, flow);
    case Ann_iterable:
        return iterated_type(solver, annotation->items[0], flow_type(solver, flow));
    case Ann_sequence:
        if (flow_has(flow, Type_tuple) && annotation->items[0]->what == Ann_memory)
            return type_sequence(solver->types, items_type(solver, flow));
        if (flow_has(flow, Type_tuple))
            return type_sequence(solver->types, parameter_type(m, annotation->items[0], flow));
        return taken_type(solver, annotation, flow);
    default:
        return taken_type(solver, annotation, flow);
    }
}

/* The type that a C function of that result gives whatever else its list meets; NULL: it follows from the arguments. */
static Type *made_type(Solver *solver, const Annotation *annotation)
{
    Type *items[tuple_longest];
    switch (annotation->what) {
    case Ann_simple:
        return type_simple(solver->types, annotation->kind);
    case Ann_list:
    case Ann_sequence:
        items[0] = made_type(solver, annotation->items[0]);
        if (!items[0])
            return NULL;
        return annotation->what == Ann_list ? type_list(solver->types, items[0])
                                            : type_sequence(solver->types, items[0]);
    case Ann_tuple:
        for (uint32_t i = 0; i < annotation->count; i++)
            if (!(items[i] = made_type(solver, annotation->items[i])))
                return NULL;
        return type_tuple(solver->types, items, annotation->count);
    default:
        return NULL;
    }
}

static void record_call(Matching *m, Node *receiver, const Flow *result)
{
    Solver *solver = m->e->solver;
    Callee *callee = add_callee(m->e, m->call, Callee_library);
    callee->library = m->stub->library;
    callee->receiver = receiver;
    callee->receiver_type = m->self    ? flow_type(solver, flow_of_atom(solver, m->self))
                            : m->first ? flow_type(solver, m->first)
                                       : NULL;
    callee->first_type = m->self && m->first ? flow_type(solver, m->first) : NULL;
    callee->result = flow_type(solver, result);
    bool makes = m->stub->result->what == Ann_list || m->stub->result->what == Ann_sequence;
    callee->made = makes ? made_type(solver, m->stub->result) : NULL;
    for (uint32_t i = 0; i < m->stub->params.len; i++) {
        const StubParam *param = &m->stub->params.at[i];
        const Flow *flow = m->given[i] ? given_flow(m, i) : flow_none_yet(solver);
        Argument argument = {
            .node = m->given[i],
            .fallback = m->given[i] && !none_is_default(m->stub->owner, m->stub->name, i) ? NULL : param->fallback,
            .type = parameter_type(m, param->annotation, flow)};
        push(solver->arena, &callee->args, argument);
    }
}

/* ---- no overload fits
 * ------------------------------------------------------------------------------------------------
 */
/* Which argument is the first one that this overload does not take. */
static uint32_t first_misfit(Eval *e, const Matching *m)
{
    uint32_t i = 0;
    unsigned cost = 0;
    while (i < m->stub->params.len && m->given[i] &&
           flow_may_match(e->solver, given_flow(m, i), m->stub->params.at[i].annotation, &cost))
        i++;
    return i;
}

static const char *misfit_text(Eval *e, const Matching *m, uint32_t i, bool alone)
{
    const StubDef *stub = m->stub;
    const Annotation *wanted = stub->params.at[i].annotation;
    const Flow *flow = given_flow(m, i);
    TypeKind kind = wanted->what == Ann_simple && alone ? wanted->kind : Type_never;
    const char *text = flow->count == 1 ? wrong_argument(stub->owner, stub->name, i, kind, flow->at[0]->kind) : NULL;
    const char *word = flow->count == 1 ? atom_name(flow->at[0]) : "";
    if (text && stub->has_receiver && flow_is_only(flow, Type_none) && strstr(text, "() argument"))
        word = "None";
    const char *place = text ? strstr(text, "%s") : NULL;
    return place ? arena_print(e->solver->arena, "%.*s%s%s", (int)(place - text), text, word, place + 2) : text;
}

/* The text of the TypeError that its first argument of a wrong type raises, by the overload that takes most of those in
 * front; NULL: not known, or something else is wrong. */
static const char *raised_by(Eval *e, Node *node, StubDef *stub)
{
    Matching best = {0};
    uint32_t most = 0, same = 0;
    for_each (Node *, arg, &node->Call.args)
        if (arg->kind == N_Starred)
            return NULL;
    if (node->Call.keywords.len)
        return NULL;
    for (; stub; stub = stub->next) {
        Matching m = {.e = e, .call = node, .stub = stub};
        if (!bind_params(&m))
            continue;
        uint32_t at = first_misfit(e, &m);
        same = best.stub && at == most ? same + 1 : best.stub && at < most ? same : 0;
        if (best.stub && at <= most)
            continue;
        best = m;
        most = at;
    }
    bool wrong = best.stub && most < best.stub->params.len && best.given[most];
    return wrong ? misfit_text(e, &best, most, !same) : NULL;
}

static const Flow *no_overload(Eval *e, Node *node, StubDef *stub)
{
    bool hash = !strcmp(stub->name, "hash") && stub->module == e->solver->program->builtins;
    if (hash && node->Call.args.len == 1 && !check_hash(e, node, last_flow(e, node->Call.args.at[0])))
        return flow_none_yet(e->solver);
    if (raises_keywords(e, node, stub) || raises_arity(e, node, stub->owner, stub->name))
        return flow_none_yet(e->solver);
    const char *owner = stub->has_receiver ? arena_print(e->solver->arena, "%s.", stub->owner) : "";
    for_each (Node *, arg, &node->Call.args)
        if (last_flow(e, arg)->count == 0)
            return flow_none_yet(e->solver);
    const char *text = raised_by(e, node, stub);
    if (text)
        return always_raises(e, node, "TypeError", "%s", text);
    if (e->solver->recording) {
        const char *what = arena_print(e->solver->arena, "a call of %s%s with these arguments", owner, stub->name);
        Diag *diag = refuse(e, node->at, what);
        if (diag)
            label_flows(e, diag, node);
    }
    return flow_none_yet(e->solver);
}

/* Instances that numbers are wanted of. */
static bool become_numbers(Matching *m)
{
    bool never = false;
    for (uint32_t i = 0; i < m->stub->params.len; i++) {
        const Annotation *annotation = m->stub->params.at[i].annotation;
        if (m->given[i] && annotation->what == Ann_simple)
            never |= become(m->e, m->given[i], given_flow(m, i), becomes_of(annotation))->count == 0;
    }
    return !never;
}

static const Flow *call_chosen(Matching *m, Node *receiver)
{
    bind_params(m);
    if (!become_numbers(m))
        return flow_none_yet(m->e->solver);
    bind_arguments(m);
    const Flow *result = returned(m);
    if (!result)
        result = annotation_flow(m->e, m->stub->result, m->call, &m->which, m->bound, m->anchor);
    if (m->e->solver->recording)
        record_call(m, receiver, result);
    return result;
}

/* abs(x) of an int or a float, "a".split(x) of a str or None: the overload is chosen at run time by what the first
 * argument is.  A method takes some members and not others: what raises is told from what does not, too. */
static bool members_differ(Eval *e, Node *node, StubDef *stub, const Atom *self)
{
    const Flow *flow = node->Call.args.len && (stub->next || self) ? last_flow(e, node->Call.args.at[0]) : NULL;
    StubDef *one = NULL;
    uint32_t fitting = 0, count = flow && flow->count > 1 ? flow->count : 0;
    bool differ = false;
    for (uint32_t i = 0; i < count; i++) {
        Matching m = {.e = e, .call = node, .self = self, .first = flow_of_atom(e->solver, flow->at[i])};
        StubDef *chosen = choose(&m, stub);
        if (chosen && chosen->special)
            return false;
        differ |= chosen && one && chosen != one;
        fitting += chosen != NULL;
        one = chosen ? chosen : one;
    }
    return differ || (self && fitting && fitting < count);
}

static const Flow *call_members(Eval *e, Node *node, StubDef *stub, Node *receiver, const Atom *self)
{
    const Flow *flow = last_flow(e, node->Call.args.at[0]), *result = flow_none_yet(e->solver);
    uint32_t which = 0;
    for (uint32_t i = 0; i < flow->count; i++) {
        Matching m = {
            .e = e, .call = node, .self = self, .which = which, .first = flow_of_atom(e->solver, flow->at[i])};
        if (!choose(&m, stub)) /* raises TypeError */
            continue;
        result = flow_join(e->solver, result, call_chosen(&m, receiver), place_of_node(e, node));
        which = m.which;
    }
    return result;
}

const Flow *call_stub(Eval *e, Node *node, StubDef *stub, Node *receiver, const Atom *self)
{
    Matching m = {.e = e, .call = node, .self = self};
    const Flow *asked = self ? NULL : ask_instance(e, node, stub);
    if (asked)
        return asked;
    if (members_differ(e, node, stub, self))
        return call_members(e, node, stub, receiver, self);
    if (!choose(&m, stub)) {
        const Flow *iterated = call_iterated(e, node, stub, receiver, self);
        return iterated ? iterated : no_overload(e, node, stub);
    }
    if (m.stub->special)
        return call_special(e, node, m.stub, receiver, self);
    if (!m.stub->library && !self) { /* a name alone */
        refuse(e, node->at, arena_print(e->solver->arena, "a call of %s.%s", m.stub->module->name, m.stub->name));
        return flow_none_yet(e->solver);
    }
    return call_chosen(&m, receiver);
}

/* Overloads of C functions take one type each; NumPy's scalars have rules of their own. */
bool stub_takes(Eval *e, Node *node, StubDef *stub)
{
    bool unions = false;
    for_each (Node *, arg, &node->Call.args) {
        if (flow_has(last_flow(e, arg), Type_fixed) || flow_has(last_flow(e, arg), Type_instance))
            return false;
        unions |= last_flow(e, arg)->count > 1;
    }
    for (; stub; stub = stub->next) {
        Matching m = {.e = e, .call = node, .stub = stub};
        unsigned cost = 0;
        if (!stub->special && params_fit(&m, &cost, true) && !(unions && cost)) /* abs(0 or 0.5): no promotion */
            return true;
    }
    return false;
}

/* sys.argv is one list, wherever it is named. */
const Flow *constant_flow(Eval *e, const StubConstant *constant)
{
    uint32_t which = 0;
    const Function *main = map_get(&e->solver->functions, e->solver->program->main);
    Eval home = {.solver = e->solver, .body = main->body};
    if (!constant || !constant->annotation || !constant->node || !home.body)
        return flow_none_yet(e->solver);
    return annotation_flow(&home, constant->annotation, constant->node, &which, NULL, NULL);
}
