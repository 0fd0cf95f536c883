/* ir_print_unit.c -- functions and whole programs as text: what --dump shows around the statements.
 * In: a Func or a Unit.  Out: its parameters, its variables and what they may lack, its body as ir_print.c writes it.
 * Rule: only reads. */
#include "typeinfer/ir.h"

static void print_param(const Param *param, Text *out)
{
    text_print(out, "%s: ", param->var->name);
    type_print(param->var->type, out);
    if (!param->has_default)
        return;
    text_put(out, " = ");
    if (param->constant)
        ir_print(param->constant, out, 0);
    else if (param->fallback)
        ir_print_var(param->fallback, out);
    else
        text_put(out, "...");
}

static void print_locals(const Func *func, Text *out)
{
    const char *comma = "    # ";
    for (uint32_t index = 0; index < func->vars.len; index++) {
        const Var *var = func->vars.at[index];
        if (var->is_param || var->is_temp || var->is_index)
            continue;
        text_put(out, comma);
        ir_print_var(var, out);
        text_put(out, ": ");
        type_print(var->type, out);
        if (var->may_be_unset)
            text_put(out, " or unset");
        comma = ", ";
    }
    if (*comma == ',')
        text_char(out, '\n');
}

void func_print(const Func *func, Text *out)
{
    text_print(out, "def %s", func->name);
    if (func->twin)
        text_print(out, "'%u", func->twin);
    text_char(out, '(');
    for (uint32_t index = 0; index < func->params.len; index++) {
        if (index)
            text_put(out, ", ");
        print_param(&func->params.at[index], out);
    }
    text_put(out, ") -> ");
    type_print(func->result, out);
    text_put(out, func->exported ? ":  # exported\n" : ":\n");
    print_locals(func, out);
    for_each (Ir *, statement, &func->body)
        ir_print(statement, out, 1);
    if (!func->body.len)
        text_put(out, "    pass\n");
}

void unit_print(const Unit *unit, Text *out)
{
    for (uint32_t index = 0; index < unit->globals.len; index++) {
        const Var *var = unit->globals.at[index];
        text_print(out, "global %s: ", var->name);
        type_print(var->type, out);
        text_print(out, "%s%s%s\n", var->may_be_unset ? " or unset" : "", var->exported ? "  # exported" : "",
                   var->hidden ? "  # hidden" : "");
    }
    for (uint32_t index = 0; index < unit->funcs.len; index++) {
        if (out->len)
            text_char(out, '\n');
        func_print(unit->funcs.at[index], out);
    }
}
