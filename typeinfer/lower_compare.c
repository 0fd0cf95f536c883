/* lower_compare.c -- == < in between values of the types they have.
 * In: quiet trees.  Out: a bool tree, loud where a comparison may raise.
 * Rule: int with float stays mixed, and exact; values of unrelated types are unequal, and have no
 * order. */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

static bool is_number(const Type *type)
{
    return type->kind >= Type_bool && type->kind <= Type_complex;
}

static bool is_equality(IrOp op)
{
    return op == Ir_eq || op == Ir_ne;
}

static Ir *no_order(Lower *l, IrOp op, const Ir *a, const Ir *b, Span at)
{
    return raise_text(l, "TypeError", at, "'%s' not supported between instances of '%s' and '%s'", ir_op_text(op),
                      type_word(a->type), type_word(b->type));
}

static Ir *ordered(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    uint32_t mark = here(l);
    a = quiet(l, a, "left");
    b = quiet(l, b, "right");
    settle(l, mark, &a, "left");
    Ir *made = ir_compare(l->unit, op, a, b, at);
    bool of_values = a->type->kind == Type_union && b->type->kind == Type_union;
    if (op != Ir_ne || of_values || !ir_may_fail(made))
        return made;
    made->Compare.op = Ir_eq; /* a failure is no answer to turn round */
    return tree_not(l, quiet(l, made, "equal"), at);
}

/* A literal that a double holds exactly. */
static bool is_exact(const Ir *tree)
{
    int64_t value;
    if (tree->kind != I_Const || tree->type->kind != Type_int)
        return tree->kind == I_Const;
    return ir_is_constant(tree, &value) && value >= -(INT64_C(1) << 53) && value <= INT64_C(1) << 53;
}

static Ir *compare_numbers(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    bool complex = a->type->kind == Type_complex || b->type->kind == Type_complex;
    if (complex && !is_equality(op))
        return no_order(l, op, a, b, at);
    if (a->type->kind == Type_bool && b->type->kind != Type_bool)
        a = convert(l, a, l->int_);
    if (b->type->kind == Type_bool && a->type->kind != Type_bool)
        b = convert(l, b, l->int_);
    if (complex && a->type != b->type) {
        bool exact = a->type->kind == Type_float || b->type->kind == Type_float || is_exact(a) || is_exact(b);
        a = convert(l, a, exact ? l->complex_ : value_type(l, a->type, b->type));
        b = convert(l, b, exact ? l->complex_ : value_type(l, b->type, a->type));
    }
    /* a literal beside a float is a float, when it is exactly that */
    int64_t value;
    if (a->type->kind == Type_float && ir_is_constant(b, &value) && value >= -(INT64_C(1) << 53) &&
        value <= INT64_C(1) << 53)
        b = convert(l, b, l->float_);
    if (b->type->kind == Type_float && ir_is_constant(a, &value) && value >= -(INT64_C(1) << 53) &&
        value <= INT64_C(1) << 53)
        a = convert(l, a, l->float_);
    return ordered(l, op, a, b, at);
}

Type *plain_type(Lower *l, const Type *type)
{
    if (type->kind != Type_fixed)
        return NULL;
    if (type->dtype == Dtype_bool_)
        return l->bool_;
    if (type->dtype < Dtype_float32)
        return l->int_;
    return type->dtype < Dtype_complex64 ? l->float_ : l->complex_;
}

static Ir *compare_fixed(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    if (a->type == b->type && (a->type->dtype < Dtype_complex64 || is_equality(op)))
        return ordered(l, op, a, b, at);
    Type *plain_a = plain_type(l, a->type), *plain_b = plain_type(l, b->type);
    if (plain_a)
        a = convert(l, a, plain_a);
    if (plain_b)
        b = convert(l, b, plain_b);
    return compare_trees(l, op, a, b, at);
}

static Ir *compare_none(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    Ir *same = a->type->kind == Type_none ? tree_is_none(l, b, at) : tree_is_none(l, a, at);
    return op == Ir_eq ? same : tree_not(l, same, at);
}

static Ir *compare_texts(Lower *l, IrOp op, const Ir *a, const Ir *b, Span at)
{
    Str left = a->Const.value.text, right = b->Const.value.text;
    bool same = left.len == right.len && memcmp(left.at, right.at, left.len) == 0;
    return tree_bool(l, same == (op == Ir_eq), at);
}

static bool is_tuple(const Type *type)
{
    return type->kind == Type_tuple || type->kind == Type_sequence;
}

static Ir *compare_tuples(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    if (a->type->kind != b->type->kind && converts(a->type, b->type))
        a = convert(l, a, b->type);
    else if (a->type->kind != b->type->kind && converts(b->type, a->type))
        b = convert(l, b, a->type);
    return ordered(l, op, a, b, at);
}

static bool has_fixed(const Type *type)
{
    for_each (Type *, member, &type->items) {
        if (type->kind == Type_union && member->kind == Type_fixed)
            return true;
    }
    return false;
}

typedef struct Against {
    IrOp op;
    Ir *other;
    bool left; /* the split operand is the left one */
    Span at;
} Against;

static Ir *compare_member(Lower *l, Ir *tree, void *context)
{
    Against *against = context;
    Ir *other = again(l, against->other);
    return compare_trees(l, against->op, against->left ? tree : other, against->left ? other : tree, against->at);
}

/* A union with NumPy scalars in it: one comparison per member. */
static Ir *compare_split(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    bool left = has_fixed(a->type);
    Against against = {op, hold(l, left ? b : a, "other"), left, at};
    return for_members(l, left ? a : b, l->bool_, compare_member, &against, "less", at);
}

static bool is_set_view(TypeKind kind)
{
    return kind == Type_keys || kind == Type_items;
}

static bool is_set_like(TypeKind kind)
{
    return is_set_view(kind) || kind == Type_set || kind == Type_frozenset;
}

/* d.keys() == {1, 2}, d.items() <= e.items(): as sets. */
static Ir *compare_views(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    a = hold(l, a, "left");
    b = hold(l, b, "right");
    if (is_equality(op) && a->type->kind == Type_items && a->type == b->type)
        return ordered(l, op, dict_of_view(l, a), dict_of_view(l, b), at); /* values need no hash */
    if (item_type(l, a->type) != item_type(l, b->type) || type_hash_may_fail(item_type(l, a->type))) {
        lower_refuse(l, at, "a comparison of a view with what has elements of another type, or of unhashable values");
        return ended(l, l->never, at);
    }
    if (is_set_view(a->type->kind))
        a = set_of_view(l, a, at);
    if (is_set_view(b->type->kind))
        b = set_of_view(l, b, at);
    return ordered(l, op, a, b, at);
}

/* An instance that may be equal to what is of another type: the runtime asks it. */
static bool asks_equal(Lower *l, const Type *type)
{
    return type->kind == Type_instance && has_method(l->inference, type, "__eq__");
}

Ir *compare_trees(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    TypeKind left = a->type->kind, right = b->type->kind;
    if (left == Type_never || right == Type_never)
        return ended(l, l->never, at);
    if (is_equality(op) && (left == Type_none || right == Type_none))
        return compare_none(l, op, a, b, at);
    if (has_fixed(a->type) || has_fixed(b->type))
        return compare_split(l, op, a, b, at);
    if (left == Type_union || right == Type_union)
        return ordered(l, op, convert(l, a, value_type(l, a->type, b->type)),
                       convert(l, b, value_type(l, b->type, a->type)), at);
    Ir *native = left == Type_packed || right == Type_packed ? native_comparison(l, op, a, b, at) : NULL;
    if (native)
        return native;
    if (left == Type_packed || right == Type_packed)
        return is_equality(op) ? tree_bool(l, op == Ir_ne, at) : no_order(l, op, a, b, at);
    if (is_number(a->type) && is_number(b->type))
        return compare_numbers(l, op, a, b, at);
    if (left == Type_fixed || right == Type_fixed) {
        if (type_has(a->type, NUM) && type_has(b->type, NUM))
            return compare_fixed(l, op, a, b, at);
    }
    if (is_equality(op) && is_const(a, Type_str) && is_const(b, Type_str))
        return compare_texts(l, op, a, b, at);
    if (is_tuple(a->type) && is_tuple(b->type))
        return compare_tuples(l, op, a, b, at);
    if ((is_set_view(left) || is_set_view(right)) && is_set_like(left) && is_set_like(right))
        return compare_views(l, op, a, b, at);
    if (left == Type_values && right == Type_values) {
        lower_refuse(l, at, "a comparison of two values() views, which are objects"); /* equal when they are one */
        return ended(l, l->never, at);
    }
    bool sets = (left == Type_set || left == Type_frozenset) && (right == Type_set || right == Type_frozenset);
    if (sets && a->type->items.at[0] == b->type->items.at[0])
        return ordered(l, op, a, b, at);
    if (left == right && left != Type_array && (is_equality(op) || type_has(a->type, ORD)))
        return ordered(l, op, a, b, at);
    if (left == Type_array || right == Type_array) {
        lower_refuse(l, at, "comparing whole arrays");
        return ended(l, l->never, at);
    }
    if (is_equality(op) && left != right && (asks_equal(l, a->type) || asks_equal(l, b->type)))
        return compare_trees(l, op, convert(l, a, type_join(l->types, a->type, b->type)), b, at);
    return is_equality(op) ? tree_bool(l, op == Ir_ne, at) : no_order(l, op, a, b, at);
}

/* ---- in -------------------------------------------------------------------------------------- */
static Ir *contains_node(Lower *l, Ir *item, Ir *a, Span at)
{
    Ir *node = ir_new(l->unit, I_Contains, l->bool_, at);
    node->Contains.item = item;
    node->Contains.a = a;
    return node;
}

/* x in (a, b, c)   =>   x == a or x == b or x == c */
static Ir *in_tuple(Lower *l, Ir *item, Ir *a, Span at)
{
    Ir *found = tree_bool(l, false, at);
    item = hold(l, item, "item");
    if (a->kind != I_TupleNew)
        a = hold(l, a, "items");
    for (uint32_t index = 0; index < a->type->items.len; index++) {
        Ir *same = compare_trees(l, Ir_eq, again(l, item), tree_field(l, again(l, a), index, at), at);
        found = tree_or(l, found, quiet(l, same, "same"), at);
    }
    return found;
}

typedef struct Search {
    Ir *item;
    Var *found;
} Search;

static void search_step(Lower *l, Ir *item, void *context)
{
    Search *search = context;
    Span at = search->item->at;
    Ir *same = compare_trees(l, Ir_eq, quiet(l, item, "candidate"), again(l, search->item), at);
    Ir *node = if_new(l, quiet(l, same, "same"), at);
    Block *outer = enter(l, &node->If.body);
    put_set(l, search->found, tree_bool(l, true, at), at);
    put(l, ir_new(l->unit, I_Break, NULL, at));
    enter(l, outer);
}

static Ir *in_loop(Lower *l, Ir *item, Ir *a, Span at)
{
    Search search = {hold(l, item, "item"), result_var(l, "found", l->bool_, at)};
    put_set(l, search.found, tree_bool(l, false, at), at);
    loop_over_tree(l, a, search_step, &search, at);
    return ir_get(l->unit, search.found, at);
}

typedef struct In {
    Ir *item;
    Span at;
} In;

static Ir *in_member(Lower *l, Ir *a, void *context)
{
    In *in = context;
    return contains_tree(l, again(l, in->item), a, in->at);
}

static Ir *item_in_str(Lower *l, Ir *item, void *context)
{
    In *in = context; /* item: the str */
    if (item->type->kind == Type_str)
        return contains_node(l, item, again(l, in->item), in->at);
    return raise_text(l, "TypeError", in->at, "'in <string>' requires string as left operand, not %s",
                      type_word(item->type));
}

static Ir *item_in_bytes(Lower *l, Ir *item, void *context)
{
    In *in = context; /* item: the bytes */
    if (item->type->kind == Type_bytes && in->item->type->kind == Type_bytes)
        return contains_node(l, item, again(l, in->item), in->at);
    if (in->item->type->kind == Type_packed || item->type->kind == Type_packed)
        return native_contains(l, item, again(l, in->item), in->at);
    if (item->type->kind != Type_int && item->type->kind != Type_bool)
        return raise_text(l, "TypeError", in->at, "a bytes-like object is required, not '%s'", type_word(item->type));
    Ir *args[] = {again(l, in->item), convert(l, item, l->int_)};
    return quiet(l, tree_library(l, &library_bytes_contains_int, l->bool_, args, 2, 0, in->at), "found");
}

Ir *contains_tree(Lower *l, Ir *item, Ir *a, Span at)
{
    switch (a->type->kind) {
    case Type_never:
        return a;
    case Type_union: {
        In in = {hold(l, item, "item"), at};
        return for_members(l, a, l->bool_, in_member, &in, "found", at);
    }
    case Type_str: {
        In in = {item->type->kind == Type_union ? hold(l, a, "text") : a, at};
        return for_members(l, item, l->bool_, item_in_str, &in, "found", at);
    }
    case Type_packed:
        if (a->type->native != Native_bytearray)
            return in_loop(l, item, a, at);
        /* fall through */
    case Type_bytes: {
        In in = {item->type->kind == Type_union ? hold(l, a, "bytes") : a, at};
        return for_members(l, item, l->bool_, item_in_bytes, &in, "found", at);
    }
    case Type_tuple:
        return in_tuple(l, item, a, at);
    case Type_range:
        if (item->type->kind == Type_int || item->type->kind == Type_bool)
            return contains_node(l, convert(l, item, l->int_), a, at);
        if (item->type->kind == Type_float)
            return contains_node(l, item, a, at);
        return in_loop(l, item, a, at);
    case Type_list:
    case Type_sequence:
        if (item->type == a->type->items.at[0])
            return contains_node(l, item, a, at);
        if (item->type->kind != Type_float && item->type->kind != Type_complex && item->kind == I_Const &&
            converts(item->type, a->type->items.at[0]))
            return contains_node(l, quiet(l, convert(l, item, a->type->items.at[0]), "item"), a, at);
        return in_loop(l, item, a, at);
    case Type_instance:
        if (!item_type(l, a->type))
            return raise_text(l, "TypeError", at, "argument of type '%s' is not iterable", type_word(a->type));
        return in_loop(l, item, a, at);
    case Type_dict:
    case Type_set:
    case Type_frozenset:
        return contains_key(l, item, a, at);
    case Type_keys:
        return contains_key(l, item, dict_of_view(l, a), at);
    case Type_function:
        if (!item_type(l, a->type))
            return raise_text(l, "TypeError", at, "argument of type '%s' is not iterable", type_word(a->type));
        return in_loop(l, item, a, at);
    case Type_generator:
    case Type_values:
    case Type_items:
    case Type_text_file:
    case Type_string_io:
    case Type_native:
        return in_loop(l, item, a, at);
    case Type_array:
        lower_refuse(l, at, "`in` on arrays");
        return ended(l, l->never, at);
    default:
        return raise_text(l, "TypeError", at, "argument of type '%s' is not iterable", type_word(a->type));
    }
}
