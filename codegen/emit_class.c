/* emit_class.c -- classes in C: their structs, how an instance is made, how its attributes are read and stored.
 * In: the classes whose instances the functions use.  Out: struct definitions, descriptors, pieces and lines.
 * Rule: a field that may be unset says so by its value (INT_UNSET, NULL) or by a bool beside it.
 *     class Point: x, y   =>   struct Point { py_object head; double x, y; }                                        */
#include "codegen/emit.h"

static bool has_place(const Var *field)
{
    return field->type->kind != Type_never;
}

/* ---- definitions ------------------------------------------------------------------------- */
void write_class_forward(const Type *type, Text *out)
{
    text_print(out, "typedef struct %s %s;\nstatic const py_type type_%s;\n", type->stem, type->stem, type->stem);
}

static const char *unset_value(const Var *field)
{
    if (field->type->kind == Type_int)
        return field->may_be_unset ? "INT_UNSET" : "0";
    return type_is_value(field->type) || type_has(field->type, STRUCT) || field->type->kind == Type_none ||
                   (field->type->kind == Type_fixed && field->type->dtype >= Dtype_complex64)
               ? "{0}"
               : "0";
}

static bool starts_zero(const Var *field)
{
    return !has_place(field) || !strcmp(unset_value(field), "0") || !strcmp(unset_value(field), "{0}");
}

/* struct E { py_exception head; ... } */
static void write_new_exception(Emit *e, const Class *cls, const char *stem, Text *out)
{
    bool plain = true;
    for_each (Var *, field, &cls->fields)
        plain &= starts_zero(field);
    plain &= !cls->scopes.len;
    text_print(out, "static inline %s *%s_new(%s)\n{\n    %s%s exception_make(&type_%s, &py_%s);\n", stem, stem,
               scope_params(e, cls), plain ? "return" : stem, plain ? "" : " *self =", stem, cls->exception);
    for (uint32_t i = 0; i < cls->scopes.len; i++) {
        const char *name = scope_name(e, cls->scopes.at[i]);
        text_print(out, "    self->%s = keep(%s);\n", name, name);
    }
    for_each (Var *, field, &cls->fields)
        if (!starts_zero(field))
            text_print(out, "    self->%s = %s;\n", field->c_name, unset_value(field));
    text_put(out, plain ? "}\n" : "    return self;\n}\n");
}

/* What may be part of a circle stands where it can be found. */
const char *new_of(bool circular)
{
    return circular ? "py_new_circular" : "py_new";
}

static void write_new(Emit *e, const Class *cls, const char *stem, Text *out)
{
    if (cls->exception) {
        write_new_exception(e, cls, stem, out);
        return;
    }
    text_print(out, "static inline %s *%s_new(%s)\n{\n    %s *self = %s(&type_%s, sizeof *self);\n", stem, stem,
               scope_params(e, cls), stem, new_of(cls->circular), stem);
    text_print(out, "    *self = (%s){.head = self->head%s", stem, kept_scopes(e, cls));
    for_each (Var *, field, &cls->fields)
        if (!starts_zero(field))
            text_print(out, ", .%s = %s", field->c_name, unset_value(field));
    text_put(out, "};\n    return self;\n}\n");
}

void write_class(Emit *e, const Type *type, Text *out)
{
    const Class *cls = type->cls;
    text_print(out, "struct %s {\n    %s head;\n", type->stem, cls->exception ? "py_exception" : "py_object");
    for_each (Var *, field, &cls->fields) { /* in front: where other classes have them, too (share.c) */
        if (!has_place(field))
            continue;
        text_print(out, "    %s;\n", c_declarator(e, field->type, field->c_name));
        if (field->has_flag)
            text_print(out, "    bool %s_is_set;\n", field->c_name);
    }
    for (uint32_t i = 0; i < cls->scopes.len; i++)
        text_print(out, "    %s;\n", scope_param(e, cls->scopes.at[i]));
    text_put(out, "};\n");
    if (cls->is_function || cls->is_single)
        write_function_new(e, type, out);
    else {
        write_new(e, cls, type->stem, out);
        text_char(out, '\n');
    }
}

static uint32_t counted_fields(const Class *cls)
{
    uint32_t count = cls->scopes.len;
    for_each (Var *, field, &cls->fields)
        count += has_place(field) && is_counted(field->type);
    return count;
}

/* Of the other operand, as the method takes it. */
static const char *other_text(Emit *e, const Type *type)
{
    const char *text = c_type(e, type);
    if (type_is_value(type))
        return "value_from_slot(type, slot)";
    if (type_is_optional(type))
        return format_text(e, "type == &type_none ? NULL : *(%sconst *)slot", text);
    return format_text(e, text[strlen(text) - 1] == '*' ? "*(%sconst *)slot" : "*(const %s *)slot", text);
}

static const char *failed_of(int hook)
{
    return hook == Hook_hash ? "INT_FAILED" : hook >= Hook_equal ? "TRI_FAILED" : "NULL";
}

static const char *hook_head(int hook)
{
    return hook <= Hook_str ? "str *" : hook == Hook_hash ? "py_int " : "py_tri ";
}

/* What a method gave, as the runtime wants it: 3 for NotImplemented. */
static void write_answer(const Func *func, int hook, const char *call, Text *out)
{
    const Type *type = func->result;
    if (type->kind == Type_never)
        text_print(out, "    %s;\n    return %s;\n}\n", call, failed_of(hook));
    else if (type_is_value(type)) {
        bool by_pointer = returns_by_pointer(type, can_raise(func));
        text_print(out,
                   by_pointer ? "    py_value answer;\n    if (!%.*s, &answer))\n        return TRI_FAILED;\n"
                              : "    py_value answer = %.*s);\n",
                   (int)strlen(call) - 1, call);
        text_put(out, "    return answer.type == &type_bool ? answer.as_bool : 3;\n}\n");
    } else if (type->kind == Type_instance)
        text_print(out, "    return %s ? 3 : TRI_FAILED;\n}\n", call);
    else
        text_print(out, "    return %s;\n}\n", call);
}

/* "type != &type_A && type != &type_B" */
static const char *none_of(Emit *e, const Type *type)
{
    if (type->kind != Type_union)
        return format_text(e, "type != %s", descriptor(e, type));
    const char *test = NULL;
    for_each (Type *, member, &type->items)
        test = format_text(e, "%s%s%s", test ? test : "", test ? " && " : "", none_of(e, member));
    return test;
}

/* The object as the method takes it, which may be one for several classes. */
static const char *self_text(Emit *e, const Type *type, const Func *func)
{
    const Type *taken = func->params.len ? func->params.at[0].var->type : type;
    if (type_is_value(taken))
        return format_text(e, "value_from_object((%s *)self)", type->stem);
    return format_text(e, "(%s *)self", type_is_objects(taken) ? "py_object" : type->stem);
}

/* What the runtime calls: the method behind a signature without types. */
static void write_hook(Emit *e, const Type *type, int hook, const char *name, const Func *func, Text *out)
{
    bool pair = hook >= Hook_equal && hook < Hook_hash, asked = false; /* is the type looked at, and the slot read? */
    text_print(out, "static %s%s_%s_hook(const void *self%s)\n{\n", hook_head(hook), type->stem, name,
               pair ? ", const py_type *type, const void *slot" : "");
    const char *self = self_text(e, type, func), *call = NULL;
    if (!pair) {
        call = format_text(e, "%s(%s)", func->c_name, self);
    } else {
        const Type *other = func->params.at[1].var->type;
        if (other->kind == Type_none || other->kind == Type_never)
            call = format_text(e, "%s(%s)", func->c_name, self);
        else {
            bool counted = type_is_value(other) && is_counted(other);
            asked = other->kind == Type_instance || type_is_objects(other);
            if (asked)
                text_print(out, "    if (%s)\n        return 3;\n", none_of(e, other));
            text_print(out, "    %s = %s;\n", counted ? "owned_value other" : c_declarator(e, other, "other"),
                       other_text(e, other));
            call = format_text(e, "%s(%s, other)", func->c_name, self);
        }
        if (!asked)
            text_put(out, "    (void)type, (void)slot;\n");
    }
    write_answer(func, hook, call, out);
}

static void write_above(Emit *e, const Class *cls, Text *row)
{
    text_put(row, ", .above = (const py_type *const[]){");
    for_each (Class *, other, &cls->above)
        text_print(row, "%s, ", descriptor(e, other->type));
    text_put(row, "NULL}");
}

static bool write_hooks(Emit *e, const Type *type, Text *out)
{
    static const char *const names[Hook_count_] = {
        [Hook_repr] = "repr",       [Hook_str] = "str",         [Hook_equal] = "equal",       [Hook_less] = "less",
        [Hook_greater] = "greater", [Hook_at_most] = "at_most", [Hook_at_least] = "at_least", [Hook_hash] = "hash"};
    Text row = {0};
    for (int hook = 0; hook <= Hook_hash; hook++) {
        const Func *func = type->cls->hooks[hook];
        if (!func)
            continue;
        write_hook(e, type, hook, names[hook], func, out);
        text_print(&row, "%s.%s = %s_%s_hook", row.len ? ", " : "", names[hook], type->stem, names[hook]);
        if (func->again && type->cls->circular)
            text_print(&row, ", .again = \"%s\"", func->again);
    }
    if (type->cls->above.len)
        write_above(e, type->cls, &row);
    if (row.len)
        text_print(out, "static const py_hooks %s_hooks = {%s};\n", type->stem, row.at);
    bool any = row.len > 0;
    text_free(&row);
    return any;
}

/* Behind the prototypes: hooks name functions. */
void write_class_descriptor(Emit *e, const Type *type, Text *out)
{
    const Class *cls = type->cls;
    bool hooks = !cls->is_function && write_hooks(e, type, out);
    Shown *shown = e->options->output == Output_module ? cls->shown : NULL;
    if (shown && !shown->is_announced)
        text_print(out, "static py_shown %s;\n", shown->c_name);
    if (shown)
        shown->is_announced = true;
    text_print(out,
               "static const py_type type_%s = {\n    .name = \"%s\", .kind = %s, .size = sizeof(void *), "
               ".body = sizeof(%s),\n    .item_count = %u",
               type->stem, cls->word ? cls->word : cls->name,
               cls->exception ? "PY_EXCEPTION, .dispose = exception_dispose" : "PY_INSTANCE", type->stem,
               counted_fields(cls));
    if (cls->circular)
        text_print(out, ",\n    .circular = py_can_circle(sizeof(%s))", type->stem);
    if (cls->formats)
        text_print(out, ", .formats = '%c'", cls->formats);
    if (cls->full && !cls->exception && !cls->hooks[Hook_repr])
        text_print(out, ", .full = \"%s\"", cls->full);
    if (cls->full && cls->is_function)
        text_put(out, ", .hooks = &py_method_hooks");
    if (cls->text)
        text_print(out, ", .text = %s", quoted(e, cls->text, strlen(cls->text)));
    if (counted_fields(cls)) {
        const char *between = "";
        text_put(out, ", .items = (const py_type *const[]){");
        for (uint32_t i = 0; i < cls->scopes.len; i++, between = ", ")
            text_print(out, "%s&type_%s", between, scope_name(e, cls->scopes.at[i]));
        for_each (Var *, typed, &cls->fields)
            if (has_place(typed) && is_counted(typed->type)) {
                text_print(out, "%s%s", between, slot_descriptor(e, typed->type));
                between = ", ";
            }
        text_put(out, "},\n    .offsets = (const uint32_t[]){");
        between = "";
        for (uint32_t i = 0; i < cls->scopes.len; i++, between = ", ")
            text_print(out, "%soffsetof(%s, %s)", between, type->stem, scope_name(e, cls->scopes.at[i]));
        for_each (Var *, placed, &cls->fields)
            if (has_place(placed) && is_counted(placed->type)) {
                text_print(out, "%soffsetof(%s, %s)", between, type->stem, placed->c_name);
                between = ", ";
            }
        text_char(out, '}');
    }
    text_print(out, "%s%s,\n};\n", hooks ? format_text(e, ", .hooks = &%s_hooks", type->stem) : "",
               shown ? format_text(e, ", .shown = &%s", shown->c_name) : "");
}

/* ---- expressions --------------------------------------------------------------------------- */
Piece emit_new(Emit *e, const Ir *node)
{
    if (node->New.cls->is_function || node->New.cls->is_single)
        return emit_function_value(e, node);
    use_type(e, node->type);
    return piece(e, Level_postfix, "%s_new(%s)", node->type->stem, given_scopes(e, node->New.cls));
}

static const char *field_text(Emit *e, const Ir *object, const Var *field)
{
    use_type(e, object->type);
    if (object->type->kind == Type_union)
        return format_text(e, "py_shared(%s, %s, %s)", value_text(e, object), last(&object->type->items)->stem,
                           field->c_name);
    return format_text(e, "%s->%s", operand(e, object, Level_postfix), field->c_name);
}

Piece emit_attr(Emit *e, const Ir *node)
{
    if (node->type->kind == Type_none)
        return piece(e, Level_postfix, "PY_NOTHING");
    return piece(e, Level_postfix, "%s", field_text(e, node->Attr.a, node->Attr.field));
}

static const char *flag_text(Emit *e, const Ir *object, const Var *field)
{
    Var flag = *field;
    flag.c_name = format_text(e, "%s_is_set", field->c_name);
    return field_text(e, object, &flag);
}

static const char *set_test(Emit *e, const Ir *object, const Var *field)
{
    const char *text = field_text(e, object, field);
    if (!field->may_be_unset)
        return "true";
    if (field->has_flag)
        return flag_text(e, object, field);
    if (field->type->kind == Type_int)
        return format_text(e, "!int_unset(%s)", text);
    if (type_is_value(field->type))
        return format_text(e, "%s.type != NULL", text);
    return format_text(e, "%s != NULL", text);
}

/* The opposite. */
Piece emit_lacks_attr(Emit *e, const Ir *object, const Var *field)
{
    const char *text = field_text(e, object, field);
    if (!field->may_be_unset)
        return piece(e, Level_postfix, "false");
    if (field->has_flag)
        return piece(e, Level_prefix, "!%s", flag_text(e, object, field));
    if (field->type->kind == Type_int)
        return piece(e, Level_postfix, "int_unset(%s)", text);
    return piece(e, Level_prefix, type_is_value(field->type) ? "!%s.type" : "!%s", text);
}

Piece emit_has_attr(Emit *e, const Ir *node)
{
    return piece(e, Level_equality, "%s", set_test(e, node->HasAttr.a, node->HasAttr.field));
}

/* AttributeError when it is not set */
void test_attr(Emit *e, const Ir *node)
{
    const Class *cls = node->Attr.a->type->cls; /* of a union: NULL */
    write_line(e, "if (%s) {", emit_lacks_attr(e, node->Attr.a, node->Attr.field).text);
    e->depth++;
    if (node->Attr.a->type->kind == Type_union)
        write_line(e, "py_raise(&py_AttributeError, \"'%%s' object has no attribute '%s'\", %s->type->name);",
                   node->Attr.field->name, operand(e, node->Attr.a, Level_postfix));
    else
        write_line(e, "py_raise(&py_AttributeError, \"'%s' object has no attribute '%s'\");",
                   cls->word ? cls->word : cls->name, node->Attr.field->name);
    write_failed(e);
    e->depth--;
    write_line(e, "}");
}

/* ---- statements ------------------------------------------------------------------------------ */
void emit_store_attr(Emit *e, const Ir *node)
{
    const Var *field = node->StoreAttr.field;
    const Ir *value = node->StoreAttr.value;
    const Type *type = field->type;
    const char *place = field_text(e, node->StoreAttr.a, field);
    if (type->kind == Type_none || !has_place(field)) {
        (void)place;
    } else if (!is_counted(type) || (type->kind == Type_int && (node->proved & Proved_small)))
        write_assignment(e, place, value);
    else if (type->kind == Type_int && ir_boxed_word(value))
        write_line(e, "replace_u64(&%s, %s);", place, value_text(e, ir_boxed_word(value)));
    else if (type->kind == Type_int)
        write_line(e, "replace_int(&%s, %s);", place, moved_text(e, value));
    else if (type_is_value(type))
        write_line(e, "replace_value(&%s, %s);", place, moved_text(e, value));
    else if (type_has(type, STRUCT))
        write_line(e, "%s_replace(&%s, %s);", c_type(e, type), place, moved_text(e, value));
    else
        write_line(e, "replace(&%s, %s);", place, moved_text(e, value));
    if (field->has_flag)
        write_line(e, "%s = true;", flag_text(e, node->StoreAttr.a, field));
}

void emit_unset_attr(Emit *e, const Ir *node)
{
    const Var *field = node->UnsetAttr.field;
    const Type *type = field->type;
    const char *place = field_text(e, node->UnsetAttr.a, field);
    if (field->has_flag)
        write_line(e, "%s = false;", flag_text(e, node->UnsetAttr.a, field));
    if (type->kind == Type_int)
        write_line(e, "replace_int(&%s, INT_UNSET);", place);
    else if (type_is_value(type))
        write_line(e, "replace_value(&%s, (py_value){0});", place);
    else if (is_counted(type) && type_has(type, STRUCT))
        write_line(e, "%s_replace(&%s, (%s){0});", c_type(e, type), place, c_type(e, type));
    else if (is_counted(type))
        write_line(e, "replace(&%s, NULL);", place);
}
