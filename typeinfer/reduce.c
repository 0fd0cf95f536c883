/* reduce.c -- reductions other than sums: greatest and least, or and and, bits.
 * In: a variable that a loop reads and sets.  Out: how parts of it are put together.
 * Rule: every mention of the variable belongs to an update of one kind; a float only wins by a comparison that holds.
 *     if x > best: best, where = x, i     => max of best, with where; of equal ones the first                 */
#include "typeinfer/depend.h"

enum { most_depth = 12 };

/* ---- the same value -------------------------------------------------------------------------------------------- */
/* Follows names that have one value in an iteration. */
static const Ir *resolved(const Depend *d, const Ir *node)
{
    for (int depth = 0; node->kind == I_Get && depth < most_depth; depth++) {
        const Ir *value = only_value(&d->body, node->Get.var);
        if (!value || first_use(&d->body.loop->Loop.body, node->Get.var) == Use_read)
            break;
        node = value;
    }
    return node;
}

static bool is_steady(const Depend *d, const Var *var)
{
    return is_invariant(&d->body, var) || index_loop(&d->body, var) ||
           (only_value(&d->body, var) && first_use(&d->body.loop->Loop.body, var) != Use_read);
}

static bool same_value(const Depend *d, const Ir *a, const Ir *b, int depth);

static bool same_values(const Depend *d, const Block *a, const Block *b, int depth)
{
    bool same = a->len == b->len;
    for (uint32_t i = 0; same && i < a->len; i++)
        same = same_value(d, a->at[i], b->at[i], depth);
    return same;
}

/* Both are computed in the same iteration of the innermost loop, and nothing between changes what they read. */
static bool same_value(const Depend *d, const Ir *a, const Ir *b, int depth)
{
    if (a->kind == I_Get && b->kind == I_Get && a->Get.var == b->Get.var)
        return is_steady(d, a->Get.var);
    a = resolved(d, a);
    b = resolved(d, b);
    if (depth >= most_depth || a->kind != b->kind || a->type != b->type)
        return false;
    int64_t x, y;
    switch (a->kind) {
    case I_Const:
        if (a->type->kind == Type_float)
            return !memcmp(&a->Const.value.real, &b->Const.value.real, sizeof a->Const.value.real);
        return ir_is_constant(a, &x) && ir_is_constant(b, &y) && x == y;
    case I_Get:
        return a->Get.var == b->Get.var && is_steady(d, a->Get.var);
    case I_Unary:
        return a->Unary.op == b->Unary.op && same_value(d, a->Unary.a, b->Unary.a, depth + 1);
    case I_Binary:
        return a->Binary.op == b->Binary.op && same_value(d, a->Binary.a, b->Binary.a, depth + 1) &&
               same_value(d, a->Binary.b, b->Binary.b, depth + 1);
    case I_Convert:
        return same_value(d, a->Convert.a, b->Convert.a, depth + 1);
    case I_Index:
        return elements_are_fixed(&d->body, a->Index.a) && same_value(d, a->Index.a, b->Index.a, depth + 1) &&
               same_value(d, a->Index.index, b->Index.index, depth + 1);
    case I_Element:
        return elements_are_fixed(&d->body, a->Element.a) && same_value(d, a->Element.a, b->Element.a, depth + 1) &&
               same_values(d, &a->Element.indices, &b->Element.indices, depth + 1);
    default:
        return false;
    }
}

/* ---- greatest and least ---------------------------------------------------------------------------------------- */
typedef struct Best {
    const Depend *d;
    const Var *var;
    Reduction out;
    uint32_t reads, sets, blocks, choices; /* that belong to updates */
    bool mixed;                            /* up here, down there */
    const Ir *block;                       /* the if */
} Best;

static bool is_get(const Ir *node, const Var *var)
{
    return node->kind == I_Get && node->Get.var == var;
}

/* value ? var: the operator, and the value */
static const Ir *compared(const Ir *test, const Var *var, IrOp *op)
{
    static const IrOp turned[] = {[Ir_lt] = Ir_gt, [Ir_le] = Ir_ge, [Ir_gt] = Ir_lt, [Ir_ge] = Ir_le};
    if (test->kind != I_Compare || test->Compare.op < Ir_lt)
        return NULL;
    *op = test->Compare.op;
    if (is_get(test->Compare.b, var))
        return test->Compare.a;
    *op = turned[test->Compare.op];
    return is_get(test->Compare.a, var) ? test->Compare.b : NULL;
}

static void note_kind(Best *best, bool up, bool last_wins)
{
    enum Reduce how = up ? Reduce_max : Reduce_min;
    best->mixed |= (best->blocks || best->choices) && (best->out.how != how || best->out.last_wins != last_wins);
    best->out.how = how;
    best->out.last_wins = last_wins;
}

/* if value > var: ...; var = value; ... */
static void note_block(Best *best, Ir *node)
{
    IrOp op;
    const Ir *value = compared(node->If.test, best->var, &op), *set = NULL;
    if (!value || node->If.orelse.len)
        return;
    for_each (Ir *, inner, &node->If.body)
        if (inner->kind == I_Set && inner->Set.var == best->var)
            set = set ? NULL : inner;
    if (!set || !same_value(best->d, value, set->Set.value, 0))
        return;
    note_kind(best, op == Ir_gt || op == Ir_ge, op == Ir_ge || op == Ir_le);
    best->reads++;
    best->sets++;
    best->blocks++;
    best->block = node;
}

/* var = value if value > var else var */
static void note_choice(Best *best, const Ir *node)
{
    const struct SelectIr *choice = &node->Set.value->Select;
    IrOp op;
    const Ir *value = compared(choice->test, best->var, &op);
    bool is_float = best->var->type->kind == Type_float;
    bool keeps = is_get(choice->a, best->var); /* when the test holds */
    if (!value || (keeps && is_float) || (!keeps && !is_get(choice->b, best->var)) ||
        !same_value(best->d, value, keeps ? choice->b : choice->a, 0))
        return;
    bool up = (op == Ir_gt || op == Ir_ge) != keeps, equal = (op == Ir_ge || op == Ir_le) != keeps;
    note_kind(best, up, is_float && equal);
    best->reads += 2;
    best->sets++;
    best->choices++;
}

static void note_best(void *context, Ir *node)
{
    Best *best = context;
    if (node->kind == I_If)
        note_block(best, node);
    else if (node->kind == I_Set && node->Set.var == best->var && node->Set.value->kind == I_Select)
        note_choice(best, node);
}

static uint32_t sets_in(Block *block, const Var *var);

/* Set by the if and nowhere else, and read only there, behind that. */
static bool belongs(const Best *best, const Var *var, const BodyVar *entry)
{
    Block *block = (Block *)&best->block->If.body;
    TypeKind kind = var->type->kind;
    bool plain =
        kind == Type_float || kind == Type_bool || kind == Type_complex || (kind == Type_int && var_is_small(var));
    return plain && var->home && var != best->var && (!var->may_be_unset || kind == Type_int) &&
           sets_in(block, var) == entry->sets && first_use(block, var) == Use_set &&
           reads_in(block, var) == reads_in(&best->d->body.loop->Loop.body, var);
}

static bool find_best(const Depend *d, Var *var, const BodyVar *entry, Best *best)
{
    bool is_float = var->type->kind == Type_float;
    *best = (Best){.d = d, .var = var, .out = {.var = var}};
    if ((!is_float && (var->type->kind != Type_int || !var_is_small(var))) || var->may_be_unset)
        return false;
    ir_walk(&d->body.loop->Loop.body, note_best, best);
    if (!best->sets || best->mixed || best->sets != entry->sets ||
        best->reads != reads_in(&d->body.loop->Loop.body, var))
        return false;
    bool alone = best->blocks == 1 && !best->choices && !(is_float && best->out.last_wins);
    for_each (Var *, other, &d->func->vars) {
        const BodyVar *set = map_get(&d->body.vars, other);
        if (set && best->block && belongs(best, other, set) && live_after(d->func, d->body.loop, other)) {
            if (!alone)
                return false;
            push(d->unit->arena, &best->out.with, other);
        }
    }
    return true;
}

bool is_set_with_best(const Depend *d, const Var *var, const BodyVar *entry)
{
    (void)entry;
    for_each (Var *, key, &d->func->vars) {
        const BodyVar *set = key == var ? NULL : map_get(&d->body.vars, key);
        Best best;
        if (!set || first_use(&d->body.loop->Loop.body, key) != Use_read || !find_best(d, key, set, &best))
            continue;
        if (vars_have(&best.out.with, var))
            return true;
    }
    return false;
}

/* ---- or, and --------------------------------------------------------------------------------------------------- */
typedef struct Flag {
    const Depend *d;
    const Var *var;
    uint32_t reads, sets, constants; /* that belong to updates */
    bool is_or, is_and, stays;
} Flag;

typedef struct Count {
    const Var *var;
    uint32_t sets;
} Count;

static void count_set(void *context, Ir *node)
{
    Count *count = context;
    count->sets += (node->kind == I_Set && node->Set.var == count->var) ||
                   (node->kind == I_Loop && node->Loop.index == count->var);
}

static uint32_t sets_in(Block *block, const Var *var)
{
    Count count = {var, 0};
    ir_walk(block, count_set, &count);
    return count.sets;
}

/* What Python would not have computed: it must neither fail nor run for ever. */
static void note_risk(void *context, Ir *node)
{
    bool *risky = context;
    if (node->kind == I_While || node->kind == I_Raise ||
        (node->kind == I_Call ? node->Call.func->effects->raises : ir_may_fail(node)))
        *risky = true;
    else if (node->kind == I_Call && !node->Call.func->effects->recurses)
        ir_walk(&node->Call.func->body, note_risk, context);
}

static bool is_safe(Block *block)
{
    bool risky = false;
    ir_walk(block, note_risk, &risky);
    return !risky;
}

/* either = found; if not either: ...; either = p; found = either      and the same of `and` without not */
static void note_steps(Flag *flag, Block *block, uint32_t at)
{
    Ir *first = block->at[at], *second = at + 2 < block->len ? block->at[at + 1] : NULL;
    if (!second || first->kind != I_Set || !is_get(first->Set.value, flag->var) || second->kind != I_If)
        return;
    const Ir *third = block->at[at + 2], *test = second->If.test;
    const Var *part = first->Set.var;
    bool is_or = test->kind == I_Unary && test->Unary.op == Ir_not && is_get(test->Unary.a, part);
    Block *body = &flag->d->body.loop->Loop.body;
    if (!part->home || (!is_or && !is_get(test, part)) || second->If.orelse.len || third->kind != I_Set ||
        third->Set.var != flag->var || !is_get(third->Set.value, part) || reads_in(&second->If.body, part) ||
        reads_in(body, part) != 2 || sets_in(body, part) != 2 || sets_in(&second->If.body, part) != 1)
        return;
    flag->stays |= !is_safe(&second->If.body);
    flag->is_or |= is_or;
    flag->is_and |= !is_or;
    flag->reads++;
    flag->sets++;
}

static void note_flag_set(Flag *flag, const Ir *node)
{
    const Ir *value = node->Set.value;
    int64_t constant;
    if (ir_is_constant(value, &constant) || value->kind == I_Const) {
        flag->constants++;
        flag->is_or |= value->Const.value.integer != 0;
        flag->is_and |= value->Const.value.integer == 0;
        flag->sets++;
    } else if ((value->kind == I_Or && is_get(value->Or.a, flag->var)) ||
               (value->kind == I_And && is_get(value->And.a, flag->var))) {
        flag->is_or |= value->kind == I_Or;
        flag->is_and |= value->kind == I_And;
        flag->reads++;
        flag->sets++;
    }
}

static void note_flag(void *context, Block *block)
{
    Flag *flag = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        if (node->kind == I_Set && node->Set.var == flag->var)
            note_flag_set(flag, node);
        note_steps(flag, block, i);
        ir_each_block(node, note_flag, flag);
    }
}

static bool find_flag(const Depend *d, Var *var, const BodyVar *entry, Reduction *out)
{
    Flag flag = {.d = d, .var = var};
    if (var->type->kind != Type_bool || var->may_be_unset)
        return false;
    note_flag(&flag, &d->body.loop->Loop.body);
    *out = (Reduction){.var = var, .how = flag.is_or ? Reduce_or : Reduce_and, .asked = flag.reads != 0};
    return flag.sets == entry->sets && flag.reads == reads_in(&d->body.loop->Loop.body, var) && !flag.stays &&
           flag.is_or != flag.is_and;
}

/* ---- bits ------------------------------------------------------------------------------------------------------ */
typedef struct Bits {
    const Var *var;
    IrOp op;
    uint32_t updates;
    bool other;
} Bits;

static void note_bits(void *context, Ir *node)
{
    Bits *bits = context;
    if (node->kind != I_Set || node->Set.var != bits->var)
        return;
    const Ir *value = node->Set.value;
    bool fits = value->kind == I_Binary && value->Binary.op >= Ir_bitand && value->Binary.op <= Ir_bitxor &&
                (is_get(value->Binary.a, bits->var) || is_get(value->Binary.b, bits->var));
    bits->other |= !fits || (bits->updates && value->Binary.op != bits->op);
    if (fits)
        bits->op = value->Binary.op;
    bits->updates++;
}

static bool find_bits(const Depend *d, Var *var, const BodyVar *entry, Reduction *out)
{
    Bits bits = {.var = var};
    if (var->may_be_unset || (var->type->kind != Type_bool && (var->type->kind != Type_int || !var_is_small(var))))
        return false;
    ir_walk(&d->body.loop->Loop.body, note_bits, &bits);
    *out = (Reduction){.var = var,
                       .how = bits.op == Ir_bitand  ? Reduce_bitand
                              : bits.op == Ir_bitor ? Reduce_bitor
                                                    : Reduce_bitxor};
    return bits.updates && !bits.other && bits.updates == entry->sets &&
           bits.updates == reads_in(&d->body.loop->Loop.body, var);
}

bool find_reduction(const Depend *d, Var *var, const BodyVar *entry, Reduction *out)
{
    Best best;
    if (find_flag(d, var, entry, out) || find_bits(d, var, entry, out))
        return true;
    bool found = find_best(d, var, entry, &best);
    *out = best.out;
    return found;
}
