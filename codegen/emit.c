/* emit.c -- the C file: its head, its functions in source order, its main.
 * In: a Unit whose variables have C names and holds.  Out: C text, and the Python line of each of its lines.
 * Rule: each Python line is shown behind the first line of C that does its work; comments and docstrings travel.      */
#include "codegen/wrap.h"

/* ---- rows ----------------------------------------------------------------------------------------------------------- */
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

static const char *trace_call(Emit *e, Name function, uint32_t line)
{
    const char *name = quoted(e, function, strlen(function));
    return e->source == e->unit->source
               ? format_text(e, "trace(%s, %u)", name, line)
               : format_text(e, "py_trace(%s, %s, %u)", quoted(e, e->source->path, strlen(e->source->path)), name, line);
}

/* The frames that the error leaves: those of comprehensions, from the inside, then the function's own. */
static const char *trace_text(Emit *e, const char *between)
{
    const char *text = "";
    uint32_t line = e->line;
    const Frame *frame = e->line ? frame_around(e->unit, e->position, NULL) : NULL;
    for (; frame; frame = frame_around(e->unit, e->position, frame)) {
        text = format_text(e, "%s%s%s", text, trace_call(e, frame->name, line), between);
        line = place_of(e->unit->sources, frame->caller).line;
    }
    return format_text(e, "%s%s", text, trace_call(e, e->func->name, line));
}

const char *failure(Emit *e)
{
    if (e->failed_label)
        return format_text(e, "goto %s;", e->failed_label);
    if (!e->line) /* passes the error of its own wide version on: one frame, not two */
        return format_text(e, "return %s;", failed_value(e->func));
    return format_text(e, "return %s, %s;", trace_text(e, ", "), failed_value(e->func));
}

void write_failure(Emit *e, const char *test)
{
    if (e->failed_label) {
        write_line(e, "if (%s) {", test);
        e->depth++;
        write_line(e, "%s;", trace_text(e, "; "));
        write_line(e, "%s", failure(e));
        e->depth--;
        write_line(e, "}");
        return;
    }
    write_line(e, "if (%s)", test);
    e->depth++;
    write_line(e, "%s", failure(e));
    e->depth--;
}

/* ---- Python's lines and comments ---------------------------------------------------------------------------------------- */
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

/* A // comment must not end in a backslash: C would join the next line to it. */
static const char *shown_line(Emit *e, uint32_t number)
{
    Str line = source_line(e->source, number);
    uint32_t skip = indentation(line) < e->margin ? indentation(line) : e->margin;
    uint32_t end = line.len;
    while (end > skip && strchr(" \t\r\f\\", line.at[end - 1]))
        end--;
    return end > skip ? format_text(e, "// %.*s", (int)(end - skip), line.at + skip) : NULL;
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
    for_each(Func *, func, &e->unit->funcs)
        if (func != e->unit->entry && is_inside(func->at, comment))
            return false;
    return true;
}

static void write_comment(Emit *e, Span at)
{
    Place place = place_of(e->unit->sources, at);
    const char *text = place.source->text + (at.start - place.source->base);
    int length = (int)(at.end - at.start);
    while (length > 0 && strchr(" \t\r\\", text[length - 1]))
        length--;
    while (length > 0 && (*text == '#' || *text == ' '))
        text++, length--;
    const char *pending = e->pending;
    uint32_t line = e->line;
    e->pending = NULL;
    e->line = place.line;
    if (length > 0)
        write_line(e, "// %.*s", length, text);
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
    if (at.start == SPAN_FORWARD.start) {
        e->line = 0;
        return;
    }
    Place place = place_of(e->unit->sources, at);
    if (place.source != e->source)
        return;
    write_comments(e, at.start);
    e->line = place.line;
    e->position = at.start;
    if (!e->line_shown[place.line]) {
        e->line_shown[place.line] = true;
        e->pending = shown_line(e, place.line);
    }
}

/* ---- a function ----------------------------------------------------------------------------------------------------------- */
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
    text_print(&text, "static %s%s(", result_type(e, func), func->c_name);
    uint32_t count = 0;
    for_each(Param, param, &func->params)
        if (param.var->type->kind != Type_none && param.var->type->kind != Type_never) {
            const Var *var = param.var;
            const char *declarator = var->small ? format_text(e, "int64_t %s", var->c_name) : c_declarator(e, var->type, var->c_name);
            text_print(&text, "%s%s", count++ ? ", " : "", declarator);
        }
    if (returns_by_pointer(func->result, can_raise(func)))
        text_print(&text, "%s%s", count++ ? ", " : "", c_declarator(e, func->result, "*result"));
    text_put(&text, count ? ")" : "void)");
    const char *made = arena_copy(e->arena, text.at, text.len);
    text_free(&text);
    return made;
}

static void write_doc_line(Emit *e, const char *text, size_t length)
{
    Text line = {0};
    while (length > 0 && strchr(" \t\r", text[length - 1]))
        length--;
    for (size_t i = 0; i < length; i++) {
        text_char(&line, text[i]);
        if (i + 1 < length && ((text[i] == '*' && text[i + 1] == '/') || (text[i] == '/' && text[i + 1] == '*')))
            text_char(&line, ' ');
    }
    write_line(e, line.len ? " * %s" : " *", line.len ? line.at : "");
    text_free(&line);
}

static void write_doc(Emit *e, Str doc)
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
    text_print(&type, "%s(", func->name);
    for_each(Param, param, &func->params) {
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

static void note_use(void *context, Ir *node)
{
    Uses *uses = context;
    if (node->kind == I_Get && node->Get.var->home == uses->e->func)
        uses->e->uses[node->Get.var->id]++;
    uses->text |= node->kind == I_Join || node->kind == I_Percent;
    uses->spec |= node->kind == I_Percent && (node->Percent.width || node->Percent.precision);
}

typedef struct Cycle {
    const Func *wanted;
    bool *seen;
    bool found;
} Cycle;

static void follow_call(void *context, Ir *node)
{
    Cycle *cycle = context;
    if (node->kind != I_Call)
        return;
    Func *called = node->Call.func;
    cycle->found |= called == cycle->wanted;
    if (cycle->seen[called->id])
        return;
    cycle->seen[called->id] = true;
    ir_walk(&called->body, follow_call, cycle);
}

static bool calls_itself(Emit *e, const Func *func)
{
    if (!func->effects || !func->effects->recurses)
        return false;
    Cycle cycle = {func, NEW_ARRAY(e->arena, bool, e->unit->funcs.len + 1), false};
    ir_walk((Block *)&func->body, follow_call, &cycle);
    return cycle.found;
}

static void write_preamble(Emit *e, const Func *func, const Uses *uses)
{
    for_each(Param, param, &func->params)
        if (!e->uses[param.var->id] && param.var->type->kind != Type_none && param.var->type->kind != Type_never)
            write_line(e, "(void)%s;", param.var->c_name);
    if (calls_itself(e, func)) {
        write_line(e, "if (!py_enter())");
        write_line(e, "    return %s;", failed_value(func));
        write_line(e, "leave_at_end entered = true;");
    }
    if (uses->text)
        write_line(e, "py_text py_line;");
    if (uses->spec)
        write_line(e, "percent_spec py_spec;");
}

/* Does control fall out of the end? */
static bool ends_open(const Block *block)
{
    if (!block->len)
        return true;
    const Ir *node = last(block);
    switch (node->kind) {
    case I_Return:
    case I_Raise:
        return false;
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

static void start_function(Emit *e, Func *func)
{
    e->func = func;
    Place place = place_of(e->unit->sources, func->at);
    e->source = place.source ? place.source : e->unit->source;
    e->places = places_of(e->arena, func);
    e->uses = NEW_ARRAY(e->arena, uint32_t, func->vars.len + 1);
    e->line_shown = NEW_ARRAY(e->arena, bool, e->source->line_count + 2);
    e->line = place.line;
    e->position = func->at.start;
    e->pending = NULL;
    e->comment = 0;
    e->failed_label = NULL;
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
    for_each(Row, counted, &e->rows)
        if (counted.comment && strlen(counted.code) <= widest_code && strlen(counted.code) > column)
            column = strlen(counted.code);
    for_each(Row, row, &e->rows) {
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

static void emit_function(Emit *e, Func *func)
{
    start_function(e, func);
    Uses uses = {.e = e};
    ir_walk(&func->body, note_use, &uses);
    write_heading(e, func);
    write_line(e, "%s", prototype(e, func));
    write_line(e, "{");
    e->depth = 1;
    write_preamble(e, func, &uses);
    e->depth = 0;
    emit_block(e, &func->body);
    bool nothing = func->result->kind == Type_none || func->result->kind == Type_never;
    e->depth = 1;
    e->pending = NULL;
    if (nothing && can_raise(func) && ends_open(&func->body))
        write_line(e, "return true;");
    drop_last_return(e);
    e->depth = 0;
    write_line(e, "}");
    write_rows(e);
}

/* ---- which functions, and which need a prototype ------------------------------------------------------------------------------ */
typedef struct Reach {
    bool *reached; /* by function id */
    bool *written;
    bool *needed;
} Reach;

static void note_call(void *context, Ir *node)
{
    Reach *reach = context;
    if (node->kind != I_Call || reach->reached[node->Call.func->id])
        return;
    reach->reached[node->Call.func->id] = true;
    ir_walk(&node->Call.func->body, note_call, reach);
}

static void note_forward(void *context, Ir *node)
{
    Reach *reach = context;
    if (node->kind == I_Call && !reach->written[node->Call.func->id])
        reach->needed[node->Call.func->id] = true;
}

static Reach find_functions(Emit *e)
{
    uint32_t count = e->unit->funcs.len + 1;
    Reach reach = {NEW_ARRAY(e->arena, bool, count), NEW_ARRAY(e->arena, bool, count), NEW_ARRAY(e->arena, bool, count)};
    for_each(Func *, root, &e->unit->funcs)
        if (root == e->unit->entry || root->exported) {
            reach.reached[root->id] = true;
            ir_walk(&root->body, note_call, &reach);
        }
    for_each(Func *, func, &e->unit->funcs)
        if (reach.reached[func->id]) {
            reach.written[func->id] = true;
            ir_walk(&func->body, note_forward, &reach);
        }
    return reach;
}

static void emit_functions(Emit *e, const Reach *reach)
{
    for_each(Func *, func, &e->unit->funcs)
        if (reach->reached[func->id])
            emit_function(e, func);
}

/* ---- the head ---------------------------------------------------------------------------------------------------------------------- */
static const struct Header {
    const char *name, *words; /* words: what needs it; a prefix when it ends in _ */
} headers[] = {
    {"int.h", " int_ small_ "},
    {"float.h", " float_ "},
    {"complex.h", " complex_ "},
    {"str.h", " str_ str STR_ASCII STR_LATIN1 STR_UTF8 "},
    {"text.h", " py_text_ py_text "},
    {"format.h", " format_ py_format_ py_format py_percent_ py_percent percent_spec "},
    {"repr.h", " py_repr py_str py_ascii py_text_repr py_text_value bool_str none_str str_repr str_ascii "},
    {"lists.h", " list_ seq_ py_wrapped "},
    {"range.h", " range_ "},
    {"value.h", " value_ VALUE_NONE VALUE_UNSET "},
    {"compare.h", " type_equal type_compare type_hash hash_as_int "},
    {"ndarray.h", " array array_ ARRAY_ "},
    {"fixed.h", " fixed_ i8_ i16_ i32_ i64_ u8_ u16_ u32_ u64_ f32_ f64_ c64_ complex64_t "},
    {"math_module.h", " math_ cmath_ "},
    {"random.h", " random_ "},
    {"system_module.h", " time_ sys_ "},
    {"print.h", " print_ "},
    {"fact.h", " fact_ "},
    {"loop.h", " py_loop py_threads py_loop_ rows_ "},
    {"fact.h", " fact_ "},
    {"error.h", " py_run_main py_raise_plain py_raise_object "},
};
enum { header_count = sizeof headers / sizeof *headers };
static const char core_words[] = " int_failed int_unset int_keep int_drop int_is_big float_failed complex_t range_t value_keep value_drop ";

static bool has_word(const char *words, const char *word, size_t length)
{
    for (const char *at = words; (at = strstr(at, " ")); at++) {
        size_t size = strcspn(at + 1, " ");
        if (!size)
            continue;
        bool prefix = at[size] == '_';
        if ((prefix ? length > size : length == size) && !strncmp(at + 1, word, size))
            return true;
    }
    return false;
}

static unsigned headers_of(const char *text)
{
    unsigned found = 0;
    for (const char *at = text; *at;) {
        if (*at == '"' || (at[0] == '/' && at[1] == '/')) {
            char end = *at == '"' ? '"' : '\n';
            for (at++; *at && *at != end; at++)
                at += *at == '\\' && at[1];
            at += *at != 0;
            continue;
        }
        size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
        for (int i = 0; length && i < header_count; i++)
            if (!(found & 1u << i) && !has_word(core_words, at, length) && has_word(headers[i].words, at, length))
                found |= 1u << i;
        at += length ? length : 1;
    }
    return found;
}

static void write_includes(Emit *e, const Text *types, const Text *rest, Text *out)
{
    unsigned found = headers_of(e->body.at) | (types->at ? headers_of(types->at) : 0) | (rest->at ? headers_of(rest->at) : 0);
    for_each(Literal, literal, &e->literals)
        found |= headers_of(literal.is_int ? "int_literal" : "str_literal");
    text_put(out, "#include \"py/core.h\"\n");
    for (int i = 0; i < header_count; i++)
        if (found & 1u << i)
            text_print(out, "#include \"py/%s\"\n", headers[i].name);
    if (e->options->output == Output_module)
        text_put(out, "#include \"py/wrap.h\"\n");
    if (e->options->output == Output_library)
        text_put(out, "#include \"py/library.h\"\n#include <stdlib.h>\n");
    text_char(out, '\n');
}

static bool any_recurses(Emit *e, const Reach *reach)
{
    for_each(Func *, func, &e->unit->funcs)
        if (reach->reached[func->id] && calls_itself(e, func))
            return true;
    return false;
}

static bool has_value(const Type *type)
{
    return type->kind != Type_none && type->kind != Type_never && type->kind != Type_module && type->kind != Type_function;
}

static void write_globals(Emit *e, Text *out)
{
    for_each(Var *, global, &e->unit->globals) {
        if (!has_value(global->type))
            continue;
        text_print(out, "static %s", c_declarator(e, global->type, global->c_name));
        text_put(out, global->type->kind == Type_int && global->may_be_unset ? " = INT_UNSET;\n" : ";\n");
        if (global->has_flag)
            text_print(out, "static bool %s_is_set;\n", global->c_name);
    }
    if (e->unit->globals.len)
        text_char(out, '\n');
}

static void write_title(Emit *e, Text *out)
{
    const char *path = e->unit->source->path, *slash = strrchr(path, '/');
    text_print(out, "/* %s.c -- from %s", e->unit->module, slash ? slash + 1 : path);
    Emit doc = {.arena = e->arena};
    if (e->unit->doc.at)
        write_doc(&doc, e->unit->doc);
    for_each(Row, row, &doc.rows)
        text_print(out, "\n%s", row.code);
    text_put(out, " */\n");
}

static bool mentions_nothing(const Text *text)
{
    return text->at && (strstr(text->at, "py_nothing") || strstr(text->at, "PY_NOTHING"));
}

/* Each part of the head ends with an empty line, and each function begins with one. */
static void drop_empty_line(Text *out)
{
    if (out->len > 2 && out->at[out->len - 1] == '\n' && out->at[out->len - 2] == '\n')
        out->at[--out->len] = 0;
}

static void write_head(Emit *e, const Reach *reach, const Text *rest)
{
    Text *out = &e->out->c, types = {0}, globals = {0};
    write_globals(e, &globals);
    write_types(e, &types);
    write_title(e, out);
    write_includes(e, &types, rest, out);
    const char *path = e->unit->source->path;
    text_print(out, "#define trace(function, line) py_trace(%s, function, line)\n\n", quoted(e, path, strlen(path)));
    if (any_recurses(e, reach))
        text_put(out, "static inline void leave_call(const bool *entered) { (void)entered; py_leave(); }\n"
                      "#define leave_at_end __attribute__((cleanup(leave_call), unused)) bool\n\n");
    if (mentions_nothing(&e->body) || mentions_nothing(&types) || mentions_nothing(&globals))
        text_put(out, "typedef struct py_nothing { } py_nothing; /* the place of a None: no bytes */\n"
                      "#define PY_NOTHING ((py_nothing){})\n\n");
    if (types.at)
        text_add(out, types.at, types.len);
    write_literals(e, out);
    if (globals.at)
        text_add(out, globals.at, globals.len);
    bool any = false;
    for_each(Func *, func, &e->unit->funcs)
        if (reach->needed[func->id]) {
            text_print(out, "%s;\n", prototype(e, func));
            any = true;
        }
    (void)any;
    drop_empty_line(out);
    text_free(&types);
    text_free(&globals);
}

/* ---- the foot ------------------------------------------------------------------------------------------------------------------------ */
static bool has_owned_globals(const Emit *e)
{
    for_each(Var *, global, &e->unit->globals)
        if (global->hold == Hold_owned && has_value(global->type))
            return true;
    return false;
}

/* What the module's variables hold is released before the end of the program is reported. */
static void write_program(Emit *e, const char *entry, Text *out)
{
    text_print(out, "\nstatic bool program(void)\n{\n    bool done = %s();\n", entry);
    for_each(Var *, global, &e->unit->globals)
        if (global->hold == Hold_owned && has_value(global->type))
            text_print(out, "    %s;\n", drop_text(e, global->type, global->c_name));
    text_put(out, "    return done;\n}\n");
}

static void write_main(Emit *e, Text *out)
{
    const char *entry = can_raise(e->unit->entry) ? e->unit->entry->c_name : "module_body";
    if (!can_raise(e->unit->entry))
        text_char(out, '\n');
    write_body_adaptor(e->unit->entry, out);
    if (has_owned_globals(e)) {
        write_program(e, entry, out);
        entry = "program";
    }
    text_print(out, "\nint main(int argc, char **argv)\n{\n    return py_run_main(argc, argv, %s);\n}\n", entry);
}

static void write_foot(Emit *e, Text *out)
{
    switch (e->options->output) {
    case Output_module:
        emit_module_side(e, out);
        break;
    case Output_library:
        emit_library_side(e, out, &e->out->header);
        break;
    case Output_program:
        write_main(e, out);
        break;
    }
}

static void count_lines(Emit *e, const char *text, const uint32_t *lines, uint32_t count)
{
    uint32_t row = 0;
    for (const char *at = text; at && *at; at++)
        if (*at == '\n') {
            push(e->arena, &e->out->lines, row < count ? lines[row] : 0);
            row++;
        }
}

static void note_names(Emit *e)
{
    for_each(Var *, global, &e->unit->globals)
        map_set(e->arena, &e->names, global->c_name, e);
    for_each(Func *, func, &e->unit->funcs) {
        map_set(e->arena, &e->names, func->c_name, e);
        for_each(Var *, var, &func->vars)
            if (var->c_name)
                map_set(e->arena, &e->names, var->c_name, e);
    }
}

void emit(Unit *unit, const Options *options, Output_text *out)
{
    Emit e = {.unit = unit, .options = options, .out = out, .arena = unit->arena};
    for_each(Func *, func, &unit->funcs)
        need(func, EFFECTS | RANGE);
    if (options->output != Output_program)
        wrap_announce(&e);
    note_names(&e);
    Reach reach = find_functions(&e);
    emit_functions(&e, &reach);
    Text foot = {0};
    write_foot(&e, &foot);
    write_head(&e, &reach, &foot);
    count_lines(&e, out->c.at, NULL, 0);
    count_lines(&e, e.body.at, e.body_lines.at, e.body_lines.len);
    if (e.body.at)
        text_add(&out->c, e.body.at, e.body.len);
    if (foot.at)
        text_add(&out->c, foot.at, foot.len);
    count_lines(&e, foot.at, NULL, 0);
    text_free(&foot);
    text_free(&e.body);
}
