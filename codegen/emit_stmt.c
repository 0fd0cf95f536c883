/* emit_stmt.c -- statements as lines of C.
 * In: blocks whose statements have one effect each.  Out: lines; declarations where declare.c puts
 * them. Rule: one function per kind of statement; whatever may fail is followed by its test. */
#include "codegen/emit.h"

/* ---- stores and removals ---------------------------------------------------------------- */
static const char *place_text(Emit *e, const Ir *node)
{
    const Ir *index = node->Store.indices.at[0];
    const char *list = operand(e, node->Store.a, Level_postfix);
    int64_t value;
    if (ir_is_constant(index, &value) && value < 0)
        return format_text(e, "%s->len - %lld", list, -(long long)value);
    if ((node->proved & Proved_forward) || range_of(e->func, index).low >= 0)
        return value_text(e, index);
    return format_text(e, "py_wrapped(%s, %s->len)", value_text(e, index), list);
}

/* Can an element be overwritten without releasing anything?  Ints: when neither it nor what it replaces is big. */
static bool is_plain_item(Emit *e, const Ir *store, const Type *item)
{
    if (item->kind != Type_int || store->Store.a->type->kind == Type_packed)
        return store->Store.a->type->kind == Type_packed || !is_counted(item);
    return (store->proved & Proved_small) && never_big(e->func, store->Store.value) &&
           (store->Store.value->kind == I_Len || range_is_plain(range_of(e->func, store->Store.value)));
}

static void stmt_Store(Emit *e, const Ir *node)
{
    const Ir *a = node->Store.a;
    if (a->type->kind == Type_array) {
        emit_array_store(e, node);
        return;
    }
    const char *list = value_text(e, a), *stem = a->type->stem, *value = value_text(e, node->Store.value);
    const Ir *index = node->Store.indices.at[0];
    if (ir_may_fail(node))
        write_failure(e, format_text(e, "!%s_set(%s, %s, %s)", stem, list, value_text(e, index), value));
    else if (is_plain_item(e, node, a->type->items.at[0]))
        write_assignment(e, format_text(e, "%s->at[%s]", operand(e, a, Level_postfix), place_text(e, node)),
                         node->Store.value);
    else
        write_line(e, "%s_put(%s, %s, %s);", stem, list, place_text(e, node), value);
}

static const char *bound_text(Emit *e, const Ir *bound)
{
    return bound && bound->type->kind != Type_none ? value_text(e, bound) : "INT_UNSET";
}

static void stmt_StoreAttr(Emit *e, const Ir *node)
{
    emit_store_attr(e, node);
}

static void stmt_UnsetAttr(Emit *e, const Ir *node)
{
    emit_unset_attr(e, node);
}

static void stmt_SetArgs(Emit *e, const Ir *node)
{
    emit_set_args(e, node);
}

static void stmt_StoreSlice(Emit *e, const Ir *node)
{
    const struct StoreSliceIr *slice = &node->StoreSlice;
    const char *stem = slice->a->type->stem, *list = value_text(e, slice->a);
    const char *bounds = format_text(e, "%s, %s", bound_text(e, slice->lower), bound_text(e, slice->upper));
    if (slice->a->type->kind == Type_array)
        bug("assignment to a slice of an array (at %u)", node->at.start);
    bool packed = slice->a->type->kind == Type_packed;
    if (packed && !slice->step)
        write_failure(e, format_text(e, "!%s_set_slice(%s, %s, %s)", stem, list, bounds, value_text(e, slice->value)));
    else if (slice->step)
        write_failure(e, format_text(e, "!%s_set_slice_step(%s, %s, %s, %s)", stem, list, bounds,
                                     bound_text(e, slice->step), value_text(e, slice->value)));
    else
        write_line(e, "%s_set_slice(%s, %s, %s);", stem, list, bounds, value_text(e, slice->value));
}

static void stmt_Remove(Emit *e, const Ir *node)
{
    const char *call = format_text(e, "%s_delete(%s, %s)", node->Remove.a->type->stem, value_text(e, node->Remove.a),
                                   value_text(e, node->Remove.index));
    if (ir_may_fail(node))
        write_failure(e, format_text(e, "!%s", call));
    else
        write_line(e, "%s;", call);
}

static void stmt_RemoveSlice(Emit *e, const Ir *node)
{
    const struct RemoveSliceIr *slice = &node->RemoveSlice;
    const char *stem = slice->a->type->stem, *list = value_text(e, slice->a);
    const char *bounds = format_text(e, "%s, %s", bound_text(e, slice->lower), bound_text(e, slice->upper));
    if (!slice->step && slice->a->type->kind == Type_packed)
        write_failure(e, format_text(e, "!%s_delete_slice(%s, %s)", stem, list, bounds));
    else if (slice->step)
        write_failure(
            e, format_text(e, "!%s_delete_slice_step(%s, %s, %s)", stem, list, bounds, bound_text(e, slice->step)));
    else
        write_line(e, "%s_delete_slice(%s, %s);", stem, list, bounds);
}

/* ---- names ------------------------------------------------------------------------------ */
static void stmt_Set(Emit *e, const Ir *node)
{
    emit_set(e, node);
}

static void stmt_Unset(Emit *e, const Ir *node)
{
    const Var *var = node->Unset.var;
    if (ir_may_fail(node)) {
        write_line(e, "if (%s) {", unset_test(e, var));
        e->depth++;
        raise_unset(e, var);
        write_failed(e);
        e->depth--;
        write_line(e, "}");
    }
    if (var->type->kind == Type_int)
        write_line(e, var->hold == Hold_owned ? "replace_int(&%s, INT_UNSET);" : "%s = INT_UNSET;", var->c_name);
    else if (type_is_value(var->type))
        write_line(e, var->hold == Hold_borrowed ? "%s = VALUE_UNSET;" : "replace_value(&%s, VALUE_UNSET);",
                   var->c_name);
    else if (type_is_pointer(var->type) || type_is_optional(var->type))
        write_line(e, var->hold == Hold_borrowed ? "%s = NULL;" : "replace(&%s, NULL);", var->c_name);
    else if (type_has(var->type, STRUCT) && var->hold == Hold_owned)
        empty(e, var);
    if (var->has_flag)
        write_line(e, "%s_is_set = false;", var->c_name);
}

static void stmt_Eval(Emit *e, const Ir *node)
{
    emit_eval(e, node->Eval.value);
}

/* ---- branches --------------------------------------------------------------------------- */
static bool declares_inside(Emit *e, const Block *block)
{
    for_each (Var *, var, &vars_placed_in(e, block)->vars)
        if (!e->places[var->id].set)
            return true;
    return false;
}

/* `elif`: an else that holds nothing but another if */
static const Ir *else_if(Emit *e, const Block *orelse)
{
    if (orelse->len == 1 && orelse->at[0]->kind == I_If && !declares_inside(e, orelse))
        return orelse->at[0];
    return NULL;
}

/* An if or a loop of one line needs no braces. */
bool drop_braces(Emit *e, uint32_t header)
{
    Row *rows = e->rows.at;
    if (e->rows.len != header + 2)
        return false;
    const char *body = rows[header + 1].code + strspn(rows[header + 1].code, " ");
    size_t length = strlen(rows[header].code);
    bool declares = strncmp(body, "owned", 5) == 0;
    if (body[0] == '#' || body[0] == '/' || strncmp(body, "if (", 4) == 0 || declares ||
        strncmp(rows[header].code + length - 2, " {", 2) != 0)
        return false;
    rows[header].code = format_text(e, "%.*s", (int)(length - 2), rows[header].code);
    return true;
}

static void stmt_If(Emit *e, const Ir *node)
{
    uint32_t first = e->rows.len;
    if (node->at.start == SPAN_FORWARD.start && is_forward(e->func, node->If.body.at[0])) {
        emit_forward(e, node);
        return;
    }
    write_line(e, "if (%s) {", condition_text(e, node->If.test));
    uint32_t opened = e->rows.len;
    emit_block(e, &node->If.body);
    if (!node->If.orelse.len && opened == first + 1 && drop_braces(e, first))
        return;
    for (const Ir *next; (next = else_if(e, &node->If.orelse)); node = next) {
        start_statement(e, next->at);
        write_line(e, "} else if (%s) {", condition_text(e, next->If.test));
        emit_block(e, &next->If.body);
    }
    if (node->If.orelse.len) {
        write_line(e, "} else {");
        emit_block(e, &node->If.orelse);
    }
    write_line(e, "}");
}

static void stmt_Versions(Emit *e, const Ir *node)
{
    write_line(e, "if (%s) {", condition_text(e, node->Versions.test));
    emit_block(e, &node->Versions.body);
    if (node->Versions.orelse.len) {
        write_line(e, "} else {");
        e->showing++; /* the same lines, once more */
        emit_block(e, &node->Versions.orelse);
    }
    write_line(e, "}");
}

static void stmt_While(Emit *e, const Ir *node)
{
    emit_while(e, node);
}

static void stmt_Loop(Emit *e, const Ir *node)
{
    emit_loop(e, node);
}

static void stmt_Break(Emit *e, const Ir *node)
{
    (void)node;
    write_line(e, "break;");
}

static void stmt_Continue(Emit *e, const Ir *node)
{
    (void)node;
    write_line(e, "continue;");
}

static void stmt_Return(Emit *e, const Ir *node)
{
    bool by_pointer = returns_by_pointer(e->func->result, can_raise(e->func));
    if (is_forward(e->func, node))
        write_line(e, "return %s;", emit_call(e, node->Return.value, by_pointer ? "result" : NULL).text);
    else
        emit_return(e, node->Return.value);
}

/* ---- raise ------------------------------------------------------------------------------ */
/* raise C(a, b, ...): the arguments as a tuple, described on the spot */
static void raise_many(Emit *e, const Ir *node)
{
    Text fields = {0}, values = {0}, items = {0}, offsets = {0};
    for_each (Ir *, arg, &node->Raise.args) {
        text_print(&fields, "%s; ", c_declarator(e, arg->type, format_text(e, "item%u", arg_at)));
        text_print(&values, "%s%s", arg_at ? ", " : "", value_text(e, arg));
        text_print(&items, "%s%s", arg_at ? ", " : "", descriptor(e, arg->type));
        text_print(&offsets, "%soffsetof(struct py_args, item%u)", arg_at ? ", " : "", arg_at);
    }
    write_line(e, "{");
    e->depth++;
    write_line(e, "struct py_args { %s};", fields.at);
    write_line(e, "static const py_type *const py_items[] = {%s};", items.at);
    write_line(e, "static const uint32_t py_offsets[] = {%s};", offsets.at);
    write_line(e,
               "static const py_type py_tuple = {.name = \"tuple\", .kind = PY_TUPLE, .size = "
               "sizeof(struct py_args), .item_count = %u, .items = py_items, .offsets = py_offsets};",
               node->Raise.args.len);
    write_line(e, "py_raise_tuple(&py_%s, &py_tuple, &(struct py_args){%s});", node->Raise.cls, values.at);
    e->depth--;
    write_line(e, "}");
    text_free(&fields);
    text_free(&values);
    text_free(&items);
    text_free(&offsets);
}

bool is_plain_message(const Ir *arg)
{
    if (arg->kind != I_Const || arg->type->kind != Type_str)
        return false;
    for (uint32_t i = 0; i < arg->Const.value.text.len; i++) {
        unsigned char c = (unsigned char)arg->Const.value.text.at[i];
        if (c == 0 || c >= 0x80)
            return false;
    }
    return true;
}

static void stmt_Raise(Emit *e, const Ir *node)
{
    const char *cls = node->Raise.cls, *label = shortcut(e, cls);
    const Block *args = &node->Raise.args;
    if (label) {
        for_each (Ir *, unused, args)
            emit_eval(e, unused);
        write_line(e, "goto %s;", label);
        return;
    }
    if (node->Raise.of)
        write_line(e, "py_raise(&py_%s, %s, value_type_name(%s));", cls,
                   quoted(e, args->at[0]->Const.value.text.at, args->at[0]->Const.value.text.len),
                   value_text(e, node->Raise.of));
    else if (!args->len)
        write_line(e, "py_raise_plain(&py_%s);", cls);
    else if (args->len == 1 && is_plain_message(args->at[0]) && args->at[0]->Const.value.text.len &&
             strcmp(cls, "KeyError"))
        write_line(e, "py_raise_text(&py_%s, %s);", cls,
                   quoted(e, args->at[0]->Const.value.text.at, args->at[0]->Const.value.text.len));
    else if (args->len == 1)
        write_line(e, "py_raise_value(&py_%s, %s, %s);", cls, descriptor(e, args->at[0]->type),
                   address_text(e, args->at[0]));
    else
        raise_many(e, node);
    write_failed(e);
}

static void stmt_Throw(Emit *e, const Ir *node)
{
    emit_throw(e, node);
}

static void stmt_Try(Emit *e, const Ir *node)
{
    emit_try(e, node);
}

static void stmt_Except(Emit *e, const Ir *node)
{
    (void)e;
    bug("a handler without its try (at %u)", node->at.start);
}

static void stmt_Finally(Emit *e, const Ir *node)
{
    emit_finally(e, node);
}

static void stmt_Leave(Emit *e, const Ir *node)
{
    (void)node;
    emit_leave(e);
}

static void stmt_Print(Emit *e, const Ir *node)
{
    emit_print(e, node);
}

/* ---- blocks ----------------------------------------------------------------------------- */
static void (*const rules[I_count])(Emit *, const Ir *) = {
#define EXPR(k, ...)
#define STMT(k, ...) [I_##k] = stmt_##k,
#include "typeinfer/ir.def"
};

typedef struct Held { /* what a name holds to the end */
    const Var *first; /* of that name, held or not */
    Vars vars;
} Held;

/* The last name first: C ends them in the other order. */
static void declare_together(Emit *e, const Block *block)
{
    const Vars *vars = &e->func->vars;
    Map names = {0};
    for_each (Var *, var, vars) {
        Held *held = map_get(&names, var->name);
        if (!held) {
            map_set(e->arena, &names, var->name, held = NEW(e->arena, Held));
            held->first = var;
        }
        if (e->places[var->id].together && e->places[var->id].block == block)
            push(e->arena, &held->vars, var);
    }
    for (uint32_t i = vars->len; i-- > 0;) {
        const Held *named = map_get(&names, vars->at[i]->name);
        if (named->first == vars->at[i])
            for_each (Var *, one, &named->vars)
                declare(e, one, e->places[one->id].carried);
    }
}

static void declare_before(Emit *e, const Block *block, uint32_t index)
{
    const Placed *placed = vars_placed_in(e, block);
    if (index == 0 && placed->together)
        declare_together(e, block);
    const Vars *there = map_get(&placed->at, (void *)((uintptr_t)index + 1));
    for (uint32_t i = 0; there && i < there->len; i++) {
        const Place_ *place = &e->places[there->at[i]->id];
        if (place->index == index && !place->set) /* open_braces may have declared it */
            declare(e, there->at[i], place->carried);
    }
}

/* joined: the block that declare.c knows these statements by, where they begin at offset. */
void emit_steps(Emit *e, const Block *block, const Block *joined, uint32_t offset)
{
    const Block *outer = e->block;
    uint32_t end = 0, outer_at = e->at;
    bool braces = false;
    e->block = joined;
    for_each (Ir *, node, block) {
        uint32_t index = offset + node_at;
        start_statement(e, node->at);
        braces = braces || open_braces(e, joined, index, &end);
        declare_before(e, joined, index);
        bool ends = braces && index == end, yields = is_yielding(node);
        e->closes = ends && yields;
        e->at = index;
        rules[node->kind](e, node);
        if (ends && !yields)
            e->closes = true;
        close_braces(e);
        braces &= !ends;
    }
    e->block = outer;
    e->at = outer_at;
}

void emit_block(Emit *e, const Block *block)
{
    e->depth++;
    emit_steps(e, block, block, 0);
    e->depth--;
}
