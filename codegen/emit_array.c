/* emit_array.c -- elements of NumPy arrays.
 * In: Element, and Store into an array.  Out: ARRAY_AT of the runtime, and tests where a bound is
 * not proved. Rule: every index is tested in front of the access, axis by axis, as NumPy does. */
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

/* Of an array in C order: ARRAY_DATA(double, a), ARRAY_ROW(double, a, i), ARRAY_LINE(double, a, i, j). */
const char *row_text(Emit *e, const Ir *array, const Block *indices, bool forward)
{
    const char *item = c_dtype(array->type->dtype), *name = value_text(e, array);
    if (indices->len == 1)
        return format_text(e, "ARRAY_DATA(%s, %s)", item, name);
    if (indices->len == 3)
        return format_text(e, "ARRAY_LINE(%s, %s, %s, %s)", item, name,
                           place_text(e, array, indices->at[0], 0, forward),
                           place_text(e, array, indices->at[1], 1, forward));
    return format_text(e, "ARRAY_ROW(%s, %s, %s)", item, name, place_text(e, array, indices->at[0], 0, forward));
}

static Piece plain_at(Emit *e, const Ir *array, const Block *indices, bool forward)
{
    const char *last = place_text(e, array, last(indices), indices->len - 1, forward);
    const char *row = row_text(e, array, indices, forward), *held = held_row(e, row);
    return piece(e, Level_postfix, "%s[%s]", held ? held : row, last);
}

static Piece at(Emit *e, const Ir *array, const Block *indices, uint16_t proved)
{
    bool forward = (proved & Proved_forward) != 0;
    if ((proved & Proved_plain) && indices->len <= 3)
        return plain_at(e, array, indices, forward);
    Text text = {0};
    for_each (Ir *, index, indices)
        text_print(&text, ", %s", place_text(e, array, index, index_at, forward));
    Piece made = piece(e, Level_postfix, "ARRAY_AT%u(%s, %s%s)", indices->len, c_dtype(array->type->dtype),
                       value_text(e, array), text.at);
    text_free(&text);
    return made;
}

Piece emit_element(Emit *e, const Ir *node)
{
    return at(e, node->Element.a, &node->Element.indices, node->proved);
}

void test_element(Emit *e, const Ir *array, const Block *indices)
{
    Text test = {0};
    for_each (Ir *, index, indices)
        text_print(&test, "%sarray_index(%s, %u, %s) < 0", index_at ? " || " : "", value_text(e, array), index_at,
                   value_text(e, index));
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
    write_assignment(e, at(e, store->a, &store->indices, node->proved).text, store->value);
}

/* ---- np.empty, zeros, ones, full and the _like forms ------------------------------------ */
static const char *dtype_name(Emit *e, const Type *array)
{
    return format_text(e, "ARRAY_%s", type_fixed(e->unit->types, array->dtype)->stem);
}

/* empty and zeros: dtype, extents...; the _like forms: array, dtype, zeroed.  ones and full are
 * filled by a loop of their own. */
Piece emit_new_array(Emit *e, const Ir *node)
{
    const Block *args = &node->Library.args;
    const char *name = node->Library.library->name, *dtype = dtype_name(e, node->type);
    if (strstr(name, "_like"))
        return piece(e, Level_postfix, "array_like(%s, %s, %s)", value_text(e, args->at[0]), dtype,
                     value_text(e, args->at[2]));
    Text extents = {0};
    for (uint32_t i = 1; i < args->len; i++)
        text_print(&extents, ", %s", value_text(e, args->at[i]));
    Piece made = piece(e, Level_postfix, "array_%s%u(%s%s)", name, args->len - 1, dtype, extents.at ? extents.at : "");
    text_free(&extents);
    return made;
}
