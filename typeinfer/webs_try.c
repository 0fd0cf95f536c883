/* webs_try.c -- which definitions reach handlers, finally clauses, and what follows them.
 * In: try and with statements.  Out: walk->now behind them; jumps and errors have passed what is on their way.
 * Rule: any point of a try's body may reach each of its handlers.
 *     x = 1
 *     try: x = f(); x = "a"
 *     except E: print(x)        => one web: 1, what f gave, "a"                                              */
#include "typeinfer/webs.h"

/* ---- sets ------------------------------------------------------------------------------------------------------- */
Reach reach_copy(Walk *walk, const Reach *reach)
{
    Reach copy = {.dead = reach->dead, .bits = NEW_ARRAY(walk->arena, uint64_t, walk->words)};
    memcpy(copy.bits, reach->bits, walk->words * sizeof *copy.bits);
    return copy;
}

Reach reach_dead(Walk *walk)
{
    return (Reach){.dead = true, .bits = NEW_ARRAY(walk->arena, uint64_t, walk->words)};
}

/* True when `into` has grown. */
bool reach_join(Walk *walk, Reach *into, const Reach *other)
{
    if (other->dead)
        return false;
    bool grown = into->dead;
    into->dead = false;
    for (uint32_t i = 0; i < walk->words; i++) {
        grown |= (other->bits[i] & ~into->bits[i]) != 0;
        into->bits[i] |= other->bits[i];
    }
    return grown;
}

/* An error may come now. */
void spring_traps(Walk *walk)
{
    for (Trap *trap = walk->traps; trap; trap = trap->outer)
        reach_join(walk, &trap->entry, &walk->now);
}

/* ---- try
 * -----------------------------------------------------------------------------------------------------------
 */
typedef void Final(Walk *walk, const Node *node);

static Passage start_passage(Walk *walk)
{
    return (Passage){walk->passage, walk->jumps, reach_dead(walk), reach_dead(walk)};
}

/* A way out of the region: through its end, then on. */
static void pass_jump(Walk *walk, Reach *from, bool is_break, Final *final, const Node *node)
{
    if (from->dead)
        return;
    Reach now = walk->now;
    walk->now = *from;
    final(walk, node);
    web_jump(walk, is_break);
    walk->now = now;
}

/* walk->now: where the region ends by itself */
static void end_passage(Walk *walk, Passage *passage, Final *final, const Node *node)
{
    walk->passage = passage->outer;
    pass_jump(walk, &passage->on_break, true, final, node);
    pass_jump(walk, &passage->on_continue, false, final, node);
    final(walk, node);
}

static void forget_name(Walk *walk, const Node *handler)
{
    if (handler->ExceptHandler.symbol)
        web_unbind(walk, handler, handler->ExceptHandler.symbol);
}

static void walk_handler(Walk *walk, Node *handler)
{
    if (handler->ExceptHandler.type)
        web_expr(walk, handler->ExceptHandler.type);
    Passage passage = start_passage(walk);
    walk->passage = &passage;
    if (handler->ExceptHandler.symbol)
        web_bind(walk, handler);
    web_block(walk, &handler->ExceptHandler.body);
    end_passage(walk, &passage, forget_name, handler);
}

/* Any point of the body may reach each handler. */
static void walk_guarded(Walk *walk, const Node *node)
{
    Trap trap = {walk->traps, reach_copy(walk, &walk->now)};
    walk->traps = &trap;
    web_block(walk, &node->Try.body);
    walk->traps = trap.outer;
    web_block(walk, &node->Try.orelse);
    Reach after = walk->now;
    for_each (Node *, handler, &node->Try.handlers) {
        walk->now = reach_copy(walk, &trap.entry);
        walk_handler(walk, handler);
        reach_join(walk, &after, &walk->now);
    }
    walk->now = after;
}

static void walk_final(Walk *walk, const Node *node)
{
    web_block(walk, &node->Try.finalbody);
}

/* Once for errors and returns, which go on behind it, and once for each other way through. */
void web_try(Walk *walk, Node *node)
{
    if (!node->Try.finalbody.len) {
        walk_guarded(walk, node);
        return;
    }
    Trap trap = {walk->traps, reach_copy(walk, &walk->now)};
    Passage passage = start_passage(walk);
    walk->traps = &trap;
    walk->passage = &passage;
    walk_guarded(walk, node);
    walk->traps = trap.outer;
    end_passage(walk, &passage, walk_final, node);
    Reach after = walk->now;
    walk->now = trap.entry;
    walk_final(walk, node);
    walk->now = after;
}

static void note_swallow(void *context, Node *node)
{
    bool *swallows = context;
    const Node *value = node->kind == N_Return ? node->Return.value : NULL;
    if (node->kind == N_FunctionDef || node->kind == N_Lambda)
        return;
    *swallows |= value && !(value->kind == N_Constant &&
                            (value->Constant.literal == Literal_none || value->Constant.literal == Literal_false));
    each_child(node, note_swallow, context);
}

/* Its own __exit__ says nothing, or False. */
static bool class_never_swallows(const Node *cls)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        if (statement->kind != N_FunctionDef || strcmp(statement->FunctionDef.name, "__exit__"))
            continue;
        bool swallows = false;
        for_each (Node *, inner, &statement->FunctionDef.body)
            note_swallow(&swallows, inner);
        return !swallows;
    }
    return false;
}

/* What __exit__ swallows goes on behind the statement.  Which ones never do that is known of a few by name. */
static bool never_swallows(const Node *value)
{
    const Node *func = value->kind == N_Call ? value->Call.func : value;
    const char *name = func->kind == N_Name ? func->Name.name : func->kind == N_Attribute ? func->Attribute.attr : "";
    if (value->kind == N_Call && func->kind == N_Name && func->Name.symbol && func->Name.symbol->only_binding &&
        func->Name.symbol->only_binding->kind == N_ClassDef)
        return class_never_swallows(func->Name.symbol->only_binding);
    return value->kind == N_Call && (!strcmp(name, "open") || !strcmp(name, "nullcontext"));
}

void web_with(Walk *walk, Node *node)
{
    Trap trap = {walk->traps, reach_dead(walk)};
    for_each (Node *, item, &node->With.items) {
        web_expr(walk, item->WithItem.value);
        if (!never_swallows(item->WithItem.value)) {
            reach_join(walk, &trap.entry, &walk->now);
            walk->traps = &trap;
        }
        if (item->WithItem.target)
            web_expr(walk, item->WithItem.target);
    }
    web_block(walk, &node->With.body);
    walk->traps = trap.outer;
    reach_join(walk, &walk->now, &trap.entry);
}
