/* lower_file.c -- files: open(), input(), lines, attributes, with.
 * In: their nodes.  Out: calls of the runtime's functions (runtime/file.h, file.pyi).
 * Rule: every one of them touches the world, so that none is moved or dropped; a line is a str or None.
 *     for line in f: g(line)   =>   while: line = next(f); line is not None: g(line)                          */
#include "typeinfer/lower.h"

#define FILE_CALL(python, c, ...)                                                                                      \
    {                                                                                                                  \
        .name = python, .owner = "io", .c_name = c, .world = World_input | World_print, .cost = 50, __VA_ARGS__        \
    }
static const Library library_open = FILE_CALL("open", "file_open", .can_raise = true);
static const Library library_input[] = {FILE_CALL("input", "file_input", .can_raise = true),
                                        FILE_CALL("input", "file_input_prompt", .can_raise = true)};
/* of a file, of a StringIO */
static const Library library_next[] = {FILE_CALL("next", "file_next", .can_raise = true),
                                       FILE_CALL("next", "string_io_next", .can_raise = true)};
static const Library library_enter[] = {FILE_CALL("__enter__", "file_enter", .can_raise = true, .returns = 1),
                                        FILE_CALL("__enter__", "string_io_enter", .can_raise = true, .returns = 1)};
static const Library library_close[] = {FILE_CALL("close", "file_close", .can_raise = true),
                                        FILE_CALL("close", "string_io_close", .can_raise = true)};
static const Library library_closed[] = {FILE_CALL("closed", "file_closed"), FILE_CALL("closed", "string_io_closed")};
static const struct {
    const char *name;
    Library library;
    bool is_bool;
} attributes[] = {
    {"name", FILE_CALL("name", "file_name"), false},
    {"mode", FILE_CALL("mode", "file_mode"), false},
    {"encoding", FILE_CALL("encoding", "file_encoding"), false},
    {"errors", FILE_CALL("errors", "file_errors"), false},
    {"line_buffering", FILE_CALL("line_buffering", "file_line_buffering"), true},
};
static const struct {
    const char *dotted;
    Library library;
} streams[] = {
    {"sys.stdin", FILE_CALL("stdin", "file_stdin")},
    {"sys.stdout", FILE_CALL("stdout", "file_stdout")},
    {"sys.stderr", FILE_CALL("stderr", "file_stderr")},
};

static Ir *call_of(Lower *l, const Library *pair, Ir *file, Type *type, Span at)
{
    return tree_library(l, &pair[file->type->kind == Type_string_io], type, &file, 1, 0, at);
}

/* ---- lines ----------------------------------------------------------------------------------- */
Type *file_line_type(Lower *l)
{
    return type_join(l->types, l->none, l->str);
}

Ir *file_next_tree(Lower *l, Ir *file, Span at)
{
    return call_of(l, library_next, file, file_line_type(l), at);
}

Ir *file_line(Lower *l, Var *line, Span at)
{
    Ir *node = convert(l, ir_get(l->unit, line, at), l->str);
    node->proved |= Proved_member;
    return node;
}

Ir *next_line_tree(Lower *l, Ir *file, Ir *fallback, Type *type, Span at)
{
    Var *line = result_var(l, "line", file_line_type(l), at), *result = NULL;
    put_set(l, line, file_next_tree(l, file, at), at);
    Ir *node = if_new(l, tree_is_none(l, ir_get(l->unit, line, at), at), at);
    Block *outer = enter(l, &node->If.body);
    if (fallback) {
        result = result_var(l, "item", type, at);
        put_set(l, result, quiet(l, convert(l, again(l, fallback), type), "item"), at);
        enter(l, &node->If.orelse);
        put_set(l, result, quiet(l, convert(l, file_line(l, line, at), type), "item"), at);
    } else {
        Ir *raise = ir_new(l->unit, I_Raise, NULL, at);
        raise->Raise.cls = intern_text(l->unit->names, "StopIteration");
        put(l, raise);
    }
    enter(l, outer);
    return fallback ? ir_get(l->unit, result, at) : file_line(l, line, at);
}

/* ---- with, attributes, streams --------------------------------------------------------------- */
Ir *enter_file(Lower *l, const Manager *manager)
{
    return call_of(l, library_enter, again(l, manager->object), manager->object->type, manager->node->at);
}

Ir *leave_file(Lower *l, const Manager *manager, Ir *exception)
{
    (void)exception;
    return call_of(l, library_close, again(l, manager->object), l->none, manager->node->at);
}

Ir *file_attribute_tree(Lower *l, Ir *file, const char *name, Span at)
{
    if (!strcmp(name, "closed"))
        return call_of(l, library_closed, file, l->bool_, at);
    for (size_t i = 0; file->type->kind == Type_text_file && i < sizeof attributes / sizeof *attributes; i++)
        if (!strcmp(attributes[i].name, name))
            return tree_library(l, &attributes[i].library, attributes[i].is_bool ? l->bool_ : l->str, &file, 1, 0, at);
    return NULL;
}

Ir *standard_stream(Lower *l, const char *dotted, Span at)
{
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++)
        if (!strcmp(streams[i].dotted, dotted))
            return tree_library(l, &streams[i].library, type_simple(l->types, Type_text_file), NULL, 0, 0, at);
    return NULL;
}

/* ---- open, input ----------------------------------------------------------------------------- */
static const Node *argument(const Special *special, uint32_t index, const char *name)
{
    return call_arg(special, index) ? call_arg(special, index) : call_keyword(special, name);
}

static Ir *text_or_none(Lower *l, const Node *node, Span at)
{
    Ir *tree = node ? lower_expr(l, node) : tree_none(l, at);
    return convert(l, tree, file_line_type(l));
}

static Ir *open_rule(Lower *l, const Special *special)
{
    Span at = special->call->at;
    const Node *mode = argument(special, 1, "mode"), *buffering = argument(special, 2, "buffering");
    Ir *path = lower_quiet(l, argument(special, 0, "file"), "path");
    uint32_t mark = here(l);
    Ir *size = buffering ? quiet(l, lower_as(l, buffering, l->int_), "buffering") : ir_int(l->unit, -1, at);
    settle(l, mark, &path, "path");
    Ir *args[] = {path,
                  mode ? lower_expr(l, mode) : tree_text(l, "r", at),
                  size,
                  text_or_none(l, argument(special, 3, "encoding"), at),
                  text_or_none(l, argument(special, 4, "errors"), at),
                  text_or_none(l, argument(special, 5, "newline"), at)};
    return tree_library(l, &library_open, type_simple(l->types, Type_text_file), args, 6, 0, at);
}

static Ir *input_rule(Lower *l, const Special *special)
{
    Span at = special->call->at;
    const Node *prompt = call_arg(special, 0);
    if (!prompt)
        return tree_library(l, &library_input[0], l->str, NULL, 0, 0, at);
    Ir *text = quiet(l, tree_text_of(l, lower_quiet(l, prompt, "prompt"), 's', at), "prompt");
    return tree_library(l, &library_input[1], l->str, &text, 1, 0, at);
}

const SpecialRow file_rules[] = {{"open", open_rule}, {"input", input_rule}, {NULL, NULL}};
