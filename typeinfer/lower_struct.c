/* lower_struct.c -- the struct module: pack and unpack of constant formats, item by item; of others, when they run.
 * In: Special calls with the format that inference found.  Out: trees over struct_module.h.
 * Rule: all arguments are evaluated first; then items are packed in their order, and the first wrong one raises.
 *     a, b = unpack("<hI", data)   =>   struct_open(data, 6); a = unpack_i16(data, 0); b = unpack_u32(data, 2)    */
#include "typeinfer/lower.h"
#include "typeinfer/packing.h"

#define CALL(python, c, ...)                                                                                           \
    {                                                                                                                  \
        .name = python, .owner = "struct", .c_name = c, .cost = 20, __VA_ARGS__                                        \
    }

typedef struct Layout { /* one call */
    Lower *l;
    const Special *special;
    const char *format; /* NULL: known when it runs */
    Ir *text;           /* the format, or the Struct that has it */
    Packing packing;
    uint32_t first;
    Span at;
} Layout;

static bool is_static(const Layout *u)
{
    return u->format && u->packing.items.len <= packing_most;
}

static Ir *whole(Layout *u, int64_t value)
{
    return ir_int(u->l->unit, value, u->at);
}

/* What is evaluated stays what it was while later arguments are. */
static Ir *given(Layout *u, const Node *node, const char *role)
{
    return node ? hold(u->l, lower_expr(u->l, node), role) : NULL;
}

static const Node *argument(const Layout *u, uint32_t index, const char *name)
{
    const Node *node = call_arg(u->special, u->first + index);
    return node ? node : call_keyword(u->special, name);
}

static Layout layout_of(Lower *l, const Special *special)
{
    Layout u = {.l = l, .special = special, .at = special->call->at, .first = special->receiver ? 0 : 1};
    u.format = special->callee->error;
    if (u.format)
        u.packing = packing_read(l->arena, u.format);
    u.text = special->receiver ? special->receiver : hold(l, lower_expr(l, call_arg(special, 0)), "format");
    return u;
}

/* The format as a str. */
static Ir *format_text(Layout *u)
{
    static const Library library = CALL("format", "struct_format");
    if (u->text->type->kind == Type_str)
        return again(u->l, u->text);
    if (u->text->type->kind == Type_bytes)
        return tree_text(u->l, u->format, u->at);
    Ir *layout = again(u->l, u->text);
    return quiet(u->l, tree_library(u->l, &library, u->l->str, &layout, 1, 0, u->at), "format");
}

/* ---- unpack ------------------------------------------------------------------------------------------------------ */
static const Library *reader_of(Layout *u, const PackedItem *item)
{
    Library *library = NEW(u->l->arena, Library);
    char code = item->code;
    *library = (Library){.name = "unpack", .owner = "struct", .cost = 2};
    if (packing_is_int(code)) {
        bool is_signed = packing_is_signed(code);
        uint32_t bits = item->size * 8;
        library->c_name = arena_print(u->l->arena, "unpack_%c%u%s", is_signed ? 'i' : 'u', bits,
                                      u->packing.big && bits > 8 ? "_be" : "");
        library->has_low = library->has_high = bits < 64;
        if (bits < 64) {
            library->low = is_signed ? -(INT64_C(1) << (bits - 1)) : 0;
            library->high = (INT64_C(1) << (is_signed ? bits - 1 : bits)) - 1;
        }
    } else if (packing_is_float(code)) {
        library->c_name = arena_print(u->l->arena, "unpack_f%u%s", item->size * 8, u->packing.big ? "_be" : "");
    } else {
        library->c_name = code == '?' ? "unpack_bool" : code == 'p' ? "unpack_pascal" : "unpack_bytes";
    }
    return library;
}

static Ir *read_item(Layout *u, const PackedItem *item, Ir *buffer, Ir *offset)
{
    Lower *l = u->l;
    Ir *at = offset ? again(l, offset) : whole(u, 0);
    Ir *args[] = {again(l, buffer), at, whole(u, item->at), whole(u, item->size)};
    bool text = item->code == 's' || item->code == 'p' || item->code == 'c';
    Type *type = packing_is_int(item->code)     ? l->int_
                 : packing_is_float(item->code) ? l->float_
                 : item->code == '?'            ? l->bool_
                                                : type_simple(l->types, Type_bytes);
    return quiet(l, tree_library(l, reader_of(u, item), type, args, text ? 4 : 3, 0, u->at), "item");
}

static Ir *read_items(Layout *u, Ir *buffer, Ir *offset)
{
    Lower *l = u->l;
    TypeList types = {0};
    Ir *node = ir_new(l->unit, I_TupleNew, NULL, u->at);
    for_each (PackedItem, item, &u->packing.items) {
        Ir *value = read_item(u, &item, buffer, offset);
        push(l->arena, &node->TupleNew.items, value);
        push(l->arena, &types, value->type);
    }
    node->type = type_tuple(l->types, types.at, types.len);
    Type *type = u->special->callee->result;
    return type->kind == Type_sequence ? convert(l, node, type) : node;
}

static Ir *whole_member(Lower *l, Ir *value, void *context)
{
    const Layout *u = context;
    bool number = value->type->kind == Type_int || value->type->kind == Type_bool;
    return number ? convert(l, value, l->int_)
                  : raise_text(l, "TypeError", u->at, "'%s' object cannot be interpreted as an integer",
                               type_word(value->type));
}

/* The offset, where it is given: what is no whole number raises. */
static Ir *whole_given(Layout *u, Ir *offset)
{
    Ir *value = offset ? again(u->l, offset) : whole(u, 0);
    return quiet(u->l, for_members(u->l, value, u->l->int_, whole_member, u, "offset", u->at), "offset");
}

static Ir *unpack(Layout *u, bool from)
{
    static const Library open = CALL("unpack", "struct_open", .can_raise = true);
    static const Library open_from = CALL("unpack_from", "struct_open_from", .can_raise = true);
    static const Library unpack_all = CALL("unpack", "struct_unpack", .can_raise = true);
    static const Library unpack_from = CALL("unpack_from", "struct_unpack_from", .can_raise = true);
    Lower *l = u->l;
    Ir *buffer = given(u, argument(u, 0, "buffer"), "buffer"), *offset = given(u, argument(u, 1, "offset"), "offset");
    if (!is_static(u)) {
        Ir *args[] = {format_text(u), again(l, buffer), whole_given(u, offset)};
        return tree_library(l, from ? &unpack_from : &unpack_all, u->special->callee->result, args, from ? 3 : 2,
                            site_of(l->inference, l->instance, u->special->call), u->at);
    }
    if (!from) {
        Ir *args[] = {again(l, buffer), whole(u, u->packing.size)};
        quiet(l, tree_library(l, &open, l->none, args, 2, 0, u->at), "none");
        return read_items(u, buffer, NULL);
    }
    Ir *args[] = {again(l, buffer), whole_given(u, offset), whole(u, u->packing.size)};
    Ir *start = hold(l, tree_library(l, &open_from, l->int_, args, 3, 0, u->at), "start");
    return read_items(u, buffer, start);
}

/* ---- pack ------------------------------------------------------------------------------------------------------- */
static Ir *wrong(Layout *u, const char *text)
{
    return raise_text(u->l, "struct_error", u->at, "%s", text);
}

typedef struct Put {
    Layout *u;
    const PackedItem *item;
    Ir *target, *start;
} Put;

static Ir *put_member(Lower *l, Ir *value, void *context)
{
    static const Library put_int = CALL("pack", "pack_int", .can_raise = true, .writes = 1);
    static const Library put_float = CALL("pack", "pack_float", .can_raise = true, .writes = 1);
    static const Library put_bool = CALL("pack", "pack_bool", .writes = 1);
    static const Library put_bytes = CALL("pack", "pack_bytes", .can_raise = true, .writes = 1);
    const Put *put = context;
    Layout *u = put->u;
    char code = put->item->code;
    TypeKind kind = value->type->kind;
    bool number = kind == Type_int || kind == Type_bool;
    const Library *library = packing_is_int(code)     ? &put_int
                             : packing_is_float(code) ? &put_float
                             : code == '?'            ? &put_bool
                                                      : &put_bytes;
    if (library == &put_int && !number)
        return wrong(u, "required argument is not an integer");
    if (library == &put_float && !number && kind != Type_float)
        return wrong(u, "required argument is not a float");
    if (library == &put_bytes && code == 'c' && kind != Type_bytes)
        return wrong(u, "char format requires a bytes object of length 1");
    if (library == &put_bytes && kind != Type_bytes &&
        !(kind == Type_packed && value->type->native == Native_bytearray))
        return wrong(u, arena_print(l->arena, "argument for '%c' must be a bytes object", code));
    if (library == &put_int)
        value = quiet(l, convert(l, value, l->int_), "value");
    if (library == &put_float && number) { /* too large an int is no float */
        static const Library to_float = CALL("pack", "struct_float", .can_raise = true);
        Ir *word = convert(l, value, l->int_);
        value = quiet(l, tree_library(l, &to_float, l->float_, &word, 1, 0, u->at), "value");
    }
    if (library == &put_bool)
        value = quiet(l, tree_truth(l, value, u->at), "value");
    Ir *args[] = {again(l, put->target),
                  again(l, put->start),
                  whole(u, put->item->at),
                  whole(u, put->item->size),
                  whole(u, (u->packing.big ? 256 : 0) + (u->packing.native && code == 'f' ? 512 : 0) +
                               (library == &put_float && number ? 1024 : 0) + code),
                  value};
    return tree_library(l, library, l->none, args, 6, 0, u->at);
}

/* first: the argument that is packed first */
static void put_items(Layout *u, const Block *values, uint32_t first, Ir *target, Ir *start)
{
    for_each (PackedItem, item, &u->packing.items) {
        Put put = {u, &item, target, start};
        const Node *arg = call_arg(u->special, first + item_at);
        Ir *value = become_tree(u->l, arg, values->at[item_at], packing_becomes(item.code));
        Ir *made = for_members(u->l, value, u->l->none, put_member, &put, "none", u->at);
        quiet(u->l, made, "none");
    }
}

/* The values as one tuple or list that the runtime walks. */
static Ir *all_values(Layout *u, const Block *values)
{
    Lower *l = u->l;
    if (values->len == 1 && (values->at[0]->type->kind == Type_list || values->at[0]->type->kind == Type_sequence) &&
        last(&u->special->call->Call.args)->kind == N_Starred)
        return values->at[0];
    TypeList types = {0};
    Type *item = l->never;
    Ir *node = ir_new(l->unit, I_TupleNew, NULL, u->at);
    for_each (Ir *, value, values) {
        push(l->arena, &node->TupleNew.items, value);
        push(l->arena, &types, value->type);
        item = type_join(l->types, item, value->type);
    }
    node->type = type_tuple(l->types, types.at, types.len);
    return quiet(l, convert(l, node, type_sequence(l->types, item)), "values");
}

static Ir *pack(Layout *u, bool into)
{
    static const Library fresh = CALL("pack", "struct_new");
    static const Library finish = CALL("pack", "struct_done", .writes = 1);
    static const Library place = CALL("pack_into", "struct_open_into", .can_raise = true);
    static const Library pack_all = CALL("pack", "struct_pack", .can_raise = true);
    static const Library pack_into = CALL("pack_into", "struct_pack_into", .can_raise = true, .writes = 2);
    Lower *l = u->l;
    Type *bytes = type_simple(l->types, Type_bytes);
    Ir *target = into ? given(u, argument(u, 0, ""), "buffer") : NULL;
    Ir *offset = into ? given(u, argument(u, 1, ""), "offset") : NULL;
    Block values = {0};
    for (uint32_t i = u->first + (into ? 2 : 0); i < u->special->call->Call.args.len; i++) {
        const Node *arg = call_arg(u->special, i);
        push(l->arena, &values, given(u, arg->kind == N_Starred ? arg->Starred.value : arg, "value"));
    }
    if (offset)
        offset = whole_given(u, offset);
    bool star = values.len && last(&u->special->call->Call.args)->kind == N_Starred;
    if (!is_static(u) || star) {
        Ir *list = all_values(u, &values);
        Ir *args[] = {format_text(u), into ? again(l, target) : list, offset, list};
        if (!into)
            return tree_library(l, &pack_all, bytes, args, 2, 0, u->at);
        return tree_library(l, &pack_into, l->none, args, 4, 0, u->at);
    }
    Ir *size = whole(u, u->packing.size), *start = whole(u, 0);
    if (into) {
        Ir *args[] = {again(l, target), offset, size};
        start = hold(l, tree_library(l, &place, l->int_, args, 3, 0, u->at), "start");
    } else {
        target = hold(l, tree_library(l, &fresh, bytes, &size, 1, 0, u->at), "packed");
    }
    put_items(u, &values, u->first + (into ? 2 : 0), target, start);
    if (into)
        return tree_none(l, u->at);
    Ir *made = again(l, target);
    quiet(l, tree_library(l, &finish, l->none, &made, 1, 0, u->at), "none");
    return again(l, target);
}

/* ---- rules ------------------------------------------------------------------------------------------------------- */
static Ir *pack_rule(Lower *l, const Special *special)
{
    Layout u = layout_of(l, special);
    return pack(&u, false);
}

static Ir *pack_into_rule(Lower *l, const Special *special)
{
    Layout u = layout_of(l, special);
    return pack(&u, true);
}

static Ir *unpack_rule(Lower *l, const Special *special)
{
    Layout u = layout_of(l, special);
    return unpack(&u, false);
}

static Ir *unpack_from_rule(Lower *l, const Special *special)
{
    Layout u = layout_of(l, special);
    return unpack(&u, true);
}

static Ir *layout_rule(Lower *l, const Special *special)
{
    static const Library library = CALL("Struct", "struct_layout_new", .can_raise = true);
    Layout u = layout_of(l, special);
    Ir *text = format_text(&u);
    return tree_library(l, &library, special->callee->result, &text, 1, 0, u.at);
}

const SpecialRow struct_rules[] = {{"struct:pack", pack_rule},     {"struct:pack_into", pack_into_rule},
                                   {"struct:unpack", unpack_rule}, {"struct:unpack_from", unpack_from_rule},
                                   {"struct:Struct", layout_rule}, {NULL, NULL}};
