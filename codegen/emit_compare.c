/* emit_compare.c -- comparison, truth and conversion as C text.
 * In: quiet operands.  Out: Pieces.
 * Rule: what C's operator decides exactly as Python does is written so; anything else is a call of
 * the runtime.      */
#include "codegen/emit.h"

static const struct {
    const char *c, *name, *list;
    Level level;
} comparisons[] = {
    [Ir_eq] = {"==", "eq", "equal", Level_equality},  [Ir_ne] = {"!=", "ne", "equal", Level_equality},
    [Ir_lt] = {"<", "lt", "less", Level_relation},    [Ir_le] = {"<=", "le", "less_equal", Level_relation},
    [Ir_gt] = {">", "gt", "greater", Level_relation}, [Ir_ge] = {">=", "ge", "greater_equal", Level_relation},
};

Piece infix_texts(Emit *e, IrOp op, const char *a, const char *b)
{
    return piece(e, comparisons[op].level, "%s %s %s", a, comparisons[op].c, b);
}

/* A truth value beside a number it may not be: C compilers say that it never is. */
static bool is_doubtful_truth(IrOp op, const Ir *tree, const Ir *other)
{
    const Ir *truth = tree->kind == I_Convert ? tree->Convert.a : tree;
    const Const *value = &other->Const.value;
    if (truth->type->kind != Type_bool || tree->type->kind == Type_float || other->kind != I_Const)
        return false;
    return op > Ir_ne || (other->type->kind == Type_int && (value->integer < 0 || value->integer > 1));
}

/* One side of a comparison, one level up: a chain like a < b < c would draw a warning, and so would !a == b. */
static const char *side(Emit *e, IrOp op, const Ir *tree, const Ir *other)
{
    if (is_doubtful_truth(op, tree, other))
        return format_text(e, "(int64_t)%s", operand(e, tree, Level_prefix));
    const char *text = operand(e, tree, Level_shift);
    return text[0] == '!' ? format_text(e, "(%s)", text) : text;
}

static Piece plain(Emit *e, const Ir *node)
{
    IrOp op = node->Compare.op;
    const Ir *a = node->Compare.a, *b = node->Compare.b;
    return infix_texts(e, op, side(e, op, a, b), side(e, op, b, a));
}

static Piece named(Emit *e, const Ir *node, const char *stem)
{
    return piece(e, Level_postfix, "%s_%s(%s, %s)", stem, comparisons[node->Compare.op].name,
                 value_text(e, node->Compare.a), value_text(e, node->Compare.b));
}

/* An int with a float: C converts the int, which is exact up to 2 ** 53. */
static Piece mixed(Emit *e, const Ir *node)
{
    const Ir *a = node->Compare.a, *b = node->Compare.b;
    const Ir *word = a->type->kind == Type_float ? b : a;
    Range range = range_of(e->func, word);
    const int64_t exact = INT64_C(1) << 53;
    bool fits = word->type->kind == Type_bool || ir_is_constant(word, &range.low)
                    ? word->type->kind == Type_bool || (-exact <= range.low && range.low <= exact)
                    : range.low >= -exact && range.high <= exact;
    if (fits)
        return plain(e, node);
    bool first = a->type->kind == Type_float;
    return piece(e, Level_postfix, "%s_%s_%s(%s, %s)", first ? "float" : "int", comparisons[node->Compare.op].name,
                 first ? "int" : "float", value_text(e, a), value_text(e, b));
}

/* ---- by descriptor ---------------------------------------------------------------------- */
static Piece lists(Emit *e, const Ir *node)
{
    IrOp op = node->Compare.op;
    return piece(e, op == Ir_ne ? Level_prefix : Level_postfix, "%s%s_%s(%s, %s)", op == Ir_ne ? "!" : "",
                 node->Compare.a->type->stem, comparisons[op].list, value_text(e, node->Compare.a),
                 value_text(e, node->Compare.b));
}

/* Two tuples whose parts cannot fail.  With a NaN among them all orders are false, as 2 is neither below 0 nor 0. */
static Piece tuples(Emit *e, const Ir *node)
{
    IrOp op = node->Compare.op;
    const Type *type = node->Compare.a->type;
    const char *a = value_text(e, node->Compare.a), *b = value_text(e, node->Compare.b);
    bool equates = op == Ir_eq || op == Ir_ne, swaps = op == Ir_gt || op == Ir_ge;
    use_type(e, type);
    map_set(e->arena, equates ? &e->type_equated : &e->type_ordered, type, (void *)type);
    if (equates)
        return piece(e, op == Ir_ne ? Level_prefix : Level_postfix, "%s%s_same(%s, %s)", op == Ir_ne ? "!" : "",
                     type->stem, a, b);
    return piece(e, Level_relation, "%s_order(%s, %s) %s 0", type->stem, swaps ? b : a, swaps ? a : b,
                 op == Ir_lt || op == Ir_gt ? "<" : "<=");
}

static Piece general(Emit *e, const Ir *node)
{
    static const char *const orders[] = {[Ir_lt] = "PY_LT", [Ir_le] = "PY_LE", [Ir_gt] = "PY_GT", [Ir_ge] = "PY_GE"};
    const Ir *a = node->Compare.a, *b = node->Compare.b;
    IrOp op = node->Compare.op;
    const char *slots = format_text(e, "%s, %s, %s, %s", descriptor(e, a->type), address_text(e, a),
                                    descriptor(e, b->type), address_text(e, b));
    if (op == Ir_eq || op == Ir_ne)
        return piece(e, op == Ir_ne ? Level_prefix : Level_postfix, "%stype_equal(%s)", op == Ir_ne ? "!" : "", slots);
    return piece(e, Level_postfix, "type_compare(%s, %s)", slots, orders[op]);
}

static bool is_number(const Type *type)
{
    return type->kind == Type_int || type->kind == Type_bool || type->kind == Type_float;
}

static Piece numbers(Emit *e, const Ir *node)
{
    const Ir *a = node->Compare.a, *b = node->Compare.b;
    bool real_a = a->type->kind == Type_float, real_b = b->type->kind == Type_float;
    if (real_a != real_b)
        return mixed(e, node);
    bool small =
        (a->type->kind != Type_int || never_big(e->func, a)) && (b->type->kind != Type_int || never_big(e->func, b));
    small |= node->proved & Proved_small;
    return real_a || small ? plain(e, node) : named(e, node, "int");
}

static Piece complexes(Emit *e, const Ir *node)
{
    const Ir *a = node->Compare.a, *b = node->Compare.b;
    if (a->type == b->type)
        return named(e, node, "complex");
    return general(e, node);
}

/* abs(z) < bound, exactly, mostly without a square root */
static bool try_abs(Emit *e, const Ir *node, Piece *made)
{
    const Ir *a = node->Compare.a, *b = node->Compare.b;
    static const char *const names[] = {[Ir_lt] = "lt", [Ir_le] = "le", [Ir_gt] = "gt", [Ir_ge] = "ge"};
    bool bound =
        b->kind == I_Const && (b->type->kind == Type_float || (b->type->kind == Type_int && !b->Const.value.digits.at));
    if (a->kind != I_Unary || a->Unary.op != Ir_abs || a->Unary.a->type->kind != Type_complex ||
        node->Compare.op < Ir_lt || !bound || ir_may_fail(a))
        return false;
    *made = piece(e, Level_postfix, "complex_abs_%s(%s, %s)", names[node->Compare.op], value_text(e, a->Unary.a),
                  value_text(e, b));
    return true;
}

Piece emit_compare(Emit *e, const Ir *node)
{
    const Type *a = node->Compare.a->type, *b = node->Compare.b->type;
    Piece made;
    if (type_is_value(a) && type_is_value(b))
        return named(e, node, "value");
    if (try_abs(e, node, &made))
        return made;
    if (is_number(a) && is_number(b))
        return numbers(e, node);
    if (a->kind == Type_fixed && b->kind == Type_fixed) {
        if (a->dtype < Dtype_complex64)
            return plain(e, node);
        return piece(e, Level_prefix, "%s%s_eq(%s, %s)", node->Compare.op == Ir_ne ? "!" : "",
                     a->dtype == Dtype_complex64 ? "c64" : "complex", value_text(e, node->Compare.a),
                     value_text(e, node->Compare.b));
    }
    if (a->kind == Type_complex || b->kind == Type_complex)
        return complexes(e, node);
    if (a->kind == Type_str && b->kind == Type_str)
        return try_characters(e, node, &made) ? made : named(e, node, "str");
    if (a->kind == Type_bytes && b->kind == Type_bytes)
        return named(e, node, "bytes");
    if (a == b && (a->kind == Type_list || a->kind == Type_sequence))
        return lists(e, node);
    if (a == b && a->kind == Type_tuple && is_plain_key(a))
        return tuples(e, node);
    if (a == b && a->kind == Type_exception && !strcmp(value_text(e, node->Compare.a), value_text(e, node->Compare.b)))
        return piece(e, Level_postfix, node->Compare.op == Ir_eq ? "true" : "false");
    return general(e, node);
}

/* ---- truth ------------------------------------------------------------------------------ */
static Piece nullable_truth(Emit *e, const Ir *a)
{
    const Type *type = type_pointee(a->type);
    const char *text = operand(e, a, Level_postfix);
    if (!strcmp(text, "NULL")) /* a choice that came down to None */
        return piece(e, Level_postfix, "false");
    if (type_has(type, SIZED))
        return piece(e, Level_and, "%s && %s->len != 0", text, text);
    return piece(e, Level_equality, "%s != NULL", text);
}

Piece emit_truth(Emit *e, const Ir *a)
{
    switch (a->type->kind) {
    case Type_bool:
        return expression(e, a);
    case Type_int:
    case Type_float:
        return piece(e, Level_equality, "%s != 0", operand(e, a, Level_relation));
    case Type_str:
    case Type_bytes:
    case Type_packed:
    case Type_list:
    case Type_sequence:
    case Type_dict:
    case Type_set:
    case Type_frozenset:
    case Type_keys:
    case Type_values:
    case Type_items:
        return piece(e, Level_equality, "%s->len != 0", operand(e, a, Level_postfix));
    case Type_tuple:
        return piece(e, Level_postfix, a->type->items.len ? "true" : "false");
    case Type_complex:
    case Type_range:
        return piece(e, Level_postfix, "%s_truth(%s)", a->type->stem, value_text(e, a));
    case Type_fixed:
        if (a->type->dtype == Dtype_bool_)
            return expression(e, a);
        if (a->type->dtype >= Dtype_complex64)
            return piece(e, Level_or, "%s.real != 0 || %s.imag != 0", operand(e, a, Level_postfix),
                         operand(e, a, Level_postfix));
        return piece(e, Level_equality, "%s != 0", operand(e, a, Level_relation));
    case Type_union:
        if (type_is_nullable(a->type))
            return nullable_truth(e, a);
        if (type_is_pointer(a->type))
            return piece(e, Level_postfix, "true");
        if (type_is_optional(a->type))
            return piece(e, Level_equality, "%s != NULL", operand(e, a, Level_relation));
        return piece(e, Level_postfix, "value_truth(%s)", value_text(e, a));
    case Type_none:
    case Type_never:
        return piece(e, Level_postfix, "false");
    default: /* what has no length: files, generators, functions */
        return piece(e, Level_postfix, "true");
    }
}

/* ---- conversion ------------------------------------------------------------------------- */
static Piece to_float(Emit *e, const Ir *node)
{
    const Ir *a = node->Convert.a;
    int64_t value;
    if (ir_is_constant(a, &value) && -1000000000000000 < value && value < 1000000000000000)
        return piece(e, value < 0 ? Level_prefix : Level_postfix, "%lld.0", (long long)value);
    if (a->type->kind == Type_int && !never_big(e->func, a))
        return call1(e, "int_to_float", a);
    return piece(e, Level_prefix, "(double)%s", operand(e, a, Level_prefix));
}

static Piece to_complex(Emit *e, const Ir *node)
{
    const Ir *a = node->Convert.a;
    if (a->type->kind == Type_fixed && a->type->dtype == Dtype_complex64)
        return call1(e, "c64_to_complex", a);
    if (a->type->kind == Type_fixed && a->type->dtype == Dtype_complex128)
        return expression(e, a);
    if (a->type->kind == Type_float || a->type->kind == Type_fixed)
        return call1(e, "complex_from_float", a);
    Ir real = *node;
    real.type = type_simple(e->unit->types, Type_float);
    return piece(e, Level_postfix, "complex_from_float(%s)", to_float(e, &real).text);
}

static Piece to_fixed(Emit *e, const Ir *node)
{
    const Ir *a = node->Convert.a;
    Dtype to = node->type->dtype;
    if (a->type == node->type || (a->type->kind == Type_bool && to == Dtype_bool_))
        return expression(e, a);
    if (to == Dtype_complex128 && a->type->kind == Type_complex)
        return expression(e, a);
    if (to == Dtype_complex128) {
        Ir plain_complex = *node;
        return to_complex(e, &plain_complex);
    }
    if (to == Dtype_complex64)
        return a->type->kind == Type_complex || (a->type->kind == Type_fixed && a->type->dtype == Dtype_complex128)
                   ? call1(e, "c64_from_complex", a)
                   : piece(e, Level_postfix, "(complex64_t){(float)%s, 0}", operand(e, a, Level_prefix));
    if (a->type->kind == Type_float && to == Dtype_float64)
        return expression(e, a);
    if (a->kind == I_Const && to == Dtype_float64)
        return to_float(e, node);
    if ((node->proved & Proved_low) && !never_big(e->func, a))
        return call1(e, "int_low", a);
    return piece(e, Level_prefix, "(%s)%s", c_dtype(to), operand(e, a, Level_prefix));
}

static Piece to_value(Emit *e, const Ir *node)
{
    const Ir *a = node->Convert.a;
    switch (a->type->kind) {
    case Type_none:
        return piece(e, Level_postfix, "VALUE_NONE");
    case Type_bool:
    case Type_int:
    case Type_float:
    case Type_complex:
        return call1(e, format_text(e, "value_from_%s", a->type->stem), a);
    case Type_tuple:
    case Type_range:
    case Type_fixed:
        /* what was made on the spot is moved into the box */
        return piece(e, Level_postfix,
                     makes_reference(e->func, a) ? "value_from_struct(%s, %s)" : "value_from_slot(%s, %s)",
                     descriptor(e, a->type), address_text(e, a));
    case Type_keys:
    case Type_values:
    case Type_items:
        return piece(e, Level_postfix, "value_from_view(%s, %s)", descriptor(e, a->type), value_text(e, a));
    case Type_union:
        if (type_is_value(a->type))
            return expression(e, a);
        return call1(e, "value_from_object", a);
    default:
        return call1(e, "value_from_object", a);
    }
}

static Piece from_value(Emit *e, const Ir *node)
{
    const Ir *a = node->Convert.a;
    switch (node->type->kind) {
    case Type_bool:
    case Type_int:
    case Type_float:
    case Type_complex:
        return call1(e, format_text(e, "value_as_%s", node->type->stem), a);
    case Type_tuple:
    case Type_range:
    case Type_fixed:
        return piece(e, Level_prefix, "*(const %s *)value_as_struct(%s)", c_type(e, node->type), value_text(e, a));
    case Type_none:
        return piece(e, Level_postfix, "PY_NOTHING");
    default:
        return piece(e, Level_prefix, "(%s)%s", c_type(e, node->type), object_in(e, a));
    }
}

/* A pointer is its own nullable, and an object of a class is one of several classes. */
static Piece to_pointer(Emit *e, const Ir *node)
{
    const Ir *a = node->Convert.a;
    const char *type = c_type(e, node->type);
    if (!strcmp(type, c_type(e, a->type)))
        return expression(e, a);
    return piece(e, Level_prefix, "(%s)%s", type, operand(e, a, Level_prefix));
}

Piece emit_convert(Emit *e, const Ir *node)
{
    const Type *to = node->type, *from = node->Convert.a->type;
    if (to == from)
        return expression(e, node->Convert.a);
    if (type_is_value(to))
        return to_value(e, node);
    if (type_is_optional(to) && from->kind == Type_none)
        return piece(e, Level_postfix, "NULL");
    if (to->kind == Type_exception && from->kind != Type_exception && type_is_exception(from))
        return piece(e, Level_prefix, "%s", exception_pointer(e, node->Convert.a));
    if (type_is_value(from))
        return from_value(e, node);
    switch (to->kind) {
    case Type_float:
        return from->kind == Type_fixed && from->dtype == Dtype_float64 ? expression(e, node->Convert.a)
                                                                        : to_float(e, node);
    case Type_complex:
        return to_complex(e, node);
    case Type_fixed:
        return to_fixed(e, node);
    case Type_int:
        if (from->kind == Type_fixed && from->dtype == Dtype_uint64)
            return range_is_small(range_of(e->func, node))
                       ? piece(e, Level_prefix, "(int64_t)%s", operand(e, node->Convert.a, Level_prefix))
                       : call1(e, "int_from_u64", node->Convert.a);
        if (from->kind == Type_fixed && from->dtype == Dtype_int64)
            return call1(e, "int_from64", node->Convert.a);
        return expression(e, node->Convert.a); /* C widens */
    case Type_bool:
        return expression(e, node->Convert.a);
    default:
        return to_pointer(e, node);
    }
}
