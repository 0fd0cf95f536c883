/* lower_fold.c -- arithmetic on literals, where the result prints as CPython's would.
 * In: constants.  Out: a constant, or NULL.  Rule: what could raise, overflow a word or round
 * otherwise is left alone. */
#include "typeinfer/lower.h"

static bool small_result(int64_t value)
{
    return value > -(INT64_C(1) << 62) && value < (INT64_C(1) << 62);
}

static Ir *fold_int(Lower *l, bool fine, int64_t value, Span at)
{
    return fine && small_result(value) ? ir_int(l->unit, value, at) : NULL;
}

static Ir *negate_digits(Lower *l, Ir *a, Span at)
{
    Ir *node = ir_new(l->unit, I_Const, l->int_, at);
    Str digits = a->Const.value.digits;
    if (digits.at[0] == '-') {
        node->Const.value.digits = (Str){digits.at + 1, digits.len - 1};
        return node;
    }
    char *text = NEW_ARRAY(l->arena, char, digits.len + 2);
    text[0] = '-';
    memcpy(text + 1, digits.at, digits.len);
    node->Const.value.digits = (Str){text, digits.len + 1};
    return node;
}

static Ir *fold_complex(Lower *l, double real, double imaginary, Span at)
{
    Ir *node = ir_new(l->unit, I_Const, l->complex_, at);
    node->Const.value.real = real;
    node->Const.value.imaginary = imaginary;
    return node;
}

Ir *fold_unary(Lower *l, IrOp op, Ir *a, Span at)
{
    const Const *value = &a->Const.value;
    if (a->kind != I_Const)
        return NULL;
    if (a->type->kind == Type_int && value->digits.at)
        return op == Ir_neg ? negate_digits(l, a, at) : op == Ir_plus ? a : NULL;
    if (a->type->kind == Type_int || a->type->kind == Type_bool) {
        int64_t number = value->integer;
        return fold_int(l, true,
                        op == Ir_neg                 ? -number
                        : op == Ir_invert            ? ~number
                        : op == Ir_abs && number < 0 ? -number
                                                     : number,
                        at);
    }
    if (a->type->kind == Type_float && op != Ir_invert)
        return tree_float(l,
                          op == Ir_neg   ? -value->real
                          : op == Ir_abs ? __builtin_fabs(value->real)
                                         : value->real,
                          at);
    if (a->type->kind == Type_complex && op == Ir_neg)
        return fold_complex(l, -value->real, -value->imaginary, at);
    return NULL;
}

static int64_t floor_divide(int64_t a, int64_t b)
{
    int64_t quotient = a / b;
    return quotient - (a % b != 0 && (a < 0) != (b < 0));
}

static Ir *fold_power(Lower *l, int64_t base, int64_t exponent, Span at)
{
    int64_t value = 1;
    if (exponent < 0 || exponent > 62)
        return NULL;
    for (int64_t count = 0; count < exponent; count++) {
        if (__builtin_mul_overflow(value, base, &value))
            return NULL;
    }
    return fold_int(l, true, value, at);
}

static Ir *fold_ints(Lower *l, IrOp op, int64_t a, int64_t b, Span at)
{
    int64_t value = 0;
    bool wrapped;
    switch (op) {
    case Ir_add:
        wrapped = __builtin_add_overflow(a, b, &value);
        return fold_int(l, !wrapped, value, at);
    case Ir_sub:
        wrapped = __builtin_sub_overflow(a, b, &value);
        return fold_int(l, !wrapped, value, at);
    case Ir_mul:
        wrapped = __builtin_mul_overflow(a, b, &value);
        return fold_int(l, !wrapped, value, at);
    case Ir_floordiv:
        return b ? fold_int(l, true, floor_divide(a, b), at) : NULL;
    case Ir_mod:
        return b ? fold_int(l, true, a - floor_divide(a, b) * b, at) : NULL;
    case Ir_div: /* exact in a double on both sides: correctly rounded */
        if (b == 0 || a > INT64_C(1) << 53 || a < -(INT64_C(1) << 53) || b > INT64_C(1) << 53 ||
            b < -(INT64_C(1) << 53))
            return NULL;
        return tree_float(l, (double)a / (double)b, at);
    case Ir_pow:
        return fold_power(l, a, b, at);
    case Ir_lshift:
        return b >= 0 && b < 62 && a >= 0 && a < (INT64_C(1) << (62 - b)) ? ir_int(l->unit, a << b, at) : NULL;
    case Ir_rshift:
        return b >= 0 && b < 63 ? ir_int(l->unit, a >> b, at) : NULL;
    case Ir_bitand:
        return ir_int(l->unit, a & b, at);
    case Ir_bitor:
        return ir_int(l->unit, a | b, at);
    case Ir_bitxor:
        return ir_int(l->unit, a ^ b, at);
    default:
        return NULL;
    }
}

static Ir *fold_floats(Lower *l, IrOp op, double a, double b, Span at)
{
    switch (op) {
    case Ir_add:
        return tree_float(l, a + b, at);
    case Ir_sub:
        return tree_float(l, a - b, at);
    case Ir_mul:
        return tree_float(l, a * b, at);
    case Ir_div:
        return b != 0 ? tree_float(l, a / b, at) : NULL;
    default:
        return NULL;
    }
}

static Ir *fold_complexes(Lower *l, IrOp op, const Const *a, const Const *b, Span at)
{
    if (op == Ir_add)
        return fold_complex(l, a->real + b->real, a->imaginary + b->imaginary, at);
    if (op == Ir_sub)
        return fold_complex(l, a->real - b->real, a->imaginary - b->imaginary, at);
    return NULL;
}

/* Both operands are of the computational type already. */
Ir *fold_binary(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    int64_t left, right;
    if (ir_is_constant(a, &left) && ir_is_constant(b, &right))
        return fold_ints(l, op, left, right, at);
    if (is_const(a, Type_float) && is_const(b, Type_float))
        return fold_floats(l, op, a->Const.value.real, b->Const.value.real, at);
    if (is_const(a, Type_complex) && is_const(b, Type_complex))
        return fold_complexes(l, op, &a->Const.value, &b->Const.value, at);
    return NULL;
}
