/* lower_assign.c -- assignment in every form: names, subscripts, patterns, augmented, del.
 * In: targets and values.  Out: Set, Store and Unset statements.
 * Rule: the value first, then the targets from left to right; a pattern's items are read before any
 * target is set. */
#include "typeinfer/lower.h"

static void unpack(Lower *l, const Nodes *targets, Ir *value, Span at);

/* ---- one target ------------------------------------------------------------------------------ */
static void assign_name(Lower *l, const Node *target, Ir *value, Span at)
{
    Var *var = var_of(l->inference, l->instance, target);
    if (value->type->kind == Type_never || !var) {
        if (!ir_is_quiet(value))
            quiet(l, value, "value");
    } else {
        put_set(l, var, value, at);
    }
}

static void assign_subscript(Lower *l, const Node *target, Ir *value)
{
    value = quiet(l, value, "value");
    uint32_t mark = here(l);
    Spot place = lower_place(l, target);
    settle(l, mark, &value, "value");
    place_store(l, &place, value);
}

void assign_to(Lower *l, const Node *target, Ir *value)
{
    assign_at(l, target, value, target->at);
}

void assign_at(Lower *l, const Node *target, Ir *value, Span at)
{
    switch (target->kind) {
    case N_Name:
        assign_name(l, target, value, at);
        break;
    case N_Subscript:
        assign_subscript(l, target, value);
        break;
    case N_Attribute:
        assign_attribute(l, target, value);
        break;
    case N_Tuple:
    case N_List:
        unpack(l, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items, quiet(l, value, "items"),
               target->at);
        break;
    default:
        lower_refuse(l, target->at, "assigning to an %s", node_text(target->kind));
    }
}

/* ---- patterns -------------------------------------------------------------------------------- */
typedef struct Pattern {
    const Nodes *targets;
    uint32_t star; /* its position; targets->len: none */
    Span at;
} Pattern;

/* Items one after another; those still to come are saved when an assignment changes them. */
static void assign_items(Lower *l, const Nodes *targets, Block *items)
{
    for (uint32_t index = 0; index < targets->len; index++) {
        const Node *target = targets->at[index];
        uint32_t mark = here(l);
        assign_to(l, target->kind == N_Starred ? target->Starred.value : target, items->at[index]);
        for (uint32_t later = index + 1; later < items->len; later++)
            settle(l, mark, &items->at[later], "item");
    }
}

static Ir *rest_list(Lower *l, const Pattern *pattern, Block *items)
{
    const Node *target = pattern->targets->at[pattern->star];
    Var *var = var_of(l->inference, l->instance, target->Starred.value);
    Type *type = type_of(l->inference, l->instance, target);
    if (!type || type->kind != Type_list)
        type = var && var->type->kind == Type_list ? var->type : type_list(l->types, l->never);
    Ir *node = ir_new(l->unit, I_ListNew, type, target->at);
    node->ListNew.site = site_of(l->inference, l->instance, target);
    for_each (Ir *, item, items) {
        push(l->arena, &node->ListNew.items, quiet(l, convert(l, item, type->items.at[0]), "item"));
    }
    return node;
}

static void raise_too_few(Lower *l, const Pattern *pattern, Ir *got)
{
    uint32_t count = pattern->targets->len;
    bool star = pattern->star < count;
    Ir *number = tree_text_of(l, got, 's', pattern->at);
    number->proved |= Proved_small;
    Ir *pieces[] = {tree_text(l,
                              arena_print(l->arena, "not enough values to unpack (expected %s%u, got ",
                                          star ? "at least " : "", star ? count - 1 : count),
                              pattern->at),
                    number, tree_text(l, ")", pattern->at)};
    raise_with(l, "ValueError", tree_join(l, pieces, 3, pattern->at), pattern->at);
}

static void raise_too_many(Lower *l, const Pattern *pattern)
{
    raise_text(l, "ValueError", pattern->at, "too many values to unpack (expected %u)", pattern->targets->len);
}

static void unpack_tuple(Lower *l, const Pattern *pattern, Ir *value)
{
    uint32_t wanted = pattern->targets->len, given = value->type->items.len;
    bool star = pattern->star < wanted;
    if (given < wanted - star) {
        raise_too_few(l, pattern, ir_int(l->unit, given, pattern->at));
        return;
    }
    if (!star && given > wanted) {
        raise_too_many(l, pattern);
        return;
    }
    Block items = {0}, rest = {0};
    if (value->kind != I_TupleNew && value->kind != I_Get)
        value = hold(l, value, "values");
    for (uint32_t index = 0; index < wanted; index++) {
        if (index != pattern->star) {
            uint32_t from = index < pattern->star ? index : given - (wanted - index);
            push(l->arena, &items, tree_field(l, again(l, value), from, value->at));
            continue;
        }
        for (uint32_t from = index; from < given - (wanted - 1 - index); from++)
            push(l->arena, &rest, tree_field(l, again(l, value), from, value->at));
        push(l->arena, &items, rest_list(l, pattern, &rest));
    }
    assign_items(l, pattern->targets, &items);
}

/* ---- patterns of values whose length is known at run time ------------------------------------ */
static void check_length(Lower *l, const Pattern *pattern, Ir *length)
{
    uint32_t wanted = pattern->targets->len;
    bool star = pattern->star < wanted;
    Ir *count = ir_int(l->unit, star ? wanted - 1 : wanted, pattern->at);
    Ir *wrong = if_new(l, ir_compare(l->unit, star ? Ir_lt : Ir_ne, again(l, length), count, pattern->at), pattern->at);
    Block *outer = enter(l, &wrong->If.body);
    if (!star) {
        Ir *more = if_new(l, ir_compare(l->unit, Ir_gt, again(l, length), again(l, count), pattern->at), pattern->at);
        Block *inner = enter(l, &more->If.body);
        raise_too_many(l, pattern);
        enter(l, inner);
    }
    raise_too_few(l, pattern, again(l, length));
    enter(l, outer);
}

static Ir *item_at(Lower *l, Ir *value, Ir *index, Span at)
{
    Type *type = item_type(l, value->type);
    Ir *node;
    if (value->type->kind == Type_array) {
        bool whole = value->type->ndim == 1;
        node = ir_new(l->unit, whole ? I_Element : I_Row, type, at);
        *(whole ? &node->Element.a : &node->Row.a) = again(l, value);
        push(l->arena, whole ? &node->Element.indices : &node->Row.indices, index);
    } else {
        node = tree_index(l, again(l, value), index, type, at);
    }
    node->proved |= Proved_bounds | Proved_forward;
    return node;
}

static Ir *middle_list(Lower *l, const Pattern *pattern, Ir *value, Ir *length)
{
    uint32_t after = pattern->targets->len - 1 - pattern->star;
    Block none = {0};
    Ir *list = rest_list(l, pattern, &none);
    Ir *slice = ir_new(l->unit, I_Slice, value->type, pattern->at);
    slice->Slice.a = again(l, value);
    slice->Slice.lower = ir_int(l->unit, pattern->star, pattern->at);
    slice->Slice.upper = tree_add(l, again(l, length), -(int64_t)after, pattern->at);
    if (list->type == value->type) {
        slice->Slice.site = list->ListNew.site;
        return slice;
    }
    return copy_items(l, slice, NULL, list->type, list->ListNew.site, pattern->at);
}

static void unpack_items(Lower *l, const Pattern *pattern, Ir *value)
{
    uint32_t wanted = pattern->targets->len;
    value = hold(l, value, "values");
    Ir *length = hold(l, tree_len(l, again(l, value), pattern->at), "count");
    check_length(l, pattern, length);
    if (is_always_empty(item_type(l, value->type)) && wanted > (pattern->star < wanted))
        return; /* it raised */
    Block items = {0};
    for (uint32_t index = 0; index < wanted; index++) {
        if (index == pattern->star) {
            push(l->arena, &items, middle_list(l, pattern, value, length));
            continue;
        }
        Ir *at = index < pattern->star ? ir_int(l->unit, index, pattern->at)
                                       : tree_add(l, again(l, length), (int64_t)index - wanted, pattern->at);
        push(l->arena, &items, item_at(l, value, at, pattern->at));
    }
    assign_items(l, pattern->targets, &items);
}

/* A generator gives no more items than it must: one too many is enough to know. */
typedef struct Pulled {
    Ir *list;
    uint32_t most;
} Pulled;

static void pull_step(Lower *l, Ir *item, void *context)
{
    Pulled *pulled = context;
    Span at = item->at;
    append_item(l, pulled->list, item, at);
    Ir *length = quiet(l, tree_len(l, again(l, pulled->list), at), "count");
    Ir *enough = if_new(l, ir_compare(l->unit, Ir_gt, length, ir_int(l->unit, pulled->most, at), at), at);
    push(l->arena, &enough->If.body, ir_new(l->unit, I_Break, NULL, at));
}

static Ir *pulled_items(Lower *l, const Pattern *pattern, Ir *generator)
{
    Type *type = type_list(l->types, item_type(l, generator->type));
    if (pattern->star < pattern->targets->len)
        return copy_items(l, generator, NULL, type, 0, pattern->at);
    Pulled pulled = {new_list(l, type, NULL, 0, pattern->at), pattern->targets->len};
    loop_over_tree(l, generator, pull_step, &pulled, pattern->at);
    return again(l, pulled.list);
}

static Ir *unpack_member(Lower *l, Ir *value, void *context)
{
    const Pattern *pattern = context;
    value = members_of(l, value);
    if (value->type->kind == Type_tuple)
        unpack_tuple(l, pattern, value);
    else if (value->type->kind == Type_generator || type_is_file(value->type) ||
             (value->type->kind == Type_instance && item_type(l, value->type)))
        unpack_items(l, pattern, pulled_items(l, pattern, value));
    else if (type_is_table(value->type) || type_is_view(value->type))
        unpack_items(l, pattern,
                     copy_items(l, value, NULL, type_list(l->types, item_type(l, value->type)), 0, value->at));
    else if (item_type(l, value->type))
        unpack_items(l, pattern, value);
    else if (value->type->kind != Type_never)
        raise_text(l, "TypeError", pattern->at, "cannot unpack non-iterable %s object", type_word(value->type));
    return tree_none(l, pattern->at);
}

static Pattern pattern_of(const Nodes *targets, Span at)
{
    Pattern pattern = {targets, targets->len, at};
    for (uint32_t index = 0; index < targets->len; index++) {
        if (targets->at[index]->kind == N_Starred)
            pattern.star = index;
    }
    return pattern;
}

static void unpack(Lower *l, const Nodes *targets, Ir *value, Span at)
{
    Pattern pattern = pattern_of(targets, at);
    for_members(l, value, l->none, unpack_member, &pattern, "none", at);
}

/* ---- what only iterates: zip(...), (f(x) for x in xs) ----------------------------------------- */
typedef struct Collecting {
    Ir *list;
    const Node *target;     /* a slice: its parts are evaluated once the iterable is */
    const Pattern *pattern; /* NULL: takes any number */
    Spot place;
    uint32_t mark; /* the place is evaluated, the items not yet */
} Collecting;

static void collect_step(Lower *l, Ir *item, void *context)
{
    Collecting *collecting = context;
    const Pattern *pattern = collecting->pattern;
    if (pattern && pattern->star == pattern->targets->len) {
        item = quiet(l, item, "item");
        Ir *full = ir_compare(l->unit, Ir_eq, tree_len(l, again(l, collecting->list), pattern->at),
                              ir_int(l->unit, pattern->targets->len, pattern->at), pattern->at);
        Block *outer = enter(l, &if_new(l, full, pattern->at)->If.body);
        raise_too_many(l, pattern);
        enter(l, outer);
    }
    append_item(l, collecting->list, item, item->at);
}

static void collect_place(Lower *l, void *context)
{
    Collecting *collecting = context;
    if (!collecting->target)
        return;
    collecting->place = lower_place(l, collecting->target);
    place_hold(l, &collecting->place);
    collecting->mark = here(l);
}

/* ---- xs, ys = zip(*pairs) ---------------------------------------------------------------------- */
/* The pairs, when `value` is such a call and each of them has as many items; else NULL, and nothing was lowered. */
static const Node *pairs_of(Lower *l, const Node *value)
{
    const char *special = special_name(l, value);
    const Node *star =
        special && strcmp(special, "zip") == 0 && value->Call.args.len == 1 ? value->Call.args.at[0] : NULL;
    if (!star || star->kind != N_Starred || only_iterates(l, star->Starred.value))
        return NULL;
    Type *rows = type_of(l->inference, l->instance, star->Starred.value);
    bool list = rows && (rows->kind == Type_list || rows->kind == Type_sequence);
    return list && rows->items.at[0]->kind == Type_tuple && rows->items.at[0]->items.len ? star->Starred.value : NULL;
}

typedef struct Taking { /* one column */
    Ir *list;
    uint32_t field;
} Taking;

static void take_step(Lower *l, Ir *pair, void *context)
{
    Taking *taking = context;
    append_item(l, taking->list, tree_field(l, quiet(l, pair, "pair"), taking->field, pair->at), pair->at);
}

static void assign_columns(Lower *l, const Pattern *pattern, const Node *pairs)
{
    Span at = pattern->at;
    Ir *rows = hold(l, lower_expr(l, pairs), "pairs");
    Ir *empty = if_new(l, tree_not(l, tree_truth(l, again(l, rows), at), at), at);
    Block *outer = enter(l, &empty->If.body);
    raise_too_few(l, pattern, ir_int(l->unit, 0, at));
    enter(l, outer);
    const TypeList *fields = &rows->type->items.at[0]->items;
    Ir *columns = ir_new(l->unit, I_TupleNew, NULL, at);
    TypeList types = {0};
    for (uint32_t field = 0; field < fields->len; field++) {
        Taking taking = {new_list(l, type_list(l->types, fields->at[field]), NULL, 0, at), field};
        loop_over_tree(l, again(l, rows), take_step, &taking, at);
        Type *type = type_sequence(l->types, fields->at[field]);
        push(l->arena, &columns->TupleNew.items, quiet(l, finish_list(l, taking.list, type, 0, at), "column"));
        push(l->arena, &types, type);
    }
    columns->type = type_tuple(l->types, types.at, types.len);
    unpack_tuple(l, pattern, columns);
}

static void assign_collected(Lower *l, const Node *target, const Node *value)
{
    bool slice = target->kind == N_Subscript;
    const Nodes *targets = slice ? NULL : target->kind == N_Tuple ? &target->Tuple.items : &target->List.items;
    Pattern pattern = {.at = target->at};
    if (!slice)
        pattern = pattern_of(targets, target->at);
    const Node *pairs = slice ? NULL : pairs_of(l, value);
    if (pairs && (pattern.star == pattern.targets->len || pattern.targets->len > 1)) {
        assign_columns(l, &pattern, pairs);
        return;
    }
    Collecting collecting = {.target = slice ? target : NULL, .pattern = slice ? NULL : &pattern};
    collecting.list = new_list(l, type_list(l->types, step_type(l, value)), NULL, 0, value->at);
    consume_beside(l, value, collect_step, &collecting, NULL, collect_place);
    if (!slice)
        unpack_member(l, collecting.list, &pattern);
    else if (collecting.place.a) {
        place_settle(l, collecting.mark, &collecting.place);
        place_store(l, &collecting.place, collecting.list);
    }
}

/* ---- statements ------------------------------------------------------------------------------ */
void lower_assign(Lower *l, const Node *n)
{
    const Node *first = n->Assign.targets.at[0];
    bool takes =
        n->Assign.targets.len == 1 && (first->kind == N_Tuple || first->kind == N_List ||
                                       (first->kind == N_Subscript && first->Subscript.index->kind == N_Slice));
    if (takes && only_iterates(l, n->Assign.value)) {
        assign_collected(l, n->Assign.targets.at[0], n->Assign.value);
        return;
    }
    Ir *value = lower_expr(l, n->Assign.value);
    if (n->Assign.targets.len == 1) {
        assign_to(l, n->Assign.targets.at[0], value);
        return;
    }
    value = hold(l, value, "value");
    for_each (Node *, target, &n->Assign.targets) {
        assign_to(l, target, again(l, value));
    }
}

/* xs += zip(...) */
static Ir *extended(Lower *l, Ir *old, const Node *value)
{
    Ir *list = old->kind == I_Get ? old : hold(l, old, "list");
    extend_with(l, list, value, value->at);
    return list;
}

/* xs += 1; NULL: it is none. */
Ir *extended_wrongly(Lower *l, Op op, const Ir *list, const Ir *more, Span at)
{
    if (list->type->kind != Type_list || op != Op_add || item_type(l, more->type) || more->type->kind == Type_union)
        return NULL;
    return raise_text(l, "TypeError", at, "'%s' object is not iterable", type_word(more->type));
}

static Ir *augmented(Lower *l, const Node *n, Ir *old, Type *type)
{
    const Node *value = n->AugAssign.value;
    if (only_iterates(l, value))
        return extended(l, old, value);
    uint32_t mark = here(l);
    Ir *more = lower_quiet(l, value, "right");
    settle(l, mark, &old, "left");
    Ir *called = instance_binary(l, n, n->AugAssign.op, n->AugAssign.target, old, value, more, true);
    if (called)
        return called;
    Ir *wrong = extended_wrongly(l, n->AugAssign.op, old, more, n->at);
    if (wrong)
        return wrong;
    return arithmetic(l, ir_op(n->AugAssign.op), old, more, type, site_of(l->inference, l->instance, n), true, n->at);
}

static void augment_name(Lower *l, const Node *n)
{
    const Node *target = n->AugAssign.target;
    Ir *old = quiet(l, lower_name(l, target), "left");
    Var *var = var_of(l->inference, l->instance, target);
    if (only_iterates(l, n->AugAssign.value)) {
        extended(l, old, n->AugAssign.value);
        return;
    }
    uint32_t mark = here(l);
    Ir *more = lower_quiet(l, n->AugAssign.value, "right");
    settle(l, mark, &old, "left");
    Type *narrow = type_of(l->inference, l->instance, target);
    if (narrow && narrow->kind != Type_never && old->type->kind == Type_union && type_union_has(old->type, narrow))
        old = convert_proved(l, old, narrow);
    Ir *called = instance_binary(l, n, n->AugAssign.op, target, old, n->AugAssign.value, more, true);
    if (called) {
        assign_name(l, target, called, target->at);
        return;
    }
    if (extended_wrongly(l, n->AugAssign.op, old, more, n->at))
        return;
    Ir *value = arithmetic(l, ir_op(n->AugAssign.op), old, more, var ? var->type : NULL,
                           site_of(l->inference, l->instance, n), true, n->at);
    if (value->kind != I_Get || value->Get.var != var)
        assign_name(l, target, value, target->at);
}

static void augment_subscript(Lower *l, const Node *n)
{
    Spot place = lower_place(l, n->AugAssign.target);
    place_hold(l, &place);
    Spot load = place;
    load.indices = (Block){0};
    for_each (Ir *, index, &place.indices) {
        push(l->arena, &load.indices, again(l, index));
    }
    Ir *old = quiet(l, place_load(l, &load), "old");
    uint32_t mark = here(l);
    Type *given = place.type && place.type->kind == Type_union ? type_of(l->inference, l->instance, n) : NULL;
    if (given)
        for_each (Type *, member, &place.type->items)
            if (member->kind == Type_list) /* it stays one, where it can be extended */
                given = type_join(l->types, given, member);
    Ir *value = quiet(l, augmented(l, n, old, given ? given : place.type), "value");
    settle(l, mark, &old, "old");
    place_settle(l, mark, &place);
    place_store(l, &place, value);
}

static void augment_attribute(Lower *l, const Node *n)
{
    const Node *target = n->AugAssign.target;
    bool variable = var_of(l->inference, l->instance, target) != NULL;
    Ir *object = variable ? NULL : hold(l, lower_quiet(l, target->Attribute.value, "object"), "object");
    Ir *old = quiet(l, variable ? lower_raw(l, target) : attribute_of_tree(l, target, again(l, object)), "old");
    Ir *value = quiet(l, augmented(l, n, old, type_of(l->inference, l->instance, n)), "value");
    if (value->type->kind != Type_never)
        store_attribute_tree(l, target, object, value, n);
}

void lower_aug_assign(Lower *l, const Node *n)
{
    if (n->AugAssign.target->kind == N_Name)
        augment_name(l, n);
    else if (n->AugAssign.target->kind == N_Subscript)
        augment_subscript(l, n);
    else
        augment_attribute(l, n);
}

static void delete_target(Lower *l, const Node *target)
{
    if (target->kind == N_Name) {
        Var *var = var_of(l->inference, l->instance, target);
        if (!var) { /* nothing ever binds it */
            raise_undefined(l, target);
            return;
        }
        Ir *node = ir_new(l->unit, I_Unset, NULL, target->at);
        node->Unset.var = var;
        bool deleted = map_get(l->deleted, target->Name.symbol); /* by another function, who knows when */
        var->may_be_unset |= deleted;
        if (!deleted && !may_be_unbound(l->inference, l->instance, target))
            node->proved |= Proved_set;
        put(l, node);
    } else if (target->kind == N_Subscript) {
        Spot place = lower_place(l, target);
        place_remove(l, &place);
    } else if (target->kind == N_Attribute) {
        delete_attribute(l, target);
    } else if (target->kind == N_Tuple || target->kind == N_List) {
        const Nodes *items = target->kind == N_Tuple ? &target->Tuple.items : &target->List.items;
        for_each (Node *, item, items) {
            delete_target(l, item);
        }
    } else {
        lower_refuse(l, target->at, "deleting an %s", node_text(target->kind));
    }
}

void lower_delete(Lower *l, const Node *n)
{
    for_each (Node *, target, &n->Delete.targets) {
        delete_target(l, target);
    }
}
