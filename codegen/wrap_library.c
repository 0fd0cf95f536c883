/* wrap_library.c -- the C side of a plain library: a function and a header entry per def.
 * In: a Unit whose functions are written.  Out: C with exported functions, and the commented header.
 * Rule: lists and arrays are pointer and lengths, errors a status; what C cannot say is named in the header.
 *     def f(xs, n): ...   =>   int f(const double *xs, int64_t xs_len, int64_t n, double *result); */
#include "codegen/wrap.h"

/* What one parameter or result is in C. */
typedef struct Form {
    const char *item;  /* element or value type: "double" */
    const char *dtype; /* "ARRAY_f64" */
    enum {
        Form_none,
        Form_bool,
        Form_int,
        Form_float,
        Form_fixed,
        Form_complex,
        Form_text,
        Form_list,
        Form_array,
        Form_tuple,
        Form_no
    } kind;
} Form;

static const char *list_item(const Type *type)
{
    switch (type->kind) {
    case Type_bool:
        return "bool";
    case Type_int:
        return "int64_t";
    case Type_float:
        return "double";
    case Type_complex:
        return "double"; /* real and imaginary in turn */
    default:
        return NULL;
    }
}

static const char *dtype_item(Dtype dtype)
{
    static const char *const items[] = {"bool",     "int8_t",   "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t",
                                        "uint32_t", "uint64_t", "float",   "double",  "float",   "double"};
    return items[dtype];
}

static const char *dtype_stem(Dtype dtype)
{
    static const char *const stems[] = {
#define D(name, text, stem) stem,
        DTYPES(D)
#undef D
    };
    return stems[dtype];
}

static Form form_of(Emit *e, const Type *type)
{
    switch (type->kind) {
    case Type_never:
    case Type_none:
        return (Form){.kind = Form_none};
    case Type_bool:
        return (Form){.kind = Form_bool, .item = "bool"};
    case Type_int:
        return (Form){.kind = Form_int, .item = "int64_t"};
    case Type_float:
        return (Form){.kind = Form_float, .item = "double"};
    case Type_complex:
        return (Form){.kind = Form_complex, .item = "double"};
    case Type_fixed: /* a NumPy scalar is the C type of its width */
        if (type->dtype != Dtype_complex64 && type->dtype != Dtype_complex128)
            return (Form){.kind = Form_fixed, .item = dtype_item(type->dtype)};
        break;
    case Type_str:
        return (Form){.kind = Form_text, .item = "char *"};
    case Type_list:
        if (list_item(type->items.at[0]))
            return (Form){.kind = Form_list, .item = list_item(type->items.at[0])};
        break;
    case Type_array:
        return (Form){.kind = Form_array,
                      .item = dtype_item(type->dtype),
                      .dtype = arena_print(e->arena, "ARRAY_%s", dtype_stem(type->dtype))};
    case Type_tuple:
        for_each (Type *, item, &type->items)
            if (form_of(e, item).kind > Form_complex || form_of(e, item).kind == Form_none)
                return (Form){.kind = Form_no};
        return (Form){.kind = Form_tuple};
    default:
        break;
    }
    return (Form){.kind = Form_no};
}

static bool is_expressible(Emit *e, const Func *func)
{
    for_each (Param, param, &func->params)
        if (form_of(e, param.var->type).kind >= Form_tuple)
            return false;
    return form_of(e, func->result).kind != Form_no;
}

/* C sees no variable of the module, and no function that has no form in C: what only they use is not written at all. */
bool restrict_library(Unit *unit)
{
    Emit e = {.unit = unit, .arena = unit->arena};
    bool any = false;
    for_each (Var *, global, &unit->globals)
        global->exported = false;
    for_each (Func *, func, &unit->funcs) {
        func->exported = func->exported && is_expressible(&e, func);
        any |= func->exported;
    }
    return any;
}

/* ---- prototypes ------------------------------------------------------------------------------------------------ */
/* name_part, with underscores behind it as long as a parameter has that name. */
static const char *part_name(Emit *e, const Func *func, const char *name, const char *part)
{
    const char *wish = arena_print(e->arena, "%s%s%s", name, *name && *part ? "_" : "", part);
    for (uint32_t i = 0; i < func->params.len; i++)
        if (!strcmp(func->params.at[i].var->c_name, wish))
            return part_name(e, func, wish, "_");
    return wish;
}

static const char *extent(Emit *e, const Func *func, const Var *var, uint32_t axis)
{
    if (var->type->ndim == 1)
        return part_name(e, func, var->c_name, "len");
    if (var->type->ndim == 2)
        return part_name(e, func, var->c_name, axis ? "columns" : "rows");
    return part_name(e, func, var->c_name, arena_print(e->arena, "%u", axis));
}

static void put_parameter(Emit *e, const Func *func, const Var *var, Text *out)
{
    Form form = form_of(e, var->type);
    const char *name = var->c_name, *constant = changes_array(func, var) ? "" : "const ";
    switch (form.kind) {
    case Form_none:
        return;
    case Form_complex:
        text_print(out, ", double %s, double %s", part_name(e, func, name, "real"), part_name(e, func, name, "imag"));
        return;
    case Form_text:
        text_print(out, ", const char *%s", name);
        return;
    case Form_list:
        text_print(out, ", %s%s *%s, int64_t %s", constant, form.item, name, part_name(e, func, name, "len"));
        return;
    case Form_array:
        text_print(out, ", %s%s *%s", constant, form.item, name);
        for (uint32_t axis = 0; axis < var->type->ndim; axis++)
            text_print(out, ", int64_t %s", extent(e, func, var, axis));
        return;
    default:
        text_print(out, ", %s %s", form.item, name);
    }
}

static void put_result(Emit *e, const Func *func, const Type *type, const char *name, Text *out)
{
    Form form = form_of(e, type);
    switch (form.kind) {
    case Form_none:
        return;
    case Form_complex:
        text_print(out, ", double *%s, double *%s", part_name(e, func, name, "real"), part_name(e, func, name, "imag"));
        return;
    case Form_list:
        text_print(out, ", %s **%s, int64_t *%s", form.item, name, part_name(e, func, name, "len"));
        return;
    case Form_array:
        text_print(out, ", %s **%s, int64_t %s[%u]", form.item, name, part_name(e, func, name, "shape"), type->ndim);
        return;
    case Form_tuple:
        for_each (Type *, item, &type->items)
            put_result(e, func, item, part_name(e, func, name, arena_print(e->arena, "%u", item_at)), out);
        return;
    case Form_text:
        text_print(out, ", char **%s", name);
        return;
    default:
        text_print(out, ", %s *%s", form.item, name);
    }
}

static const char *library_prototype(Emit *e, const Func *func, const char *name)
{
    Text text = {0};
    for_each (Param, param, &func->params)
        put_parameter(e, func, param.var, &text);
    put_result(e, func, func->result, "result", &text);
    const char *line = arena_print(e->arena, "int %s(%s)", name, text.len ? text.at + 2 : "void");
    text_free(&text);
    return line;
}

/* ---- bodies ----------------------------------------------------------------------------------------------------- */
/* What the Python function gets for a parameter, where that is not the parameter itself. */
static const char *inner_name(Emit *e, const Func *func, const Var *var)
{
    static const char *const parts[] = {[Form_int] = "word",  [Form_complex] = "point", [Form_text] = "text",
                                        [Form_list] = "list", [Form_array] = "array",   [Form_no] = NULL};
    const char *part = parts[form_of(e, var->type).kind];
    return part ? part_name(e, func, var->c_name, part) : var->c_name;
}

static void set_up(Emit *e, const Func *func, const Var *var, Text *out)
{
    Form form = form_of(e, var->type);
    const char *name = var->c_name, *inner = inner_name(e, func, var);
    switch (form.kind) {
    case Form_int:
        text_print(out, "    owned_int %s = int_from64(%s);\n", inner, name);
        return;
    case Form_complex:
        text_print(out, "    complex_t %s = {%s, %s};\n", inner, part_name(e, func, name, "real"),
                   part_name(e, func, name, "imag"));
        return;
    case Form_text:
        text_print(out, "    owned(str) %s = py_library_text(%s);\n", inner, name);
        text_print(out, "    if (!%s)\n        return py_library_end(true);\n", inner);
        return;
    case Form_list:
        text_print(out, "    owned(%s) %s = (%s)py_library_list(%s, %s, %s);\n", var->type->stem, inner,
                   c_type(e, var->type), descriptor(e, var->type), name, part_name(e, func, name, "len"));
        return;
    case Form_array:
        text_print(out, "    owned(array) %s = py_library_array(%s, %u, (int64_t[]){", inner, form.dtype,
                   var->type->ndim);
        for (uint32_t axis = 0; axis < var->type->ndim; axis++)
            text_print(out, "%s%s", axis ? ", " : "", extent(e, func, var, axis));
        text_print(out, "}, %s, %s);\n", name, changes_array(func, var) ? "true" : "false");
        return;
    default:
        return;
    }
}

/* One value of the result goes out to *name; `done` says whether there is one. */
static void take_result(Emit *e, const Func *func, const Type *type, const char *value, const char *name, Text *out)
{
    const char *done = part_name(e, func, "done", "");
    switch (form_of(e, type).kind) {
    case Form_none:
        return;
    case Form_int:
        text_print(out, "    if (%s)\n        %s = py_library_int(%s, %s);\n    int_drop(%s);\n", done, done, value,
                   name, value);
        return;
    case Form_complex:
        text_print(out, "    *%s = %s.real;\n    *%s = %s.imag;\n", part_name(e, func, name, "real"), value,
                   part_name(e, func, name, "imag"), value);
        return;
    case Form_list:
        text_print(out, "    if (%s)\n        %s = py_library_items((py_list *)%s, %s, %s);\n    drop(%s);\n", done,
                   done, value, name, part_name(e, func, name, "len"), value);
        return;
    case Form_array:
        text_print(out, "    if (%s)\n        %s = py_library_array_out(%s, %s, %s);\n    drop(%s);\n", done, done,
                   value, name, part_name(e, func, name, "shape"), value);
        return;
    case Form_text:
        text_print(out, "    if (%s)\n        %s = (*%s = py_library_text_out(%s)) != NULL;\n    drop(%s);\n", done,
                   done, name, value, value);
        return;
    case Form_tuple:
        for_each (Type *, item, &type->items)
            take_result(e, func, item, arena_print(e->arena, "%s.%s", value, field_name(e, type, item_at)),
                        part_name(e, func, name, arena_print(e->arena, "%u", item_at)), out);
        return;
    default:
        text_print(out, "    *%s = %s;\n", name, value);
    }
}

/* The test that a direct result is one. */
static const char *good_test(Emit *e, const Type *type, const char *value)
{
    switch (type->kind) {
    case Type_int:
        return arena_print(e->arena, "!int_failed(%s)", value);
    case Type_float:
        return arena_print(e->arena, "!float_failed(%s)", value);
    case Type_bool:
        return arena_print(e->arena, "%s != TRI_FAILED", value);
    default:
        return arena_print(e->arena, "%s != NULL", value);
    }
}

static void call_body(Emit *e, const Func *func, const char *arguments, Text *out)
{
    const Type *type = func->result;
    const char *value = part_name(e, func, "value", ""), *done = part_name(e, func, "done", "");
    bool raises = can_raise(func), pointer = returns_by_pointer(type, raises);
    if (type->kind == Type_none || type->kind == Type_never) {
        if (raises)
            text_print(out, "    bool %s = %s(%s);\n", done, func->c_name, arguments);
        else
            text_print(out, "    %s(%s);\n    bool %s = true;\n", func->c_name, arguments, done);
    } else if (pointer) {
        text_print(out, "    %s = %s;\n    bool %s = %s(%s%s&%s);\n", c_declarator(e, type, value),
                   type_has(type, STRUCT) ? "{0}" : "0", done, func->c_name, arguments, *arguments ? ", " : "", value);
    } else {
        const char *declarator = raises && type->kind == Type_bool ? arena_print(e->arena, "py_tri %s", value)
                                                                   : c_declarator(e, type, value);
        text_print(out, "    %s = %s(%s);\n    bool %s = %s;\n", declarator, func->c_name, arguments, done,
                   raises ? good_test(e, type, value) : "true");
    }
}

/* What C calls it: the def's name, or that of the twin; wrap_announce gave the function itself that name with _body. */
static const char *api_name(Emit *e, const Func *func)
{
    return arena_copy(e->arena, func->c_name, strlen(func->c_name) - strlen("_body"));
}

static void write_function(Emit *e, const Func *func, Text *out)
{
    const char *done = part_name(e, func, "done", "");
    Text arguments = {0};
    text_print(out, "__attribute__((visibility(\"default\"))) %s\n{\n", library_prototype(e, func, api_name(e, func)));
    text_put(out, "    if (!py_library_begin(&py_this_library))\n        return py_library_end(true);\n");
    for_each (Param, param, &func->params) {
        if (form_of(e, param.var->type).kind == Form_none)
            continue;
        set_up(e, func, param.var, out);
        text_print(&arguments, "%s%s", arguments.len ? ", " : "", inner_name(e, func, param.var));
    }
    call_body(e, func, arguments.at ? arguments.at : "", out);
    for_each (Param, changed, &func->params)
        if (form_of(e, changed.var->type).kind == Form_list && changes_parameter(func, changed.var))
            text_print(out, "    %s &= py_library_back((py_list *)%s, %s, %s);\n", done,
                       inner_name(e, func, changed.var), changed.var->c_name,
                       part_name(e, func, changed.var->c_name, "len"));
    take_result(e, func, func->result, part_name(e, func, "value", ""), "result", out);
    text_print(out, "    return py_library_end(!%s);\n}\n\n", done);
    text_free(&arguments);
}

/* ---- the header ---------------------------------------------------------------------------------------------------
 */
static void put_comment_lines(Text *out, Str doc)
{
    text_put(out, " * ");
    for (uint32_t i = 0; i < doc.len; i++) {
        char c = doc.at[i];
        if (c == '*' && i + 1 < doc.len && doc.at[i + 1] == '/')
            text_put(out, "* ");
        else if (c == '\n')
            text_put(out, "\n * ");
        else
            text_char(out, c);
    }
    text_put(out, "\n");
}

static void describe(Emit *e, const Func *func, Text *header)
{
    if (!is_expressible(e, func)) {
        text_print(header, "/* %s has no form in C: only numbers, texts, lists of numbers and arrays have. */\n\n",
                   signature_text(e, func));
        return;
    }
    text_print(header, "/* %s\n", signature_text(e, func));
    if (func->doc.len)
        put_comment_lines(header, func->doc);
    for_each (Param, param, &func->params)
        if (form_of(e, param.var->type).kind == Form_list && param.var->type->items.at[0]->kind == Type_complex)
            text_print(header, " * %s: %s pairs of real and imaginary part.\n", param.var->c_name,
                       part_name(e, func, param.var->c_name, "len"));
    Form result = form_of(e, func->result);
    if (result.kind == Form_list || result.kind == Form_array || result.kind == Form_text)
        text_print(header, " * *result is the caller's: %s_free(*result).\n", e->unit->module);
    text_print(header, " */\n%s;\n\n", library_prototype(e, func, api_name(e, func)));
}

void emit_library_side(Emit *e, Text *c, Text *header)
{
    const char *module = e->unit->module;
    text_print(header,
               "/* %s.h -- %s.py as a plain C library.\n"
               " * Every function returns 0, or 1 when Python would have raised: %s_error() then has the message.\n"
               " * Arrays are in C order; pointers without const are changed in place. */\n"
               "#ifndef MOULT_%s_H\n#define MOULT_%s_H\n#include <stdbool.h>\n#include <stdint.h>\n"
               "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n",
               module, module, module, module, module);
    text_put(c, "\n/* ---- the C side ---- */\n");
    write_body_adaptor(e->unit->entry, c);
    text_print(c, "static py_library py_this_library = {.body = %s};\n\n",
               can_raise(e->unit->entry) ? e->unit->entry->c_name : "module_body");
    for_each (Func *, func, &e->unit->funcs) {
        if (func->exported ||
            (func != e->unit->entry && !func->wide && !is_expressible(e, func) && func->name[0] != '<'))
            describe(e, func, header);
        if (func->exported)
            write_function(e, func, c);
    }
    text_print(c,
               "__attribute__((visibility(\"default\"))) const char *%s_error(void)\n{\n    return "
               "py_library_message();\n}\n\n"
               "__attribute__((visibility(\"default\"))) void %s_free(void *result)\n{\n    free(result);\n}\n",
               module, module);
    text_print(header,
               "/* The message of this thread's last error: \"ValueError: math domain error\". */\n"
               "const char *%s_error(void);\nvoid %s_free(void *result);\n\n"
               "#ifdef __cplusplus\n}\n#endif\n#endif\n",
               module, module);
}
