/* wrap_class.c -- the classes of a module as Python sees them: tables of attributes and members, what makes instances.
 * In: Unit.shown, functions that are written.  Out: C tables that runtime/wrap_class.c reads.
 * Rule: a class has one description; what has no evidence is there, and says so when it is called. */
#include <stdlib.h>

#include "codegen/wrap.h"

static bool has_place(const Var *var)
{
    return var->type->kind != Type_never;
}

void announce_classes(Emit *e)
{
    if (e->options->output != Output_module)
        return;
    for_each (Shown *, told, &e->unit->functions_shown)
        told->c_name = arena_print(e->arena, "py_shown_%s", told->layouts.at[0]->type->stem);
    for_each (Shown *, shown, &e->unit->shown) {
        bool ascii = true;
        for (const char *at = shown->name; *at; at++)
            ascii &= (unsigned char)*at < 0x80;
        shown->id = shown_at;
        shown->c_name = ascii ? arena_print(e->arena, "py_shown_%s", shown->name)
                              : arena_print(e->arena, "py_shown_class%u", shown_at);
        for_each (Class *, layout, &shown->layouts) {
            slot_descriptor(e, layout->type);
            for_each (Var *, field, &layout->fields)
                if (has_place(field))
                    slot_descriptor(e, field->type);
        }
        for (uint32_t i = 0; i < shown->members.len; i++)
            if (shown->members.at[i].variable)
                slot_descriptor(e, shown->members.at[i].variable->type);
    }
}

/* ---- attributes ---------------------------------------------------------------------------------------------- */
typedef struct FieldRow {
    const Class *layout;
    const Var *field;
} FieldRow;
typedef VEC(FieldRow) FieldRows;

static int row_order(const void *a, const void *b)
{
    const FieldRow *x = a, *y = b;
    int order = strcmp(x->field->name, y->field->name);
    return order ? order : x->layout->id < y->layout->id ? -1 : x->layout->id > y->layout->id;
}

/* The variable of that name of the class or of what it derives from: "&py_variables_Base[0]" */
static const char *variable_text(Emit *e, const Shown *shown, Name name)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < shown->members.len; i++) {
        if (shown->members.at[i].kind != Shown_variable)
            continue;
        if (shown->members.at[i].name == name)
            return arena_print(e->arena, "&%s_variables[%u]", shown->c_name, at);
        at++;
    }
    for_each (Shown *, base, &shown->bases) {
        const char *found = variable_text(e, base, name);
        if (strcmp(found, "NULL") != 0)
            return found;
    }
    return "NULL";
}

static uint32_t write_attributes(Emit *e, const Shown *shown, Text *out)
{
    FieldRows rows = {0};
    for_each (Class *, layout, &shown->layouts)
        for_each (Var *, field, &layout->fields)
            if (has_place(field))
                push(e->arena, &rows, ((FieldRow){layout, field}));
    if (!rows.len)
        return 0;
    qsort(rows.at, rows.len, sizeof *rows.at, row_order);
    text_print(out, "static const py_field %s_attributes[] = {\n", shown->c_name);
    for_each (FieldRow, row, &rows) {
        const char *stem = row.layout->type->stem, *name = row.field->c_name;
        bool nothing = is_nothing(row.field->type);
        text_print(out, "    {%s, &type_%s, %s, ", quoted_text(e, row.field->name), stem,
                   slot_descriptor(e, row.field->type));
        text_print(out, nothing ? "0, " : "offsetof(%s, %s), ", stem, name);
        text_print(out, row.field->has_flag ? "offsetof(%s, %s_is_set), " : "0, ", stem, name);
        text_print(out, "%s, %s},\n", row.field->may_be_unset ? "true" : "false",
                   variable_text(e, shown, row.field->name));
    }
    text_put(out, "    {0},\n};\n");
    return rows.len;
}

static uint32_t write_variables(Emit *e, const Shown *shown, Text *out)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < shown->members.len; i++) {
        const ShownMember *member = &shown->members.at[i];
        const Var *var = member->variable;
        if (!var)
            continue;
        if (!count++)
            text_print(out, "static const py_global %s_variables[] = {\n", shown->c_name);
        text_print(out, "    {%s, %s, ", quoted_text(e, member->name), slot_descriptor(e, var->type));
        text_print(out, is_nothing(var->type) ? "NULL, " : "&%s, ", var->c_name);
        text_print(out, var->has_flag ? "&%s_is_set},\n" : "NULL},\n", var->c_name);
    }
    if (count)
        text_put(out, "};\n");
    return count;
}

/* ---- members --------------------------------------------------------------------------------------------------- */
static const char *write_refusal(Emit *e, const Shown *shown, const char *name, const char *answer, Text *out)
{
    const char *function = arena_print(e->arena, "%s_%s_unknown", shown->c_name, name);
    text_print(out,
               "static PyObject *%s(PyObject *py_self, PyObject *py_args, PyObject *py_keywords)\n{\n"
               "    (void)py_self, (void)py_args, (void)py_keywords;\n    return %s;\n}\n\n",
               function, answer);
    return function;
}

static const char *refusal(Emit *e, const char *how, const char *name)
{
    return arena_print(e->arena, "%s(%s)", how, quoted_text(e, name));
}

/* Wrappers are written once: an alias, or a property's parts, may name one function again. */
static void write_wrappers(Emit *e, const ShownFuncs *funcs, bool *written, Text *out)
{
    if (written[funcs->at[0]->id])
        return;
    for_each (Func *, func, funcs) {
        written[func->id] = true;
        write_wrapper(e, func, out);
    }
    if (funcs->len > 1)
        write_dispatch(e, funcs, "wrap", out);
}

static const char *member_entry(Emit *e, const Shown *shown, const ShownMember *member, const ShownFuncs *funcs,
                                bool known, const char *suffix, bool *written, Text *out)
{
    ShownFuncs live = {0};
    for_each (Func *, func, funcs)
        if (func->exported)
            push(e->arena, &live, func);
    if (live.len) {
        write_wrappers(e, &live, written, out);
        return entry_name(e, &live, "wrap");
    }
    const char *name = arena_print(e->arena, "%s.%s", shown->name, member->name);
    return write_refusal(e, shown, arena_print(e->arena, "%s%s", member->name, suffix),
                         refusal(e, known ? "py_call_unpassed" : "py_call_unknown", name), out);
}

static const char *member_doc(Emit *e, const ShownMember *member)
{
    if (member->kind != Shown_property && member->funcs.len)
        return doc_text(e, member->name, member->funcs.at[0], 0, member->doc);
    return member->doc.at ? quoted(e, member->doc.at, member->doc.len) : "NULL";
}

static uint32_t write_members(Emit *e, const Shown *shown, bool *written, Text *out)
{
    static const char letters[] = {
        [Shown_method] = 'm', [Shown_static] = 's', [Shown_class] = 'c', [Shown_property] = 'p'};
    Text rows = {0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < shown->members.len; i++) {
        const ShownMember *member = &shown->members.at[i];
        if (member->variable || strcmp(member->name, "__init__") == 0)
            continue;
        const char *call = member_entry(e, shown, member, &member->funcs, member->known, "", written, out);
        const char *set = member->sets
                              ? member_entry(e, shown, member, &member->setters, member->known, "_setter", written, out)
                              : "NULL";
        text_print(&rows, "    {%s, '%c', %s, %s, %s},\n", quoted_text(e, member->name), letters[member->kind], call,
                   set, member_doc(e, member));
        count++;
    }
    if (count)
        text_print(out, "static const py_member %s_members[] = {\n%s};\n", shown->c_name, rows.at);
    text_free(&rows);
    return count;
}

/* ---- making instances ------------------------------------------------------------------------------------------- */
static void write_maker_signature(Emit *e, const Shown *shown, const Func *init, Text *out)
{
    const Type *type = init->params.at[0].var->type;
    uint32_t count = init->params.len - 1;
    Text text = {0};
    text_print(&text, "%s(", shown->name);
    for (uint32_t i = 1; i < init->params.len; i++) {
        text_print(&text, "%s%s: ", i > 1 ? ", " : "", init->params.at[i].var->name);
        type_print(init->params.at[i].var->type, &text);
    }
    text_put(&text, ")");
    write_parameters(e, init, 1, out);
    text_print(out,
               "static const py_signature py_signature_%s = {\n    %s, %s,\n    %s, %u, &type_%s, .implied = "
               "1,\n};\n",
               init->c_name, quoted_text(e, python_name(e, init)), quoted_text(e, text.at),
               count ? arena_print(e->arena, "py_parameters_%s", init->c_name) : "NULL", count, type->stem);
    text_free(&text);
}

static void write_maker(Emit *e, const Shown *shown, const Func *init, Text *out)
{
    const char *stem = init->params.at[0].var->type->stem;
    Text arguments = {0};
    write_maker_signature(e, shown, init, out);
    text_print(out,
               "static PyObject *py_make_%s(PyObject *py_self, PyObject *py_args, PyObject *py_keywords)\n{\n"
               "    py_call py_this;\n",
               init->c_name);
    write_slots(e, init, 1, out);
    text_print(out, "%s    if (!py_call_begin(&py_this, &py_signature_%s, py_self, py_args, py_keywords, %s))\n",
               slot_list(e, init, 1), init->c_name, init->params.len > 1 ? "py_slots" : "NULL");
    for (uint32_t i = 1; i < init->params.len; i++)
        if (!is_nothing(init->params.at[i].var->type))
            text_print(&arguments, ", %s", init->params.at[i].var->c_name);
    text_print(out, "        return NULL;\n    py_call_watch(&py_this);\n    %s *result = %s_new();\n", stem, stem);
    if (can_raise(init))
        text_print(out,
                   "    bool py_done = %s(result%s);\n    if (!py_done)\n        drop(result);\n"
                   "    return py_call_end(&py_this, py_done ? &result : NULL, !py_done);\n}\n\n",
                   init->c_name, arguments.at ? arguments.at : "");
    else
        text_print(out, "    %s(result%s);\n    return py_call_end(&py_this, &result, false);\n}\n\n", init->c_name,
                   arguments.at ? arguments.at : "");
    text_free(&arguments);
}

/* A class without __init__. */
static const char *write_plain_maker(Emit *e, const Shown *shown, Text *out)
{
    const char *stem = shown->layouts.at[0]->type->stem;
    text_print(out,
               "static const py_signature py_signature_%s = {%s, %s, NULL, 0, &type_%s, .alone = false};\n"
               "static PyObject *py_make_%s(PyObject *py_self, PyObject *py_args, PyObject *py_keywords)\n{\n"
               "    py_call py_this;\n"
               "    if (!py_call_begin(&py_this, &py_signature_%s, py_self, py_args, py_keywords, NULL))\n"
               "        return NULL;\n    %s *result = %s_new();\n"
               "    return py_call_end(&py_this, &result, false);\n}\n\n",
               stem, quoted_text(e, shown->name), quoted_text(e, arena_print(e->arena, "%s()", shown->name)), stem,
               stem, stem, stem, stem);
    return arena_print(e->arena, "py_make_%s", stem);
}

static const char *write_makers(Emit *e, const Shown *shown, Text *out)
{
    if (shown->abstract)
        return write_refusal(e, shown, "make",
                             arena_print(e->arena, "py_call_abstract(%s, %s)", quoted_text(e, shown->name),
                                         quoted_text(e, shown->abstract)),
                             out);
    if (!shown->has_init && shown->layouts.len == 1)
        return write_plain_maker(e, shown, out);
    if (!shown->inits.len)
        return write_refusal(
            e, shown, "make",
            refusal(e, shown->makes_known && shown->layouts.len ? "py_call_unpassed" : "py_call_unknown", shown->name),
            out);
    for_each (Func *, init, &shown->inits)
        write_maker(e, shown, init, out);
    if (shown->inits.len > 1)
        write_dispatch(e, &shown->inits, "make", out);
    return entry_name(e, &shown->inits, "make");
}

/* ---- the class --------------------------------------------------------------------------------------------------- */
static const char *signature_of_class(Emit *e, const Shown *shown)
{
    if (shown->inits.len)
        return doc_text(e, shown->name, shown->inits.at[0], 1, (Str){0});
    return quoted_text(e, shown->has_init ? "" : arena_print(e->arena, "%s()\n--\n\n", shown->name));
}

/* Of a named tuple or a dataclass. */
static void write_fields(Emit *e, const Shown *shown, Text *out)
{
    text_print(out, "static const py_item py_items_%s[] = {", shown->c_name + strlen("py_shown_"));
    for (uint32_t i = 0; i < shown->fields.len; i++) {
        const ShownField *field = &shown->fields.at[i];
        text_print(out, "%s{%s, %s", i ? ", " : "", quoted_text(e, field->name),
                   field->fallback ? quoted_text(e, field->fallback) : "NULL");
        text_print(out, ", %d, %d, %d, %d}", field->in_init, field->in_repr, field->in_compare, field->keyword_only);
    }
    text_put(out, shown->fields.len ? "};\n" : "{NULL, NULL, 0, 0, 0, 0}};\n");
}

static void write_class_tables(Emit *e, const Shown *shown, bool *written, Text *out)
{
    if (shown->is_tuple || shown->is_dataclass)
        write_fields(e, shown, out);
    uint32_t variables = write_variables(e, shown, out), attributes = write_attributes(e, shown, out);
    uint32_t members = write_members(e, shown, written, out);
    const char *make = shown->is_tuple ? "NULL" : write_makers(e, shown, out), *name = shown->c_name;
    if (shown->bases.len) {
        text_print(out, "static py_shown *const %s_bases[] = {", name);
        for_each (Shown *, base, &shown->bases)
            text_print(out, "%s&%s", base_at ? ", " : "", base->c_name);
        text_put(out, "};\n");
    }
    text_print(out, "static py_shown %s = {\n    .name = %s, .doc = %s, .signature = %s,\n", name,
               quoted_text(e, shown->name), shown->doc.at ? quoted(e, shown->doc.at, shown->doc.len) : "NULL",
               signature_of_class(e, shown));
    if (shown->bases.len)
        text_print(out, "    .bases = %s_bases, .base_count = %u,\n", name, shown->bases.len);
    if (attributes)
        text_print(out, "    .attributes = %s_attributes, .attribute_count = %u,\n", name, attributes);
    if (members)
        text_print(out, "    .members = %s_members, .member_count = %u,\n", name, members);
    if (variables)
        text_print(out, "    .variables = %s_variables, .variable_count = %u,\n", name, variables);
    if (shown->is_tuple || shown->is_dataclass)
        text_print(out, "    .fields = py_items_%s, .field_count = %u, .%s = true,\n", name + strlen("py_shown_"),
                   shown->fields.len, shown->is_tuple ? "is_tuple" : "is_dataclass");
    text_print(out, "    .make = %s,%s\n};\n\n", make,
               shown->is_enum  ? " .is_enum = true,"
               : shown->frozen ? " .frozen = true,"
                               : "");
}

/* A function value: what calls it. */
static void write_function_table(Emit *e, const Shown *shown, Text *out)
{
    const char *call = shown->makes_known ? "py_call_unpassed" : "py_call_unknown";
    if (shown->inits.len) {
        for_each (Func *, func, &shown->inits)
            write_wrapper(e, func, out);
        if (shown->inits.len > 1)
            write_dispatch(e, &shown->inits, "wrap", out);
        call = entry_name(e, &shown->inits, "wrap");
    } else
        call = write_refusal(e, shown, "call", refusal(e, call, shown->name), out);
    text_print(out, "static py_shown %s = {\n    .name = %s, .doc = %s, .make = %s, .is_function = true,\n};\n\n",
               shown->c_name, quoted_text(e, shown->name),
               shown->inits.len ? doc_text(e, shown->inits.at[0]->name, shown->inits.at[0], 0, shown->doc) : "NULL",
               call);
}

static bool is_emitted(const Emit *e, const Shown *shown)
{
    return map_get(&e->type_used, shown->layouts.at[0]->type) != NULL;
}

void write_classes(Emit *e, Text *out)
{
    bool *written = NEW_ARRAY(e->arena, bool, e->unit->funcs.len + 1);
    for_each (Shown *, function, &e->unit->functions_shown)
        if (is_emitted(e, function))
            write_function_table(e, function, out);
    if (!e->unit->shown.len)
        return;
    for_each (Shown *, shown, &e->unit->shown)
        write_class_tables(e, shown, written, out);
    text_put(out, "static py_shown *const py_module_classes[] = {");
    for_each (Shown *, one, &e->unit->shown)
        text_print(out, "%s&%s", one_at ? ", " : "", one->c_name);
    text_put(out, "};\n");
}
