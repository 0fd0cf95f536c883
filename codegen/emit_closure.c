/* emit_closure.c -- activations whose variables inner functions use, and function values, in C.
 * In: functions with captured variables, classes of function values.  Out: structs, how they are made.
 * Rule: the struct of f is f_scope, and so is the variable that points to it, in f and in every function that needs it.
 *     def counter(): n = 0; def next(): nonlocal n; n += 1    =>  struct counter_scope { py_object head; py_int n; } */
#include "codegen/emit.h"

const char *scope_name(Emit *e, const Func *owner)
{
    return format_text(e, "%s_scope", owner->c_name);
}

/* "struct f_scope *f_scope" */
const char *scope_param(Emit *e, const Func *owner)
{
    return format_text(e, "struct %s *%s", scope_name(e, owner), scope_name(e, owner));
}

/* Arguments for the activations that a function needs, with a comma behind each. */
const char *scope_arguments(Emit *e, const Ir *call)
{
    const char *text = "";
    const Ir *closure = call->Call.closure;
    for (uint32_t i = 0; i < call->Call.func->scopes.len && takes_scopes(call->Call.func); i++) {
        const char *name = scope_name(e, call->Call.func->scopes.at[i]);
        text = format_text(e, "%s%s%s%s", text, i ? ", " : "",
                           closure ? format_text(e, "%s->", operand(e, closure, Level_postfix)) : "", name);
    }
    return text;
}

static bool is_kept(const Var *var)
{
    return var->type->kind != Type_never && var->type->kind != Type_none;
}

static const char *field_of(const Var *var)
{
    const char *arrow = strstr(var->c_name, "->");
    return arrow ? arrow + 2 : var->c_name;
}

void use_scopes(Emit *e)
{
    for_each (Func *, func, &e->unit->funcs) {
        for_each (Var *, var, &func->captured)
            slot_descriptor(e, var->type);
        for_each (Param, param, &func->params)
            if (func->yields && is_counted(param.var->type)) /* kept in the generator's frame */
                slot_descriptor(e, param.var->type);
    }
}

void write_scope_forwards(Emit *e, Text *out)
{
    for_each (Func *, func, &e->unit->funcs)
        if (func->captured.len)
            text_print(out, "struct %s;\nstatic const py_type type_%s;\n", scope_name(e, func), scope_name(e, func));
}

static void write_scope(Emit *e, const Func *func, Text *out)
{
    const char *name = scope_name(e, func), *between = "";
    uint32_t counted = 0;
    text_print(out, "/* the variables of %s that its inner functions use */\nstruct %s {\n    py_object head;\n",
               func->name, name);
    for_each (Var *, var, &func->captured) {
        if (var->has_flag)
            text_print(out, "    bool %s_is_set;\n", field_of(var));
        if (!is_kept(var))
            continue;
        text_print(out, "    %s;\n", c_declarator(e, var->type, field_of(var)));
        counted += is_counted(var->type);
    }
    text_put(out, "};\n");
    text_print(out, "static inline struct %s *%s_new(void)\n{\n    struct %s *self = %s(&type_%s, sizeof *self);\n",
               name, name, name, new_of(func->circular), name);
    text_print(out, "    *self = (struct %s){.head = self->head", name);
    for_each (Var *, unset, &func->captured)
        if (is_kept(unset) && unset->type->kind == Type_int && unset->may_be_unset)
            text_print(out, ", .%s = INT_UNSET", field_of(unset));
    text_put(out, "};\n    return self;\n}\n");
    text_print(out,
               "static const py_type type_%s = {\n    .name = \"scope\", .kind = PY_INSTANCE, .size = sizeof(void *), "
               ".body = sizeof(struct %s), .item_count = %u",
               name, name, counted);
    if (func->circular)
        text_print(out, ",\n    .circular = py_can_circle(sizeof(struct %s))", name);
    if (counted) {
        text_put(out, ",\n    .items = (const py_type *const[]){");
        for_each (Var *, typed, &func->captured)
            if (is_kept(typed) && is_counted(typed->type)) {
                text_print(out, "%s%s", between, slot_descriptor(e, typed->type));
                between = ", ";
            }
        between = "";
        text_put(out, "},\n    .offsets = (const uint32_t[]){");
        for_each (Var *, placed, &func->captured)
            if (is_kept(placed) && is_counted(placed->type)) {
                text_print(out, "%soffsetof(struct %s, %s)", between, name, field_of(placed));
                between = ", ";
            }
        text_char(out, '}');
    }
    text_put(out, ",\n};\n\n");
}

void write_scopes(Emit *e, Text *out)
{
    for_each (Func *, func, &e->unit->funcs)
        if (func->captured.len)
            write_scope(e, func, out);
}

/* "struct f_scope *f_scope, ...": what an instance or a function value is made with */
const char *scope_params(Emit *e, const Class *cls)
{
    const char *text = cls->scopes.len ? "" : "void";
    for (uint32_t i = 0; i < cls->scopes.len; i++)
        text = format_text(e, "%s%s%s", text, i ? ", " : "", scope_param(e, cls->scopes.at[i]));
    return text;
}

/* ".f_scope = keep(f_scope)" with a comma in front */
const char *kept_scopes(Emit *e, const Class *cls)
{
    const char *text = "";
    for (uint32_t i = 0; i < cls->scopes.len; i++) {
        const char *name = scope_name(e, cls->scopes.at[i]);
        text = format_text(e, "%s, .%s = keep(%s)", text, name, name);
    }
    return text;
}

const char *given_scopes(Emit *e, const Class *cls)
{
    const char *text = "";
    for (uint32_t i = 0; i < cls->scopes.len; i++)
        text = format_text(e, "%s%s%s", text, i ? ", " : "", scope_name(e, cls->scopes.at[i]));
    return text;
}

/* ---- function values ------------------------------------------------------------------------- */
void write_function_new(Emit *e, const Type *type, Text *out)
{
    const Class *cls = type->cls;
    const char *stem = type->stem;
    if (cls->outside) { /* runtime/wrap_function.c makes them */
        text_char(out, '\n');
        return;
    }
    if (is_static_function(cls)) {
        text_print(out, "static %s %s_value = {.head = {&type_%s, PY_IMMORTAL}};\n\n", stem, stem, stem);
        return;
    }
    text_print(out,
               "static inline %s *%s_new(%s)\n{\n    %s *self = %s(&type_%s, sizeof *self);\n"
               "    *self = (%s){.head = self->head%s};\n    return self;\n}\n\n",
               stem, stem, scope_params(e, cls), stem, new_of(cls->circular), stem, stem, kept_scopes(e, cls));
}

Piece emit_function_value(Emit *e, const Ir *node)
{
    const Class *cls = node->New.cls;
    use_type(e, node->type);
    if (is_static_function(cls))
        return piece(e, Level_prefix, "&%s_value", node->type->stem);
    return piece(e, Level_postfix, "%s_new(%s)", node->type->stem, given_scopes(e, cls));
}
