/* lower_track.c -- what a loop goes along: ranges, containers, zip, enumerate and reversed.
 * In: an iterable.  Out: a Track: its parts, how many items it has, and the item at an index.
 * Rule: each part is evaluated once, in Python's order, in front of the loop. */
#include "typeinfer/lower.h"

/* ---- what is iterated ------------------------------------------------------------------------ */
typedef struct Rebound {
    const Lower *l;
    const Var *var;
    bool found;
} Rebound;

static void note_rebound(void *context, Node *node)
{
    Rebound *rebound = context;
    if (node->kind == N_Name && node->Name.context != Context_load &&
        var_of(rebound->l->inference, rebound->l->instance, node) == rebound->var)
        rebound->found = true;
    if (node->kind == N_FunctionDef || node->kind == N_Lambda)
        each_outside(node, note_rebound, rebound);
    else if (!rebound->found)
        each_child(node, note_rebound, rebound);
}

/* A variable that keeps its value while the loop runs. */
static bool is_steady(const Lower *l, const Ir *tree, const Node *iterable, const Node *scope)
{
    if (tree->kind != I_Get)
        return false;
    const Var *var = tree->Get.var;
    if (var->is_temp)
        return true;
    if (!scope || iterable->kind != N_Name ||
        (!var->home && iterable->Name.symbol && iterable->Name.symbol->rebound_inside))
        return false;
    Rebound rebound = {l, var, false};
    each_child(scope, note_rebound, &rebound);
    return !rebound.found;
}

Ir *raise_not_iterable(Lower *l, Ir *tree, Span at)
{
    const Type *type = tree->type;
    Ir *lost = lost_iterator(l, tree);
    if (lost)
        return lost;
    const char *text = l->not_iterable ? l->not_iterable : "'%s' object is not iterable";
    const char *word = type_word(type), *place = strstr(text, "%s");
    return place ? raise_text(l, "TypeError", at, "%.*s%s%s", (int)(place - text), text, word, place + 2)
                 : raise_text(l, "TypeError", at, "%s", text);
}

static Ir *only_iterable(Lower *l, Ir *tree, void *context)
{
    Type *type = context;
    if (tree->type == type)
        return tree;
    return raise_not_iterable(l, tree, tree->at);
}

/* Of a union: its one iterable member, the others raise; several: lower_pull.c. */
static bool union_track(Lower *l, Ir *tree, Track *track)
{
    Type *only = NULL;
    uint32_t count = 0;
    for_each (Type *, member, &tree->type->items) {
        if (!item_type(l, member))
            continue;
        count++;
        only = member;
    }
    if (count > 1)
        return either_track(l, tree, false, track);
    only = only ? only : l->never;
    return items_track(l, for_members(l, tree, only, only_iterable, only, "items", tree->at), false, track);
}

static bool range_track(Lower *l, Ir *range, Track *track)
{
    track->kind = Track_range;
    track->type = l->int_;
    track->start = range->RangeNew.start;
    track->stop = range->RangeNew.stop;
    track->step = range->RangeNew.step;
    (void)l;
    return true;
}

bool items_track(Lower *l, Ir *tree, bool steady, Track *track)
{
    int64_t step;
    Type *item = item_type(l, tree->type);
    if (tree->kind == I_RangeNew && ir_is_constant(tree->RangeNew.step, &step) && step != 0)
        return range_track(l, tree, track);
    if (!item) {
        if (tree->type->kind != Type_never)
            raise_not_iterable(l, tree, tree->at);
        return false;
    }
    if (tree->type->kind == Type_instance) {
        tree = iterated(l, tree, tree->at);
        steady = false;
    }
    tree = members_of(l, tree);
    if (tree->type->kind == Type_generator || type_is_file(tree->type)) {
        track->kind = Track_pulled;
        track->type = item;
        track->items = steady ? tree : hold(l, tree, "items");
        return true;
    }
    if (type_is_table(tree->type) || type_is_view(tree->type)) {
        track->kind = Track_table;
        track->type = item;
        track->view = tree->type;
        tree = type_is_view(tree->type) ? dict_of_view(l, tree) : tree;
        track->items = steady && tree->kind == I_Get ? tree : hold(l, tree, "table");
        return true;
    }
    if (tree->type->kind == Type_tuple) {
        for_each (Type *, field, &tree->type->items) {
            if (field != item) {
                tree = quiet(l, convert(l, tree, type_sequence(l->types, item)), "items");
                steady = false;
                break;
            }
        }
    }
    track->kind = Track_items;
    track->type = item;
    bool list =
        tree->type->kind == Type_list || (tree->type->kind == Type_packed && !type_is_view_of_memory(tree->type));
    if (type_is_view_of_memory(tree->type)) {
        tree = hold(l, tree, "view");
        check_view(l, again(l, tree), tree->at);
    }
    track->live = list && tree->kind == I_Get; /* a name of ours may hold what others see, too */
    track->items = steady ? tree : hold(l, tree, "items");
    if (!steady && list)
        track->live = tree->kind != I_ListNew && tree->kind != I_Slice && tree->kind != I_ListFill;
    return true;
}

bool track_of_tree(Lower *l, Ir *tree, Track *track)
{
    *track = (Track){.at = tree->at};
    tree = quiet(l, tree, "items");
    if (tree->type->kind == Type_union)
        return union_track(l, tree, track);
    return items_track(l, tree, tree->kind == I_Get && tree->Get.var->is_temp, track);
}

static bool track_parts(Lower *l, const Nodes *nodes, const Node *scope, Track *track, uint32_t first)
{
    for_each (Node *, node, nodes) {
        if (!track_of(l, node, scope, &track->parts[first++]))
            return false;
    }
    return true;
}

static void track_tuple(Lower *l, Track *track, uint32_t count)
{
    TypeList types = {0};
    track->kind = Track_tuple;
    track->count = count;
    for (uint32_t index = 0; index < count; index++)
        push(l->arena, &types, track->parts[index].type);
    track->type = type_tuple(l->types, types.at, types.len);
}

static bool zip_track(Lower *l, const Node *call, const Node *scope, Track *track)
{
    track->parts = NEW_ARRAY(l->arena, Track, call->Call.args.len + 1);
    if (!track_parts(l, &call->Call.args, scope, track, 0))
        return false;
    track_tuple(l, track, call->Call.args.len);
    return true;
}

/* zip(*rows): the rows that there are now. */
static bool columns_track(Lower *l, const Node *call, Track *track)
{
    const Node *value = call->Call.args.at[0]->Starred.value;
    bool steps = only_iterates(l, value);
    Ir *rows = steps ? new_list(l, type_list(l->types, step_type(l, value)), NULL, 0, call->at)
                     : lower_quiet(l, value, "rows");
    if (steps)
        extend_with(l, rows, value, call->at);
    Type *row =
        steps || rows->type->kind == Type_list || rows->type->kind == Type_sequence ? NULL : item_type(l, rows->type);
    if (row) /* of a set, a generator, ...: those that it has now */
        rows = copy_items(l, rows, NULL, type_sequence(l->types, row), 0, call->at);
    Type *type = type_of(l->inference, l->instance, call);
    if (!type || type->kind != Type_sequence || (rows->type->kind != Type_list && rows->type->kind != Type_sequence))
        type = type_sequence(l->types, l->never);
    *track = (Track){.kind = Track_columns, .type = type, .at = call->at};
    if (rows->type->kind == Type_list && !steps)
        rows = copy_whole(l, rows, type_sequence(l->types, rows->type->items.at[0]), 0, call->at);
    track->items = hold(l, rows, "rows");
    return true;
}

static bool enumerate_track(Lower *l, const Node *call, const Node *scope, Track *track)
{
    Special special = {.call = call};
    const Node *start = call_arg(&special, 1) ? call_arg(&special, 1) : call_keyword(&special, "start");
    const Node *items = call_arg(&special, 0) ? call_arg(&special, 0) : call_keyword(&special, "iterable");
    track->parts = NEW_ARRAY(l->arena, Track, 2);
    if (!track_of(l, items, scope, &track->parts[1]))
        return false;
    Track *counter = &track->parts[0];
    *counter = (Track){.kind = Track_range, .type = l->int_, .at = call->at};
    Ir *first = start ? lower_quiet(l, start, "start") : NULL;
    counter->start =
        first ? hold(l, has_instance(first->type) ? convert(l, first, l->int_) : as_index(l, first, "start"), "start")
              : ir_int(l->unit, 0, call->at);
    counter->step = ir_int(l->unit, 1, call->at);
    track_tuple(l, track, 2);
    return true;
}

/* The same numbers from the other end: of a range with a constant step. */
static void reverse_range(Lower *l, Track *track)
{
    int64_t step = 1;
    ir_is_constant(track->step, &step);
    if (step == 1 || step == -1) {
        Ir *start = tree_add(l, track->stop, -step, track->at);
        track->stop = tree_add(l, track->start, -step, track->at);
        track->start = start;
        track->step = ir_int(l->unit, -step, track->at);
        return;
    }
    Ir *range = ir_new(l->unit, I_RangeNew, type_simple(l->types, Type_range), track->at);
    range->RangeNew.start = track->start;
    range->RangeNew.stop = track->stop;
    range->RangeNew.step = track->step;
    *track = (Track){
        .kind = Track_items, .type = l->int_, .items = hold(l, range, "steps"), .backward = true, .at = track->at};
}

static bool not_reversible(Lower *l, const Type *type, Span at)
{
    raise_text(l, "TypeError", at, "'%s' object is not reversible", type_word(type));
    return false;
}

bool turn_track(Lower *l, Track *track, Span at)
{
    if (track->kind == Track_either || track->kind >= Track_tuple) {
        lower_refuse(l, at, "reversed() of this");
        return false;
    }
    if (track->kind == Track_pulled || (track->kind == Track_table && track->items->type->kind != Type_dict))
        return not_reversible(l, track->items->type, at);
    if (track->kind == Track_range)
        reverse_range(l, track);
    else
        track->backward = true;
    return true;
}

static Ir *only_reversible(Lower *l, Ir *tree, void *context)
{
    if (tree->type == context)
        return tree;
    return raise_text(l, "TypeError", tree->at, "'%s' object is not reversible", type_word(tree->type));
}

static bool reversed_union(Lower *l, Ir *tree, Track *track)
{
    Type *only = NULL;
    uint32_t count = 0;
    for_each (Type *, member, &tree->type->items)
        if (item_type(l, member)) {
            count++;
            only = member;
        }
    if (count > 1)
        return either_track(l, tree, true, track);
    only = only ? only : l->never;
    return items_track(l, for_members(l, tree, only, only_reversible, only, "items", tree->at), false, track) &&
           turn_track(l, track, tree->at);
}

static bool reversed_track(Lower *l, const Node *call, const Node *scope, Track *track)
{
    const Node *items = call->Call.args.len ? call->Call.args.at[0] : NULL;
    Ir *backward = reversed_instance(l, call);
    if (backward)
        return track_of_tree(l, backward, track);
    const Type *type = items && !only_iterates(l, items) ? type_of(l->inference, l->instance, items) : NULL;
    if (type && type->kind != Type_union && type->kind != Type_never && !item_type(l, type)) {
        lower_quiet(l, items, "items");
        return not_reversible(l, type, call->at);
    }
    if (!items)
        return false;
    return type && type->kind == Type_union
               ? reversed_union(l, quiet(l, lower_quiet(l, items, "items"), "items"), track)
               : track_of(l, items, scope, track) && turn_track(l, track, call->at);
}

bool special_iterates(Lower *l, const Node *n)
{
    const char *special = n->kind == N_Call ? special_name(l, n) : NULL;
    return special && (!strcmp(special, "zip") || !strcmp(special, "enumerate") || !strcmp(special, "reversed"));
}

bool track_of(Lower *l, const Node *n, const Node *scope, Track *track)
{
    *track = (Track){.at = n->at};
    const Node *spread = spread_of(l->inference, l->instance, n);
    const char *special = n->kind == N_Call ? special_name(l, spread) : NULL;
    if (special) /* defs take stars as they stand */
        n = spread;
    if (special && strcmp(special, "zip") == 0 && n->Call.args.len == 1 && n->Call.args.at[0]->kind == N_Starred)
        return columns_track(l, n, track);
    if (special && strcmp(special, "zip") == 0)
        return zip_track(l, n, scope, track);
    if (special && strcmp(special, "enumerate") == 0)
        return enumerate_track(l, n, scope, track);
    if (special && strcmp(special, "reversed") == 0)
        return reversed_track(l, n, scope, track);
    Ir *tree = lower_quiet(l, n, "items");
    l->not_iterable = n->asked ? not_iterable_text(n) : NULL;
    bool known = tree->type->kind == Type_union ? union_track(l, tree, track)
                                                : items_track(l, tree, is_steady(l, tree, n, scope), track);
    l->not_iterable = NULL;
    return known;
}

bool track_of_loop(Lower *l, const Node *n, const Node *scope, Track *track)
{
    if (n->kind != N_Set)
        return track_of(l, n, scope, track);
    *track = (Track){.at = n->at};
    return items_track(l, quiet(l, set_display(l, n, true), "items"), false, track);
}

/* ---- the item at an index -------------------------------------------------------------------- */
static bool counts_from_index(const Track *track)
{
    int64_t start, step;
    return ir_is_constant(track->start, &start) && start == 0 && ir_is_constant(track->step, &step) && step == 1;
}

static Ir *number_at(Lower *l, const Track *track, Ir *index)
{
    int64_t step, start;
    ir_is_constant(track->step, &step);
    if (counts_from_index(track))
        return index;
    Ir *offset =
        step == 1 ? index : ir_binary(l->unit, Ir_mul, l->int_, index, ir_int(l->unit, step, track->at), track->at);
    if (ir_is_constant(track->start, &start))
        return tree_add(l, offset, start, track->at);
    return ir_binary(l->unit, Ir_add, l->int_, again(l, track->start), offset, track->at);
}

/* The index of reversed(xs) after so many steps: it counts from the length that xs had when the loop began. */
Ir *from_end(Lower *l, const Track *track, Ir *steps)
{
    Ir *first = track->start ? again(l, track->start)
                             : tree_add(l, tree_len(l, again(l, track->items), track->at), -1, track->at);
    return ir_binary(l->unit, Ir_sub, l->int_, first, steps, track->at);
}

static Ir *item_at_index(Lower *l, const Track *track, Ir *index)
{
    Type *type = track->items->type;
    Ir *node;
    if (track->backward)
        index = from_end(l, track, index);
    if (type->kind == Type_array) {
        bool whole = type->ndim == 1;
        node = ir_new(l->unit, whole ? I_Element : I_Row, track->type, track->at);
        *(whole ? &node->Element.a : &node->Row.a) = again(l, track->items);
        push(l->arena, whole ? &node->Element.indices : &node->Row.indices, index);
    } else {
        node = tree_index(l, again(l, track->items), index, track->type, track->at);
    }
    if (!type_is_view_of_memory(type)) /* it may be released meanwhile */
        node->proved |= Proved_bounds | Proved_forward;
    return node;
}

typedef struct Column {
    Ir *index, *list;
    Var *ended; /* NULL: the items are wanted, not whether there are any */
    Span at;
} Column;

static void column_step(Lower *l, Ir *row, void *context)
{
    Column *column = context;
    row = hold(l, row, "row");
    if (column->ended) {
        Ir *length = tree_len(l, again(l, row), column->at);
        Ir *behind = ir_compare(l->unit, Ir_ge, again(l, column->index), length, column->at);
        Block *outer = enter(l, &if_new(l, behind, column->at)->If.body);
        put_set(l, column->ended, tree_bool(l, true, column->at), column->at);
        put(l, ir_new(l->unit, I_Break, NULL, column->at));
        enter(l, outer);
        return;
    }
    Type *type = item_type(l, row->type);
    if (has_table(row->type)) {
        lower_refuse(l, column->at, "zip(*rows) of dicts or sets");
        return;
    }
    if (row->type->kind == Type_tuple)
        row = quiet(l, convert(l, row, type_sequence(l->types, type)), "row");
    Ir *item = tree_index(l, row, again(l, column->index), type, column->at);
    item->proved |= Proved_bounds | Proved_forward;
    append_item(l, column->list, item, column->at);
}

/* The loop ends where the shortest row does, as long as that is then. */
void end_columns(Lower *l, const Track *track, Ir *index)
{
    for (uint32_t part = 0; part < track->count; part++)
        end_columns(l, &track->parts[part], index);
    if (track->kind != Track_columns)
        return;
    Column column = {index, NULL, result_var(l, "ended", l->bool_, track->at), track->at};
    put_set(l, column.ended, tree_bool(l, false, track->at), track->at);
    loop_over_tree(l, again(l, track->items), column_step, &column, track->at);
    Ir *end = if_new(l, ir_get(l->unit, column.ended, track->at), track->at);
    push(l->arena, &end->If.body, ir_new(l->unit, I_Break, NULL, track->at));
}

static Ir *table_item(Lower *l, const Track *track)
{
    Ir *place = ir_get(l->unit, track->place, track->at);
    if (track->view->kind != Type_items)
        return entry_tree(l, again(l, track->items), place, track->view->kind == Type_values, track->at);
    Ir *pair = ir_new(l->unit, I_TupleNew, track->type, track->at);
    for (int value = 0; value < 2; value++)
        push(l->arena, &pair->TupleNew.items, entry_tree(l, again(l, track->items), again(l, place), value, track->at));
    return pair;
}

static Ir *column_at(Lower *l, const Track *track, Ir *index)
{
    Column column = {index, new_list(l, list_like(l, track->type), NULL, 0, track->at), NULL, track->at};
    loop_over_tree(l, again(l, track->items), column_step, &column, track->at);
    return finish_list(l, column.list, track->type, 0, track->at);
}

Ir *track_value(Lower *l, const Track *track, Ir *index)
{
    bool taken = track->kind == Track_pulled || track->kind == Track_table || track->kind == Track_either;
    if (taken && track->start)
        return again(l, track->start);
    if (track->kind == Track_columns)
        return column_at(l, track, index);
    if (track->kind == Track_table)
        return table_item(l, track);
    if (track->kind == Track_range)
        return number_at(l, track, index);
    if (track->kind == Track_items)
        return item_at_index(l, track, index);
    if (track->kind == Track_pulled && track->line)
        return file_line(l, track->line, track->at);
    if (track->kind == Track_pulled)
        return yielded_tree(l, again(l, track->items), track->at);
    Ir *node = ir_new(l->unit, I_TupleNew, track->type, track->at);
    for (uint32_t part = 0; part < track->count; part++)
        push(l->arena, &node->TupleNew.items,
             quiet(l, track_value(l, &track->parts[part], index ? again(l, index) : NULL), "item"));
    return node;
}

void bind_track(Lower *l, const Track *track, Ir *index, const Node *target)
{
    assign_to(l, target, track_value(l, track, index));
}

/* ---- how many -------------------------------------------------------------------------------- */
static Ir *range_count(Lower *l, const Track *track)
{
    int64_t start, step;
    ir_is_constant(track->step, &step);
    bool constant = ir_is_constant(track->start, &start);
    if (step == 1 && constant)
        return tree_add(l, again(l, track->stop), -start, track->at);
    if (step == 1 || step == -1)
        return ir_binary(l->unit, Ir_sub, l->int_, again(l, step == 1 ? track->stop : track->start),
                         again(l, step == 1 ? track->start : track->stop), track->at);
    Ir *range = ir_new(l->unit, I_RangeNew, type_simple(l->types, Type_range), track->at);
    range->RangeNew.start = again(l, track->start);
    range->RangeNew.stop = again(l, track->stop);
    range->RangeNew.step = track->step;
    return quiet(l, tree_len(l, range, track->at), "count");
}

bool has_columns(const Track *track)
{
    for (uint32_t part = 0; part < track->count; part++) {
        if (has_columns(&track->parts[part]))
            return true;
    }
    return track->kind == Track_columns;
}

bool is_endless(const Track *track)
{
    return track->kind == Track_range && !track->stop;
}

bool is_live(const Track *track)
{
    for (uint32_t part = 0; part < track->count; part++) {
        if (is_live(&track->parts[part]))
            return true;
    }
    return track->live && !track->backward;
}

Ir *track_count(Lower *l, Track *track)
{
    if (track->kind == Track_range)
        return range_count(l, track);
    if (track->kind == Track_columns) /* the body ends it */
        return tree_select(l, tree_truth(l, again(l, track->items), track->at),
                           ir_int(l->unit, INT64_C(1) << 40, track->at), ir_int(l->unit, 0, track->at), l->int_,
                           track->at);
    if (track->kind == Track_items && track->backward && track->start)
        return tree_add(l, again(l, track->start), 1, track->at);
    if (track->kind == Track_items || track->kind == Track_table)
        return quiet(l, tree_len(l, again(l, track->items), track->at), "count");
    Ir *least = NULL;
    for (uint32_t part = 0; part < track->count; part++) {
        if (is_endless(&track->parts[part]))
            continue;
        Ir *count = track_count(l, &track->parts[part]);
        if (!is_live(&track->parts[part]))
            count = hold(l, count, "count");
        if (!least) {
            least = count;
            continue;
        }
        Ir *less = ir_compare(l->unit, Ir_lt, again(l, count), again(l, least), track->at);
        least = tree_select(l, less, count, least, l->int_, track->at);
        if (!is_live(track))
            least = hold(l, least, "count");
    }
    return least ? least : ir_int(l->unit, 0, track->at);
}
