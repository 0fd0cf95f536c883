/* emit_resumable.c -- generator bodies that go on at their yields, in C.
 * In: bodies that resumable.c has marked.  Out: their frames, how they begin, their yields.
 * Rule: what stands in the frame is written frame->x, what is cached there is saved in front of each yield; a label
 * stands behind each yield, and no variable of C that is released with its scope is in sight of one.
 *         return yield_at(frame, 1, frame->i);
 *     resumed:
 *         if (py_raised()) return trace("numbers", 3), TRI_FAILED;                                                  */
#include "codegen/emit.h"

static bool is_passed(const Type *type)
{
    return type->kind != Type_none && type->kind != Type_never;
}

const char *frame_field(const Var *var)
{
    const char *arrow = strstr(var->c_name, "->");
    return arrow ? arrow + 2 : var->c_name;
}

/* As in a declaration, without who holds it. */
static const char *plain_declarator(Emit *e, const Var *var, const char *name)
{
    if (var->type->kind == Type_int && var->small)
        return format_text(e, "int64_t %s", name);
    if (var->is_char)
        return format_text(e, "uint32_t %s", name);
    if (var->type->kind == Type_bool && var->tri)
        return format_text(e, "py_tri %s", name);
    return c_declarator(e, var->type, name);
}

bool is_released(const Var *var)
{
    if (var->is_param)
        return is_counted(var->type) && !var->small;
    return var->hold == Hold_owned;
}

void describe_resumable(Emit *e, const Func *body)
{
    for_each (Var *, var, &body->vars) {
        if (!var->in_frame || !is_passed(var->type) || !var->c_name)
            continue;
        plain_declarator(e, var, "x");
        if (is_released(var))
            slot_descriptor(e, var->type);
    }
}

void write_resumable_fields(Emit *e, const Func *body, Text *out)
{
    if (body->captured.len)
        text_print(out, "    %s;\n", scope_param(e, body));
    for_each (Var *, var, &body->vars) {
        if (!var->in_frame || !var->c_name)
            continue;
        if (is_passed(var->type))
            text_print(out, "    %s;\n", plain_declarator(e, var, frame_field(var)));
        if (var->has_flag)
            text_print(out, "    bool %s_is_set;\n", frame_field(var));
    }
}

const char *resumable_prototype(Emit *e, const Func *body)
{
    return format_text(e, "static py_tri %s(struct %s_frame *%s)", body->c_name, body->c_name, body->frame);
}

void write_step(Emit *e, const Func *body, Text *out)
{
    (void)e;
    text_print(out, "static py_tri %s_step(py_generator *self)\n{\n    return %s((struct %s_frame *)self);\n}\n",
               body->c_name, body->c_name, body->c_name);
}

/* ---- the function's beginning: written when its end is known --------------------------------------------------------
 */
static void add_row(Emit *e, Rows *rows, const char *code)
{
    push(e->arena, rows, ((Row){code, NULL, 0}));
}

static void add_scopes(Emit *e, const Func *func, Rows *rows, uint32_t at, Mentioning mentions)
{
    for (uint32_t i = 0; i < func->scopes.len; i++) {
        const char *name = scope_name(e, func->scopes.at[i]);
        if (mentions(e, at, name))
            add_row(e, rows, format_text(e, "    struct %s *%s = %s->%s;", name, name, func->frame, name));
    }
    if (!func->captured.len)
        return;
    const char *own = scope_name(e, func);
    add_row(e, rows, format_text(e, "    if (!%s->%s)", func->frame, own));
    add_row(e, rows, format_text(e, "        %s->%s = %s_new();", func->frame, own, own));
    add_row(e, rows, format_text(e, "    struct %s *%s = %s->%s;", own, own, func->frame, own));
}

static const char *label_of(Emit *e, uint32_t number)
{
    return number == 1 ? "resumed" : format_text(e, "resumed_%u", number);
}

static void add_jumps(Emit *e, const Func *func, Rows *rows)
{
    if (e->yields == 1) {
        add_row(e, rows, format_text(e, "    if (%s->head.head.at)", func->frame));
        add_row(e, rows, "        goto resumed;");
    }
    if (e->yields < 2)
        return;
    add_row(e, rows, format_text(e, "    switch (%s->head.head.at) {", func->frame));
    for (uint32_t i = 1; i <= e->yields; i++) {
        add_row(e, rows, format_text(e, "    case %u:", i));
        add_row(e, rows, format_text(e, "        goto %s;", label_of(e, i)));
    }
    add_row(e, rows, "    }");
}

void open_resumable(Emit *e, const Func *func, uint32_t at, Mentioning mentions)
{
    Rows rows = {0};
    add_scopes(e, func, &rows, at, mentions);
    for_each (Var *, var, &func->vars)
        if (var->cached && var->c_name && is_passed(var->type) && mentions(e, at, var->c_name))
            add_row(
                e, &rows,
                format_text(e, "    %s = %s->%s;", plain_declarator(e, var, var->c_name), func->frame, var->c_name));
    add_jumps(e, func, &rows);
    if (!rows.len && !mentions(e, at, func->frame))
        add_row(e, &rows, format_text(e, "    (void)%s;", func->frame));
    if (!rows.len)
        return;
    uint32_t count = rows.len, behind = e->rows.len - at;
    for_each (Row, row, &rows)
        push(e->arena, &e->rows, row);
    memmove(e->rows.at + at + count, e->rows.at + at, behind * sizeof *e->rows.at);
    memcpy(e->rows.at + at, rows.at, count * sizeof *rows.at);
}

/* ---- yields ---------------------------------------------------------------------------------------------------------
 */
static void note_change(void *context, Ir *node)
{
    const Var **var = context;
    bool changes = (node->kind == I_Set && node->Set.var == *var) ||
                   (node->kind == I_Loop && node->Loop.index == *var) ||
                   (node->kind == I_Unset && node->Unset.var == *var);
    if (changes)
        *var = NULL;
}

static bool changes(const Func *func, const Var *var)
{
    ir_walk((Block *)&func->body, note_change, &var);
    return !var;
}

static void save(Emit *e)
{
    for_each (Var *, var, &e->func->vars)
        if (var->cached && var->c_name && is_passed(var->type) && changes(e->func, var))
            write_line(e, "%s->%s = %s;", e->func->frame, var->c_name, var->c_name);
}

/* What is not owned, and seen behind the braces, is declared in front of them. */
bool open_braces(Emit *e, const Block *block, uint32_t index, uint32_t *end)
{
    if (!e->func->resumes || !opens_braces(e->func, e->places, block, index, end))
        return false;
    for_each (Var *, var, &vars_placed_in(e, block)->vars) {
        Place_ *place = &e->places[var->id];
        bool inside = index <= place->index && place->index <= *end;
        if (!inside || var->in_frame || place->header || !is_seen_behind(place, var, *end))
            continue;
        declare(e, var, place->carried);
        place->set = NULL;
        place->index = UINT32_MAX;
    }
    write_line(e, "{");
    e->depth++;
    return true;
}

void close_braces(Emit *e)
{
    if (!e->closes)
        return;
    e->closes = false;
    e->depth--;
    write_line(e, "}");
}

static void write_resumed(Emit *e, const char *behind)
{
    e->depth--;
    write_line(e, "%s:%s", label_of(e, e->yields), behind);
    e->depth++;
}

static void pause_yield(Emit *e, const Ir *value)
{
    const Ir *yielded = value->Yield.value;
    const char *text = is_passed(yielded->type) ? moved_text(e, yielded) : "PY_NOTHING";
    save(e);
    e->yields++;
    write_line(e, "return yield_at(%s, %u, %s);", e->func->frame, e->yields, text);
    close_braces(e);
    write_resumed(e, "");
    write_failure(e, "py_raised()");
}

static void pause_delegate(Emit *e, const Ir *value)
{
    save(e);
    e->yields++;
    write_resumed(e, " {");
    write_line(e, "py_tri py_more = yield_from_at(%s, %u, %s);", e->func->frame, e->yields,
               value_text(e, value->Delegate.a));
    write_failure(e, "py_more == TRI_FAILED");
    write_line(e, "if (py_more)");
    e->depth++;
    write_line(e, "return py_more;");
    e->depth -= 2;
    write_line(e, "}");
    e->depth++;
}

/* var: what is sent goes there; NULL: nowhere */
void emit_pause(Emit *e, const Ir *value, const Var *var)
{
    if (value->kind == I_Delegate) {
        pause_delegate(e, value);
        return;
    }
    pause_yield(e, value);
    if (!var || !is_passed(value->type))
        return;
    if (var->hold == Hold_owned)
        empty(e, var);
    write_failure(e, format_text(e, "!generator_received(&%s->head.head, %s, &%s)", e->func->frame,
                                 slot_descriptor(e, value->type), var->c_name));
}
