/* masks.c -- ints of which only the low 64 bits are asked for, and ints from 0 up to 2**64, are words without a sign.
 * In: arithmetic under a constant mask, or modulo a power of two.  Out: the same on uint64_t, which wraps as the mask
 * does; a variable is such a word where all its uses ask for low bits, or all its values are below 2**64. Rule: sums,
 * differences, products, shifts to the left and bit operations have the low bits that their operands' low bits give;
 * everything else needs the whole value.
 *     h = (h ^ b) * 0x100000001b3 & 0xffffffffffffffff      => h is a uint64_t, and the product wraps             */
#include "codegen/plan.h"

typedef enum Want { Want_whole, Want_low, Want_exact } Want; /* exact: the whole value, as a word */

typedef struct Judged { /* a local variable */
    bool candidate, low, exact;
    uint32_t whole_uses, word_uses;
} Judged;

typedef struct Masks {
    Unit *unit;
    Func *func;
    Constants *constants;
    Type *word, *int_type;
    Judged *vars;
    Map twins;  /* Var -> the variable of its values that end in their block */
    Vars split; /* these variables */
    Map places; /* globals and fields whose values all are from 0 up to 2**64, and not all small */
    bool found, changed;
} Masks;

static bool is_int(const Ir *node)
{
    return node->type && node->type->kind == Type_int;
}

static bool is_small(const Masks *m, const Ir *node)
{
    return (node->proved & Proved_small && node->kind != I_Compare) || range_is_small(range_of(m->func, node));
}

static bool is_natural(const Masks *m, const Ir *node) /* a word as it is, not negative */
{
    return is_int(node) && is_small(m, node) && range_of(m->func, node).low >= 0;
}

/* ---- kinds of operation ------------------------------------------------------------------------------------------ */
/* x & mask, x % power: the mask, from 0 up to 2**64; at: the operand that is not the mask */
static bool mask_of(Masks *m, Ir *node, uint64_t *mask, Ir ***at)
{
    const __int128 most = ((__int128)1 << 64) - 1;
    __int128 value;
    if (node->kind != I_Binary || !is_int(node))
        return false;
    Ir **a = &node->Binary.a, **b = &node->Binary.b;
    if (node->Binary.op == Ir_mod) {
        if (!is_int(*a) || !constant_int(m->constants, *b, &value) || value < 1 || value - 1 > most ||
            (value & (value - 1)))
            return false;
        value--;
    } else {
        if (node->Binary.op != Ir_bitand)
            return false;
        if (constant_int(m->constants, *a, &value)) {
            Ir **other = a;
            a = b;
            b = other;
        } else if (!constant_int(m->constants, *b, &value)) {
            return false;
        }
        if (!is_int(*a) || value < 0 || value > most)
            return false;
    }
    *mask = (uint64_t)value;
    *at = a;
    return true;
}

static bool is_count(const Masks *m, const Ir *node) /* of a shift that does not fail */
{
    return is_natural(m, node) && range_of(m->func, node).high <= INT32_MAX;
}

/* Its low bits come from its operands' low bits. */
static bool is_ring(const Masks *m, const Ir *node)
{
    if (!is_int(node))
        return false;
    if (node->kind == I_Unary)
        return is_int(node->Unary.a) &&
               (node->Unary.op == Ir_neg || node->Unary.op == Ir_invert || node->Unary.op == Ir_plus);
    if (node->kind != I_Binary || !is_int(node->Binary.a) || !is_int(node->Binary.b))
        return false;
    switch (node->Binary.op) {
    case Ir_add:
    case Ir_sub:
    case Ir_mul:
    case Ir_bitand:
    case Ir_bitor:
    case Ir_bitxor:
        return true;
    case Ir_lshift:
        return is_count(m, node->Binary.b);
    default:
        return false;
    }
}

static bool is_word_var(const Masks *m, const Ir *node, bool exact)
{
    if (node->kind != I_Get || node->Get.var->home != m->func || !is_int(node))
        return false;
    const Judged *var = &m->vars[node->Get.var->id];
    return var->exact || (!exact && var->low);
}

/* self.state, a global: an int whose low bits are its value */
static Var *place_of_value(const Ir *node)
{
    if (node->kind == I_Attr)
        return node->Attr.field;
    return node->kind == I_Get && !node->Get.var->home ? node->Get.var : NULL;
}

static bool is_word_place(const Masks *m, const Ir *node)
{
    const Var *var = is_int(node) ? place_of_value(node) : NULL;
    return var && map_get(&m->places, var);
}

static bool is_exact(Masks *m, Ir *node);

static bool is_exact_division(Masks *m, const Ir *node)
{
    __int128 value;
    return constant_int(m->constants, node->Binary.b, &value) && value > 0 && value <= INT64_MAX &&
           is_exact(m, node->Binary.a);
}

static bool is_exact_binary(Masks *m, Ir *node)
{
    uint64_t mask;
    Ir **at;
    if (mask_of(m, node, &mask, &at))
        return true;
    if (!is_int(node->Binary.a) || !is_int(node->Binary.b))
        return false;
    switch (node->Binary.op) {
    case Ir_bitand:
        return is_exact(m, node->Binary.a) || is_exact(m, node->Binary.b);
    case Ir_bitor:
    case Ir_bitxor:
        return is_exact(m, node->Binary.a) && is_exact(m, node->Binary.b);
    case Ir_rshift:
        return is_count(m, node->Binary.b) && is_exact(m, node->Binary.a);
    case Ir_floordiv:
    case Ir_mod:
        return is_exact_division(m, node);
    default:
        return false;
    }
}

/* Is its value from 0 up to 2**64 whatever it is? */
static bool is_exact(Masks *m, Ir *node)
{
    __int128 value;
    if (!is_int(node))
        return false;
    if (is_natural(m, node) || is_word_var(m, node, true) || is_word_place(m, node))
        return true;
    if (node->kind == I_Const || node->kind == I_Get)
        return constant_int(m->constants, node, &value) && value >= 0 && value >> 64 == 0;
    if (node->kind == I_Select)
        return is_exact(m, node->Select.a) && is_exact(m, node->Select.b);
    return node->kind == I_Binary && is_exact_binary(m, node);
}

/* ---- does it pay? ------------------------------------------------------------------------------------------------ */
/* Something in it may be big, or is a word without a sign. */
static bool gains(Masks *m, Ir *node)
{
    uint64_t mask;
    Ir **at;
    if (!is_int(node))
        return false;
    if (is_word_var(m, node, false) || is_word_place(m, node))
        return true;
    if (mask_of(m, node, &mask, &at))
        return gains(m, *at);
    if (node->kind == I_Select)
        return gains(m, node->Select.a) || gains(m, node->Select.b);
    if (node->kind != I_Unary && node->kind != I_Binary)
        return false;
    if (is_ring(m, node) && !is_small(m, node))
        return true;
    if (node->kind == I_Unary)
        return gains(m, node->Unary.a);
    return gains(m, node->Binary.a) || gains(m, node->Binary.b);
}

/* x & mask and its like, with more than a variable under it */
static bool is_masked(Masks *m, Ir *node)
{
    uint64_t mask;
    Ir **at;
    return mask_of(m, node, &mask, &at) && gains(m, *at);
}

/* Something big may be in it, and it can be computed in words: it is not small itself, or big >> 33, big % 1000. */
static bool computes_big(Masks *m, Ir *node)
{
    IrOp op = node->kind == I_Binary ? node->Binary.op : Ir_add;
    if (!is_small(m, node))
        return is_exact(m, node);
    return (op == Ir_rshift || op == Ir_floordiv || op == Ir_mod) && !is_small(m, node->Binary.a) &&
           is_exact_binary(m, node);
}

static bool is_worth(Masks *m, Ir *node)
{
    if (!is_int(node) || node->kind == I_Get || node->kind == I_Attr || node->kind == I_Const)
        return false;
    return is_masked(m, node) || (gains(m, node) && computes_big(m, node));
}

static bool compares_words(Masks *m, Ir *node)
{
    return node->kind == I_Compare && is_exact(m, node->Compare.a) && is_exact(m, node->Compare.b) &&
           (gains(m, node->Compare.a) || gains(m, node->Compare.b));
}

/* ---- which variables are words ----------------------------------------------------------------------------------- */
typedef struct Visit {
    Masks *m;
    Want want;
} Visit;

static void visit(Masks *m, Ir *node, Want want);

static void visit_slot(void *context, Ir **slot)
{
    Visit *v = context;
    visit(v->m, *slot, v->want);
}

static void visit_operands(Masks *m, Ir *node, Want want)
{
    ir_each_operand(node, visit_slot, &(Visit){m, want});
}

static void visit_get(Masks *m, const Ir *node, Want want)
{
    if (node->Get.var->home != m->func)
        return;
    Judged *var = &m->vars[node->Get.var->id];
    if (want == Want_whole)
        var->whole_uses++;
    else
        var->word_uses++;
    if (want != Want_low && var->low)
        var->low = false, m->changed = true;
}

/* As a word: from words. */
static void visit_word(Masks *m, Ir *node, Want want)
{
    uint64_t mask;
    Ir **at;
    if (mask_of(m, node, &mask, &at)) {
        visit(m, *at, Want_low);
    } else if (want == Want_low && is_ring(m, node)) {
        bool shift = node->kind == I_Binary && node->Binary.op == Ir_lshift;
        visit_operands(m, node, Want_low);
        if (shift)
            visit(m, node->Binary.b, Want_exact);
    } else if (node->kind == I_Select && is_exact(m, node)) {
        visit(m, node->Select.test, Want_whole);
        visit(m, node->Select.a, Want_exact);
        visit(m, node->Select.b, Want_exact);
    } else if (node->kind == I_Binary && computes_big(m, node)) {
        visit_operands(m, node, node->Binary.op == Ir_bitand ? Want_low : Want_exact);
    } else {
        visit_operands(m, node, Want_whole);
    }
}

static void visit(Masks *m, Ir *node, Want want)
{
    if (node->kind == I_Get)
        visit_get(m, node, want);
    else if (want != Want_whole)
        visit_word(m, node, want);
    else if (is_worth(m, node))
        visit_word(m, node, Want_exact);
    else
        visit_operands(m, node, compares_words(m, node) ? Want_exact : Want_whole);
}

/* The value that the statement puts into such a place; NULL: it does no such thing. */
static Ir **stored_word(const Masks *m, Ir *node)
{
    if (node->kind == I_StoreAttr && map_get(&m->places, node->StoreAttr.field))
        return &node->StoreAttr.value;
    return node->kind == I_Set && !node->Set.var->home && map_get(&m->places, node->Set.var) ? &node->Set.value : NULL;
}

static Judged *judged_of(const Masks *m, const Ir *node)
{
    const Var *var = node->kind == I_Set ? node->Set.var : NULL;
    return var && var->home == m->func && var->type->kind == Type_int ? &m->vars[var->id] : NULL;
}

static void visit_stored(Masks *m, Ir *node, Ir *value)
{
    if (node->kind == I_StoreAttr)
        visit(m, node->StoreAttr.a, Want_whole);
    visit(m, value, Want_exact);
}

static void visit_block(void *context, Block *block)
{
    Masks *m = context;
    for_each (Ir *, node, block) {
        Judged *var = judged_of(m, node);
        if (var && var->exact && !is_exact(m, node->Set.value))
            var->exact = false, m->changed = true;
        Ir **stored = stored_word(m, node);
        if (node->at.start == SPAN_FORWARD.start) /* its form tells what it tests */
            continue;
        if (var && (var->low || var->exact))
            visit(m, node->Set.value, var->exact ? Want_exact : Want_low);
        else if (stored && is_exact(m, *stored))
            visit_stored(m, node, *stored);
        else
            visit_operands(m, node, Want_whole);
        ir_each_block(node, visit_block, m);
    }
}

static void note_candidate(void *context, Ir *node)
{
    Masks *m = context;
    Judged *var = judged_of(m, node);
    if (var && !is_small(m, node->Set.value))
        var->candidate = true;
}

/* Set by more than assignments, or from what fails or acts: only the root of a statement may. */
static void note_other(void *context, Ir *node)
{
    Masks *m = context;
    Var **slot = var_slot(node);
    uint64_t mask;
    Ir **at;
    bool plain = node->kind == I_Set && (mask_of(m, node->Set.value, &mask, &at) ||
                                         (ir_is_quiet(node->Set.value) && !ir_may_fail(node->Set.value)));
    if (slot && (*slot)->home == m->func && node->kind != I_Get && !plain)
        m->vars[(*slot)->id].candidate = false;
}

/* All that may be: then what is not is taken away until nothing changes; a word whose whole value is asked for more
 * often than not is none, either. */
static void judge(Masks *m)
{
    ir_walk(&m->func->body, note_candidate, m);
    ir_walk(&m->func->body, note_other, m);
    for_each (Var *, var, &m->func->vars) {
        Judged *judged = &m->vars[var->id];
        judged->low = judged->exact = judged->candidate && !var->is_param && !var->may_be_unset && !var->scope;
    }
    do {
        m->changed = false;
        for_each (Var *, each, &m->func->vars)
            m->vars[each->id].whole_uses = m->vars[each->id].word_uses = 0;
        visit_block(m, &m->func->body);
        for (uint32_t i = 0; !m->changed && i < m->func->vars.len; i++) {
            Judged *var = &m->vars[m->func->vars.at[i]->id];
            if ((var->low || var->exact) && var->word_uses < var->whole_uses + !var->whole_uses)
                var->low = var->exact = false, m->changed = true;
        }
    } while (m->changed);
}

/* ---- a value that ends where its variable is set again -------------------------------------------------------------
 */
typedef struct Region {
    const Var *var;
    bool leaves;
} Region;

static void note_leaving(void *context, Ir *node)
{
    Region *region = context;
    Var **slot = var_slot(node);
    region->leaves |= (slot && *slot == region->var && node->kind != I_Get) || node->kind == I_Break ||
                      node->kind == I_Continue || node->kind == I_Leave;
}

/* The statement of the block that sets the variable again, where all uses of the value lie between; 0: none. */
static uint32_t end_of_value(const Block *block, uint32_t start)
{
    Region region = {.var = block->at[start]->Set.var};
    for (uint32_t at = start + 1; at < block->len; at++) {
        if (block->at[at]->kind == I_Set && block->at[at]->Set.var == region.var)
            return at;
        ir_walk(&(Block){&block->at[at], 1, 1}, note_leaving, &region);
        if (region.leaves)
            return 0;
    }
    return 0;
}

static Var *twin_of(Masks *m, Var *var)
{
    Var *twin = map_get(&m->twins, var);
    if (!twin) {
        twin = var_twin(m->func, var);
        map_set(m->unit->arena, &m->twins, var, twin);
        push(m->unit->arena, &m->split, var);
    }
    return twin;
}

static void split_block(void *context, Block *block)
{
    Masks *m = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, split_block, m);
        bool local = node->kind == I_Set && node->Set.var->home == m->func && !node->Set.var->is_param &&
                     !node->Set.var->is_temp && node->Set.var->type->kind == Type_int;
        uint32_t end = local && !is_small(m, node->Set.value) ? end_of_value(block, i) : 0;
        if (!end)
            continue;
        const Var *var = node->Set.var;
        Var *twin = twin_of(m, node->Set.var);
        node->Set.var = twin;
        rename_var(&(Block){block->at + i + 1, end - i - 1, end - i - 1}, var, twin);
        Ir *value = block->at[end]->Set.value;
        rename_var(&(Block){&value, 1, 1}, var, twin);
    }
}

/* h = h * 31 + c; h &= mask: the h between is a variable of its own, unless some handler may see it */
static void split_values(Masks *m)
{
    m->twins = (Map){0};
    m->split = (Vars){0};
    if (!ir_tries(&m->func->body))
        split_block(m, &m->func->body);
}

/* Those that are no words are what they were. */
static void join_values(Masks *m)
{
    for_each (Var *, var, &m->split) {
        Var *twin = map_get(&m->twins, var);
        if (twin->type == m->int_type && var->type == m->int_type)
            rename_var(&m->func->body, twin, var);
    }
}

/* ---- rewriting --------------------------------------------------------------------------------------------------- */
static void rewrite(void *context, Ir **slot);

static Ir *word_constant(Masks *m, uint64_t value, Span at)
{
    Ir *node = ir_new(m->unit, I_Const, m->word, at);
    node->Const.value.integer = (int64_t)value;
    return node;
}

static Ir *low_word(Masks *m, Ir *node)
{
    rewrite(m, &node);
    if (node->kind == I_Convert && node->Convert.a->type == m->word)
        return node->Convert.a;
    Ir *convert = ir_new(m->unit, I_Convert, m->word, node->at);
    convert->Convert.a = node;
    convert->proved |= Proved_low;
    return convert;
}

static Ir *word_of(Masks *m, Ir *node);

static Ir *word_operation(Masks *m, Ir *node)
{
    node->type = m->word;
    node->proved = 0;
    node->range = NULL;
    if (node->kind == I_Unary) {
        node->Unary.a = word_of(m, node->Unary.a);
    } else if (node->kind == I_Select) {
        rewrite(m, &node->Select.test);
        node->Select.a = word_of(m, node->Select.a);
        node->Select.b = word_of(m, node->Select.b);
    } else {
        node->Binary.a = word_of(m, node->Binary.a);
        node->Binary.b = word_of(m, node->Binary.b);
    }
    return node;
}

static Ir *masked_word(Masks *m, Ir *node, uint64_t mask, Ir *masked)
{
    Ir *inner = word_of(m, masked);
    return mask == UINT64_MAX
               ? inner
               : ir_binary(m->unit, Ir_bitand, m->word, inner, word_constant(m, mask, node->at), node->at);
}

/* The word that has the node's low bits; which is the node's value when that is one. */
static Ir *word_of(Masks *m, Ir *node)
{
    uint64_t mask;
    Ir **at;
    __int128 value;
    if (is_word_var(m, node, false))
        return node->type = m->word, node;
    if ((node->kind == I_Const || (node->kind == I_Get && !is_small(m, node))) &&
        constant_int(m->constants, node, &value))
        return word_constant(m, (uint64_t)value, node->at);
    if (mask_of(m, node, &mask, &at) && (is_worth(m, node) || !is_natural(m, node)))
        return masked_word(m, node, mask, *at);
    if (is_ring(m, node) && (!is_small(m, node) || gains(m, node)))
        return word_operation(m, node);
    if ((node->kind == I_Binary || node->kind == I_Select) && computes_big(m, node))
        return word_operation(m, node);
    return low_word(m, node);
}

/* An int again. */
static Ir *whole(Masks *m, Ir *word, Span at)
{
    Ir *node = ir_new(m->unit, I_Convert, m->int_type, at);
    node->Convert.a = word;
    return node;
}

static void rewrite(void *context, Ir **slot)
{
    Masks *m = context;
    Ir *node = *slot;
    if (is_word_var(m, node, false) || is_worth(m, node)) {
        *slot = whole(m, word_of(m, node), node->at);
    } else if (compares_words(m, node)) {
        node->Compare.a = word_of(m, node->Compare.a);
        node->Compare.b = word_of(m, node->Compare.b);
    } else {
        ir_each_operand(node, rewrite, m);
    }
}

static void rewrite_block(void *context, Block *block)
{
    Masks *m = context;
    for_each (Ir *, node, block) {
        Judged *var = judged_of(m, node);
        Ir **stored = stored_word(m, node);
        if (node->at.start == SPAN_FORWARD.start)
            continue;
        if (var && (var->low || var->exact)) {
            node->Set.value = word_of(m, node->Set.value);
        } else if (stored && is_exact(m, *stored) && gains(m, *stored) && !is_small(m, *stored)) {
            if (node->kind == I_StoreAttr)
                rewrite(m, &node->StoreAttr.a);
            *stored = whole(m, word_of(m, *stored), (*stored)->at);
        } else {
            ir_each_operand(node, rewrite, m);
        }
        ir_each_block(node, rewrite_block, m);
    }
}

/* ---- globals and fields that are words ---------------------------------------------------------------------------
 */
static bool may_be_place(const Var *var)
{
    bool cell = var->field_of && var->field_of->is_function;
    return !var->home && !var->scope && !var->exported && !cell && var->type->kind == Type_int;
}

/* x & mask, or a local variable that may be one: of constants alone there is nothing to gain. */
static bool is_made(const Ir *value)
{
    return value->kind == I_Binary || (value->kind == I_Get && value->Get.var->home && !value->Get.var->is_param);
}

static void note_place(void *context, Ir *node)
{
    Masks *m = context;
    const Ir *value = node->kind == I_StoreAttr ? node->StoreAttr.value : node->kind == I_Set ? node->Set.value : NULL;
    Var *var = node->kind == I_StoreAttr ? node->StoreAttr.field : node->kind == I_Set ? node->Set.var : NULL;
    if (value && may_be_place(var) && is_made(value) && !is_small(m, value))
        map_set(m->unit->arena, &m->places, var, var);
}

static void drop_place(Masks *m, Var *var)
{
    map_set(m->unit->arena, &m->places, var, NULL);
    m->changed = true;
}

static void test_place(void *context, Ir *node)
{
    Masks *m = context;
    Ir **stored = stored_word(m, node);
    if (stored && !is_exact(m, *stored))
        drop_place(m, node->kind == I_StoreAttr ? node->StoreAttr.field : node->Set.var);
    Var **var = var_slot(node);
    if (var && node->kind != I_Get && node->kind != I_Set && map_get(&m->places, *var))
        drop_place(m, *var);
}

static void find_masked(void *context, Ir *node)
{
    Masks *m = context;
    uint64_t mask;
    Ir **at;
    m->found |= (mask_of(m, node, &mask, &at) && (*at)->kind != I_Const) || is_word_place(m, node);
}

static void note_stored_place(void *context, Ir *node)
{
    Masks *m = context;
    m->found |= stored_word(m, node) != NULL;
}

static bool stores_place(Masks *m, Func *func)
{
    m->found = false;
    ir_walk(&func->body, note_stored_place, m);
    return m->found;
}

static void begin(Masks *m, Func *func)
{
    m->func = func;
    m->vars = NEW_ARRAY(m->unit->arena, Judged, func->vars.len + 1);
}

/* All that may be, then what some function puts another value into is taken away until nothing changes. */
static void find_places(Masks *m)
{
    bool lost = false;
    m->found = false;
    for_each (Func *, one, &m->unit->funcs)
        ir_walk(&one->body, find_masked, m);
    if (!m->found)
        return;
    for_each (Func *, func, &m->unit->funcs) {
        m->func = func;
        need(func, RANGE);
        ir_walk(&func->body, note_place, m);
    }
    do {
        lost = false;
        for_each (Func *, each, &m->unit->funcs) {
            if (!stores_place(m, each))
                continue;
            begin(m, each);
            judge(m);
            m->changed = false;
            ir_walk(&each->body, test_place, m);
            lost |= m->changed;
        }
    } while (lost);
}

static void mask_function(Masks *m)
{
    m->found = false;
    ir_walk(&m->func->body, find_masked, m);
    if (!m->found)
        return;
    need(m->func, RANGE);
    split_values(m);
    begin(m, m->func);
    judge(m);
    rewrite_block(m, &m->func->body);
    for_each (Var *, var, &m->func->vars)
        if (m->vars[var->id].low || m->vars[var->id].exact)
            var->type = m->word;
    join_values(m);
}

void pass_masks(Unit *unit, const Options *options)
{
    Constants constants = constants_of(unit);
    Masks masks = {.unit = unit, .constants = &constants};
    (void)options;
    masks.word = type_fixed(unit->types, Dtype_uint64);
    masks.int_type = type_simple(unit->types, Type_int);
    find_places(&masks);
    for_each (Func *, func, &unit->funcs) {
        masks.func = func;
        mask_function(&masks);
    }
}
