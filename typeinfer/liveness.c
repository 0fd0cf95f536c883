/* liveness.c -- is a variable read before it is set?
 * In: a block and a variable.  Out: what happens to it first.
 * Rule: Use_set is only said of what happens on every way through; when in doubt, Use_none or Use_read.      */
#include "typeinfer/facts.h"

typedef struct Search {
    const Var *var;
    const Ir *loop;
    bool found;
} Search;

static void note_get(void *context, Ir *node)
{
    Search *search = context;
    search->found |= node->kind == I_Get && node->Get.var == search->var;
}

static void look_into(void *context, Ir **slot)
{
    Search *search = context;
    Block one = {slot, 1, 1};
    ir_walk(&one, note_get, search);
}

static bool operands_read(const Ir *node, const Var *var)
{
    Search search = {.var = var};
    ir_each_operand((Ir *)node, look_into, &search);
    return search.found;
}

static bool block_reads(const Block *block, const Var *var)
{
    Search search = {.var = var};
    ir_walk((Block *)block, note_get, &search);
    return search.found;
}

static FirstUse first_in_branches(const Block *body, const Block *orelse, const Var *var)
{
    FirstUse a = first_use(body, var), b = first_use(orelse, var);
    if (a == Use_read || b == Use_read)
        return Use_read;
    return a == Use_set && b == Use_set ? Use_set : Use_none;
}

static FirstUse first_in_while(const Ir *node, const Var *var)
{
    FirstUse before = first_use(&node->While.before, var);
    if (before != Use_none)
        return before;
    if (operands_read(node, var) || first_use(&node->While.body, var) == Use_read ||
        block_reads(&node->While.orelse, var))
        return Use_read;
    return Use_none;
}

static FirstUse first_in_loop(const Ir *node, const Var *var)
{
    if (operands_read(node, var))
        return Use_read;
    if (node->Loop.index != var && first_use(&node->Loop.body, var) == Use_read)
        return Use_read;
    return block_reads(&node->Loop.orelse, var) ? Use_read : Use_none;
}

/* The handlers may be entered before anything in the body is set. */
static FirstUse first_in_try(const Ir *node, const Var *var)
{
    FirstUse body = first_use(&node->Try.body, var);
    bool all = true;
    if (body == Use_none)
        body = first_use(&node->Try.orelse, var);
    for_each (Ir *, handler, &node->Try.handlers) {
        FirstUse use = first_use(&handler->Except.body, var);
        if (use == Use_read)
            return Use_read;
        all &= use == Use_set;
    }
    return body == Use_set && !all ? Use_none : body;
}

/* An error goes from here to a handler, which may read what was to be set: never Use_set. */
static FirstUse first_in_finally(const Ir *node, const Var *var)
{
    bool read = first_use(&node->Finally.body, var) == Use_read || first_use(&node->Finally.final, var) == Use_read;
    return read ? Use_read : Use_none;
}

static FirstUse first_in(const Ir *node, const Var *var)
{
    switch (node->kind) {
    case I_Try:
        return first_in_try(node, var);
    case I_Finally:
        return first_in_finally(node, var);
    case I_While:
        return first_in_while(node, var);
    case I_Loop:
        return first_in_loop(node, var);
    default:
        break;
    }
    if (operands_read(node, var))
        return Use_read;
    switch (node->kind) {
    case I_Set:
        return node->Set.var == var ? Use_set : Use_none;
    case I_If:
        return first_in_branches(&node->If.body, &node->If.orelse, var);
    case I_Versions:
        return first_in_branches(&node->Versions.body, &node->Versions.orelse, var);
    default:
        return Use_none;
    }
}

FirstUse first_use(const Block *block, const Var *var)
{
    for_each (Ir *, node, block) {
        FirstUse use = first_in(node, var);
        if (use != Use_none)
            return use;
    }
    return Use_none;
}

/* ---- behind a loop ------------------------------------------------------------------------------------------ */
typedef enum { Not_here, Behind, Live, Dead } Way;

static Way continue_with(FirstUse use)
{
    return use == Use_read ? Live : use == Use_set ? Dead : Behind;
}

static Way way_out(const Block *block, const Search *search);

/* An error leaves the loop for a handler, which may go on behind the whole. */
static Way way_out_of_try(const Ir *node, const Search *search)
{
    Way way = way_out(&node->Try.body, search);
    if (way == Not_here)
        way = way_out(&node->Try.orelse, search);
    else if (way != Live && first_use(&node->Try.orelse, search->var) == Use_read)
        return Live;
    for_each (Ir *, handler, &node->Try.handlers) {
        if (way == Not_here)
            way = way_out(&handler->Except.body, search);
        else if (first_use(&handler->Except.body, search->var) == Use_read)
            return Live;
    }
    return way == Dead ? Behind : way;
}

static Way way_out_of_finally(const Ir *node, const Search *search)
{
    Way way = way_out(&node->Finally.body, search);
    if (way == Not_here)
        return way_out(&node->Finally.final, search);
    if (way == Live || first_use(&node->Finally.final, search->var) == Use_read)
        return Live;
    return Behind;
}

static Way way_out_of(const Ir *node, const Search *search)
{
    switch (node->kind) {
    case I_Try:
        return way_out_of_try(node, search);
    case I_Finally:
        return way_out_of_finally(node, search);
    case I_If: {
        Way way = way_out(&node->If.body, search);
        return way != Not_here ? way : way_out(&node->If.orelse, search);
    }
    case I_Versions: {
        Way way = way_out(&node->Versions.body, search);
        return way != Not_here ? way : way_out(&node->Versions.orelse, search);
    }
    case I_While:
    case I_Loop: { /* round again, or out */
        const Block *body = node->kind == I_While ? &node->While.body : &node->Loop.body;
        const Block *orelse = node->kind == I_While ? &node->While.orelse : &node->Loop.orelse;
        Way way = way_out(body, search);
        if (way == Not_here)
            return way_out(orelse, search);
        bool again = node->kind == I_While ? first_in_while(node, search->var) == Use_read
                                           : first_use(body, search->var) == Use_read;
        if (way == Behind && again)
            return Live;
        return way == Behind ? continue_with(first_use(orelse, search->var)) : way;
    }
    default:
        return Not_here;
    }
}

/* A break or continue of a loop around the block: it goes elsewhere. */
static bool jumps_out(const Block *block);

static void look_for_jump(void *context, Block *block)
{
    bool *found = context;
    *found = *found || jumps_out(block);
}

static bool jumps_out(const Block *block)
{
    bool found = false;
    for_each (Ir *, node, block) {
        found |= node->kind == I_Break || node->kind == I_Continue || node->kind == I_Leave;
        if (node->kind != I_Loop && node->kind != I_While)
            ir_each_block(node, look_for_jump, &found);
    }
    return found;
}

static Way way_out(const Block *block, const Search *search)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const Ir *node = block->at[i];
        Way way =
            node == search->loop ? continue_with(first_use(&node->Loop.orelse, search->var)) : way_out_of(node, search);
        if (way == Not_here)
            continue;
        Block rest = {block->at + i + 1, block->len - i - 1, block->len - i - 1};
        if (way != Behind)
            return way;
        way = continue_with(first_use(&rest, search->var));
        return way == Dead && jumps_out(&rest) ? Live : way;
    }
    return Not_here;
}

/* ---- variables that one loop has for itself ------------------------------------------------------------------- */
struct Extents {
    uint32_t count;   /* of variables */
    const Ir **where; /* by local variable: the outermost loop that all mentions are in; NULL: there is none */
    uint32_t *last;   /* by local variable: its last mention, counted in the order of the text */
    Map outermost;    /* loop -> the one around it that is in no other */
    Map ends;         /* loops that are in no other -> what is counted up to their end */
};

typedef struct Extending {
    const Func *func;
    struct Extents *extents;
    bool *met; /* by local variable */
    const Ir *outer;
    uint32_t now;
} Extending;

static void extend_block(void *context, Block *block);

static void extend_node(void *context, Ir **slot)
{
    Extending *extending = context;
    const Ir *node = *slot, *outer = extending->outer;
    bool loops = node->kind == I_Loop || node->kind == I_While;
    if (loops && !outer)
        extending->outer = node;
    if (loops)
        map_set(extending->func->unit->arena, &extending->extents->outermost, node, (Ir *)extending->outer);
    extending->now++;
    const Var *var = node->kind == I_Get     ? node->Get.var
                     : node->kind == I_Set   ? node->Set.var
                     : node->kind == I_Unset ? node->Unset.var
                     : node->kind == I_Loop  ? node->Loop.index
                                             : NULL;
    if (var && var->home == extending->func) {
        const Ir **where = &extending->extents->where[var->id];
        *where = extending->met[var->id] && *where != extending->outer ? NULL : extending->outer;
        extending->met[var->id] = true;
        extending->extents->last[var->id] = extending->now;
    }
    ir_each_operand(*slot, extend_node, extending);
    ir_each_block(*slot, extend_block, extending);
    extending->outer = outer;
    if (loops && !outer)
        map_set(extending->func->unit->arena, &extending->extents->ends, node, (void *)(uintptr_t)extending->now);
}

static void extend_block(void *context, Block *block)
{
    for (uint32_t i = 0; i < block->len; i++)
        extend_node(context, &block->at[i]);
}

/* No pass brings what one loop has for itself out of what the loop becomes, nor what is mentioned up to there behind
 * it: so this holds until facts are broken. */
static const struct Extents *extents_of(Func *func)
{
    if (func->extents)
        return func->extents;
    Arena *arena = func->unit->arena;
    struct Extents *extents = func->extents = NEW(arena, struct Extents);
    extents->count = func->vars.len;
    extents->where = NEW_ARRAY(arena, const Ir *, func->vars.len + 1);
    extents->last = NEW_ARRAY(arena, uint32_t, func->vars.len + 1);
    Extending extending = {.func = func, .extents = extents};
    extending.met = NEW_ARRAY(arena, bool, func->vars.len + 1);
    extend_block(&extending, &func->body);
    return extents;
}

/* What is counted up to its end; 0: nothing is known of that loop and that variable. */
static uint32_t end_of(const struct Extents *extents, const Func *func, const Ir *loop, const Var *var)
{
    bool known = var->home == func && var->id < extents->count;
    return known ? (uint32_t)(uintptr_t)map_get(&extents->ends, loop) : 0;
}

Inside loop_has(Func *func, const Ir *loop, const Var *var)
{
    const struct Extents *extents = extents_of(func);
    if (!end_of(extents, func, loop, var))
        return Inside_perhaps;
    return extents->where[var->id] == loop ? Inside_only : Inside_too;
}

/* What nobody mentions behind the outermost loop may be read by another iteration of that. */
static bool is_done_with(Func *func, const Search *search)
{
    const struct Extents *extents = extents_of(func);
    Ir *outer = map_get(&extents->outermost, search->loop);
    uint32_t end = outer ? end_of(extents, func, outer, search->var) : 0;
    if (!end || extents->last[search->var->id] > end)
        return false;
    if (outer == search->loop && !outer->Loop.orelse.len)
        return true;
    Way way = way_out(&(Block){&outer, 1, 1}, search);
    return way == Behind || way == Dead;
}

bool live_after(Func *func, const Ir *loop, const Var *var)
{
    if (!var->home)
        return true;
    Search search = {.var = var, .loop = loop};
    if (is_done_with(func, &search))
        return false;
    Way way = way_out(&func->body, &search);
    return way == Live || way == Not_here;
}
