/* dicts.c -- dict, set, frozenset and the views of a dict: what is in them, and what their methods give.
 * In: displays, comprehensions, calls of methods, operators.  Out: flows; keys and contents that have grown.
 * Rule: a dict's contents are its values, its part "key" its keys; a view is an atom with the dict's own object.  What
 * is only looked up is not kept: it leaves the type of the keys alone.
 *     d = {}; d["a"] = 1; d.get(2.5)    => dict[str, int] */
#include "typeinfer/solve.h"

/* ---- keys
 * ------------------------------------------------------------------------------------------------------ */
static bool is_hashable(const Atom *atom)
{
    if (atom->kind == Type_tuple)
        for (uint32_t i = 0; i < atom->count; i++) {
            bool some = atom->items[i]->count == 0;
            for (uint32_t k = 0; k < atom->items[i]->count; k++)
                some |= is_hashable(atom->items[i]->at[k]);
            if (!some)
                return false;
        }
    return atom->kind != Type_list && atom->kind != Type_dict && atom->kind != Type_set && atom->kind != Type_array &&
           atom->kind != Type_packed && !atom_is_view(atom);
}

/* The first part of it that has no hash. */
static const char *unhashable_name(const Atom *atom)
{
    for (uint32_t i = 0; atom->kind == Type_tuple && i < atom->count; i++)
        for (uint32_t k = 0; k < atom->items[i]->count; k++)
            if (!is_hashable(atom->items[i]->at[k]))
                return unhashable_name(atom->items[i]->at[k]);
    return atom_name(atom);
}

bool check_hash(Eval *e, Node *node, const Flow *key)
{
    uses_hash(e, node, key);
    for (uint32_t i = 0; i < key->count; i++)
        if (key->at[i]->kind == Type_packed && atom_row(key->at[i])->is_view) {
            refuse(e, node->at, "a memoryview as a key");
            return false;
        } else if (key->at[i]->kind == Type_array) {
            refuse(e, node->at, "an array as a key");
            return false;
        }
    for (uint32_t i = 0; i < key->count; i++)
        if (is_hashable(key->at[i]))
            return true;
    if (key->count)
        always_raises(e, node, "TypeError", "unhashable type: '%s'", unhashable_name(key->at[0]));
    return false;
}

static const Flow *keys_of(Eval *e, const Atom *dict)
{
    return part_read(e->solver, dict->thing, key_part, e->body);
}

/* Looked for in a table: the keys there may be instances that are told apart from it; what is not there is in a
 * KeyError. */
bool check_key(Eval *e, Node *node, const Atom *table, const Flow *key)
{
    if (!check_hash(e, node, key))
        return false;
    errors_carry_key(e, node, key);
    const Flow *known = table->kind == Type_dict ? keys_of(e, table) : contents_of(e->solver, table->thing, e->body);
    if (known != key && known->count)
        uses_hash(e, node, flow_join(e->solver, known, key, place_of_node(e, node)));
    return true;
}

void put_key(Eval *e, Node *target, const Atom *dict, const Flow *key, const Flow *value)
{
    if (!check_hash(e, target, key))
        return;
    part_add(e->solver, dict->thing, key_part, key, e->solver->cause);
    contents_add(e->solver, dict->thing, value, e->solver->cause);
    const Flow *keys = keys_of(e, dict);
    if (keys != key)
        uses_hash(e, target, keys);
}

static void store_item(Eval *e, Node *node, Thing *set, const Flow *item)
{
    if (!item->count || !check_hash(e, node, item))
        return;
    contents_add(e->solver, set, item, node->at);
    const Flow *all = contents_of(e->solver, set, e->body);
    if (all != item)
        uses_hash(e, node, all);
}

static const Flow *pair_of(Eval *e, Node *node, const Atom *dict)
{
    const Flow *items[] = {keys_of(e, dict), contents_of(e->solver, dict->thing, e->body)};
    return flow_tuple(e->solver, items, 2, place_of_node(e, node));
}

/* What iterating over it gives. */
const Flow *table_elements(Eval *e, Node *node, const Atom *atom)
{
    if (atom->kind == Type_dict || atom->kind == Type_keys)
        return keys_of(e, atom);
    return atom->kind == Type_items ? pair_of(e, node, atom) : contents_of(e->solver, atom->thing, e->body);
}

const Flow *make_table(Eval *e, Node *node, TypeKind kind)
{
    return flow_thing(e->solver, make(e, node, 0, kind));
}

/* d.update(other), {**other} */
void put_mapping(Eval *e, Node *node, Thing *dict, const Atom *from)
{
    const Flow *keys = keys_of(e, from);
    if (keys->count)
        check_hash(e, node, keys);
    part_add(e->solver, dict, key_part, keys, node->at);
    contents_add(e->solver, dict, contents_of(e->solver, from->thing, e->body), node->at);
    unify(e->solver, dict, from->thing);
}

/* dict(pairs): each is a tuple of two, or another iterable of two. */
void put_pairs(Eval *e, Node *node, const Flow *dict, const Flow *pairs)
{
    const Flow *all = flow_none_yet(e->solver); /* what other pairs than tuples hold */
    for (uint32_t i = 0; i < pairs->count; i++) {
        const Atom *pair = pairs->at[i];
        if (pair->kind == Type_tuple && pair->count == 2) {
            put_key(e, node, dict->at[0], pair->items[0], pair->items[1]);
            continue;
        }
        const Flow *elements = elements_of(e, node, flow_of_atom(e->solver, pair), false);
        if (!elements && pairs->count == 1)
            always_raises(e, node, "TypeError", "cannot convert dictionary update sequence element #0 to a sequence");
        if (elements && elements->count && pair->kind != Type_tuple)
            all = flow_join(e->solver, all, elements, place_of_node(e, node));
    }
    if (all->count)
        put_key(e, node, dict->at[0], all, all);
}

/* An instance that CPython asks for its keys. */
static bool has_keys(Solver *solver, const Flow *flow)
{
    Name keys = intern_text(solver->program->names, "keys"),
         getattr = intern_text(solver->program->names, "__getattr__");
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_instance(flow->at[i]) &&
            (class_member(flow->at[i]->thing->cls, keys) || class_member(flow->at[i]->thing->cls, getattr)))
            return true;
    return false;
}

/* dict(x), d.update(x) of what may be a dict or something else.  A text has no pairs. */
void put_dict_or_pairs(Eval *e, Node *node, const Flow *dict, const Flow *from)
{
    const Flow *pairs = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < from->count; i++) {
        const Atom *atom = from->at[i];
        if (atom->kind == Type_dict) {
            put_mapping(e, node, dict->at[0]->thing, atom);
            continue;
        }
        if (atom->kind == Type_instance &&
            (class_is_mapping(atom->thing->cls) || has_keys(e->solver, flow_of_atom(e->solver, atom))))
            refuse(e, node->at, "a dict of what may be a dict or an instance");
        const Flow *some = atom->kind == Type_str ? NULL : elements_of(e, node, flow_of_atom(e->solver, atom), false);
        for (uint32_t k = 0; some && k < some->count; k++)
            if (elements_of(e, node, flow_of_atom(e->solver, some->at[k]), false))
                pairs = flow_join(e->solver, pairs, flow_of_atom(e->solver, some->at[k]), place_of_node(e, node));
    }
    if (pairs->count)
        put_pairs(e, node, dict, pairs);
}

/* ---- displays and comprehensions
 * ------------------------------------------------------------------------------------------------ */
/* {**kwargs}, where the names in it are known; joined with a call that gave a dict, it may be that, too */
static bool spread_pack(Eval *e, Node *node, Thing *dict, const NameList *names, const Flow *values)
{
    const Atom *self = flow_thing(e->solver, dict)->at[0];
    for (uint32_t k = 0; k < values->count; k++) {
        const Atom *pack = values->at[k];
        if (pack->kind == Type_dict)
            put_mapping(e, node, dict, pack);
        for (uint32_t i = 0; pack->kind == Type_tuple && i < names->len && i < pack->count; i++)
            put_key(e, node, self, flow_scalar(e->solver, Type_str), pack->items[i]);
    }
    return values->count;
}

/* **counter: what its own method makes of it; anything else as it is. */
static const Flow *as_mapping(Eval *e, Node *from, const Flow *flow)
{
    CallShape shape = {.node = from, .receiver = from, .implied = "_as_dict"};
    bool any = false;
    for (uint32_t i = 0; i < flow->count; i++)
        any |= is_instance(flow->at[i]) && class_is_mapping(flow->at[i]->thing->cls);
    if (!any)
        return flow;
    forget_shared(e);
    const Flow *rest = flow, *made = call_special_method(e, &shape, flow, &rest);
    return made ? flow_join(e->solver, made, rest, place_of_node(e, from)) : flow;
}

bool spread_mapping(Eval *e, Node *node, Thing *dict, Node *from)
{
    const Flow *flow = as_mapping(e, from, infer_expr(e, from));
    const NameList *names = pack_of(e, from);
    bool legal = flow->count == 0;
    if (names)
        return spread_pack(e, node, dict, names, flow);
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == Type_dict) {
            put_mapping(e, node, dict, flow->at[i]);
            legal = true;
        }
    if (has_keys(e->solver, flow))
        refuse(e, from->at, "** of an instance");
    else if (!legal)
        always_raises(e, node, "TypeError", "'%s' object is not a mapping", atom_name(flow->at[0]));
    return flow->count && legal;
}

const Flow *infer_Dict(Eval *e, Node *node)
{
    const Flow *dict = make_table(e, node, Type_dict);
    bool never = false;
    note_rows(e, &node->Dict.keys);
    note_rows(e, &node->Dict.values);
    for (uint32_t i = 0; i < node->Dict.values.len; i++) {
        Node *key = node->Dict.keys.at[i], *value = node->Dict.values.at[i];
        if (!key) {
            never |= !spread_mapping(e, node, dict->at[0]->thing, value);
            continue;
        }
        const Flow *k = infer_expr(e, key), *v = infer_expr(e, value);
        never |= k->count == 0 || v->count == 0;
        if (k->count && v->count)
            put_key(e, key, dict->at[0], k, v);
    }
    return never ? flow_none_yet(e->solver) : dict;
}

const Flow *infer_Set(Eval *e, Node *node)
{
    const Flow *set = make_table(e, node, Type_set);
    bool never = false;
    note_rows(e, &node->Set.items);
    for_each (Node *, item, &node->Set.items) {
        const Flow *flow =
            item->kind == N_Starred ? record_flow(e, item, iterate(e, item->Starred.value)) : infer_expr(e, item);
        never |= flow->count == 0 && item->kind != N_Starred;
        store_item(e, item, set->at[0]->thing, flow);
    }
    return never ? flow_none_yet(e->solver) : set;
}

const Flow *infer_SetComp(Eval *e, Node *node)
{
    const Flow *set = make_table(e, node, Type_set);
    Env before = env_copy(e, &e->env);
    uint32_t depth = e->loop_depth;
    const Flow *item = infer_clauses(e, &node->SetComp.generators, node->SetComp.item);
    store_item(e, node->SetComp.item, set->at[0]->thing, item);
    e->env = before;
    e->loop_depth = depth;
    forget_stores(e, node);
    return set;
}

const Flow *infer_DictComp(Eval *e, Node *node)
{
    const Flow *dict = make_table(e, node, Type_dict);
    Env before = env_copy(e, &e->env);
    uint32_t depth = e->loop_depth;
    if (infer_clauses(e, &node->DictComp.generators, NULL)->count && !e->env.dead) {
        const Flow *key = infer_expr(e, node->DictComp.key), *value = infer_expr(e, node->DictComp.value);
        if (key->count && value->count)
            put_key(e, node->DictComp.key, dict->at[0], key, value);
    }
    e->env = before;
    e->loop_depth = depth;
    forget_stores(e, node);
    return dict;
}

/* ---- methods
 * ------------------------------------------------------------------------------------------------------ */
typedef struct Method {
    Eval *e;
    Solver *solver;
    Node *node;
    const Atom *self;
    const Nodes *args;
} Method;

/* The elements of an argument, an iterator or a generator expression among them. */
static const Flow *argument_items(Method *m, uint32_t index)
{
    Node *arg = m->args->at[index];
    if (is_iterator_call(m->e, arg) || arg->kind == N_GeneratorExp)
        return last_flow(m->e, arg);
    return elements_of(m->e, m->node, last_flow(m->e, arg), true);
}

static const Flow *argument(Method *m, uint32_t index)
{
    return last_flow(m->e, m->args->at[index]);
}

static const Flow *joined(Method *m, const Flow *a, const Flow *b)
{
    return flow_join(m->solver, a, b, place_of_node(m->e, m->node));
}

static const Flow *none(Method *m)
{
    return flow_scalar(m->solver, Type_none);
}

static const Flow *values(Method *m)
{
    return contents_of(m->solver, m->self->thing, m->e->body);
}

static bool looks_up(Method *m)
{
    const Flow *key = argument(m, 0);
    uses_equal(m->e, m->node, flow_tuple(m->solver, &key, 1, place_of_node(m->e, m->node)),
               flow_of_atom(m->solver, m->self));
    return check_key(m->e, m->node, m->self, key);
}

static const Flow *dict_get(Method *m)
{
    if (!looks_up(m))
        return flow_none_yet(m->solver);
    return joined(m, values(m), m->args->len > 1 ? argument(m, 1) : none(m));
}

/* An empty dict asks nobody for a hash. */
static bool pops_unhashable(Method *m)
{
    const Flow *key = argument(m, 0);
    for (uint32_t i = 0; i < key->count; i++)
        if (is_hashable(key->at[i]))
            return false;
    return key->count > 0;
}

static const Flow *dict_pop(Method *m)
{
    if (pops_unhashable(m))
        return m->args->len > 1 ? joined(m, values(m), argument(m, 1)) : flow_none_yet(m->solver);
    if (!looks_up(m))
        return flow_none_yet(m->solver);
    return m->args->len > 1 ? joined(m, values(m), argument(m, 1)) : values(m);
}

static const Flow *dict_popitem(Method *m)
{
    return pair_of(m->e, m->node, m->self);
}

static const Flow *dict_setdefault(Method *m)
{
    put_key(m->e, m->node, m->self, argument(m, 0), m->args->len > 1 ? argument(m, 1) : none(m));
    return values(m);
}

/* d.update(c) of a Counter or its like: what it makes of itself, as for **c.  False: it is none. */
static bool update_by_mapping(Method *m, Node *arg, const Flow *from)
{
    bool known = true;
    if (!has_keys(m->solver, from))
        return false;
    for (uint32_t i = 0; i < from->count; i++)
        known &=
            from->at[i]->kind == Type_dict || (is_instance(from->at[i]) && class_is_mapping(from->at[i]->thing->cls));
    if (!known)
        refuse(m->e, arg->at, "update() of a dict by an instance with keys()");
    const Flow *made = known ? as_mapping(m->e, arg, from) : flow_none_yet(m->solver);
    for (uint32_t i = 0; i < made->count; i++)
        if (made->at[i]->kind == Type_dict)
            put_mapping(m->e, m->node, m->self->thing, made->at[i]);
    return true;
}

static const Flow *dict_update_keywords(Method *m)
{
    for_each (Node *, keyword, &m->node->Call.keywords)
        put_key(m->e, m->node, m->self, flow_scalar(m->solver, Type_str), last_flow(m->e, keyword->Keyword.value));
    return none(m);
}

static const Flow *dict_update(Method *m)
{
    if (m->args->len) {
        const Flow *from = argument(m, 0);
        Node *arg = m->args->at[0];
        bool steps = is_iterator_call(m->e, arg) || arg->kind == N_GeneratorExp;
        if (!steps && update_by_mapping(m, arg, from))
            return dict_update_keywords(m);
        if (!steps && flow_is_only(from, Type_dict))
            for (uint32_t i = 0; i < from->count; i++)
                put_mapping(m->e, m->node, m->self->thing, from->at[i]);
        else if (!steps && flow_has(from, Type_dict))
            put_dict_or_pairs(m->e, m->node, flow_of_atom(m->solver, m->self), from);
        else {
            const Flow *pairs = argument_items(m, 0);
            put_pairs(m->e, m->node, flow_of_atom(m->solver, m->self), pairs);
        }
    }
    return dict_update_keywords(m);
}

/* A new object with the same contents, of the receiver's type. */
static const Flow *table_copy(Method *m)
{
    const Flow *copy = make_table(m->e, m->node, m->self->kind);
    Thing *thing = copy->at[0]->thing;
    if (m->self->kind == Type_frozenset)
        return flow_of_atom(m->solver, m->self);
    if (m->self->kind == Type_dict)
        part_add(m->solver, thing, key_part, keys_of(m->e, m->self), m->node->at);
    contents_add(m->solver, thing, values(m), m->node->at);
    unify(m->solver, thing, m->self->thing);
    return copy;
}

static const Flow *give_none(Method *m)
{
    return none(m);
}

static const Flow *dict_view(Method *m)
{
    const char *name = m->node->Call.func->Attribute.attr;
    return flow_view(m->solver, m->self->thing, name[0] == 'k' ? Type_keys : name[0] == 'v' ? Type_values : Type_items);
}

static const Flow *set_add(Method *m)
{
    store_item(m->e, m->node, m->self->thing, argument(m, 0));
    return none(m);
}

static const Flow *set_find(Method *m)
{
    const Flow *item = argument(m, 0);
    bool set = flow_has(item, Type_set); /* looked up as a frozenset */
    if (set && item->count)
        refuse(m->e, m->node->at, "looking for a set in a set");
    return looks_up(m) ? none(m) : flow_none_yet(m->solver);
}

static const Flow *set_pop(Method *m)
{
    return values(m);
}

/* What another operand adds to a set's elements; sets of one operation have one element type. */
static void take_elements(Method *m, Thing *set, uint32_t index)
{
    Node *arg = m->args->at[index];
    const Flow *elements = argument_items(m, index), *from = last_flow(m->e, arg);
    store_item(m->e, m->node, set, elements);
    if (!is_iterator_call(m->e, arg) && arg->kind != N_GeneratorExp)
        for (uint32_t i = 0; i < from->count; i++)
            if (from->at[i]->kind == Type_set || from->at[i]->kind == Type_frozenset)
                unify(m->solver, set, from->at[i]->thing);
}

/* The others' elements are compared with the set's, and not kept. */
static void meet_elements(Method *m, Thing *set, uint32_t index)
{
    const Flow *from = last_flow(m->e, m->args->at[index]), *elements = argument_items(m, index);
    if (elements->count)
        check_hash(m->e, m->node, elements);
    for (uint32_t i = 0; i < from->count; i++)
        if (from->at[i]->kind == Type_set || from->at[i]->kind == Type_frozenset)
            unify(m->solver, set, from->at[i]->thing);
}

static const Flow *set_update(Method *m)
{
    for (uint32_t i = 0; i < m->args->len; i++)
        take_elements(m, m->self->thing, i);
    return none(m);
}

/* {6.0}.intersection([6]) is {6}: what both have is taken from an iterable that is no set. */
static void common_elements(Method *m, Thing *set, uint32_t index)
{
    const Flow *from = last_flow(m->e, m->args->at[index]);
    bool sets = from->count;
    for (uint32_t i = 0; i < from->count; i++)
        sets &= from->at[i]->kind == Type_set || from->at[i]->kind == Type_frozenset;
    (sets ? meet_elements : take_elements)(m, set, index);
}

static const Flow *set_intersect(Method *m)
{
    for (uint32_t i = 0; i < m->args->len; i++)
        common_elements(m, m->self->thing, i);
    return none(m);
}

static const Flow *set_lessen(Method *m)
{
    for (uint32_t i = 0; i < m->args->len; i++)
        meet_elements(m, m->self->thing, i);
    return none(m);
}

typedef void Elements(Method *m, Thing *set, uint32_t index);

static const Flow *set_new_with(Method *m, Elements *elements)
{
    const Flow *result = make_table(m->e, m->node, m->self->kind);
    contents_add(m->solver, result->at[0]->thing, values(m), m->node->at);
    unify(m->solver, result->at[0]->thing, m->self->thing);
    for (uint32_t i = 0; i < m->args->len; i++)
        elements(m, result->at[0]->thing, i);
    return result;
}

static const Flow *set_common(Method *m)
{
    return set_new_with(m, common_elements);
}

static const Flow *set_union(Method *m)
{
    return set_new_with(m, take_elements);
}

static const Flow *set_less(Method *m)
{
    return set_new_with(m, meet_elements);
}

/* d.keys().isdisjoint(xs) asks the dict. */
static const Flow *view_asks(Method *m)
{
    const Flow *items = elements_of(m->e, m->node, infer_expr(m->e, m->args->at[0]), true);
    uses_hash(m->e, m->node, items);
    return flow_scalar(m->solver, Type_bool);
}

static const Flow *set_asks(Method *m)
{
    meet_elements(m, m->self->thing, 0);
    return flow_scalar(m->solver, Type_bool);
}

typedef const Flow *Rule(Method *);
enum { On_dict = 1, On_set = 2, On_frozen = 4, On_view = 8 };
static const struct {
    const char *name;
    uint8_t on, least, most;
    Rule *rule;
} methods[] = {
    {"get", On_dict, 1, 2, dict_get},
    {"pop", On_dict, 1, 2, dict_pop},
    {"popitem", On_dict, 0, 0, dict_popitem},
    {"setdefault", On_dict, 1, 2, dict_setdefault},
    {"update", On_dict, 0, 1, dict_update},
    {"keys", On_dict, 0, 0, dict_view},
    {"values", On_dict, 0, 0, dict_view},
    {"items", On_dict, 0, 0, dict_view},
    {"copy", On_dict | On_set | On_frozen, 0, 0, table_copy},
    {"clear", On_dict | On_set, 0, 0, give_none},
    {"add", On_set, 1, 1, set_add},
    {"discard", On_set, 1, 1, set_find},
    {"remove", On_set, 1, 1, set_find},
    {"pop", On_set, 0, 0, set_pop},
    {"update", On_set, 0, 255, set_update},
    {"intersection_update", On_set, 0, 255, set_intersect},
    {"difference_update", On_set, 0, 255, set_lessen},
    {"symmetric_difference_update", On_set, 1, 1, set_update},
    {"union", On_set | On_frozen, 0, 255, set_union},
    {"intersection", On_set | On_frozen, 0, 255, set_common},
    {"difference", On_set | On_frozen, 0, 255, set_less},
    {"symmetric_difference", On_set | On_frozen, 1, 1, set_union},
    {"issubset", On_set | On_frozen, 1, 1, set_asks},
    {"issuperset", On_set | On_frozen, 1, 1, set_asks},
    {"isdisjoint", On_set | On_frozen, 1, 1, set_asks},
    {"isdisjoint", On_view, 1, 1, view_asks},
};

static uint8_t place_of_kind(TypeKind kind)
{
    return kind == Type_dict        ? On_dict
           : kind == Type_set       ? On_set
           : kind == Type_frozenset ? On_frozen
           : kind == Type_values    ? 0
                                    : On_view;
}

static int method_row(const Atom *atom, Name method)
{
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (!strcmp(methods[i].name, method) && methods[i].on & place_of_kind(atom->kind))
            return (int)i;
    return -1;
}

bool is_table_method(const Atom *atom, Name method)
{
    return (atom_is_table(atom) || atom_is_view(atom)) && method_row(atom, method) >= 0;
}

static const Flow *wrong_count(Method *m, const char *name, uint32_t least, uint32_t most)
{
    uint32_t given = m->args->len;
    const char *owner = atom_name(m->self);
    bool full = (m->self->kind != Type_dict || least == most) && strcmp(name, "update");
    const char *text = full ? arena_print(m->solver->arena, "%s.%s()", owner, name) : name;
    if (most == 0)
        return always_raises(m->e, m->node, "TypeError", "%s takes no arguments (%u given)", text, given);
    if (least == most)
        return always_raises(m->e, m->node, "TypeError", "%s takes exactly one argument (%u given)", text, given);
    return always_raises(m->e, m->node, "TypeError", "%s expected at %s %u argument%s, got %u", text,
                         given < least ? "least" : "most", given < least ? least : most,
                         (given < least ? least : most) == 1 ? "" : "s", given);
}

const Flow *call_table_method(Eval *e, Node *node, Node *receiver, const Atom *self, Name method)
{
    int row = method_row(self, method);
    if (row < 0)
        return NULL;
    Method m = {.e = e, .solver = e->solver, .node = node, .self = self, .args = &node->Call.args};
    if (node->Call.keywords.len && !(self->kind == Type_dict && !strcmp(method, "update"))) {
        refuse(e, node->at, arena_print(e->solver->arena, "keyword arguments of %s.%s", atom_name(self), method));
        return flow_none_yet(e->solver);
    }
    if (m.args->len < methods[row].least || m.args->len > methods[row].most)
        return wrong_count(&m, method, methods[row].least, methods[row].most);
    for_each (Node *, arg, m.args)
        if (iterable_never(e, arg))
            return flow_none_yet(e->solver);
    uint32_t before = callee_count(e, node);
    const Flow *result = methods[row].rule(&m);
    if (callee_count(e, node) == before)
        record_special(e, node, arena_print(e->solver->arena, "%s.%s", atom_name(self), method), receiver, self,
                       result);
    return result;
}

/* CPython's methods that are not there yet, or only where they are called. */
bool python_table_method(const Atom *atom, Name method)
{
    return !strncmp(method, "__", 2) || method_row(atom, method) >= 0 ||
           (atom->kind == Type_dict && !strcmp(method, "fromkeys")) ||
           (atom_is_view(atom) && (!strcmp(method, "isdisjoint") || !strcmp(method, "mapping")));
}

/* ---- operators
 * ---------------------------------------------------------------------------------------------------- */
static bool is_set(const Atom *atom)
{
    return atom->kind == Type_set || atom->kind == Type_frozenset;
}

static bool is_set_like(const Atom *atom)
{
    return is_set(atom) || atom->kind == Type_keys || atom->kind == Type_items;
}

static const Flow *dicts_joined(Eval *e, Node *node, const Atom *a, const Atom *b, bool in_place)
{
    if (in_place) {
        put_mapping(e, node, a->thing, b);
        return flow_of_atom(e->solver, a);
    }
    const Flow *result = make_table(e, node, Type_dict);
    put_mapping(e, node, result->at[0]->thing, a);
    put_mapping(e, node, result->at[0]->thing, b);
    return result;
}

static void join_elements(Eval *e, Node *node, Thing *set, const Atom *from)
{
    store_item(e, node, set, table_elements(e, node, from));
    if (is_set(from))
        unify(e->solver, set, from->thing);
}

/* What iterates without calling anything of the program's. */
static bool is_iterated(const Atom *atom)
{
    switch (atom->kind) {
    case Type_list:
    case Type_tuple:
    case Type_sequence:
    case Type_str:
    case Type_range:
    case Type_dict:
    case Type_generator:
    case Type_values:
        return true;
    default:
        return false;
    }
}

static const Flow *items_of_operand(Eval *e, Node *node, const Atom *atom)
{
    return is_set_like(atom) ? table_elements(e, node, atom)
                             : elements_of(e, node, flow_of_atom(e->solver, atom), false);
}

static bool has_union(const Type *type)
{
    if (type->kind == Type_union)
        return true;
    for_each (Type *, item, &type->items)
        if (has_union(item))
            return true;
    return false;
}

/* d.keys() & xs: the elements are those of xs, so keys that are equal and of another kind would be seen. */
static bool meets_view(Eval *e, Node *node, Op op, const Atom *a, const Atom *b)
{
    const Atom *view = atom_is_view(a) && a->kind != Type_values ? a : b, *other = view == a ? b : a;
    if (!is_set_like(view) || is_set(view) || !is_iterated(other))
        return false;
    const Flow *keys = table_elements(e, node, view), *items = items_of_operand(e, node, other);
    if (op != Op_bitand || !keys->count || !items || !items->count)
        return true;
    Type *type = flow_type(e->solver, keys), *other_type = flow_type(e->solver, items);
    if (type->kind == Type_str || other_type->kind == Type_str)
        return type->kind == Type_str ? !has_union(other_type) : !has_union(type);
    return type == other_type && !has_union(type);
}

static const Flow *view_and_items(Eval *e, Node *node, const Atom *a, const Atom *b)
{
    const Flow *result = make_table(e, node, Type_set);
    store_item(e, node, result->at[0]->thing, items_of_operand(e, node, a));
    store_item(e, node, result->at[0]->thing, items_of_operand(e, node, b));
    return result;
}

const Flow *table_binary(Eval *e, Node *node, Op op, const Atom *a, const Atom *b, bool in_place)
{
    if (op == Op_bitor && a->kind == Type_dict && b->kind == Type_dict)
        return dicts_joined(e, node, a, b, in_place);
    bool set_op = op == Op_bitor || op == Op_bitand || op == Op_sub || op == Op_bitxor;
    if (op == Op_bitor && in_place && a->kind == Type_dict && b->kind != Type_dict && !atom_is_view(b)) {
        const Flow *pairs = elements_of(e, node, flow_of_atom(e->solver, b), false);
        if (pairs)
            put_pairs(e, node, flow_of_atom(e->solver, a), pairs);
        if (pairs)
            refuse(e, node->at, "|= of a dict with what is no dict");
        return pairs ? flow_of_atom(e->solver, a) : NULL;
    }
    if (set_op && meets_view(e, node, op, a, b))
        return view_and_items(e, node, a, b);
    if (!set_op || !is_set_like(a) || !is_set_like(b)) {
        if (set_op && (atom_is_view(a) || atom_is_view(b)) && a->kind != Type_values && b->kind != Type_values) {
            refuse(e, node->at, "this operation on a view");
            return flow_none_yet(e->solver);
        }
        return NULL;
    }
    bool takes = op == Op_bitor || op == Op_bitxor;
    if (in_place && a->kind == Type_set && is_set(b)) {
        if (takes)
            join_elements(e, node, a->thing, b);
        else
            unify(e->solver, a->thing, b->thing);
        uses_hash(e, node, contents_of(e->solver, b->thing, e->body));
        return flow_of_atom(e->solver, a);
    }
    bool frozen = a->kind == Type_frozenset && is_set(b); /* a view makes a set */
    const Flow *result = make_table(e, node, frozen ? Type_frozenset : Type_set);
    join_elements(e, node, result->at[0]->thing, a);
    if (takes || !is_set(b))
        join_elements(e, node, result->at[0]->thing, b);
    else
        unify(e->solver, result->at[0]->thing, b->thing);
    return result;
}

const Flow *table_compare(Eval *e, Op op, const Atom *a, const Atom *b)
{
    if (op != Op_eq && op != Op_ne && !(is_set_like(a) && is_set_like(b)))
        return NULL;
    if ((is_set(a) && is_set(b)) || (a->kind == Type_dict && b->kind == Type_dict))
        unify(e->solver, a->thing, b->thing);
    return flow_scalar(e->solver, Type_bool);
}
