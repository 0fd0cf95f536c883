/* own.c -- who holds a reference: what an expression's C value is worth.
 * In: expressions, variables that memory.c has judged.  Out: answers.
 * Rule: an expression either makes a new reference, which somebody must release, or shows one that
 * somebody else keeps. */
#include "codegen/emit.h"

bool is_counted(const Type *type)
{
    bool boxes = type_is_value(type);
    if (type->kind != Type_tuple && !boxes)
        return type_has(type, COUNT) && type->kind != Type_never;
    for_each (Type *, item, &type->items)
        if (is_counted(item) ||
            (boxes && (type_has(item, STRUCT) || item->kind == Type_fixed))) /* in a box: complex | float */
            return true;
    return false;
}

bool is_simple(const Ir *node)
{
    return node->kind == I_Get || node->kind == I_Const;
}

bool never_big(const Func *func, const Ir *node)
{
    switch (node->kind) {
    case I_Const:
        return !node->Const.value.digits.at;
    case I_Get:
        if (node->Get.var->small)
            return true;
        break;
    case I_Len:
    case I_Shape:
        return true;
    case I_Convert:
        if (node->Convert.a->type->kind == Type_bool)
            return true;
        if (node->Convert.a->type->kind == Type_fixed && node->Convert.a->type->dtype != Dtype_uint64)
            return true;
        break;
    case I_Select:
        return never_big(func, node->Select.a) && never_big(func, node->Select.b);
    case I_Unary:
    case I_Binary:
    case I_Library:
        if (node->proved & Proved_small)
            return true;
        break;
    default:
        break;
    }
    return range_is_small(range_of(func, node));
}

/* A conversion that shows the same reference under another type. */
static bool is_view(const Ir *node)
{
    const Type *from = node->Convert.a->type, *to = node->type;
    if (!is_counted(from))
        return false;
    if (from->kind == Type_union)
        return true;
    return to->kind != Type_union || !type_has(from, STRUCT);
}

static bool convert_makes(const Func *func, const Ir *node)
{
    const Type *from = node->Convert.a->type;
    if (type_is_value(node->type) && (type_has(from, STRUCT) || from->kind == Type_fixed))
        return true; /* a box */
    if (from->kind == Type_float || from->kind == Type_fixed)
        return node->type->kind == Type_int;
    return is_view(node) && makes_reference(func, node->Convert.a);
}

bool makes_reference(const Func *func, const Ir *node)
{
    if (!is_counted(node->type) && !(node->kind == I_Convert && node->type->kind == Type_union))
        return false;
    if (node->type->kind == Type_int && never_big(func, node))
        return false;
    switch (node->kind) {
    case I_New:
        return !is_static_function(node->New.cls);
    case I_Const:
    case I_Get:
    case I_Attr:
    case I_Entry:
    case I_Field:
    case I_Caught:
    case I_ClassRef:
        return false;
    case I_Index:
        return node->Index.a->type->kind == Type_str || node->Index.a->type->kind == Type_range ||
               node->Index.a->type->kind == Type_packed;
    case I_Select:
        return makes_reference(func, node->Select.a) || makes_reference(func, node->Select.b);
    case I_Convert:
        return convert_makes(func, node);
    case I_Element:
        return node->type->kind == Type_int;
    default:
        return true;
    }
}

bool is_list_append(const Ir *node)
{
    const Library *library = node->kind == I_Library ? node->Library.library : NULL;
    return library && library->generic_class && !strcmp(library->c_name, "list_append") && node->Library.args.len == 2;
}

/* The runtime gives these through its last parameter. */
static bool library_has_result(const Ir *node)
{
    const Type *type = node->type;
    return type->kind == Type_tuple || type->kind == Type_range || type->kind == Type_union;
}

bool needs_statement(const Func *func, const Ir *node)
{
    (void)func;
    if (ir_may_fail(node))
        return true;
    switch (node->kind) {
    case I_Library:
        return library_has_result(node);
    case I_Binary:
        return node->type->kind == Type_complex && node->Binary.op == Ir_pow;
    case I_Join:
    case I_Percent:
        return true;
    case I_Slice:
        return node->type->kind == Type_range;
    default:
        return false;
    }
}
