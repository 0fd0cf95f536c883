/* lower_dict.c -- dict, set, frozenset and views: displays, subscripts, methods, operators.
 * In: trees of these types, calls of their methods.  Out: searches that give a place, Entry trees, library calls.
 * Rule: a key of another type than the dict's is looked for as Python would (1.0 finds 1) and is never converted.
 *     d.get(k, 0)   =>   place = find(d, k); place >= 0 ? entry(d, place) : 0                                       */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

/* ---- library calls --------------------------------------------------------------------------- */
typedef struct About {
    bool raises;
    uint32_t writes, keeps;
    uint32_t cost;
} About;

/* "find": <stem of the first argument's type>_find */
static Ir *table_call(Lower *l, const char *name, Type *type, Ir *const *args, uint32_t count, About about, Span at)
{
    Library *library = NEW(l->arena, Library);
    library->name = intern_text(l->unit->names, name);
    library->owner = "dict";
    library->c_name = arena_print(l->arena, "dict_%s", name);
    library->generic_class = true;
    library->can_raise = about.raises;
    library->writes = about.writes;
    library->keeps = about.keeps;
    library->cost = about.cost ? about.cost : 15;
    if (type->kind == Type_int) { /* a place */
        library->has_low = library->has_high = true;
        library->low = -1;
        library->high = INT32_MAX;
    }
    return tree_library(l, library, type, args, count, 0, at);
}

/* A function whose name does not follow from its first argument. */
static Ir *named_call(Lower *l, const char *c_name, Type *type, Ir *const *args, uint32_t count, uint32_t site, Span at)
{
    Library *library = NEW(l->arena, Library);
    *library = (Library){.name = "copy", .owner = "dict", .c_name = c_name, .cost = 50};
    return tree_library(l, library, type, args, count, site, at);
}

Ir *new_table(Lower *l, Type *type, uint32_t site, Span at)
{
    Ir *room = ir_int(l->unit, 0, at);
    Ir *made =
        named_call(l, arena_print(l->arena, "%s_new", type->stem), type, &room, type->kind == Type_dict, site, at);
    return hold(l, made, type->kind == Type_dict ? "table" : "items");
}

static Ir *copy_table(Lower *l, Ir *from, Type *type, uint32_t site, Span at)
{
    return named_call(l, arena_print(l->arena, "%s_copy", type->stem), type, &from, 1, site, at);
}

Ir *dict_of_view(Lower *l, Ir *view)
{
    if (view->kind == I_Convert && view->Convert.a->type->kind == Type_dict)
        return view->Convert.a;
    Ir *node = ir_new(l->unit, I_Convert, view->type->items.at[0], view->at);
    node->Convert.a = view;
    return node;
}

bool has_table(const Type *type)
{
    if (type->kind == Type_union)
        for_each (Type *, member, &type->items) {
            if (has_table(member))
                return true;
        }
    return type_is_table(type) || type_is_view(type);
}

Ir *entry_tree(Lower *l, Ir *table, Ir *place, bool value, Span at)
{
    Ir *node = ir_new(l->unit, I_Entry, table->type->items.at[value], at);
    node->Entry.a = table;
    node->Entry.index = place;
    node->Entry.value = value;
    return node;
}

Ir *table_step(Lower *l, const Track *track, bool checked, Span at)
{
    bool dict = track->items->type->kind == Type_dict;
    const char *name = track->backward ? "before" : "next";
    Ir *args[] = {again(l, track->items), ir_get(l->unit, track->place, track->at),
                  checked ? ir_get(l->unit, track->size, track->at) : NULL,
                  checked && dict ? ir_get(l->unit, track->left, track->at) : NULL};
    if (checked)
        name = arena_print(l->arena, "%s_checked", name);
    return table_call(l, name, l->int_, args, checked ? 3 + dict : 2, (About){.raises = checked, .cost = 2}, at);
}

/* ---- keys ------------------------------------------------------------------------------------ */
/* Does a value of `from`, converted, still equal the same values, and only those? */
static bool is_lossless(const Type *from, const Type *to)
{
    if (from == to)
        return true;
    if (to->kind == Type_union && from->kind == Type_union) {
        for_each (Type *, member, &from->items)
            if (!type_union_has(to, member))
                return false;
        return true;
    }
    if (to->kind == Type_union)
        return type_union_has(to, from);
    if (from->kind == Type_bool && to->kind == Type_int)
        return true;
    if (from->kind == Type_tuple && (to->kind == Type_tuple || to->kind == Type_sequence)) {
        if (to->kind == Type_tuple && to->items.len != from->items.len)
            return false;
        for (uint32_t index = 0; index < from->items.len; index++)
            if (!is_lossless(from->items.at[index], to->items.at[to->kind == Type_tuple ? index : 0]))
                return false;
        return true;
    }
    return false;
}

static bool is_unhashable(const Type *type)
{
    return type->kind == Type_list || type->kind == Type_dict || type->kind == Type_set || type_is_view(type);
}

/* The first part of it that has no hash; NULL: it has one. */
static const Type *unhashable_in(const Type *type)
{
    const Type *found = NULL;
    if (type->kind == Type_tuple || type->kind == Type_sequence)
        for (uint32_t i = 0; i < type->items.len && !found; i++)
            found = unhashable_in(type->items.at[i]);
    return found || (!is_unhashable(type) && type->kind != Type_packed) ? found : type;
}

static Ir *raise_unhashable(Lower *l, const Type *type, Span at)
{
    type = unhashable_in(type) ? unhashable_in(type) : type;
    return raise_text(l, "TypeError", at, "unhashable type: '%s'", type_word(type));
}

/* The key as the table keeps it; NULL: it is of another type. */
static Ir *key_as_kept(Lower *l, const Ir *table, Ir *key)
{
    Type *want = table->type->items.at[0];
    return is_lossless(key->type, want) ? quiet(l, convert(l, key, want), "key") : NULL;
}

static bool may_fail(const Ir *table, const Ir *key)
{
    return type_hash_may_fail(table->type->items.at[0]) || type_hash_may_fail(key->type);
}

/* The place of a key, -1 when it is absent; held. */
static Ir *find_place(Lower *l, Ir *table, Ir *key, Span at)
{
    if (is_unhashable(key->type))
        return raise_unhashable(l, key->type, at);
    Ir *kept = key_as_kept(l, table, key);
    About about = {.raises = may_fail(table, key)};
    Ir *args[] = {again(l, table), kept ? kept : quiet(l, convert(l, key, value_type(l, key->type, NULL)), "key")};
    return hold(l, table_call(l, kept ? "find" : "find_any", l->int_, args, 2, about, at), "place");
}

static Ir *is_there(Lower *l, const Ir *place, Span at)
{
    return ir_compare(l->unit, Ir_ge, again(l, place), ir_int(l->unit, 0, at), at);
}

static void raise_missing(Lower *l, Ir *key, Span at)
{
    raise_with(l, "KeyError", key, at);
}

/* The place of a key that must be there. */
static Ir *key_place(Lower *l, Ir *table, Ir *key, Span at)
{
    if (is_unhashable(key->type))
        return raise_unhashable(l, key->type, at);
    if (is_lossless(key->type, table->type->items.at[0]) && key->type == table->type->items.at[0]) {
        Ir *args[] = {again(l, table), key};
        return hold(l, table_call(l, "place", l->int_, args, 2, (About){.raises = true}, at), "place");
    }
    key = hold(l, key, "key");
    Ir *place = find_place(l, table, again(l, key), at);
    if (place->type->kind == Type_never)
        return place;
    Ir *missing = if_new(l, tree_not(l, is_there(l, place, at), at), at);
    Block *outer = enter(l, &missing->If.body);
    raise_missing(l, key, at);
    enter(l, outer);
    return place;
}

/* Of a key that is looked for where none ever is: it may have no hash, or its class says what that is. */
static Ir *hashed(Lower *l, Ir *key, Span at)
{
    if (!type_hash_may_fail(key->type))
        return quiet(l, key, "key");
    key = hold(l, key, "key");
    Ir *again_key = again(l, key);
    quiet(l, tree_library(l, &library_hash, l->int_, &again_key, 1, 0, at), "hash");
    return key;
}

static Ir *never_there(Lower *l, Ir *key, Span at)
{
    if (is_unhashable(key->type))
        return raise_unhashable(l, key->type, at);
    raise_missing(l, key, at);
    return ended(l, l->never, at);
}

Ir *load_key(Lower *l, Ir *dict, Ir *key, Span at)
{
    if (key->type->kind == Type_never)
        return key;
    if (dict->type->items.at[0]->kind == Type_never)
        return never_there(l, hashed(l, key, at), at);
    dict = hold(l, dict, "table");
    Ir *place = key_place(l, dict, key, at);
    return place->type->kind == Type_never ? place : entry_tree(l, again(l, dict), again(l, place), true, at);
}

void put_into_table(Lower *l, Ir *table, Ir *item, Ir *value, Span at)
{
    Type *type = table->type, *key = type->items.at[0];
    if (item->type->kind == Type_never || (value && value->type->kind == Type_never))
        return;
    if (is_unhashable(item->type) || key->kind == Type_never) {
        raise_unhashable(l, item->type, at);
        return;
    }
    Ir *args[3] = {again(l, table), quiet(l, convert(l, item, key), value ? "key" : "item"), NULL};
    uint32_t mark = here(l);
    if (value)
        args[2] = quiet(l, convert(l, value, type->items.at[1]), "value");
    settle(l, mark, &args[1], "key");
    About about = {.raises = type_hash_may_fail(key), .writes = 1, .keeps = value ? 6 : 2, .cost = 25};
    quiet(l, table_call(l, value ? "set" : "add", l->none, args, value ? 3 : 2, about, at), "none");
}

void store_key(Lower *l, Ir *dict, Ir *key, Ir *value, Span at)
{
    put_into_table(l, dict, key, value, at);
}

void remove_key(Lower *l, Ir *dict, Ir *key, Span at)
{
    if (key->type->kind == Type_never)
        return;
    if (dict->type->items.at[0]->kind == Type_never) {
        never_there(l, hashed(l, key, at), at);
        return;
    }
    if (key->type == dict->type->items.at[0]) {
        Ir *args[] = {dict, key};
        quiet(l, table_call(l, "delete", l->none, args, 2, (About){.raises = true, .writes = 1, .cost = 25}, at),
              "none");
        return;
    }
    dict = hold(l, dict, "table");
    Ir *place = key_place(l, dict, key, at);
    if (place->type->kind == Type_never)
        return;
    Ir *args[] = {again(l, dict), again(l, place)};
    quiet(l, table_call(l, "remove_at", l->none, args, 2, (About){.writes = 1}, at), "none");
}

static bool has_kind(const Type *type, TypeKind kind)
{
    const TypeList one = {.at = (Type **)&type, .len = 1};
    for_each (Type *, member, type->kind == Type_union ? &type->items : &one)
        if (member->kind == kind)
            return true;
    return false;
}

static Ir *contains_member(Lower *l, Ir *item, void *table)
{
    return quiet(l, contains_key(l, item, again(l, table), item->at), "found");
}

Ir *contains_key(Lower *l, Ir *item, Ir *table, Span at)
{
    Type *key = table->type->items.at[0];
    bool of_sets = table->type->kind == Type_set || table->type->kind == Type_frozenset;
    if (of_sets && item->type->kind == Type_set && !has_kind(key, Type_frozenset)) { /* as a frozenset */
        quiet(l, item, "item");
        return tree_bool(l, false, at);
    }
    if (of_sets && item->type->kind == Type_union && has_kind(item->type, Type_set))
        return for_members(l, item, l->bool_, contains_member, hold(l, table, "table"), "found", at);
    if (item->type->kind == Type_never)
        return item;
    if (type_is_view(table->type))
        table = dict_of_view(l, table), key = table->type->items.at[0];
    if (is_unhashable(item->type) && !(item->type->kind == Type_set && table->type->kind != Type_dict))
        return raise_unhashable(l, item->type, at);
    if (item->type->kind == Type_set) {
        lower_refuse(l, at, "looking for a set in a set");
        return ended(l, l->never, at);
    }
    if (key->kind == Type_never) {
        hashed(l, item, at);
        return tree_bool(l, false, at);
    }
    Ir *kept = key_as_kept(l, table, item);
    if (!kept)
        return is_there(l, find_place(l, hold(l, table, "table"), item, at), at);
    Ir *args[] = {table, kept};
    return table_call(l, "contains", l->bool_, args, 2, (About){.raises = may_fail(table, item)}, at);
}

/* ---- displays -------------------------------------------------------------------------------- */
typedef struct Spreading {
    Ir *dict;
    const Node *from;
    Span at;
} Spreading;

/* A mapping of the library says itself what is in it. */
static Ir *spread_member(Lower *l, Ir *values, void *context)
{
    const Spreading *s = context;
    const Callee *callee = values->type->kind == Type_instance
                               ? implied_of(l->inference, l->instance, s->from, "_as_dict", values->type, s->from)
                               : NULL;
    if (callee)
        values = quiet(l, call_implied(l, callee, values, NULL, NULL, 0, s->from), "more");
    update_table(l, s->dict, values, s->at);
    return tree_none(l, s->at);
}

/* **from */
static void spread_into(Lower *l, Ir *dict, const Node *from, Span at)
{
    const NameList *names = names_in_pack(l->inference, l->instance, from);
    Ir *values = lower_quiet(l, from, "more");
    Spreading spreading = {dict, from, at};
    if (!names) {
        for_members(l, values, l->none, spread_member, &spreading, "none", at);
        return;
    }
    values = hold(l, values, "values");
    for (uint32_t index = 0; index < names->len; index++)
        put_into_table(l, dict, tree_text(l, names->at[index], at), tree_field(l, again(l, values), index, at), at);
}

static Ir *lost_display(Lower *l, const Nodes *nodes, const Nodes *more, Span at)
{
    for (uint32_t index = 0; index < nodes->len; index++) {
        const Node *node = nodes->at[index];
        if (node)
            lower_quiet(l, node->kind == N_Starred ? node->Starred.value : node, "item");
        Ir *value = more ? lower_quiet(l, more->at[index], "value") : NULL;
        if (!node && value->type->kind != Type_dict && value->type->kind != Type_never)
            raise_text(l, "TypeError", at, "'%s' object is not a mapping", type_word(value->type));
    }
    return ended(l, l->never, at);
}

/* Its items are hashed when all of them are there: one of them may have no hash. */
static bool hashes_late(Lower *l, const Type *item, const Nodes *nodes)
{
    bool late = type_hash_may_fail(item);
    for_each (Node *, node, nodes) {
        const Type *type = node && node->kind != N_Starred ? type_of(l->inference, l->instance, node) : NULL;
        late |= type && type_hash_may_fail(type);
    }
    return late;
}

Ir *lower_Dict(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    const Nodes *keys = &n->Dict.keys, *values = &n->Dict.values;
    if (!type || type->kind != Type_dict)
        return lost_display(l, keys, values, n->at);
    Ir *literal = lower_table(l, n, type);
    if (literal)
        return literal;
    Ir *dict = new_table(l, type, site_of(l->inference, l->instance, n), n->at);
    dict->Get.var->hidden = true;
    bool late = hashes_late(l, type->items.at[0], keys);
    Block items = {0};
    for (uint32_t index = 0; index < values->len; index++) {
        if (!keys->at[index]) {
            spread_into(l, dict, values->at[index], n->at);
            continue;
        }
        Ir *key, *value;
        lower_both(l, keys->at[index], values->at[index], &key, &value);
        if (!late || keys->len > 15) {
            put_into_table(l, dict, key, value, keys->at[index]->at);
            continue;
        }
        push(l->arena, &items, hold(l, key, "key"));
        push(l->arena, &items, hold(l, value, "value"));
    }
    for (uint32_t index = 0; index < items.len; index += 2)
        put_into_table(l, dict, items.at[index], items.at[index + 1], n->at);
    return again(l, dict);
}

static bool is_literal(const Ir *tree)
{
    if (tree->kind == I_TupleNew)
        for_each (Ir *, item, &tree->TupleNew.items) {
            if (!is_literal(item))
                return false;
        }
    return tree->kind == I_Const || tree->kind == I_TupleNew;
}

/* Three constants and more, or those that a loop goes along, come from a frozenset: its table has another order. */
static bool is_constant_set(const Nodes *nodes, const Block *items, bool iterated)
{
    for_each (Ir *, item, items) {
        if (!is_literal(item))
            return false;
    }
    return nodes->len > (iterated ? 0 : 2) && items->len == nodes->len;
}

typedef struct Adding {
    Ir *table;
    Span at;
} Adding;

static void add_step(Lower *l, Ir *item, void *context)
{
    Adding *adding = context;
    put_into_table(l, adding->table, quiet(l, item, "item"), NULL, adding->at);
}

static void make_room(Lower *l, Ir *set, Ir *dict, Span at);
static void add_all(Lower *l, Ir *set, const Node *iterable, Span at);

Ir *lower_Set(Lower *l, const Node *n)
{
    return set_display(l, n, false);
}

Ir *set_display(Lower *l, const Node *n, bool iterated)
{
    Type *type = type_of(l->inference, l->instance, n);
    if (!type || type->kind != Type_set)
        return lost_display(l, &n->Set.items, NULL, n->at);
    Ir *literal = iterated ? NULL : lower_table(l, n, type);
    if (literal)
        return literal;
    uint32_t site = site_of(l->inference, l->instance, n);
    Ir *set = new_table(l, type, site, n->at);
    set->Get.var->hidden = true;
    bool late = hashes_late(l, type->items.at[0], &n->Set.items);
    Block items = {0}, held = {0};
    for_each (Node *, item, &n->Set.items) {
        if (item->kind == N_Starred) {
            for_each (Ir *, before, &held)
                put_into_table(l, set, before, NULL, n->at);
            held.len = 0;
            add_all(l, set, item->Starred.value, item->at);
            continue;
        }
        Ir *tree = lower_quiet(l, item, "item");
        push(l->arena, &items, tree);
        if (late)
            push(l->arena, &held, hold(l, tree, "item"));
        else
            put_into_table(l, set, tree, NULL, item->at);
    }
    for_each (Ir *, after, &held)
        put_into_table(l, set, after, NULL, n->at);
    if (!is_constant_set(&n->Set.items, &items, iterated))
        return again(l, set);
    Ir *args[] = {again(l, set), tree_bool(l, iterated, n->at)};
    Ir *made = table_call(l, "constant", type, args, 2, (About){.cost = 100}, n->at);
    made->Library.site = site;
    return made;
}

/* ---- filling dicts --------------------------------------------------------------------------- */
typedef struct Pairs {
    Ir *dict;
    Var *count; /* for messages; NULL: every pair is a tuple of two */
    Span at;
} Pairs;

static void raise_at(Lower *l, const Pairs *pairs, const char *cls, const char *before, const char *after)
{
    Ir *number = tree_text_of(l, ir_get(l->unit, pairs->count, pairs->at), 's', pairs->at);
    number->proved |= Proved_small;
    Ir *pieces[] = {tree_text(l, before, pairs->at), number, tree_text(l, after, pairs->at)};
    raise_with(l, cls, tree_join(l, pieces, 3, pairs->at), pairs->at);
}

static void put_row(Lower *l, const Pairs *pairs, Ir *pair)
{
    pair = hold(l, pair, "pair");
    Ir *length = hold(l, tree_len(l, again(l, pair), pairs->at), "length");
    Ir *wrong =
        if_new(l, ir_compare(l->unit, Ir_ne, again(l, length), ir_int(l->unit, 2, pairs->at), pairs->at), pairs->at);
    Block *outer = enter(l, &wrong->If.body);
    Ir *count = tree_text_of(l, again(l, length), 's', pairs->at);
    Ir *number = tree_text_of(l, ir_get(l->unit, pairs->count, pairs->at), 's', pairs->at);
    number->proved |= Proved_small;
    count->proved |= Proved_small;
    Ir *pieces[] = {tree_text(l, "dictionary update sequence element #", pairs->at), number,
                    tree_text(l, " has length ", pairs->at), count, tree_text(l, "; 2 is required", pairs->at)};
    raise_with(l, "ValueError", tree_join(l, pieces, 5, pairs->at), pairs->at);
    enter(l, outer);
    Ir *both[2];
    for (int which = 0; which < 2; which++) {
        both[which] =
            tree_index(l, again(l, pair), ir_int(l->unit, which, pairs->at), item_type(l, pair->type), pairs->at);
        both[which]->proved |= Proved_bounds | Proved_forward;
        both[which] = quiet(l, both[which], "item");
    }
    put_into_table(l, pairs->dict, both[0], both[1], pairs->at);
}

static Ir *put_pair(Lower *l, Ir *pair, void *context)
{
    const Pairs *pairs = context;
    Type *type = pair->type;
    Span at = pairs->at;
    if (type->kind == Type_tuple && type->items.len == 2) {
        if (pair->kind != I_TupleNew)
            pair = hold(l, pair, "pair");
        put_into_table(l, pairs->dict, tree_field(l, again(l, pair), 0, at), tree_field(l, again(l, pair), 1, at), at);
    } else if (type->kind == Type_list || type->kind == Type_sequence || type->kind == Type_str) {
        put_row(l, pairs, pair);
    } else if (type->kind == Type_tuple) {
        raise_at(l, pairs, "ValueError", "dictionary update sequence element #",
                 arena_print(l->arena, " has length %u; 2 is required", type->items.len));
    } else if (item_type(l, type)) {
        Type *row = type_list(l->types, item_type(l, type));
        put_row(l, pairs, copy_items(l, pair, NULL, row, 0, at));
    } else if (type->kind != Type_never) {
        raise_at(l, pairs, "TypeError", "cannot convert dictionary update sequence element #", " to a sequence");
    }
    return tree_none(l, at);
}

static void pair_step(Lower *l, Ir *pair, void *context)
{
    Pairs *pairs = context;
    if (pair->type->kind == Type_never) {
        quiet(l, pair, "pair");
        return;
    }
    for_members(l, quiet(l, pair, "pair"), l->none, put_pair, pairs, "none", pairs->at);
    if (pairs->count) {
        Ir *more = tree_add(l, ir_get(l->unit, pairs->count, pairs->at), 1, pairs->at);
        put_set(l, pairs->count, more, pairs->at);
    }
}

static bool is_pair(const Type *item)
{
    return item && item->kind == Type_tuple && item->items.len == 2;
}

static bool gives_pairs(Lower *l, const Node *iterable)
{
    Type *type = type_of(l->inference, l->instance, iterable), *item = type;
    if (iterable->kind == N_GeneratorExp)
        item = type_of(l->inference, l->instance, iterable->GeneratorExp.item);
    else if (!special_name(l, iterable) || type_is_view(type))
        item = type ? item_type(l, type) : NULL;
    return is_pair(item);
}

static Var *pair_counter(Lower *l, Span at)
{
    Var *count = result_var(l, "element", l->int_, at);
    put_set(l, count, ir_int(l->unit, 0, at), at);
    return count;
}

static void put_all_pairs(Lower *l, Ir *dict, const Node *iterable, Span at)
{
    Pairs pairs = {dict, NULL, at};
    if (!gives_pairs(l, iterable))
        pairs.count = pair_counter(l, at);
    consume(l, iterable, pair_step, &pairs, NULL);
}

typedef struct Moving {
    Ir *dict;
    Span at;
} Moving;

static void move_step(Lower *l, Ir *pair, void *context)
{
    Moving *moving = context;
    Ir *whole = pair->kind == I_TupleNew ? pair : hold(l, pair, "pair");
    put_into_table(l, moving->dict, tree_field(l, again(l, whole), 0, moving->at),
                   tree_field(l, again(l, whole), 1, moving->at), moving->at);
}

/* A text has no pairs, unless it is empty. */
static void refuse_text(Lower *l, Ir *text, Span at)
{
    Block *outer = enter(l, &if_new(l, tree_truth(l, text, at), at)->If.body);
    raise_text(l, "ValueError", at, "dictionary update sequence element #0 has length 1; 2 is required");
    enter(l, outer);
}

static Ir *put_member(Lower *l, Ir *from, void *context)
{
    Pairs *pairs = context, own = *pairs;
    if (from->type->kind == Type_dict) {
        update_table(l, pairs->dict, from, pairs->at);
        return tree_none(l, pairs->at);
    }
    if (from->type->kind == Type_str) {
        refuse_text(l, from, pairs->at);
        return tree_none(l, pairs->at);
    }
    if (!is_pair(item_type(l, from->type)))
        own.count = pair_counter(l, pairs->at);
    loop_over_tree(l, from, pair_step, &own, pairs->at);
    return tree_none(l, pairs->at);
}

/* What may be a dict or something else. */
static void put_either(Lower *l, Ir *dict, const Node *arg, Span at)
{
    Pairs pairs = {dict, NULL, at};
    for_members(l, quiet(l, lower_quiet(l, arg, "more"), "more"), l->none, put_member, &pairs, "none", at);
}

static Ir *view_of(Lower *l, Ir *dict, TypeKind kind, Span at)
{
    Ir *node = ir_new(l->unit, I_Convert, type_container(l->types, kind, &dict->type, 1), at);
    node->Convert.a = dict;
    return node;
}

static Ir *update_with_member(Lower *l, Ir *from, void *dict)
{
    update_table(l, dict, from, from->at);
    return tree_none(l, from->at);
}

/* All items of another dict. */
void update_table(Lower *l, Ir *dict, Ir *from, Span at)
{
    if (from->type->kind == Type_never)
        return;
    if (from->type->kind == Type_union) {
        for_members(l, from, l->none, update_with_member, dict, "none", at);
        return;
    }
    if (from->type->kind != Type_dict) {
        raise_text(l, "TypeError", at, "'%s' object is not a mapping", type_word(from->type));
        return;
    }
    if (from->type == dict->type) {
        Ir *args[] = {again(l, dict), from};
        About about = {.raises = type_hash_may_fail(dict->type->items.at[0]), .writes = 1, .keeps = 2, .cost = 200};
        quiet(l, table_call(l, "update", l->none, args, 2, about, at), "none");
        return;
    }
    Moving moving = {dict, at};
    loop_over_tree(l, view_of(l, hold(l, from, "more"), Type_items, at), move_step, &moving, at);
}

/* dict(a=1, **{"a": 2}) */
static void raise_for_twice(Lower *l, const Node *call, const Ir *more)
{
    for_each (Node *, keyword, &call->Call.keywords) {
        if (!keyword->Keyword.name)
            continue;
        Ir *there = contains_key(l, tree_text(l, keyword->Keyword.name, call->at), again(l, more), call->at);
        Block *outer = enter(l, &if_new(l, quiet(l, there, "given"), call->at)->If.body);
        raise_text(l, "TypeError", call->at, "dict() got multiple values for keyword argument '%s'",
                   keyword->Keyword.name);
        enter(l, outer);
    }
}

static void put_named_of(Lower *l, Ir *dict, const Node *call, const Node *keyword)
{
    Type *type = type_of(l->inference, l->instance, keyword->Keyword.value);
    if (call->Call.keywords.len == 1 || !type || type->kind != Type_dict) {
        spread_into(l, dict, keyword->Keyword.value, keyword->at);
        return;
    }
    Ir *more = hold(l, lower_expr(l, keyword->Keyword.value), "more");
    raise_for_twice(l, call, more);
    update_table(l, dict, again(l, more), keyword->at);
}

static void put_keywords(Lower *l, Ir *dict, const Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords) {
        if (!keyword->Keyword.name) {
            put_named_of(l, dict, call, keyword);
            continue;
        }
        Ir *value = lower_quiet(l, keyword->Keyword.value, "value");
        put_into_table(l, dict, tree_text(l, keyword->Keyword.name, keyword->at), value, keyword->at);
    }
}

/* Of an argument that is a value; NULL: there is none. */
static Type *dict_arg(Lower *l, const Node *arg)
{
    return arg && arg->kind != N_GeneratorExp ? type_of(l->inference, l->instance, arg) : NULL;
}

static bool may_be_dict(const Type *type)
{
    if (type && type->kind == Type_union)
        for_each (Type *, member, &type->items)
            if (member->kind == Type_dict)
                return true;
    return false;
}

static Ir *dict_rule(Lower *l, const Special *special)
{
    const Node *n = special->call, *arg = call_arg(special, 0);
    Type *type = type_of(l->inference, l->instance, n);
    uint32_t site = site_of(l->inference, l->instance, n);
    if (!type || type->kind != Type_dict) {
        if (arg)
            lower_quiet(l, arg, "items");
        for_each (Node *, keyword, &n->Call.keywords)
            lower_quiet(l, keyword->Keyword.value, "value");
        return ended(l, l->never, n->at);
    }
    Ir *dict = NULL;
    Type *from = dict_arg(l, arg);
    if (from && from->kind == Type_dict) {
        Ir *other = lower_quiet(l, arg, "more");
        if (from == type) {
            dict = hold(l, copy_table(l, other, type, site, n->at), "table");
        } else {
            other = hold(l, other, "more");
            dict = new_table(l, type, site, n->at);
            update_table(l, dict, other, n->at);
        }
    } else {
        dict = new_table(l, type, site, n->at);
        if (may_be_dict(from) && !only_iterates(l, arg))
            put_either(l, dict, arg, n->at);
        else if (arg)
            put_all_pairs(l, dict, arg, n->at);
    }
    put_keywords(l, dict, n);
    return again(l, dict);
}

/* ---- methods of dict ------------------------------------------------------------------------- */
typedef struct Args { /* of a method: evaluated, held */
    Ir *self, *first, *second;
    Type *type;
    Span at;
} Args;

static Args method_args(Lower *l, const Special *special)
{
    Type *type = type_of(l->inference, l->instance, special->call);
    Args args = {.self = special->receiver, .type = type ? type : l->never, .at = special->call->at};
    uint32_t mark = here(l);
    if (call_arg(special, 0))
        args.first = lower_quiet(l, call_arg(special, 0), "key");
    uint32_t behind = here(l);
    if (call_arg(special, 1)) {
        args.second = lower_quiet(l, call_arg(special, 1), "other");
        settle(l, behind, &args.first, "key");
    }
    settle(l, mark, &args.self, "table");
    args.self = hold(l, args.self, "table");
    return args;
}

static bool is_lost(const Args *args)
{
    return (args->first && args->first->type->kind == Type_never) ||
           (args->second && args->second->type->kind == Type_never);
}

static bool is_plain(const Ir *tree)
{
    return tree->kind == I_Const || (tree->kind == I_Get && ir_is_quiet(tree));
}

/* The place of the key; what is given instead is what it was before __hash__ and __eq__ ran. */
static Ir *find_before(Lower *l, const Args *args, Ir *key, Ir **other)
{
    uint32_t mark = here(l);
    Ir *place = find_place(l, args->self, key, args->at);
    settle(l, mark, other, "other");
    return place;
}

/* The value at a place, or what is given instead. */
static Ir *value_or(Lower *l, const Args *args, Ir *place, Ir *other)
{
    Type *value = args->self->type->items.at[1], *type = args->type;
    Ir *entry = entry_tree(l, again(l, args->self), again(l, place), true, args->at);
    if (type == value && is_plain(other) && (other = quiet(l, convert(l, other, type), "other"), is_plain(other)))
        return tree_select(l, is_there(l, place, args->at), entry, other, type, args->at);
    Var *result = result_var(l, "found", type, args->at);
    Ir *node = if_new(l, is_there(l, place, args->at), args->at);
    Block *outer = enter(l, &node->If.body);
    put_set(l, result, entry, args->at);
    enter(l, &node->If.orelse);
    put_set(l, result, other, args->at);
    enter(l, outer);
    return ir_get(l->unit, result, args->at);
}

static bool is_empty_type(const Type *table)
{
    return table->items.at[0]->kind == Type_never;
}

static Ir *get_rule(Lower *l, const Special *special)
{
    Args args = method_args(l, special);
    if (is_lost(&args))
        return ended(l, l->never, args.at);
    Ir *other = args.second ? args.second : tree_none(l, args.at);
    if (is_unhashable(args.first->type))
        return raise_unhashable(l, args.first->type, args.at);
    if (is_empty_type(args.self->type)) {
        hashed(l, args.first, args.at);
        return convert(l, other, args.type);
    }
    Ir *place = find_before(l, &args, args.first, &other);
    return args.type->kind == Type_none ? tree_none(l, args.at) : value_or(l, &args, place, other);
}

static void remove_at(Lower *l, const Args *args, Ir *place)
{
    Ir *both[] = {again(l, args->self), again(l, place)};
    quiet(l, table_call(l, "remove_at", l->none, both, 2, (About){.writes = 1}, args->at), "none");
}

/* The same, but an empty dict is not searched: nobody is asked for a hash. */
static Ir *find_to_pop(Lower *l, const Args *args, Ir *key, Ir **other)
{
    if (!is_unhashable(key->type) && !may_fail(args->self, key))
        return find_before(l, args, key, other);
    uint32_t mark = here(l);
    Var *place = result_var(l, "place", l->int_, args->at);
    put_set(l, place, ir_int(l->unit, -1, args->at), args->at);
    Ir *node = if_new(l, tree_truth(l, again(l, args->self), args->at), args->at);
    Block *outer = enter(l, &node->If.body);
    Ir *found = find_place(l, args->self, key, args->at);
    if (found->type->kind != Type_never)
        put_set(l, place, found, args->at);
    enter(l, outer);
    settle(l, mark, other, "other");
    return ir_get(l->unit, place, args->at);
}

/* d.pop(key) */
static Ir *pop_present(Lower *l, const Args *args, Ir *key)
{
    if (is_unhashable(key->type) || may_fail(args->self, key)) {
        key = hold(l, key, "key");
        Ir *empty = tree_not(l, quiet(l, tree_truth(l, again(l, args->self), args->at), "some"), args->at);
        Ir *node = if_new(l, empty, args->at);
        Block *outer = enter(l, &node->If.body);
        raise_missing(l, again(l, key), args->at);
        enter(l, outer);
    }
    Ir *place = key_place(l, args->self, key, args->at);
    if (place->type->kind == Type_never)
        return place;
    Ir *value = hold(l, entry_tree(l, again(l, args->self), again(l, place), true, args->at), "value");
    remove_at(l, args, place);
    return again(l, value);
}

static Ir *pop_rule(Lower *l, const Special *special)
{
    Args args = method_args(l, special);
    if (is_lost(&args))
        return ended(l, l->never, args.at);
    if (is_empty_type(args.self->type) && args.second)
        return convert(l, args.second, args.type);
    if (is_empty_type(args.self->type)) {
        raise_missing(l, args.first, args.at);
        return ended(l, l->never, args.at);
    }
    if (!args.second)
        return pop_present(l, &args, args.first);
    Ir *place = find_to_pop(l, &args, args.first, &args.second);
    Var *result = args.type->kind == Type_none ? NULL : result_var(l, "popped", args.type, args.at);
    Ir *node = if_new(l, is_there(l, place, args.at), args.at);
    Block *outer = enter(l, &node->If.body);
    if (result)
        put_set(l, result, entry_tree(l, again(l, args.self), again(l, place), true, args.at), args.at);
    remove_at(l, &args, place);
    enter(l, &node->If.orelse);
    if (result)
        put_set(l, result, args.second, args.at);
    enter(l, outer);
    return result ? ir_get(l->unit, result, args.at) : tree_none(l, args.at);
}

static Ir *popitem_rule(Lower *l, const Special *special)
{
    Args args = method_args(l, special);
    Ir *self[] = {again(l, args.self)};
    if (is_empty_type(args.self->type) || args.type->kind != Type_tuple)
        return raise_text(l, "KeyError", args.at, "popitem(): dictionary is empty");
    Ir *place =
        hold(l, table_call(l, "last", l->int_, self, 1, (About){.raises = true, .writes = 1}, args.at), "place");
    Ir *pair = ir_new(l->unit, I_TupleNew, args.type, args.at);
    for (int value = 0; value < 2; value++)
        push(l->arena, &pair->TupleNew.items,
             hold(l, entry_tree(l, again(l, args.self), again(l, place), value, args.at), value ? "value" : "key"));
    remove_at(l, &args, place);
    return pair;
}

/* For a key whose hash is asked for once. */
static Ir *setdefault_once(Lower *l, const Args *args, Ir *key, Ir *other)
{
    uint32_t mark = here(l);
    Ir *parts[] = {again(l, args->self), key, quiet(l, convert(l, other, args->self->type->items.at[1]), "other")};
    settle(l, mark, &parts[1], "key");
    About about = {.raises = true, .writes = 1, .keeps = 6, .cost = 25};
    Ir *place = hold(l, table_call(l, "default", l->int_, parts, 3, about, args->at), "place");
    if (args->type->kind == Type_none)
        return tree_none(l, args->at);
    return entry_tree(l, again(l, args->self), again(l, place), true, args->at);
}

static Ir *setdefault_rule(Lower *l, const Special *special)
{
    Args args = method_args(l, special);
    if (is_lost(&args))
        return ended(l, l->never, args.at);
    Ir *other = args.second ? args.second : tree_none(l, args.at);
    if (is_unhashable(args.first->type))
        return raise_unhashable(l, args.first->type, args.at);
    Type *value = args.self->type->items.at[1];
    if (may_fail(args.self, args.first) && args.first->type == args.self->type->items.at[0])
        return setdefault_once(l, &args, args.first, other);
    Ir *key = hold(l, args.first, "key");
    Ir *place = find_before(l, &args, again(l, key), &other);
    Var *result = value->kind == Type_none ? NULL : result_var(l, "found", value, args.at);
    Ir *node = if_new(l, is_there(l, place, args.at), args.at);
    Block *outer = enter(l, &node->If.body);
    if (result)
        put_set(l, result, entry_tree(l, again(l, args.self), again(l, place), true, args.at), args.at);
    enter(l, &node->If.orelse); /* no list is made for nothing */
    other = quiet(l, convert(l, other, value), "other");
    if (other->kind != I_Const)
        other = hold(l, other, "other");
    put_into_table(l, args.self, again(l, key), again(l, other), args.at);
    if (result)
        put_set(l, result, again(l, other), args.at);
    enter(l, outer);
    return result ? ir_get(l->unit, result, args.at) : tree_none(l, args.at);
}

/* Counters and their like, and dicts. */
static bool is_mapping(Lower *l, const Node *arg, const Type *type)
{
    bool all = type && type->kind == Type_union;
    for (uint32_t i = 0; all && i < type->items.len; i++)
        all = is_mapping(l, arg, type->items.at[i]);
    return all || (type && type->kind == Type_dict) ||
           (type && type->kind == Type_instance && implied_of(l->inference, l->instance, arg, "_as_dict", type, arg));
}

static Ir *update_rule(Lower *l, const Special *special)
{
    const Node *arg = call_arg(special, 0);
    Ir *dict = hold(l, special->receiver, "table");
    Type *from = dict_arg(l, arg);
    if (from && from->kind != Type_dict && !only_iterates(l, arg) && is_mapping(l, arg, from))
        spread_into(l, dict, arg, special->call->at);
    else if (from && may_be_dict(from) && !only_iterates(l, arg))
        put_either(l, dict, arg, special->call->at);
    else if (from && from->kind == Type_dict)
        update_table(l, dict, lower_quiet(l, arg, "more"), special->call->at);
    else if (arg)
        put_all_pairs(l, dict, arg, special->call->at);
    put_keywords(l, dict, special->call);
    return tree_none(l, special->call->at);
}

static Ir *clear_rule(Lower *l, const Special *special)
{
    Ir *args[] = {special->receiver};
    return table_call(l, "clear", l->none, args, 1, (About){.writes = 1, .cost = 50}, special->call->at);
}

static Ir *copy_rule(Lower *l, const Special *special)
{
    const Node *n = special->call;
    if (special->receiver->type->kind == Type_frozenset)
        return special->receiver;
    return copy_table(l, special->receiver, special->receiver->type, site_of(l->inference, l->instance, n), n->at);
}

static Ir *keys_rule(Lower *l, const Special *special)
{
    return view_of(l, special->receiver, Type_keys, special->call->at);
}

static Ir *values_rule(Lower *l, const Special *special)
{
    return view_of(l, special->receiver, Type_values, special->call->at);
}

static Ir *items_rule(Lower *l, const Special *special)
{
    return view_of(l, special->receiver, Type_items, special->call->at);
}

/* ---- sets ------------------------------------------------------------------------------------ */
static bool is_set(const Type *type)
{
    return type->kind == Type_set || type->kind == Type_frozenset;
}

static Ir *set_call(Lower *l, const char *name, Type *type, Ir *a, Ir *b, bool writes, uint32_t site, Span at)
{
    Ir *args[] = {a, b};
    bool raises = type_hash_may_fail(a->type->items.at[0]) || type_hash_may_fail(b->type->items.at[0]);
    Ir *made = table_call(l, name, type, args, 2, (About){raises, writes, writes ? 2 : 0, 100}, at);
    made->Library.site = site;
    return made;
}

static void make_room(Lower *l, Ir *set, Ir *dict, Span at)
{
    Ir *args[] = {again(l, set), tree_len(l, dict, at)};
    quiet(l, table_call(l, "room_for", l->none, args, 2, (About){.writes = 1}, at), "none");
}

/* set.update(xs) of one tree */
static void add_tree(Lower *l, Ir *set, Ir *from, Span at)
{
    if (from->type->kind == Type_never)
        return;
    if (is_set(from->type) && from->type->items.at[0] == set->type->items.at[0]) {
        quiet(l, set_call(l, "update", l->none, again(l, set), from, true, 0, at), "none");
        return;
    }
    from = hold(l, from, "more");
    if (from->type->kind == Type_dict)
        make_room(l, set, again(l, from), at);
    Adding adding = {set, at};
    loop_over_tree(l, from, add_step, &adding, at);
}

/* d.keys() or d.items() as a set of its own: what comparisons look at. */
Ir *set_of_view(Lower *l, Ir *view, Span at)
{
    Type *element = item_type(l, view->type);
    Ir *set = new_table(l, type_container(l->types, Type_set, &element, 1), 0, at);
    add_tree(l, set, view, at);
    return again(l, set);
}

static bool is_value_arg(Lower *l, const Node *arg)
{
    static const char *const iterators[] = {"zip", "enumerate", "reversed", "map", "filter"};
    const char *special = special_name(l, arg);
    for (size_t index = 0; special && index < sizeof iterators / sizeof *iterators; index++)
        if (!strcmp(special, iterators[index]))
            return false;
    return arg->kind != N_GeneratorExp;
}

static void add_all(Lower *l, Ir *set, const Node *iterable, Span at)
{
    if (is_value_arg(l, iterable)) {
        add_tree(l, set, lower_quiet(l, iterable, "more"), at);
        return;
    }
    Adding adding = {set, at};
    consume(l, iterable, add_step, &adding, NULL);
}

/* A set as it is, anything else that iterates as a new one. */
static Ir *set_of_member(Lower *l, Ir *tree, void *like)
{
    if (tree->type == like)
        return tree;
    Ir *set = new_table(l, like, 0, tree->at);
    add_tree(l, set, tree, tree->at);
    return set;
}

/* An argument as a set; kept: of that type, else of its own elements. */
static Ir *as_set(Lower *l, const Node *arg, Type *like, Span at)
{
    if (is_value_arg(l, arg)) {
        Ir *tree = lower_quiet(l, arg, "other");
        if (is_set(tree->type))
            return hold(l, tree, "other");
        if (tree->type->kind == Type_union)
            return hold(l, for_members(l, tree, like, set_of_member, like, "other", at), "other");
        return set_of_member(l, tree, like);
    }
    Ir *set = new_table(l, like, 0, at);
    add_all(l, set, arg, at);
    return set;
}

static Ir *set_rule(Lower *l, const Special *special)
{
    const Node *n = special->call, *arg = call_arg(special, 0);
    Type *type = type_of(l->inference, l->instance, n);
    uint32_t site = site_of(l->inference, l->instance, n);
    if (!type || !is_set(type)) {
        if (arg)
            lower_quiet(l, arg, "items");
        return ended(l, l->never, n->at);
    }
    if (!arg)
        return new_table(l, type, site, n->at);
    if (is_value_arg(l, arg)) {
        Ir *from = lower_quiet(l, arg, "items");
        if (from->type == type && type->kind == Type_frozenset)
            return from;
        if (is_set(from->type) && from->type->items.at[0] == type->items.at[0])
            return copy_table(l, from, type, site, n->at);
        from = hold(l, from, "items");
        Ir *set = new_table(l, type, site, n->at);
        set->Get.var->hidden = true;
        add_tree(l, set, again(l, from), n->at);
        return again(l, set);
    }
    Ir *set = new_table(l, type, site, n->at);
    set->Get.var->hidden = true;
    add_all(l, set, arg, n->at);
    return again(l, set);
}

static Ir *add_rule(Lower *l, const Special *special)
{
    Args args = method_args(l, special);
    if (!is_lost(&args))
        put_into_table(l, args.self, args.first, NULL, args.at);
    return tree_none(l, args.at);
}

static Ir *take_rule(Lower *l, const Special *special, bool must)
{
    Args args = method_args(l, special);
    if (is_lost(&args))
        return ended(l, l->never, args.at);
    if (is_unhashable(args.first->type))
        return raise_unhashable(l, args.first->type, args.at);
    if (is_empty_type(args.self->type)) {
        if (must)
            raise_missing(l, args.first, args.at);
        return tree_none(l, args.at);
    }
    Ir *kept = key_as_kept(l, args.self, args.first);
    if (kept && kept->type == args.first->type) {
        Ir *both[] = {again(l, args.self), kept};
        About about = {.raises = must || may_fail(args.self, kept), .writes = 1};
        return table_call(l, must ? "remove" : "discard", l->none, both, 2, about, args.at);
    }
    Ir *key = hold(l, args.first, "item"), *place = find_place(l, args.self, again(l, key), args.at);
    Ir *node = if_new(l, is_there(l, place, args.at), args.at);
    Block *outer = enter(l, &node->If.body);
    remove_at(l, &args, place);
    enter(l, &node->If.orelse);
    if (must)
        raise_missing(l, key, args.at);
    enter(l, outer);
    return tree_none(l, args.at);
}

static Ir *discard_rule(Lower *l, const Special *special)
{
    return take_rule(l, special, false);
}

static Ir *remove_rule(Lower *l, const Special *special)
{
    return take_rule(l, special, true);
}

static Ir *set_pop_rule(Lower *l, const Special *special)
{
    Args args = method_args(l, special);
    if (is_empty_type(args.self->type))
        return raise_text(l, "KeyError", args.at, "pop from an empty set");
    Ir *self[] = {again(l, args.self)};
    About about = {.raises = true, .writes = 1};
    Ir *place = hold(l, table_call(l, "pop_place", l->int_, self, 1, about, args.at), "place");
    Ir *item = hold(l, entry_tree(l, again(l, args.self), again(l, place), false, args.at), "item");
    remove_at(l, &args, place);
    return again(l, item);
}

static Ir *set_update_rule(Lower *l, const Special *special)
{
    Ir *set = hold(l, special->receiver, "items");
    for_each (Node *, arg, &special->call->Call.args) {
        add_all(l, set, arg, special->call->at);
    }
    return tree_none(l, special->call->at);
}

/* Each item of an iterable: kept in `into` when it is in `from`; or taken out of `from`. */
typedef struct Sieve {
    Ir *from, *into;
    Span at;
} Sieve;

static void sieve_step(Lower *l, Ir *item, void *context)
{
    Sieve *sieve = context;
    item = hold(l, quiet(l, item, "item"), "item");
    if (is_empty_type(sieve->from->type))
        return;
    if (is_unhashable(item->type)) {
        raise_unhashable(l, item->type, sieve->at);
        return;
    }
    Ir *place = find_place(l, sieve->from, again(l, item), sieve->at);
    Ir *node = if_new(l, is_there(l, place, sieve->at), sieve->at);
    Block *outer = enter(l, &node->If.body);
    if (sieve->into) {
        put_into_table(l, sieve->into, again(l, item), NULL, sieve->at);
    } else {
        Args args = {.self = sieve->from, .at = sieve->at};
        remove_at(l, &args, place);
    }
    enter(l, outer);
}

static void pack(Lower *l, Ir *set, Span at)
{
    Ir *args[] = {again(l, set)};
    quiet(l, table_call(l, "pack", l->none, args, 1, (About){.writes = 1}, at), "none");
}

/* a & xs, a - xs of an iterable that is no set: into a new set. */
static Ir *sieved(Lower *l, Ir *a, const Node *xs, Type *type, bool meets, Span at)
{
    Sieve sieve = {meets ? a : NULL, NULL, at};
    Ir *made = meets ? new_table(l, type, 0, at) : hold(l, copy_table(l, again(l, a), type, 0, at), "items");
    if (meets)
        sieve.into = made;
    else
        sieve.from = made;
    consume(l, xs, sieve_step, &sieve, NULL);
    if (!meets)
        pack(l, made, at);
    return made;
}

static bool gives_set(Lower *l, const Node *arg)
{
    Type *type = is_value_arg(l, arg) ? type_of(l->inference, l->instance, arg) : NULL;
    return type && is_set(type);
}

/* One operation of a.op(xs): held. */
static Ir *set_step(Lower *l, const char *name, Ir *a, const Node *xs, Type *type, uint32_t site, Span at)
{
    bool meets = !strcmp(name, "intersection"), lessens = !strcmp(name, "difference");
    if ((meets || lessens) && !gives_set(l, xs))
        return sieved(l, a, xs, type, meets, at);
    Ir *other =
        as_set(l, xs, type->kind == Type_set ? type : type_container(l->types, Type_set, type->items.at, 1), at);
    return hold(l, set_call(l, name, type, again(l, a), other, false, site, at), "items");
}

static Ir *set_union_rule(Lower *l, const Special *special)
{
    const Node *n = special->call;
    Type *type = special->receiver->type;
    Ir *self = n->Call.args.len ? hold(l, special->receiver, "set") : special->receiver;
    Ir *result = hold(l, copy_table(l, again(l, self), type, site_of(l->inference, l->instance, n), n->at), "items");
    for_each (Node *, arg, &n->Call.args) {
        if (!gives_set(l, arg)) {
            add_all(l, result, arg, n->at);
            continue;
        }
        Ir *more = lower_quiet(l, arg, "more");
        if (more->type->items.at[0] != type->items.at[0]) {
            add_tree(l, result, more, n->at);
            continue;
        }
        Ir *args[] = {again(l, result), more, again(l, self)};
        About about = {.raises = type_hash_may_fail(type->items.at[0]), .writes = 1, .keeps = 2, .cost = 100};
        quiet(l, table_call(l, "merge", l->none, args, 3, about, n->at), "none");
    }
    return again(l, result);
}

static Ir *set_chain(Lower *l, const Special *special, const char *name)
{
    const Node *n = special->call;
    uint32_t site = site_of(l->inference, l->instance, n);
    Type *type = special->receiver->type;
    if (!n->Call.args.len)
        return copy_table(l, special->receiver, type, site, n->at);
    Ir *a = hold(l, special->receiver, "items");
    for_each (Node *, arg, &n->Call.args) {
        a = set_step(l, name, a, arg, type, site, n->at);
    }
    return again(l, a);
}

static Ir *intersection_rule(Lower *l, const Special *special)
{
    return set_chain(l, special, "intersection");
}

static Ir *difference_rule(Lower *l, const Special *special)
{
    return set_chain(l, special, "difference");
}

static Ir *symmetric_rule(Lower *l, const Special *special)
{
    return set_chain(l, special, "symmetric");
}

static Ir *difference_update_rule(Lower *l, const Special *special)
{
    Ir *set = hold(l, special->receiver, "items");
    Span at = special->call->at;
    for_each (Node *, arg, &special->call->Call.args) {
        if (gives_set(l, arg)) {
            quiet(l, set_call(l, "subtract", l->none, again(l, set), lower_quiet(l, arg, "other"), true, 0, at),
                  "none");
            continue;
        }
        Sieve sieve = {set, NULL, at};
        consume(l, arg, sieve_step, &sieve, NULL);
        pack(l, set, at);
    }
    return tree_none(l, at);
}

static Ir *intersection_update_rule(Lower *l, const Special *special)
{
    Ir *set = hold(l, special->receiver, "items"), *result = set;
    Span at = special->call->at;
    for_each (Node *, arg, &special->call->Call.args) {
        result = set_step(l, "intersection", result, arg, set->type, 0, at);
    }
    if (result != set) {
        Ir *args[] = {again(l, set), again(l, result)};
        quiet(l, table_call(l, "take_over", l->none, args, 2, (About){.writes = 3, .keeps = 2}, at), "none");
    }
    return tree_none(l, at);
}

static Ir *toggle_rule(Lower *l, const Special *special)
{
    Ir *set = hold(l, special->receiver, "items");
    Span at = special->call->at;
    Type *like = set->type;
    Ir *other = as_set(l, call_arg(special, 0), like, at);
    return set_call(l, "toggle", l->none, again(l, set), other, true, 0, at);
}

static Ir *ask_rule(Lower *l, const Special *special, const char *name)
{
    Ir *set = hold(l, special->receiver, "items");
    Span at = special->call->at;
    const Node *arg = call_arg(special, 0);
    Type *item = is_value_arg(l, arg) ? type_of(l->inference, l->instance, arg) : NULL;
    item = item && !is_set(item) ? item_type(l, item) : NULL;
    Type *like = item ? type_container(l->types, Type_set, &item, 1)
                      : type_container(l->types, Type_set, set->type->items.at, 1);
    if (!is_value_arg(l, arg) && arg->kind == N_GeneratorExp) {
        item = type_of(l->inference, l->instance, arg->GeneratorExp.item);
        like = type_container(l->types, Type_set, &item, 1);
    }
    Ir *other = as_set(l, arg, like, at);
    return set_call(l, name, l->bool_, again(l, set), other, false, 0, at);
}

static Ir *subset_rule(Lower *l, const Special *special)
{
    return ask_rule(l, special, "subset");
}

static Ir *superset_rule(Lower *l, const Special *special)
{
    return ask_rule(l, special, "superset");
}

static Ir *view_disjoint_rule(Lower *l, const Special *special)
{
    Special asked = *special;
    asked.receiver = set_of_view(l, special->receiver, special->call->at);
    return ask_rule(l, &asked, "disjoint");
}

static Ir *disjoint_rule(Lower *l, const Special *special)
{
    return ask_rule(l, special, "disjoint");
}

/* ---- operators ------------------------------------------------------------------------------- */
/* An operand as a set with elements of that type; the first one says what the result is. */
static Ir *operand_set(Lower *l, Ir *tree, Type *item, bool first, Span at)
{
    if (tree->type->kind == Type_set || (is_set(tree->type) && !first))
        return tree;
    tree = hold(l, tree, "view");
    Ir *set = new_table(l, type_container(l->types, Type_set, &item, 1), 0, at);
    add_tree(l, set, again(l, tree), at);
    return set;
}

static bool is_set_like(const Type *type)
{
    return is_set(type) || type->kind == Type_keys || type->kind == Type_items;
}

static Ir *dicts_joined(Lower *l, Ir *a, Ir *b, Type *type, uint32_t site, bool in_place, Span at)
{
    if (in_place) {
        a = a->kind == I_Get ? a : hold(l, a, "table");
        update_table(l, a, b, at);
        return again(l, a);
    }
    Ir *result = NULL;
    b = hold(l, b, "more");
    if (a->type == type) {
        result = hold(l, copy_table(l, a, type, site, at), "table");
    } else {
        a = hold(l, a, "table");
        result = new_table(l, type, site, at);
        update_table(l, result, again(l, a), at);
    }
    update_table(l, result, again(l, b), at);
    return again(l, result);
}

/* Of a union: its member for a result made of these; a view gives a set. */
static Type *table_among(Type *type, const Type *a, const Type *b)
{
    bool view = type_is_view(a) || type_is_view(b);
    if (!type || type->kind != Type_union)
        return type;
    for_each (Type *, member, &type->items)
        if (member->kind == (view ? Type_set : a->kind))
            return member;
    return NULL;
}

Ir *table_arithmetic(Lower *l, IrOp op, Ir *a, Ir *b, Type *type, uint32_t site, bool in_place, Span at)
{
    static const char *const names[] = {
        [Ir_bitor] = "union", [Ir_bitand] = "intersection", [Ir_sub] = "difference", [Ir_bitxor] = "symmetric"};
    static const char *const changing[] = {
        [Ir_bitor] = "update", [Ir_bitand] = "intersect", [Ir_sub] = "subtract", [Ir_bitxor] = "toggle"};
    type = table_among(type, a->type, b->type);
    if (a->type->kind == Type_dict && b->type->kind == Type_dict && op == Ir_bitor)
        return dicts_joined(l, a, b, type && type->kind == Type_dict ? type : a->type, site, in_place, at);
    if (op != Ir_bitor && op != Ir_bitand && op != Ir_sub && op != Ir_bitxor)
        return NULL;
    if (!type_is_view(a->type) && !type_is_view(b->type) && (!is_set_like(a->type) || !is_set_like(b->type)))
        return NULL;
    if (in_place && a->type->kind == Type_set && is_set(b->type)) {
        a = a->kind == I_Get ? a : hold(l, a, "items");
        quiet(l, set_call(l, changing[op], l->none, again(l, a), b, true, 0, at), "none");
        return again(l, a);
    }
    if (!type || !is_set(type))
        return NULL;
    if (is_set(a->type) && a->type->items.at[0] == type->items.at[0] && is_set(b->type)) {
        Ir *made = set_call(l, names[op], a->type, a, b, false, site, at);
        return made;
    }
    a = hold(l, a, "left");
    b = hold(l, b, "right");
    if (op == Ir_bitand && !is_set(a->type) && b->type->kind == Type_set) { /* as view.__and__ asks the set */
        Ir *view = a;
        a = b;
        b = view;
    }
    a = operand_set(l, again(l, a), type->items.at[0], type->kind == Type_set, at);
    b = operand_set(l, again(l, b), type->items.at[0], false, at);
    return set_call(l, names[op], type, hold(l, a, "left"), hold(l, b, "right"), false, site, at);
}

const SpecialRow table_rules[] = {
    {"dict", dict_rule},
    {"set", set_rule},
    {"frozenset", set_rule},
    {"dict.get", get_rule},
    {"dict.pop", pop_rule},
    {"dict.popitem", popitem_rule},
    {"dict.setdefault", setdefault_rule},
    {"dict.update", update_rule},
    {"dict.keys", keys_rule},
    {"dict.values", values_rule},
    {"dict.items", items_rule},
    {"dict.copy", copy_rule},
    {"dict.clear", clear_rule},
    {"set.copy", copy_rule},
    {"frozenset.copy", copy_rule},
    {"set.clear", clear_rule},
    {"set.add", add_rule},
    {"set.discard", discard_rule},
    {"set.remove", remove_rule},
    {"set.pop", set_pop_rule},
    {"set.update", set_update_rule},
    {"set.intersection_update", intersection_update_rule},
    {"set.difference_update", difference_update_rule},
    {"set.symmetric_difference_update", toggle_rule},
    {"set.union", set_union_rule},
    {"frozenset.union", set_union_rule},
    {"set.intersection", intersection_rule},
    {"frozenset.intersection", intersection_rule},
    {"set.difference", difference_rule},
    {"frozenset.difference", difference_rule},
    {"set.symmetric_difference", symmetric_rule},
    {"frozenset.symmetric_difference", symmetric_rule},
    {"set.issubset", subset_rule},
    {"frozenset.issubset", subset_rule},
    {"set.issuperset", superset_rule},
    {"frozenset.issuperset", superset_rule},
    {"set.isdisjoint", disjoint_rule},
    {"frozenset.isdisjoint", disjoint_rule},
    {"dict_keys.isdisjoint", view_disjoint_rule},
    {"dict_items.isdisjoint", view_disjoint_rule},
    {NULL, NULL},
};
