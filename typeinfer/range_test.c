/* range_test.c -- what a test tells about the state once its outcome is known.
 * In: a test and its outcome.  Out: the walk's state, narrowed.  Rule: a test that cannot come out so makes the state
 * dead. while i * i <= n: ...  =>  i <= isqrt(n's high) inside                                                   */
#include "typeinfer/range_private.h"

static bool is_int(const Ir *node)
{
    return node->type->kind == Type_int || node->type->kind == Type_bool;
}

/* a <= b + c, told to every term that either is near to */
static void assume_at_most(Walk *walk, const Value *a, const Value *b, int64_t c)
{
    State *state = walk->state;
    int64_t high = high_add(b->high, c);
    if (a->low != LOW_NONE && high != HIGH_NONE && a->low > high)
        state->dead = true;
    for (int i = 0; i < a->downs && !state->dead; i++) {
        Term low = a->down[i];
        if (high != HIGH_NONE)
            state_at_most(&walk->domain, state, low.term, clamp_high((__int128)high - low.c));
        for (int k = 0; k < b->ups && !state->dead; k++)
            state_relate(&walk->domain, state, low.term, b->up[k].term, clamp_high((__int128)b->up[k].c + c - low.c));
    }
    for (int k = 0; k < b->ups && !state->dead && a->low != LOW_NONE; k++)
        state_at_least(&walk->domain, state, b->up[k].term, clamp_low((__int128)a->low - c - b->up[k].c));
}

static bool is_exact(const Value *value)
{
    return value->ups > 0 && value->downs > 0 && value->up[0].term == value->down[0].term &&
           value->up[0].c == value->down[0].c;
}

/* a <= b becomes a < b; an end of a's interval that is b's only value cannot be. */
static void assume_differs(Walk *walk, const Value *a, const Value *b)
{
    if (value_distance(walk, walk->state, a, b) == 0)
        assume_at_most(walk, a, b, -1);
    if (walk->state->dead || b->low != b->high || b->low == LOW_NONE || b->high == HIGH_NONE)
        return;
    if (a->low == b->low && a->high == b->low)
        walk->state->dead = true;
    else if (a->low == b->low && is_exact(a))
        state_at_least(&walk->domain, walk->state, a->down[0].term, clamp_low((__int128)b->low + 1 - a->down[0].c));
    else if (a->high == b->low && is_exact(a))
        state_at_most(&walk->domain, walk->state, a->up[0].term, clamp_high((__int128)b->low - 1 - a->up[0].c));
}

static int64_t square_root(int64_t value)
{
    int64_t low = 0, high = INT64_C(3037000499);
    while (low < high) {
        int64_t middle = low + (high - low + 1) / 2;
        if (middle * middle <= value)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/* x * x <= limit bounds x. */
static void assume_square(Walk *walk, const Ir *node, int64_t limit)
{
    if (node->kind != I_Binary || node->Binary.op != Ir_mul || node->Binary.a->kind != I_Get ||
        node->Binary.b->kind != I_Get || node->Binary.a->Get.var != node->Binary.b->Get.var || limit == HIGH_NONE)
        return;
    int term = term_of(walk, node->Binary.a->Get.var, 0);
    if (limit < 0) {
        walk->state->dead = true;
    } else if (term >= 0) {
        state_at_most(&walk->domain, walk->state, term, square_root(limit));
        state_at_least(&walk->domain, walk->state, term, -square_root(limit));
    }
}

static void refine_order(Walk *walk, IrOp op, Ir *left, Ir *right, Value a, Value b)
{
    switch (op) {
    case Ir_lt:
        assume_at_most(walk, &a, &b, -1);
        assume_square(walk, left, high_add(b.high, -1));
        break;
    case Ir_le:
        assume_at_most(walk, &a, &b, 0);
        assume_square(walk, left, b.high);
        break;
    case Ir_gt:
        assume_at_most(walk, &b, &a, -1);
        assume_square(walk, right, high_add(a.high, -1));
        break;
    case Ir_ge:
        assume_at_most(walk, &b, &a, 0);
        assume_square(walk, right, a.high);
        break;
    case Ir_eq:
        assume_at_most(walk, &a, &b, 0);
        assume_at_most(walk, &b, &a, 0);
        break;
    case Ir_ne:
        assume_differs(walk, &a, &b);
        assume_differs(walk, &b, &a);
        break;
    default:
        break;
    }
}

static IrOp opposite(IrOp op)
{
    switch (op) {
    case Ir_lt:
        return Ir_ge;
    case Ir_le:
        return Ir_gt;
    case Ir_gt:
        return Ir_le;
    case Ir_ge:
        return Ir_lt;
    case Ir_eq:
        return Ir_ne;
    default:
        return Ir_eq;
    }
}

static void refine_compare(Walk *walk, Ir *test, bool truth)
{
    Ir *a = test->Compare.a, *b = test->Compare.b;
    if (!is_int(a) || !is_int(b))
        return;
    Value left = value_tighten(walk, range_eval(walk, a)), right = value_tighten(walk, range_eval(walk, b));
    refine_order(walk, truth ? test->Compare.op : opposite(test->Compare.op), a, b, left, right);
}

/* Both sides hold: one after the other.  One of them fails: the join of the two ways. */
static void refine_both(Walk *walk, Ir *a, Ir *b, bool truth)
{
    refine(walk, a, truth);
    if (!walk->state->dead)
        refine(walk, b, truth);
}

static void refine_either(Walk *walk, Ir *a, Ir *b, bool truth)
{
    State *first = state_copy(&walk->domain, walk->state), *rest = walk->state;
    walk->state = first;
    refine(walk, a, truth);
    first = walk->state;
    walk->state = rest;
    refine(walk, a, !truth);
    if (!walk->state->dead)
        refine(walk, b, truth);
    walk->state = state_join(&walk->domain, first, walk->state);
}

/* A bool variable that was set from a test: its outcome is the test's. */
static void refine_split(Walk *walk, const Var *var, bool truth)
{
    State *state = walk->state;
    if (state->split != var)
        return;
    State *known = truth ? state->when_true : state->when_false;
    State *copy = state_copy(&walk->domain, known);
    State *never = state_copy(&walk->domain, known);
    state_drop_split(&walk->domain, copy);
    state_drop_split(&walk->domain, never);
    never->dead = true;
    copy->split = var;
    copy->when_true = truth ? state_copy(&walk->domain, copy->when_true ? copy->when_true : known) : never;
    copy->when_false = truth ? never : state_copy(&walk->domain, known);
    state_free(&walk->domain, state);
    walk->state = copy;
}

static void refine_get(Walk *walk, Ir *test, bool truth)
{
    refine_split(walk, test->Get.var, truth);
    int term = term_of(walk, test->Get.var, 0);
    if (test->type->kind != Type_bool || term < 0 || walk->state->dead)
        return;
    state_at_least(&walk->domain, walk->state, term, truth);
    state_at_most(&walk->domain, walk->state, term, truth);
}

static void refine_truth(Walk *walk, Ir *operand, bool truth)
{
    Value zero = value_constant(0), value;
    if (is_int(operand))
        value = value_tighten(walk, range_eval(walk, operand));
    else if (operand->type->kind == Type_list || operand->type->kind == Type_packed ||
             operand->type->kind == Type_str || operand->type->kind == Type_bytes ||
             operand->type->kind == Type_sequence)
        value = eval_length(walk, operand, 0);
    else
        return;
    refine_order(walk, truth ? Ir_ne : Ir_eq, operand, operand, value, zero);
}

void refine(Walk *walk, Ir *test, bool truth)
{
    if (walk->state->dead)
        return;
    switch (test->kind) {
    case I_Const:
        if (test->type->kind == Type_bool)
            walk->state->dead = (test->Const.value.integer != 0) != truth;
        break;
    case I_Get:
        refine_get(walk, test, truth);
        break;
    case I_Unary:
        if (test->Unary.op == Ir_not)
            refine(walk, test->Unary.a, !truth);
        break;
    case I_Compare:
        refine_compare(walk, test, truth);
        break;
    case I_And:
        (truth ? refine_both : refine_either)(walk, test->And.a, test->And.b, truth);
        break;
    case I_Or:
        (truth ? refine_either : refine_both)(walk, test->Or.a, test->Or.b, truth);
        break;
    case I_Truth:
        refine_truth(walk, test->Truth.a, truth);
        break;
    default:
        break;
    }
}
