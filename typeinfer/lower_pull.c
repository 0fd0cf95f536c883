/* lower_pull.c -- for, over what nobody knows the length of: generators, files, and values of several iterable kinds.
 * In: a Track with such parts.  Out: a While that asks each part for its next item.
 * Rule: parts are asked one after the other, as zip asks its iterators, and the first that has ended ends the loop.
 * for x in (xs if c else gen())   =>   while: if items is a list: more = at < len(items), item = items[at]
 *                                             else: more = resume(items), item = yielded(items)             */
#include "typeinfer/lower.h"

/* ---- what may be of several kinds ------------------------------------------------------------- */
static void either_part(Lower *l, Ir *one, Type *member, Track *track)
{
    if (!item_type(l, member)) {
        if (track->backward)
            raise_text(l, "TypeError", track->at, "'%s' object is not reversible", type_word(member));
        else
            raise_not_iterable(l, one, track->at);
        return;
    }
    Track *part = &track->parts[track->count];
    *part = (Track){.at = track->at};
    if (!items_track(l, one, false, part) || (track->backward && !turn_track(l, part, track->at)))
        return;
    part->member = member;
    hold_first(l, part);
    name_places(l, part);
    start_tables(l, part, true);
    track->type = type_join(l->types, track->type, part->type);
    track->count++;
}

/* Each member becomes a part, before the loop; those that do not iterate raise. */
bool either_track(Lower *l, Ir *tree, bool backward, Track *track)
{
    const TypeList *members = &tree->type->items;
    Ir *value = hold(l, tree, "iterable");
    Block *outer = l->block;
    *track = (Track){.kind = Track_either, .at = tree->at, .type = l->never, .items = value, .backward = backward};
    track->parts = NEW_ARRAY(l->arena, Track, members->len + 1);
    for (uint32_t index = 0; index < members->len; index++) {
        Type *member = members->at[index];
        Ir *one = unwrap(l, again(l, value), member);
        if (index + 1 < members->len) {
            Ir *node = if_new(l, tree_has(l, again(l, value), member, tree->at), tree->at);
            enter(l, &node->If.body);
            either_part(l, one, member, track);
            enter(l, &node->If.orelse);
        } else
            either_part(l, one, member, track);
    }
    enter(l, outer);
    return track->count > 0;
}

/* ---- loops that pull ------------------------------------------------------------------------- */
bool is_pulled(const Track *track)
{
    for (uint32_t part = 0; part < track->count; part++)
        if (is_pulled(&track->parts[part]))
            return true;
    return track->kind == Track_pulled || track->kind == Track_either;
}

typedef struct Pull {
    Lower *l;
    Var *index, *more; /* index: of the parts that are no generators; NULL: there are none */
    Track *leaves[64];
    uint32_t count;
    bool counts;
} Pull;

static bool needs_index(const Track *track)
{
    for (uint32_t part = 0; part < track->count; part++)
        if (needs_index(&track->parts[part]))
            return true;
    return track->kind == Track_items || track->kind == Track_range;
}

static void find_leaves(Pull *pull, Track *track)
{
    if (track->kind == Track_tuple)
        for (uint32_t part = 0; part < track->count; part++)
            find_leaves(pull, &track->parts[part]);
    else {
        pull->counts |= needs_index(track);
        if (!is_endless(track) && pull->count < 64)
            pull->leaves[pull->count++] = track;
    }
}

/* A range's count is known before the loop. */
static void hold_counts(Pull *pull)
{
    for (uint32_t leaf = 0; leaf < pull->count; leaf++)
        if (pull->leaves[leaf]->kind == Track_range)
            pull->leaves[leaf]->items = hold(pull->l, track_count(pull->l, pull->leaves[leaf]), "count");
}

static Ir *table_test(Lower *l, const Track *leaf)
{
    put_set(l, leaf->place, table_step(l, leaf, true, leaf->at), leaf->at);
    if (leaf->left)
        put_set(l, leaf->left, tree_add(l, ir_get(l->unit, leaf->left, leaf->at), -1, leaf->at), leaf->at);
    return ir_compare(l->unit, Ir_ge, ir_get(l->unit, leaf->place, leaf->at), ir_int(l->unit, 0, leaf->at), leaf->at);
}

static Ir *leaf_test(Pull *pull, Track *leaf);

static void either_item(Pull *pull, Track *part, Var *found, Var *item)
{
    Lower *l = pull->l;
    put_set(l, found, quiet(l, leaf_test(pull, part), "more"), part->at);
    if (is_always_empty(part->type))
        return;
    Block *outer = enter(l, &if_new(l, ir_get(l->unit, found, part->at), part->at)->If.body);
    Ir *index = pull->index ? ir_get(l->unit, pull->index, part->at) : NULL;
    put_set(l, item, convert(l, quiet(l, track_value(l, part, index), "item"), item->type), part->at);
    enter(l, outer);
}

/* Is there another item, and which? */
static Ir *either_test(Pull *pull, Track *leaf)
{
    Lower *l = pull->l;
    Block *outer = l->block;
    Var *found = result_var(l, "found", l->bool_, leaf->at), *item = result_var(l, "item", leaf->type, leaf->at);
    put_set(l, found, tree_bool(l, false, leaf->at), leaf->at);
    for (uint32_t index = 0; index < leaf->count; index++) {
        Track *part = &leaf->parts[index];
        if (index + 1 < leaf->count) {
            Ir *node = if_new(l, tree_has(l, again(l, leaf->items), part->member, leaf->at), leaf->at);
            enter(l, &node->If.body);
            either_item(pull, part, found, item);
            enter(l, &node->If.orelse);
        } else
            either_item(pull, part, found, item);
    }
    enter(l, outer);
    leaf->start = ir_get(l->unit, item, leaf->at);
    return ir_get(l->unit, found, leaf->at);
}

/* Is there another item? */
static Ir *leaf_test(Pull *pull, Track *leaf)
{
    Lower *l = pull->l;
    if (leaf->kind == Track_either)
        return either_test(pull, leaf);
    if (leaf->kind == Track_table)
        return table_test(l, leaf);
    if (leaf->kind == Track_pulled && type_is_file(leaf->items->type)) {
        leaf->line = result_var(l, "line", file_line_type(l, leaf->items->type), leaf->at);
        put_set(l, leaf->line, file_next_tree(l, again(l, leaf->items), leaf->at), leaf->at);
        return tree_not(l, tree_is_none(l, ir_get(l->unit, leaf->line, leaf->at), leaf->at), leaf->at);
    }
    if (leaf->kind == Track_pulled)
        return resume_tree(l, again(l, leaf->items), leaf->at);
    Ir *index = ir_get(l->unit, pull->index, leaf->at);
    if (leaf->kind == Track_items)
        return items_test(l, leaf, index);
    return ir_compare(l->unit, Ir_lt, index, quiet(l, again(l, leaf->items), "count"), leaf->at);
}

static bool is_taken_at_once(const Track *leaf)
{
    return leaf->kind == Track_pulled || leaf->kind == Track_table;
}

/* Two parts may be one generator, or one may change the other: each value is taken before the next is asked for. */
static void take_leaf(Pull *pull, Track *leaf)
{
    if (leaf->line) /* its variable keeps it */
        return;
    Lower *l = pull->l;
    if (pull->count == 1 || !is_taken_at_once(leaf) || leaf->type->kind == Type_never)
        return;
    Var *item = result_var(l, "item", leaf->type, leaf->at);
    put_set(l, item, track_value(l, leaf, NULL), leaf->at);
    leaf->start = ir_get(l->unit, item, leaf->at);
}

/* One after the other, as zip asks its iterators: the first that has ended ends the loop. */
static void pull_leaves(Pull *pull, Span at)
{
    Lower *l = pull->l;
    if (pull->index)
        put_set(l, pull->index, tree_add(l, ir_get(l->unit, pull->index, at), 1, at), at);
    if (pull->count != 1)
        put_set(l, pull->more, tree_bool(l, pull->count == 0, at), at);
    for (uint32_t leaf = 0; leaf + 1 < pull->count; leaf++) {
        enter(l, &if_new(l, quiet(l, leaf_test(pull, pull->leaves[leaf]), "more"), at)->If.body);
        take_leaf(pull, pull->leaves[leaf]);
    }
    if (!pull->count)
        return;
    Track *end = pull->leaves[pull->count - 1];
    put_set(l, pull->more, leaf_test(pull, end), at);
    if (pull->count > 1 && is_taken_at_once(end)) {
        enter(l, &if_new(l, ir_get(l->unit, pull->more, at), at)->If.body);
        take_leaf(pull, end);
    }
}

static void let_go_of(Lower *l, const Track *leaf, Span at)
{
    const Ir *items = leaf->items;
    for (uint32_t part = 0; part < leaf->count; part++)
        let_go_of(l, &leaf->parts[part], at);
    if (!is_pulled(leaf) || items->kind != I_Get || !items->Get.var->is_temp)
        return;
    Ir *node = ir_new(l->unit, I_Unset, NULL, at);
    node->Unset.var = items->Get.var;
    put(l, node);
}

/* Who leaves the loop lets go of its iterators: a generator that is not used elsewhere ends there. */
static void let_go(Lower *l, const Pull *pull, Span at)
{
    for (uint32_t leaf = 0; leaf < pull->count; leaf++)
        let_go_of(l, pull->leaves[leaf], at);
}

void loop_pulled(Lower *l, Track *track, const char *name, LoopBody *body, void *context, const Nodes *orelse, Span at)
{
    Pull pull = {.l = l};
    name_places(l, track);
    start_tables(l, track, true);
    find_leaves(&pull, track);
    hold_counts(&pull);
    pull.index = pull.counts ? result_var(l, name, l->int_, at) : NULL;
    if (pull.index)
        put_set(l, pull.index, ir_int(l->unit, -1, at), at);
    pull.more = result_var(l, "more", l->bool_, at);
    Ir *loop = ir_new(l->unit, I_While, NULL, at);
    Block *outer = enter(l, &loop->While.before);
    pull_leaves(&pull, at);
    loop->While.test = ir_get(l->unit, pull.more, at);
    enter(l, &loop->While.body);
    if (!is_always_empty(track->type))
        body(l, track, pull.index ? ir_get(l->unit, pull.index, at) : NULL, context);
    enter(l, outer);
    if (orelse)
        lower_block(l, orelse, &loop->While.orelse);
    put(l, loop);
    let_go(l, &pull, at);
}
