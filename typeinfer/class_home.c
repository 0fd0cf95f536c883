/* class_home.c -- classes inside a function, whose methods use the function's variables.
 * In: such classes, and calls of their methods.  Out: the activation that a method sees.
 * Rule: an instance is made where the function's variables are seen, keeps them, and lends them to its methods; one
 * class has one activation, as inference tells them apart.
 *     def counter(n): class Counter: def get(self): return n      =>      get sees the counter() that made self     */
#include "typeinfer/solve.h"

static void note_capture(void *context, Function *method)
{
    *(bool *)context |= method->captures;
}

static bool captures(Solver *solver, const Node *def)
{
    bool found = false;
    each_method(solver, def, note_capture, &found);
    return found;
}

static void let_capture(void *context, Function *method)
{
    if (!method->captures && method->parent && method->parent->node)
        *(bool *)context = method->captures = true;
}

/* Any method of such a class may make an instance of it, and so may what names it. */
void class_homes_find(Solver *solver)
{
    for (bool changed = true; changed;) {
        changed = false;
        for_each (ClassInfo *, cls, &solver->classes)
            if (captures(solver, cls->node))
                each_method(solver, cls->node, let_capture, &changed);
        for_each (ClassUse, use, &solver->class_uses)
            for (Function *inner = captures(solver, use.def) ? use.function : use.owner; inner != use.owner;
                 inner = inner->parent) {
                changed |= !inner->captures;
                inner->captures = true;
            }
    }
}

/* Each execution of the class has values of its own. */
static void refuse_defaults(Eval *e, const ClassInfo *cls)
{
    Const value;
    for_each (Node *, def, &cls->node->ClassDef.body)
        for (uint32_t i = 0;
             cls->captures && !cls->refused && def->kind == N_FunctionDef && i < def->FunctionDef.params.len; i++) {
            const Node *fallback = def->FunctionDef.params.at[i]->Param.value;
            bool marker = fallback && fallback->kind == N_Name && !strcmp(fallback->Name.name, "NotImplemented");
            if (fallback && !marker && !constant_value(fallback, &value))
                report(e->solver->diags, D_unsupported, fallback->at, /* the class is read once, in whatever round */
                       "a default that is no constant, of a method of a class inside a function");
        }
}

void class_home_prepare(Eval *e, ClassInfo *cls)
{
    const Function *first = NULL;
    for_each (Node *, statement, &cls->node->ClassDef.body)
        if (statement->kind == N_FunctionDef && !first)
            first = function_of(e->solver, statement);
    each_method(e->solver, cls->node, note_capture, &cls->captures);
    for_each (ClassInfo *, base, &cls->bases)
        if (!first && base->around)
            cls->around = base->around;
    if (first && first->parent && first->parent->node)
        cls->around = first->parent;
    cls->captures = cls->captures && cls->around;
    refuse_defaults(e, cls);
    for (Function *around = cls->captures ? cls->around : NULL; around; around = around->parent)
        around->holds_class = around->node != NULL;
}

static Body *body_of(Body *body, const Function *function)
{
    while (body && body->function != function)
        body = body->outer;
    return body;
}

/* Where the class is used in its function, that activation; elsewhere the one that was found. */
Body *class_home(Eval *e, const Node *node, ClassInfo *cls)
{
    Body *home = cls->captures ? body_of(e->body, cls->around) : NULL;
    if (home && !cls->home)
        cls->home = home;
    if (home && home != cls->home && e->solver->recording)
        refuse(e, node->at, "a class inside a function whose variables it uses, for several types of them,");
    return cls->home;
}

static bool is_built_in(const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name) && node->Name.symbol && !node->Name.symbol->home;
}

bool has_own_activation(const Function *function)
{
    const Nodes *decorators = &function->node->FunctionDef.decorators;
    if (!function->cls || !function->cls->around)
        return false;
    for_each (Node *, decorator, decorators)
        if (is_built_in(decorator, "staticmethod") || is_built_in(decorator, "classmethod"))
            return false;
    return true;
}

/* Of a call: the one that was given; that of the class of a method. */
Body *activation_of(Eval *e, const Function *function, Body *given, const Node *node)
{
    if (!function->captures || !function->cls)
        return given;
    ClassInfo *cls = function->cls;
    Body *home = cls->around ? class_home(e, node, cls) : given;
    if (!has_own_activation(function) && !body_of(e->body, cls->around) && e->solver->recording)
        refuse(e, node->at, "a call of this static or class method outside of the function whose variables it uses");
    return home;
}

bool is_made_inside(Eval *e, const Node *node, ClassInfo *cls)
{
    bool inside = !cls->captures || body_of(e->body, cls->around);
    if (inside)
        class_home(e, node, cls);
    else if (e->solver->recording)
        refuse(e, node->at, "an instance that is made outside of the function whose variables its class uses");
    return inside;
}

/* It is one class that says where they are. */
void check_receiver(Solver *solver, const Body *body)
{
    const Function *function = body->function;
    uint32_t web;
    if (!function->node || !function->captures || !has_own_activation(function))
        return;
    const Nodes *params = &function->node->FunctionDef.params;
    Type *type = params->len && web_of(function, params->at[0], &web)
                     ? flow_type(solver, slot_read(solver, &body->webs[web], NULL))
                     : NULL;
    if (!type || type->kind != Type_instance)
        report(solver->diags, D_unsupported, function->at,
               "a method that uses its function's variables, for instances of several classes at once,");
}

/* An instance keeps what any of its methods needs. */
void finish_home(Solver *solver, Class *cls, const ClassInfo *info)
{
    for_each (Body *, body, &solver->bodies)
        if (info->around && body->recorded && body->function->cls && class_is(info, body->function->cls) &&
            body->instance->func && has_own_activation(body->function))
            push(solver->arena, &cls->funcs, body->instance->func);
}
