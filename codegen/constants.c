/* constants.c -- the values of ints that are the same whenever they are read.
 * In: a Unit.  Out: the value of a tree of literals, and of variables that are set once, to such a tree.
 * Rule: exact up to 127 bits; what is not surely known has no value.
 *     MASK = (1 << 64) - 1; x & MASK      => MASK is 18446744073709551615                                       */
#include "codegen/plan.h"

enum { most_depth = 12, most_bits = 126 };
static const Ir several = {.kind = I_Unset}; /* in the place of the only Set */
static const __int128 unknown;               /* in the place of a value */

static void note_set(void *context, Ir *node)
{
    Constants *constants = context;
    Var **slot = var_slot(node);
    if (!slot || node->kind == I_Get)
        return;
    bool again = node->kind != I_Set || map_get(&constants->sets, *slot);
    map_set(constants->unit->arena, &constants->sets, *slot, again ? (void *)(uintptr_t)&several : node);
}

Constants constants_of(Unit *unit)
{
    return (Constants){.unit = unit};
}

const Ir *only_set_of(Constants *constants, const Var *var)
{
    if (!constants->looked)
        for_each (Func *, func, &constants->unit->funcs)
            ir_walk(&func->body, note_set, constants);
    constants->looked = true;
    const Ir *set = map_get(&constants->sets, var);
    return set && set->kind == I_Set ? set : NULL;
}

static int digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

static bool value_of_digits(Str digits, __int128 *value)
{
    bool negative = digits.len && digits.at[0] == '-';
    size_t at = negative;
    int base = digits.len > at + 2 && (digits.at[at + 1] == 'x' || digits.at[at + 1] == 'X') ? 16 : 10;
    *value = 0;
    for (at += base == 16 ? 2 : 0; at < digits.len; at++) {
        int digit = digit_of(digits.at[at]);
        if (digit < 0 || digit >= base || *value >> (most_bits - 5))
            return false;
        *value = *value * base + digit;
    }
    *value = negative ? -*value : *value;
    return true;
}

static bool within(__int128 value, int bits)
{
    return value >> bits == 0 || value >> bits == -1;
}

static bool power_of(__int128 a, __int128 b, __int128 *value)
{
    *value = 1;
    for (; b > 0; b--) {
        if (!within(*value, 62) || !within(a, 62))
            return false;
        *value *= a;
    }
    return b == 0;
}

static bool value_of_binary(IrOp op, __int128 a, __int128 b, __int128 *value)
{
    switch (op) {
    case Ir_add:
        return *value = a + b, within(a, most_bits - 1) && within(b, most_bits - 1);
    case Ir_sub:
        return *value = a - b, within(a, most_bits - 1) && within(b, most_bits - 1);
    case Ir_mul:
        if (!within(a, 62) || !within(b, 62))
            return false;
        return *value = a * b, true;
    case Ir_lshift:
        if (b < 0 || b > 64 || !within(a, 61))
            return false;
        return *value = a * ((__int128)1 << b), true;
    case Ir_pow:
        return b <= most_bits && power_of(a, b, value);
    case Ir_bitand:
        return *value = a & b, true;
    case Ir_bitor:
        return *value = a | b, true;
    default:
        return false;
    }
}

static bool value_of(Constants *constants, const Ir *node, __int128 *value, int depth);

/* Found once: a pass that asks may change the assignment afterwards. */
static bool value_of_var(Constants *constants, const Var *var, __int128 *value, int depth)
{
    const __int128 *known = map_get(&constants->values, var);
    if (!known) {
        const Ir *set = NULL;
        __int128 *found = NEW(constants->unit->arena, __int128);
        if ((!var->exported || constants->exported) && !var->is_param && !var->is_index && !var->field_of &&
            !var->scope)
            set = only_set_of(constants, var);
        known = set && value_of(constants, set->Set.value, found, depth - 1) ? found : &unknown;
        map_set(constants->unit->arena, &constants->values, var, (void *)(uintptr_t)known);
    }
    if (known != &unknown)
        *value = *known;
    return known != &unknown;
}

static bool value_of(Constants *constants, const Ir *node, __int128 *value, int depth)
{
    __int128 b;
    if (depth == 0 || !node->type || node->type->kind != Type_int)
        return false;
    switch (node->kind) {
    case I_Const:
        if (node->Const.value.digits.at)
            return value_of_digits(node->Const.value.digits, value);
        *value = node->Const.value.integer;
        return true;
    case I_Get:
        return !ir_may_fail(node) && value_of_var(constants, node->Get.var, value, depth);
    case I_Unary:
        if (node->Unary.op != Ir_neg || !value_of(constants, node->Unary.a, value, depth - 1))
            return false;
        *value = -*value;
        return true;
    case I_Binary:
        return value_of(constants, node->Binary.a, value, depth - 1) &&
               value_of(constants, node->Binary.b, &b, depth - 1) && value_of_binary(node->Binary.op, *value, b, value);
    default:
        return false;
    }
}

bool constant_int(Constants *constants, const Ir *node, __int128 *value)
{
    return value_of(constants, node, value, most_depth);
}
