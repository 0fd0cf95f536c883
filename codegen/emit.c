/* emit.c -- functions as lines of C.
 * In: a Func whose variables have C names and holds.  Out: its rows, and the Python line of each of
 * them. Rule: each Python line is shown behind the first line of C that does its work; comments and
 * docstrings travel.      */
#include "codegen/emit.h"

/* ---- rows ------------------------------------------------------------------------------- */
enum { widest_code = 62, comment_gap = 1 };

void write_line(Emit *e, const char *format, ...)
{
    Text text = {0};
    bool directive = format[0] == '#';
    for (int i = 0; i < e->depth && !directive; i++)
        text_put(&text, "    ");
    va_list list;
    va_start(list, format);
    text_vprint(&text, format, list);
    va_end(list);
    Row row = {arena_copy(e->arena, text.at, text.len), e->pending, e->line};
    e->pending = NULL;
    push(e->arena, &e->rows, row);
    text_free(&text);
}

/* ---- Python's lines and comments -------------------------------------------------------- */
static Str source_line(const Source *source, uint32_t line)
{
    uint32_t start = source->lines[line - 1], end = start;
    while (end < source->len && source->text[end] != '\n')
        end++;
    return (Str){source->text + start, end - start};
}

static uint32_t indentation(Str line)
{
    uint32_t count = 0;
    while (count < line.len && (line.at[count] == ' ' || line.at[count] == '\t'))
        count++;
    return count;
}

/* A // comment must not end in a backslash, or in the trigraph of one: C would join the next line to it. */
static size_t comment_length(const char *text, size_t length)
{
    while (length > 0 &&
           (strchr(" \t\r\f\\", text[length - 1]) || (length > 2 && !memcmp(text + length - 3, "?\?/", 3))))
        length--;
    return length;
}

/* What turns the direction of text is left out. */
static const char *comment_text(Emit *e, const char *text, size_t length)
{
    Text out = {0};
    text_put(&out, "// ");
    for (size_t i = 0, mark; i < length; i += mark ? mark : 1)
        if (!(mark = direction_mark(text + i, length - i)))
            text_char(&out, text[i]);
    const char *made = arena_copy(e->arena, out.at, comment_length(out.at, out.len));
    text_free(&out);
    return made;
}

static const char *shown_line(Emit *e, uint32_t number)
{
    Str line = source_line(e->source, number);
    uint32_t skip = indentation(line) < e->margin ? indentation(line) : e->margin;
    uint32_t end = skip + (uint32_t)comment_length(line.at + skip, line.len - skip);
    return end > skip ? comment_text(e, line.at + skip, end - skip) : NULL;
}

static bool stands_alone(const Emit *e, Span comment)
{
    Place place = place_of(e->unit->sources, comment);
    if (place.source != e->source)
        return false;
    Str line = source_line(place.source, place.line);
    return indentation(line) == place.byte_column;
}

static bool is_inside(Span outer, Span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

/* Comments of the module body: those of no function, nor right in front of one. */
static bool belongs_here(const Emit *e, Span comment)
{
    if (e->func != e->unit->entry)
        return is_inside(e->func->at, comment);
    for_each (Func *, func, &e->unit->funcs)
        if (func != e->unit->entry && is_inside(func->at, comment))
            return false;
    return true;
}

static void write_comment(Emit *e, Span at)
{
    Place place = place_of(e->unit->sources, at);
    const char *text = place.source->text + (at.start - place.source->base);
    int length = (int)comment_length(text, at.end - at.start);
    while (length > 0 && (*text == '#' || *text == ' '))
        text++, length--;
    const char *pending = e->pending;
    uint32_t line = e->line;
    e->pending = NULL;
    e->line = place.line;
    if (length > 0)
        write_line(e, "%s", comment_text(e, text, (size_t)length));
    e->pending = pending;
    e->line = line;
}

static void write_comments(Emit *e, uint32_t until)
{
    for (; e->comment < e->unit->comments.len; e->comment++) {
        Span at = e->unit->comments.at[e->comment];
        if (at.start >= until)
            return;
        if (belongs_here(e, at) && stands_alone(e, at))
            write_comment(e, at);
    }
}

void start_statement(Emit *e, Span at)
{
    if (at.start == SPAN_FORWARD.start || e->func->passes_on) {
        e->line = 0;
        return;
    }
    Place place = place_of(e->unit->sources, at);
    bool moved = place.source && place.source->again;
    if (moved ? place.source->again != e->source : place.source != e->source)
        return;
    if (!moved)
        write_comments(e, at.start);
    e->line = place.line;
    e->position = at.start;
    e->end = at.end;
    if (e->line_shown[place.line] != e->showing) {
        e->line_shown[place.line] = e->showing;
        e->pending = shown_line(e, place.line);
    }
}

/* ---- a function ------------------------------------------------------------------------- */
static const char *result_type(Emit *e, const Func *func)
{
    bool raises = can_raise(func);
    if (returns_by_pointer(func->result, raises))
        return "bool ";
    switch (func->result->kind) {
    case Type_none:
    case Type_never:
        return raises ? "bool " : "void ";
    case Type_bool:
        return raises ? "py_tri " : "bool ";
    default: {
        const char *text = c_type(e, func->result);
        return format_text(e, text[strlen(text) - 1] == '*' ? "%s" : "%s ", text);
    }
    }
}

const char *prototype(Emit *e, const Func *func)
{
    Text text = {0};
    if (func->resumes)
        return resumable_prototype(e, func);
    text_print(&text, "static %s%s%s(", is_small_function(func) ? "inline " : "", result_type(e, func), func->c_name);
    uint32_t count = 0;
    if (func->yields)
        text_print(&text, "%s%s", count++ ? ", " : "", self_param(e, func));
    for (uint32_t i = 0; i < func->scopes.len && takes_scopes(func); i++)
        text_print(&text, "%s%s", count++ ? ", " : "", scope_param(e, func->scopes.at[i]));
    for_each (Param, param, &func->params)
        if (param.var->type->kind != Type_none && param.var->type->kind != Type_never) {
            const Var *var = param.var;
            const char *declarator =
                var->small ? format_text(e, "int64_t %s", var->c_name) : c_declarator(e, var->type, var->c_name);
            text_print(&text, "%s%s", count++ ? ", " : "", declarator);
        }
    if (returns_by_pointer(func->result, can_raise(func)))
        text_print(&text, "%s%s", count++ ? ", " : "", c_declarator(e, func->result, "*result"));
    text_put(&text, count ? ")" : "void)");
    const char *made = text_kept(e->arena, &text);
    return made;
}

static void write_doc_line(Emit *e, const char *text, size_t length)
{
    Text line = {0};
    length = comment_length(text, length);
    for (size_t i = 0; i < length; i++) {
        text_char(&line, text[i]);
        if (i + 1 < length && ((text[i] == '*' && text[i + 1] == '/') || (text[i] == '/' && text[i + 1] == '*')))
            text_char(&line, ' ');
    }
    write_line(e, line.len ? " * %s" : " *", line.len ? line.at : "");
    text_free(&line);
}

void write_doc(Emit *e, Str doc)
{
    const char *at = doc.at, *end = doc.at + doc.len;
    while (end > at && strchr(" \t\r\n", end[-1]))
        end--;
    while (at < end) {
        const char *line = at;
        while (at < end && *at != '\n')
            at++;
        const char *start = line;
        while (start < at && (*start == ' ' || *start == '\t'))
            start++;
        write_doc_line(e, start, (size_t)(at - start));
        at++;
    }
}

static void write_heading(Emit *e, const Func *func)
{
    write_line(e, "%s", "");
    if (func == e->unit->entry) {
        write_line(e, "/* The module's own statements. */");
        return;
    }
    Text type = {0};
    text_print(&type, "%s(", func->name + (func->name[0] == '.'));
    for_each (Param, param, &func->params) {
        text_print(&type, "%s%s: ", param_at ? ", " : "", param.var->name);
        type_print(param.var->type, &type);
    }
    text_put(&type, ") -> ");
    type_print(func->result, &type);
    write_line(e, "/* %s", type.at);
    text_free(&type);
    if (func->doc.at)
        write_doc(e, func->doc);
    Row *row = &last(&e->rows);
    row->code = format_text(e, "%s */", row->code);
}

typedef struct Uses {
    Emit *e;
    bool text, spec;
} Uses;

typedef struct Gets {
    const Var *var;
    uint32_t count;
} Gets;

static void note_get(void *context, Ir *node)
{
    Gets *gets = context;
    gets->count += node->kind == I_Get && node->Get.var == gets->var;
}

static uint32_t mentions_in(Ir *tree, const Var *var)
{
    Gets gets = {var, 0};
    Block block = {&tree, 1, 1};
    ir_walk(&block, note_get, &gets);
    return gets.count;
}

static void note_use(void *context, Ir *node)
{
    Uses *uses = context;
    if (node->kind == I_Get && node->Get.var->home == uses->e->func)
        uses->e->uses[node->Get.var->id]++;
    if (node->kind == I_Set && node->Set.var->home == uses->e->func) /* n += 1 is no use of n */
        uses->e->uses[node->Set.var->id] -= mentions_in(node->Set.value, node->Set.var);
    const Ir *closure = node->kind == I_Call && !node->Call.func->scopes.len ? node->Call.closure : NULL;
    if (closure && closure->kind == I_Get &&
        closure->Get.var->home == uses->e->func) /* a direct call: nothing of it is read */
        uses->e->uses[closure->Get.var->id]--;
    uses->text |= node->kind == I_Join || node->kind == I_Percent;
    uses->spec |= node->kind == I_Percent && (node->Percent.width || node->Percent.precision);
}

typedef struct Calling {
    Emit *e;
    Callees *callees; /* of the function in hand */
} Calling;

static void note_callee(void *context, Func *called)
{
    Calling *calling = context;
    for_each (Func *, known, calling->callees)
        if (known == called)
            return;
    push(calling->e->arena, calling->callees, called);
}

static void note_call(void *context, Ir *node)
{
    if (node->kind == I_Call)
        note_callee(context, node->Call.func);
    ir_each_hook(node, note_callee, context);
}

static const Callees *callees_of(Emit *e, const Func *func)
{
    if (!e->callees)
        e->callees = NEW_ARRAY(e->arena, Callees *, e->unit->funcs.len + 1);
    if (!e->callees[func->id]) {
        Calling calling = {e, e->callees[func->id] = NEW(e->arena, Callees)};
        ir_walk((Block *)&func->body, note_call, &calling);
    }
    return e->callees[func->id];
}

static bool calls_again(Emit *e, const Func *from, const Func *wanted, bool *seen)
{
    for_each (Func *, called, callees_of(e, from)) {
        if (called == wanted)
            return true;
        if (seen[called->id])
            continue;
        seen[called->id] = true;
        if (calls_again(e, called, wanted, seen))
            return true;
    }
    return false;
}

bool calls_itself(Emit *e, const Func *func)
{
    if (!func->effects || !func->effects->recurses || func->passes_on)
        return false;
    Arena *arena = arena_new();
    bool found = calls_again(e, func, func, NEW_ARRAY(arena, bool, e->unit->funcs.len + 1));
    arena_free(arena);
    return found;
}

static void write_preamble(Emit *e, const Func *func, const Uses *uses)
{
    if (calls_itself(e, func)) {
        write_line(e, "if (!py_enter())");
        write_line(e, "    return %s;", failed_value(func));
        write_line(e, "leave_at_end entered = true;");
    }
    if (func->captured.len && !func->resumes)
        write_line(e, "owned(struct %s) %s = %s_new();", scope_name(e, func), scope_name(e, func), scope_name(e, func));
    if (uses->text)
        write_line(e, "py_text py_line;");
    if (uses->spec)
        write_line(e, "percent_spec py_spec;");
}

static bool try_ends_open(const Ir *node)
{
    if (ends_open(&node->Try.body) && ends_open(&node->Try.orelse))
        return true;
    for_each (Ir *, handler, &node->Try.handlers)
        if (ends_open(&handler->Except.body))
            return true;
    return false;
}

static void note_leave(void *context, Ir *node)
{
    bool *found = context;
    *found |= node->kind == I_Leave;
}

static bool finally_ends_open(const Ir *node)
{
    bool leaves = false;
    ir_walk((Block *)&node->Finally.body, note_leave, &leaves);
    return ends_open(&node->Finally.final) && (leaves || ends_open(&node->Finally.body));
}

bool ends_open(const Block *block)
{
    if (!block->len)
        return true;
    const Ir *node = last(block);
    switch (node->kind) {
    case I_Return:
    case I_Raise:
    case I_Throw:
    case I_Break:
    case I_Continue:
    case I_Leave:
        return false;
    case I_Try:
        return try_ends_open(node);
    case I_Finally:
        return finally_ends_open(node);
    case I_If:
        return ends_open(&node->If.body) || ends_open(&node->If.orelse);
    case I_Versions:
        return ends_open(&node->Versions.body) || ends_open(&node->Versions.orelse);
    default:
        return true;
    }
}

static void drop_last_return(Emit *e)
{
    Row *row = &last(&e->rows);
    if (!strcmp(row->code, "    return;") && !row->comment)
        e->rows.len--;
}

static Placed *placed_at(Emit *e, const Block *block)
{
    Placed *placed = map_get(&e->placed, block);
    if (!placed)
        map_set(e->arena, &e->placed, block, placed = NEW(e->arena, Placed));
    return placed;
}

static void sort_places(Emit *e)
{
    e->placed = (Map){0};
    for_each (Var *, var, &e->func->vars) {
        const Place_ *place = &e->places[var->id];
        if (var->is_param || !place->block)
            continue;
        Placed *placed = placed_at(e, place->block);
        push(e->arena, &placed->vars, var);
        placed->together |= place->together;
        if (place->set || place->together || var->is_index)
            continue;
        const void *key = (void *)((uintptr_t)place->index + 1);
        Vars *there = map_get(&placed->at, key);
        if (!there)
            map_set(e->arena, &placed->at, key, there = NEW(e->arena, Vars));
        push(e->arena, there, var);
    }
}

const Placed *vars_placed_in(const Emit *e, const Block *block)
{
    static const Placed none;
    const Placed *placed = map_get(&e->placed, block);
    return placed ? placed : &none;
}

/* No line of its source was shown in this function so far. */
static void show_lines(Emit *e)
{
    e->showing++;
    e->line_shown = map_get(&e->lines_shown, e->source);
    if (e->line_shown)
        return;
    e->line_shown = NEW_ARRAY(e->arena, uint32_t, e->source->line_count + 2);
    map_set(e->arena, &e->lines_shown, e->source, e->line_shown);
}

static void start_function(Emit *e, Func *func)
{
    e->func = func;
    Place place = place_of(e->unit->sources, func->at);
    e->source = place.source ? place.source : e->unit->source;
    e->places = places_of(e->arena, func);
    sort_places(e);
    find_stretches(e);
    e->uses = NEW_ARRAY(e->arena, uint32_t, func->vars.len + 1);
    show_lines(e);
    e->line = func->passes_on ? 0 : place.line;
    e->position = func->at.start;
    e->end = func->at.end;
    e->pending = NULL;
    e->comment = 0;
    e->failed_label = e->leave_label = NULL;
    e->guard = NULL;
    e->label_used = e->leave_used = e->in_region = false;
    e->excepts = e->finals = e->dones = e->ons = e->yields = 0;
    e->loops = 0;
    e->margin = 0;
    if (func->body.len && func != e->unit->entry) {
        bool forwards = func->body.at[0]->at.start == SPAN_FORWARD.start && func->body.len > 1;
        Place first = place_of(e->unit->sources, func->body.at[forwards]->at);
        if (first.source == e->source && first.line)
            e->margin = indentation(source_line(e->source, first.line));
        while (e->comment < e->unit->comments.len && e->unit->comments.at[e->comment].start < func->at.start)
            e->comment++;
    }
}

static void write_rows(Emit *e)
{
    size_t column = 0;
    for_each (Row, counted, &e->rows)
        if (counted.comment && strlen(counted.code) <= widest_code && strlen(counted.code) > column)
            column = strlen(counted.code);
    for_each (Row, row, &e->rows) {
        size_t width = strlen(row.code);
        if (row.comment && width > widest_code) {
            int indent = (int)strspn(row.code, " ");
            text_print(&e->body, "%*s// %s\n", indent, "", row.comment + 2 + strspn(row.comment + 2, " \t"));
            push(e->arena, &e->body_lines, row.line);
            text_print(&e->body, "%s\n", row.code);
        } else if (row.comment)
            text_print(&e->body, "%-*s %s\n", (int)column, row.code, row.comment);
        else
            text_print(&e->body, "%s\n", row.code);
        push(e->arena, &e->body_lines, row.line);
    }
    e->rows.len = 0;
}

typedef struct Mentioned {
    Emit *e;
    const char *text; /* that is being looked through */
    Map words;        /* interned */
} Mentioned;

/* self->xs, {.xs = 0} */
static bool is_member(const Mentioned *mentioned, const char *word)
{
    size_t before = (size_t)(word - mentioned->text);
    return (before > 0 && word[-1] == '.') || (before > 1 && word[-1] == '>' && word[-2] == '-');
}

static void note_word(void *context, const char *word, size_t length)
{
    Mentioned *mentioned = context;
    if (!is_member(mentioned, word))
        map_set(mentioned->e->arena, &mentioned->words, intern(mentioned->e->unit->names, word, length), mentioned->e);
}

/* What the rows from there on name. */
static Mentioned mentioned_from(Emit *e, uint32_t first)
{
    Mentioned body = {.e = e};
    for (uint32_t i = first; i < e->rows.len; i++) {
        body.text = e->rows.at[i].code;
        each_c_word(body.text, strlen(body.text), note_word, &body);
    }
    return body;
}

static bool is_mentioned(const Mentioned *mentioned, const char *name)
{
    return map_get(&mentioned->words, intern_text(mentioned->e->unit->names, name));
}

static void put_first(Emit *e, uint32_t first, const char *code)
{
    Row row = {code, NULL, 0};
    push(e->arena, &e->rows, row);
    for (uint32_t i = e->rows.len - 1; i > first; i--)
        e->rows.at[i] = e->rows.at[i - 1];
    e->rows.at[first] = row;
}

/* (void)x; in front of the body, for a parameter that it does not read */
static void tell_unread(Emit *e, uint32_t first, const char *name)
{
    put_first(e, first, format_text(e, "    (void)%s;", name));
}

static void tell_all_unread(Emit *e, const Func *func, uint32_t first)
{
    Mentioned body = mentioned_from(e, first);
    if (returns_by_pointer(func->result, can_raise(func)) && !is_mentioned(&body, "result"))
        tell_unread(e, first, "result");
    for (uint32_t i = func->params.len; i-- > 0;) {
        const Var *var = func->params.at[i].var;
        bool passed = var->type->kind != Type_none && var->type->kind != Type_never;
        if (passed && (!e->uses[var->id] || !is_mentioned(&body, var->c_name)))
            tell_unread(e, first, var->c_name);
    }
    for (uint32_t i = func->scopes.len; i-- > 0;) {
        const char *scope = scope_name(e, func->scopes.at[i]);
        bool read = is_mentioned(&body, scope);
        if (!read && takes_scopes(func))
            tell_unread(e, first, scope);
        else if (read && !takes_scopes(func))
            put_first(e, first,
                      format_text(e, "    %s = %s->%s;", scope_param(e, func->scopes.at[i]),
                                  func->params.at[0].var->c_name, scope));
    }
    if (func->yields && !is_mentioned(&body, "py_self"))
        tell_unread(e, first, "py_self");
}

/* In the rows from there on? */
static bool mentions_name(Emit *e, uint32_t first, const char *name)
{
    Mentioned body = mentioned_from(e, first);
    return is_mentioned(&body, name);
}

/* The buffer that write_preamble declared, where what needed it stands where nothing leads: a handler of what is never
 * raised. */
static void drop_unread_buffer(Emit *e, uint32_t first, uint32_t *begins)
{
    uint32_t at = first;
    while (at < *begins && strcmp(e->rows.at[at].code, "    py_text py_line;"))
        at++;
    if (at == *begins || mentions_name(e, at + 1, "py_line"))
        return;
    memmove(&e->rows.at[at], &e->rows.at[at + 1], (e->rows.len - at - 1) * sizeof *e->rows.at);
    e->rows.len--;
    --*begins;
}

void emit_function(Emit *e, Func *func)
{
    start_function(e, func);
    Uses uses = {.e = e};
    ir_walk(&func->body, note_use, &uses);
    write_heading(e, func);
    write_line(e, "%s", prototype(e, func));
    write_line(e, "{");
    e->depth = 1;
    if (func->outside) {
        emit_outside_body(e, func);
        e->depth = 0;
        write_line(e, "}");
        write_rows(e);
        return;
    }
    uint32_t first = e->rows.len;
    write_preamble(e, func, &uses);
    if (func->yields)
        describe_frame(e, func);
    uint32_t begins = e->rows.len;
    e->depth = 0;
    emit_block(e, &func->body);
    bool nothing = func->result->kind == Type_none || func->result->kind == Type_never;
    e->depth = 1;
    e->pending = NULL;
    if (nothing && func->resumes && ends_open(&func->body))
        write_line(e, "return false;");
    else if (nothing && can_raise(func) && ends_open(&func->body))
        write_line(e, "return true;");
    if (!nothing && func->body.len && last(&func->body)->kind != I_While && ends_open(&func->body))
        write_line(e, "__builtin_unreachable();"); /* behind a call that always raises */
    drop_last_return(e);
    e->depth = 0;
    if (uses.text)
        drop_unread_buffer(e, first, &begins);
    if (func->resumes)
        open_resumable(e, func, begins, mentions_name);
    else
        tell_all_unread(e, func, first);
    write_line(e, "}");
    write_rows(e);
}
