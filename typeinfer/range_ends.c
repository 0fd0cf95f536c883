/* range_ends.c -- variables whose last mention is past: the walk of a long function need not carry what it knew of
 * them. In: a function with many terms.  Out: at each statement outside of loops, the variables that no later one
 * mentions. Rule: to forget is always safe; a function with few terms forgets nothing, as that would cost more than it
 * saves. for i in range(n): t += i       (the last that says i)      =>  behind it, nothing is known of i */
#include "typeinfer/range_private.h"

enum { many_terms = 100 };

typedef struct Ends {
    Arena *arena;
    Terms *terms;
    Ir *statement; /* outside of loops, around what is looked at */
    Map last;      /* Var -> that of its last mention */
    Vars vars;
} Ends;

static void note_mention(void *context, Ir *node)
{
    Ends *ends = context;
    Var *var = node->kind == I_Get ? node->Get.var : node->kind == I_Set ? node->Set.var : NULL;
    if (!var)
        return;
    if (!map_get(&ends->last, var))
        push(ends->arena, &ends->vars, var);
    map_set(ends->arena, &ends->last, var, ends->statement);
}

static void note_operand(void *context, Ir **slot)
{
    note_mention(context, *slot);
    ir_each_operand(*slot, note_operand, context);
}

static void note_block(void *context, Block *block)
{
    Ends *ends = context;
    for_each (Ir *, node, block) {
        ends->statement = node;
        if (node->kind == I_Loop || node->kind == I_While) {
            Block alone = {.at = &node, .len = 1};
            ir_walk(&alone, note_mention, ends);
            continue;
        }
        note_mention(ends, node);
        ir_each_operand(node, note_operand, ends);
        ir_each_block(node, note_block, ends);
    }
}

void find_ends(Arena *arena, Terms *terms, Func *func)
{
    if (terms->count < many_terms)
        return;
    Ends ends = {.arena = arena, .terms = terms};
    note_block(&ends, &func->body);
    for_each (Var *, var, &ends.vars) {
        const Ir *statement = map_get(&ends.last, var);
        Vars *there = map_get(&terms->ends, statement);
        if (!there)
            map_set(arena, &terms->ends, statement, there = NEW(arena, Vars));
        push(arena, there, var);
    }
}

void forget_ended(Walk *walk, const Ir *statement)
{
    const Vars *vars = walk->terms->ends.len && !walk->state->dead ? map_get(&walk->terms->ends, statement) : NULL;
    if (!vars)
        return;
    for_each (Var *, var, vars) {
        int count = terms_of_type(var->type), term = term_of(walk, var, 0);
        for (int axis = 0; term >= 0 && axis < count; axis++)
            state_forget(&walk->domain, walk->state, term + axis);
    }
}
