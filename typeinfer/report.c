/* report.c -- `moult types`: the source with what inference found, and the stub file.
 * In: a finished Inference.  Out: text.  Rule: a line of the source is never changed, only followed by a comment. */
#include "typeinfer/report.h"

/* What is told of one line: "name: type" in the order found, without repeats. */
typedef struct Note {
    Name name;
    Type *type;
    Func *func;
} Note;
typedef VEC(Note) Notes;

typedef struct Report {
    const Inference *inference;
    const Instance *instance;
    Notes *lines; /* by line - 1 of the main module */
} Report;

/* What moult itself has written stands in no line of the file. */
static void add_note(Report *report, Span at, Note note)
{
    Place place = place_of(report->inference->program->sources, at);
    if (place.source->is_library)
        return;
    Notes *notes = &report->lines[place.line - 1];
    for_each (Note, old, notes)
        if (old.name == note.name && old.type == note.type && !note.func)
            return;
    push(report->inference->unit->arena, notes, note);
}

static void visit(void *context, Node *node)
{
    Report *report = context;
    if (node->kind == N_Name && as(Name, node).context == Context_store) {
        Var *var = var_of(report->inference, report->instance, node);
        if (var && var->type && var->at.start == node->at.start)
            add_note(report, node->at, (Note){.name = var->name, .type = var->type});
    }
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda)
        return; /* an instance of its own */
    each_child(node, visit, report);
}

static Nodes *body_of(const Instance *instance)
{
    return instance->function ? &as(FunctionDef, instance->function).body : &instance->module->body;
}

static void note_instance(Report *report, const Instance *instance)
{
    report->instance = instance;
    if (instance->function) {
        if (instance->function->kind != N_FunctionDef || (instance->func && instance->func->passes_on))
            return;
        add_note(report, as(FunctionDef, instance->function).name_at, (Note){.func = instance->func});
    }
    for_each (Node *, statement, body_of(instance))
        visit(report, statement);
}

/* (maxiter: int, zs: list[complex]) -> list[int] */
static void print_signature(const Func *func, Text *out)
{
    text_put(out, "(");
    for_each (Param, param, &func->params) {
        if (param_at)
            text_put(out, ", ");
        text_print(out, "%s: ", param.var->name);
        type_print(param.var->type, out);
    }
    text_put(out, ") -> ");
    type_print(func->result, out);
}

static void print_notes(const Notes *notes, Text *out)
{
    if (notes->len)
        text_put(out, "  # ");
    for_each (Note, note, notes) {
        if (note_at)
            text_put(out, "; ");
        if (note.func) {
            print_signature(note.func, out);
        } else {
            text_print(out, "%s: ", note.name);
            type_print(note.type, out);
        }
    }
}

/* By line: does it end inside a string, or go on behind a backslash, so that no comment may follow? */
static bool *open_lines(Arena *arena, const Source *source)
{
    bool *open = NEW_ARRAY(arena, bool, source->line_count + 1);
    uint32_t line = 0, size = 0; /* size: of the quotes around where we are; 0: in no string */
    char quote = 0;
    for (const char *at = source->text, *end = at + source->len; at < end; at++) {
        if (*at == '\n') {
            open[line++] |= size == 3;
        } else if (*at == '\\' && at + 1 < end) {
            if (*++at == '\n')
                open[line++] = true;
        } else if (!size && *at == '#') {
            while (at + 1 < end && at[1] != '\n')
                at++;
        } else if (!size && (*at == '"' || *at == '\'')) {
            quote = *at;
            size = end - at > 2 && at[1] == quote && at[2] == quote ? 3 : 1;
            at += size - 1;
        } else if (size && *at == quote && (size == 1 || (end - at > 2 && at[1] == quote && at[2] == quote))) {
            at += size - 1;
            size = 0;
        }
    }
    return open;
}

/* What is told of a line stands behind the last one of its string. */
static void move_notes(Arena *arena, Notes *lines, const bool *open, uint32_t count)
{
    for (uint32_t i = 0; i + 1 < count; i++) {
        if (!open[i] || !lines[i].len)
            continue;
        for_each (Note, note, &lines[i + 1])
            push(arena, &lines[i], note);
        lines[i + 1] = lines[i];
        lines[i] = (Notes){0};
    }
}

void report_types(const Inference *inference, Text *out)
{
    const Module *module = inference->program->main;
    const Source *source = module->source;
    Report report = {.inference = inference};
    report.lines = NEW_ARRAY(inference->unit->arena, Notes, source->line_count + 1);
    for_each (Instance *, instance, &inference->instances)
        if (instance->module == module)
            note_instance(&report, instance);
    move_notes(inference->unit->arena, report.lines, open_lines(inference->unit->arena, source), source->line_count);
    for (uint32_t i = 0; i < source->line_count; i++) {
        uint32_t start = source->lines[i];
        const char *end = strchr(source->text + start, '\n');
        size_t length = end ? (size_t)(end - source->text) - start : source->len - start;
        if (!length && !end)
            break;
        text_add(out, source->text + start, length);
        print_notes(&report.lines[i], out);
        text_put(out, "\n");
    }
}

/* ---- the stub file ------------------------------------------------------------------------------------ */

void print_stub_param(const Inference *inference, const Param *param, Text *out)
{
    const Source *source = inference->program->main->source;
    static const char *const stars[] = {[Pass_rest] = "*", [Pass_named] = "**"};
    const Type *type = param->var->type;
    bool rest = param->pass == Pass_rest || param->pass == Pass_named;
    text_print(out, "%s%s: ", rest ? stars[param->pass] : "", param->var->name + (param->var->name[0] == '.'));
    type_print(rest && type->items.len ? last(&type->items) : type, out);
    if (!param->has_default)
        return;
    text_put(out, " = ");
    if (param->default_at.end > param->default_at.start && param->default_at.start >= source->base)
        text_add(out, source->text + (param->default_at.start - source->base),
                 param->default_at.end - param->default_at.start);
    else
        text_put(out, "...");
}

/* What stands in front of that parameter: "*, " of the first that is keyword only. */
const char *stub_mark(const Func *func, uint32_t at)
{
    const Param *param = &func->params.at[at], *before = at ? param - 1 : NULL;
    if (param->pass == Pass_keyword && (!before || (before->pass != Pass_keyword && before->pass != Pass_rest)))
        return before && before->pass == Pass_positional ? "/, *, " : "*, ";
    return before && before->pass == Pass_positional && param->pass != Pass_positional ? "/, " : "";
}

static void print_stub(const Inference *inference, const Func *func, Text *out)
{
    if (func->twin)
        text_put(out, "@overload\n");
    text_print(out, "def %s(", func->name);
    for_each (Param, param, &func->params) {
        if (param_at)
            text_put(out, ", ");
        text_put(out, stub_mark(func, param_at));
        print_stub_param(inference, &param, out);
    }
    text_print(out, "%s) -> ", func->params.len && last(&func->params).pass == Pass_positional ? ", /" : "");
    type_print(func->result, out);
    text_put(out, ": ...\n");
}

static void print_variable(const Var *global, Text *out)
{
    text_print(out, "%s: ", global->name);
    type_print(global->type, out);
    for (const Var *rival = global->rival; rival && rival != global; rival = rival->rival) {
        text_put(out, " | ");
        type_print(rival->type, out);
    }
    text_put(out, "\n");
}

void report_stub(const Inference *inference, Text *out)
{
    const Module *main = inference->program->main;
    bool overloads = false;
    for_each (Instance *, any, &inference->instances)
        overloads |=
            any->module == main && any->func->exported && any->func->twin && !any->func->owner && !any->func->value_of;
    for_each (Shown *, told, &inference->unit->shown)
        overloads |= has_overloads(inference, told);
    if (overloads)
        text_put(out, "from typing import overload\n\n");
    for_each (Shown *, shown, &inference->unit->shown) {
        report_class(inference, shown, out);
        text_put(out, "\n");
    }
    for_each (Var *, global, &inference->unit->globals)
        if (global->exported && !global->in_class && !(global->rival && global->rival->id < global->id))
            print_variable(global, out);
    for_each (Instance *, instance, &inference->instances)
        if (instance->module == main && instance->function && instance->func->exported && !instance->func->owner &&
            !instance->func->value_of)
            print_stub(inference, instance->func, out);
}
