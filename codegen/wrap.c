/* wrap.c -- the Python side of a module: a wrapper per exported function, variables, PyInit.
 * In: a Unit whose functions are written.  Out: C that converts, calls and converts back through runtime/wrap.h.
 * Rule: what a wrapper does is decided by tables; its text shows the call and nothing else.
 *     def f(n): ...   =>   static PyObject *py_wrap_f(PyObject *py_self, ...) */
#include "codegen/wrap.h"

/* ---- what a call may change --------------------------------------------------------------------------------- */
static bool reaches(const Unit *unit, const Sites *from, const Sites *written, bool *seen)
{
    for (uint32_t i = 0; i < sites_count(from); i++) {
        uint32_t object = sites_at(from, i);
        if (seen[object])
            continue;
        seen[object] = true;
        if (sites_have(written, object) || reaches(unit, unit->objects.at[object].items, written, seen))
            return true;
    }
    return false;
}

bool changes_parameter(const Func *func, const Var *param)
{
    const Effects *effects = effects_of((Func *)func);
    bool *seen = NEW_ARRAY(func->unit->arena, bool, func->unit->objects.len + 1);
    return reaches(func->unit, param->sites, effects->writes, seen);
}

/* ---- how a call runs --------------------------------------------------------------------------------------------- */
/* Of instances each side has its own object, but the compiled one is the same for all threads. */
static bool holds_instance(const Type *type)
{
    return type_holds(type, Type_instance) || type_holds(type, Type_generator);
}

/* Nothing but its arguments: other threads of Python may run meanwhile. */
static bool touches_nothing(const Func *func)
{
    const Effects *effects = effects_of((Func *)func);
    for_each (Param, param, &func->params)
        if (param.fallback || holds_instance(param.var->type))
            return false;
    return !func->value_of && !holds_instance(func->result) && !effects->anything && !effects->world &&
           !effects->reads_globals && !effects->globals_written.len;
}

/* No list, dict or set that Python may hold, too: it may run without a look at what Python did to those. */
static bool touches_no_list(const Func *func)
{
    static const TypeKind containers[] = {Type_list, Type_dict, Type_set, Type_packed, Type_native, Type_array};
    const Effects *effects = effects_of((Func *)func);
    for_each (Param, param, &func->params)
        for (size_t i = 0; i < sizeof containers / sizeof *containers; i++)
            if (param.fallback || type_holds(param.var->type, containers[i]))
                return false;
    return !func->value_of && !effects->anything && !effects->world && !sites_count(effects->reads) &&
           !sites_count(effects->writes);
}

/* Does it, or what it calls, ask for Ctrl-C? */
static bool may_take_long(const Func *func)
{
    const Effects *effects = effects_of((Func *)func);
    return effects->interrupts || effects->recurses;
}

/* "Point.move" */
const char *python_name(Emit *e, const Func *func)
{
    if (func->value_of)
        return func->value_of->shown->name;
    return func->owner ? arena_print(e->arena, "%s.%s", func->owner, func->name) : func->name;
}

/* Behind the class that a class method is given. */
uint32_t first_argument(const Func *func)
{
    return func->bind == Bind_class;
}

/* ---- tables ---------------------------------------------------------------------------------------------------- */
/* ".options": what frontend/expand_keywords.c copies into `options` */
static const char *param_word(const Param *param)
{
    return param->var->name + (param->var->name[0] == '.');
}

/* "n: int", "*args: int" */
static void print_typed(const Param *param, Text *text)
{
    bool rest = param->pass == Pass_rest || param->pass == Pass_named;
    const Type *type = param->var->type;
    text_print(text, "%s%s: ", param->pass == Pass_rest ? "*" : rest ? "**" : "", param_word(param));
    type_print(rest && type->items.len ? last(&type->items) : type, text);
}

const char *signature_text(Emit *e, const Func *func)
{
    Text text = {0};
    text_print(&text, "%s(", python_name(e, func));
    for (uint32_t i = first_argument(func); i < func->params.len; i++) {
        text_put(&text, i > first_argument(func) ? ", " : "");
        print_typed(&func->params.at[i], &text);
    }
    text_put(&text, ") -> ");
    type_print(func->result, &text);
    const char *copy = text_kept(e->arena, &text);
    return copy;
}

const char *quoted_text(Emit *e, const char *text)
{
    return quoted(e, text, strlen(text));
}

bool is_nothing(const Type *type)
{
    return type->kind == Type_none || type->kind == Type_never;
}

/* Is the default one of the types that this version takes?  None of it has seen the call without the argument. */
static bool default_fits(const Param *param)
{
    const Type *given = param->constant ? param->constant->type : param->fallback->type, *type = param->var->type;
    bool whole = given->kind == Type_int || given->kind == Type_bool;
    bool found = given == type || (type->kind == Type_float && param->var->takes_ints && whole);
    for (uint32_t i = 0; type->kind == Type_union && i < type->items.len; i++)
        found |= type->items.at[i] == given;
    return found;
}

void write_parameters(Emit *e, const Func *func, uint32_t first, Text *out)
{
    if (func->params.len <= first)
        return;
    text_print(out, "static const py_parameter py_parameters_%s[] = {\n", func->c_name);
    for (uint32_t i = first; i < func->params.len; i++) {
        const Param param = func->params.at[i];
        static const char *const passes[] = {[Pass_any] = "0",
                                             [Pass_positional] = "'p'",
                                             [Pass_keyword] = "'k'",
                                             [Pass_rest] = "PY_REST",
                                             [Pass_named] = "PY_NAMED"};
        text_print(out, "    {%s, %s, %s, %s, %s},\n", quoted_text(e, param_word(&param)),
                   slot_descriptor(e, param.var->type),
                   param.pass == Pass_rest || param.pass == Pass_named ? "0"
                   : !param.has_default                                ? "1"
                   : default_fits(&param)                              ? "0"
                                                                       : "'v'",
                   changes_parameter(func, param.var) ? "true" : "false", passes[param.pass]);
    }
    text_put(out, "};\n");
}

static bool has_instances(const Emit *e, const Shown *shown)
{
    for_each (Class *, layout, &shown->layouts)
        if (map_get(&e->type_used, layout->type))
            return true;
    return false;
}

static void write_signature(Emit *e, const Func *func, Text *out)
{
    uint32_t first = first_argument(func), count = func->params.len - first;
    write_parameters(e, func, first, out);
    const char *parameters = count ? arena_print(e->arena, "py_parameters_%s", func->c_name) : "NULL";
    if (func->bind == Bind_class && !has_instances(e, func->receiver)) /* no descriptor has named it */
        text_print(out, "static py_shown %s;\n", func->receiver->c_name);
    text_print(
        out, "static const py_signature py_signature_%s = {\n    %s, %s,\n    %s, %u, %s, .alone = %s%s%s,\n};\n",
        func->c_name, quoted_text(e, python_name(e, func)), quoted_text(e, signature_text(e, func)), parameters, count,
        slot_descriptor(e, is_nothing(func->result) ? type_simple(e->unit->types, Type_none) : func->result),
        touches_nothing(func) ? "true" : "false", touches_no_list(func) ? ", .still = true" : "",
        func->bind == Bind_self    ? ", .bound = true"
        : func->bind == Bind_class ? arena_print(e->arena, ", .receiver = &%s", func->receiver->c_name)
                                   : "");
}

/* ---- a wrapper ----------------------------------------------------------------------------------------------------
 */
static const char *zero_of(const Type *type)
{
    return type_has(type, STRUCT) || type_is_value(type)     ? "{0}"
           : type_is_pointer(type) || type_is_optional(type) ? "NULL"
                                                             : "0";
}

static const char *default_text(Emit *e, const Param *param)
{
    const Type *type = param->var->type;
    if (!param->has_default || !default_fits(param))
        return zero_of(type);
    Ir *value = param->constant ? param->constant : ir_get(e->unit, param->fallback, param->default_at);
    if (value->type == type)
        return owned_text(e, value);
    Ir *converted = ir_new(e->unit, I_Convert, param->var->type, param->default_at);
    converted->Convert.a = value;
    return owned_text(e, converted);
}

void write_slots(Emit *e, const Func *func, uint32_t first, Text *out)
{
    for (uint32_t i = first; i < func->params.len; i++) {
        const Param *param = &func->params.at[i];
        if (!is_nothing(param->var->type))
            text_print(out, "    %s = %s;\n", c_declarator(e, param->var->type, param->var->c_name),
                       default_text(e, param));
    }
}

const char *slot_list(Emit *e, const Func *func, uint32_t first)
{
    Text text = {0};
    for (uint32_t i = first; i < func->params.len; i++) {
        const Var *var = func->params.at[i].var;
        text_put(&text, i > first ? ", " : "");
        text_print(&text, is_nothing(var->type) ? "NULL" : "&%s", var->c_name);
    }
    const char *list = func->params.len > first ? arena_print(e->arena, "    void *py_slots[] = {%s};\n", text.at) : "";
    text_free(&text);
    return list;
}

static const char *argument_list(Emit *e, const Func *func, const char *last)
{
    Text text = {0};
    for (uint32_t i = 0; func->value_of && i < func->scopes.len && takes_scopes(func); i++)
        text_print(&text, "%spy_function->%s", text.len ? ", " : "", scope_name(e, func->scopes.at[i]));
    for_each (Param, param, &func->params)
        if (!is_nothing(param.var->type))
            text_print(&text, "%s%s", text.len ? ", " : "", param.var->c_name);
    if (last)
        text_print(&text, "%s%s", text.len ? ", " : "", last);
    const char *list = arena_copy(e->arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return list;
}

/* The test that says whether `result` stands for an error. */
static const char *failed_test(const Type *type)
{
    switch (type->kind) {
    case Type_int:
        return "int_failed(result)";
    case Type_float:
        return "float_failed(result)";
    case Type_bool:
        return "result == TRI_FAILED";
    default:
        return "result == NULL";
    }
}

static void write_call(Emit *e, const Func *func, Text *out)
{
    const Type *type = func->result;
    bool raises = can_raise(func), pointer = returns_by_pointer(type, raises);
    const char *arguments = argument_list(e, func, pointer ? "&result" : NULL);
    if (is_nothing(type)) {
        if (raises)
            text_print(out, "    bool py_done = %s(%s);\n    return py_call_end(&py_this, NULL, !py_done);\n",
                       func->c_name, arguments);
        else
            text_print(out, "    %s(%s);\n    return py_call_end(&py_this, NULL, false);\n", func->c_name, arguments);
    } else if (pointer) {
        text_print(out,
                   "    %s;\n    bool py_done = %s(%s);\n    return py_call_end(&py_this, py_done ? &result : NULL, "
                   "!py_done);\n",
                   c_declarator(e, type, "result"), func->c_name, arguments);
    } else {
        const char *declarator = raises && type->kind == Type_bool ? "py_tri result" : c_declarator(e, type, "result");
        const char *test = raises ? failed_test(type) : "false";
        text_print(out, "    %s = %s(%s);\n", declarator, func->c_name, arguments);
        if (raises)
            text_print(out, "    return py_call_end(&py_this, %s ? NULL : &result, %s);\n", test, test);
        else
            text_put(out, "    return py_call_end(&py_this, &result, false);\n");
    }
}

/* A comparison that does not even look at what is of no compiled class. */
static void write_foreign(const Func *func, Text *out)
{
    if (func->foreign)
        text_print(out, "    if (py_call_is_foreign(py_args))\n        return py_call_constant('%c');\n",
                   func->foreign);
}

void write_wrapper(Emit *e, const Func *func, Text *out)
{
    write_signature(e, func, out);
    text_print(out,
               "static PyObject *py_wrap_%s(PyObject *py_self, PyObject *py_args, PyObject *py_keywords)\n{\n"
               "    py_call py_this;\n",
               func->c_name);
    uint32_t first = first_argument(func);
    if (func->value_of && func->scopes.len && takes_scopes(func))
        text_print(out, "    const %s *py_function = py_call_function(py_self);\n", func->value_of->type->stem);
    write_foreign(func, out);
    if (first)
        text_print(out, "    %s = &%s_value;\n",
                   c_declarator(e, func->params.at[0].var->type, func->params.at[0].var->c_name),
                   func->params.at[0].var->type->stem);
    write_slots(e, func, first, out);
    text_print(out,
               "%s    if (!py_call_begin(&py_this, &py_signature_%s, py_self, py_args, py_keywords, %s))\n"
               "        return NULL;\n",
               slot_list(e, func, first), func->c_name, func->params.len > first ? "py_slots" : "NULL");
    if (may_take_long(func))
        text_put(out, "    py_call_watch(&py_this); /* Ctrl-C */\n");
    write_call(e, func, out);
    text_put(out, "}\n\n");
}

/* ---- one def, several functions
 * ---------------------------------------------------------------------------------------- */
const char *entry_name(Emit *e, const ShownFuncs *twins, const char *how)
{
    const Func *first = twins->at[0];
    return arena_print(e->arena, twins->len == 1 ? "py_%s_%s" : "py_any_%s_%s", how, first->c_name);
}

void write_dispatch(Emit *e, const ShownFuncs *twins, const char *how, Text *out)
{
    text_print(out, "static PyObject *%s(PyObject *py_self, PyObject *py_args, PyObject *py_keywords)\n{\n",
               entry_name(e, twins, how));
    write_foreign(twins->at[0], out);
    text_put(out, "    static const py_signature *const py_all[] = {");
    for_each (Func *, func, twins)
        text_print(out, "%s&py_signature_%s", func_at ? ", " : "", func->c_name);
    text_print(out, "};\n    switch (py_call_choose(py_all, %u, py_self, py_args, py_keywords)) {\n", twins->len);
    for_each (Func *, twin, twins)
        text_print(out, "    case %u:\n        return py_%s_%s(py_self, py_args, py_keywords);\n", twin_at, how,
                   twin->c_name);
    text_put(out, "    default:\n        return NULL;\n    }\n}\n\n");
}

/* f(n, xs=[])\n--\n\nThe docstring: what inspect.signature and help() read. */
/* inspect.signature refuses what names something: [], (1, "a") and {} do not. */
static bool has_name(const char *text)
{
    for (char quote = 0; *text; text++) {
        if (!quote && ((*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z') || *text == '_'))
            return true;
        quote = quote == *text ? 0 : quote ? quote : *text == '"' || *text == '\'' ? *text : 0;
    }
    return false;
}

/* As it is written; the source may be one that was written for the class. */
static const char *default_word(Emit *e, const Param *param)
{
    Span at = param->default_at;
    const Source *source = at.end > at.start ? place_of(e->unit->sources, at).source : NULL;
    const char *text =
        source ? arena_copy(e->arena, source->text + (at.start - source->base), at.end - at.start) : "...";
    return param->constant || !has_name(text) ? text : "...";
}

static void put_signature(Emit *e, const Func *func, uint32_t first, Text *text)
{
    bool star = false, slash = false;
    for (uint32_t i = first; i < func->params.len; i++) {
        const Param *param = &func->params.at[i];
        text_put(text, i > first ? ", " : "");
        if (slash && param->pass != Pass_positional)
            slash = false, text_put(text, "/, ");
        if (param->pass == Pass_keyword && !star)
            star = true, text_put(text, "*, ");
        star |= param->pass == Pass_rest;
        text_put(text, param->pass == Pass_rest ? "*" : param->pass == Pass_named ? "**" : "");
        slash |= param->pass == Pass_positional;
        text_print(text, "%s%s", i == 0 && func->bind ? "$" : "", param_word(param));
        if (param->has_default)
            text_print(text, "=%s", default_word(e, param));
    }
    text_print(text, "%s)\n--\n\n", slash ? ", /" : "");
}

/* name: of the function; first: the parameter that the signature begins with. */
const char *doc_text(Emit *e, const char *name, const Func *func, uint32_t first, Str doc)
{
    Text text = {0};
    text_print(&text, "%s(", name);
    put_signature(e, func, first, &text);
    if (doc.at)
        text_add(&text, doc.at, doc.len);
    const char *result = quoted(e, text.at, text.len);
    text_free(&text);
    return result;
}

static void add_method(Emit *e, const ShownFuncs *twins, Text *functions, Text *methods)
{
    for_each (Func *, func, twins)
        write_wrapper(e, func, functions);
    if (twins->len > 1)
        write_dispatch(e, twins, "wrap", functions);
    text_print(methods, "    {%s, %s, METH_VARARGS | METH_KEYWORDS, %s},\n", quoted_text(e, twins->at[0]->name),
               entry_name(e, twins, "wrap"), doc_text(e, twins->at[0]->name, twins->at[0], 0, twins->at[0]->doc));
}

/* A def that Python may name, but not call. */
static void add_refusal(Emit *e, Name name, const char *how, Text *out, Text *methods)
{
    text_print(out,
               "static PyObject *py_unknown_%s(PyObject *py_self, PyObject *py_args, PyObject *py_keywords)\n{\n"
               "    (void)py_self, (void)py_args, (void)py_keywords;\n    return %s(%s);\n}\n\n",
               name, how, quoted_text(e, name));
    text_print(methods, "    {%s, py_unknown_%s, METH_VARARGS | METH_KEYWORDS, NULL},\n", quoted_text(e, name), name);
}

static void write_methods(Emit *e, Text *out)
{
    Text methods = {0};
    bool *done = NEW_ARRAY(e->arena, bool, e->unit->funcs.len + 1);
    for (uint32_t i = 0; i < e->unit->funcs.len; i++) {
        const Func *func = e->unit->funcs.at[i];
        ShownFuncs twins = {0};
        for (uint32_t j = i; func->exported && !func->owner && !func->value_of && j < e->unit->funcs.len; j++) {
            Func *other = e->unit->funcs.at[j];
            if (done[j] || !other->exported || other->at.start != func->at.start)
                continue;
            done[j] = true;
            push(e->arena, &twins, other);
        }
        if (twins.len)
            add_method(e, &twins, out, &methods);
    }
    for_each (Name, name, &e->unit->uncalled)
        add_refusal(e, name, "py_call_unknown", out, &methods);
    for_each (Name, kept, &e->unit->unpassed)
        add_refusal(e, kept, "py_call_unpassed", out, &methods);
    text_print(out, "static PyMethodDef py_module_methods[] = {\n%s    {NULL, NULL, 0, NULL},\n};\n",
               methods.at ? methods.at : "");
    text_free(&methods);
}

/* ---- variables and the module
 * ---------------------------------------------------------------------------------------------- */
static bool is_seen(const Var *global)
{
    return global->exported && !global->in_class && !strchr(global->name, '.') && global->type->kind != Type_never;
}

static uint32_t write_globals(Emit *e, Text *out)
{
    uint32_t count = 0;
    for_each (Var *, global, &e->unit->globals) {
        if (!is_seen(global))
            continue;
        if (!count++)
            text_put(out, "static const py_global py_module_variables[] = {\n");
        const char *slot = is_nothing(global->type) ? "NULL" : arena_print(e->arena, "&%s", global->c_name);
        const char *flag = global->has_flag ? arena_print(e->arena, "&%s_is_set", global->c_name) : "NULL";
        text_print(out, "    {%s, %s, %s, %s},\n", quoted_text(e, global->name), slot_descriptor(e, global->type), slot,
                   flag);
    }
    if (count)
        text_put(out, "};\n");
    return count;
}

/* ---- exception classes ---------------------------------------------------------------------- */
/* Does it hold instances of classes that Python does not see? */
static bool holds_hidden(const Type *type, unsigned depth)
{
    if (type->kind == Type_instance)
        return !type->cls || !type->cls->shown;
    for (uint32_t i = 0; i < type->items.len && depth; i++)
        if (holds_hidden(type->items.at[i], depth - 1))
            return true;
    return false;
}

static bool leaves(const Var *field)
{
    static const TypeKind staying[] = {Type_function, Type_generator, Type_text_file, Type_string_io};
    for (size_t i = 0; i < sizeof staying / sizeof *staying; i++)
        if (type_holds(field->type, staying[i]))
            return false;
    return field->type->kind != Type_never && !type_stays(field->type) && !holds_hidden(field->type, 8);
}

static void write_layout(Emit *e, const Type *type, Text *out)
{
    text_print(out, "static const py_attribute %s_attributes[] = {\n", type->stem);
    for_each (Var *, field, &type->cls->fields) {
        if (!leaves(field))
            continue;
        if (is_nothing(field->type)) {
            text_print(out, "    {%s, &type_none, 0, 0},\n", quoted_text(e, field->name));
            continue;
        }
        text_print(out, "    {%s, %s, offsetof(%s, %s), ", quoted_text(e, field->name), slot_descriptor(e, field->type),
                   type->stem, field->c_name);
        text_print(out, field->has_flag ? "offsetof(%s, %s_is_set)},\n" : "0},\n", type->stem, field->c_name);
    }
    text_put(out, "    {NULL, NULL, 0, 0},\n};\n");
}

static bool is_raisable(const Emit *e, const Class *cls)
{
    return cls->exception && map_get(&e->type_used, cls->type);
}

static void write_literal(Emit *e, const ClassLiteral *literal, Text *out)
{
    static const char *const kinds[] = {[Type_none] = "PY_NONE",
                                        [Type_bool] = "PY_BOOL",
                                        [Type_int] = "PY_INT",
                                        [Type_float] = "PY_FLOAT",
                                        [Type_str] = "PY_STR"};
    const Const *value = &literal->value;
    text_print(out, "    {.name = \"%s\", .kind = %s", literal->name, kinds[literal->kind]);
    if (literal->kind == Type_int || literal->kind == Type_bool)
        text_print(out, ", .whole = %lld", (long long)value->integer);
    else if (literal->kind == Type_float)
        text_print(out, ", .real = %s", arena_print(e->arena, "%.17g", value->real));
    else if (literal->kind == Type_str)
        text_print(out, ", .text = %s", quoted(e, value->text.at, value->text.len));
    text_put(out, "},\n");
}

static bool has_literals(const UserException *row)
{
    return row->literals.len > 0;
}

static void write_class_literals(Emit *e, const UserException *row, Text *out)
{
    text_print(out, "static const py_literal py_literals_%s[] = {\n", row->name);
    for (uint32_t i = 0; i < row->literals.len; i++)
        write_literal(e, &row->literals.at[i], out);
    text_put(out, "    {.name = NULL},\n};\n");
}

/* The program's own, as the module has them. */
static void write_raisables(Emit *e, Text *out)
{
    for_each (UserException, one, &e->unit->exceptions)
        text_print(out, "static PyObject *py_made_%s;\n", one.name);
    for_each (UserException, told, &e->unit->exceptions)
        if (has_literals(&told))
            write_class_literals(e, &told, out);
    text_put(out, "static const py_raisable py_module_raisables[] = {\n");
    for_each (UserException, row, &e->unit->exceptions)
        text_print(out, "    {&py_%s, %s, &py_made_%s, %s, %s, %s},\n", row.name,
                   row.variable ? quoted_text(e, row.variable) : "NULL", row.name,
                   row.doc.at ? quoted(e, row.doc.at, row.doc.len) : "NULL", row.has_init ? "true" : "false",
                   has_literals(&row) ? arena_print(e->arena, "py_literals_%s", row.name) : "NULL");
    text_put(out, "    {NULL, NULL, NULL, NULL, false, NULL},\n};\n");
    for_each (Class *, cls, &e->unit->classes)
        if (is_raisable(e, cls))
            write_layout(e, cls->type, out);
    text_put(out, "static const py_layout py_module_layouts[] = {\n");
    for_each (Class *, told, &e->unit->classes)
        if (is_raisable(e, told))
            text_print(out, "    {&type_%s, &py_%s, %s_attributes},\n", told->type->stem, told->exception,
                       told->type->stem);
    text_put(out, "    {NULL, NULL, NULL},\n};\n");
}

void write_body_adaptor(const Func *entry, Text *out)
{
    if (!can_raise(entry))
        text_print(out, "static bool module_body(void)\n{\n    %s();\n    return true;\n}\n\n", entry->c_name);
}

void wrap_announce(Emit *e)
{
    for_each (Func *, func, &e->unit->funcs) {
        if (!func->exported)
            continue;
        bool library = e->options->output == Output_library;
        if (library) /* the name itself is the C function's */
            func->c_name = arena_print(e->arena, "%s_body", func->c_name);
        for_each (Param, param, &func->params)
            if (!library || param.var->type->kind == Type_list)
                slot_descriptor(e, param.var->type);
        if (!library)
            slot_descriptor(e, func->result);
    }
    for_each (Var *, global, &e->unit->globals)
        if (is_seen(global))
            slot_descriptor(e, global->type);
    for_each (Class *, cls, &e->unit->classes)
        for_each (Var *, field, &cls->fields)
            if (cls->exception && leaves(field))
                slot_descriptor(e, field->type);
    announce_classes(e);
}

void emit_module_side(Emit *e, Text *out)
{
    const Unit *unit = e->unit;
    text_put(out, "\n/* ---- the Python side ---- */\n");
    write_methods(e, out);
    uint32_t globals = write_globals(e, out);
    if (unit->exceptions.len)
        write_raisables(e, out);
    write_classes(e, out);
    write_body_adaptor(unit->entry, out);
    text_print(out,
               "static py_module py_this_module = {\n"
               "    .definition = {.m_base = {.ob_base = {1, NULL}}, .m_name = %s, .m_doc = %s,\n"
               "                   .m_methods = py_module_methods},\n",
               quoted_text(e, unit->module), unit->doc.at ? quoted(e, unit->doc.at, unit->doc.len) : "NULL");
    if (globals)
        text_print(out, "    .globals = py_module_variables,\n    .global_count = %u,\n", globals);
    if (unit->exceptions.len)
        text_put(out, "    .raisables = py_module_raisables,\n    .layouts = py_module_layouts,\n");
    if (unit->shown.len)
        text_print(out, "    .classes = py_module_classes,\n    .class_count = %u,\n", unit->shown.len);
    text_print(out, "    .body = %s,\n};\n\n", can_raise(unit->entry) ? unit->entry->c_name : "module_body");
    text_print(out,
               "__attribute__((visibility(\"default\"))) PyObject *PyInit_%s(void)\n{\n"
               "    return py_module_create(&py_this_module);\n}\n",
               unit->module);
}
