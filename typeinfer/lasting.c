/* lasting.c -- which loops may run so long that somebody presses Ctrl-C: they ask in front of each iteration.
 * In: a Loop.  Out: yes or no.  Rule: to ask costs a test and keeps a loop out of vector lanes, so that loops which end
 * soon anyway do not. */
#include "typeinfer/facts_private.h"

/* More nanoseconds in one iteration than a loop over as many elements as fit the memory may take without asking. */
enum { brief = 15 };

typedef struct Lasting {
    const Var *index;
    bool nested, bounded, fails;
    uint64_t cost;
} Lasting;

static void note_index(void *context, Ir **slot)
{
    Lasting *lasting = context;
    lasting->bounded |= (*slot)->kind == I_Get && (*slot)->Get.var == lasting->index;
}

static void note_loop_or_call(void *context, Ir *node)
{
    bool *found = context;
    *found |= node->kind == I_Loop || node->kind == I_While || node->kind == I_Call;
}

/* A function that only calculates ends at once, and gcc puts it in place. */
static bool call_lasts(const Func *callee)
{
    bool found = false;
    ir_walk((Block *)&callee->body, note_loop_or_call, &found);
    return found;
}

static void note_lasting(void *context, Ir *node)
{
    Lasting *lasting = context;
    lasting->fails |= ir_may_fail(node);
    lasting->cost += cost_of(node);
    if (node->kind == I_Loop || node->kind == I_While || (node->kind == I_Call && call_lasts(node->Call.func)))
        lasting->nested = true;
    else if (node->kind == I_Index || node->kind == I_Element || node->kind == I_Store)
        ir_each_operand(node, note_index, lasting);
}

/* An iteration may take a while, or there may be very many.  Not so a loop over the elements of a list, which fits the
 * memory: inside of another loop it never asks, outside of one when an iteration does more than a few operations. */
bool loop_lasts(const struct LoopIr *loop, bool inside)
{
    Lasting lasting = {.index = loop->index};
    int64_t stop;
    ir_walk((Block *)&loop->body, note_lasting, &lasting);
    if (lasting.nested)
        return true;
    if (ir_is_constant(loop->stop, &stop))
        return false;
    bool fits = lasting.bounded || loop->stop->kind == I_Len;
    return !fits || (!inside && (lasting.fails || lasting.cost > brief));
}
