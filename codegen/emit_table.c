/* emit_table.c -- displays of literals: a constant table, and one call that makes the container of it.
 * In: ListNew and TableNew.  Out: Pieces, and the tables among the literals of the file.
 * Rule: a row says what a slot of the container holds; where that is a list, dict or set, its rows (runtime/table.h).
 *     {"red": [255, 0, 0], "blue": [0, 0, 255]}
 *  => static const dict_str_list_int_row COLORS_table[] = {
 *         {text_red, PY_ROWS(3, py_int, 255, 0, 0)},
 *         {text_blue, PY_ROWS(3, py_int, 0, 0, 255)},
 *     };
 *     py_from_rows(&type_dict_str_list_int, 2, COLORS_table)                                                        */
#include "codegen/emit.h"

enum { least_parts = 8, shortest_table = 12, widest_row = 16, widest_text = 64, widest_line = 100 };

/* ---- which ------------------------------------------------------------------------------ */
static bool is_display(const Ir *node)
{
    return (node->kind == I_ListNew && !node->ListNew.room) || node->kind == I_TableNew;
}

static const Block *items_of(const Ir *node)
{
    return node->kind == I_TupleNew  ? &node->TupleNew.items
           : node->kind == I_ListNew ? &node->ListNew.items
                                     : &node->TableNew.items;
}

static bool is_constant(const Ir *node)
{
    switch (node->type->kind) {
    case Type_none:
    case Type_bool:
    case Type_int:
    case Type_float:
    case Type_complex:
    case Type_str:
    case Type_bytes:
        return node->kind == I_Const;
    case Type_union:
        return node->kind == I_Const && !type_is_objects(node->type);
    default:
        return false;
    }
}

/* Of literals alone. */
static bool is_data(const Ir *node)
{
    if (node->kind == I_Convert) {
        const Ir *a = node->Convert.a;
        return node->type->kind == Type_union && !type_is_objects(node->type) && a->type->kind != Type_union &&
               is_data(a);
    }
    if (node->kind != I_TupleNew && !is_display(node))
        return is_constant(node);
    for_each (Ir *, item, items_of(node))
        if (!is_data(item))
            return false;
    return true;
}

/* Is something to be made in its place: a list, a box? */
static bool holds_rows(const Ir *node)
{
    if (node->kind == I_Convert) {
        const Ir *a = node->Convert.a;
        return holds_rows(a) || (type_is_value(node->type) && (a->kind == I_TupleNew || a->type->kind == Type_complex));
    }
    if (node->kind == I_TupleNew)
        for_each (Ir *, item, items_of(node))
            if (holds_rows(item))
                return true;
    return is_display(node);
}

static bool any_holds_rows(const Block *items)
{
    for_each (Ir *, item, items)
        if (holds_rows(item))
            return true;
    return false;
}

static uint32_t parts_of(const Ir *node)
{
    if (node->kind == I_Convert)
        return parts_of(node->Convert.a);
    if (node->kind != I_TupleNew && !is_display(node))
        return 1;
    uint32_t count = is_display(node);
    for_each (Ir *, item, items_of(node))
        count += parts_of(item);
    return count;
}

bool is_flat_data(const Ir *node)
{
    return !holds_rows(node) && is_data(node);
}

bool is_literal_table(const Ir *node)
{
    return is_display(node) && any_holds_rows(items_of(node)) && is_data(node) && parts_of(node) >= least_parts;
}

/* ---- rows ------------------------------------------------------------------------------- */
/* inside: of a compound literal, where the name of a text is no constant to C, but its address is */
static void put_row(Emit *e, const Ir *node, bool inside, Text *out);

static uint32_t width_of(const Ir *node)
{
    return node->kind == I_TableNew && node->type->kind == Type_dict ? 2 : 1;
}

static const char *row_type(Emit *e, const Type *type)
{
    return type->kind == Type_dict ? format_text(e, "%s_row", type->stem) : c_type(e, type->items.at[0]);
}

static void put_items(Emit *e, const Block *items, uint32_t first, uint32_t count, bool inside, Text *out)
{
    for (uint32_t i = first; i < first + count; i++) {
        text_put(out, i > first ? ", " : "");
        put_row(e, items->at[i], inside, out);
    }
}

static void put_braced(Emit *e, const Block *items, uint32_t first, uint32_t count, bool inside, Text *out)
{
    text_char(out, '{');
    put_items(e, items, first, count, inside, out);
    text_put(out, count ? "}" : "0}");
}

/* A row of the display, from that item on. */
static void put_row_at(Emit *e, const Ir *display, uint32_t at, bool inside, Text *out)
{
    const Block *items = items_of(display);
    if (width_of(display) == 2)
        put_braced(e, items, at, 2, inside, out);
    else
        put_row(e, items->at[at], inside, out);
}

/* PY_ROWS(2, py_int, 1, 2) */
static void put_display(Emit *e, const Ir *node, Text *out)
{
    const uint32_t count = items_of(node)->len, width = width_of(node);
    use_type(e, node->type);
    if (!count) {
        text_put(out, "PY_NO_ROWS");
        return;
    }
    text_print(out, "PY_ROWS(%u, %s", count / width, row_type(e, node->type));
    for (uint32_t at = 0; at < count; at += width) {
        text_put(out, ", ");
        put_row_at(e, node, at, true, out);
    }
    text_char(out, ')');
}

/* Of a text or bytes: is it a variable of C's? */
static bool has_name(Emit *e, const Ir *node)
{
    bool text = node->type->kind == Type_str || node->type->kind == Type_bytes;
    return node->kind == I_Const && text && node->Const.value.text.len && !is_made_late(e, node);
}

/* VALUE_INT(1), VALUE_OBJECT(type_str, text_a) */
static void put_value(Emit *e, const Ir *a, Text *out)
{
    switch (a->type->kind) {
    case Type_none:
        text_put(out, "VALUE_OF_NONE");
        return;
    case Type_bool:
    case Type_int:
    case Type_float:
        text_put(out, a->type->kind == Type_bool  ? "VALUE_BOOL("
                      : a->type->kind == Type_int ? "VALUE_INT("
                                                  : "VALUE_FLOAT(");
        break;
    case Type_tuple:
    case Type_complex:
        text_print(out, "VALUE_OBJECT(%s, &(const %s)", descriptor(e, a->type) + 1, c_type(e, a->type));
        break;
    default:
        if (a->type->kind == Type_str && has_name(e, a)) {
            text_print(out, "VALUE_TEXT(%s)", value_text(e, a));
            return;
        }
        text_print(out, "VALUE_OBJECT(%s, ", descriptor(e, a->type) + 1);
    }
    put_row(e, a, true, out);
    text_char(out, ')');
}

static void put_row(Emit *e, const Ir *node, bool inside, Text *out)
{
    if (node->kind == I_Convert && is_data(node) && type_is_value(node->type))
        put_value(e, node->Convert.a, out);
    else if (node->kind == I_Convert && is_data(node) && node->Convert.a->type->kind == Type_none)
        text_put(out, "NULL");
    else if (node->kind == I_Convert && is_data(node))
        put_row(e, node->Convert.a, inside, out);
    else if (node->kind == I_TupleNew)
        put_braced(e, items_of(node), 0, items_of(node)->len, inside, out);
    else if (is_display(node) && is_data(node))
        put_display(e, node, out);
    else if (node->kind == I_Const && type_is_value(node->type))
        text_put(out, "VALUE_OF_NONE");
    else if (node->kind == I_Const && node->type->kind == Type_none)
        text_put(out, "{0}"); /* py_nothing */
    else if (node->kind == I_Const && node->type->kind == Type_complex)
        text_print(out, "{%s, %s}", float_text(e, node->Const.value.real), float_text(e, node->Const.value.imaginary));
    else
        text_print(out, inside && has_name(e, node) ? "PY_TEXT(%s)" : "%s", value_text(e, node));
}

/* ---- tables ----------------------------------------------------------------------------- */
/* May it stand outside of functions?  Not what is made when it is first used. */
static bool is_static(Emit *e, const Ir *node)
{
    if (node->kind == I_Convert)
        return is_static(e, node->Convert.a);
    if (node->kind == I_Const)
        return !is_made_late(e, node);
    for_each (Ir *, item, items_of(node))
        if (!is_static(e, item))
            return false;
    return true;
}

/* Numbers, and short rows of numbers, share lines. */
static bool is_number_row(const Ir *node)
{
    if (node->kind == I_TupleNew)
        for_each (Ir *, item, items_of(node))
            if (item->kind == I_TupleNew || !is_number_row(item))
                return false;
    return node->kind == I_TupleNew || (node->kind == I_Const && type_has(node->type, NUM));
}

static bool is_single(const Ir *node)
{
    return (node->kind == I_Convert ? node->Convert.a : node)->kind == I_Const;
}

static bool needs_line(const Ir *display, uint32_t at, const Text *row)
{
    const Block *items = items_of(display);
    bool single = is_single(items->at[at]) && width_of(display) == 1;
    bool numbers = is_number_row(items->at[at]) && (width_of(display) == 1 || is_number_row(items->at[at + 1]));
    return !single && !(numbers && row->len <= widest_row);
}

static Name table_name(Emit *e, const Ir *display)
{
    const Block *items = items_of(display);
    bool plain = is_single(items->at[0]) && width_of(display) == 1;
    const char *wish = e->target ? format_text(e, "%s_table", e->target) : NULL;
    if (!wish || is_reserved(wish))
        wish = !plain ? "rows" : type_has(items->at[0]->type, NUM) ? "numbers" : "items";
    return free_name(e, intern_text(e->unit->names, wish));
}

static void put_table(Emit *e, const Ir *display, Text *out)
{
    const uint32_t count = items_of(display)->len, width = width_of(display);
    size_t column = 0;
    for (uint32_t at = 0; at < count; at += width) {
        Text row = {0};
        put_row_at(e, display, at, false, &row);
        bool alone = needs_line(display, at, &row);
        if (!column || alone || column + row.len + 2 > widest_line) {
            text_put(out, "\n   ");
            column = 3;
        }
        text_print(out, " %s,", row.at);
        column = alone ? 0 : column + row.len + 2;
        text_free(&row);
    }
}

/* The constant table of a display's rows: its name. */
static const char *named_table(Emit *e, const Ir *display)
{
    Text text = {0}, rows = {0};
    put_table(e, display, &rows);
    Name name = table_name(e, display);
    const char *type = row_type(e, display->type);
    bool pointer = type[strlen(type) - 1] == '*';
    text_print(&text, pointer ? "static %sconst %s[] = {%s\n};\n" : "static const %s %s[] = {%s\n};\n", type, name,
               rows.at);
    text_free(&rows);
    push(e->arena, &e->literals, ((Literal){.name = name, .table = text_kept(e->arena, &text)}));
    return name;
}

/* (py_int[]){1, 2}, or the name of a table when they are many or wide */
static const char *rows_text(Emit *e, const Ir *display, bool table)
{
    const uint32_t count = items_of(display)->len, width = width_of(display);
    bool fixed = is_data(display) && is_static(e, display);
    Text text = {0};
    text_print(&text, "(%s[]){", row_type(e, display->type));
    for (uint32_t at = 0;
         at < count && !(fixed && (table || count / width >= shortest_table || text.len > widest_text)); at += width) {
        text_put(&text, at ? ", " : "");
        put_row_at(e, display, at, false, &text);
    }
    text_char(&text, '}');
    table = fixed && (table || count / width >= shortest_table || text.len > widest_text);
    const char *made = table ? named_table(e, display) : arena_copy(e->arena, text.at, text.len);
    text_free(&text);
    return made;
}

const char *display_rows(Emit *e, const Ir *display)
{
    return rows_text(e, display, false);
}

Piece emit_table(Emit *e, const Ir *node)
{
    const uint32_t count = items_of(node)->len / width_of(node);
    use_type(e, node->type);
    if (!count)
        return piece(e, Level_postfix, node->type->kind == Type_dict ? "%s_new(0)" : "%s_new()", node->type->stem);
    if (is_literal_table(node))
        return piece(e, Level_postfix, "py_from_rows(%s, %u, %s)", descriptor(e, node->type), count,
                     rows_text(e, node, true));
    return piece(e, Level_postfix, "%s_of(%u, %s)", node->type->stem, count, rows_text(e, node, false));
}
