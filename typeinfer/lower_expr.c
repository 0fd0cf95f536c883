/* lower_expr.c -- one rule per expression kind; conditions; comparisons.
 * In: AST expressions.  Out: trees, statements in front of them.
 * Rule: `a and b` with statements for b is always   both = a; if both: ...; both = b   (or: if not
 * either), which codegen knows how to put back into one condition when nothing is left to check. */
#include "typeinfer/lower.h"

/* ---- entry points ---------------------------------------------------------------------------- */
Ir *lower_quiet(Lower *l, const Node *n, const char *role)
{
    return quiet(l, lower_expr(l, n), role);
}

Ir *lower_expr(Lower *l, const Node *n)
{
    Ir *tree = lower_raw(l, n);
    Type *type = type_of(l->inference, l->instance, n);
    if (type && type->kind == Type_tuple && tree->type->kind == Type_sequence && n->kind == N_Name)
        return convert_proved(l, tree, type);
    if (!type || type == tree->type || type->kind == Type_never || !converts(tree->type, type))
        return tree;
    return convert_proved(l, tree, type);
}

Ir *lower_as(Lower *l, const Node *n, Type *type)
{
    Ir *tree = lower_expr(l, n);
    Type *found = type_of(l->inference, l->instance, n);
    if (found && found->kind == Type_never && tree->type->kind != Type_never && !converts(tree->type, type)) {
        quiet(l, tree, "value"); /* max([]): it always raises */
        return ended(l, l->never, n->at);
    }
    return convert(l, tree, type);
}

void lower_both(Lower *l, const Node *left, const Node *right, Ir **a, Ir **b)
{
    *a = lower_quiet(l, left, "left");
    uint32_t mark = here(l);
    *b = lower_quiet(l, right, "right");
    settle(l, mark, a, "left");
}

/* ---- literals -------------------------------------------------------------------------------- */
/* Up to 62 bits in the word; longer ones keep their digits. */
static void set_int(Const *value, Str text)
{
    bool hexadecimal = text.len > 2 && text.at[0] == '0' && (text.at[1] | 32) == 'x';
    int64_t base = hexadecimal ? 16 : 10, number = 0;
    for (uint32_t index = hexadecimal ? 2 : 0; index < text.len; index++) {
        int c = text.at[index] | 32;
        int digit = c >= 'a' ? c - 'a' + 10 : text.at[index] - '0';
        if (number > ((INT64_C(1) << 62) - 1 - digit) / base) {
            value->digits = text;
            return;
        }
        number = number * base + digit;
    }
    value->integer = number;
}

static Ir *lower_Constant(Lower *l, const Node *n)
{
    Ir *node;
    switch (n->Constant.literal) {
    case Literal_true:
    case Literal_false:
        return tree_bool(l, n->Constant.literal == Literal_true, n->at);
    case Literal_int:
        node = ir_int(l->unit, 0, n->at);
        set_int(&node->Const.value, n->Constant.text);
        return node;
    case Literal_float:
        return tree_float(l, n->Constant.number, n->at);
    case Literal_imaginary:
        node = ir_new(l->unit, I_Const, l->complex_, n->at);
        node->Const.value.imaginary = n->Constant.number;
        return node;
    case Literal_str:
        return tree_str(l, n->Constant.text, n->at);
    case Literal_none:
        return tree_none(l, n->at);
    case Literal_bytes:
        node = ir_new(l->unit, I_Const, type_simple(l->types, Type_bytes), n->at);
        node->Const.value.text = n->Constant.text;
        return node;
    case Literal_ellipsis:
        break;
    }
    lower_refuse(l, n->at, "this literal");
    return ended(l, l->never, n->at);
}

/* ---- operators ------------------------------------------------------------------------------- */
static Ir *lower_BinOp(Lower *l, const Node *n)
{
    Ir *a, *b;
    Type *type = type_of(l->inference, l->instance, n);
    lower_both(l, n->BinOp.left, n->BinOp.right, &a, &b);
    if (n->BinOp.op == Op_mod && a->type->kind == Type_str)
        b = percent_arguments(l, n, b);
    Ir *called = instance_binary(l, n, n->BinOp.op, n->BinOp.left, a, n->BinOp.right, b, false);
    if (called)
        return called;
    return arithmetic(l, ir_op(n->BinOp.op), a, b, type, site_of(l->inference, l->instance, n), false, n->at);
}

static Ir *lower_UnaryOp(Lower *l, const Node *n)
{
    if (n->UnaryOp.op == Op_not)
        return tree_not(l, lower_test(l, n->UnaryOp.operand), n->at);
    Ir *operand = lower_quiet(l, n->UnaryOp.operand, "operand");
    Ir *called = instance_unary(l, n, operand);
    return called ? called : unary_tree(l, ir_op(n->UnaryOp.op), operand, n->at);
}

/* ---- conditions ------------------------------------------------------------------------------ */
typedef struct Chain { /* of tests joined by and / or */
    Ir *value;         /* so far */
    bool is_and;
    Span at;
    Var *result; /* once a test needed statements */
} Chain;

/* The next test goes into a block of its own: start; lower the test; finish. */
static Ir *chain_start(Lower *l, Chain *chain, Block **outer)
{
    Ir *node = ir_new(l->unit, I_If, NULL, chain->at);
    *outer = enter(l, &node->If.body);
    return node;
}

static void chain_finish(Lower *l, Chain *chain, Ir *node, Block *outer, Ir *test)
{
    if (node->If.body.len == 0) {
        enter(l, outer);
        chain->value = (chain->is_and ? tree_and : tree_or)(l, chain->value, test, chain->at);
        return;
    }
    bool fresh = !chain->result || chain->value->kind != I_Get;
    if (!chain->result)
        chain->result = result_var(l, chain->is_and ? "both" : "either", l->bool_, chain->at);
    Var *result = chain->result;
    put_set(l, result, test, test->at);
    enter(l, outer);
    if (fresh)
        put_set(l, result, chain->value, chain->value->at);
    Ir *get = ir_get(l->unit, result, chain->at);
    node->If.test = chain->is_and ? get : tree_not(l, get, chain->at);
    put(l, node);
    chain->value = ir_get(l->unit, result, chain->at);
}

static bool chain_is_decided(const Chain *chain)
{
    return is_const(chain->value, Type_bool) && (chain->value->Const.value.integer != 0) != chain->is_and;
}

static Ir *test_bool_op(Lower *l, const Node *n)
{
    Chain chain = {.is_and = n->BoolOp.op == Op_and, .at = n->at};
    for_each (Node *, value, &n->BoolOp.values) {
        if (!chain.value) {
            chain.value = lower_test(l, value);
        } else if (is_dead(l->inference, l->instance, value)) { /* types have decided before */
            chain.value = tree_bool(l, !chain.is_and, n->at);
        } else if (is_const(chain.value, Type_bool) && !chain_is_decided(&chain)) {
            chain.value = lower_test(l, value);
        } else if (!chain_is_decided(&chain)) {
            Block *outer;
            Ir *node = chain_start(l, &chain, &outer);
            Ir *test = lower_test(l, value);
            chain_finish(l, &chain, node, outer, test);
        }
    }
    return chain.value;
}

Ir *lower_test(Lower *l, const Node *n)
{
    if (n->kind == N_BoolOp)
        return test_bool_op(l, n);
    if (n->kind == N_UnaryOp && n->UnaryOp.op == Op_not)
        return tree_not(l, lower_test(l, n->UnaryOp.operand), n->at);
    Ir *tree = lower_quiet(l, n, "value");
    if (tree->type->kind == Type_never)
        return tree_bool(l, false, n->at);
    tree = truth_of_node(l, n, tree);
    return tree->type->kind == Type_never ? tree_bool(l, false, n->at) : tree;
}

/* ---- comparison ------------------------------------------------------------------------------ */
static bool is_small(const Ir *tree)
{
    int64_t value;
    return tree->type->kind == Type_int && ir_is_constant(tree, &value) && value >= -5 && value <= 256;
}

/* x is 5: CPython has each small int once. */
static Ir *is_small_int(Lower *l, Ir *a, Ir *small, Span at)
{
    if (a->type->kind == Type_int)
        return ir_compare(l->unit, Ir_eq, a, small, at);
    if (a->type->kind != Type_union || !type_union_has(a->type, l->int_))
        return tree_bool(l, false, at);
    a = hold(l, a, "value");
    Ir *same = ir_compare(l->unit, Ir_eq, unwrap(l, again(l, a), l->int_), small, at);
    return tree_and(l, tree_has(l, again(l, a), l->int_, at), same, at);
}

/* What is certain of numbers, texts and tuples, which elsewhere are one or two objects by accident; NULL: nothing. */
static Ir *certain_identity(Lower *l, Ir *a, Ir *b, Span at)
{
    if (a->kind == I_Get && b->kind == I_Get && a->Get.var == b->Get.var)
        return tree_bool(l, true, at);
    if (is_small(a) || is_small(b))
        return is_small(b) ? is_small_int(l, a, b, at) : is_small_int(l, b, a, at);
    bool tuples = a->type->kind == Type_tuple && b->type->kind == Type_tuple;
    if (tuples && (!a->type->items.len || !b->type->items.len))
        return tree_bool(l, a->type->items.len == b->type->items.len, at);
    if (a->type->kind == Type_tuple && b->type->kind == Type_sequence)
        return certain_identity(l, b, a, at);
    if (a->type->kind == Type_sequence && b->type->kind == Type_tuple && !b->type->items.len)
        return ir_compare(l->unit, Ir_eq, tree_len(l, a, at), ir_int(l->unit, 0, at), at);
    return NULL;
}

/* May it be a function of Python's?  Each time that it is passed it is another value, which holds the same object. */
static bool is_outside(const Type *type)
{
    bool found = type->kind == Type_function && type->cls->outside;
    for (uint32_t i = 0; type->kind == Type_union && i < type->items.len; i++)
        found |= is_outside(type->items.at[i]);
    return found;
}

static Ir *identity(Lower *l, Ir *a, Ir *b, Span at)
{
    Ir *certain = certain_identity(l, a, b, at);
    if (certain)
        return certain;

    if (a->type->kind == Type_none)
        return tree_is_none(l, b, at);
    if (b->type->kind == Type_none)
        return tree_is_none(l, a, at);
    if (a->type->kind == Type_bool && b->type->kind == Type_bool)
        return ir_compare(l->unit, Ir_eq, a, b, at);
    if ((a->type->kind == Type_class && b->type->kind == Type_function) ||
        (b->type->kind == Type_class && a->type->kind == Type_function)) {
        lower_refuse(l, at, "`is` between a class method's class and another");
        return ended(l, l->never, at);
    }
    if (is_outside(a->type) && is_outside(b->type)) {
        Ir *same = functions_equal(l, at, false, a, b);
        return same ? same : compare_trees(l, Ir_eq, a, b, at);
    }
    if (a->type->kind == Type_sequence && b->type->kind == Type_tuple)
        return identity(l, b, a, at);
    if (a->type->kind == Type_tuple && b->type->kind == Type_sequence) {
        lower_refuse(l, at, "`is` between values of type %s", type_text(l->arena, a->type));
        return ended(l, l->never, at);
    }
    Type *common = a->type == b->type ? a->type : NULL;
    bool nominal = a->type->kind == Type_instance || a->type->kind == Type_function;
    bool object = common && (common->kind == Type_list || common->kind == Type_array || nominal);
    bool classes = a->type != b->type && nominal && a->type->kind == b->type->kind;
    if (!object && a->type->kind != Type_union && b->type->kind != Type_union &&
        (a->type->kind != b->type->kind || classes))
        return tree_bool(l, false, at);
    if (is_const(b, Type_bool) && a->type->kind == Type_union && !type_union_has(a->type, l->bool_))
        return tree_bool(l, false, at);
    if (is_const(b, Type_bool) && a->type->kind == Type_union) {
        Ir *is_bool_ = tree_has(l, a, l->bool_, at);
        Ir *value = unwrap(l, again(l, a), l->bool_);
        return tree_and(l, is_bool_, b->Const.value.integer ? value : tree_not(l, value, at), at);
    }
    TypeKind kind = a->type->kind == Type_union ? b->type->kind : a->type->kind;
    if (kind == Type_int || kind == Type_float || kind == Type_complex || kind == Type_str || kind == Type_tuple ||
        kind == Type_fixed) {
        lower_refuse(l, at, "`is` between values of type %s", type_text(l->arena, a->type));
        return ended(l, l->never, at);
    }
    if (a->type != b->type) {
        Type *join = type_join(l->types, a->type, b->type);
        a = convert(l, a, join);
        b = convert(l, b, join);
    }
    Ir *node = ir_new(l->unit, I_IsSame, l->bool_, at);
    node->IsSame.a = a;
    node->IsSame.b = b;
    return node;
}

typedef struct Side {
    const Node *node;
    Ir *tree;
} Side;

typedef struct Containing {
    const Node *node, *right;
    Side item;
} Containing;

static Ir *contains_member(Lower *l, Ir *a, void *context)
{
    const Containing *in = context;
    Ir *item = again(l, in->item.tree);
    Ir *found = has_instance(a->type) ? instance_contains(l, in->node, in->item.node, item, in->right, a) : NULL;
    return found ? found : contains_tree(l, item, a, in->node->at);
}

/* item in a: each class that a may be of asks its own __contains__. */
static Ir *contains_of(Lower *l, const Node *n, Side item, Side a)
{
    Containing in = {n, a.node, item};
    if (a.tree->type->kind != Type_union || !has_instance(a.tree->type))
        return contains_member(l, a.tree, &in);
    uint32_t mark = here(l);
    in.item.tree = hold(l, item.tree, "item");
    settle(l, mark, &a.tree, "container");
    return for_members(l, a.tree, l->bool_, contains_member, &in, "found", n->at);
}

static Ir *compare_op(Lower *l, const Node *n, Op op, Side a, Side b)
{
    Ir *called = instance_compare(l, n, op, a.node, a.tree, b.node, b.tree);
    if (!called && (op == Op_eq || op == Op_ne))
        called = functions_equal(l, n->at, op == Op_ne, a.tree, b.tree);
    if (called)
        return called;
    switch (op) {
    case Op_is:
        return identity(l, a.tree, b.tree, n->at);
    case Op_isnot:
        return tree_not(l, identity(l, a.tree, b.tree, n->at), n->at);
    case Op_in:
        return contains_of(l, n, a, b);
    case Op_notin:
        return tree_not(l, quiet(l, contains_of(l, n, a, b), "found"), n->at);
    default:
        return compare_trees(l, ir_op(op), a.tree, b.tree, n->at);
    }
}

/* a < b < c: each operand once; later ones only when the earlier comparisons hold. */
static Ir *lower_Compare(Lower *l, const Node *n)
{
    Ir *a = lower_class_compare(l, n), *b;
    if (!a)
        a = lower_class_name_compare(l, n);
    uint32_t count = n->Compare.ops.len;
    if (a)
        return a;
    lower_both(l, n->Compare.left, n->Compare.rights.at[0], &a, &b);
    if (count > 1)
        b = hold(l, b, "middle");
    Ir *first = compare_op(l, n, n->Compare.ops.at[0], (Side){n->Compare.left, a},
                           (Side){n->Compare.rights.at[0], count > 1 ? again(l, b) : b});
    if (count == 1)
        return first;
    Chain chain = {.value = quiet(l, first, "less"), .is_and = true, .at = n->at};
    for (uint32_t index = 1; index < count && !chain_is_decided(&chain); index++) {
        Block *outer;
        Ir *node = chain_start(l, &chain, &outer);
        a = again(l, b);
        b = lower_quiet(l, n->Compare.rights.at[index], "right");
        if (index + 1 < count)
            b = hold(l, b, "middle");
        Side left = {n->Compare.rights.at[index - 1], a}, right = {n->Compare.rights.at[index], again(l, b)};
        Ir *test = quiet(l, compare_op(l, n, n->Compare.ops.at[index], left, right), "less");
        chain_finish(l, &chain, node, outer, test);
    }
    return chain.value;
}

/* ---- displays -------------------------------------------------------------------------------- */
static bool has_star(const Nodes *nodes)
{
    for_each (Node *, node, nodes) {
        if (node->kind == N_Starred)
            return true;
    }
    return false;
}

static void lower_items(Lower *l, const Nodes *nodes, Block *items, Type *item_type)
{
    for_each (Node *, node, nodes) {
        uint32_t mark = here(l);
        Ir *item = lower_expr(l, node);
        item = quiet(l, item_type ? convert(l, item, item_type) : item, "item");
        for (uint32_t index = 0; mark != here(l) && index < items->len; index++)
            settle(l, mark, &items->at[index], "item");
        push(l->arena, items, item);
    }
}

/* Some item never gives a value. */
static Ir *lower_lost_items(Lower *l, const Nodes *nodes, Span at)
{
    for_each (Node *, node, nodes)
        lower_quiet(l, node->kind == N_Starred ? node->Starred.value : node, "item");
    return ended(l, l->never, at);
}

static bool all_iterate(Lower *l, const Type *type)
{
    if (type->kind != Type_union)
        return type->kind == Type_never || item_type(l, type);
    for_each (Type *, member, &type->items)
        if (!item_type(l, member))
            return false;
    return true;
}

static Ir *starred_member(Lower *l, Ir *tree, void *owner)
{
    return item_type(l, tree->type) ? tree_none(l, tree->at)
                                    : raise_text(l, "TypeError", tree->at, "%s after * must be an iterable, not %s",
                                                 (const char *)owner, type_word(tree->type));
}

void test_iterable(Lower *l, Ir *value, const char *owner)
{
    if (!all_iterate(l, value->type))
        for_members(l, again(l, value), l->none, starred_member, (void *)owner, "none", value->at);
}

/* *value in a display of a list or tuple: what does not iterate has words of its own. */
static void extend_with_star(Lower *l, Ir *list, const Node *value, Span at)
{
    Type *type = only_iterates(l, value) ? NULL : type_of(l->inference, l->instance, value);
    if (!type || all_iterate(l, type)) {
        extend_with(l, list, value, at);
        return;
    }
    Ir *items = hold(l, lower_expr(l, value), "items");
    test_iterable(l, items, "Value");
    if (type->kind == Type_union)
        copy_items(l, items, list, list->type, 0, at);
}

/* [a, *b, c]: a list that grows. */
static Ir *lower_starred_list(Lower *l, const Nodes *nodes, Type *type, uint32_t site, bool display, Span at)
{
    if (type->kind == Type_never)
        return lower_lost_items(l, nodes, at);
    Ir *list = new_list(l, list_like(l, type), NULL, site, at);
    for_each (Node *, node, nodes) {
        if (node->kind == N_Starred && !display)
            extend_with(l, list, node->Starred.value, node->at);
        else if (node->kind == N_Starred)
            extend_with_star(l, list, node->Starred.value, node->at);
        else
            append_item(l, list, lower_expr(l, node), node->at);
    }
    return finish_list(l, list, type, site, at);
}

/* An argument of a call. */
static Ir *lower_Starred(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    Node *star = (Node *)n;
    return type->kind == Type_tuple ? lower_expr(l, n->Starred.value)
                                    : lower_starred_list(l, &(Nodes){&star, 1, 1}, type,
                                                         site_of(l->inference, l->instance, n), false, n->at);
}

static Ir *lower_List(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    uint32_t site = site_of(l->inference, l->instance, n);
    if (has_star(&n->List.items))
        return lower_starred_list(l, &n->List.items, type, site, true, n->at);
    Block items = {0};
    bool literal = is_literal_display(l, n);
    l->displays += literal;
    lower_items(l, &n->List.items, &items, type->kind == Type_list ? type->items.at[0] : NULL);
    l->displays -= literal;
    Ir *node = ir_new(l->unit, I_ListNew, type, n->at);
    node->ListNew.site = site;
    node->ListNew.items = items;
    return node;
}

static Ir *lower_Tuple(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    if (has_star(&n->Tuple.items)) {
        if (!type || type->kind == Type_never)
            return lower_lost_items(l, &n->Tuple.items, n->at);
        Ir *flat = flat_tuple(l, &n->Tuple.items, n->at);
        if (flat)
            return flat;
        if (type->kind == Type_sequence)
            return lower_starred_list(l, &n->Tuple.items, type, site_of(l->inference, l->instance, n), true, n->at);
        lower_refuse(l, n->at, "a starred item of unknown length in this tuple");
        return ended(l, l->never, n->at);
    }
    Block items = {0};
    TypeList types = {0};
    lower_items(l, &n->Tuple.items, &items, NULL);
    for_each (Ir *, item, &items) {
        if (item->type->kind == Type_never)
            return item;
        push(l->arena, &types, item->type);
    }
    Ir *node = ir_new(l->unit, I_TupleNew, type_tuple(l->types, types.at, types.len), n->at);
    node->TupleNew.items = items;
    return node;
}

/* (a, *(b, c)) when what is starred has a known length; else NULL, and nothing was lowered. */
Ir *flat_tuple(Lower *l, const Nodes *nodes, Span at)
{
    for_each (Node *, node, nodes) {
        Type *type = node->kind == N_Starred ? type_of(l->inference, l->instance, node->Starred.value) : NULL;
        if (node->kind == N_Starred && (!type || type->kind != Type_tuple || only_iterates(l, node->Starred.value)))
            return NULL;
    }
    Ir *node = ir_new(l->unit, I_TupleNew, NULL, at);
    TypeList types = {0};
    for_each (Node *, part, nodes) {
        bool star = part->kind == N_Starred;
        uint32_t mark = here(l);
        Ir *value = star ? hold(l, lower_expr(l, part->Starred.value), "whole") : lower_quiet(l, part, "item");
        if (value->type->kind == Type_never)
            return value;
        for (uint32_t index = 0; index < node->TupleNew.items.len; index++)
            settle(l, mark, &node->TupleNew.items.at[index], "item");
        uint32_t count = star ? value->type->items.len : 1;
        for (uint32_t index = 0; index < count; index++)
            push(l->arena, &node->TupleNew.items, star ? tree_field(l, again(l, value), index, at) : value);
    }
    for_each (Ir *, item, &node->TupleNew.items) {
        push(l->arena, &types, item->type);
    }
    node->type = type_tuple(l->types, types.at, types.len);
    return node;
}

/* ---- the rest -------------------------------------------------------------------------------- */
static Ir *lower_NamedExpr(Lower *l, const Node *n)
{
    Ir *value = lower_expr(l, n->NamedExpr.value);
    assign_to(l, n->NamedExpr.target, value);
    Ir *get = lower_name(l, n->NamedExpr.target);
    if (get->kind == I_Get)
        get->proved |= Proved_set;
    return get;
}

static Ir *lower_Lambda(Lower *l, const Node *n)
{
    return function_tree(l, n, &n->Lambda.params);
}

static Ir *lower_no_expr(Lower *l, const Node *n)
{
    lower_refuse(l, n->at, "%s", node_text(n->kind));
    return ended(l, l->never, n->at);
}

/* In brackets of an instance. */
static Ir *lower_slice_object(Lower *l, const Node *n)
{
    const Node *call = slice_call_of(l->inference, n);
    return call ? lower_expr(l, call) : lower_no_expr(l, n);
}

#define lower_Name           lower_name
#define lower_JoinedStr      lower_joined
#define lower_FormattedValue lower_formatted
#define lower_BoolOp         lower_operands
#define lower_IfExp          lower_choice
#define lower_Call           lower_call
#define lower_Part           lower_part
#define lower_Attribute      lower_attribute
#define lower_Subscript      lower_subscript
#define lower_Slice          lower_slice_object
#define lower_ListComp       lower_comprehension
#define lower_SetComp        lower_comprehension
#define lower_DictComp       lower_comprehension
#define lower_GeneratorExp   lower_comprehension
#define lower_Await          lower_no_expr
#define lower_Yield          lower_yield
#define lower_YieldFrom      lower_yield_from

/* what its decorators are called with */
static Ir *lower_definition(Lower *l, const Node *n)
{
    return function_tree(l, n, &n->FunctionDef.params);
}

static Ir *(*const expressions[N_count])(Lower *, const Node *) = {
    [N_Keyword] = lower_key_item,
    [N_FunctionDef] = lower_definition,
#define STMT(k, ...)
#define PART(k, ...)
#define PATT(k, ...)
#define EXPR(k, ...) [N_##k] = lower_##k,
#include "frontend/ast.def"
};

Ir *lower_raw(Lower *l, const Node *n)
{
    return expressions[n->kind](l, n);
}
