/* emit_array.c -- elements of NumPy arrays.
 * In: Element, and Store into an array.  Out: ARRAY_AT of the runtime, and tests where a bound is not proved.
 * Rule: every index is tested in front of the access, axis by axis, as NumPy does.                                  */
#include "codegen/emit.h"

static const char *place_text(Emit *e, const Ir *array, const Ir *index, uint32_t axis, bool forward)
{
    int64_t value;
    const char *list = operand(e, array, Level_postfix);
    if (ir_is_constant(index, &value))
        return value < 0 ? format_text(e, "%s->shape[%u] - %lld", list, axis, -(long long)value) : value_text(e, index);
    if (forward || range_of(e->func, index).low >= 0)
        return value_text(e, index);
    return format_text(e, "py_wrapped(%s, %s->shape[%u])", value_text(e, index), list, axis);
}

static Piece at(Emit *e, const Ir *array, const Block *indices, bool forward)
{
    Text text = {0};
    for_each(Ir *, index, indices)
        text_print(&text, ", %s", place_text(e, array, index, index_at, forward));
    Piece made = piece(e, Level_postfix, "ARRAY_AT%u(%s, %s%s)", indices->len, c_dtype(array->type->dtype),
                       value_text(e, array), text.at);
    text_free(&text);
    return made;
}

Piece emit_element(Emit *e, const Ir *node)
{
    return at(e, node->Element.a, &node->Element.indices, (node->proved & Proved_forward) != 0);
}

void test_element(Emit *e, const Ir *array, const Block *indices)
{
    Text test = {0};
    for_each(Ir *, index, indices)
        text_print(&test, "%sarray_index(%s, %u, %s) < 0", index_at ? " || " : "", value_text(e, array), index_at, value_text(e, index));
    write_failure(e, format_text(e, "%s", test.at));
    text_free(&test);
}

void emit_array_store(Emit *e, const Ir *node)
{
    const struct StoreIr *store = &node->Store;
    if (ir_may_fail(node)) {
        test_element(e, store->a, &store->indices);
        write_failure(e, format_text(e, "!%s->writable && !array_read_only()", operand(e, store->a, Level_postfix)));
    }
    write_line(e, "%s = %s;", at(e, store->a, &store->indices, (node->proved & Proved_forward) != 0).text, value_text(e, store->value));
}

/* ---- np.empty, zeros, ones, full and the _like forms ------------------------------------------------------------------ */
static const char *dtype_name(Emit *e, const Type *array)
{
    return format_text(e, "ARRAY_%s", type_fixed(e->unit->types, array->dtype)->stem);
}

static Piece filled(Emit *e, const Type *type, const char *array, const char *value)
{
    return piece(e, Level_postfix, "array_filled(%s, &(%s){%s})", array, c_dtype(type->dtype), value);
}

Piece emit_new_array(Emit *e, const Ir *node)
{
    const Block *args = &node->Library.args;
    const char *name = node->Library.library->name, *dtype = dtype_name(e, node->type);
    bool like = strstr(name, "_like") != NULL, zeros = name[0] == 'z', full = name[0] == 'f';
    Text extents = {0};
    uint32_t count = args->len - (full ? 1 : 0);
    for (uint32_t i = 0; i < count; i++)
        text_print(&extents, ", %s", value_text(e, args->at[i]));
    const char *array = like ? format_text(e, "array_like(%s, %s, %s)", value_text(e, args->at[0]), dtype, zeros ? "true" : "false")
                             : format_text(e, "array_%s%u(%s%s)", zeros ? "zeros" : "empty", count, dtype, extents.at ? extents.at : "");
    text_free(&extents);
    if (name[0] == 'o')
        return filled(e, node->type, array, "1");
    if (full)
        return filled(e, node->type, array, value_text(e, last(args)));
    return (Piece){array, Level_postfix};
}
