/* lower_reduce.c -- functions that run through an iterable: sum, min, max, any, all, sorted, list,
 * tuple, join. In: a Special call.  Out: loops in place. Rule: items are taken one by one, as
 * CPython does; an empty min() or max() raises. any(x > 1 for x in xs)   =>   found = False for
 * x_at in range(0, len(xs), 1): x = xs[x_at] if x > 1: found = True; break */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

static Type *result_type(Lower *l, const Special *special)
{
    Type *type = type_of(l->inference, l->instance, special->call);
    return type ? type : l->never;
}

/* ---- any, all -------------------------------------------------------------------------------- */
typedef struct Quest {
    Var *found;
    bool wanted; /* the truth that ends it */
    const Node *call;
    Span at;
} Quest;

static void quest_step(Lower *l, Ir *item, void *context)
{
    Quest *quest = context;
    Ir *truth = truth_of_node(l, quest->call, quiet(l, item, "item"));
    if (truth->type->kind == Type_never)
        return;
    Ir *node = if_new(l, quest->wanted ? truth : tree_not(l, truth, quest->at), quest->at);
    Block *outer = enter(l, &node->If.body);
    put_set(l, quest->found, tree_bool(l, true, quest->at), quest->at);
    put(l, ir_new(l->unit, I_Break, NULL, quest->at));
    enter(l, outer);
}

static Ir *quest_rule(Lower *l, const Special *special, bool wanted)
{
    Span at = special->call->at;
    Quest quest = {result_var(l, wanted ? "found" : "missing", l->bool_, at), wanted, special->call, at};
    put_set(l, quest.found, tree_bool(l, false, at), at);
    consume(l, call_arg(special, 0), quest_step, &quest, quest.found);
    Ir *found = ir_get(l->unit, quest.found, at);
    return wanted ? found : tree_not(l, found, at);
}

static Ir *any_rule(Lower *l, const Special *special)
{
    return quest_rule(l, special, true);
}

static Ir *all_rule(Lower *l, const Special *special)
{
    return quest_rule(l, special, false);
}

/* ---- sum ------------------------------------------------------------------------------------- */
typedef struct Total {
    Var *total, *some; /* some: was there an item? when the result's type depends on it */
    Span at;
    const Node *start; /* NULL: 0 */
    const Node *call, *iterable;
} Total;

/* Texts and bytes are refused before anything is added. */
static Ir *start_member(Lower *l, Ir *first, void *context)
{
    const Total *total = context;
    if (first->type->kind == Type_str)
        return raise_text(l, "TypeError", total->at, "sum() can't sum strings [use ''.join(seq) instead]");
    if (first->type->kind == Type_bytes)
        return raise_text(l, "TypeError", total->at, "sum() can't sum bytes [use b''.join(seq) instead]");
    return convert(l, first, total->total->type);
}

static void sum_start(Lower *l, void *context)
{
    Total *total = context;
    Ir *first = total->start ? lower_quiet(l, total->start, "start") : ir_int(l->unit, 0, total->at);
    if (first->type->kind == Type_union)
        first = quiet(l, for_members(l, first, total->total->type, start_member, total, "start", total->at), "start");
    put_set(l, total->total, first, total->at);
}

static void sum_step(Lower *l, Ir *item, void *context)
{
    Total *total = context;
    item = quiet(l, item, "item");
    Ir *before = ir_get(l->unit, total->total, total->at);
    Ir *sum = instance_binary(l, total->call, Op_add, total->iterable, before, total->iterable, item, false);
    if (!sum)
        sum = arithmetic(l, Ir_add, before, item, total->total->type, 0, false, total->at);
    if (sum->type->kind != Type_never)
        put_set(l, total->total, sum, total->at);
    if (total->some)
        put_set(l, total->some, tree_bool(l, true, total->at), total->at);
}

/* What is added up, when it is a plain number other than the int 0 that sum() starts from. */
static Type *summed_type(Lower *l, Type *result)
{
    Type *rest = result->kind == Type_union ? type_without(l->types, result, l->int_) : result;
    return rest->kind == Type_float || rest->kind == Type_complex ? rest : NULL;
}

static bool item_is(Lower *l, const Node *iterable, const Type *type)
{
    if (iterable->kind == N_GeneratorExp)
        return type_of(l->inference, l->instance, iterable->GeneratorExp.item) == type;
    Type *items = type_of(l->inference, l->instance, iterable);
    return items && items->kind != Type_union && item_type(l, items) == type;
}

/* What the sum is kept in: what it starts from, too, unless that is refused. */
static Type *held_type(Lower *l, Type *result, const Type *first)
{
    if (first->kind == Type_union)
        for_each (Type *, member, &first->items)
            if (member->kind != Type_str && member->kind != Type_bytes)
                result = type_join(l->types, result, member);
    return result;
}

static Ir *sum_rule(Lower *l, const Special *special)
{
    Span at = special->call->at;
    const Node *start = call_arg(special, 1) ? call_arg(special, 1) : call_keyword(special, "start");
    const Node *iterable = call_arg(special, 0);
    Type *result = result_type(l, special);
    if (result->kind == Type_never)
        result = l->int_;
    Type *inner = start ? NULL : summed_type(l, result);
    bool split = inner && result->kind == Type_union && item_is(l, iterable, inner);
    Type *first = start ? type_of(l->inference, l->instance, start) : l->int_;
    Type *held = split                                               ? inner
                 : has_instance(result) && first->kind != Type_never ? type_join(l->types, result, first)
                                                                     : held_type(l, result, first);
    Total total = {result_var(l, "total", held, at), NULL, at, start, special->call, iterable};
    if (!start)
        sum_start(l, &total);
    if (split) {
        total.some = result_var(l, "some", l->bool_, at);
        put_set(l, total.some, tree_bool(l, false, at), at);
    }
    consume_numbers(l, iterable, sum_step, &total, start ? sum_start : NULL);
    Ir *sum = ir_get(l->unit, total.total, at);
    if (!split)
        return held == result ? sum : convert_proved(l, sum, result);
    return tree_select(l, ir_get(l->unit, total.some, at), convert(l, sum, result),
                       convert(l, ir_int(l->unit, 0, at), result), result, at);
}

/* ---- min, max -------------------------------------------------------------------------------- */
typedef struct Extreme {
    IrOp op;
    Var *best, *some;
    Var *best_key; /* NULL: the items themselves are compared */
    const Special *special;
    Span at;
    const Node *fallback; /* default= */
    Ir *other;            /* its value */
} Extreme;

static void extreme_start(Lower *l, void *context)
{
    Extreme *extreme = context;
    key_defined(l, extreme->special);
    if (!extreme->fallback)
        return;
    extreme->other = hold(l, lower_expr(l, extreme->fallback), "fallback");
}

static void take_best(Lower *l, Extreme *extreme, Ir *item, Ir *key)
{
    if (extreme->best_key)
        put_set(l, extreme->best_key, again(l, key), extreme->at);
    put_set(l, extreme->best, item, extreme->at);
}

static void extreme_step(Lower *l, Ir *item, void *context)
{
    Extreme *extreme = context;
    if (item->type->kind == Type_never) {
        quiet(l, item, "item");
        return;
    }
    item = hold(l, item, "item");
    Ir *key = item;
    if (has_key(l, extreme->special))
        key = key_tree(l, extreme->special, item);
    if (key->type->kind == Type_never)
        return;
    key = hold(l, key, "key");
    Ir *first = if_new(l, tree_not(l, ir_get(l->unit, extreme->some, extreme->at), extreme->at), extreme->at);
    Block *outer = enter(l, &first->If.body);
    put_set(l, extreme->some, tree_bool(l, true, extreme->at), extreme->at);
    take_best(l, extreme, again(l, item), key);
    enter(l, &first->If.orelse);
    Var *against = extreme->best_key ? extreme->best_key : extreme->best;
    Ir *best = ir_get(l->unit, against, extreme->at);
    const Node *node_of = call_arg(extreme->special, 0);
    Ir *better =
        instance_order(l, extreme->special->call, extreme->op == Ir_lt ? Op_lt : Op_gt, node_of, again(l, key), best);
    if (!better)
        better = compare_trees(l, extreme->op, again(l, key), best, extreme->at);
    better = quiet(l, better, "better"); /* a method that always raises is called, too */
    if (better->type->kind != Type_never) {
        Ir *node = if_new(l, better, extreme->at);
        enter(l, &node->If.body);
        take_best(l, extreme, again(l, item), key);
    }
    enter(l, outer);
}

static Extreme extreme_new(Lower *l, const Special *special, IrOp op)
{
    Span at = special->call->at;
    Type *type = result_type(l, special);
    if (type->kind == Type_never)
        type = l->int_;
    Extreme extreme = {.op = op, .special = special, .at = at};
    extreme.best = result_var(l, "best", type, at);
    extreme.some = result_var(l, "some", l->bool_, at);
    const Node *call = key_call_of(l->inference, special->call);
    Type *key = call ? type_of(l->inference, l->instance, call) : NULL;
    if (key && key->kind != Type_never)
        extreme.best_key = result_var(l, "best_key", key, at);
    put_set(l, extreme.some, tree_bool(l, false, at), at);
    return extreme;
}

static Ir *extreme_of_iterable(Lower *l, const Special *special, const char *name, IrOp op)
{
    Span at = special->call->at;
    const Node *fallback = call_keyword(special, "default");
    Extreme extreme = extreme_new(l, special, op);
    extreme.fallback = fallback;
    consume_numbers(l, call_arg(special, 0), extreme_step, &extreme,
                    fallback || has_key(l, special) ? extreme_start : NULL);
    Ir *empty = if_new(l, tree_not(l, ir_get(l->unit, extreme.some, at), at), at);
    Block *outer = enter(l, &empty->If.body);
    if (extreme.other) {
        put_set(l, extreme.best, extreme.other, at);
    } else if (!fallback) {
        raise_text(l, "ValueError", at, "%s() arg is an empty sequence", name);
    }
    enter(l, outer);
    return ir_get(l->unit, extreme.best, at);
}

static bool is_cheap(const Ir *tree)
{
    return tree->kind == I_Const || tree->kind == I_Get;
}

static Ir *extreme_of_arguments(Lower *l, const Special *special, IrOp op)
{
    const Nodes *args = &special->call->Call.args;
    Span at = special->call->at;
    Type *type = result_type(l, special);
    Block values = {0};
    for_each (Node *, arg, args) {
        uint32_t mark = here(l);
        Ir *value = lower_quiet(l, arg, "argument");
        for (uint32_t index = 0; index < values.len; index++)
            settle(l, mark, &values.at[index], "argument");
        push(l->arena, &values, is_cheap(value) ? value : hold(l, value, "argument"));
    }
    Ir *best = values.at[0];
    for (uint32_t index = 1; index < values.len; index++) {
        Ir *item = values.at[index];
        Ir *better = quiet(l, compare_trees(l, op, again(l, item), again(l, best), at), "better");
        if (better->type->kind == Type_never)
            return better;
        Type *join = item->type == best->type ? item->type : type;
        best = tree_select(l, better, quiet(l, convert(l, item, join), "argument"),
                           quiet(l, convert(l, best, join), "argument"), join, at);
        if (index + 1 < values.len)
            best = hold(l, best, "best");
    }
    return best;
}

/* min(a, b, key=f): all of the arguments, then one key after the other; instances are compared by their methods. */
static Ir *extreme_step_by_step(Lower *l, const Special *special, IrOp op)
{
    Block values = {0};
    for_each (Node *, arg, &special->call->Call.args) {
        push(l->arena, &values, hold(l, lower_expr(l, arg), "argument"));
    }
    key_defined(l, special);
    Extreme extreme = extreme_new(l, special, op);
    for_each (Ir *, value, &values) {
        extreme_step(l, again(l, value), &extreme);
    }
    return ir_get(l->unit, extreme.best, extreme.at);
}

static void append_argument(Lower *l, Ir *item, void *list)
{
    append_item(l, list, item, item->at);
}

static Ir *not_iterable(Lower *l, Ir *item, void *context)
{
    (void)context;
    return raise_text(l, "TypeError", item->at, "'%s' object is not iterable", type_word(item->type));
}

/* Of one argument its items are compared: refused where it has any. */
static void check_several(Lower *l, Ir *list, const char *name, Span at)
{
    Ir *length = hold(l, tree_len(l, again(l, list), at), "count");
    Ir *few = if_new(l, ir_compare(l->unit, Ir_lt, again(l, length), ir_int(l->unit, 2, at), at), at);
    Block *outer = enter(l, &few->If.body);
    Ir *none = if_new(l, ir_compare(l->unit, Ir_eq, again(l, length), ir_int(l->unit, 0, at), at), at);
    Block *inner = enter(l, &none->If.body);
    raise_text(l, "TypeError", at, "%s expected at least 1 argument, got 0", name);
    enter(l, inner);
    Type *type = item_type(l, list->type);
    if (type->kind != Type_never) {
        Ir *only = tree_index(l, again(l, list), ir_int(l->unit, 0, at), type, at);
        only->proved |= Proved_bounds | Proved_forward;
        for_members(l, quiet(l, only, "only"), l->never, not_iterable, NULL, "none", at);
    }
    enter(l, outer);
}

/* max(*xs), min(0, *xs) */
static Ir *extreme_of_starred(Lower *l, const Special *special, const char *name, IrOp op)
{
    Span at = special->call->at;
    Ir *list = new_list(l, type_list(l->types, result_type(l, special)), NULL, 0, at);
    for_each (Node *, arg, &special->call->Call.args) {
        if (arg->kind == N_Starred)
            consume(l, arg->Starred.value, append_argument, list, NULL);
        else
            append_argument(l, lower_expr(l, arg), list);
    }
    key_defined(l, special);
    check_several(l, list, name, at);
    Extreme extreme = extreme_new(l, special, op);
    loop_over_tree(l, again(l, list), extreme_step, &extreme, at);
    return ir_get(l->unit, extreme.best, at);
}

static bool is_starred(const Node *call)
{
    for_each (Node *, arg, &call->Call.args) {
        if (arg->kind == N_Starred)
            return true;
    }
    return false;
}

static Ir *extreme_rule(Lower *l, const Special *special, const char *name, IrOp op)
{
    if (is_starred(special->call))
        return extreme_of_starred(l, special, name, op);
    if (special->call->Call.args.len == 1)
        return extreme_of_iterable(l, special, name, op);
    if (has_key(l, special) || has_instance(result_type(l, special)))
        return extreme_step_by_step(l, special, op);
    return extreme_of_arguments(l, special, op);
}

static Ir *min_rule(Lower *l, const Special *special)
{
    return extreme_rule(l, special, "min", Ir_lt);
}

static Ir *max_rule(Lower *l, const Special *special)
{
    return extreme_rule(l, special, "max", Ir_gt);
}

/* ---- list, tuple, sorted, join --------------------------------------------------------------- */
/* A new list (or tuple[T, ...]) with all items. */
static Ir *collect(Lower *l, const Node *iterable, Type *type, uint32_t site, Span at)
{
    if (!iterable) {
        Ir *node = ir_new(l->unit, I_ListNew, type, at);
        node->ListNew.site = site;
        return node;
    }
    Type *from = type_of(l->inference, l->instance, iterable);
    if (iterable->kind != N_GeneratorExp && from == type && from->kind == Type_list && !special_iterates(l, iterable)) {
        Ir *node = ir_new(l->unit, I_Slice, type, at);
        node->Slice.a = lower_quiet(l, iterable, "items");
        node->Slice.site = site;
        return node;
    }
    bool rows = from && (from->kind == Type_list || from->kind == Type_sequence) && iterable->kind != N_GeneratorExp;
    bool fresh = iterable->kind == N_ListComp || iterable->kind == N_List;
    if (rows && fresh && from->items.at[0] == type->items.at[0] && type->kind == Type_sequence)
        return become_tuple(l, lower_quiet(l, iterable, "items"), type, site, at);
    if (rows && from->items.at[0] == type->items.at[0] && !special_name(l, iterable))
        return copy_whole(l, lower_quiet(l, iterable, "items"), type, site, at);
    Ir *list = new_list(l, list_like(l, type), NULL, site, at);
    extend_with(l, list, iterable, at);
    return finish_list(l, list, type, site, at);
}

/* What is iterated always raises: so far it is evaluated. */
static void lower_lost_items(Lower *l, const Node *items)
{
    if (items->kind == N_GeneratorExp)
        lower_lost_items(l, items->GeneratorExp.generators.at[0]->Comprehension.iter);
    else if (only_iterates(l, items) && items->kind == N_Call)
        for_each (Node *, arg, &items->Call.args)
            lower_lost_items(l, arg->kind == N_Starred ? arg->Starred.value : arg);
    else
        lower_quiet(l, items, "items");
}

static Ir *never_collected(Lower *l, const Special *special)
{
    if (call_arg(special, 0))
        lower_lost_items(l, call_arg(special, 0));
    return ended(l, l->never, special->call->at);
}

static Ir *list_rule(Lower *l, const Special *special)
{
    Type *type = result_type(l, special);
    Span at = special->call->at;
    if (type->kind != Type_list)
        return never_collected(l, special);
    return collect(l, call_arg(special, 0), type, site_of(l->inference, l->instance, special->call), at);
}

/* xs.extend(range(3)), xs.extend(f(x) for x in ys) */
static Ir *extend_rule(Lower *l, const Special *special)
{
    const Node *arg = call_arg(special, 0);
    Span at = special->call->at;
    Ir *list = hold(l, special->receiver, "items");
    Type *from = arg->kind == N_GeneratorExp ? NULL : type_of(l->inference, l->instance, arg);
    if (!from || from->kind != Type_union || !type_union_has(from, list->type)) {
        extend_with(l, list, arg, at);
        return tree_none(l, at);
    }
    Ir *more = new_list(l, list->type, NULL, 0, at); /* it may be the list itself */
    extend_with(l, more, arg, at);
    Ir *args[] = {again(l, list), again(l, more)};
    return tree_library(l, &library_list_extend, l->none, args, 2, 0, at);
}

static Ir *tuple_rule(Lower *l, const Special *special)
{
    Type *type = result_type(l, special);
    const Node *arg = call_arg(special, 0);
    Span at = special->call->at;
    if (type->kind == Type_tuple) {
        Ir *empty = ir_new(l->unit, I_TupleNew, type, at);
        return arg ? lower_as(l, arg, type) : empty;
    }
    if (type->kind != Type_sequence)
        return ended(l, l->never, at);
    Type *from = type_of(l->inference, l->instance, arg);
    if (from && (from == type || from->kind == Type_tuple) && converts(from, type))
        return lower_as(l, arg, type);
    return collect(l, arg, type, site_of(l->inference, l->instance, special->call), at);
}

static Ir *sorted_rule(Lower *l, const Special *special)
{
    Type *type = result_type(l, special);
    Span at = special->call->at;
    const Node *reverse = call_keyword(special, "reverse");
    if (type->kind != Type_list)
        return never_collected(l, special);
    Ir *list =
        hold(l, collect(l, call_arg(special, 0), type, site_of(l->inference, l->instance, special->call), at), "items");
    Ir *order = reverse ? hold(l, lower_order(l, reverse), "reverse") : tree_bool(l, false, at);
    if (has_key(l, special)) {
        sort_by_key(l, special, list, order);
        return list;
    }
    Ir *args[] = {again(l, list), order};
    quiet(l, tree_library(l, &library_list_sort, l->none, args, 2, 0, at), "none");
    return list;
}

Ir *join_texts(Lower *l, Ir *separator, Ir *list, Span at)
{
    Ir *args[] = {separator, list};
    return tree_library(l, &library_str_join, l->str, args, 2, 0, at);
}

typedef struct Texts {
    Ir *list;
    const Node *items;
    Span at;
} Texts;

static Ir *text_item(Lower *l, Ir *item, void *context)
{
    const Texts *texts = context;
    item = become_tree(l, texts->items, item, Becomes_str);
    if (item->type->kind == Type_str || item->type->kind == Type_never)
        return item;
    Ir *number = tree_text_of(l, quiet(l, tree_len(l, again(l, texts->list), texts->at), "count"), 's', texts->at);
    Ir *rest =
        tree_text(l, arena_print(l->arena, ": expected str instance, %s found", type_word(item->type)), texts->at);
    Ir *parts[] = {tree_text(l, "sequence item ", texts->at), quiet(l, number, "number"), rest};
    raise_with(l, "TypeError", quiet(l, tree_join(l, parts, 3, texts->at), "message"), texts->at);
    return ended(l, l->never, texts->at);
}

static void text_step(Lower *l, Ir *item, void *context)
{
    Texts *texts = context;
    Ir *text = for_members(l, quiet(l, item, "item"), l->str, text_item, texts, "text", texts->at);
    if (text->type->kind != Type_never)
        append_item(l, texts->list, text, texts->at);
}

static Ir *joinable(Lower *l, Ir *tree, void *context)
{
    (void)context;
    return item_type(l, tree->type) ? tree : raise_text(l, "TypeError", tree->at, "can only join an iterable");
}

static Type *joinable_type(Lower *l, const Type *type)
{
    Type *result = l->never;
    for_each (Type *, member, &type->items)
        if (item_type(l, member))
            result = type_join(l->types, result, member);
    return result;
}

static Ir *join_rule(Lower *l, const Special *special)
{
    Type *type = type_list(l->types, l->str);
    Span at = special->call->at;
    const Node *arg = call_arg(special, 0);
    Type *from = arg->kind == N_GeneratorExp ? NULL : type_of(l->inference, l->instance, arg);
    uint32_t mark = here(l);
    Ir *separator = special->receiver;
    Texts texts = {NULL, arg, at};
    bool mixed = from && from->kind == Type_union && !only_iterates(l, arg);
    if (!mixed && from && (from->kind == Type_list || from->kind == Type_sequence) && from->items.at[0] == l->str)
        texts.list = hold(l, collect(l, arg, type, 0, at), "texts");
    else {
        Ir *items = mixed ? hold(l, lower_expr(l, arg), "items") : NULL;
        if (mixed)
            items = for_members(l, items, joinable_type(l, from), joinable, NULL, "items", at);
        texts.list = new_list(l, type, NULL, 0, at);
        if (mixed)
            loop_over_tree(l, items, text_step, &texts, at);
        else
            consume(l, arg, text_step, &texts, NULL);
    }
    settle(l, mark, &separator, "separator");
    return join_texts(l, separator, again(l, texts.list), at);
}

const SpecialRow reduce_rules[] = {
    {"any", any_rule},   {"all", all_rule},       {"sum", sum_rule},       {"min", min_rule},
    {"max", max_rule},   {"list", list_rule},     {"tuple", tuple_rule},   {"sorted", sorted_rule},
    {"join", join_rule}, {"str.join", join_rule}, {"str_join", join_rule}, {"extend", extend_rule},
    {NULL, NULL},
};
