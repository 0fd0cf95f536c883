/* lower_file.c -- files: open(), input(), lines, attributes, with.
 * In: their nodes.  Out: calls of the runtime's functions (runtime/file.h, file.pyi).
 * Rule: every one of them touches the world, so that none is moved or dropped; a line is a str or None.
 *     for line in f: g(line)   =>   while: line = next(f); line is not None: g(line)                          */
#include "typeinfer/lower.h"

#define FILE_CALL(python, c, ...)                                                                                      \
    {                                                                                                                  \
        .name = python, .owner = "io", .c_name = c, .world = World_input | World_print, .cost = 50, __VA_ARGS__        \
    }
/* of a path, of a descriptor */
static const Library library_open[] = {FILE_CALL("open", "file_open", .can_raise = true),
                                       FILE_CALL("open", "file_open_number", .can_raise = true)};
static const Library library_open_binary[] = {FILE_CALL("open", "binary_open", .can_raise = true),
                                              FILE_CALL("open", "binary_open_number", .can_raise = true)};
static const Library library_input[] = {FILE_CALL("input", "file_input", .can_raise = true),
                                        FILE_CALL("input", "file_input_prompt", .can_raise = true)};
/* of a text file, a StringIO, a BytesIO, a binary file */
enum { file_kinds = 4 };
static const Library library_next[file_kinds] = {
    FILE_CALL("next", "file_next", .can_raise = true), FILE_CALL("next", "string_io_next", .can_raise = true),
    FILE_CALL("next", "bytes_io_next", .can_raise = true), FILE_CALL("next", "binary_next", .can_raise = true)};
static const Library library_enter[file_kinds] = {
    FILE_CALL("__enter__", "file_enter", .can_raise = true, .returns = 1),
    FILE_CALL("__enter__", "string_io_enter", .can_raise = true, .returns = 1),
    FILE_CALL("__enter__", "bytes_io_enter", .can_raise = true),
    FILE_CALL("__enter__", "binary_enter", .can_raise = true)};
static const Library library_close[file_kinds] = {
    FILE_CALL("close", "file_close", .can_raise = true), FILE_CALL("close", "string_io_close", .can_raise = true),
    FILE_CALL("close", "bytes_io_close", .can_raise = true), FILE_CALL("close", "binary_close", .can_raise = true)};
static const Library library_closed[] = {FILE_CALL("closed", "file_closed"), FILE_CALL("closed", "string_io_closed")};
static const Library library_release = FILE_CALL("release", "memoryview_release", .can_raise = true);
static const Library library_enter_view = FILE_CALL("__enter__", "memoryview_enter", .can_raise = true);
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
    int kind = file->type->kind == Type_text_file     ? 0
               : file->type->kind == Type_string_io   ? 1
               : file->type->native == Native_BytesIO ? 2
                                                      : 3;
    return tree_library(l, &pair[kind], type, &file, 1, 0, at);
}

/* ---- lines ----------------------------------------------------------------------------------- */
static Type *line_type(Lower *l, const Type *file)
{
    return file->kind == Type_native ? type_simple(l->types, Type_bytes) : l->str;
}

Type *file_line_type(Lower *l, const Type *file)
{
    return type_join(l->types, l->none, line_type(l, file));
}

Ir *file_next_tree(Lower *l, Ir *file, Span at)
{
    return call_of(l, library_next, file, file_line_type(l, file->type), at);
}

Ir *file_line(Lower *l, Var *line, Span at)
{
    Ir *node = convert(l, ir_get(l->unit, line, at), type_pointee(line->type));
    node->proved |= Proved_member;
    return node;
}

Ir *next_line_tree(Lower *l, Ir *file, Ir *fallback, Type *type, Span at)
{
    Var *line = result_var(l, "line", file_line_type(l, file->type), at), *result = NULL;
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
static Ir *entered_file(Lower *l, Ir *file, Span at)
{
    if (type_is_view_of_memory(file->type))
        return tree_library(l, &library_enter_view, file->type, &file, 1, 0, at);
    return call_of(l, library_enter, file, file->type, at);
}

static Ir *left_file(Lower *l, Ir *file, Span at)
{
    if (type_is_view_of_memory(file->type))
        return tree_library(l, &library_release, l->none, &file, 1, 0, at);
    return call_of(l, library_close, file, l->none, at);
}

Ir *enter_file(Lower *l, const Manager *manager)
{
    return entered_file(l, again(l, manager->object), manager->node->at);
}

Ir *leave_file(Lower *l, const Manager *manager, Ir *exception)
{
    (void)exception;
    return left_file(l, again(l, manager->object), manager->node->at);
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
/* What open() is told about the text, as trees; NULL: not given. */
enum { told_buffering, told_encoding, told_errors, told_newline, told_count };
typedef struct Opening {
    Ir *of[told_count];
} Opening;

static void tell(Lower *l, Opening *told, uint32_t which, const Node *node)
{
    static const char *const roles[] = {"buffering", "encoding", "errors", "newline"};
    uint32_t mark = here(l);
    Ir *tree = lower_quiet(l, node, roles[which]);
    for (uint32_t other = 0; other < told_count; other++)
        if (told->of[other])
            settle(l, mark, &told->of[other], roles[other]);
    Type *type = which == told_buffering ? l->int_ : type_join(l->types, l->none, l->str);
    told->of[which] = convert(l, tree, type);
}

/* In the order in which they stand. */
static Opening lower_told(Lower *l, const Special *special)
{
    static const char *const names[] = {"buffering", "encoding", "errors", "newline"};
    Opening told = {0};
    for (uint32_t which = 0; which < told_count; which++)
        if (call_arg(special, which + 2))
            tell(l, &told, which, call_arg(special, which + 2));
    for_each (Node *, keyword, &special->call->Call.keywords)
        for (uint32_t which = 0; which < told_count && keyword->Keyword.name; which++)
            if (!strcmp(keyword->Keyword.name, names[which]))
                tell(l, &told, which, keyword->Keyword.value);
    return told;
}

static const Node *argument(const Special *special, uint32_t index, const char *name)
{
    return call_arg(special, index) ? call_arg(special, index) : call_keyword(special, name);
}

static Ir *text_or_none(Lower *l, Ir *tree, Span at)
{
    return tree ? tree : convert(l, tree_none(l, at), type_join(l->types, l->none, l->str));
}

/* A call of open, but for the file itself. */
typedef struct Asked {
    const Node *call, *mode;
    Opening told;
    Type *type;
} Asked;

/* file: a path, a descriptor, or None. */
static Ir *opened(Lower *l, Ir *file, void *context)
{
    Asked *asked = context;
    Span at = asked->call->at;
    if (file->type->kind == Type_none)
        return raise_text(l, "TypeError", at, "expected str, bytes or os.PathLike object, not NoneType");
    bool number = file->type->kind == Type_int;
    Ir *of[told_count];
    for (uint32_t which = 0; which < told_count; which++)
        of[which] = asked->told.of[which] ? again(l, asked->told.of[which]) : NULL;
    Ir *mode = asked->mode ? lower_expr(l, asked->mode) : tree_text(l, "r", at);
    Ir *size = of[told_buffering] ? of[told_buffering] : ir_int(l->unit, -1, at);
    Ir *args[] = {file,
                  mode,
                  size,
                  text_or_none(l, of[told_encoding], at),
                  text_or_none(l, of[told_errors], at),
                  text_or_none(l, of[told_newline], at)};
    if (asked->type->kind == Type_native)
        return tree_library(l, &library_open_binary[number], asked->type, args, 3, 0, at);
    return tree_library(l, &library_open[number], asked->type, args, 6, 0, at);
}

static Ir *open_rule(Lower *l, const Special *special)
{
    const Node *file = argument(special, 0, "file");
    Type *binary = special->callee->result;
    bool is_binary = binary && binary->kind == Type_native;
    Asked asked = {.call = special->call,
                   .mode = argument(special, 1, "mode"),
                   .type = is_binary ? binary : type_simple(l->types, Type_text_file)};
    Ir *path = become_tree(l, file, lower_quiet(l, file, "path"), Becomes_path);
    uint32_t mark = here(l);
    asked.told = lower_told(l, special);
    settle(l, mark, &path, "path");
    return for_members(l, path, asked.type, opened, &asked, "file", special->call->at);
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

static Ir *enter_rule(Lower *l, const Special *special)
{
    return entered_file(l, special->receiver, special->call->at);
}

/* f.__exit__(...): what it is given does not matter. */
static Ir *exit_rule(Lower *l, const Special *special)
{
    for_each (Node *, arg, &special->call->Call.args)
        lower_quiet(l, arg, "argument");
    return left_file(l, special->receiver, special->call->at);
}

const SpecialRow file_rules[] = {
    {"open", open_rule}, {"input", input_rule}, {"file_enter", enter_rule}, {"file_exit", exit_rule}, {NULL, NULL}};
