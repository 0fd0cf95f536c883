/* emit_file.c -- the C file: its head, its functions in source order, its main.
 * In: a Unit after the last pass.  Out: C text, and the Python line of each of its lines.
 * Rule: only what is used is included, defined and declared. */
#include "codegen/wrap.h"

/* ---- which functions, and which need a prototype ---------------------------------------- */
typedef struct Reach {
    bool *reached; /* by function id */
    bool *written;
    bool *needed;
} Reach;

static void note_call(void *context, Ir *node);

static void reach_function(Reach *reach, Func *func)
{
    if (reach->reached[func->id])
        return;
    reach->reached[func->id] = true;
    ir_walk(&func->body, note_call, reach);
}

/* What is called, and what Python may call once the function value is made. */
static void note_call(void *context, Ir *node)
{
    Reach *reach = context;
    Func *func = node->kind == I_Call ? node->Call.func : node->kind == I_GeneratorNew ? node->GeneratorNew.func : NULL;
    if (func)
        reach_function(reach, func);
    if (node->kind == I_New && node->New.cls->is_function)
        for_each (Func *, held, &node->New.cls->funcs)
            if (held->exported)
                reach_function(reach, held);
}

static void note_forward(void *context, Ir *node)
{
    Reach *reach = context;
    if (node->kind == I_Call && !reach->written[node->Call.func->id])
        reach->needed[node->Call.func->id] = true;
}

/* Does the runtime call it? */
static bool is_hook(const Unit *unit, const Func *func)
{
    for_each (Class *, cls, &unit->classes)
        for (int hook = 0; hook <= Hook_hash; hook++)
            if (cls->hooks[hook] == func)
                return true;
    return false;
}

/* Of function values only those that are always there: the others when they are made. */
static bool is_root(const Emit *e, const Func *func)
{
    bool waits = func->value_of && !func->value_of->is_made_once;
    return func == e->unit->entry || (func->exported && !waits) || is_hook(e->unit, func);
}

static Reach find_functions(Emit *e)
{
    uint32_t count = e->unit->funcs.len + 1;
    Reach reach = {NEW_ARRAY(e->arena, bool, count), NEW_ARRAY(e->arena, bool, count),
                   NEW_ARRAY(e->arena, bool, count)};
    for_each (Func *, root, &e->unit->funcs)
        if (is_root(e, root))
            reach_function(&reach, root);
    for_each (Func *, func, &e->unit->funcs)
        if (reach.reached[func->id]) {
            reach.written[func->id] = true;
            ir_walk(&func->body, note_forward, &reach);
            reach.needed[func->id] |= is_hook(e->unit, func) || func->yields;
        }
    return reach;
}

static void note_maker(void *context, Ir *node)
{
    Emit *e = context;
    uint32_t site = node->kind == I_GeneratorNew ? node->GeneratorNew.site : 0;
    if (site)
        e->makers[site] = node->GeneratorNew.func;
}

/* Which body the generators of each site run: only what is emitted makes any. */
static void find_makers(Emit *e, const Reach *reach)
{
    e->makers = NEW_ARRAY(e->arena, const Func *, e->unit->objects.len + 1);
    for_each (Func *, func, &e->unit->funcs)
        if (reach->reached[func->id])
            ir_walk(&func->body, note_maker, e);
}

static void emit_functions(Emit *e, const Reach *reach)
{
    Segments segments = {0};
    for_each (Func *, func, &e->unit->funcs) {
        if (!reach->reached[func->id])
            continue;
        Segment segment = {.func = func, .start = e->body.len, .first_line = e->body_lines.len};
        emit_function(e, func);
        segment.end = e->body.len;
        segment.end_line = e->body_lines.len;
        push(e->arena, &segments, segment);
    }
    join_alike(e, &segments, reach->needed);
}

/* ---- the head --------------------------------------------------------------------------- */
static const struct Header {
    const char *name, *words; /* words: what needs it; a prefix when it ends in _ */
} headers[] = {
    {"int.h", " int_ small_ "},
    {"float.h", " float_ "},
    {"complex.h", " complex_ "},
    {"str.h", " str_ str char_ STR_ASCII STR_LATIN1 STR_UTF8 STR_NO_CODE "},
    {"bytes.h", " bytes bytes_ int_to_bytes int_from_bytes str_encode BYTES_OF "},
    {"text.h", " py_text_ py_text "},
    {"format.h", " format_ py_format_ py_format py_percent_ py_percent percent_spec str_percent str_format "},
    {"repr.h", " py_repr py_str py_ascii py_text_repr py_text_value bool_str none_str str_repr str_ascii "},
    {"lists.h", " list_ seq_ py_wrapped "},
    {"dict.h", " dict_ py_dict_ "},
    {"set.h", " set_ frozenset_ "},
    {"range.h", " range_ "},
    {"value.h",
     " value_ VALUE_NONE VALUE_UNSET VALUE_OF_NONE VALUE_BOOL VALUE_INT VALUE_FLOAT VALUE_TEXT VALUE_OBJECT "},
    {"table.h", " PY_ROWS PY_NO_ROWS PY_TEXT py_from_rows "},
    {"compare.h", " type_equal type_compare type_hash hash_as_int "},
    {"ndarray.h", " array array_ ARRAY_ "},
    {"fixed.h", " fixed_ i8_ i16_ i32_ i64_ u8_ u16_ u32_ u64_ f32_ f64_ c64_ complex64_t "},
    {"math_module.h", " math_ cmath_ "},
    {"random.h", " random_ "},
    {"digest.h", " digest_ "},
    {"system_module.h", " time_ sys_ "},
    {"print.h", " print_ "},
    {"fact.h", " fact_ "},
    {"loop.h", " py_loop py_poll py_threads py_threads_always py_work py_loop_ py_flag py_set_flag rows_ "},
    {"fact.h", " fact_ "},
    {"generator.h", " generator_ py_generator "},
    {"os_module.h", " os_ path_ "},
    {"regex.h", " regex_ "},
    {"bytearray.h", " bytearray_ bytes_join_buffers list_bytearray list_bytearray_ type_list_bytearray "},
    {"packed.h", " bytearray packed packed_ bytes_from_buffer bytes_add_buffer bytes_as_text bytes_percent_ "
                 "bytes_of_text bytes_to_ type_bytearray "},
    {"copy.h", " py_copy py_deepcopy "},
    {"unicode_data.h", " ucd_ html_ "},
    {"vector.h", " vector_ "},
    {"memoryview.h", " memoryview memoryview_ type_memoryview "},
    {"struct_module.h", " struct_ unpack_ pack_ py_struct_error type_struct_layout "},
    {"binary.h", " binary_ bytes_io bytes_io_ type_binary_ type_bytes_io py_binary "},
    {"file.h", " file_ string_io_ py_file py_string_io print_to_file print_to_string_io type_file type_string_io "
               "py_UnsupportedOperation "},
    {"error.h", " py_run_main py_raise_plain py_raise_object py_raise_text py_raise_from py_raise_again py_error_is "
                "py_catch py_catch_any py_goes_on py_exception py_class "
                " exception_ type_exception class_ type_class py_traceback type_traceback "},
};
enum { header_count = sizeof headers / sizeof *headers };
static const char core_words[] = " int_failed int_unset int_keep int_drop int_is_big float_failed "
                                 "complex_t range_t value_keep value_drop ";

typedef struct Words {
    Arena *arena;
    Names *names;
    Map seen;          /* those that were looked up already */
    Map exact, prefix; /* word -> headers, a bit each; the core's is Core_bit */
    uint64_t found;
} Words;

#define CORE_BIT (UINT64_C(1) << 63)

static uint64_t bits_of(const Map *map, Name name)
{
    return (uint64_t)(uintptr_t)map_get(map, name);
}

static void list_words(Words *words, const char *at, uint64_t bit)
{
    for (at += strspn(at, " "); *at; at += strspn(at, " ")) {
        size_t size = strcspn(at, " ");
        Map *map = at[size - 1] == '_' ? &words->prefix : &words->exact;
        Name name = intern(words->names, at, size);
        map_set(words->arena, map, name, (void *)(uintptr_t)(bits_of(map, name) | bit));
        at += size;
    }
}

static Words words_new(void)
{
    Words words = {.arena = arena_new()};
    words.names = names_new(words.arena);
    list_words(&words, core_words, CORE_BIT);
    for (int i = 0; i < header_count; i++)
        list_words(&words, headers[i].words, UINT64_C(1) << i);
    return words;
}

static void look_up(void *context, const char *word, size_t length)
{
    Words *words = context;
    Name name = intern(words->names, word, length);
    if (map_get(&words->seen, name))
        return;
    map_set(words->arena, &words->seen, name, words);
    uint64_t bits = bits_of(&words->exact, name);
    for (size_t size = 1; size < length; size++)
        if (word[size - 1] == '_')
            bits |= bits_of(&words->prefix, intern(words->names, word, size));
    if (!(bits & CORE_BIT))
        words->found |= bits;
}

static void look_up_all(Words *words, const char *text)
{
    each_c_word(text, text ? strlen(text) : 0, look_up, words);
}

static uint64_t headers_of(Emit *e, Words *words, const Text *types)
{
    look_up_all(words, types->at);
    for_each (Literal, literal, &e->literals)
        if (literal.table)
            look_up_all(words, literal.table);
        else
            look_up_all(words, literal.is_int ? "int_literal" : literal.is_bytes ? "BYTES_OF" : "str_literal");
    return words->found;
}

static void write_includes(Emit *e, Words *words, const Text *types, Text *out)
{
    uint64_t found = headers_of(e, words, types);
    text_put(out, "#include \"py/core.h\"\n");
    for (int i = 0; i < header_count; i++)
        if (found & UINT64_C(1) << i)
            text_print(out, "#include \"py/%s\"\n", headers[i].name);
    if (e->options->output == Output_module)
        text_put(out, "#include \"py/wrap.h\"\n");
    if (e->options->output == Output_library)
        text_put(out, "#include \"py/library.h\"\n#include <stdlib.h>\n");
    text_char(out, '\n');
}

static bool any_recurses(Emit *e, const Reach *reach)
{
    for_each (Func *, func, &e->unit->funcs)
        if (reach->reached[func->id] && calls_itself(e, func))
            return true;
    return false;
}

static bool has_value(const Type *type)
{
    return type->kind != Type_none && type->kind != Type_never && type->kind != Type_module;
}

/* Neither a function nor the Python side names it: of a module that only a driver imports, an empty tuple as a default.
 */
static bool is_left_out(const Words *words, const Var *global)
{
    return !map_get(&words->seen, intern_text(words->names, global->c_name));
}

static void write_globals(Emit *e, Text *out, const Words *words)
{
    for_each (Var *, global, &e->unit->globals) {
        if (global->has_flag && !global->scope)
            text_print(out, "static bool %s_is_set;\n", global->c_name);
        if (!has_value(global->type) || global->scope || is_left_out(words, global))
            continue;
        text_print(out, "static %s", c_declarator(e, global->type, global->c_name));
        text_put(out, global->type->kind == Type_int && global->may_be_unset ? " = INT_UNSET;\n" : ";\n");
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
    for_each (Row, row, &doc.rows)
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

/* class ParseError(ValueError): ... */
static void write_exceptions(Emit *e, Text *out)
{
    for_each (UserException, one, &e->unit->exceptions)
        text_print(out, "static py_class py_%s = {PY_CLASS_HEAD, %s, &py_%s, %s%s, %s, NULL};\n", one.name,
                   quoted(e, one.word, strlen(one.word)), one.base, one.also ? "&py_" : "",
                   one.also ? one.also : "NULL", one.module ? quoted(e, one.module, strlen(one.module)) : "NULL");
    if (e->unit->exceptions.len)
        text_char(out, '\n');
}

static void write_head(Emit *e, const Reach *reach, const Text *rest)
{
    Text *out = &e->out->c, types = {0}, globals = {0};
    Words words = words_new();
    look_up_all(&words, e->body.at);
    look_up_all(&words, rest->at);
    write_globals(e, &globals, &words);
    write_types(e, &types);
    write_title(e, out);
    write_includes(e, &words, &types, out);
    arena_free(words.arena);
    const char *path = e->unit->source->path;
    text_print(out, "#define trace(function, line) py_trace(%s, function, line)\n\n", quoted(e, path, strlen(path)));
    write_exceptions(e, out);
    if (any_recurses(e, reach))
        text_put(out, "static inline void leave_call(const bool *entered) { (void)entered; py_leave(); }\n"
                      "#define leave_at_end __attribute__((cleanup(leave_call), unused)) bool\n\n");
    if (mentions_nothing(&e->body) || mentions_nothing(&types) || mentions_nothing(&globals))
        text_put(out, "typedef struct py_nothing { char none; } py_nothing; /* the place of a None */\n"
                      "#define PY_NOTHING ((py_nothing){0})\n\n");
    if (types.at)
        text_add(out, types.at, types.len);
    write_literals(e, out);
    if (globals.at)
        text_add(out, globals.at, globals.len);
    bool any = false;
    for_each (Func *, func, &e->unit->funcs)
        if (reach->needed[func->id]) {
            if (func->resumes)
                text_print(out, "struct %s_frame;\n", func->c_name);
            text_print(out, "%s;\n", prototype(e, func));
            any = true;
        }
    (void)any;
    write_class_descriptors(e, out);
    for_each (Func *, body, &e->unit->funcs)
        if (reach->reached[body->id] && body->yields)
            write_generator(e, body, out);
    drop_empty_line(out);
    text_free(&types);
    text_free(&globals);
}

/* ---- the foot --------------------------------------------------------------------------- */
static bool has_owned_globals(const Emit *e)
{
    for_each (Var *, global, &e->unit->globals)
        if (global->hold == Hold_owned && has_value(global->type) && !global->scope)
            return true;
    return false;
}

/* What the module's variables hold is released before the end of the program is reported. */
static void write_program(Emit *e, const char *entry, Text *out)
{
    text_print(out, "\nstatic bool program(void)\n{\n    bool done = %s();\n", entry);
    for_each (Var *, global, &e->unit->globals)
        if (global->hold == Hold_owned && has_value(global->type) && !global->scope)
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

/* The C function of a library has the name of its body without "_body": wrap_library.c. */
static void note_library_name(Emit *e, const char *body)
{
    const size_t size = strlen(body), end = strlen("_body");
    if (size > end && !strcmp(body + size - end, "_body"))
        map_set(e->arena, &e->names, intern(e->unit->names, body, size - end), e);
}

static void note_names(Emit *e)
{
    for_each (Var *, global, &e->unit->globals)
        map_set(e->arena, &e->names, global->c_name, e);
    for_each (Func *, func, &e->unit->funcs) {
        map_set(e->arena, &e->names, func->c_name, e);
        if (e->options->output == Output_library)
            note_library_name(e, func->c_name);
        for_each (Var *, var, &func->vars)
            if (var->c_name)
                map_set(e->arena, &e->names, var->c_name, e);
    }
}

void emit(Unit *unit, const Options *options, Output_text *out)
{
    Emit e = {.unit = unit, .options = options, .out = out, .arena = unit->arena};
    for_each (Func *, func, &unit->funcs)
        need(func, EFFECTS | RANGE);
    for_each (Func *, marked, &unit->funcs)
        mark_failing_bools(marked);
    if (options->output != Output_program)
        wrap_announce(&e);
    note_names(&e);
    Reach reach = find_functions(&e);
    find_makers(&e, &reach);
    use_scopes(&e);
    e.unseen = find_unseen(unit);
    emit_functions(&e, &reach);
    Text foot = {0};
    write_foot(&e, &foot);
    write_head(&e, &reach, &foot);
    drop_unread_descriptors(&e, &out->c, &foot);
    while (out->c.len > 1 && !strcmp(out->c.at + out->c.len - 2, "\n\n")) /* the functions begin with one */
        out->c.at[--out->c.len] = 0;
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
