/* lower_loop.c -- for, as a loop that counts.
 * In: a Track (lower_track.c).  Out: a Loop over an index.
 * Rule: what CPython would do when a list changes while it is iterated; the loop's variable is set from the index at
 * the top of the body, so that it may be assigned in the body and keeps its last value.
 * for i, x in enumerate(xs): f(x)   =>   for x_at in range(0, len(xs), 1) live: i = x_at; x = xs[x_at]; f(x) */
#include "typeinfer/lower.h"

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
    if ((changed && may_be_track(resize->track, changed)) || ir_calls_hooks(node))
        resize->found = true;
}

void hold_first(Lower *l, Track *track)
{
    bool range = track->kind == Track_items && track->items->type->kind == Type_range; /* whose length may overflow */
    if (track->kind == Track_items && track->backward && (track->live || range))
        track->start = hold(
            l, tree_add(l, quiet(l, tree_len(l, again(l, track->items), track->at), "length"), -1, track->at), "first");
}

void hold_track(Lower *l, Track *track)
{
    if (track->kind == Track_range) {
        track->start = hold(l, track->start, "start");
        if (track->stop)
            track->stop = hold(l, track->stop, "stop");
    }
    for (uint32_t part = 0; part < track->count; part++) {
        hold_track(l, &track->parts[part]);
        hold_first(l, &track->parts[part]);
    }
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

/* reversed(xs) ends when the list got shorter than the index: at: the index, or how many steps were made. */
static bool end_backward(Lower *l, const Track *track, Var *at)
{
    bool ends = false;
    for (uint32_t part = 0; part < track->count; part++)
        ends |= end_backward(l, &track->parts[part], at);
    if (!track->backward || track->kind != Track_items || !track->live)
        return ends;
    Ir *index = ir_get(l->unit, at, track->at), *length = tree_len(l, again(l, track->items), track->at);
    Ir *behind = ir_compare(l->unit, Ir_ge, track->start ? from_end(l, track, index) : index, length, track->at);
    Ir *end = if_new(l, behind, track->at);
    push(l->arena, &end->If.body, ir_new(l->unit, I_Break, NULL, track->at));
    return true;
}

static void guard_backward(Lower *l, Ir *loop, const Track *track)
{
    Block old = loop->Loop.body;
    loop->Loop.body = (Block){0};
    Block *outer = enter(l, &loop->Loop.body);
    bool ends = end_backward(l, track, loop->Loop.index);
    for_each (Ir *, statement, &old) {
        push(l->arena, l->block, statement);
    }
    enter(l, outer);
    if (ends && loop->Loop.orelse.len)
        lower_refuse(l, loop->at, "else of a loop over reversed() of a list that the loop changes");
}

/* Is there an item after so many steps?  Of a container, which the loop may change. */
Ir *items_test(Lower *l, const Track *track, Ir *steps)
{
    Ir *length = tree_len(l, again(l, track->items), track->at);
    if (!track->backward || !track->start)
        return ir_compare(l->unit, Ir_lt, steps, quiet(l, length, "count"), track->at);
    Ir *index = hold(l, from_end(l, track, steps), "index");
    return tree_and(l, ir_compare(l->unit, Ir_ge, again(l, index), ir_int(l->unit, 0, track->at), track->at),
                    ir_compare(l->unit, Ir_lt, index, quiet(l, length, "count"), track->at), track->at);
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
    hold_first(l, track);
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
        Ir *index = ir_get(l->unit, steps->index, track->at);
        test = track->kind == Track_items
                   ? items_test(l, track, index)
                   : ir_compare(l->unit, Ir_lt, index, track_count(l, (Track *)track), track->at);
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

/* While a generator waits, whoever resumes it may do anything; so may one that is resumed. */
static void note_change(void *context, Ir *node)
{
    bool *changes = context;
    *changes |= node->kind == I_Call || node->kind == I_Yield || node->kind == I_Resume || node->kind == I_Delegate ||
                (node->kind == I_Library && node->Library.library->writes && node->Library.args.len &&
                 has_table(node->Library.args.at[0]->type));
}

static void note_hook_calls(void *context, Ir *node)
{
    note_change(context, node);
    *(bool *)context |= ir_calls_hooks(node);
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
    if (resize.found)
        guard_backward(l, loop, track);
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
    const Node *item = loop->generator->GeneratorExp.item;
    assign_at(l, loop->node->For.target, lower_expr(l, item), item->at);
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
    const Node *iterable = n->For.iter, *clause = NULL;
    if (loop.generator) {
        if (loop.generator->GeneratorExp.generators.len != 1) {
            lower_refuse(l, n->For.iter->at, "a loop over this generator expression");
            return;
        }
        add_frame(l, loop.generator, header_of(n));
        clause = loop.generator->GeneratorExp.generators.at[0];
        iterable = clause->Comprehension.iter;
    }
    if (!track_of_loop(l, iterable, n, &track))
        return;
    loop_along(l, &track, index_name(l, n->For.target), loop.generator ? generated_body : for_body, &loop,
               &n->For.orelse, clause ? clause_header(loop.generator, clause) : header_of(n));
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
