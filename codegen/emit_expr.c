/* emit_expr.c -- expressions as C text with as few parentheses as C and its readers need.
 * In: trees whose operands are quiet.  Out: a Piece: the text, and how strongly its outermost operator binds.
 * Rule: an operand that binds more weakly than its place asks for goes into parentheses.                         */
#include "codegen/emit.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

Piece piece(Emit *e, Level level, const char *format, ...)
{
    Text text = {0};
    va_list list;
    va_start(list, format);
    text_vprint(&text, format, list);
    va_end(list);
    Piece made = {arena_copy(e->arena, text.at ? text.at : "", text.len), level};
    text_free(&text);
    return made;
}

const char *format_text(Emit *e, const char *format, ...)
{
    Text text = {0};
    va_list list;
    va_start(list, format);
    text_vprint(&text, format, list);
    va_end(list);
    const char *made = arena_copy(e->arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return made;
}

const char *operand(Emit *e, const Ir *node, Level level)
{
    Piece made = expression(e, node);
    return made.level >= level ? made.text : format_text(e, "(%s)", made.text);
}

const char *value_text(Emit *e, const Ir *node)
{
    return operand(e, node, Level_assign);
}

const char *condition_text(Emit *e, const Ir *node)
{
    return expression(e, node).text;
}

const char *owned_text(Emit *e, const Ir *node)
{
    const char *text = value_text(e, node);
    bool word = node->type->kind == Type_int && never_big(e->func, node);
    if (!is_counted(node->type) || word || makes_reference(e->func, node))
        return text;
    return keep_text(e, node->type, text);
}

/* The address of a slot of the value's type: what functions that go by descriptors read. */
const char *address_text(Emit *e, const Ir *node)
{
    if (node->kind == I_Get)
        return format_text(e, "&%s", expression(e, node).text);
    if (node->kind == I_TupleNew)
        return format_text(e, "&%s", expression(e, node).text);
    if (node->type->kind == Type_none)
        return "&PY_NOTHING";
    const char *type = c_type(e, node->type);
    return format_text(e, "(%s[]){%s}", type, value_text(e, node));
}

static Piece call1(Emit *e, const char *function, const Ir *a)
{
    return piece(e, Level_postfix, "%s(%s)", function, value_text(e, a));
}

static Piece call2(Emit *e, const char *function, const Ir *a, const Ir *b)
{
    return piece(e, Level_postfix, "%s(%s, %s)", function, value_text(e, a), value_text(e, b));
}

/* ---- constants --------------------------------------------------------------------------------------------- */
static Piece expr_float(Emit *e, double value)
{
    char digits[40];
    if (isnan(value))
        return piece(e, Level_postfix, "__builtin_nan(\"\")");
    if (isinf(value))
        return piece(e, value < 0 ? Level_prefix : Level_postfix, "%s__builtin_inf()", value < 0 ? "-" : "");
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, value);
        if (strtod(digits, NULL) == value)
            break;
    }
    bool whole = !strpbrk(digits, ".e");
    return piece(e, signbit(value) ? Level_prefix : Level_postfix, "%s%s", digits, whole ? ".0" : "");
}

static Piece expr_Const(Emit *e, const Ir *node)
{
    const Const *value = &node->Const.value;
    switch (node->type->kind) {
    case Type_bool:
        return piece(e, Level_postfix, value->integer ? "true" : "false");
    case Type_int:
        if (value->digits.at)
            return piece(e, Level_postfix, "%s", big_literal(e, value->digits));
        return piece(e, value->integer < 0 ? Level_prefix : Level_postfix, "%lld", (long long)value->integer);
    case Type_float:
        return expr_float(e, value->real);
    case Type_fixed:
        if (node->type->dtype == Dtype_float32 || node->type->dtype == Dtype_float64)
            return expr_float(e, value->real);
        return piece(e, value->integer < 0 ? Level_prefix : Level_postfix, "%lld", (long long)value->integer);
    case Type_complex:
        return piece(e, Level_postfix, "complex_make(%s, %s)", expr_float(e, value->real).text,
                     expr_float(e, value->imaginary).text);
    case Type_str:
        return piece(e, Level_postfix, "%s", text_literal(e, value->text));
    case Type_union:
        return piece(e, Level_postfix, type_is_nullable(node->type) ? "NULL" : "VALUE_NONE");
    default:
        return piece(e, Level_postfix, "PY_NOTHING");
    }
}

static Piece expr_Get(Emit *e, const Ir *node)
{
    if (node->type->kind == Type_none)
        return piece(e, Level_postfix, "PY_NOTHING");
    return piece(e, Level_postfix, "%s", node->Get.var->c_name);
}

/* ---- arithmetic --------------------------------------------------------------------------------------------- */
static const struct {
    const char *c, *name; /* C's operator; the end of the runtime's function */
    Level level;
} operators[] = {
    [Ir_add] = {"+", "add", Level_sum},         [Ir_sub] = {"-", "sub", Level_sum},
    [Ir_mul] = {"*", "mul", Level_product},     [Ir_matmul] = {NULL, "matmul", Level_postfix},
    [Ir_div] = {"/", "div", Level_product},     [Ir_floordiv] = {"/", "floordiv", Level_product},
    [Ir_mod] = {"%", "mod", Level_product},     [Ir_pow] = {NULL, "pow", Level_postfix},
    [Ir_lshift] = {"<<", "lshift", Level_shift}, [Ir_rshift] = {">>", "rshift", Level_shift},
    [Ir_bitand] = {"&", "bitand", Level_bitand}, [Ir_bitor] = {"|", "bitor", Level_bitor},
    [Ir_bitxor] = {"^", "bitxor", Level_bitxor},
};

/* Both compilers warn about + in << and about arithmetic in & | ^ unless it stands in parentheses. */
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
    bool chain = inner != level && a->kind == I_Binary && a->Binary.op == op && (op == Ir_bitor || op == Ir_bitand || op == Ir_bitxor);
    return piece(e, level, "%s %s %s", left_text(e, node, chain ? level : inner), operators[op].c, operand(e, b, inner + (inner == level)));
}

static bool is_at_least(Emit *e, const Ir *node, int64_t low)
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
        return piece(e, Level_product, "(double)%s / (double)%s", operand(e, a, Level_prefix), operand(e, b, Level_prefix));
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
            return infix(e, node);
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
        return infix(e, node);
    }
}

static Piece complex_binary(Emit *e, const Ir *node)
{
    if (node->Binary.op == Ir_div && !ir_may_fail(node))
        return call2(e, "complex_quotient", node->Binary.a, node->Binary.b);
    return call2(e, format_text(e, "complex_%s", operators[node->Binary.op].name), node->Binary.a, node->Binary.b);
}

static Piece fixed_binary(Emit *e, const Ir *node)
{
    Dtype dtype = node->Binary.a->type->dtype;
    bool real = dtype == Dtype_float32 || dtype == Dtype_float64;
    bool bits = node->Binary.op >= Ir_bitand && node->Binary.op <= Ir_bitxor;
    if (dtype == Dtype_bool_)
        return infix(e, node);
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

static Piece expr_Binary(Emit *e, const Ir *node)
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
            return infix(e, node);
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
    static const char *const names[] = {[Ir_neg] = "int_neg", [Ir_plus] = "int_plus", [Ir_invert] = "int_invert", [Ir_abs] = "int_abs"};
    const Ir *a = node->Unary.a;
    bool small = (node->proved & Proved_small) || a->kind == I_Const;
    if (small && node->Unary.op == Ir_neg)
        return negated(e, a);
    if (small && node->Unary.op == Ir_invert)
        return piece(e, Level_prefix, "~%s", operand(e, a, Level_prefix));
    if (node->Unary.op == Ir_plus && never_big(e->func, a))
        return expression(e, a);
    return call1(e, names[node->Unary.op], a);
}

static Piece other_unary(Emit *e, const Ir *node)
{
    const Ir *a = node->Unary.a;
    const char *name = node->Unary.op == Ir_abs ? "abs" : node->Unary.op == Ir_neg ? "neg" : "invert";
    TypeKind kind = a->type->kind;
    bool real = kind == Type_float || (kind == Type_fixed && (a->type->dtype == Dtype_float32 || a->type->dtype == Dtype_float64));
    if (node->Unary.op == Ir_plus && kind != Type_union)
        return expression(e, a);
    if (real && node->Unary.op == Ir_neg)
        return negated(e, a);
    if (kind == Type_fixed && node->Unary.op == Ir_invert)
        return piece(e, Level_prefix, a->type->dtype == Dtype_bool_ ? "!%s" : format_text(e, "(%s)~%%s", c_type(e, a->type)),
                     operand(e, a, Level_prefix));
    if (kind == Type_complex && node->Unary.op == Ir_abs && !ir_may_fail(node))
        return call1(e, "complex_abs_finite", a);
    const char *stem = type_is_value(a->type) ? "value" : a->type->stem;
    return call1(e, format_text(e, "%s_%s", stem, node->Unary.op == Ir_plus ? "plus" : name), a);
}

static Piece expr_Unary(Emit *e, const Ir *node)
{
    const Ir *a = node->Unary.a;
    if (node->Unary.op == Ir_not && a->kind == I_Compare && (a->Compare.op == Ir_eq || a->Compare.op == Ir_ne)) {
        Ir opposite = *a;
        opposite.Compare.op = a->Compare.op == Ir_eq ? Ir_ne : Ir_eq;
        return emit_compare(e, &opposite);
    }
    if (node->Unary.op == Ir_not)
        return piece(e, Level_prefix, "!%s", operand(e, a, Level_prefix));
    return a->type->kind == Type_int || a->type->kind == Type_bool ? int_unary(e, node) : other_unary(e, node);
}

/* ---- choices --------------------------------------------------------------------------------------------------- */
static Piece expr_Compare(Emit *e, const Ir *node)
{
    return emit_compare(e, node);
}

static Piece expr_And(Emit *e, const Ir *node)
{
    return piece(e, Level_and, "%s && %s", operand(e, node->And.a, Level_and), operand(e, node->And.b, Level_and));
}

static Piece expr_Or(Emit *e, const Ir *node)
{
    bool left = node->Or.a->kind == I_Or, right = node->Or.b->kind == I_Or;
    return piece(e, Level_or, "%s || %s", operand(e, node->Or.a, left ? Level_or : Level_bitor),
                 operand(e, node->Or.b, right ? Level_or : Level_bitor));
}

static Piece expr_Select(Emit *e, const Ir *node)
{
    bool fresh = makes_reference(e->func, node);
    const Ir *a = node->Select.a, *b = node->Select.b;
    return piece(e, Level_choice, "%s ? %s : %s", operand(e, node->Select.test, Level_or),
                 fresh ? owned_text(e, a) : operand(e, a, Level_choice), fresh ? owned_text(e, b) : operand(e, b, Level_choice));
}

static Piece expr_Convert(Emit *e, const Ir *node)
{
    return emit_convert(e, node);
}

static Piece expr_Truth(Emit *e, const Ir *node)
{
    return emit_truth(e, node->Truth.a);
}

static Piece expr_IsNone(Emit *e, const Ir *node)
{
    const Ir *a = node->IsNone.a;
    if (type_is_nullable(a->type))
        return piece(e, Level_prefix, "!%s", operand(e, a, Level_prefix));
    if (a->type->kind == Type_union)
        return call1(e, "value_is_none", a);
    return piece(e, Level_postfix, a->type->kind == Type_none ? "true" : "false");
}

static Piece expr_HasType(Emit *e, const Ir *node)
{
    const Ir *a = node->HasType.a;
    const Type *member = node->HasType.member;
    if (a->type->kind != Type_union)
        return piece(e, Level_postfix, a->type == member ? "true" : "false");
    if (type_is_nullable(a->type))
        return piece(e, member->kind == Type_none ? Level_equality : Level_equality,
                     member->kind == Type_none ? "%s == NULL" : "%s != NULL", operand(e, a, Level_equality));
    switch (member->kind) {
    case Type_none:
        return call1(e, "value_is_none", a);
    case Type_bool:
    case Type_int:
    case Type_float:
        return call1(e, format_text(e, "value_is_%s", member->stem), a);
    default:
        return piece(e, Level_postfix, "value_is(%s, %s)", value_text(e, a), descriptor(e, member));
    }
}

static Piece expr_IsSame(Emit *e, const Ir *node)
{
    const Ir *a = node->IsSame.a, *b = node->IsSame.b;
    if (type_is_value(a->type) || type_is_value(b->type))
        return call2(e, "value_same", a, b);
    if (type_has(a->type, STRUCT) || type_has(b->type, STRUCT))
        return piece(e, Level_postfix, "false");
    if (a->type == b->type || type_has(a->type, SCALAR))
        return piece(e, Level_equality, "%s == %s", operand(e, a, Level_relation), operand(e, b, Level_relation));
    return piece(e, Level_equality, "(const void *)%s == (const void *)%s", operand(e, a, Level_prefix),
                 operand(e, b, Level_prefix));
}

static Piece expr_Contains(Emit *e, const Ir *node)
{
    const Ir *a = node->Contains.a, *item = node->Contains.item;
    if (a->type->kind == Type_range && item->type->kind == Type_float)
        return call2(e, "range_contains_float", a, item);
    bool same = a->type->kind == Type_str || a->type->kind == Type_range || a->type->items.at[0] == item->type;
    if (same)
        return call2(e, format_text(e, "%s_contains", a->type->stem), a, item);
    return piece(e, Level_postfix, "false");
}

/* ---- parts ----------------------------------------------------------------------------------------------------- */
static const char *items_text(Emit *e, const Block *items, bool owned)
{
    Text text = {0};
    for_each(Ir *, item, items)
        text_print(&text, "%s%s", item_at ? ", " : "", owned ? owned_text(e, item) : value_text(e, item));
    const char *made = arena_copy(e->arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return made;
}

static Piece expr_TupleNew(Emit *e, const Ir *node)
{
    const char *items = node->TupleNew.items.len ? items_text(e, &node->TupleNew.items, true) : "0";
    return piece(e, Level_postfix, "(%s){%s}", c_type(e, node->type), items);
}

static Piece expr_Field(Emit *e, const Ir *node)
{
    if (node->type->kind == Type_none)
        return piece(e, Level_postfix, "PY_NOTHING");
    return piece(e, Level_postfix, "%s.item%u", operand(e, node->Field.a, Level_postfix), node->Field.index);
}

static Piece expr_ListNew(Emit *e, const Ir *node)
{
    const Block *items = &node->ListNew.items;
    const char *stem = node->type->stem;
    use_type(e, node->type);
    if (!items->len && node->type->kind == Type_sequence)
        return piece(e, Level_postfix, "%s_of(0, NULL)", stem);
    if (!items->len)
        return piece(e, Level_postfix, "%s_new(%s)", stem, node->ListNew.room ? value_text(e, node->ListNew.room) : "0");
    const char *type = c_type(e, node->type->items.at[0]);
    return piece(e, Level_postfix, "%s_of(%u, (%s[]){%s})", stem, items->len, type,
                 items_text(e, items, false));
}

static Piece expr_ListFill(Emit *e, const Ir *node)
{
    use_type(e, node->type);
    return call2(e, format_text(e, "%s_filled", node->type->stem), node->ListFill.item, node->ListFill.count);
}

static Piece expr_RangeNew(Emit *e, const Ir *node)
{
    const Ir *step = node->RangeNew.step;
    use_type(e, node->type);
    if (ir_may_fail(node))
        return piece(e, Level_postfix, "range_make(%s, %s, %s)", value_text(e, node->RangeNew.start),
                     value_text(e, node->RangeNew.stop), value_text(e, step));
    return piece(e, Level_postfix, "(range_t){%s, %s, %s}", owned_text(e, node->RangeNew.start),
                 owned_text(e, node->RangeNew.stop), step ? owned_text(e, step) : "1");
}

static Piece expr_Len(Emit *e, const Ir *node)
{
    const Ir *a = node->Len.a;
    if (a->type->kind == Type_range)
        return call1(e, "range_len", a);
    if (a->type->kind == Type_array)
        return piece(e, Level_postfix, "%s->shape[0]", operand(e, a, Level_postfix));
    return piece(e, Level_postfix, "%s->len", operand(e, a, Level_postfix));
}

/* xs->at[xs->len - 1] for xs[-1]; list_at(...) where the sign is not known */
static const char *index_text(Emit *e, const Ir *node, const char *list)
{
    const Ir *index = node->Index.index;
    int64_t value;
    if (ir_is_constant(index, &value) && value < 0)
        return format_text(e, "%s->len - %lld", list, -(long long)value);
    if ((node->proved & Proved_forward) || is_at_least(e, index, 0))
        return value_text(e, index);
    const char *text = operand(e, index, Level_relation);
    if (is_simple(index))
        return format_text(e, "%s < 0 ? %s + %s->len : %s", text, text, list, text);
    return format_text(e, "py_wrapped(%s, %s->len)", value_text(e, index), list);
}

static Piece expr_Index(Emit *e, const Ir *node)
{
    const Ir *a = node->Index.a;
    const char *list = operand(e, a, Level_postfix);
    if (node->type->kind == Type_none)
        return piece(e, Level_postfix, "PY_NOTHING");
    if (a->type->kind == Type_tuple)
        return piece(e, Level_postfix, "(&%s.item0)[py_wrapped(%s, %u)]", list, value_text(e, node->Index.index), a->type->items.len);
    if (ir_may_fail(node))
        return call2(e, format_text(e, a->type->kind == Type_str || a->type->kind == Type_range ? "%s_get" : "%s_load", a->type->stem),
                     a, node->Index.index);
    switch (a->type->kind) {
    case Type_str:
        return piece(e, Level_postfix, "str_char(%s, %s)", list, index_text(e, node, list));
    case Type_range:
        return call2(e, "range_at", a, node->Index.index);
    default:
        return piece(e, Level_postfix, "%s->at[%s]", list, index_text(e, node, list));
    }
}

static const char *bound_text(Emit *e, const Ir *bound)
{
    return bound && bound->type->kind != Type_none ? value_text(e, bound) : "INT_UNSET";
}

static Piece expr_Slice(Emit *e, const Ir *node)
{
    const struct SliceIr *slice = &node->Slice;
    const char *a = value_text(e, slice->a), *lower = bound_text(e, slice->lower), *upper = bound_text(e, slice->upper);
    const char *stem = slice->a->type->stem;
    use_type(e, node->type);
    if (slice->a->type->kind == Type_array)
        return piece(e, Level_postfix, "array_slice(%s, 0, %s, %s, %s)", a, lower, upper, bound_text(e, slice->step));
    if (slice->a->type->kind == Type_range)
        return piece(e, Level_postfix, "range_slice(%s, %s, %s, %s)", a, lower, upper, bound_text(e, slice->step));
    if (slice->step)
        return piece(e, Level_postfix, "%s_slice_step(%s, %s, %s, %s)", stem, a, lower, upper, bound_text(e, slice->step));
    return piece(e, Level_postfix, "%s_slice(%s, %s, %s)", stem, a, lower, upper);
}

static Piece expr_Element(Emit *e, const Ir *node)
{
    return emit_element(e, node);
}

static Piece expr_Row(Emit *e, const Ir *node)
{
    static const char *const names[] = {"", "array_row", "array_row2", "array_row3"};
    return piece(e, Level_postfix, "%s(%s, %s)", names[node->Row.indices.len], value_text(e, node->Row.a),
                 items_text(e, &node->Row.indices, false));
}

static Piece expr_Shape(Emit *e, const Ir *node)
{
    return piece(e, Level_postfix, "%s->shape[%u]", operand(e, node->Shape.a, Level_postfix), node->Shape.axis);
}

static Piece expr_Call(Emit *e, const Ir *node)
{
    return emit_call(e, node, NULL);
}

static Piece expr_Library(Emit *e, const Ir *node)
{
    return emit_runtime(e, node, NULL);
}

static Piece expr_TextOf(Emit *e, const Ir *node)
{
    return emit_text_of(e, node);
}

static Piece expr_Format(Emit *e, const Ir *node)
{
    return emit_format(e, node);
}

static Piece expr_Percent(Emit *e, const Ir *node)
{
    return emit_percent(e, node);
}

static Piece expr_Join(Emit *e, const Ir *node)
{
    (void)e;
    bug("joined text is a statement (at %u)", node->at.start);
}

static Piece (*const rules[I_count])(Emit *, const Ir *) = {
#define EXPR(k, ...) [I_##k] = expr_##k,
#define STMT(k, ...)
#include "typeinfer/ir.def"
};

Piece expression(Emit *e, const Ir *node)
{
    if (!rules[node->kind])
        bug("%s is no expression (at %u)", ir_kind_text(node->kind), node->at.start);
    return rules[node->kind](e, node);
}
