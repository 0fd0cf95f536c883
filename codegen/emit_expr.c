/* emit_expr.c -- expressions as C text with as few parentheses as C and its readers need.
 * In: trees whose operands are quiet.  Out: a Piece: the text, and how strongly its outermost
 * operator binds. Rule: an operand that binds more weakly than its place asks for goes into
 * parentheses.                         */
#include "codegen/emit.h"

#include <errno.h>
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

/* A value of a union, made on the spot from what holds no reference. */
static bool boxes_a_scalar(Emit *e, const Ir *node)
{
    const Ir *a = node->kind == I_Convert && type_is_value(node->type) ? node->Convert.a : NULL;
    return a && (a->type->kind == Type_int ? never_big(e->func, a) : type_has(a->type, SCALAR) && !is_counted(a->type));
}

const char *owned_text(Emit *e, const Ir *node)
{
    const char *text = value_text(e, node);
    bool word = node->type->kind == Type_int && never_big(e->func, node);
    if (!is_counted(node->type) || word || boxes_a_scalar(e, node) || makes_reference(e->func, node))
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

Piece call1(Emit *e, const char *function, const Ir *a)
{
    return piece(e, Level_postfix, "%s(%s)", function, value_text(e, a));
}

Piece call2(Emit *e, const char *function, const Ir *a, const Ir *b)
{
    return piece(e, Level_postfix, "%s(%s, %s)", function, value_text(e, a), value_text(e, b));
}

/* ---- constants -------------------------------------------------------------------------- */
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
    if (fabs(value) < 1e9 && value == floor(value)) /* 10.0, not 1e+01 */
        snprintf(digits, sizeof digits, "%.0f", value);
    bool whole = !strpbrk(digits, ".e");
    return piece(e, signbit(value) ? Level_prefix : Level_postfix, "%s%s", digits, whole ? ".0" : "");
}

static bool is_mask(int64_t value)
{
    return value >= UINT16_MAX && ((uint64_t)value & ((uint64_t)value + 1)) == 0;
}

/* More than 62 bits, but a word all the same; else false. */
static bool fits_word(Emit *e, Str digits, int64_t *value)
{
    char *text = arena_copy(e->arena, digits.at, digits.len), *end;
    errno = 0;
    *value = strtoll(text, &end, 0);
    return !errno && !*end && *value >= INT64_MIN + (INT64_C(1) << 48);
}

static Piece expr_long(Emit *e, Str digits)
{
    int64_t value;
    if (!fits_word(e, digits, &value))
        return piece(e, Level_postfix, "%s", big_literal(e, digits));
    if (value == INT64_MAX)
        return piece(e, Level_postfix, "INT64_MAX");
    return piece(e, Level_postfix, "INT64_C(%lld)", (long long)value);
}

const char *float_text(Emit *e, double value)
{
    return expr_float(e, value).text;
}

bool is_made_late(Emit *e, const Ir *constant)
{
    const Const *value = &constant->Const.value;
    int64_t word;
    if (constant->type->kind == Type_str)
        return !strncmp(text_literal(e, value->text), "str_literal(", strlen("str_literal("));
    return constant->type->kind == Type_int && value->digits.at && !fits_word(e, value->digits, &word);
}

static Piece expr_Const(Emit *e, const Ir *node)
{
    const Const *value = &node->Const.value;
    switch (node->type->kind) {
    case Type_bool:
        return piece(e, Level_postfix, value->integer ? "true" : "false");
    case Type_int:
        if (value->digits.at)
            return expr_long(e, value->digits);
        if (value->text.at) /* ord("A") */
            return piece(e, Level_postfix, "%s", letter_text(e, (unsigned char)value->integer));
        return piece(e, value->integer < 0 ? Level_prefix : Level_postfix, "%lld", (long long)value->integer);
    case Type_float:
        return expr_float(e, value->real);
    case Type_fixed:
        if (node->type->dtype == Dtype_float32 || node->type->dtype == Dtype_float64)
            return expr_float(e, value->real);
        if (node->type->dtype == Dtype_uint64 && (value->integer < 0 || is_mask(value->integer)))
            return piece(e, Level_postfix, "0x%llx", (unsigned long long)value->integer);
        return piece(e, value->integer < 0 ? Level_prefix : Level_postfix, "%lld", (long long)value->integer);
    case Type_complex:
        return piece(e, Level_postfix, "complex_make(%s, %s)", expr_float(e, value->real).text,
                     expr_float(e, value->imaginary).text);
    case Type_str:
        return piece(e, Level_postfix, "%s", text_literal(e, value->text));
    case Type_bytes:
        return piece(e, Level_postfix, "%s", bytes_literal(e, value->text));
    case Type_union:
        return piece(e, Level_postfix, type_is_value(node->type) ? "VALUE_NONE" : "NULL");
    default:
        return piece(e, Level_postfix, "PY_NOTHING");
    }
}

static Piece expr_Get(Emit *e, const Ir *node)
{
    if (node->type->kind == Type_none)
        return piece(e, Level_postfix, "PY_NOTHING");
    return piece(e, Level_postfix, is_flag(e, node->Get.var) ? "py_flag(%s)" : "%s", node->Get.var->c_name);
}

/* ---- operators: emit_arith.c, emit_compare.c ------------------------------------------------ */
static Piece expr_Binary(Emit *e, const Ir *node)
{
    return emit_binary(e, node);
}

static Piece expr_Unary(Emit *e, const Ir *node)
{
    return emit_unary(e, node);
}

/* ---- choices ---------------------------------------------------------------------------- */
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

static bool is_plain(const Ir *node)
{
    return node->kind == I_Get || (node->kind == I_Len && node->Len.a->kind == I_Get);
}

static bool chooses_plainly(const Ir *test)
{
    return test->kind == I_Compare && is_plain(test->Compare.a) && is_plain(test->Compare.b);
}

static Piece expr_Select(Emit *e, const Ir *node)
{
    bool fresh = makes_reference(e->func, node);
    const Ir *a = node->Select.a, *b = node->Select.b;
    if (!fresh && is_plain(a) && is_plain(b) && chooses_plainly(node->Select.test) &&
        !strcmp(value_text(e, a), value_text(e, b)))
        return expression(e, a); /* min(x, x) */
    return piece(e, Level_choice, "%s ? %s : %s", operand(e, node->Select.test, Level_or),
                 fresh ? owned_text(e, a) : operand(e, a, Level_choice),
                 fresh ? owned_text(e, b) : operand(e, b, Level_choice));
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
    if (type_is_optional(a->type))
        return piece(e, Level_prefix, "!%s", operand(e, a, Level_prefix));
    if (type_is_value(a->type))
        return call1(e, "value_is_none", a);
    return piece(e, Level_postfix, a->type->kind == Type_none ? "true" : "false");
}

/* Of an object of several classes: its head says of which. */
static Piece has_class(Emit *e, const Ir *a, const Type *member)
{
    if (member->kind == Type_none)
        return piece(e, Level_equality, "%s == NULL", operand(e, a, Level_relation));
    if (type_is_optional(a->type))
        return piece(e, Level_postfix, "py_is(%s, %s)", value_text(e, a), descriptor(e, member));
    return piece(e, Level_equality, "%s->type == %s", operand(e, a, Level_postfix), descriptor(e, member));
}

static Piece expr_HasType(Emit *e, const Ir *node)
{
    const Ir *a = node->HasType.a;
    const Type *member = node->HasType.member;
    if (a->type->kind != Type_union)
        return piece(e, Level_postfix, a->type == member ? "true" : "false");
    if (type_is_nullable(a->type))
        return piece(e, Level_equality, member->kind == Type_none ? "%s == NULL" : "%s != NULL",
                     operand(e, a, Level_equality));
    if (type_is_objects(a->type))
        return has_class(e, a, member);
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
    if (a->type == b->type && !strcmp(value_text(e, a), value_text(e, b)))
        return piece(e, Level_postfix, "true");
    if (a->type == b->type || type_has(a->type, SCALAR))
        return piece(e, Level_equality, "%s == %s", operand(e, a, Level_relation), operand(e, b, Level_relation));
    return piece(e, Level_equality, "(const void *)%s == (const void *)%s", operand(e, a, Level_prefix),
                 operand(e, b, Level_prefix));
}

static Piece expr_Contains(Emit *e, const Ir *node)
{
    const Ir *a = node->Contains.a, *item = node->Contains.item;
    Piece made;
    if (try_question(e, node, &made))
        return made;
    if (a->type->kind == Type_range && item->type->kind == Type_float)
        return call2(e, "range_contains_float", a, item);
    bool same = a->type->kind == Type_str || a->type->kind == Type_bytes || a->type->kind == Type_range ||
                a->type->items.at[0] == item->type;
    if (same)
        return call2(e, format_text(e, "%s_contains", a->type->stem), a, item);
    return piece(e, Level_postfix, "false");
}

/* ---- parts ------------------------------------------------------------------------------ */
/* In the braces of an array or a struct a tuple needs no name of its type. */
static const char *items_text(Emit *e, const Block *items, bool owned)
{
    Text text = {0};
    for_each (Ir *, item, items) {
        const char *one = owned ? owned_text(e, item) : value_text(e, item);
        const char *braces = item->kind == I_TupleNew ? strchr(one, '{') : NULL;
        text_print(&text, "%s%s", item_at ? ", " : "", braces ? braces : one);
    }
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
    if (is_literal_table(node))
        return emit_table(e, node);
    use_type(e, node->type);
    if (!items->len && node->type->kind == Type_sequence)
        return piece(e, Level_postfix, "%s_of(0, NULL)", stem);
    const char *room = node->ListNew.room ? value_text(e, node->ListNew.room) : NULL;
    if (!items->len)
        return piece(e, Level_postfix, "%s_new(%s)", stem, room ? room : "0");
    const char *from = display_rows(e, node);
    if (room)
        return piece(e, Level_postfix, "%s_begin(%u, %s, %s)", stem, items->len, from, room);
    return piece(e, Level_postfix, "%s_of(%u, %s)", stem, items->len, from);
}

static Piece expr_TableNew(Emit *e, const Ir *node)
{
    return emit_table(e, node);
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

/* t[i] of a tuple by value, whose items are of one type */
static Piece tuple_index(Emit *e, const Ir *node, const char *tuple)
{
    const Ir *index = node->Index.index;
    int64_t value, count = node->Index.a->type->items.len;
    if (ir_is_constant(index, &value) && value >= -count && value < count)
        return piece(e, Level_postfix, "%s.item%lld", tuple, (long long)(value < 0 ? value + count : value));
    if ((node->proved & Proved_forward) || is_at_least(e, index, 0))
        return piece(e, Level_postfix, "(&%s.item0)[%s]", tuple, value_text(e, index));
    return piece(e, Level_postfix, "(&%s.item0)[py_wrapped(%s, %lld)]", tuple, value_text(e, index), (long long)count);
}

static Piece expr_Index(Emit *e, const Ir *node)
{
    const Ir *a = node->Index.a;
    const char *list = operand(e, a, Level_postfix);
    if (node->type->kind == Type_none)
        return piece(e, Level_postfix, "PY_NOTHING");
    if (a->type->kind == Type_tuple)
        return tuple_index(e, node, list);
    if (ir_may_fail(node))
        return call2(e,
                     format_text(e,
                                 a->type->kind == Type_str || a->type->kind == Type_bytes ||
                                         a->type->kind == Type_range || a->type->kind == Type_packed
                                     ? "%s_get"
                                     : "%s_load",
                                 a->type->stem),
                     a, node->Index.index);
    switch (a->type->kind) {
    case Type_str:
        return piece(e, Level_postfix, "str_char(%s, %s)", list, index_text(e, node, list));
    case Type_bytes:
        return piece(e, Level_postfix, "%s->text[%s]", list, index_text(e, node, list));
    case Type_range:
        return call2(e, "range_at", a, node->Index.index);
    case Type_packed:
        if (*type_row(a->type)->load && !never_big(e->func, node))
            return piece(e, Level_postfix, "%s(%s->at[%s])", type_row(a->type)->load, list, index_text(e, node, list));
        return piece(e, Level_postfix, "%s->at[%s]", list, index_text(e, node, list));
    default:
        return piece(e, Level_postfix, "%s->at[%s]", list, index_text(e, node, list));
    }
}

static Piece expr_Entry(Emit *e, const Ir *node)
{
    if (node->type->kind == Type_none)
        return piece(e, Level_postfix, "PY_NOTHING");
    return piece(e, Level_postfix, "%s->at[%s].%s", operand(e, node->Entry.a, Level_postfix),
                 value_text(e, node->Entry.index), node->Entry.value ? "value" : "key");
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
        return piece(e, Level_postfix, "%s_slice_step(%s, %s, %s, %s)", stem, a, lower, upper,
                     bound_text(e, slice->step));
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

static Piece expr_New(Emit *e, const Ir *node)
{
    return emit_new(e, node);
}

static Piece expr_Attr(Emit *e, const Ir *node)
{
    return emit_attr(e, node);
}

static Piece expr_HasAttr(Emit *e, const Ir *node)
{
    return emit_has_attr(e, node);
}

static Piece expr_Call(Emit *e, const Ir *node)
{
    return emit_call(e, node, NULL);
}

static Piece expr_GeneratorNew(Emit *e, const Ir *node)
{
    return emit_generator_new(e, node);
}

static Piece expr_Resume(Emit *e, const Ir *node)
{
    return emit_resume(e, node);
}

static Piece expr_Yielded(Emit *e, const Ir *node)
{
    return piece(e, Level_postfix, "taken(%s)", value_text(e, node->Yielded.a));
}

static Piece expr_Delegate(Emit *e, const Ir *node)
{
    return piece(e, Level_postfix, "yield_from(py_self, %s)", value_text(e, node->Delegate.a));
}

static Piece expr_Returned(Emit *e, const Ir *node)
{
    (void)e;
    bug("a returned value needs a place (at %u)", node->at.start);
}

static Piece expr_Yield(Emit *e, const Ir *node)
{
    return emit_yield(e, node, NULL);
}

static Piece expr_Library(Emit *e, const Ir *node)
{
    Piece made;
    return try_question(e, node, &made) ? made : emit_runtime(e, node, NULL);
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

static Piece expr_ExceptionNew(Emit *e, const Ir *node)
{
    return emit_exception_new(e, node);
}

static Piece expr_Caught(Emit *e, const Ir *node)
{
    return emit_caught(e, node);
}

static Piece expr_ClassRef(Emit *e, const Ir *node)
{
    return piece(e, Level_prefix, "&py_%s", node->ClassRef.cls);
}

static Piece expr_IsException(Emit *e, const Ir *node)
{
    const Ir *a = node->IsException.a, *of = node->IsException.of;
    const char *cls = a->type->kind == Type_class ? value_text(e, a)
                      : of                        ? format_text(e, "exception_class(%s)", exception_pointer(e, a))
                                                  : NULL;
    if (of && of->type->kind == Type_class)
        return piece(e, Level_postfix, "py_class_is(%s, %s)", cls, value_text(e, of));
    if (of)
        return piece(e, Level_postfix, "class_is_any(%s, %s, %s)", cls, descriptor(e, of->type), address_text(e, of));
    if (cls)
        return piece(e, Level_postfix, "py_class_is(%s, &py_%s)", cls, node->IsException.cls);
    return piece(e, Level_postfix, "exception_is(%s, &py_%s)", value_text(e, node->IsException.a),
                 node->IsException.cls);
}

static Piece expr_Detail(Emit *e, const Ir *node)
{
    return emit_detail(e, node);
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
