/* lower_native.c -- bytearray, array, memoryview in operators, comparisons, `in`.
 * In: quiet trees of packed types, and of bytes beside them.  Out: calls of the runtime's functions (packed.h).
 * Rule: what changes an object writes it; everything else makes a new one of the left operand's type. */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

#define CALL(python, c, ...)                                                                                           \
    {                                                                                                                  \
        .name = python, .owner = "bytearray", .c_name = c, .cost = 40, __VA_ARGS__                                     \
    }
static const Library library_add = CALL("__add__", "packed_add", .can_raise = true);
static const Library library_add_bytes = CALL("__add__", "bytes_add_buffer", .can_raise = true);
static const Library library_add_array = CALL("__add__", "vector_add", .can_raise = true);
static const Library library_extend = CALL("__iadd__", "packed_extend", .can_raise = true, .writes = 1);
static const Library library_extend_array = CALL("__iadd__", "vector_extend_array", .can_raise = true, .writes = 1);
static const Library library_repeat = CALL("__mul__", "packed_repeat", .can_raise = true);
static const Library library_repeat_in_place =
    CALL("__imul__", "packed_repeat_in_place", .can_raise = true, .writes = 1);
static const Library library_equal = CALL("__eq__", "packed_equal");
static const Library library_order[2][4] = {
    {CALL("__lt__", "packed_lt"), CALL("__le__", "packed_le"), CALL("__gt__", "packed_gt"),
     CALL("__ge__", "packed_ge")},
    {CALL("__lt__", "vector_lt"), CALL("__le__", "array_le"), CALL("__gt__", "array_gt"), CALL("__ge__", "array_ge")}};
static const Library library_contains = CALL("in", "bytearray_contains");
static const Library library_contains_int = CALL("in", "bytearray_contains_int", .can_raise = true);
static const Library library_len = CALL("__len__", "memoryview_len", .can_raise = true);
static const Library library_check = CALL("__iter__", "memoryview_check", .can_raise = true);

bool type_shows_bytes(const Type *type)
{
    return type->kind == Type_bytes || type->kind == Type_packed;
}

static bool is_array(const Type *type)
{
    return type->kind == Type_packed && !strcmp(natives[type->native].word, "array");
}

static bool is_bytearray(const Type *type)
{
    return type->kind == Type_packed && type->native == Native_bytearray;
}

/* ---- + and * ------------------------------------------------------------------------------------------------- */
static Ir *no_sum(Lower *l, const Ir *a, const Ir *b, bool in_place, Span at)
{
    const char *word = type_word(b->type);
    if (is_bytearray(a->type) || a->type->kind == Type_bytes)
        return raise_text(l, "TypeError", at, "can't concat %s to %s", word, type_word(a->type));
    if (is_array(a->type) && in_place)
        return raise_text(l, "TypeError", at, "can only extend array with array (not \"%s\")", word);
    if (is_array(a->type))
        return raise_text(l, "TypeError", at, "can only append array (not \"%s\") to array", word);
    return raise_text(l, "TypeError", at, "unsupported operand type(s) for +%s: '%s' and '%s'", in_place ? "=" : "",
                      type_word(a->type), word);
}

Ir *native_sum(Lower *l, Ir *a, Ir *b, bool in_place, uint32_t site, Span at)
{
    bool arrays = is_array(a->type), views = type_is_view_of_memory(a->type);
    Ir *args[] = {a, b};
    if (views || (arrays ? !is_array(b->type) : !type_shows_bytes(b->type)))
        return no_sum(l, a, b, in_place, at);
    if (a->type->kind == Type_bytes)
        return tree_library(l, &library_add_bytes, a->type, args, 2, 0, at);
    if (!in_place)
        return tree_library(l, arrays ? &library_add_array : &library_add, a->type, args, 2, site, at);
    args[0] = again(l, a = a->kind == I_Get ? a : hold(l, a, "bytes"));
    quiet(l, tree_library(l, arrays ? &library_extend_array : &library_extend, l->none, args, 2, 0, at), "none");
    return a;
}

Ir *native_product(Lower *l, Ir *a, Ir *count, bool in_place, uint32_t site, Span at)
{
    Ir *args[] = {a, quiet(l, convert(l, count, l->int_), "count")};
    if (!in_place)
        return tree_library(l, &library_repeat, a->type, args, 2, site, at);
    args[0] = again(l, a = a->kind == I_Get ? a : hold(l, a, "bytes"));
    quiet(l, tree_library(l, &library_repeat_in_place, l->none, args, 2, 0, at), "none");
    return a;
}

/* ---- comparison ------------------------------------------------------------------------------------------------- */
/* NULL: no such pair. */
Ir *native_comparison(Lower *l, IrOp op, Ir *a, Ir *b, Span at)
{
    bool equality = op == Ir_eq || op == Ir_ne, arrays = is_array(a->type) && is_array(b->type);
    bool mixed = is_array(a->type) != is_array(b->type) && !is_bytearray(a->type) && !is_bytearray(b->type) &&
                 !type_is_view_of_memory(a->type) && !type_is_view_of_memory(b->type);
    Ir *args[] = {a, b};
    if (!type_shows_bytes(a->type) || !type_shows_bytes(b->type))
        return NULL;
    if (mixed) /* an array and bytes */
        return equality ? tree_bool(l, op == Ir_ne, at) : NULL;
    if (!equality && (type_is_view_of_memory(a->type) || type_is_view_of_memory(b->type)))
        return NULL;
    if (!equality)
        return tree_library(l, &library_order[arrays][op - Ir_lt], l->bool_, args, 2, 0, at);
    Ir *same = tree_library(l, &library_equal, l->bool_, args, 2, 0, at);
    return op == Ir_eq ? same : tree_not(l, same, at);
}

/* item in bytearray; and a bytes-like item in bytes */
Ir *native_contains(Lower *l, Ir *item, Ir *a, Span at)
{
    Ir *args[] = {a, item};
    if (type_shows_bytes(item->type))
        return quiet(l, tree_library(l, &library_contains, l->bool_, args, 2, 0, at), "found");
    if (item->type->kind != Type_int && item->type->kind != Type_bool)
        return raise_text(l, "TypeError", at, "a bytes-like object is required, not '%s'", type_word(item->type));
    args[1] = convert(l, item, l->int_);
    return quiet(l, tree_library(l, &library_contains_int, l->bool_, args, 2, 0, at), "found");
}

/* ---- memoryview: every use asks whether it was released ---------------------------------------------------------- */
Ir *view_length(Lower *l, Ir *view, Span at)
{
    return tree_library(l, &library_len, l->int_, &view, 1, 0, at);
}

void check_view(Lower *l, Ir *view, Span at)
{
    quiet(l, tree_library(l, &library_check, l->none, &view, 1, 0, at), "none");
}

/* ---- array.extend(...) ------------------------------------------------------------------------------------------- */
/* Of what is made while it is read: item by item, which its code and an error in it see. */
bool extends_array(Lower *l, const Node *call, const Callee *callee, const Ir *receiver)
{
    if (!callee->library || strcmp(callee->library->c_name, "packed_extend") || call->Call.args.len != 1 || !receiver ||
        !is_array(receiver->type))
        return false;
    const Node *items = call->Call.args.at[0];
    const Type *from = type_of(l->inference, l->instance, items), *step = NULL;
    if (only_iterates(l, items))
        step = step_type(l, items);
    else if (from && from->kind == Type_generator)
        step = from->items.at[0];
    bool whole = step && (step->kind == Type_int || step->kind == Type_bool);
    return whole || (step && step->kind == Type_float && receiver->type->items.at[0]->kind == Type_float);
}

static void append_to_array(Lower *l, Ir *item, void *context)
{
    static const Library append = CALL("append", "packed_append", .can_raise = true, .writes = 1);
    static const Library append_float = CALL("append", "packed_append_float", .can_raise = true, .writes = 1);
    Ir *array = context;
    bool floats = array->type->items.at[0]->kind == Type_float;
    Ir *args[] = {again(l, array), quiet(l, convert(l, item, floats ? l->float_ : l->int_), "item")};
    quiet(l, tree_library(l, floats ? &append_float : &append, l->none, args, 2, 0, item->at), "none");
}

Ir *extend_array(Lower *l, Ir *array, const Node *items, Span at)
{
    consume(l, items, append_to_array, hold(l, array, "array"), NULL);
    return tree_none(l, at);
}

/* ---- array.array(...), view.cast(...) ------------------------------------------------------------------------------
 */
/* vector_i_of(source) */
static Ir *made_array(Lower *l, Type *type, const char *rest, Ir *source, uint32_t site, Span at)
{
    Library *library = NEW(l->arena, Library);
    *library = (Library){.name = "array", .owner = "array", .can_raise = true, .cost = 50};
    library->c_name = arena_print(l->arena, "%s%s", type->stem, rest);
    return tree_library(l, library, type, source ? &source : NULL, source != NULL, site, at);
}

static Ir *array_member(Lower *l, Ir *source, void *context)
{
    const Special *special = context;
    Type *type = special->callee->result;
    Span at = special->call->at;
    uint32_t site = site_of(l->inference, l->instance, special->call);
    bool bytes = source->type->kind == Type_bytes || is_bytearray(source->type);
    bool rows = source->type->kind == Type_list || source->type->kind == Type_sequence;
    TypeKind item = rows ? source->type->items.at[0]->kind : Type_never;
    if (bytes)
        return made_array(l, type, "_of_bytes", source, site, at);
    if (!is_array(source->type) && item != Type_int && !(item == Type_float && type->items.at[0]->kind == Type_float)) {
        Type *items = item_type(l, source->type);
        if (!items)
            return raise_text(l, "TypeError", at, "'%s' object is not iterable", type_word(source->type));
        items = items->kind == Type_float                             ? l->float_
                : items->kind == Type_int || items->kind == Type_bool ? l->int_
                                                                      : type->items.at[0];
        source = copy_items(l, source, NULL, type_list(l->types, items), 0, at);
    }
    return made_array(l, type, "_of", source, site, at);
}

static Ir *array_rule(Lower *l, const Special *special)
{
    const Node *source = call_arg(special, 1);
    Span at = special->call->at;
    Type *type = special->callee->result;
    lower_quiet(l, call_arg(special, 0), "typecode");
    if (!type || type->kind != Type_packed)
        return ended(l, l->never, at);
    if (!source)
        return made_array(l, type, "_new", NULL, site_of(l->inference, l->instance, special->call), at);
    Ir *tree;
    if (only_iterates(l, source)) {
        tree = new_list(l, type_list(l->types, step_type(l, source)), NULL, 0, at);
        extend_with(l, tree, source, at);
    } else {
        tree = lower_quiet(l, source, "source");
    }
    return for_members(l, tree, type, array_member, (void *)special, "array", at);
}

static Ir *cast_rule(Lower *l, const Special *special)
{
    static const Library cast = CALL("cast", "memoryview_cast", .can_raise = true);
    const Node *format = call_arg(special, 0) ? call_arg(special, 0) : call_keyword(special, "format");
    Ir *args[] = {special->receiver, lower_expr(l, format)};
    return tree_library(l, &cast, special->callee->result, args, 2, 0, special->call->at);
}

const SpecialRow native_rules[] = {{"array", array_rule}, {"memoryview_cast", cast_rule}, {NULL, NULL}};
