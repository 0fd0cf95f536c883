/* subscript.c -- elements: read by index or slice, stored, deleted; attributes of values.
 * In: the flow of the container.  Out: the flow of the element, or contents that have grown.
 * Rule: a list takes whatever is stored into it; a tuple's constant index names one position. */
#include "typeinfer/solve.h"

/* In the last phase: this object's elements have the type of what is in `atom`. */
void same_elements(Eval *e, Thing *thing, const Atom *atom)
{
    if (atom->kind == Type_list || atom->kind == Type_sequence || atom->kind == Type_set ||
        atom->kind == Type_frozenset)
        unify(e->solver, thing, atom->thing);
    else if (atom->kind == Type_tuple)
        for (uint32_t i = 0; i < atom->count; i++)
            contents_add(e->solver, thing, atom->items[i], e->solver->cause);
}

static const Flow *slice_of(Eval *e, Node *node, const Atom *atom, const Node *slice)
{
    Solver *solver = e->solver;
    int64_t low = 0, high = atom->count;
    switch (atom->kind) {
    case Type_str:
    case Type_bytes:
    case Type_range:
        return flow_of_atom(solver, atom);
    case Type_packed:
        return native_slice(e, node, atom, slice);
    case Type_list: {
        const Flow *list = make_list(e, node, 0, contents_of(solver, atom->thing, e->body));
        unify(solver, list->at[0]->thing, atom->thing);
        return list;
    }
    case Type_tuple:
        if (slice && !slice->Slice.step && (!slice->Slice.lower || literal_int(slice->Slice.lower, &low)) &&
            (!slice->Slice.upper || literal_int(slice->Slice.upper, &high))) {
            low = low < 0 ? low + atom->count : low;
            high = high < 0 ? high + atom->count : high;
            low = low < 0 ? 0 : low > atom->count ? atom->count : low;
            high = high < low ? low : high > atom->count ? atom->count : high;
            return flow_tuple(solver, atom->items + low, (uint32_t)(high - low), place_of_node(e, node));
        }
        /* fall through */
    case Type_sequence: {
        Thing *thing = make(e, node, 1, Type_sequence);
        if (atom->kind == Type_sequence)
            contents_add(solver, thing, contents_of(solver, atom->thing, e->body), node->at);
        same_elements(e, thing, atom);
        return flow_thing(solver, thing);
    }
    default:
        return NULL;
    }
}

static const Flow *tuple_item(Eval *e, Node *node, const Atom *atom, const Node *index)
{
    int64_t at;
    const Flow *all = flow_none_yet(e->solver);
    if (literal_int(index, &at)) {
        at = at < 0 ? at + atom->count : at;
        if (at >= 0 && at < atom->count)
            return atom->items[at];
        return always_raises(e, node, "IndexError", "tuple index out of range");
    }
    want_table(e->solver, atom);
    for (uint32_t i = 0; i < atom->count; i++)
        all = flow_join(e->solver, all, atom->items[i], place_of_node(e, node));
    return all;
}

static bool is_index(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (atom->kind == Type_int || atom->kind == Type_bool ||
            (atom->kind == Type_fixed && atom->dtype >= Dtype_int8 && atom->dtype <= Dtype_uint64))
            return true;
    }
    return false;
}

static const Flow *item_of(Eval *e, Node *node, const Atom *atom, Node *index)
{
    switch (atom->kind) {
    case Type_str:
        return flow_of_atom(e->solver, atom);
    case Type_bytes:
    case Type_range:
        return flow_scalar(e->solver, Type_int);
    case Type_packed:
        return native_item(e, atom);
    case Type_list:
    case Type_sequence:
        return contents_of(e->solver, atom->thing, e->body);
    case Type_tuple:
        return tuple_item(e, node, atom, index);
    case Type_dict:
        return check_key(e, node, atom, last_flow(e, index)) ? contents_of(e->solver, atom->thing, e->body)
                                                             : flow_none_yet(e->solver);
    default:
        return NULL;
    }
}

/* xs[at], where `at` may hold slice objects. */
static const Flow *item_or_slice(Eval *e, Node *node, const Atom *atom, const Flow *at)
{
    Node *index = node->Subscript.index;
    bool slices = atom->kind != Type_dict && flow_has_slice(at);
    const Flow *item = slices && !is_index(at) ? NULL : item_of(e, node, atom, index);
    const Flow *slice = slices ? slice_of(e, node, atom, NULL) : NULL;
    return !slice ? item : item ? flow_join(e->solver, item, slice, place_of_node(e, node)) : slice;
}

static const Flow *wrong_index(Eval *e, Node *node, const Atom *atom, const Flow *index)
{
    const char *name = atom_name(atom), *given = atom_name(index->at[0]);
    if (atom->kind == Type_str)
        return always_raises(e, node, "TypeError", "string indices must be integers, not '%s'", given);
    if (atom_row(atom)) {
        const char *text = native_index_text(atom_row(atom)), *place = strstr(text, "%s");
        if (!place)
            return always_raises(e, node, "TypeError", "%s", text);
        name = "bytearray";
    }
    if (atom->kind == Type_bytes)
        name = "byte";
    return always_raises(e, node, "TypeError", "%s indices must be integers or slices, not %s", name, given);
}

static bool any_has_method(Eval *e, const Flow *flow, const char *name)
{
    Name method = intern_text(e->solver->program->names, name);
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == Type_instance && class_member(flow->at[i]->thing->cls, method))
            return true;
    return false;
}

static bool is_place_of(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind != Type_instance && atom->kind != Type_dict;
}

/* xs[i], xs[i:k] of instances: numbers, where what is indexed is no dict. */
static const Flow *index_becomes(Eval *e, const Flow *base, Node *index, const Flow *at)
{
    if (!flow_keep(e->solver, base, is_place_of, NULL)->count || flow_has_slice(at))
        return at;
    if (index->kind != N_Slice)
        return become(e, index, at, Becomes_index);
    Node *parts[] = {index->Slice.step, index->Slice.lower, index->Slice.upper};
    for (int i = 0; i < 3; i++)
        if (parts[i])
            become(e, parts[i], last_flow(e, parts[i]), Becomes_index);
    return at;
}

/* Classes of the library that have items and no slices: mappings, deques.  False: some class is another one. */
static bool drop_unsliced(Eval *e, const Flow **base)
{
    Name item = intern_text(e->solver->program->names, "__getitem__");
    for (uint32_t i = 0; i < (*base)->count; i++) {
        const Atom *atom = (*base)->at[i];
        const Member *member = is_instance(atom) ? class_member(atom->thing->cls, item) : NULL;
        if (member && !member->owner->module->is_library)
            return false;
        if (member)
            *base = flow_drop(e->solver, *base, (*base)->at[i--]);
    }
    return true;
}

/* xs[a:b] of what is derived from list: a bound that is left out is None, by a node that nothing else stands for.
 * *rest: of other classes */
static const Flow *slice_derived(Eval *e, Node *node, const Flow *base, Node *index, const Flow **rest)
{
    Name item = intern_text(e->solver->program->names, "__getitem__");
    Name slices = intern_text(e->solver->program->names, "_slice");
    Node *nodes[] = {index->Slice.lower ? index->Slice.lower : index, index->Slice.upper ? index->Slice.upper : node,
                     index->Slice.step ? index->Slice.step : node->Subscript.value};
    const Flow *none = flow_scalar(e->solver, Type_none), *flows[3];
    bool given[] = {index->Slice.lower, index->Slice.upper, index->Slice.step};
    for (int i = 0; i < 3; i++)
        flows[i] = given[i] ? last_flow(e, nodes[i]) : none;
    for (uint32_t i = 0; i < base->count; i++) {
        Member *member = is_instance(base->at[i]) ? class_member(base->at[i]->thing->cls, item) : NULL;
        if (!member || !class_member(base->at[i]->thing->cls, slices))
            continue;
        if (!(member->owner->module->is_library || member->owner->node->ClassDef.is_tuple)) {
            refuse(e, index->at, "a slice of an instance");
            return flow_none_yet(e->solver);
        }
    }
    CallShape shape = {.node = node,
                       .args = nodes,
                       .count = 3,
                       .flows = flows,
                       .receiver = node->Subscript.value,
                       .implied = "_slice"};
    return call_special_method(e, &shape, base, rest);
}

const Flow *index_flow(Eval *e, Node *node, const Flow *base, Node *index)
{
    Solver *solver = e->solver;
    const Flow *at = infer_index(e, base, index), *result = flow_none_yet(solver);
    bool legal = false;
    if (at->count)
        at = index_becomes(e, base, index, at);
    if (!base->count || !at->count)
        return result;
    bool parts = index->kind == N_Slice && !flow_has_slice(at);
    const Flow *whole = base, *called = NULL;
    if (parts && any_has_method(e, base, "_slice"))
        called = slice_derived(e, node, base, index, &base);
    if (parts && (!drop_unsliced(e, &base) || (!base->count && !called))) {
        refuse(e, index->at, "a slice of an instance");
        return result;
    }
    CallShape shape = {
        .node = node, .args = &index, .count = 1, .receiver = node->Subscript.value, .implied = "__getitem__"};
    if (!parts)
        called = call_special_method(e, &shape, base, &base);
    if (called) {
        result = called;
        legal = true;
    }
    for (uint32_t i = 0; i < base->count; i++) {
        const Atom *atom = base->at[i];
        const Flow *one = parts ? NULL : class_item(e, node, atom, index);
        if (one)
            ;
        else if (atom->kind == Type_array)
            one = array_index(e, node, atom, index);
        else if (index->kind == N_Slice && atom->kind == Type_dict && base->count == 1)
            return always_raises(e, node, "TypeError", "unhashable type: 'slice'");
        else if (index->kind == N_Slice)
            one = slice_of(e, node, atom, parts ? index : NULL);
        else {
            one = item_or_slice(e, node, atom, at);
            if (one && atom->kind != Type_dict && !is_index(at) && !flow_has_slice(at)) {
                if (base->count == 1)
                    return wrong_index(e, node, atom, at);
                one = NULL;
            }
        }
        legal |= one != NULL;
        if (one)
            result = flow_join(solver, result, one, place_of_node(e, node));
    }
    if (!legal && is_class_atom(whole->at[0]))
        return always_raises(e, node, "TypeError", "type '%s' is not subscriptable",
                             whole->at[0]->thing->callback->cls->name);
    if (!legal)
        return always_raises(e, node, "TypeError", "'%s' object is not subscriptable", atom_name(whole->at[0]));
    return result;
}

/* ---- stores
 * -------------------------------------------------------------------------------------------------
 */
static void store_slice(Eval *e, Node *target, const Atom *list, const Flow *flow)
{
    const Flow *elements = elements_of(e, target, flow, false);
    if (!elements) {
        always_raises(e, target, "TypeError", "can only assign an iterable");
        return;
    }
    contents_add(e->solver, list->thing, elements, target->at);
    for (uint32_t i = 0; i < flow->count; i++)
        same_elements(e, list->thing, flow->at[i]);
}

/* xs[at] = value of a list or bytes-like object, where `at` may hold slice objects. */
static bool store_at(Eval *e, Node *target, const Atom *atom, const Flow *at, const Flow *flow)
{
    bool slices = target->Subscript.index->kind == N_Slice || flow_has_slice(at);
    bool fits = slices && (!is_index(at) || elements_of(e, target, flow, false));
    if (atom->kind == Type_packed) {
        if (fits)
            native_store_slice(e, target, atom, flow);
        return true;
    }
    if (fits)
        store_slice(e, target, atom, flow);
    if (!slices || is_index(at))
        contents_add(e->solver, atom->thing, flow, e->solver->cause);
    return true;
}

static bool store_one(Eval *e, Node *target, const Atom *atom, const Flow *at, const Flow *flow)
{
    if (atom->kind == Type_array) {
        array_index(e, target, atom, target->Subscript.index);
        return true;
    }
    if (atom->kind == Type_dict) {
        if (target->Subscript.index->kind == N_Slice)
            always_raises(e, target, "TypeError", "unhashable type: 'slice'");
        else
            put_key(e, target, atom, last_flow(e, target->Subscript.index), flow);
        return true;
    }
    if (atom->kind != Type_list && atom->kind != Type_packed)
        return false;
    return store_at(e, target, atom, at, flow);
}

void assign_element(Eval *e, Node *target, const Flow *base, const Flow *flow)
{
    Node *index = target->Subscript.index;
    const Flow *at = index_becomes(e, base, index, infer_index(e, base, index));
    bool legal = false;
    if (!base->count || !at->count) {
        stop(e);
        return;
    }
    Span outer = e->solver->cause;
    e->solver->cause = target->at;
    if (index->kind == N_Slice && flow_has(base, Type_instance) && !flow_has_slice(at)) {
        refuse(e, index->at, "a slice of an instance");
        return;
    }
    if (flow_has(base, Type_instance)) {
        record_flow(e, target, flow);
        CallShape shape = {.node = target,
                           .args = (Node *[]){index, target},
                           .count = 2,
                           .receiver = target->Subscript.value,
                           .implied = "__setitem__"};
        legal = call_special_method(e, &shape, base, &base) != NULL;
        if (!base->count)
            return;
    }
    for (uint32_t i = 0; i < base->count; i++)
        legal |= store_one(e, target, base->at[i], at, flow);
    e->solver->cause = outer;
    if (!legal)
        always_raises(e, target, "TypeError", "'%s' object does not support item assignment", atom_name(base->at[0]));
    else if (base->count == 1 && (base->at[0]->kind == Type_list || base->at[0]->kind == Type_packed) &&
             index->kind != N_Slice && !is_index(at) && !flow_has_slice(at))
        wrong_index(e, target, base->at[0], at);
    else {
        if (!e->solver->recording || !e->body->flows[target->id - e->body->function->base])
            record_flow(e, target, flow);
        return;
    }
    stop(e);
}

void delete_element(Eval *e, Node *target, const Flow *base)
{
    const Flow *at = index_becomes(e, base, target->Subscript.index, infer_index(e, base, target->Subscript.index));
    if (!base->count || !at->count) {
        stop(e);
        return;
    }
    if (target->Subscript.index->kind == N_Slice && flow_has(base, Type_instance) && !flow_has_slice(at)) {
        refuse(e, target->at, "a slice of an instance");
        return;
    }
    CallShape shape = {.node = target,
                       .args = &target->Subscript.index,
                       .count = 1,
                       .receiver = target->Subscript.value,
                       .implied = "__delitem__"};
    if (call_special_method(e, &shape, base, &base) && !base->count)
        return;
    if (flow_has(base, Type_array))
        always_raises(e, target, "ValueError", "cannot delete array elements");
    else if (flow_has(base, Type_packed))
        return;
    else if (!flow_has(base, Type_list) && !flow_has(base, Type_dict))
        always_raises(e, target, "TypeError", "'%s' object %s support item deletion", atom_name(base->at[0]),
                      type_is_sequence(base->at[0]->kind) ? "doesn't" : "does not");
    else if (!flow_has(base, Type_dict) || target->Subscript.index->kind == N_Slice)
        return;
    else if (check_hash(e, target, at)) {
        errors_carry_key(e, target, at);
        return;
    }
    e->env.dead = true;
}

/* ---- attributes of values
 * --------------------------------------------------------------------------------------- */
static const Flow *attribute_of(Eval *e, Node *node, const Atom *atom, Name name)
{
    Solver *solver = e->solver;
    bool real = !strcmp(name, "real"), imaginary = !strcmp(name, "imag");
    if (atom->kind == Type_array || atom->kind == Type_fixed)
        return array_attribute(e, node, atom, name);
    if (atom_is_file(atom))
        return file_attribute(e, node, atom, name);
    if (atom->kind == Type_class)
        return class_value_attribute(e, atom, name);
    if (atom->kind == Type_exception)
        return exception_attribute(e, node, atom, name);
    if (atom->kind == Type_traceback)
        return traceback_attribute(e, name);
    if (atom->kind == Type_complex && (real || imaginary))
        return flow_scalar(solver, Type_float);
    if (atom->kind == Type_float && (real || imaginary))
        return flow_scalar(solver, Type_float);
    if ((atom->kind == Type_int || atom->kind == Type_bool) &&
        (real || imaginary || !strcmp(name, "numerator") || !strcmp(name, "denominator")))
        return flow_scalar(solver, Type_int);
    if (atom->kind == Type_range && (!strcmp(name, "start") || !strcmp(name, "stop") || !strcmp(name, "step")))
        return flow_scalar(solver, Type_int);
    return NULL;
}

const Flow *attribute_flow(Eval *e, Node *node, const Flow *base)
{
    const Flow *result = flow_none_yet(e->solver);
    Name name = node->Attribute.attr;
    bool legal = false;
    for (uint32_t i = 0; i < base->count; i++) {
        const Atom *atom = base->at[i];
        bool instance = atom->kind == Type_instance;
        const Flow *one = instance                      ? instance_attribute(e, node, base, i)
                          : atom_row(atom)              ? native_attribute(e, node, base, atom, name)
                          : atom->kind == Type_function ? class_attribute(e, node, atom)
                                                        : attribute_of(e, node, atom, name);
        if (!one && !instance &&
            (stub_method(e->solver, atom, name) || is_table_method(atom, name) || is_generator_method(atom, name) ||
             has_by_name(atom, name))) /* all lists and so on at once */
            one = i && base->at[i - 1]->kind == atom->kind
                      ? flow_none_yet(e->solver)
                      : bound_value(e, node, flow_only(e->solver, base, atom->kind), NULL);
        legal |= one != NULL;
        if (one)
            result = flow_join(e->solver, result, one, place_of_node(e, node));
    }
    if (legal || !base->count || exception_never_has(base, name))
        return result;
    bool of_function = flow_has(base, Type_function) && map_get(&e->solver->program->function_attributes, name);
    for (uint32_t i = 0; i < base->count; i++)
        if (of_function || python_may_have(e, base->at[i], name) ||
            (is_class_atom(base->at[i]) && is_slot(e->solver, base->at[i]->thing->callback->cls, name))) {
            const char *word = atom_name(base->at[i]);
            refuse(e, node->at, arena_print(e->solver->arena, "the attribute '%s' of %s", name, word));
            return result;
        }
    if (is_class_atom(base->at[0])) { /* each has a text of its own: lower */
        bool one = base->count == 1 && node->Attribute.value->kind == N_Name;
        const char *text = class_lacks(e->solver, base->at[0]->thing->callback->cls, name);
        return one ? always_raises(e, node, "AttributeError", "%s", text) : result;
    }
    return always_raises(e, node, "AttributeError", "'%s' object has no attribute '%s'", atom_name(base->at[0]), name);
}

/* ---- iteration
 * ------------------------------------------------------------------------------------------------------
 */
static const Flow *elements_of_atom(Eval *e, Node *node, const Atom *atom)
{
    Solver *solver = e->solver;
    const Flow *all = flow_none_yet(solver);
    switch (atom->kind) {
    case Type_str:
        return flow_of_atom(solver, atom);
    case Type_bytes:
    case Type_range:
        return flow_scalar(solver, Type_int);
    case Type_packed:
    case Type_native:
        return native_elements(e, atom);
    case Type_list:
    case Type_sequence:
        return contents_of(solver, atom->thing, e->body);
    case Type_text_file:
    case Type_string_io:
        return flow_scalar(solver, Type_str);
    case Type_generator:
        forget_shared(e); /* it may assign any global */
        return contents_of(solver, atom->thing, e->body);
    case Type_tuple:
        want_table(solver, atom);
        for (uint32_t i = 0; i < atom->count; i++)
            all = flow_join(solver, all, atom->items[i], place_of_node(e, node));
        return all;
    case Type_array:
        return array_element(e, atom);
    case Type_dict:
    case Type_set:
    case Type_frozenset:
    case Type_keys:
    case Type_values:
    case Type_items:
        return table_elements(e, node, atom);
    case Type_function:
        return enum_members(e, atom);
    default:
        return NULL;
    }
}

/* NULL: nothing in it can be iterated (reported when wanted). */
const Flow *elements_of(Eval *e, Node *node, const Flow *iterable, bool report_it)
{
    const Flow *result = flow_none_yet(e->solver);
    bool legal = iterable->count == 0;
    for (uint32_t i = 0; i < iterable->count; i++) {
        const Flow *one = iterable->at[i]->kind == Type_instance ? instance_elements(e, node, iterable, iterable->at[i])
                                                                 : elements_of_atom(e, node, iterable->at[i]);
        legal |= one != NULL;
        if (one)
            result = flow_join(e->solver, result, one, place_of_node(e, node));
    }
    if (legal || !report_it)
        return legal ? result : NULL;
    return always_raises(e, node, "TypeError", not_iterable_text(node), atom_name(iterable->at[0]));
}

const char *not_iterable_text(const Node *node)
{
    static const char *const texts[] = {
        [Asked_plainly] = "'%s' object is not iterable",
        [Asked_by_star] = "Value after * must be an iterable, not %s",
        [Asked_by_join] = "can only join an iterable",
    };
    return texts[node->asked];
}

const Flow *iterate(Eval *e, Node *node)
{
    if (is_iterator_call(e, node))
        return record_flow(e, node, iterate_call(e, node));
    if (node->kind == N_GeneratorExp)
        return record_flow(e, node, iterate_generator(e, node));
    return elements_of(e, node, infer_expr(e, node), true);
}
