/* lower_hook.c -- methods that the runtime calls and that may give something else than it wants.
 * In: the hooks of classes.  Out: in place of such a method a function that calls it and looks at what it gave.
 * Rule: what Python accepts is converted, the rest raises; the function has no frame of its own.
 *     def __repr__(self): return self.name    # str | int    =>   answer = __repr__(self)
 *                                                                 if answer is a str: return answer
 *                                                                 raise TypeError("__repr__ returned non-string ...")
 */
#include "typeinfer/lower.h"

static Type *wanted_by(Lower *l, enum Hook hook)
{
    return hook <= Hook_str ? l->str : hook == Hook_hash ? l->int_ : l->bool_;
}

static bool answers(Lower *l, enum Hook hook, const Type *type)
{
    if (type == wanted_by(l, hook) || type->kind == Type_never)
        return true;
    return hook != Hook_hash && hook > Hook_str && is_not_implemented(type);
}

static bool all_answer(Lower *l, enum Hook hook, const Type *type)
{
    if (type->kind != Type_union)
        return answers(l, hook, type);
    for_each (Type *, member, &type->items)
        if (!answers(l, hook, member))
            return false;
    return true;
}

typedef struct Answer {
    enum Hook hook;
    Type *type; /* of the function in its place */
    Span at;
} Answer;

static Ir *answer_of(Lower *l, Ir *value, void *context)
{
    const Answer *answer = context;
    if (answers(l, answer->hook, value->type))
        return value;
    if (answer->hook <= Hook_str)
        return raise_text(l, "TypeError", answer->at, "%s returned non-string (type %s)",
                          answer->hook == Hook_str ? "__str__" : "__repr__", type_word(value->type));
    if (answer->hook != Hook_hash)
        return tree_truth(l, value, answer->at);
    if (value->type->kind == Type_bool)
        return convert(l, value, l->int_);
    return raise_text(l, "TypeError", answer->at, "__hash__ method should return an integer");
}

static Type *type_of_answer(Lower *l, enum Hook hook, const Type *type)
{
    Type *wanted = wanted_by(l, hook);
    if (type->kind == Type_union)
        for_each (Type *, member, &type->items)
            if (answers(l, hook, member))
                wanted = type_join(l->types, wanted, member);
    return wanted;
}

static Func *function_like(Lower *l, const Func *method, Type *result)
{
    Func *func = NEW(l->arena, Func);
    *func = (Func){.unit = l->unit, .name = method->name, .owner = method->owner, .at = method->at, .passes_on = true};
    func->result = result;
    func->id = l->unit->funcs.len - 1; /* the entry stays the last one */
    push(l->arena, &l->unit->funcs, l->unit->entry);
    l->unit->entry->id++;
    l->unit->funcs.at[func->id] = func;
    for_each (Param, param, &method->params) {
        Var *var = NEW(l->arena, Var);
        *var = *param.var;
        var->home = func;
        var->id = func->vars.len;
        push(l->arena, &func->vars, var);
        push(l->arena, &func->params, ((Param){.var = var}));
    }
    return func;
}

static Func *checked_method(Lower *l, enum Hook hook, Func *method)
{
    Answer answer = {hook, type_of_answer(l, hook, method->result), method->at};
    Func *func = function_like(l, method, answer.type);
    Ir *call = ir_new(l->unit, I_Call, method->result, method->at);
    call->Call.func = method;
    for_each (Param, param, &func->params)
        push(l->arena, &call->Call.args, ir_get(l->unit, param.var, param.var->at));
    Func *outer = l->func;
    Block *block = enter(l, &func->body);
    l->func = func;
    Ir *value = for_members(l, hold(l, call, "answer"), answer.type, answer_of, &answer, "result", method->at);
    if (value->type->kind != Type_never) {
        Ir *node = ir_new(l->unit, I_Return, NULL, method->at);
        node->Return.value = quiet(l, convert(l, value, answer.type), "result");
        put(l, node);
    }
    l->func = outer;
    enter(l, block);
    return func;
}

void fit_hooks(Lower *l)
{
    Map checked[Hook_count_] = {0};
    for_each (Class *, cls, &l->unit->classes)
        for (int hook = 0; hook <= Hook_hash; hook++) {
            Func *method = cls->hooks[hook];
            if (!method || all_answer(l, hook, method->result))
                continue;
            Func *func = map_get(&checked[hook], method);
            if (!func)
                map_set(l->arena, &checked[hook], method, func = checked_method(l, hook, method));
            cls->hooks[hook] = func;
            if (hook == Hook_repr && !cls->hooks[Hook_str]) /* str(x) asks __repr__, and complains of __str__ */
                cls->hooks[Hook_str] = checked_method(l, Hook_str, method);
        }
}
