/* emit_arith.c -- arithmetic as C text.
 * In: Binary and Unary with quiet operands.  Out: Pieces.
 * Rule: C's operator where it was proved to give Python's answer; else the runtime's function. */
#include "codegen/emit.h"

#include <ctype.h>

/* ---- arithmetic ------------------------------------------------------------------------- */
static const struct {
    const char *c, *name; /* C's operator; the end of the runtime's function */
    Level level;
} operators[] = {
    [Ir_add] = {"+", "add", Level_sum},          [Ir_sub] = {"-", "sub", Level_sum},
    [Ir_mul] = {"*", "mul", Level_product},      [Ir_matmul] = {NULL, "matmul", Level_postfix},
    [Ir_div] = {"/", "div", Level_product},      [Ir_floordiv] = {"/", "floordiv", Level_product},
    [Ir_mod] = {"%", "mod", Level_product},      [Ir_pow] = {NULL, "pow", Level_postfix},
    [Ir_lshift] = {"<<", "lshift", Level_shift}, [Ir_rshift] = {">>", "rshift", Level_shift},
    [Ir_bitand] = {"&", "bitand", Level_bitand}, [Ir_bitor] = {"|", "bitor", Level_bitor},
    [Ir_bitxor] = {"^", "bitxor", Level_bitxor},
};

/* Both compilers warn about + in << and about arithmetic in & | ^ unless it stands in parentheses.
 */
static Level inner_level(Level level)
{
    return level >= Level_sum ? level : Level_prefix;
}

/* Is it an int64_t for C?  Constants and truth values are ints of 32 bits. */
static bool is_wide(const Ir *node)
{
    switch (node->kind) {
    case I_Const:
        return node->Const.value.integer > INT32_MAX || node->Const.value.integer < -INT32_MAX;
    case I_Convert:
        return node->Convert.a->type->kind != Type_bool && is_wide(node->Convert.a);
    case I_Unary:
        return is_wide(node->Unary.a);
    case I_Select:
        return is_wide(node->Select.a) || is_wide(node->Select.b);
    case I_Binary:
        if (node->Binary.op == Ir_lshift || node->Binary.op == Ir_rshift)
            return is_wide(node->Binary.a);
        return is_wide(node->Binary.a) || is_wide(node->Binary.b);
    default:
        return node->type->kind != Type_bool;
    }
}

/* The left operand; 1 << n and c * d of constants are made 64 bits wide by it. */
static const char *left_text(Emit *e, const Ir *node, Level level)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    bool shift = node->Binary.op == Ir_lshift || node->Binary.op == Ir_rshift;
    bool wide = node->type->kind != Type_int || is_wide(a) || (!shift && is_wide(b) && a->type->kind != Type_bool);
    if (wide)
        return operand(e, a, level);
    if (a->kind == I_Const)
        return format_text(e, "INT64_C(%lld)", (long long)a->Const.value.integer);
    return format_text(e, "(int64_t)%s", operand(e, a, Level_prefix));
}

static Piece infix(Emit *e, const Ir *node)
{
    Level level = operators[node->Binary.op].level;
    Level inner = inner_level(level);
    IrOp op = node->Binary.op;
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    bool chain = inner != level && a->kind == I_Binary && a->Binary.op == op &&
                 (op == Ir_bitor || op == Ir_bitand || op == Ir_bitxor);
    return piece(e, level, "%s %s %s", left_text(e, node, chain ? level : inner), operators[op].c,
                 operand(e, b, inner + (inner == level)));
}

static bool has_call(const char *text)
{
    for (const char *at = text; (at = strchr(at, '(')); at++)
        if (at > text && (isalnum((unsigned char)at[-1]) || at[-1] == '_'))
            return true;
    return false;
}

/* & and | of truth values.  Operands are quiet, so that && and || say the same; and clang doubts & between two calls.
 */
static Piece truth_binary(Emit *e, const Ir *node)
{
    IrOp op = node->Binary.op;
    const char *b = operand(e, node->Binary.b, Level_bitor);
    if (op == Ir_bitxor || !has_call(b))
        return infix(e, node);
    const char *a = operand(e, node->Binary.a, Level_bitor);
    return piece(e, op == Ir_bitand ? Level_and : Level_or, "%s %s %s", a, op == Ir_bitand ? "&&" : "||", b);
}

/* C leaves open what -1 << n is. */
static Piece left_shift(Emit *e, const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    if (is_at_least(e, a, 0))
        return infix(e, node);
    return piece(e, Level_product, "%s * (INT64_C(1) << %s)", operand(e, a, Level_product),
                 operand(e, b, Level_product));
}

bool is_at_least(Emit *e, const Ir *node, int64_t low)
{
    int64_t value;
    if (ir_is_constant(node, &value))
        return value >= low;
    return range_of(e->func, node).low >= low;
}

static bool is_within(Emit *e, const Ir *node, int64_t limit)
{
    Range range = range_of(e->func, node);
    int64_t value;
    if (ir_is_constant(node, &value))
        return -limit <= value && value <= limit;
    return range.low >= -limit && range.high <= limit;
}

static Piece small_division(Emit *e, const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    if (is_at_least(e, a, 0) && is_at_least(e, b, 1))
        return infix(e, node);
    return call2(e, node->Binary.op == Ir_mod ? "small_mod" : "small_floordiv", a, b);
}

static Piece int_division(Emit *e, const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    const int64_t exact = INT64_C(1) << 53;
    if (!ir_may_fail(node) && is_within(e, a, exact) && is_within(e, b, exact))
        return piece(e, Level_product, "(double)%s / (double)%s", operand(e, a, Level_prefix),
                     operand(e, b, Level_prefix));
    return call2(e, "int_div", a, b);
}

static Piece int_power(Emit *e, const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    int64_t exponent;
    if (node->type->kind == Type_float)
        return call2(e, "int_pow_float", a, b);
    if ((node->proved & Proved_small) && ir_is_constant(b, &exponent) && exponent == 2 && is_simple(a))
        return piece(e, Level_product, "%s * %s", operand(e, a, Level_product), operand(e, a, Level_prefix));
    return call2(e, "int_pow", a, b);
}

static Piece int_binary(Emit *e, const Ir *node)
{
    bool small = node->proved & Proved_small;
    switch (node->Binary.op) {
    case Ir_div:
        return int_division(e, node);
    case Ir_pow:
        return int_power(e, node);
    case Ir_floordiv:
    case Ir_mod:
        if (small && !ir_may_fail(node))
            return small_division(e, node);
        break;
    case Ir_lshift:
    case Ir_rshift:
        if (small && (node->proved & Proved_shift))
            return node->Binary.op == Ir_lshift ? left_shift(e, node) : infix(e, node);
        break;
    default:
        if (small)
            return infix(e, node);
    }
    return call2(e, format_text(e, "int_%s", operators[node->Binary.op].name), node->Binary.a, node->Binary.b);
}

static Piece float_power(Emit *e, const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    if ((node->proved & Proved_finite) && b->kind == I_Const && b->Const.value.real == 2 && is_simple(a))
        return piece(e, Level_product, "%s * %s", operand(e, a, Level_product), operand(e, a, Level_prefix));
    return call2(e, "float_pow", a, b);
}

static bool subtracts_from_zero(const Ir *node)
{
    const Ir *a = node->Binary.a;
    while (a->kind == I_Convert)
        a = a->Convert.a;
    return node->Binary.op == Ir_sub && a->kind == I_Const && a->Const.value.real == 0 &&
           (a->type->kind == Type_float || a->type->kind == Type_fixed || a->Const.value.integer == 0);
}

static Piece float_binary(Emit *e, const Ir *node)
{
    const char *nonzero = ir_may_fail(node) ? "" : "_nonzero";
    switch (node->Binary.op) {
    case Ir_pow:
        return float_power(e, node);
    case Ir_div:
        return ir_may_fail(node) ? call2(e, "float_div", node->Binary.a, node->Binary.b) : infix(e, node);
    case Ir_floordiv:
    case Ir_mod:
        return call2(e, format_text(e, "float_%s%s", operators[node->Binary.op].name, nonzero), node->Binary.a,
                     node->Binary.b);
    default:
        if (subtracts_from_zero(node))
            return call2(e, "float_minus", node->Binary.a, node->Binary.b);
        return infix(e, node);
    }
}

static Piece complex_binary(Emit *e, const Ir *node)
{
    if (node->Binary.op == Ir_div && !ir_may_fail(node))
        return call2(e, "complex_quotient", node->Binary.a, node->Binary.b);
    return call2(e, format_text(e, "complex_%s", operators[node->Binary.op].name), node->Binary.a, node->Binary.b);
}

/* C's operators on uint64_t are NumPy's, where a count or divisor is a constant that makes sense. */
static bool is_c_operator(const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    int64_t constant = b->kind == I_Const ? b->Const.value.integer : 0;
    switch (node->Binary.op) {
    case Ir_add:
    case Ir_sub:
    case Ir_mul:
        return a->kind != I_Const || b->kind != I_Const;
    case Ir_bitand:
    case Ir_bitor:
    case Ir_bitxor:
        return true;
    case Ir_lshift:
    case Ir_rshift:
        return a->kind != I_Const && 0 < constant && constant < 64;
    case Ir_floordiv:
    case Ir_mod:
        return a->kind != I_Const && constant > 0;
    default:
        return false;
    }
}

/* One operand without a sign is enough. */
static Piece word_infix(Emit *e, const Ir *node)
{
    Ir plain = *node;
    const Ir *b = node->Binary.b;
    if (b->kind == I_Convert && (b->proved & Proved_low) && node->Binary.a->kind != I_Const &&
        never_big(e->func, b->Convert.a))
        plain.Binary.b = b->Convert.a;
    return infix(e, &plain);
}

static Piece fixed_binary(Emit *e, const Ir *node)
{
    Dtype dtype = node->Binary.a->type->dtype;
    if (dtype == Dtype_uint64 && is_c_operator(node))
        return word_infix(e, node);
    bool real = dtype == Dtype_float32 || dtype == Dtype_float64;
    bool bits = node->Binary.op >= Ir_bitand && node->Binary.op <= Ir_bitxor;
    if (dtype == Dtype_bool_)
        return truth_binary(e, node);
    if (dtype == Dtype_float64 && subtracts_from_zero(node))
        return call2(e, "float_minus", node->Binary.a, node->Binary.b);
    if (real && (node->Binary.op <= Ir_mul || node->Binary.op == Ir_div))
        return infix(e, node);
    if (bits)
        return piece(e, Level_prefix, "(%s)(%s)", c_type(e, node->type), infix(e, node).text);
    const char *stem = node->Binary.a->type->stem;
    if (dtype == Dtype_complex128 && node->Binary.op <= Ir_mul)
        stem = "complex";
    return call2(e, format_text(e, "%s_%s", stem, operators[node->Binary.op].name), node->Binary.a, node->Binary.b);
}

static Piece repetition(Emit *e, const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    bool swap = !type_has(a->type, SIZED);
    return call2(e, format_text(e, "%s_repeat", node->type->stem), swap ? b : a, swap ? a : b);
}

Piece emit_binary(Emit *e, const Ir *node)
{
    const Ir *a = node->Binary.a;
    if (type_is_value(a->type) || type_is_value(node->type))
        return call2(e, format_text(e, "value_%s", operators[node->Binary.op].name), a, node->Binary.b);
    if (a->type->kind == Type_str && node->Binary.op == Ir_mod)
        return piece(e, Level_postfix, "str_percent(%s, %s, %s)", value_text(e, a), descriptor(e, node->Binary.b->type),
                     address_text(e, node->Binary.b));
    if (node->Binary.op == Ir_mul && type_has(node->type, SIZED) && node->type->kind != Type_fixed)
        return repetition(e, node);
    switch (a->type->kind) {
    case Type_bool:
        if (node->type->kind == Type_bool)
            return truth_binary(e, node);
        return int_binary(e, node);
    case Type_int:
        return int_binary(e, node);
    case Type_float:
        return float_binary(e, node);
    case Type_complex:
        return complex_binary(e, node);
    case Type_fixed:
        return fixed_binary(e, node);
    default:
        return call2(e, format_text(e, "%s_%s", a->type->stem, operators[node->Binary.op].name), a, node->Binary.b);
    }
}

static Piece negated(Emit *e, const Ir *a)
{
    Piece inner = expression(e, a);
    if (inner.level < Level_prefix || inner.text[0] == '-')
        return piece(e, Level_prefix, "-(%s)", inner.text);
    return piece(e, Level_prefix, "-%s", inner.text);
}

static Piece int_unary(Emit *e, const Ir *node)
{
    static const char *const names[] = {
        [Ir_neg] = "int_neg", [Ir_plus] = "int_plus", [Ir_invert] = "int_invert", [Ir_abs] = "int_abs"};
    const Ir *a = node->Unary.a;
    bool small = (node->proved & Proved_small) || (a->kind == I_Const && !a->Const.value.digits.at);
    if (small && node->Unary.op == Ir_neg)
        return negated(e, a);
    if (small && node->Unary.op == Ir_invert)
        return piece(e, Level_prefix, a->kind == I_Convert ? "~(int64_t)%s" : "~%s", operand(e, a, Level_prefix));
    if (node->Unary.op == Ir_plus && never_big(e->func, a))
        return expression(e, a);
    return call1(e, names[node->Unary.op], a);
}

static Piece other_unary(Emit *e, const Ir *node)
{
    const Ir *a = node->Unary.a;
    const char *name = node->Unary.op == Ir_abs ? "abs" : node->Unary.op == Ir_neg ? "neg" : "invert";
    TypeKind kind = a->type->kind;
    bool real = kind == Type_float ||
                (kind == Type_fixed && (a->type->dtype == Dtype_float32 || a->type->dtype == Dtype_float64));
    if (node->Unary.op == Ir_plus && kind != Type_union)
        return expression(e, a);
    if ((real || (kind == Type_fixed && a->type->dtype == Dtype_uint64)) && node->Unary.op == Ir_neg)
        return negated(e, a);
    if (kind == Type_fixed && node->Unary.op == Ir_invert)
        return piece(e, Level_prefix,
                     a->type->dtype == Dtype_bool_ ? "!%s" : format_text(e, "(%s)~%%s", c_type(e, a->type)),
                     operand(e, a, Level_prefix));
    if (kind == Type_complex && node->Unary.op == Ir_abs && !ir_may_fail(node))
        return call1(e, "complex_abs_finite", a);
    const char *stem = type_is_value(a->type) ? "value" : a->type->stem;
    return call1(e, format_text(e, "%s_%s", stem, node->Unary.op == Ir_plus ? "plus" : name), a);
}

/* The comparison that is true where this one is false, if there is one: of floats with a NaN all orders are false. */
static bool has_opposite(const Ir *a, IrOp *opposite)
{
    static const IrOp opposites[] = {
        [Ir_eq] = Ir_ne, [Ir_ne] = Ir_eq, [Ir_lt] = Ir_ge, [Ir_ge] = Ir_lt, [Ir_gt] = Ir_le, [Ir_le] = Ir_gt};
    if (a->kind != I_Compare)
        return false;
    IrOp op = a->Compare.op;
    bool ints = a->Compare.a->type->kind == Type_int && a->Compare.b->type->kind == Type_int;
    if (op != Ir_eq && op != Ir_ne && !ints)
        return false;
    *opposite = opposites[op];
    return true;
}

/* not x: of a truth that is written as `... != 0` the equality */
static Piece emit_not(Emit *e, const Ir *a)
{
    IrOp op;
    if (has_opposite(a, &op)) {
        Ir opposite = *a;
        opposite.Compare.op = op;
        return emit_compare(e, &opposite);
    }
    if (a->kind == I_IsNone && type_is_optional(a->IsNone.a->type))
        return piece(e, Level_equality, "%s != NULL", operand(e, a->IsNone.a, Level_equality));
    if (a->kind == I_HasAttr)
        return emit_lacks_attr(e, a->HasAttr.a, a->HasAttr.field);
    Piece truth = expression(e, a);
    const char *end = strrchr(truth.text, '!');
    if (truth.level == Level_equality && end && !strcmp(end, "!= 0"))
        return piece(e, Level_equality, "%.*s== 0", (int)(end - truth.text), truth.text);
    return piece(e, Level_prefix, truth.level >= Level_prefix ? "!%s" : "!(%s)", truth.text);
}

Piece emit_unary(Emit *e, const Ir *node)
{
    const Ir *a = node->Unary.a;
    if (node->Unary.op == Ir_not)
        return emit_not(e, a);
    return a->type->kind == Type_int || a->type->kind == Type_bool ? int_unary(e, node) : other_unary(e, node);
}
