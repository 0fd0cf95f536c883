/* lower_loop.c -- for, over ranges, containers, zip, enumerate and reversed, as loops that count.
 * In: an iterable.  Out: a Track (what the loop goes along) and a Loop over an index.
 * Rule: what CPython would do when a list changes while it is iterated; the loop's variable is set
 * from the index at the top of the body, so that it may be assigned in the body and keeps its last
 * value. for i, x in enumerate(xs): f(x)   =>   for x_at in range(0, len(xs), 1) live: i = x_at x =
 * xs[x_at] f(x)                                                     */
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
    if (!rebound->found && node->kind != N_FunctionDef && node->kind != N_Lambda)
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

static Ir *only_iterable(Lower *l, Ir *tree, void *context)
{
    Type *type = context;
    if (tree->type == type)
        return tree;
    return raise_text(l, "TypeError", tree->at, "'%s' object is not iterable", type_word(tree->type));
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
        return either_track(l, tree, track);
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
            raise_text(l, "TypeError", tree->at, "'%s' object is not iterable", type_word(tree->type));
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
    track->live = list && tree->kind == I_Get && !tree->Get.var->is_temp;
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
    counter->start = start ? hold(l, lower_as(l, start, l->int_), "start") : ir_int(l->unit, 0, call->at);
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

static bool reversed_track(Lower *l, const Node *call, const Node *scope, Track *track)
{
    const Node *items = call->Call.args.len ? call->Call.args.at[0] : NULL;
    Ir *backward = reversed_instance(l, call);
    if (backward)
        return track_of_tree(l, backward, track);
    const Type *type = items && !only_iterates(l, items) ? type_of(l->inference, l->instance, items) : NULL;
    if (type && type->kind != Type_union && type->kind != Type_never && !item_type(l, type)) {
        lower_quiet(l, items, "items");
        raise_text(l, "TypeError", call->at, "'%s' object is not reversible", type_word(type));
        return false;
    }
    if (!items || !track_of(l, items, scope, track))
        return false;
    if (track->kind == Track_table && track->items->type->kind != Type_dict) {
        raise_text(l, "TypeError", call->at, "'%s' object is not reversible", type_word(track->items->type));
        return false;
    }
    if (track->kind >= Track_tuple) {
        lower_refuse(l, call->at, "reversed() of this");
        return false;
    }
    if (track->kind == Track_pulled) {
        raise_text(l, "TypeError", call->at, "'%s' object is not reversible", type_word(track->items->type));
        return false;
    }
    if (track->kind == Track_range)
        reverse_range(l, track);
    else
        track->backward = true;
    return true;
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
    if (tree->type->kind == Type_union)
        return union_track(l, tree, track);
    return items_track(l, tree, is_steady(l, tree, n, scope), track);
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

static Ir *item_at_index(Lower *l, const Track *track, Ir *index)
{
    Type *type = track->items->type;
    Ir *node;
    if (track->backward)
        index = ir_binary(l->unit, Ir_sub, l->int_,
                          tree_add(l, tree_len(l, again(l, track->items), track->at), -1, track->at), index, track->at);
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
static void end_columns(Lower *l, const Track *track, Ir *index)
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

static bool is_live(const Track *track)
{
    for (uint32_t part = 0; part < track->count; part++) {
        if (is_live(&track->parts[part]))
            return true;
    }
    return track->live;
}

Ir *track_count(Lower *l, Track *track)
{
    if (track->kind == Track_range)
        return range_count(l, track);
    if (track->kind == Track_columns) /* the body ends it */
        return tree_select(l, tree_truth(l, again(l, track->items), track->at),
                           ir_int(l->unit, INT64_C(1) << 40, track->at), ir_int(l->unit, 0, track->at), l->int_,
                           track->at);
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

/* ---- loops ----------------------------------------------------------------------------------- */
typedef struct Resize { /* may a body change the length of a list that the track goes along? */
    const Track *track;
    const Ir *changed;
    bool found;
} Resize;

static bool may_be_track(const Track *track, const Ir *changed)
{
    for (uint32_t part = 0; part < track->count; part++) {
        if (may_be_track(&track->parts[part], changed))
            return true;
    }
    if (track->kind != Track_items || track->items->type != changed->type)
        return false;
    const Var *var = changed->kind == I_Get ? changed->Get.var : NULL;
    const Var *own = track->items->kind == I_Get ? track->items->Get.var : NULL;
    return !(var && var != own && var->is_temp && var->hidden);
}

static void note_resize(void *context, Ir *node)
{
    Resize *resize = context;
    const Ir *changed = NULL;
    if (node->kind == I_Call || node->kind == I_Yield || node->kind == I_Delegate || node->kind == I_Resume)
        resize->found = true;
    else if (node->kind == I_Library && node->Library.library->writes && node->Library.args.len)
        changed = node->Library.args.at[0];
    else if (node->kind == I_StoreSlice)
        changed = node->StoreSlice.a;
    else if (node->kind == I_Remove)
        changed = node->Remove.a;
    else if (node->kind == I_RemoveSlice)
        changed = node->RemoveSlice.a;
    if (changed && may_be_track(resize->track, changed))
        resize->found = true;
}

void hold_track(Lower *l, Track *track)
{
    if (track->kind == Track_range) {
        track->start = hold(l, track->start, "start");
        if (track->stop)
            track->stop = hold(l, track->stop, "stop");
    }
    for (uint32_t part = 0; part < track->count; part++)
        hold_track(l, &track->parts[part]);
}

/* Along a range: the index takes the range's own values; else it counts from 0. */
static void set_bounds(Lower *l, Ir *loop, Track *track)
{
    if (track->kind == Track_range && track->stop) {
        loop->Loop.start = track->start;
        loop->Loop.stop = track->stop;
        loop->Loop.step = track->step;
        return;
    }
    hold_track(l, track);
    bool backward = track->kind == Track_items && track->backward;
    Ir *count = track_count(l, track);
    loop->Loop.start = backward ? tree_add(l, count, -1, track->at) : ir_int(l->unit, 0, track->at);
    loop->Loop.stop = backward ? ir_int(l->unit, -1, track->at) : count;
    loop->Loop.step = ir_int(l->unit, backward ? -1 : 1, track->at);
    loop->Loop.live = !backward && is_live(track);
}

/* What the body sees: the track with an index that needs no further arithmetic. */
static Track inner_track(Lower *l, const Track *track)
{
    Track inner = *track;
    if (track->kind == Track_range && track->stop) {
        inner.start = ir_int(l->unit, 0, track->at);
        inner.step = ir_int(l->unit, 1, track->at);
    }
    if (track->kind == Track_items)
        inner.backward = false;
    return inner;
}

/* reversed(xs) ends when the list got shorter than the index. */
static void guard_backward(Lower *l, Ir *loop, const Track *track, bool resizes)
{
    if (!track->backward || track->kind != Track_items || !track->live || !resizes)
        return;
    Block old = loop->Loop.body;
    loop->Loop.body = (Block){0};
    Block *outer = enter(l, &loop->Loop.body);
    Ir *length = tree_len(l, again(l, track->items), track->at);
    Ir *node = if_new(l, ir_compare(l->unit, Ir_ge, ir_get(l->unit, loop->Loop.index, track->at), length, track->at),
                      track->at);
    push(l->arena, &node->If.body, ir_new(l->unit, I_Break, NULL, track->at));
    for_each (Ir *, statement, &old) {
        push(l->arena, l->block, statement);
    }
    enter(l, outer);
    if (loop->Loop.orelse.len)
        lower_refuse(l, loop->at, "else of a loop over reversed() of a list that the loop changes");
}

/* Nothing was ever put into what is iterated: the body is never run. */
bool is_always_empty(const Type *type)
{
    if (type->kind != Type_tuple)
        return type->kind == Type_never;
    for_each (Type *, field, &type->items) {
        if (is_always_empty(field))
            return true;
    }
    return false;
}

uint32_t count_tables(const Track *track)
{
    uint32_t count = track->kind == Track_table;
    for (uint32_t part = 0; part < track->count; part++)
        count += count_tables(&track->parts[part]);
    return count;
}

/* ---- loops along dicts and sets: a step that looks for the next item --------------------------- */
/* Ends by itself, other than by a table. */
static bool has_end(const Track *track)
{
    if (track->kind != Track_tuple)
        return track->kind == Track_items || (track->kind == Track_range && track->stop);
    for (uint32_t part = 0; part < track->count; part++) {
        if (has_end(&track->parts[part]))
            return true;
    }
    return track->count == 0;
}

static Ir *int_add(Lower *l, Var *var, int64_t more, Span at)
{
    Ir *sum = tree_add(l, ir_get(l->unit, var, at), more, at);
    sum->proved |= Proved_small;
    return sum;
}

void name_places(Lower *l, Track *track)
{
    if (track->kind == Track_either)
        return;
    for (uint32_t part = 0; part < track->count; part++)
        name_places(l, &track->parts[part]);
    if (track->kind == Track_range || track->kind == Track_items)
        hold_track(l, track);
    if (track->kind == Track_table)
        track->place = result_var(l, "place", l->int_, track->at);
}

void start_tables(Lower *l, Track *track, bool checked)
{
    if (track->kind == Track_either)
        return;
    for (uint32_t part = 0; part < track->count; part++)
        start_tables(l, &track->parts[part], checked);
    if (track->kind != Track_table)
        return;
    Ir *before = ir_int(l->unit, track->backward ? INT32_MAX : -1, track->at);
    put_set(l, track->place, before, track->at);
    if (!checked)
        return;
    Ir *length = hold(l, tree_len(l, again(l, track->items), track->at), "size");
    track->size = length->Get.var;
    if (track->items->type->kind != Type_dict)
        return;
    track->left = result_var(l, "left", l->int_, track->at);
    put_set(l, track->left, again(l, length), track->at);
}

typedef struct Steps {
    bool checked;
    Var *index, *go;
    Span at;
} Steps;

/* The parts of a zip from `part` on: each goes one step, and the rest only if it did. */
static void step_parts(Lower *l, const Track *tracks, uint32_t count, const Steps *steps);

static void step_track(Lower *l, const Track *track, const Track *rest, uint32_t count, const Steps *steps)
{
    Ir *test;
    if (track->kind == Track_tuple) {
        Track *all = NEW_ARRAY(l->arena, Track, track->count + count + 1);
        for (uint32_t part = 0; part < track->count; part++)
            all[part] = track->parts[part];
        for (uint32_t part = 0; part < count; part++)
            all[track->count + part] = rest[part];
        step_parts(l, all, track->count + count, steps);
        return;
    }
    if (track->kind == Track_table) {
        put_set(l, track->place, table_step(l, track, steps->checked, steps->at), steps->at);
        if (steps->checked && track->left)
            put_set(l, track->left, int_add(l, track->left, -1, track->at), track->at);
        if (!steps->go) {
            step_parts(l, rest, count, steps);
            return;
        }
        test = ir_compare(l->unit, Ir_ge, ir_get(l->unit, track->place, track->at), ir_int(l->unit, 0, track->at),
                          track->at);
    } else if (is_endless(track)) {
        step_parts(l, rest, count, steps);
        return;
    } else {
        Track *part = (Track *)track;
        test = ir_compare(l->unit, Ir_lt, ir_get(l->unit, steps->index, track->at), track_count(l, part), track->at);
    }
    Ir *node = if_new(l, test, track->at);
    Block *outer = enter(l, &node->If.body);
    step_parts(l, rest, count, steps);
    enter(l, outer);
}

static void step_parts(Lower *l, const Track *tracks, uint32_t count, const Steps *steps)
{
    if (count)
        step_track(l, &tracks[0], tracks + 1, count - 1, steps);
    else if (steps->go)
        put_set(l, steps->go, tree_bool(l, true, l->at), l->at);
}

static const Track *only_table(const Track *track)
{
    if (track->kind == Track_table)
        return track;
    for (uint32_t part = 0; part < track->count; part++) {
        const Track *table = only_table(&track->parts[part]);
        if (table)
            return table;
    }
    return NULL;
}

static void note_change(void *context, Ir *node)
{
    bool *changes = context;
    *changes |= node->kind == I_Call || (node->kind == I_Library && node->Library.library->writes &&
                                         node->Library.args.len && has_table(node->Library.args.at[0]->type));
}

static void note_hooked(void *context, Func *func)
{
    (void)func;
    *(bool *)context = true;
}

static void note_hook_calls(void *context, Ir *node)
{
    note_change(context, node);
    ir_each_hook(node, note_hooked, context);
}

/* What runs in front of each turn, and its test. */
static void table_head(Lower *l, Ir *loop, const Track *track, const Steps *steps, bool simple, Span at)
{
    Block *outer = enter(l, &loop->While.before);
    if (!simple)
        put_set(l, steps->go, tree_bool(l, false, at), at);
    if (steps->index)
        put_set(l, steps->index, int_add(l, steps->index, 1, at), at);
    step_parts(l, track, 1, steps);
    enter(l, outer);
    loop->While.test =
        simple ? ir_compare(l->unit, Ir_ge, ir_get(l->unit, only_table(track)->place, at), ir_int(l->unit, 0, at), at)
               : ir_get(l->unit, steps->go, at);
}

/* Along something with a dict or set in it: a while, as there is no counting of entries. */
static void table_loop(Lower *l, Track *track, const char *name, LoopBody *body, void *context, const Nodes *orelse,
                       Span at)
{
    if (has_columns(track))
        lower_refuse(l, at, "zip() of a dict or set with zip(*rows)");
    bool simple = count_tables(track) == 1 && !has_end(track);
    Steps steps = {.at = at};
    name_places(l, track);
    if (track->kind == Track_tuple) {
        steps.index = result_var(l, name, l->int_, at);
        put_set(l, steps.index, ir_int(l->unit, -1, at), at);
    }
    if (!simple)
        steps.go = result_var(l, "more", l->bool_, at);
    Ir *loop = ir_new(l->unit, I_While, NULL, at);
    Block *outer = enter(l, &loop->While.body);
    body(l, track, steps.index ? ir_get(l->unit, steps.index, at) : ir_int(l->unit, 0, at), context);
    enter(l, outer);
    ir_walk(&loop->While.body, note_hook_calls, &steps.checked);
    start_tables(l, track, steps.checked);
    table_head(l, loop, track, &steps, simple, at);
    if (orelse)
        lower_block(l, orelse, &loop->While.orelse);
    put(l, loop);
}

void loop_along(Lower *l, Track *track, const char *name, LoopBody *body, void *context, const Nodes *orelse, Span at)
{
    if (is_pulled(track)) {
        loop_pulled(l, track, name, body, context, orelse, at);
        return;
    }
    if (is_always_empty(track->type)) {
        for (uint32_t statement = 0; orelse && statement < orelse->len; statement++)
            lower_statement(l, orelse->at[statement]);
        return;
    }
    if (count_tables(track)) {
        table_loop(l, track, name, body, context, orelse, at);
        return;
    }
    Ir *loop = ir_new(l->unit, I_Loop, NULL, at);
    Var *index = result_var(l, name, l->int_, at);
    index->hidden = false;
    index->is_index = true;
    loop->Loop.index = index;
    loop->Loop.source = at;
    set_bounds(l, loop, track);
    Track inner = inner_track(l, track);
    Block *outer = enter(l, &loop->Loop.body);
    if (orelse && orelse->len && has_columns(track))
        lower_refuse(l, at, "else of a loop over zip(*rows)");
    end_columns(l, track, ir_get(l->unit, index, at));
    body(l, &inner, ir_get(l->unit, index, at), context);
    enter(l, outer);
    if (orelse)
        lower_block(l, orelse, &loop->Loop.orelse);
    Resize resize = {.track = track};
    ir_walk(&loop->Loop.body, note_resize, &resize);
    loop->Loop.live = loop->Loop.live && resize.found;
    guard_backward(l, loop, track, resize.found);
    put(l, loop);
}

/* ---- for ------------------------------------------------------------------------------------- */
typedef struct For {
    const Node *node;
    const Node *generator; /* of `for x in (item for y in ys if ...)`; NULL */
} For;

const char *index_name(Lower *l, const Node *target)
{
    while (target->kind == N_Tuple && target->Tuple.items.len)
        target = last(&target->Tuple.items);
    return target->kind == N_Name ? arena_print(l->arena, "%s_at", target->Name.name) : "at";
}

static void lower_body(Lower *l, const Node *n)
{
    l->loops++;
    for_each (Node *, statement, &n->For.body) {
        lower_statement(l, statement);
    }
    l->loops--;
}

static void for_body(Lower *l, const Track *track, Ir *index, void *context)
{
    const For *loop = context;
    bind_track(l, track, index, loop->node->For.target);
    lower_body(l, loop->node);
}

static void generated_body(Lower *l, const Track *track, Ir *index, void *context)
{
    const For *loop = context;
    const Node *clause = loop->generator->GeneratorExp.generators.at[0];
    bind_track(l, track, index, clause->Comprehension.target);
    Block *outer = l->block;
    for_each (Node *, test, &clause->Comprehension.ifs) {
        Ir *node = if_new(l, lower_test(l, test), test->at);
        enter(l, &node->If.body);
    }
    assign_to(l, loop->node->For.target, lower_expr(l, loop->generator->GeneratorExp.item));
    lower_body(l, loop->node);
    enter(l, outer);
}

static Span header_of(const Node *n)
{
    return (Span){n->at.start, n->For.iter->at.end};
}

void lower_for(Lower *l, const Node *n)
{
    For loop = {n, n->For.iter->kind == N_GeneratorExp ? n->For.iter : NULL};
    Track track;
    const Node *iterable = n->For.iter;
    if (loop.generator) {
        if (loop.generator->GeneratorExp.generators.len != 1) {
            lower_refuse(l, n->For.iter->at, "a loop over this generator expression");
            return;
        }
        iterable = loop.generator->GeneratorExp.generators.at[0]->Comprehension.iter;
    }
    if (!track_of_loop(l, iterable, n, &track))
        return;
    loop_along(l, &track, index_name(l, n->For.target), loop.generator ? generated_body : for_body, &loop,
               &n->For.orelse, header_of(n));
}

/* ---- loops that lowering makes --------------------------------------------------------------- */
typedef struct Stepping {
    Step *step;
    void *context;
} Stepping;

static void step_body(Lower *l, const Track *track, Ir *index, void *context)
{
    Stepping *stepping = context;
    stepping->step(l, track_value(l, track, index), stepping->context);
}

void loop_over_tree(Lower *l, Ir *tree, Step *step, void *context, Span at)
{
    Track track;
    Stepping stepping = {step, context};
    if (track_of_tree(l, tree, &track))
        loop_along(l, &track, "at", step_body, &stepping, NULL, at);
}
