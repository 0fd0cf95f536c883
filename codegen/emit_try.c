/* emit_try.c -- exceptions: objects, raise, handlers, finally.
 * In: ExceptionNew and its like, Throw, Try, Finally.  Out: Pieces; lines with labels that failed operations go to.
 * Rule: a body stands in a block of its own, so that whatever it owns is released on the way to the label.
 *         n = int_from_str(s);
 *         if (int_failed(n)) { trace("f", 2); goto except; }
 *     }
 *     goto done;
 * except:
 *     if (py_error_is(&py_ValueError)) {
 *         handling(caught) = py_catch(); ...                                                           */
#include "codegen/emit.h"

/* ---- objects ---------------------------------------------------------------------------- */
Piece emit_exception_new(Emit *e, const Ir *node)
{
    const Ir *arg = node->ExceptionNew.arg, *of = node->ExceptionNew.of;
    const char *cls = of ? value_text(e, of) : format_text(e, "&py_%s", node->ExceptionNew.cls);
    if (!arg)
        return piece(e, Level_postfix, "exception_new(%s)", cls);
    if (is_plain_message(arg))
        return piece(e, Level_postfix, "exception_of_text(%s, %s)", cls,
                     quoted(e, arg->Const.value.text.at, arg->Const.value.text.len));
    return piece(e, Level_postfix, "exception_of_%s(%s, %s, %s)", node->ExceptionNew.spread ? "tuple" : "value", cls,
                 descriptor(e, arg->type), address_text(e, arg));
}

/* The object of a value that refers to one: out of value_from_object(x) comes x. */
const char *object_in(Emit *e, const Ir *value)
{
    static const char start[] = "value_from_object(";
    const char *text = value_text(e, value), *inner = text + sizeof start - 1;
    if (strncmp(text, start, sizeof start - 1) || strcspn(inner, "()") != strlen(inner) - 1)
        return format_text(e, "value_as_object(%s)", text);
    return format_text(e, "%.*s", (int)strlen(inner) - 1, inner);
}

/* x for (T *)x */
static const char *without_cast(const char *text)
{
    size_t length = text[0] == '(' ? c_word_length(text + 1) : 0;
    return length && !strncmp(text + 1 + length, " *)", 3) ? text + length + 4 : text;
}

/* As a pointer to what all exceptions are. */
const char *exception_pointer(Emit *e, const Ir *value)
{
    const Type *type = value->type;
    if (type->kind == Type_none)
        return "NULL";
    if (type_is_nullable(type))
        type = type_pointee(type);
    if (type->kind == Type_instance || type_is_objects(type))
        return format_text(e, "(py_exception *)%s", without_cast(operand(e, value, Level_prefix)));
    if (!type_is_value(type))
        return value_text(e, value);
    const char *object = object_in(e, value);
    return !strcmp(object, "caught.error") ? object : format_text(e, "value_as_object(%s)", value_text(e, value));
}

/* The other way round: a py_exception * of that type. */
static Piece shown_as(Emit *e, const Type *type, const char *exception)
{
    if (type_is_nullable(type))
        type = type_pointee(type);
    if (type->kind == Type_instance || type_is_objects(type))
        return piece(e, Level_prefix, "(%s)%s", c_type(e, type), exception);
    return piece(e, Level_postfix, type_is_value(type) ? "value_from_object(%s)" : "%s", exception);
}

Piece emit_caught(Emit *e, const Ir *node)
{
    return shown_as(e, node->type, "caught.error");
}

Piece emit_detail(Emit *e, const Ir *node)
{
    if (node->Detail.a->type->kind == Type_class)
        return piece(e, Level_postfix,
                     node->Detail.detail == Detail_class_name     ? "class_name(%s)"
                     : node->Detail.detail == Detail_class_module ? "class_module(%s)"
                                                                  : "class_qualified_name(%s)",
                     value_text(e, node->Detail.a));
    if (node->Detail.a->type->kind == Type_generator)
        return piece(e, Level_postfix, "generator_class_name(&%s->head)", operand(e, node->Detail.a, Level_postfix));
    const char *exception = exception_pointer(e, node->Detail.a);
    switch (node->Detail.detail) {
    case Detail_args:
        return piece(e, Level_postfix, "exception_args(%s, %s)", exception, descriptor(e, node->type));
    case Detail_cause:
        return shown_as(e, node->type, format_text(e, "exception_cause(%s)", exception));
    case Detail_context:
        return shown_as(e, node->type, format_text(e, "exception_context(%s)", exception));
    case Detail_handled:
        return shown_as(e, node->type, "exception_handled()");
    case Detail_notes:
        return piece(e, Level_postfix, "exception_notes(%s)", exception);
    case Detail_hides_context:
        return piece(e, Level_postfix, "exception_hides_context(%s)", exception);
    case Detail_class_name:
        return piece(e, Level_postfix, "exception_class_name(%s)", exception);
    case Detail_traceback:
        return piece(e, Level_postfix, "exception_traceback(%s)", exception);
    case Detail_class:
        return piece(e, Level_postfix, "exception_class(%s)", exception);
    case Detail_plain_str:
        return piece(e, Level_postfix, "exception_plain_str(%s)", exception);
    case Detail_plain_repr:
        return piece(e, Level_postfix, "exception_plain_repr(%s)", exception);
    default:
        return piece(e, Level_postfix, "exception_detail(%s, DETAIL_%s, %s)", exception,
                     ir_detail_text(node->Detail.detail), descriptor(e, node->type));
    }
}

/* e.args = ... */
void emit_set_args(Emit *e, const Ir *node)
{
    const Ir *arg = node->SetArgs.arg;
    const char *exception = exception_pointer(e, node->SetArgs.a);
    if (!arg)
        write_line(e, "exception_set_none(%s);", exception);
    else
        write_line(e, "exception_set_%s(%s, %s, %s);", node->SetArgs.spread ? "tuple" : "value", exception,
                   descriptor(e, arg->type), address_text(e, arg));
}

/* ---- raise ------------------------------------------------------------------------------ */
void emit_throw(Emit *e, const Ir *node)
{
    const Ir *value = node->Throw.value, *cause = node->Throw.cause;
    if (!value)
        write_line(e, "py_raise_again();");
    else if (cause)
        write_line(e, "py_raise_from(%s, %s);", exception_pointer(e, value), exception_pointer(e, cause));
    else
        write_line(e, "py_raise_object(%s);", exception_pointer(e, value));
    if (value)
        write_failed(e);
    else
        write_passed_on(e, node, NULL); /* its line is in the traceback already */
}

/* ---- labels ----------------------------------------------------------------------------- */
const char *new_label(Emit *e, const char *name, uint32_t *count)
{
    return ++*count == 1 ? name : format_text(e, "%s_%u", name, *count);
}

static void write_label(Emit *e, const char *label, const char *behind)
{
    e->depth--;
    write_line(e, "%s:%s", label, behind);
    e->depth++;
}

/* Writes the body of a Try or Finally with its errors going to label; was it used? */
static bool emit_guarded(Emit *e, const Ir *node, const Block *block, const char *label, Shortcuts *shortcuts)
{
    const char *outer = e->failed_label, *unseen = unseen_text(e, node);
    const Ir *around = e->guard;
    bool was_used = e->label_used, was_around = e->unseen_around;
    Shortcuts *others = e->shortcuts;
    e->shortcuts = shortcuts;
    e->failed_label = label;
    e->guard = node;
    e->label_used = false;
    write_line(e, "{");
    uint32_t first = e->rows.len;
    e->depth++;
    if (unseen)
        write_line(e, "%s", unseen);
    e->depth--;
    e->unseen_around |= unseen && unseen[0] == 'n';
    emit_block(e, block);
    write_line(e, "}");
    bool used = e->label_used;
    if (unseen && !used) { /* nothing in it fails */
        memmove(e->rows.at + first, e->rows.at + first + 1, (e->rows.len - first - 1) * sizeof *e->rows.at);
        e->rows.len--;
    }
    e->shortcuts = others;
    e->unseen_around = was_around;
    e->failed_label = outer;
    e->guard = around;
    e->label_used = was_used;
    return used;
}

/* ---- try -------------------------------------------------------------------------------- */
static const char *test_of(Emit *e, const Ir *handler)
{
    Text test = {0};
    for_each (Name, cls, &handler->Except.classes) {
        if (!strcmp(cls, "BaseException")) {
            text_free(&test);
            return NULL;
        }
        text_print(&test, "%spy_error_is(&py_%s)", test.len ? " || " : "", cls);
    }
    const char *made = test.len ? text_kept(e->arena, &test) : NULL;
    return made;
}

/* What a handler does; one that does not look at the error forgets it first. */
static void emit_handler(Emit *e, const Ir *handler, const Shortcuts *shortcuts, uint32_t index)
{
    bool unseen = shortcuts && index < shortcuts->count;
    e->depth++;
    write_line(e, unseen ? "py_forget();" : "handling(caught) = py_catch();");
    if (unseen && shortcuts->labels[index])
        write_label(e, shortcuts->labels[index], ";");
    emit_steps(e, &handler->Except.body, &handler->Except.body, 0);
    e->depth--;
}

static void emit_handlers(Emit *e, const Ir *node, const Shortcuts *shortcuts)
{
    const Block *handlers = &node->Try.handlers;
    bool open = true; /* may none of them take it? */
    for (uint32_t i = 0; i < handlers->len && open; i++) {
        const Ir *handler = handlers->at[i];
        const char *test = test_of(e, handler);
        start_statement(e, handler->at);
        if (test)
            write_line(e, i ? "} else if (%s) {" : "if (%s) {", test);
        else
            write_line(e, i ? "} else {" : "{");
        emit_handler(e, handler, shortcuts, i);
        open = test != NULL;
    }
    if (open && handlers->len) {
        write_line(e, "} else {");
        e->depth++;
        write_passed_on(e, node, NULL);
        e->depth--;
    }
    write_line(e, "}");
}

/* Where nothing is raised: those that shortcuts lead to, one behind the other. */
static void emit_short_handlers(Emit *e, const Block *handlers, const Shortcuts *shortcuts, const char **done)
{
    uint32_t left = 0;
    for (uint32_t i = 0; i < shortcuts->count; i++)
        left += shortcuts->labels[i] != NULL;
    for (uint32_t i = 0; left; i++) {
        const Ir *handler = handlers->at[i];
        if (!shortcuts->labels[i])
            continue;
        left--;
        start_statement(e, handler->at);
        write_label(e, shortcuts->labels[i], "");
        write_line(e, "{");
        emit_block(e, &handler->Except.body);
        write_line(e, "}");
        if (!left || !ends_open(&handler->Except.body))
            continue;
        *done = *done ? *done : new_label(e, "done", &e->dones);
        write_line(e, "goto %s;", *done);
    }
}

void emit_try(Emit *e, const Ir *node)
{
    const struct TryIr *try = &node->Try;
    const char *label = new_label(e, "except", &e->excepts);
    const uint32_t taken = e->excepts;
    Shortcuts *shortcuts = shortcuts_new(e, node, label);
    bool handles = emit_guarded(e, node, &try->body, label, shortcuts);
    if (!handles && e->excepts == taken) /* nothing in the body took a later one */
        e->excepts--;
    if (try->orelse.len) {
        write_line(e, "{");
        emit_block(e, &try->orelse);
        write_line(e, "}");
    }
    if (!handles && !(shortcuts && shortcuts->used))
        return;
    bool open = ends_open(&try->body) && ends_open(&try->orelse);
    const char *done = open ? new_label(e, "done", &e->dones) : NULL;
    if (open)
        write_line(e, "goto %s;", done);
    if (handles) {
        write_label(e, label, "");
        emit_handlers(e, node, shortcuts);
    } else {
        emit_short_handlers(e, &try->handlers, shortcuts, &done);
    }
    if (done)
        write_label(e, done, ";");
}

/* ---- finally ---------------------------------------------------------------------------- */
/* What leaves it by a jump drops the error: it must have been taken. */
static void note_library_or_jump(void *context, Ir *node)
{
    *(bool *)context |= node->kind == I_Library || node->kind == I_Continue || node->kind == I_Break ||
                        node->kind == I_Return || node->kind == I_Leave;
}

/* The error may stay where it is meanwhile: nothing in it asks for one, not even in the runtime, or drops it. */
static bool lets_pass(Unit *unit, const Ir *node)
{
    bool asks = !is_clear(unit, node);
    ir_walk((Block *)&node->Finally.final, note_library_or_jump, &asks);
    return !asks;
}

void emit_finally(Emit *e, const Ir *node)
{
    const struct FinallyIr *finally = &node->Finally;
    const char *label = new_label(e, "finally", &e->finals), *outer = e->leave_label;
    bool was_left = e->leave_used;
    e->leave_label = label;
    e->leave_used = false;
    bool fails = emit_guarded(e, node, &finally->body, label, NULL);
    bool always = fails && !e->leave_used && !ends_open(&finally->body); /* no way but an error leads there */
    if (fails || e->leave_used)
        write_label(e, label, "");
    else
        e->finals--;
    e->leave_label = outer;
    e->leave_used = was_left;
    write_line(e, "{");
    e->depth++;
    bool stays = fails && lets_pass(e->unit, node);
    if (fails && !stays)
        write_line(e, "handling(raised) = %s();", always ? "py_catch" : "py_catch_any");
    emit_steps(e, &finally->final, &finally->final, 0);
    if (stays) {
        write_passed_on(e, node, always ? NULL : "py_raised()");
    } else if (fails && always && ends_open(&finally->final)) {
        write_line(e, "py_raise_again();");
        write_passed_on(e, node, NULL);
    } else if (fails && ends_open(&finally->final)) {
        write_passed_on(e, node, "py_goes_on(&raised)");
    }
    e->depth--;
    write_line(e, "}");
}

void emit_leave(Emit *e)
{
    e->leave_used = true;
    write_line(e, "goto %s;", e->leave_label);
}
