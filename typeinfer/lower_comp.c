/* lower_comp.c -- comprehensions and generator expressions, run in place.
 * In: ListComp, GeneratorExp, or any iterable with a step to take for each item.  Out: nested
 * loops. Rule: the first iterable is evaluated before anything else; a generator is only lowered
 * where all of it is consumed. ys = [f(x) for x in xs if x]   =>   items: list[int] = [] room
 * len(xs) for x_at in range(0, len(xs), 1): x = xs[x_at]; if truth(x): items.append(f(x)) */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

/* ---- lists in the making --------------------------------------------------------------------- */
Ir *new_list(Lower *l, Type *type, Ir *room, uint32_t site, Span at)
{
    Ir *node = ir_new(l->unit, I_ListNew, type, at);
    node->ListNew.room = room;
    node->ListNew.site = site;
    Ir *list = hold(l, node, "items");
    list->Get.var->hidden = true; /* nobody else sees it before it is done */
    return list;
}

void append_item(Lower *l, Ir *list, Ir *item, Span at)
{
    Type *type = list->type->items.at[0];
    if (item->type->kind == Type_never || type->kind == Type_never) {
        quiet(l, item, "item");
        return;
    }
    Ir *args[] = {again(l, list), quiet(l, convert(l, item, type), "item")};
    quiet(l, tree_library(l, &library_list_append, l->none, args, 2, 0, at), "none");
}

static void append_step(Lower *l, Ir *item, void *context)
{
    Ir *list = context;
    append_item(l, list, item, item->at);
}

void extend_with(Lower *l, Ir *list, const Node *iterable, Span at)
{
    (void)at;
    consume(l, iterable, append_step, list, NULL);
}

bool only_iterates(Lower *l, const Node *n)
{
    const char *special = special_name(l, n);
    return n->kind == N_GeneratorExp ||
           (special && (!strcmp(special, "zip") || !strcmp(special, "enumerate") || !strcmp(special, "reversed")));
}

/* The type of what one step of such an expression gives. */
Type *step_type(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n->kind == N_GeneratorExp ? n->GeneratorExp.item : n);
    return type ? type : l->never;
}

static Ir *made_from(Lower *l, Ir *from, Type *type, const char *how, uint32_t site, Span at)
{
    Library *made = NEW(l->arena, Library);
    *made = (Library){.name = "copy", .owner = type->kind == Type_list ? "list" : "tuple", .cost = 30};
    made->c_name = arena_print(l->arena, "%s_%s", type->stem, how);
    return tree_library(l, made, type, &from, 1, site, at);
}

/* list(xs), tuple(xs) of a list or sequence with the same elements: <stem>_copy takes either. */
Ir *copy_whole(Lower *l, Ir *from, Type *type, uint32_t site, Span at)
{
    return made_from(l, from, type, "copy", site, at);
}

/* tuple([...]): nobody else has the list, which becomes the tuple. */
Ir *become_tuple(Lower *l, Ir *list, Type *type, uint32_t site, Span at)
{
    return made_from(l, list, type, "become", site, at);
}

Type *list_like(Lower *l, Type *type)
{
    return type->kind == Type_list ? type : type_list(l->types, type->items.at[0]);
}

Ir *finish_list(Lower *l, Ir *list, Type *type, uint32_t site, Span at)
{
    return list->type == type ? list : become_tuple(l, list, type, site, at);
}

Ir *copy_items(Lower *l, Ir *from, Ir *list, Type *type, uint32_t site, Span at)
{
    from = hold(l, from, "source");
    bool rows = from->type->kind == Type_list || from->type->kind == Type_sequence;
    if (!list && rows && from->type->items.at[0] == type->items.at[0])
        return quiet(l, copy_whole(l, from, type, site, at), "copy");
    Ir *made = list ? list : new_list(l, list_like(l, type), NULL, site, at);
    loop_over_tree(l, from, append_step, made, at);
    return list ? list : quiet(l, finish_list(l, made, type, site, at), "items");
}

/* ---- comprehensions -------------------------------------------------------------------------- */
typedef struct Consumer {
    const Node *node; /* the comprehension; NULL: a plain iterable */
    const Nodes *clauses;
    const Node *item;
    uint32_t depth;
    Step *step;
    void *context;
    Var *stop;
} Consumer;

static void run_clause(Lower *l, Consumer *consumer, Track *track);

static void break_when(Lower *l, Var *stop, Span at)
{
    Ir *node = if_new(l, ir_get(l->unit, stop, at), at);
    push(l->arena, &node->If.body, ir_new(l->unit, I_Break, NULL, at));
}

static void clause_inside(Lower *l, Consumer *consumer)
{
    if (consumer->depth == consumer->clauses->len) {
        consumer->step(l, consumer->item ? lower_expr(l, consumer->item) : NULL, consumer->context);
        return;
    }
    Track track;
    const Node *clause = consumer->clauses->at[consumer->depth];
    if (!track_of_loop(l, clause->Comprehension.iter, consumer->node, &track))
        return;
    run_clause(l, consumer, &track);
    if (consumer->stop)
        break_when(l, consumer->stop, clause->at);
}

static void clause_body(Lower *l, const Track *track, Ir *index, void *context)
{
    Consumer *consumer = context;
    const Node *clause = consumer->clauses->at[consumer->depth];
    bind_track(l, track, index, clause->Comprehension.target);
    Block *outer = l->block;
    for_each (Node *, test, &clause->Comprehension.ifs) {
        Ir *tree = lower_test(l, test);
        if (is_const(tree, Type_bool) && tree->Const.value.integer)
            continue;
        enter(l, &if_new(l, tree, test->at)->If.body);
    }
    consumer->depth++;
    clause_inside(l, consumer);
    consumer->depth--;
    enter(l, outer);
}

/* Where the next item is asked for: in the comprehension's own frame, at its first line. */
Span clause_header(const Node *n, const Node *clause)
{
    return (Span){n->at.start, clause->at.end};
}

static void run_clause(Lower *l, Consumer *consumer, Track *track)
{
    const Node *clause = consumer->clauses->at[consumer->depth];
    loop_along(l, track, index_name(l, clause->Comprehension.target), clause_body, consumer, NULL,
               clause_header(consumer->node, clause));
}

/* A def with several twins is lowered several times. */
void add_frame(Lower *l, const Node *n, Span caller)
{
    if (n->kind == N_GeneratorExp && n->GeneratorExp.scope->hidden)
        return;
    const Nodes *clauses = generators_of(n);
    for_each (Frame, frame, &l->unit->frames) {
        if (frame.at.start == n->at.start && frame.at.end == n->at.end)
            return;
    }
    Frame frame = {.at = n->at, .first = clauses->at[0]->Comprehension.iter->at, .caller = caller};
    frame.name = intern_text(l->unit->names, n->kind == N_ListComp   ? "<listcomp>"
                                             : n->kind == N_SetComp  ? "<setcomp>"
                                             : n->kind == N_DictComp ? "<dictcomp>"
                                                                     : "<genexpr>");
    push(l->arena, &l->unit->frames, frame);
}

static Consumer consumer_of(const Node *n, Step *step, void *context, Var *stop)
{
    return (Consumer){n,
                      generators_of(n),
                      n->kind == N_ListComp   ? n->ListComp.item
                      : n->kind == N_SetComp  ? n->SetComp.item
                      : n->kind == N_DictComp ? NULL /* a key and a value: the step's */
                                              : n->GeneratorExp.item,
                      0,
                      step,
                      context,
                      stop};
}

static void plain_body(Lower *l, const Track *track, Ir *index, void *context)
{
    Consumer *consumer = context;
    consumer->step(l, track_value(l, track, index), consumer->context);
}

void consume(Lower *l, const Node *n, Step *step, void *context, Var *stop)
{
    consume_beside(l, n, step, context, stop, NULL);
}

static void consume_clauses(Lower *l, const Node *n, Step *step, void *context, Var *stop, Beside *beside)
{
    Track track;
    Consumer consumer = consumer_of(n, step, context, stop);
    add_frame(l, n, n->kind == N_ListComp ? n->at : l->at);
    if (!track_of_loop(l, consumer.clauses->at[0]->Comprehension.iter, n, &track))
        return;
    if (beside)
        beside(l, context);
    run_clause(l, &consumer, &track);
}

void consume_beside(Lower *l, const Node *n, Step *step, void *context, Var *stop, Beside *beside)
{
    Track track;
    if (n->kind == N_GeneratorExp) {
        consume_clauses(l, n, step, context, stop, beside);
        return;
    }
    Consumer consumer = {.step = step, .context = context};
    if (!track_of(l, n, n, &track))
        return;
    if (beside)
        beside(l, context);
    loop_along(l, &track, "at", plain_body, &consumer, NULL, n->at);
}

static bool gives_numbers(Lower *l, const Node *n)
{
    Type *type = n->kind == N_ListComp ? type_of(l->inference, l->instance, n) : NULL;
    TypeKind item = type && type->kind == Type_list ? type->items.at[0]->kind : Type_never;
    return item == Type_bool || item == Type_int || item == Type_float;
}

/* By a step that changes nothing but what it computes from numbers, and never fails: of sum([f(x) for x in xs]) nobody
 * sees the list, nor that the sum is taken meanwhile. */
void consume_numbers(Lower *l, const Node *n, Step *step, void *context, Beside *beside)
{
    if (!beside && gives_numbers(l, n))
        consume_clauses(l, n, step, context, NULL, NULL);
    else
        consume_beside(l, n, step, context, NULL, beside);
}

/* How many items there will be, when each turn of one loop gives one. */
static Ir *room_for(Lower *l, const Consumer *consumer, Track *track)
{
    if (has_columns(track) || consumer->clauses->len != 1 || consumer->clauses->at[0]->Comprehension.ifs.len)
        return NULL;
    if (is_pulled(track))
        return NULL;
    if (track->kind == Track_range) {
        track->start = hold(l, track->start, "start");
        if (track->stop->kind != I_Get)
            track->stop = hold(l, track->stop, "stop");
    }
    return track_count(l, track);
}

typedef struct Filling { /* a set or dict comprehension */
    const Node *node;
    Ir *table;
} Filling;

static void fill_step(Lower *l, Ir *item, void *context)
{
    Filling *filling = context;
    const Node *n = filling->node;
    if (n->kind == N_SetComp) {
        put_into_table(l, filling->table, quiet(l, item, "item"), NULL, n->SetComp.item->at);
        return;
    }
    Ir *key, *value;
    lower_both(l, n->DictComp.key, n->DictComp.value, &key, &value);
    put_into_table(l, filling->table, key, value, n->DictComp.key->at);
}

static Ir *table_comprehension(Lower *l, const Node *n, Type *type)
{
    Filling filling = {n, NULL};
    Consumer consumer = consumer_of(n, fill_step, &filling, NULL);
    Track track;
    add_frame(l, n, n->at);
    if (!track_of_loop(l, consumer.clauses->at[0]->Comprehension.iter, n, &track) || !type || !type_is_table(type))
        return ended(l, l->never, n->at);
    filling.table = new_table(l, type, site_of(l->inference, l->instance, n), n->at);
    filling.table->Get.var->hidden = true;
    run_clause(l, &consumer, &track);
    return again(l, filling.table);
}

Ir *lower_comprehension(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    if (n->kind == N_SetComp || n->kind == N_DictComp)
        return table_comprehension(l, n, type);
    Consumer consumer = consumer_of(n, append_step, NULL, NULL);
    Track track;
    add_frame(l, n, n->at);
    bool lost = n->kind == N_ListComp && (!type || type->kind == Type_never);
    if (!lost && (!type || type->kind != Type_list)) {
        lower_refuse(l, n->at, "%s as a value", node_text(n->kind));
        return ended(l, l->never, n->at);
    }
    const Node *first = consumer.clauses->at[0]->Comprehension.iter;
    if (lost && type_of(l->inference, l->instance, first)->kind == Type_never) {
        lower_quiet(l, first, "items");
        return ended(l, l->never, n->at);
    }
    if (!track_of_loop(l, first, n, &track) || lost)
        return ended(l, l->never, n->at);
    Ir *room = room_for(l, &consumer, &track);
    Ir *list = new_list(l, type, room, site_of(l->inference, l->instance, n), n->at);
    consumer.context = list;
    run_clause(l, &consumer, &track);
    return again(l, list);
}
