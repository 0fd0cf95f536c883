/* emit_outside.c -- the body of a function that calls one of Python's.
 * In: a Func that typeinfer/outside.c made.  Out: its arguments by descriptor, one call of the runtime.
 * Rule: the analyses saw a library call that may do anything; its text is here.
 *     static double f(python_function *self, double value)
 *     {
 *         double result;
 *         return python_call(self, (const py_passed[]){{NULL, &type_float, &value}}, 1, &type_float, &result) ? ... */
#include "codegen/emit.h"

static const char *passed_text(Emit *e, const Func *func)
{
    const char *text = "";
    for (uint32_t i = 1; i < func->params.len; i++) {
        const Param *param = &func->params.at[i];
        const Type *type = param->var->type;
        const char *name = param->pass == Pass_keyword ? format_text(e, "\"%s\"", param->var->name)
                           : param->pass == Pass_rest  ? "\"*\""
                           : param->pass == Pass_named ? "\"**\""
                                                       : "NULL";
        bool nothing = type->kind == Type_none;
        text = format_text(e, "%s%s{%s, %s, %s%s}", text, i > 1 ? ", " : "", name, slot_descriptor(e, type),
                           nothing ? "NULL" : "&", nothing ? "" : param->var->c_name);
    }
    return func->params.len > 1 ? format_text(e, "(const py_passed[]){%s}", text) : "NULL";
}

void emit_outside_body(Emit *e, const Func *func)
{
    const Type *type = func->result;
    bool nothing = type->kind == Type_none || type->kind == Type_never, pointer = returns_by_pointer(type, true);
    const char *call =
        format_text(e, "python_call(%s, %s, %u, %s", func->params.at[0].var->c_name, passed_text(e, func),
                    func->params.len - 1, nothing ? "&type_none" : slot_descriptor(e, type));
    if (nothing || pointer) {
        write_line(e, "return %s, %s);", call, nothing ? "NULL" : "result");
        return;
    }
    write_line(e, "%s;", c_declarator(e, type, "result"));
    write_line(e, "return %s, &result) ? result : %s;", call, failed_value(func));
}
