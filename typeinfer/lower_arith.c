/* lower_arith.c -- what a + b, a % b, -a mean for the types they have.
 * In: quiet operands and the result's type.  Out: a tree that may be loud at its root.
 * Rule: operands are converted to the type that Python computes in; what Python refuses is raised
 * here. */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

typedef struct Sum { /* one binary operation */
    IrOp op;
    Ir *a, *b;
    Type *type; /* what inference says of the result; may be NULL */
    uint32_t site;
    bool in_place;
    Span at;
} Sum;

static Ir *compute(Lower *l, Sum *sum);

IrOp ir_op(Op op)
{
    static const IrOp ops[] = {
        [Op_add] = Ir_add,       [Op_sub] = Ir_sub,       [Op_mul] = Ir_mul,
        [Op_matmul] = Ir_matmul, [Op_div] = Ir_div,       [Op_floordiv] = Ir_floordiv,
        [Op_mod] = Ir_mod,       [Op_pow] = Ir_pow,       [Op_lshift] = Ir_lshift,
        [Op_rshift] = Ir_rshift, [Op_bitand] = Ir_bitand, [Op_bitor] = Ir_bitor,
        [Op_bitxor] = Ir_bitxor, [Op_plus] = Ir_plus,     [Op_minus] = Ir_neg,
        [Op_invert] = Ir_invert, [Op_not] = Ir_not,       [Op_eq] = Ir_eq,
        [Op_ne] = Ir_ne,         [Op_lt] = Ir_lt,         [Op_le] = Ir_le,
        [Op_gt] = Ir_gt,         [Op_ge] = Ir_ge,
    };
    return ops[op];
}

static bool is_number(const Type *type)
{
    return type->kind >= Type_bool && type->kind <= Type_complex;
}

static bool is_whole(const Type *type)
{
    return type->kind == Type_bool || type->kind == Type_int;
}

static bool is_tuple(const Type *type)
{
    return type->kind == Type_tuple || type->kind == Type_sequence;
}

static bool is_row(const Type *type) /* what + and * treat as a sequence */
{
    if (type->kind == Type_packed)
        return !type_is_view_of_memory(type);
    return type->kind == Type_str || type->kind == Type_bytes || type->kind == Type_list || is_tuple(type);
}

/* ---- errors ---------------------------------------------------------------------------------- */
/* To CPython a sequence of some kind: then *= asks nothing of what stands on the right. */
static bool has_items(const Type *type)
{
    return type->kind == Type_range || type->kind == Type_instance || type->kind == Type_packed || has_table(type);
}

static Ir *unsupported(Lower *l, const Sum *sum)
{
    const char *a = type_word(sum->a->type), *b = type_word(sum->b->type);
    const char *row = sum->op == Ir_add ? row_of_instance(l->inference, sum->a->type) : NULL;
    if (row)
        return raise_text(l, "TypeError", sum->at, "can only concatenate %s (not \"%s\") to %s", row, b, row);
    if (sum->op == Ir_add && sum->a->type->kind == Type_bytes)
        return raise_text(l, "TypeError", sum->at, "can't concat %s to bytes", b);
    if (sum->op == Ir_add && is_row(sum->a->type))
        return raise_text(l, "TypeError", sum->at, "can only concatenate %s (not \"%s\") to %s", a, b, a);
    bool left_only = sum->in_place && has_items(sum->a->type);
    if (sum->op == Ir_mul && (is_row(sum->a->type) || (is_row(sum->b->type) && !left_only)))
        return raise_text(l, "TypeError", sum->at, "can't multiply sequence by non-int of type '%s'",
                          is_row(sum->a->type) ? b : a);
    const char *op = ir_op_text(sum->op);
    if (sum->op == Ir_pow && !sum->in_place)
        op = "** or pow()";
    return raise_text(l, "TypeError", sum->at, "unsupported operand type(s) for %s%s: '%s' and '%s'", op,
                      sum->in_place ? "=" : "", a, b);
}

/* ---- numbers --------------------------------------------------------------------------------- */
static Ir *binary_of(Lower *l, Sum *sum, Type *operands, Type *type)
{
    Ir *a = quiet(l, convert(l, sum->a, operands), "left");
    uint32_t mark = here(l);
    Ir *b = quiet(l, convert(l, sum->b, operands), "right");
    settle(l, mark, &a, "left");
    Ir *folded = type == operands || sum->op == Ir_div ? fold_binary(l, sum->op, a, b, sum->at) : NULL;
    return folded ? folded : ir_binary(l->unit, sum->op, type, a, b, sum->at);
}

static Type *wider(Lower *l, const Sum *sum)
{
    TypeKind a = sum->a->type->kind, b = sum->b->type->kind;
    TypeKind kind = a > b ? a : b;
    return type_simple(l->types, kind < Type_int ? Type_int : kind);
}

static Ir *power(Lower *l, Sum *sum, Type *operands)
{
    int64_t exponent;
    if (operands->kind == Type_int && ir_is_constant(convert(l, sum->b, l->int_), &exponent))
        return exponent < 0 ? binary_of(l, sum, l->float_, l->float_) : binary_of(l, sum, l->int_, l->int_);
    Type *type = sum->type && sum->type->kind != Type_never ? sum->type : operands;
    if (operands->kind == Type_complex || type->kind == Type_complex)
        return binary_of(l, sum, l->complex_, l->complex_);
    if (operands->kind == Type_int && type->kind == Type_float)
        return binary_of(l, sum, l->float_, l->float_);
    if (type->kind == Type_union) {
        Type *value = value_type(l, type, NULL);
        Ir *power = binary_of(l, sum, value_type(l, operands, NULL), value);
        return type == value ? power : convert_proved(l, power, type);
    }
    return binary_of(l, sum, operands, operands);
}

static Ir *number_arithmetic(Lower *l, Sum *sum)
{
    Type *operands = wider(l, sum);
    bool whole = operands->kind == Type_int;
    switch (sum->op) {
    case Ir_add:
    case Ir_sub:
    case Ir_mul:
        return binary_of(l, sum, operands, operands);
    case Ir_div:
        return binary_of(l, sum, operands, whole ? l->float_ : operands);
    case Ir_floordiv:
    case Ir_mod:
        return operands->kind == Type_complex ? unsupported(l, sum) : binary_of(l, sum, operands, operands);
    case Ir_pow:
        return power(l, sum, operands);
    case Ir_bitand:
    case Ir_bitor:
    case Ir_bitxor:
        if (sum->a->type == l->bool_ && sum->b->type == l->bool_)
            return binary_of(l, sum, l->bool_, l->bool_);
        /* fall through */
    case Ir_lshift:
    case Ir_rshift:
        return whole ? binary_of(l, sum, l->int_, l->int_) : unsupported(l, sum);
    default:
        return unsupported(l, sum);
    }
}

/* NumPy scalars: both operands become what the result is. */
static Ir *fixed_arithmetic(Lower *l, Sum *sum)
{
    Type *a = sum->a->type, *b = sum->b->type;
    bool plain_complex = a->kind == Type_complex && b->kind == Type_fixed && b->dtype == Dtype_float64;
    if (plain_complex && sum->op != Ir_floordiv && sum->op != Ir_mod) /* float64 is a float to complex's operators */
        return binary_of(l, sum, l->complex_, l->complex_);
    Type *type = fixed_result(l, sum->op, a, b);
    return type ? binary_of(l, sum, type, type) : unsupported(l, sum);
}

/* ---- sequences ------------------------------------------------------------------------------- */
static Ir *join_tuples(Lower *l, const Sum *sum)
{
    Ir *a = sum->a->kind == I_TupleNew ? sum->a : hold(l, sum->a, "left");
    Ir *b = sum->b->kind == I_TupleNew ? sum->b : hold(l, sum->b, "right");
    TypeList types = {0};
    Ir *node = ir_new(l->unit, I_TupleNew, NULL, sum->at);
    for (uint32_t index = 0; index < a->type->items.len; index++)
        push(l->arena, &node->TupleNew.items, tree_field(l, again(l, a), index, sum->at));
    for (uint32_t index = 0; index < b->type->items.len; index++)
        push(l->arena, &node->TupleNew.items, tree_field(l, again(l, b), index, sum->at));
    for_each (Ir *, item, &node->TupleNew.items) {
        push(l->arena, &types, item->type);
    }
    node->type = type_tuple(l->types, types.at, types.len);
    return node;
}

/* Lists of different element types: a new list of what both become. */
static Ir *join_lists(Lower *l, const Sum *sum)
{
    Type *type = sum->type && sum->type->kind == sum->a->type->kind ? sum->type : sum->a->type;
    if (sum->a->type == type && sum->b->type == type)
        return ir_binary(l->unit, Ir_add, type, sum->a, sum->b, sum->at);
    Ir *list = copy_items(l, sum->a, NULL, list_like(l, type), sum->site, sum->at);
    copy_items(l, sum->b, list, list->type, 0, sum->at);
    return finish_list(l, list, type, sum->site, sum->at);
}

static Ir *concatenate(Lower *l, Sum *sum)
{
    Type *a = sum->a->type, *b = sum->b->type;
    if (a->kind == Type_str && b->kind == Type_str) {
        if (sum->a->kind == I_Const && sum->b->kind == I_Const) {
            Str left = sum->a->Const.value.text, right = sum->b->Const.value.text;
            char *text = NEW_ARRAY(l->arena, char, left.len + right.len + 1);
            memcpy(text, left.at, left.len);
            memcpy(text + left.len, right.at, right.len);
            return tree_str(l, (Str){text, left.len + right.len}, sum->at);
        }
        return ir_binary(l->unit, Ir_add, l->str, sum->a, sum->b, sum->at);
    }
    if (a->kind == Type_bytes && b->kind == Type_bytes)
        return ir_binary(l->unit, Ir_add, sum->a->type, sum->a, sum->b, sum->at);
    if (a->kind == Type_list && b->kind == Type_list)
        return join_lists(l, sum);
    if (!is_tuple(a) || !is_tuple(b))
        return unsupported(l, sum);
    if (a->kind == Type_tuple && b->kind == Type_tuple && (!sum->type || sum->type->kind != Type_sequence))
        return join_tuples(l, sum);
    Type *type = sum->type && sum->type->kind == Type_sequence ? sum->type : a->kind == Type_sequence ? a : b;
    if (converts(a, type) && converts(b, type))
        return binary_of(l, sum, type, type);
    return join_lists(l, sum);
}

/* The type of a longer tuple: of the result itself, or among its members. */
static Type *longer_type(const Sum *sum)
{
    if (!sum->type || sum->type->kind != Type_union)
        return sum->type;
    int64_t count = -1;
    ir_is_constant(sum->b, &count);
    for_each (Type *, member, &sum->type->items) {
        if (member->kind == Type_sequence ||
            (member->kind == Type_tuple && count >= 0 && member->items.len == count * sum->a->type->items.len))
            return member;
    }
    return NULL;
}

static Ir *repeat_tuple(Lower *l, Sum *sum)
{
    int64_t count;
    Type *type = longer_type(sum);
    if (type && type->kind == Type_tuple && ir_is_constant(sum->b, &count)) {
        Ir *whole = hold(l, sum->a, "whole");
        Ir *node = ir_new(l->unit, I_TupleNew, type, sum->at);
        for (uint32_t index = 0; index < type->items.len; index++)
            push(l->arena, &node->TupleNew.items,
                 tree_field(l, again(l, whole), index % whole->type->items.len, sum->at));
        return node;
    }
    if (!type || type->kind != Type_sequence)
        return unsupported(l, sum);
    Ir *items = quiet(l, convert(l, sum->a, type), "items");
    return ir_binary(l->unit, Ir_mul, type, items, sum->b, sum->at);
}

static Ir *repeat(Lower *l, Sum *sum)
{
    if (!is_row(sum->a->type) || !is_whole(sum->b->type)) {
        if (!is_whole(sum->a->type))
            return unsupported(l, sum);
        Ir *count = sum->a;
        sum->a = sum->b;
        sum->b = count;
    }
    sum->b = convert(l, sum->b, l->int_);
    if (sum->a->type->kind == Type_tuple)
        return repeat_tuple(l, sum);
    if (sum->a->kind != I_ListNew || sum->a->ListNew.items.len != 1 || sum->a->type->kind != Type_list)
        return ir_binary(l->unit, Ir_mul, sum->a->type, sum->a, sum->b, sum->at);
    Ir *node = ir_new(l->unit, I_ListFill, sum->a->type, sum->at);
    node->ListFill.item = sum->a->ListNew.items.at[0];
    node->ListFill.count = sum->b;
    node->ListFill.site = sum->site ? sum->site : sum->a->ListNew.site;
    return node;
}

/* xs += more, xs *= n on a list: the same object, changed. */
static Ir *list_in_place(Lower *l, Sum *sum)
{
    Ir *list = sum->a->kind == I_Get ? sum->a : hold(l, sum->a, "list");
    if (sum->op == Ir_mul) {
        Ir *args[] = {again(l, list), convert(l, sum->b, l->int_)};
        quiet(l, tree_library(l, &library_list_repeat, l->none, args, 2, 0, sum->at), "none");
    } else if ((sum->b->type->kind == Type_list || sum->b->type->kind == Type_sequence) &&
               sum->b->type->items.at[0] == list->type->items.at[0]) {
        Ir *args[] = {again(l, list), sum->b};
        quiet(l, tree_library(l, &library_list_extend, l->none, args, 2, 0, sum->at), "none");
    } else {
        copy_items(l, sum->b, list, list->type, 0, sum->at);
    }
    return list;
}

/* ---- unions ---------------------------------------------------------------------------------- */
static bool all_numbers(const Type *type)
{
    for_each (Type *, member, &type->items) {
        if (member->kind != Type_bool && member->kind != Type_int && member->kind != Type_float)
            return false;
    }
    return type->kind == Type_union;
}

static bool is_real_op(IrOp op)
{
    return op == Ir_add || op == Ir_sub || op == Ir_mul || op == Ir_div || op == Ir_floordiv || op == Ir_mod;
}

typedef struct Half { /* the operand that is not split */
    Sum *sum;
    bool left; /* the split one is the left one */
} Half;

static Ir *on_values(Lower *l, const Sum *sum)
{
    Type *a = sum->a->type, *b = sum->b->type;
    bool never = sum->type && sum->type->kind == Type_never; /* it always raises */
    Type *type = sum->type && !never ? sum->type : type_join(l->types, a, b);
    Ir *left = convert(l, sum->a, value_type(l, a, b)), *right = convert(l, sum->b, value_type(l, b, a));
    Ir *value = ir_binary(l->unit, sum->op, value_type(l, type, NULL), left, right, sum->at);
    if (never) {
        quiet(l, value, "result");
        return ended(l, l->never, sum->at);
    }
    return type == value->type ? value : convert_proved(l, value, type);
}

/* Does the result's type hang on the operand's? Tuples only grow by + and *. */
static bool is_split(const Sum *sum, const Type *type)
{
    bool tuple = sum->op == Ir_add || sum->op == Ir_mul;
    if (type->kind != Type_union)
        return type->kind == Type_list || type->kind == Type_packed || (tuple && is_tuple(type));
    for_each (Type *, member, &type->items) {
        if (is_split(sum, member))
            return true;
    }
    return false;
}

static bool has_fixed(const Type *type)
{
    for_each (Type *, member, &type->items) {
        if (type->kind == Type_union && member->kind == Type_fixed)
            return true;
    }
    return type->kind == Type_fixed;
}

/* The type of the result when it is the same for all members; else NULL. */
static Type *common_fixed(Lower *l, IrOp op, Type *a, Type *b)
{
    Type *common = NULL;
    TypeList one_a = {&a, 1, 1}, one_b = {&b, 1, 1};
    for_each (Type *, left, a->kind == Type_union ? &a->items : &one_a) {
        for_each (Type *, right, b->kind == Type_union ? &b->items : &one_b) {
            Type *type =
                left->kind == Type_fixed || right->kind == Type_fixed ? fixed_result(l, op, left, right) : NULL;
            if (!type || (common && type != common))
                return NULL;
            common = type;
        }
    }
    return common;
}

/* ---- members of a union that the runtime's operators take together ---- */
static bool is_plain(const Type *type)
{
    return type->kind == Type_union || is_number(type) || type->kind == Type_str || type->kind == Type_bytes ||
           type->kind == Type_none || type->kind == Type_function || type->kind == Type_instance ||
           type->kind == Type_generator || type->kind == Type_range;
}

static bool is_plain_member(const void *context, const Type *type)
{
    (void)context;
    return is_plain(type);
}

static bool holds_only_rows(const Type *type)
{
    TypeList one = {(Type **)&type, 1, 1};
    for_each (Type *, member, type->kind == Type_union ? &type->items : &one)
        if (!is_plain(member) && member->kind != Type_list && !is_tuple(member) && !has_table(member))
            return false;
    return true;
}

/* int and str at once, lists and dicts on their own; not where an instance or a format is asked, or += is meant. */
static bool takes_groups(const Sum *sum)
{
    return !sum->in_place && sum->op != Ir_mod && holds_only_rows(sum->a->type) && holds_only_rows(sum->b->type);
}

static Ir *with_member(Lower *l, Ir *tree, void *context)
{
    Half *half = context;
    Sum sum = *half->sum;
    *(half->left ? &sum.a : &sum.b) = tree;
    *(half->left ? &sum.b : &sum.a) = again(l, half->left ? sum.b : sum.a);
    return compute(l, &sum);
}

static bool is_no_count(const void *context, const Type *type)
{
    (void)context;
    return !is_whole(type);
}

/* Beside a list: a count, or what raises. */
static Ir *with_count(Lower *l, Ir *tree, void *context)
{
    Half *half = context;
    Sum sum = *half->sum;
    *(half->left ? &sum.a : &sum.b) = tree;
    *(half->left ? &sum.b : &sum.a) = again(l, half->left ? sum.b : sum.a);
    return tree->type->kind == Type_union ? on_values(l, &sum) : compute(l, &sum);
}

/* Each operand is one type, or a group. */
static Ir *with_group(Lower *l, Ir *tree, void *context)
{
    Half *half = context;
    Sum sum = *half->sum;
    *(half->left ? &sum.a : &sum.b) = tree;
    *(half->left ? &sum.b : &sum.a) = again(l, half->left ? sum.b : sum.a);
    Type *a = sum.a->type, *b = sum.b->type;
    if (a->kind != Type_union && b->kind != Type_union)
        return compute(l, &sum);
    if (sum.op != Ir_mul || (is_plain(a) && is_plain(b)))
        return on_values(l, &sum);
    half = &(Half){&sum, a->kind == Type_union};
    Ir *group = half->left ? sum.a : sum.b;
    return for_unlike_members(l, group, sum.type ? sum.type : l->none, is_no_count, with_count, half, "result", sum.at);
}

static Ir *split_right(Lower *l, Ir *tree, void *context)
{
    Sum sum = *(Sum *)context;
    sum.a = hold(l, tree, "left");
    Half half = {&sum, false};
    return for_unlike_members(l, again(l, sum.b), sum.type ? sum.type : l->none, is_plain_member, with_group, &half,
                              "result", sum.at);
}

static Ir *split(Lower *l, Sum *sum, bool left)
{
    Half half = {sum, left};
    Ir **other = left ? &sum->b : &sum->a, *tree = left ? sum->a : sum->b;
    *other = hold(l, *other, left ? "right" : "left");
    Type *type = sum->type ? sum->type : l->none;
    if (takes_groups(sum))
        return for_unlike_members(l, sum->a, type, is_plain_member, split_right, sum, "result", sum->at);
    return for_members(l, tree, type, with_member, &half, "result", sum->at);
}

/* A union with NumPy scalars in it: one type for all members, or a piece of code for each. */
static Ir *fixed_union(Lower *l, Sum *sum)
{
    Type *type = common_fixed(l, sum->op, sum->a->type, sum->b->type);
    if (!type)
        return split(l, sum, sum->a->type->kind == Type_union);
    return binary_of(l, sum, type, type);
}

/* ---- what the runtime's operators do by themselves ---- */
typedef struct Met { /* members of either operand */
    const Type *list, *sequence;
    bool unlike, tuple, table, set, text, other;
} Met;

static void meet_members(Met *met, const Type *type)
{
    TypeList one = {(Type **)&type, 1, 1};
    for_each (Type *, member, type->kind == Type_union ? &type->items : &one) {
        if (member->kind == Type_list) {
            met->unlike |= met->list && met->list != member;
            met->list = member;
        } else if (member->kind == Type_sequence) {
            met->unlike |= met->sequence && met->sequence != member;
            met->sequence = member;
        } else if (type_is_table(member)) {
            met->table = true;
            met->set |= member->kind != Type_dict;
        } else {
            met->tuple |= member->kind == Type_tuple;
            met->text |= member->kind == Type_str || member->kind == Type_bytes;
            met->other |= member->kind != Type_tuple && !is_plain(member);
        }
    }
}

/* No pair of members that gives a value needs more than its descriptors: two lists are of one type. */
static bool runtime_knows(const Sum *sum)
{
    Met met = {0};
    meet_members(&met, sum->a->type);
    bool formats = met.text;
    meet_members(&met, sum->b->type);
    if (sum->in_place || met.other || !(met.table || met.list || met.sequence || met.tuple))
        return false;
    switch (sum->op) {
    case Ir_add:
        return !met.unlike && !met.tuple;
    case Ir_mul:
        return !met.tuple;
    case Ir_sub:
        return !met.set;
    case Ir_mod:
        return !formats || sum->a->type->kind == Type_union;
    case Ir_div:
    case Ir_floordiv:
    case Ir_pow:
    case Ir_lshift:
    case Ir_rshift:
        return true;
    default:
        return false;
    }
}

static bool formats_nothing(const void *context, const Type *type)
{
    (void)context;
    return type->kind != Type_str && type->kind != Type_bytes;
}

/* Of %, a text on the left stands apart. */
static Ir *known_to_runtime(Lower *l, Sum *sum)
{
    bool formats = false;
    for_each (Type *, member, &sum->a->type->items)
        formats |= !formats_nothing(NULL, member);
    if (sum->op != Ir_mod || sum->a->type->kind != Type_union || !formats)
        return on_values(l, sum);
    Half half = {sum, true};
    sum->b = hold(l, sum->b, "right");
    return for_unlike_members(l, sum->a, sum->type ? sum->type : l->none, formats_nothing, with_member, &half, "result",
                              sum->at);
}

static Ir *union_arithmetic(Lower *l, Sum *sum)
{
    Type *a = sum->a->type, *b = sum->b->type;
    if (has_fixed(a) || has_fixed(b))
        return fixed_union(l, sum);
    if (runtime_knows(sum))
        return known_to_runtime(l, sum);
    if (is_real_op(sum->op) && all_numbers(a) && (b->kind == Type_float || b->kind == Type_complex)) {
        sum->a = quiet(l, convert(l, sum->a, l->float_), "left");
        return compute(l, sum);
    }
    if (is_real_op(sum->op) && all_numbers(b) && (a->kind == Type_float || a->kind == Type_complex)) {
        sum->b = quiet(l, convert(l, sum->b, l->float_), "right");
        return compute(l, sum);
    }
    bool may_be_wrong = !(all_numbers(a) || type_has(a, NUM)) || !(all_numbers(b) || type_has(b, NUM));
    if (sum->in_place && may_be_wrong) /* the error says +=, which the runtime's operators do not know of */
        return split(l, sum, a->kind == Type_union);
    if (type_is_nullable(a) && b->kind != Type_union)
        return split(l, sum, true);
    if (type_is_nullable(b) && a->kind != Type_union)
        return split(l, sum, false);
    if (a->kind == Type_union && (is_split(sum, a) || is_split(sum, b)))
        return split(l, sum, true);
    if (b->kind == Type_union && (is_split(sum, a) || is_split(sum, b)))
        return split(l, sum, false);
    return on_values(l, sum);
}

static bool is_fixed_count(const Type *type)
{
    return type->kind == Type_fixed && type->dtype >= Dtype_int8 && type->dtype <= Dtype_uint64;
}

/* ---- all ------------------------------------------------------------------------------------- */
static Ir *compute(Lower *l, Sum *sum)
{
    Type *a = sum->a->type, *b = sum->b->type;
    if (a->kind == Type_never || b->kind == Type_never)
        return ended(l, l->never, sum->at);
    if (sum->op == Ir_mod && a->kind == Type_str)
        return percent_tree(l, sum->a, sum->b, sum->at);
    if (sum->op == Ir_mod && a->kind == Type_bytes)
        return percent_bytes_tree(l, sum->a, sum->b, sum->at);
    bool one_of = a->kind == Type_union || b->kind == Type_union;
    if ((has_table(a) || has_table(b)) && one_of)
        return runtime_knows(sum) ? known_to_runtime(l, sum) : split(l, sum, a->kind == Type_union);
    if (has_table(a) || has_table(b)) {
        Ir *made = table_arithmetic(l, sum->op, sum->a, sum->b, sum->type, sum->site, sum->in_place, sum->at);
        if (made)
            return made;
    }
    if (one_of)
        return union_arithmetic(l, sum);
    if (is_number(a) && is_number(b))
        return number_arithmetic(l, sum);
    if (sum->op == Ir_mul && is_row(a) && is_fixed_count(b)) {
        sum->b = quiet(l, convert(l, sum->b, l->int_), "count");
        return compute(l, sum);
    }
    if (sum->op == Ir_mul && is_row(b) && is_fixed_count(a)) {
        sum->a = quiet(l, convert(l, sum->a, l->int_), "count");
        return compute(l, sum);
    }
    if (a->kind == Type_fixed || b->kind == Type_fixed)
        return fixed_arithmetic(l, sum);
    if (sum->op == Ir_add && (a->kind == Type_packed || (b->kind == Type_packed && a->kind == Type_bytes)))
        return native_sum(l, sum->a, sum->b, sum->in_place, sum->site, sum->at);
    if (sum->op == Ir_mul && a->kind == Type_packed && is_row(a) && is_whole(b))
        return native_product(l, sum->a, sum->b, sum->in_place, sum->site, sum->at);
    if (sum->op == Ir_mul && b->kind == Type_packed && is_row(b) && is_whole(a))
        return native_product(l, sum->b, sum->a, false, sum->site, sum->at);
    if (sum->in_place && a->kind == Type_list && (sum->op == Ir_add || (sum->op == Ir_mul && is_whole(b))))
        return list_in_place(l, sum);
    if (sum->op == Ir_add && is_row(a))
        return concatenate(l, sum);
    if (sum->op == Ir_mul && (is_row(a) || is_row(b)))
        return repeat(l, sum);
    return unsupported(l, sum);
}

Ir *arithmetic(Lower *l, IrOp op, Ir *a, Ir *b, Type *type, uint32_t site, bool in_place, Span at)
{
    Sum sum = {op, a, b, type, site, in_place, at};
    return compute(l, &sum);
}

/* ---- unary ----------------------------------------------------------------------------------- */
typedef struct UnaryRule {
    IrOp op;
    Span at;
} UnaryRule;

static Ir *unary_member(Lower *l, Ir *a, void *context)
{
    UnaryRule *rule = context;
    return unary_tree(l, rule->op, a, rule->at);
}

static Type *unary_type(Lower *l, Type *type, IrOp op)
{
    Type *result = l->never;
    for_each (Type *, member, &type->items) {
        Type *one = member->kind == Type_bool                      ? l->int_
                    : member->kind == Type_complex && op == Ir_abs ? l->float_
                    : type_has(member, NUM)                        ? member
                                                                   : l->never;
        result = type_join(l->types, result, one);
    }
    return result;
}

Ir *unary_tree(Lower *l, IrOp op, Ir *a, Span at)
{
    UnaryRule rule = {op, at};
    if (a->type->kind == Type_never)
        return a;
    if (a->type->kind == Type_union)
        return for_members(l, a, unary_type(l, a->type, op), unary_member, &rule, "result", at);
    bool fine =
        type_has(a->type, NUM) && !(op == Ir_invert && (a->type->kind == Type_float || a->type->kind == Type_complex));
    if (!fine && op == Ir_abs)
        return raise_text(l, "TypeError", at, "bad operand type for abs(): '%s'", type_word(a->type));
    if (!fine)
        return raise_text(l, "TypeError", at, "bad operand type for unary %s: '%s'", ir_op_text(op),
                          type_word(a->type));
    if (a->type->kind == Type_bool)
        a = convert(l, a, l->int_);
    Ir *folded = fold_unary(l, op, a, at);
    if (folded)
        return folded;
    if (op == Ir_plus)
        return a;
    Ir *node = tree_unary(l, op, a, at);
    if (op == Ir_abs && a->type->kind == Type_complex)
        node->type = l->float_;
    if (op == Ir_abs && a->type->kind == Type_fixed && a->type->dtype >= Dtype_complex64)
        node->type = type_fixed(l->types, a->type->dtype == Dtype_complex64 ? Dtype_float32 : Dtype_float64);
    return node;
}
