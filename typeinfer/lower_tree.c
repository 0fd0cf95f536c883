/* lower_tree.c -- small trees, folded where that needs no thought, and conversions between types.
 * In: quiet trees.  Out: trees whose root may be loud where convert says so.
 * Rule: a conversion never changes what Python would see of the value, but for int -> float ->
 * complex. */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

bool is_const(const Ir *tree, TypeKind kind)
{
    return tree->kind == I_Const && tree->type->kind == kind;
}

Ir *tree_none(Lower *l, Span at)
{
    return ir_new(l->unit, I_Const, l->none, at);
}

Ir *tree_bool(Lower *l, bool value, Span at)
{
    Ir *node = ir_new(l->unit, I_Const, l->bool_, at);
    node->Const.value.integer = value;
    return node;
}

Ir *tree_float(Lower *l, double value, Span at)
{
    Ir *node = ir_new(l->unit, I_Const, l->float_, at);
    node->Const.value.real = value;
    return node;
}

Ir *tree_str(Lower *l, Str text, Span at)
{
    Ir *node = ir_new(l->unit, I_Const, l->str, at);
    node->Const.value.text = text;
    if (!text.at)
        node->Const.value.text.at = "";
    return node;
}

Ir *tree_text(Lower *l, const char *text, Span at)
{
    return tree_str(l, (Str){text, (uint32_t)strlen(text)}, at);
}

Ir *tree_unary(Lower *l, IrOp op, Ir *a, Span at)
{
    Ir *node = ir_new(l->unit, I_Unary, op == Ir_not ? l->bool_ : a->type, at);
    node->Unary.op = op;
    node->Unary.a = a;
    return node;
}

Ir *tree_not(Lower *l, Ir *a, Span at)
{
    if (is_const(a, Type_bool))
        return tree_bool(l, !a->Const.value.integer, at);
    if (a->kind == I_Unary && a->Unary.op == Ir_not)
        return a->Unary.a;
    return tree_unary(l, Ir_not, a, at);
}

Ir *tree_and(Lower *l, Ir *a, Ir *b, Span at)
{
    if (is_const(a, Type_bool))
        return a->Const.value.integer ? b : a;
    if (is_const(b, Type_bool) && b->Const.value.integer)
        return a;
    Ir *node = ir_new(l->unit, I_And, l->bool_, at);
    node->And.a = a;
    node->And.b = b;
    return node;
}

Ir *tree_or(Lower *l, Ir *a, Ir *b, Span at)
{
    if (is_const(a, Type_bool))
        return a->Const.value.integer ? a : b;
    if (is_const(b, Type_bool) && !b->Const.value.integer)
        return a;
    Ir *node = ir_new(l->unit, I_Or, l->bool_, at);
    node->Or.a = a;
    node->Or.b = b;
    return node;
}

Ir *tree_select(Lower *l, Ir *test, Ir *a, Ir *b, Type *type, Span at)
{
    if (is_const(test, Type_bool))
        return test->Const.value.integer ? a : b;
    Ir *node = ir_new(l->unit, I_Select, type, at);
    node->Select.test = test;
    node->Select.a = a;
    node->Select.b = b;
    return node;
}

Ir *tree_len(Lower *l, Ir *a, Span at)
{
    if (a->type->kind == Type_tuple)
        return ir_int(l->unit, a->type->items.len, at);
    if (a->kind == I_ListNew)
        return ir_int(l->unit, a->ListNew.items.len, at);
    Ir *node = ir_new(l->unit, I_Len, l->int_, at);
    node->Len.a = a;
    return node;
}

Ir *tree_index(Lower *l, Ir *a, Ir *index, Type *type, Span at)
{
    Ir *node = ir_new(l->unit, I_Index, type, at);
    node->Index.a = a;
    node->Index.index = index;
    return node;
}

Ir *tree_field(Lower *l, Ir *a, uint32_t index, Span at)
{
    if (a->kind == I_TupleNew)
        return a->TupleNew.items.at[index];
    Ir *node = ir_new(l->unit, I_Field, a->type->items.at[index], at);
    node->Field.a = a;
    node->Field.index = index;
    return node;
}

Ir *tree_is_none(Lower *l, Ir *a, Span at)
{
    if (a->type->kind != Type_union)
        return tree_bool(l, a->type->kind == Type_none, at);
    if (!type_union_has(a->type, l->none))
        return tree_bool(l, false, at);
    Ir *node = ir_new(l->unit, I_IsNone, l->bool_, at);
    node->IsNone.a = a;
    return node;
}

Ir *tree_has(Lower *l, Ir *a, Type *member, Span at)
{
    if (a->type->kind != Type_union)
        return tree_bool(l, a->type == member, at);
    if (member->kind == Type_none)
        return tree_is_none(l, a, at);
    if (type_is_nullable(a->type) && type_pointee(a->type)->kind != member->kind)
        return tree_bool(l, false, at);
    if (type_is_nullable(a->type))
        return tree_not(l, tree_is_none(l, a, at), at);
    Ir *node = ir_new(l->unit, I_HasType, l->bool_, at);
    node->HasType.a = a;
    node->HasType.member = member;
    return node;
}

static bool is_nonzero_const(const Const *value, TypeKind kind)
{
    switch (kind) {
    case Type_bool:
    case Type_int:
        return value->integer || value->digits.at;
    case Type_float:
        return value->real != 0;
    case Type_complex:
        return value->real != 0 || value->imaginary != 0;
    case Type_str:
    case Type_bytes:
        return value->text.len != 0;
    default:
        return false;
    }
}

/* An instance whose truth its class decides: truth_of_node() asks it. */
bool has_own_truth(Lower *l, const Type *type)
{
    if (type->kind == Type_union)
        for_each (Type *, member, &type->items)
            if (has_own_truth(l, member))
                return true;
    return type->kind == Type_instance &&
           (has_method(l->inference, type, "__bool__") || has_method(l->inference, type, "__len__"));
}

/* Every value of that type is true, or false (dispatch.c knows the same of what it infers). */
bool is_always(Lower *l, const Type *type, bool truth)
{
    if (type->kind == Type_union) {
        for_each (Type *, member, &type->items)
            if (!is_always(l, member, truth))
                return false;
        return true;
    }
    if (type->kind == Type_none)
        return !truth;
    if (type->kind == Type_tuple)
        return (type->items.len > 0) == truth;
    return truth && (type->kind == Type_function || type->kind == Type_instance) && !has_own_truth(l, type);
}

Ir *tree_truth(Lower *l, Ir *a, Span at)
{
    if (has_own_truth(l, a->type))
        lower_refuse(l, at, "the truth of an instance that is asked for here");
    if (a->type->kind == Type_bool || a->type->kind == Type_never)
        return a;
    if (a->kind == I_Const)
        return tree_bool(l, is_nonzero_const(&a->Const.value, a->type->kind), at);
    if (a->type->kind == Type_none)
        return tree_bool(l, false, at);
    if (a->type->kind == Type_tuple)
        return tree_bool(l, a->type->items.len != 0, at);
    if (a->type->kind == Type_exception || a->type->kind == Type_function || a->type->kind == Type_generator ||
        type_is_file(a->type))
        return tree_bool(l, true, at);
    Ir *node = ir_new(l->unit, I_Truth, l->bool_, at);
    node->Truth.a = a;
    return node;
}

Ir *tree_text_of(Lower *l, Ir *a, char conversion, Span at)
{
    if (conversion == 's' && a->type->kind == Type_str)
        return a;
    Ir *node = ir_new(l->unit, I_TextOf, l->str, at);
    node->TextOf.a = a;
    node->TextOf.conversion = conversion;
    return node;
}

Ir *tree_join(Lower *l, Ir *const *items, uint32_t count, Span at)
{
    if (count == 0)
        return tree_text(l, "", at);
    if (count == 1)
        return items[0];
    Ir *node = ir_new(l->unit, I_Join, l->str, at);
    for (uint32_t index = 0; index < count; index++)
        push(l->arena, &node->Join.items, items[index]);
    return node;
}

Ir *tree_add(Lower *l, Ir *a, int64_t b, Span at)
{
    int64_t value, sum;
    if (b == 0)
        return a;
    if (ir_is_constant(a, &value) && !__builtin_add_overflow(value, b, &sum) && sum > -(INT64_C(1) << 62))
        return ir_int(l->unit, sum, at);
    if (a->kind == I_Binary && a->Binary.op == Ir_add && ir_is_constant(a->Binary.b, &value) && value == -b)
        return a->Binary.a;
    return ir_binary(l->unit, b < 0 ? Ir_sub : Ir_add, l->int_, a, ir_int(l->unit, b < 0 ? -b : b, at), at);
}

Ir *tree_library(Lower *l, const Library *library, Type *type, Ir *const *args, uint32_t count, uint32_t site, Span at)
{
    Ir *node = ir_new(l->unit, I_Library, type, at);
    node->Library.library = library;
    node->Library.site = site;
    for (uint32_t index = 0; index < count; index++)
        push(l->arena, &node->Library.args, args[index]);
    return node;
}

/* ---- conversions ----------------------------------------------------------------------------- */
static int number_rank(const Type *type)
{
    switch (type->kind) {
    case Type_bool:
        return 1;
    case Type_int:
        return 2;
    case Type_float:
        return 3;
    case Type_complex:
        return 4;
    default:
        return 0;
    }
}

static bool tuple_converts(const Type *from, const Type *to)
{
    if (from->items.len != to->items.len)
        return false;
    for (uint32_t index = 0; index < from->items.len; index++) {
        if (!converts(from->items.at[index], to->items.at[index]))
            return false;
    }
    return true;
}

static bool all_convert(const TypeList *items, const Type *to)
{
    for_each (Type *, item, items) {
        if (!converts(item, to))
            return false;
    }
    return true;
}

/* Tuples have no identity: each item becomes a value of the union that the other one holds. */
static bool is_wider_tuple(const Type *from, const Type *to)
{
    const Type *item = from->items.at[0], *wide = to->items.at[0];
    if (from->kind != Type_sequence || wide->kind != Type_union)
        return false;
    if (item->kind != Type_union)
        return type_union_has(wide, item);
    for_each (Type *, member, &item->items)
        if (!type_union_has(wide, member))
            return false;
    return true;
}

bool converts(const Type *from, const Type *to)
{
    if (from == to || from->kind == Type_never)
        return true;
    if (to->kind == Type_union) {
        if (from->kind == Type_union)
            return true;
        for_each (Type *, member, &to->items) {
            if (converts(from, member))
                return true;
        }
        return false;
    }
    if (from->kind == Type_union) {
        for_each (Type *, member, &from->items) {
            if (converts(member, to))
                return true;
        }
        return false;
    }
    if (number_rank(from) && number_rank(to))
        return number_rank(from) <= number_rank(to);
    if (from->kind == Type_fixed || to->kind == Type_fixed)
        return type_has(from, NUM) && type_has(to, NUM);
    if (from->kind == Type_tuple && to->kind == Type_tuple)
        return tuple_converts(from, to);
    if (from->kind == Type_tuple && to->kind == Type_sequence)
        return all_convert(&from->items, to->items.at[0]);
    if (from->kind == to->kind && (from->kind == Type_list || from->kind == Type_sequence))
        return from->items.len && (from->items.at[0]->kind == Type_never || is_wider_tuple(from, to));
    return false;
}

Type *value_type(Lower *l, Type *type, Type *beside)
{
    if (type_is_value(type))
        return type;
    if (beside && type_is_value(beside) && type_join(l->types, beside, type) == beside)
        return beside;
    Type *wide = type_join(l->types, type, l->bool_);
    return type_is_value(wide) ? wide : type_join(l->types, wide, l->none);
}

static Ir *convert_node(Lower *l, Ir *tree, Type *type)
{
    Ir *node = ir_new(l->unit, I_Convert, type, tree->at);
    node->Convert.a = tree;
    return node;
}

/* A number literal of another type; NULL when the value does not allow it. */
static Ir *convert_const(Lower *l, Ir *tree, Type *type)
{
    const Const *value = &tree->Const.value;
    int from = number_rank(tree->type), to = number_rank(type);
    if (!from || !to || value->digits.at)
        return NULL;
    Ir *node = ir_new(l->unit, I_Const, type, tree->at);
    node->Const.value = *value;
    if (from <= 2 && to >= 3)
        node->Const.value.real = (double)value->integer;
    return node;
}

typedef Ir *Converter(Lower *, Ir *, Type *);

static Ir *convert_tuple(Lower *l, Ir *tree, Type *type, Converter *item)
{
    bool sequence = type->kind == Type_sequence;
    Ir *node = ir_new(l->unit, sequence ? I_ListNew : I_TupleNew, type, tree->at);
    Block *items = sequence ? &node->ListNew.items : &node->TupleNew.items;
    if (tree->kind != I_TupleNew)
        tree = hold(l, tree, "whole");
    for (uint32_t index = 0; index < tree->type->items.len; index++) {
        Ir *field =
            tree->kind == I_TupleNew ? tree->TupleNew.items.at[index] : tree_field(l, again(l, tree), index, tree->at);
        Type *to = type->items.at[sequence ? 0 : index];
        push(l->arena, items, quiet(l, item(l, field, to), "field"));
    }
    return node;
}

/* The member of `type` that a value of `from` becomes; itself when it is one. */
static Type *member_for(const Type *type, Type *from)
{
    if (type_union_has(type, from))
        return from;
    for_each (Type *, member, &type->items) {
        if (converts(from, member))
            return member;
    }
    return NULL;
}

static Ir *convert_member(Lower *l, Ir *tree, void *context)
{
    return convert(l, tree, context);
}

static uint32_t convertible_members(const Type *from, const Type *to)
{
    uint32_t count = 0;
    for_each (Type *, member, &from->items) {
        count += converts(member, to);
    }
    return count;
}

static bool has_all_members(const Type *type, const Type *of)
{
    for_each (Type *, member, &of->items) {
        if (!type_union_has(type, member))
            return false;
    }
    return true;
}

static Ir *convert_union(Lower *l, Ir *tree, Type *type)
{
    if ((type->kind == Type_union && has_all_members(type, tree->type)) ||
        (type_union_has(tree->type, type) && convertible_members(tree->type, type) == 1))
        return convert_node(l, tree, type);
    return for_members(l, tree, type, convert_member, type, "number", tree->at);
}

static bool is_plain_conversion(const Type *from, const Type *to)
{
    return (type_has(from, NUM) && type_has(to, NUM)) || (from->kind == to->kind && from->kind != Type_tuple);
}

/* An int becomes a complex or a NumPy float as Python's own would: through float, complex; a float becomes a whole
 * NumPy number through int. */
static Ir *by_way_of(Lower *l, Ir *tree, const Type *type)
{
    bool whole = tree->type->kind == Type_int || tree->type->kind == Type_bool;
    if (type->kind == Type_complex && whole)
        return quiet(l, convert(l, tree, l->float_), "number");
    bool to_whole = type->kind == Type_fixed && type->dtype != Dtype_bool_ && type->dtype < Dtype_float32;
    if (to_whole && tree->type->kind == Type_float)
        return quiet(l, tree_library(l, &library_int_from_float, l->int_, &tree, 1, 0, tree->at), "number");
    if (type->kind != Type_fixed || type->dtype < Dtype_float32 || tree->type->kind == Type_fixed)
        return tree;
    return quiet(l, convert(l, tree, type->dtype < Dtype_complex64 ? l->float_ : l->complex_), "number");
}

Ir *convert(Lower *l, Ir *tree, Type *type)
{
    Ir *folded;
    if (tree->type == type || tree->type->kind == Type_never)
        return tree;
    if (type->kind == Type_never) { /* nothing can be kept there: control does not get here */
        quiet(l, tree, "value");
        return ended(l, type, tree->at);
    }
    if (!converts(tree->type, type)) {
        lower_refuse(l, tree->at, "a value of type %s where %s is kept", type_text(l->arena, tree->type),
                     type_text(l->arena, type));
        return ended(l, type, tree->at);
    }
    if (tree->kind == I_Const && (folded = convert_const(l, tree, type)))
        return folded;
    tree = quiet(l, tree, "value");
    if (tree->type->kind == Type_union)
        return convert_union(l, tree, type);
    if (type->kind == Type_union) {
        Type *member = member_for(type, tree->type);
        return convert_node(l, quiet(l, convert(l, tree, member), "value"), type);
    }
    if (tree->kind == I_ListNew && tree->type->kind == type->kind && tree->ListNew.items.len == 0) {
        tree->type = type;
        return tree;
    }
    if (tree->kind == I_TableNew && tree->type->kind == type->kind && tree->TableNew.items.len == 0) {
        tree->type = type;
        return tree;
    }
    if (tree->type->kind == Type_sequence && type->kind == Type_sequence && is_wider_tuple(tree->type, type))
        return copy_items(l, tree, NULL, type, 0, tree->at);
    if (is_plain_conversion(tree->type, type))
        return convert_node(l, by_way_of(l, tree, type), type);
    return convert_tuple(l, tree, type, convert);
}

/* A variable that holds tuples of several lengths, where it is known which: u = (1,); v = u; u += (2,) */
static Ir *known_length(Lower *l, Ir *tree, Type *type)
{
    Ir *whole = hold(l, tree, "whole"), *node = ir_new(l->unit, I_TupleNew, type, tree->at);
    for (uint32_t index = 0; index < type->items.len; index++) {
        Ir *item = tree_index(l, again(l, whole), ir_int(l->unit, index, tree->at), tree->type->items.at[0], tree->at);
        item->proved |= Proved_bounds | Proved_forward;
        push(l->arena, &node->TupleNew.items, quiet(l, convert_proved(l, item, type->items.at[index]), "item"));
    }
    return node;
}

Type *member_of_kind(Type *type, TypeKind kind)
{
    if (type->kind == kind)
        return type;
    for (uint32_t index = 0; type->kind == Type_union && index < type->items.len; index++)
        if (type->items.at[index]->kind == kind)
            return type->items.at[index];
    return NULL;
}

/* The union with its tuple as the variable keeps it. */
static Type *with_tuple_kept(Lower *l, const Type *type, Type *kept)
{
    TypeList members = {0};
    for_each (Type *, member, &type->items)
        push(l->arena, &members, member->kind == Type_tuple ? kept : member);
    return type_union(l->types, members.at, members.len);
}

/* One member of what is narrowed; a tuple as the variable keeps it becomes the one that the program has there. */
static Ir *prove_member(Lower *l, Ir *tree, void *context)
{
    Type *type = context, *tuple = member_of_kind(type, Type_tuple);
    if (tree->type->kind == Type_sequence && tuple && !member_of_kind(type, Type_sequence))
        tree = quiet(l, known_length(l, tree, tuple), "tuple");
    else if (tree->type->kind == Type_tuple && tuple && tree->type != tuple)
        tree = quiet(l, convert_tuple(l, quiet(l, tree, "value"), tuple, convert_proved), "tuple");
    return convert(l, tree, type);
}

/* The variable keeps wider tuples than the one that is there: xr = (v, v); ...; xr = (v, True); xr[1] */
static Type *wider_tuple(const Type *kept, const Type *narrowed)
{
    Type *tuple = member_of_kind((Type *)narrowed, Type_tuple), *wide = member_of_kind((Type *)kept, Type_tuple);
    return tuple && wide && wide != tuple && wide->items.len == tuple->items.len ? wide : NULL;
}

Ir *convert_proved(Lower *l, Ir *tree, Type *type)
{
    bool narrow = tree->type->kind == Type_union && tree->type != type;
    bool known = member_of_kind(tree->type, Type_sequence) && member_of_kind(type, Type_tuple) &&
                 !member_of_kind(type, Type_sequence) && !member_of_kind(tree->type, Type_tuple);
    if (known && tree->type->kind == Type_sequence)
        return prove_member(l, tree, type);
    if (known && type->kind == Type_tuple)
        return known_length(l, unwrap(l, quiet(l, tree, "value"), member_of_kind(tree->type, Type_sequence)), type);
    if (known) {
        Type *sequence = member_of_kind(tree->type, Type_sequence);
        tree = unwrap(l, quiet(l, tree, "value"), with_tuple_kept(l, type, sequence));
        return for_members(l, tree, type, prove_member, type, "value", tree->at);
    }
    Type *wide = narrow && type->kind == Type_union ? wider_tuple(tree->type, type) : NULL;
    if (wide) {
        tree = unwrap(l, quiet(l, tree, "value"), with_tuple_kept(l, type, wide));
        return for_members(l, tree, type, prove_member, type, "value", tree->at);
    }
    if (narrow && (type->kind == Type_union || type_union_has(tree->type, type)))
        return unwrap(l, quiet(l, tree, "value"), type);
    if (tree->type->kind == Type_tuple && type->kind == Type_tuple && tree->type != type && converts(tree->type, type))
        return convert_tuple(l, quiet(l, tree, "value"), type, convert_proved);
    return convert(l, tree, type);
}

Ir *unwrap(Lower *l, Ir *tree, Type *member)
{
    if (tree->type == member)
        return tree;
    if (member->kind == Type_none)
        return tree_none(l, tree->at);
    Ir *node = convert_node(l, tree, member);
    node->proved |= Proved_member;
    return node;
}
