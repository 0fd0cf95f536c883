/* borrow.c -- which locals may show a reference that somebody else keeps.
 * In: a function in which every new reference has a name.  Out: a Hold per variable; arguments that
 * need one are kept. Rule: a local borrows when it is set once, from a path whose containers nobody
 * changes up to its last use. for i in range(n): row = grid[i]           # borrowed: nothing below
 * changes grid row[0] = 1.0 */
#include "codegen/emit.h"
#include "codegen/plan.h"

typedef struct LastUse { /* of a variable, in the block of its Set */
    struct Walked *frame;
    uint32_t end; /* behind the statement */
} LastUse;

typedef struct Borrow {
    Func *func;
    Unit *unit;
    Place_ *places;
    Ir **sets; /* by variable: its only Set; NULL when there is none, or more than one */
    uint32_t *set_count;
    LastUse *last;        /* by variable */
    struct Walked *frame; /* where they are looked for */
    const Ir *reader;     /* the Set whose value is asked about; NULL: none */
} Borrow;

/* ---- what a stretch of statements changes ----------------------------------------------- */
/* May the region, which has these effects, change the container that reader, in front of it, reads from? */
static bool writes_container(Borrow *b, const Ir *container, Block *region, const Effects *effects)
{
    const Sites *objects = objects_of(b->func, container);
    if (effects->anything)
        return true;
    if (!are_among(b->unit, objects, effects->writes))
        return false;
    if (container->kind != I_Get || !container->Get.var->home || !b->reader)
        return true;
    Vars newer = lists_newer_than(b->func, b->places, b->sets, container->Get.var, b->reader);
    if (!newer.len)
        return true;
    Effects others = effects_of_block_but(b->func, region, &newer);
    return are_among(b->unit, objects, others.writes);
}

static bool path_is_safe(Borrow *b, const Ir *path, Block *region, const Effects *effects);

static bool root_is_safe(Borrow *b, const Var *root, Block *region, const Effects *effects)
{
    if (!root->home)
        return !effects->anything && !writes_global(effects, root) && !sets_of(region, root);
    if (sets_of(region, root))
        return false;
    if (root->hold == Hold_borrowed && !root->is_param)
        return b->sets[root->id] && path_is_safe(b, b->sets[root->id]->Set.value, region, effects);
    return true;
}

/* Does what `path` shows stay alive while region runs? */
static bool path_is_safe(Borrow *b, const Ir *path, Block *region, const Effects *effects)
{
    switch (path->kind) {
    case I_Const:
    case I_ClassRef:
    case I_Caught: /* the handler keeps it */
        return true;
    case I_Get:
        return root_is_safe(b, path->Get.var, region, effects);
    case I_Field:
        return path_is_safe(b, path->Field.a, region, effects);
    case I_Convert:
        return path_is_safe(b, path->Convert.a, region, effects);
    case I_Select:
        return path_is_safe(b, path->Select.a, region, effects) && path_is_safe(b, path->Select.b, region, effects);
    case I_Attr:
        return !effects->anything && !writes_global(effects, path->Attr.field) &&
               path_is_safe(b, path->Attr.a, region, effects);
    case I_Entry:
        return !writes_container(b, path->Entry.a, region, effects) && path_is_safe(b, path->Entry.a, region, effects);
    case I_Index:
        return !writes_container(b, path->Index.a, region, effects) && path_is_safe(b, path->Index.a, region, effects);
    default:
        return !is_counted(path->type);
    }
}

/* ---- locals ----------------------------------------------------------------------------- */
static void count_set(void *context, Ir *node)
{
    Borrow *b = context;
    if (node->kind == I_Unset && node->Unset.var->home) { /* what is let go of was held */
        b->sets[node->Unset.var->id] = NULL;
        b->set_count[node->Unset.var->id]++;
    }
    if (node->kind != I_Set || !node->Set.var->home)
        return;
    uint32_t id = node->Set.var->id;
    b->sets[id] = b->set_count[id]++ ? NULL : node;
}

/* The statement of a block that is being walked. */
typedef struct Walked {
    uint32_t index;
    bool open;
} Walked;

static void look_in_block(void *context, Block *block);

static void look_in_node(void *context, Ir **slot)
{
    Borrow *b = context;
    const Ir *node = *slot;
    const Var *var = node->kind == I_Get ? node->Get.var : node->kind == I_Set ? node->Set.var : NULL;
    ir_each_operand(*slot, look_in_node, b);
    ir_each_block(*slot, look_in_block, b);
    if (!var || var->home != b->func)
        return;
    LastUse *last = &b->last[var->id];
    if (node->kind == I_Set)
        *last = (LastUse){.frame = b->frame, .end = b->frame->index + 1};
    else if (last->frame && last->frame->open)
        last->end = last->frame->index + 1;
}

static void look_in_block(void *context, Block *block)
{
    Borrow *b = context;
    Walked *outer = b->frame, *frame = NEW(b->unit->arena, Walked);
    b->frame = frame;
    frame->open = true;
    for (; frame->index < block->len; frame->index++)
        look_in_node(b, &block->at[frame->index]);
    frame->open = false;
    b->frame = outer;
}

/* The statements of block behind `first`, which sets var, up to the last one that mentions it. */
static Block uses_of(const Borrow *b, const Block *block, uint32_t first, const Var *var)
{
    uint32_t end = b->last[var->id].end;
    return (Block){block->at + first + 1, end - first - 1, end - first - 1};
}

static bool may_borrow(Borrow *b, const Var *var)
{
    const Place_ *place = &b->places[var->id];
    Ir *set = b->sets[var->id];
    if (!set || var->may_be_unset || place->set != set || makes_reference(b->func, set->Set.value))
        return false;
    if (place->index >= place->block->len || place->block->at[place->index] != set)
        return false; /* in the joined block of a while */
    if (needs_statement(b->func, set->Set.value) && set->Set.value->kind != I_Index && set->Set.value->kind != I_Attr)
        return false;
    Block region = uses_of(b, place->block, place->index, var);
    Effects effects = effects_of_block(b->func, &region);
    b->reader = set;
    bool safe = path_is_safe(b, set->Set.value, &region, &effects);
    b->reader = NULL;
    return safe;
}

static void decide_var(Borrow *b, Var *var)
{
    if (!is_counted(var->type) || var->small || var->is_char)
        var->hold = Hold_plain;
    else if (var->is_param)
        var->hold = Hold_borrowed;
    else if (!var->is_temp && end_is_seen(b->unit, var->type)) /* to the end of the function */
        var->hold = Hold_owned;
    else
        var->hold = may_borrow(b, var) ? Hold_borrowed : Hold_owned;
}

/* In the order of their Sets, so that a path's root is decided before what borrows from it. */
static void decide_at_set(void *context, Ir *node)
{
    Borrow *b = context;
    if (node->kind == I_Set && node->Set.var->home)
        decide_var(b, node->Set.var);
}

/* ---- arguments: rule 2 ------------------------------------------------------------------ */
static void protect_block(void *context, Block *block);

typedef struct Protect {
    Borrow *borrow;
    Ir *statement;
    Block *out;
} Protect;

static void protect_argument(Protect *protect, Ir **slot)
{
    Borrow *b = protect->borrow;
    Ir *value = *slot;
    if (!is_counted(value->type) || value->kind == I_Const ||
        (value->type->kind == Type_int && never_big(b->func, value)))
        return;
    Block region = {&protect->statement, 1, 1};
    Ir *call = protect->statement->kind == I_Set ? protect->statement->Set.value : protect->statement->Eval.value;
    Effects effects = effects_of_node(b->func, call);
    if (value->kind == I_Get && value->Get.var->home)
        return; /* nobody can rebind a local during the call */
    if (path_is_safe(b, value, &region, &effects))
        return;
    Var *temp = temp_new(b->func, "kept", value->type, value->at);
    temp->hold = Hold_owned;
    push(b->unit->arena, protect->out, ir_set(b->unit, temp, value, value->at));
    *slot = ir_get(b->unit, temp, value->at);
}

static void protect_operand(void *context, Ir **slot)
{
    protect_argument(context, slot);
}

static void protect_call(Protect *protect, Ir *call)
{
    if (is_list_append(call)) /* it keeps the item before it does anything else */
        return;
    if (call->kind != I_Call &&
        ir_calls_hooks(call)) { /* x in self.items: an element's __eq__ may bind self.items anew */
        ir_each_operand(call, protect_operand, protect);
        return;
    }
    if (call->kind == I_Call)
        for (uint32_t i = 0; i < call->Call.args.len; i++)
            protect_argument(protect, &call->Call.args.at[i]);
    if (call->kind == I_Library && call->Library.library->writes)
        for (uint32_t i = 1; i < call->Library.args.len; i++)
            protect_argument(protect, &call->Library.args.at[i]);
}

static void protect_block(void *context, Block *block)
{
    Borrow *b = context;
    Block fresh = {0};
    for_each (Ir *, node, block) {
        Protect protect = {b, node, &fresh};
        if (node->kind == I_Set)
            protect_call(&protect, node->Set.value);
        else if (node->kind == I_Eval)
            protect_call(&protect, node->Eval.value);
        push(b->unit->arena, &fresh, node);
        ir_each_block(node, protect_block, b);
    }
    *block = fresh;
}

void decide_holds(Func *func)
{
    Arena *arena = func->unit->arena;
    uint32_t count = func->vars.len + 1;
    Borrow b = {.func = func, .unit = func->unit, .places = places_of(arena, func)};
    b.sets = NEW_ARRAY(arena, Ir *, count);
    b.set_count = NEW_ARRAY(arena, uint32_t, count);
    ir_walk(&func->body, count_set, &b);
    find_characters(func);
    for_each (Var *, var, &func->vars)
        var->hold = !is_counted(var->type) || var->small || var->is_char ? Hold_plain
                    : var->is_param                                      ? Hold_borrowed
                                                                         : Hold_owned;
    b.last = NEW_ARRAY(arena, LastUse, count);
    look_in_block(&b, &func->body);
    ir_walk(&func->body, decide_at_set, &b);
    protect_block(&b, &func->body);
}
