/* nest.c -- puts single-use temporaries back into their expression.
 * In: A-normal form after checks.  Out: the trees that the programmer wrote, where that changes
 * nothing. Rule: a temporary that is set once and read once, later in the same block, whose value
 * is quiet, moves to its use when nothing between writes what it reads. product = a * b; total =
 * product + c   =>   total = a * b + c                                                  */
#include "codegen/emit.h"
#include "codegen/plan.h"

typedef struct Nest {
    Unit *unit;
    Func *func;
    uint32_t *uses, *sets; /* by variable */
} Nest;

static bool is_single(const Nest *n, const Ir *node)
{
    const Var *var = node->kind == I_Set ? node->Set.var : NULL;
    return var && var->is_made && !var->may_be_unset && var->home == n->func && n->uses[var->id] == 1 &&
           n->sets[var->id] == 1;
}

/* ---- where it is used ------------------------------------------------------------------- */
typedef struct Find {
    const Var *var;
    Ir **slot;
} Find;

static void find_use(void *context, Ir **slot)
{
    Find *find = context;
    if ((*slot)->kind == I_Get && (*slot)->Get.var == find->var)
        find->slot = slot;
    if (!find->slot)
        ir_each_operand(*slot, find_use, find);
}

static Ir **use_in_statement(Ir *statement, const Var *var)
{
    Find find = {var, NULL};
    if (statement->kind == I_While || (statement->kind == I_Loop && statement->Loop.live))
        return NULL; /* evaluated more than once */
    ir_each_operand(statement, find_use, &find);
    return find.slot;
}

/* ---- what it reads stays as it is ------------------------------------------------------- */
typedef struct Reads {
    Block *region;
    bool changed, loud;
    const Var *var;
    const Effects *effects;
} Reads;

static void note_write(void *context, Ir *node)
{
    Reads *reads = context;
    if ((node->kind == I_Set && node->Set.var == reads->var) ||
        (node->kind == I_Unset && node->Unset.var == reads->var) ||
        (node->kind == I_Loop && node->Loop.index == reads->var))
        reads->changed = true;
}

static void note_read(void *context, Ir *node)
{
    Reads *reads = context;
    reads->loud |= ir_may_fail(node) || !ir_is_quiet(node);
    const Var *field = node->kind == I_Attr ? node->Attr.field : node->kind == I_HasAttr ? node->HasAttr.field : NULL;
    if (field)
        reads->changed |= reads->effects->anything || writes_global(reads->effects, field);
    if (node->kind != I_Get)
        return;
    reads->var = node->Get.var;
    reads->changed |= !reads->var->home && (reads->effects->anything || writes_global(reads->effects, reads->var));
    ir_walk(reads->region, note_write, reads);
}

static bool is_quiet_tree(Ir *value)
{
    Effects none = {0};
    Block nothing = {0}, one = {&value, 1, 1};
    Reads reads = {.region = &nothing, .effects = &none};
    ir_walk(&one, note_read, &reads);
    return !reads.loud;
}

static bool survives(const Nest *n, Ir *value, Block *region)
{
    if (!region->len)
        return true;
    Effects between = effects_of_block(n->func, region), own = effects_of_node(n->func, value);
    if (between.anything || (sites_count(own.reads) && are_among(n->func->unit, own.reads, between.writes)))
        return false;
    if (own.anything && between.writes)
        return false;
    Block one = {&value, 1, 1};
    Reads reads = {.region = region, .effects = &between};
    ir_walk(&one, note_read, &reads);
    return !reads.changed;
}

/* ---- moving ----------------------------------------------------------------------------- */
/* x = t, return t: the value may be loud, since nothing else is evaluated there. */
static bool takes_root(Ir *statement, Ir **slot)
{
    return (statement->kind == I_Set && slot == &statement->Set.value) ||
           (statement->kind == I_Return && slot == &statement->Return.value) ||
           (statement->kind == I_Eval && slot == &statement->Eval.value);
}

/* test: evaluated right behind the block, or NULL */
static bool try_nest(Nest *n, Block *block, uint32_t index, Ir **test)
{
    Ir *set = block->at[index];
    Find find = {set->Set.var, NULL};
    uint32_t at = index + 1;
    for (; at < block->len && !find.slot; at++)
        find.slot = use_in_statement(block->at[at], set->Set.var);
    if (!find.slot && test)
        find_use(&find, test);
    if (!find.slot)
        return false;
    bool in_statement = !(at == block->len && test && use_in_statement(block->at[at - 1], set->Set.var) != find.slot);
    uint32_t end = in_statement ? at - 1 : block->len;
    bool in_pieces = in_statement && block->at[end]->kind == I_Print; /* one is written before the next is looked at */
    uint32_t between = end - index - 1 + in_pieces;
    Block region = {block->at + index + 1, between, between};
    bool root = in_statement && end == index + 1 && takes_root(block->at[end], find.slot);
    if (!root && !is_quiet_tree(set->Set.value))
        return false;
    if (!survives(n, set->Set.value, &region))
        return false;
    *find.slot = set->Set.value;
    if (root && place_of(n->unit->sources, set->at).source != place_of(n->unit->sources, block->at[end]->at).source)
        block->at[end]->at = set->at; /* it fails in the frame of a generator's body */
    block_remove(block, index);
    return true;
}

static void nest_block(Nest *n, Block *block, Ir **test)
{
    for (uint32_t i = 0; i < block->len;)
        if (!is_single(n, block->at[i]) || !try_nest(n, block, i, test))
            i++;
}

static void nest_inside(void *context, Block *block);

static void nest_while(Nest *n, Ir *node)
{
    nest_inside(n, &node->While.before);
    nest_block(n, &node->While.before, &node->While.test);
    nest_inside(n, &node->While.body);
    nest_inside(n, &node->While.orelse);
}

static void nest_inside(void *context, Block *block)
{
    Nest *n = context;
    for_each (Ir *, node, block)
        if (node->kind == I_While)
            nest_while(n, node);
        else
            ir_each_block(node, nest_inside, n);
    nest_block(n, block, NULL);
}

/* ---- items = []; ...; xs = items => xs = []; ... ---------------------------------------- */
typedef struct Order {
    const Nest *nest;
    uint32_t now;
    uint32_t *first, *last; /* by variable: mentions in the order of the text, from 1 */
    uint32_t *set;          /* by variable: its last assignment in that order, ... */
    Block **home;           /* ... and the block that it stands in */
    Var **merged;           /* by variable: the one that holds its value from the start; NULL: none */
    bool any;
} Order;

static void note_order(void *context, Ir *node)
{
    Order *order = context;
    Var **slot = var_slot(node), *var = slot ? *slot : NULL;
    order->now++;
    if (!var || var->home != order->nest->func)
        return;
    if (!order->first[var->id])
        order->first[var->id] = order->now;
    order->last[var->id] = order->now;
    if (node->kind == I_Set)
        order->set[var->id] = order->now;
}

static void note_homes(void *context, Block *block)
{
    Order *order = context;
    for_each (Ir *, node, block) {
        if (node->kind == I_Set && node->Set.var->home == order->nest->func)
            order->home[node->Set.var->id] = block;
        ir_each_block(node, note_homes, order);
    }
}

/* What the variable is called in the end. */
static Var *merged(const Order *order, Var *var)
{
    while (var->home == order->nest->func && order->merged[var->id])
        var = order->merged[var->id];
    return var;
}

static void rename_node(void *context, Ir *node)
{
    Order *order = context;
    if (node->kind == I_Get)
        node->Get.var = merged(order, node->Get.var);
    else if (node->kind == I_Set)
        node->Set.var = merged(order, node->Set.var);
    else if (node->kind == I_Loop && node->Loop.verdict && node->Loop.verdict->work)
        ir_walk(&(Block){&node->Loop.verdict->work, 1, 1}, rename_node, order); /* what the plan says of it */
}

/* xs is mentioned for the first time where the temporary is for the last. */
static bool may_merge(const Nest *n, const Order *order, const Block *block, const Ir *node)
{
    if (node->kind != I_Set || node->Set.value->kind != I_Get)
        return false;
    const Var *to = merged(order, node->Set.var), *from = merged(order, node->Set.value->Get.var);
    if (to->home != n->func || from->home != n->func || !from->is_temp || from->is_index || from->is_param ||
        to->is_param || to->type != from->type || to->may_be_unset || from->may_be_unset || n->sets[from->id] != 1)
        return false;
    return order->first[to->id] + 1 == order->last[from->id] && order->home[from->id] == block &&
           order->set[from->id] < order->last[from->id];
}

static void merge_block(void *context, Block *block)
{
    Order *order = context;
    for (uint32_t i = 0; i < block->len; i++) {
        ir_each_block(block->at[i], merge_block, order);
        if (!may_merge(order->nest, order, block, block->at[i]))
            continue;
        Var *from = merged(order, block->at[i]->Set.value->Get.var), *to = merged(order, block->at[i]->Set.var);
        order->first[to->id] = order->first[from->id];
        order->set[to->id] = order->set[from->id];
        order->home[to->id] = block;
        order->merged[from->id] = to;
        order->any = true;
        block_remove(block, i--);
    }
}

static void merge_copies(const Nest *n)
{
    uint32_t count_vars = n->func->vars.len + 1;
    Order order = {.nest = n,
                   .first = NEW_ARRAY(n->unit->arena, uint32_t, count_vars),
                   .last = NEW_ARRAY(n->unit->arena, uint32_t, count_vars),
                   .set = NEW_ARRAY(n->unit->arena, uint32_t, count_vars),
                   .home = NEW_ARRAY(n->unit->arena, Block *, count_vars),
                   .merged = NEW_ARRAY(n->unit->arena, Var *, count_vars)};
    ir_walk(&n->func->body, note_order, &order);
    note_homes(&order, &n->func->body);
    merge_block(&order, &n->func->body);
    if (order.any)
        ir_walk(&n->func->body, rename_node, &order);
}

/* --unchecked: what could not be proved is believed. */
static void believe(void *context, Ir *node)
{
    (void)context;
    if (node->kind == I_Index || node->kind == I_Element || node->kind == I_Store)
        node->proved |= Proved_bounds;
    if (node->kind == I_Binary && node->type->kind == Type_int && node->Binary.op != Ir_pow &&
        node->Binary.op != Ir_lshift)
        node->proved |= Proved_small | (node->Binary.op == Ir_rshift ? Proved_shift : 0);
}

static void believe_all(Unit *unit)
{
    for_each (Func *, func, &unit->funcs)
        ir_walk(&func->body, believe, NULL);
    for_each (Func *, changed, &unit->funcs)
        broke(changed, EFFECTS);
    for_each (Func *, asked, &unit->funcs)
        need(asked, EFFECTS);
}

static Nest nest_of(Func *func)
{
    VarCounts counts = count_vars(func);
    return (Nest){.unit = func->unit, .func = func, .uses = counts.uses, .sets = counts.sets};
}

void pass_nest(Unit *unit, const Options *options)
{
    if (options->unchecked)
        believe_all(unit);
    for_each (Func *, func, &unit->funcs) {
        Nest nest = nest_of(func);
        nest_inside(&nest, &func->body);
        for (int round = 0; round < 4 && join_choices(func); round++) {
            nest = nest_of(func);
            nest_inside(&nest, &func->body);
        }
        nest = nest_of(func);
        merge_copies(&nest);
    }
}
