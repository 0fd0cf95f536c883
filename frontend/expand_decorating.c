/* expand_decorating.c -- decorators that give a class methods and variables: they become part of the class.
 * In: classes at the top of the module, decorated by a def that does nothing else.  Out: the class with them; a method
 * that the decorator keeps and replaces has a name of its own.
 * Rule: every statement of the decorator is understood, and nothing in its methods means something else in the class.
 *     def loud(cls):                               class Job:
 *         run = cls.run                                def .1.run(self): ...
 *         def shout(self): return run(self) + "!"  =>  def run(self): return Job..1.run(self) + "!"
 *         cls.run = shout
 *         return cls
 *     @loud class Job: def run(self): ...                                                                     */
#include "frontend/expand.h"

typedef struct Kept { /* name = cls.attribute */
    Name name, attribute, hidden;
} Kept;

typedef struct Decorating {
    Expand *x;
    const Node *def; /* the decorator */
    Name param;      /* cls */
    Node *cls;
    VEC(Kept) kept;
    uint32_t count; /* of the methods that were kept */
    bool odd;
} Decorating;

static bool is_name(const Node *node, Name name)
{
    return node && node->kind == N_Name && node->Name.name == name;
}

/* cls.attribute of an assignment's target or value */
static Name attribute_of(const Decorating *d, const Node *node)
{
    return node->kind == N_Attribute && is_name(node->Attribute.value, d->param) ? node->Attribute.attr : NULL;
}

static Node *method_named(const Node *cls, Name name)
{
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == name)
            return statement;
    return NULL;
}

static Node *def_inside(const Decorating *d, Name name)
{
    Node *found = NULL;
    for_each (Node *, statement, &d->def->FunctionDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == name) {
            if (found)
                return NULL;
            found = statement;
        }
    return found;
}

static Kept *kept_as(const Decorating *d, Name name)
{
    for (uint32_t i = 0; i < d->kept.len; i++)
        if (d->kept.at[i].name == name)
            return &d->kept.at[i];
    return NULL;
}

/* ---- is it understood? ------------------------------------------------------------------------------------------- */
/* Inside one of its methods: what a name of the decorator's may stand for there. */
static void look_inside(void *context, Node *node)
{
    Decorating *d = context;
    if (node->kind == N_Call && node->Call.func->kind == N_Name && kept_as(d, node->Call.func->Name.name)) {
        for_each (Node *, arg, &node->Call.args)
            look_inside(d, arg);
        for_each (Node *, keyword, &node->Call.keywords)
            look_inside(d, keyword);
        return;
    }
    if (node->kind == N_Name)
        d->odd |= kept_as(d, node->Name.name) || def_inside(d, node->Name.name) || name_is_private(node->Name.name) ||
                  !strcmp(node->Name.name, "super") || !strcmp(node->Name.name, "__class__");
    d->odd |= name_is_private(name_bound(node)) || (node->kind == N_Attribute && name_is_private(node->Attribute.attr));
    each_child(node, look_inside, d);
}

/* @wraps(run), where `run` is what was kept */
static bool wraps_kept(const Decorating *d, const Node *decorator)
{
    return decorator->kind == N_Call && comes_from(d->x, decorator->Call.func, "functools.wraps") &&
           decorator->Call.args.len == 1 && decorator->Call.args.at[0]->kind == N_Name &&
           kept_as(d, decorator->Call.args.at[0]->Name.name);
}

static void look_at_def(Decorating *d, const Node *def)
{
    const Nodes *decorators = &def->FunctionDef.decorators;
    d->odd |=
        decorators->len > 1 || (decorators->len && !wraps_kept(d, decorators->at[0])) || def->FunctionDef.is_async;
    for_each (Node *, param, &def->FunctionDef.params)
        d->odd |= param->Param.value && param->Param.value->kind != N_Constant;
    for_each (Node *, statement, &def->FunctionDef.body)
        look_inside(d, statement);
}

static bool is_replaced(const Decorating *d, Name attribute, uint32_t before)
{
    const Nodes *body = &d->def->FunctionDef.body;
    for (uint32_t i = 0; i < before; i++)
        if (body->at[i]->kind == N_Assign && attribute_of(d, body->at[i]->Assign.targets.at[0]) == attribute)
            return true;
    return false;
}

static void look_at_assign(Decorating *d, const Node *assign, uint32_t at)
{
    const Node *target = assign->Assign.targets.at[0], *value = assign->Assign.value;
    Name stored = attribute_of(d, target), loaded = attribute_of(d, value);
    const Node *old = loaded ? method_named(d->cls, loaded) : NULL;
    d->odd |= assign->Assign.targets.len != 1;
    if (target->kind == N_Name && old && !old->FunctionDef.decorators.len && !is_replaced(d, loaded, at) &&
        !rebinds(d->def, target->Name.name)) {
        Kept kept = {target->Name.name, loaded, loaded};
        push(d->x->arena, &d->kept, kept);
    } else {
        bool method = value->kind == N_Name && def_inside(d, value->Name.name);
        d->odd |= !stored || (!method && value->kind != N_Constant) || is_replaced(d, stored, at);
    }
}

/* Each of its defs is given to the class. */
static bool is_given(const Decorating *d, Name def)
{
    uint32_t count = 0;
    for_each (Node *, statement, &d->def->FunctionDef.body)
        count += statement->kind == N_Assign && attribute_of(d, statement->Assign.targets.at[0]) &&
                 is_name(statement->Assign.value, def);
    return count == 1;
}

static bool is_understood(Decorating *d)
{
    const Nodes *params = &d->def->FunctionDef.params, *body = &d->def->FunctionDef.body;
    const Node *end = body->len ? last(body) : NULL;
    uint32_t methods = 0;
    if (params->len != 1 || params->at[0]->Param.param > Param_normal || params->at[0]->Param.value || !end ||
        end->kind != N_Return || !is_name(end->Return.value, d->param) || rebinds(d->def, d->param) ||
        d->def->FunctionDef.decorators.len)
        return false;
    for (uint32_t i = 0; i + 1 < body->len; i++) {
        const Node *statement = body->at[i];
        if (statement->kind == N_Assign)
            look_at_assign(d, statement, i);
        else
            d->odd |= statement->kind != N_FunctionDef &&
                      !(statement->kind == N_ExprStmt && statement->ExprStmt.value->kind == N_Constant);
    }
    for_each (Node *, def, body)
        if (def->kind == N_FunctionDef) {
            methods++;
            look_at_def(d, def);
            d->odd |= !is_given(d, def->FunctionDef.name) || def_inside(d, def->FunctionDef.name) != def;
        }
    return methods && !d->odd;
}

/* ---- the class --------------------------------------------------------------------------------------------------- */
static void rename(void *context, Node *node)
{
    const Decorating *d = context;
    const Kept *kept =
        node->kind == N_Call && node->Call.func->kind == N_Name ? kept_as(d, node->Call.func->Name.name) : NULL;
    if (kept) {
        Node *func = node->Call.func;
        Node *method = node_parsed(d->x, "C.m\n", func->at);
        method->Attribute.value->at = func->at;
        method->Attribute.attr = kept->hidden;
        method->Attribute.value->Name.name = d->cls->ClassDef.name;
        node->Call.func = method;
    } else if (is_name(node, d->param)) {
        node->Name.name = d->cls->ClassDef.name;
    }
    each_child(node, rename, context);
}

/* The method that was there is kept by another name, or gone. */
static void put_away(Decorating *d, Name attribute)
{
    Nodes *body = &d->cls->ClassDef.body;
    Node *old = method_named(d->cls, attribute);
    bool is_kept = false;
    for (uint32_t i = 0; old && i < d->kept.len; i++)
        if (d->kept.at[i].attribute == attribute) {
            const char *hidden = arena_print(d->x->arena, ".%u.%s", ++d->count, attribute);
            d->kept.at[i].hidden = is_kept ? old->FunctionDef.name : intern_text(d->x->program->names, hidden);
            old->FunctionDef.shown = shown_name(old);
            old->FunctionDef.name = d->kept.at[i].hidden;
            is_kept = true;
        }
    for (uint32_t i = 0; old && !is_kept && i < body->len; i++)
        if (body->at[i] == old)
            drop_node(body, i--);
}

static void give(Decorating *d, const Node *assign)
{
    Expand *x = d->x;
    Name attribute = attribute_of(d, assign->Assign.targets.at[0]);
    const Node *def = assign->Assign.value->kind == N_Name ? def_inside(d, assign->Assign.value->Name.name) : NULL;
    if (def) {
        Node *method = node_copy(x->program, x->module, def);
        method->FunctionDef.shown = def->FunctionDef.decorators.len ? attribute : shown_name(def);
        method->FunctionDef.name = attribute;
        method->FunctionDef.decorators = (Nodes){0};
        each_child(method, rename, d);
        push(x->arena, &d->cls->ClassDef.body, method);
    } else if (attribute) {
        Node *variable = statement_parsed(x, "a = 1\n");
        variable->at = variable->Assign.targets.at[0]->at = assign->at;
        variable->Assign.targets.at[0]->Name.name = attribute;
        variable->Assign.value = node_copy(x->program, x->module, assign->Assign.value);
        push(x->arena, &d->cls->ClassDef.body, variable);
    }
}

static bool decorate(Expand *x, Node *cls, const Node *decorator, uint32_t *count)
{
    Decorating d = {.x = x, .cls = cls, .count = *count};
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_FunctionDef && is_name(decorator, statement->FunctionDef.name) &&
            times_bound(x, statement->FunctionDef.name) == 1 && statement->FunctionDef.params.len)
            d.def = statement;
    if (!d.def)
        return false;
    d.param = d.def->FunctionDef.params.at[0]->Param.name;
    if (!is_understood(&d))
        return false;
    for_each (Node *, assign, &d.def->FunctionDef.body)
        if (assign->kind == N_Assign && attribute_of(&d, assign->Assign.targets.at[0]))
            put_away(&d, attribute_of(&d, assign->Assign.targets.at[0]));
    for_each (Node *, one, &d.def->FunctionDef.body)
        if (one->kind == N_Assign)
            give(&d, one);
    *count = d.count;
    return true;
}

void expand_decorating(Expand *x)
{
    uint32_t count = 0;
    for_each (Node *, cls, &x->module->body) {
        Nodes *decorators = cls->kind == N_ClassDef ? &cls->ClassDef.decorators : NULL;
        while (decorators && decorators->len && times_bound(x, cls->ClassDef.name) == 1 &&
               decorate(x, cls, last(decorators), &count))
            decorators->len--;
    }
}
