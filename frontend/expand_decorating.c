/* expand_decorating.c -- decorators that give a class methods and variables: they become part of the class.
 * In: classes at the top of the module, decorated by a def that does nothing else.  Out: the class with them; a method
 * that the decorator keeps and replaces has a name of its own.
 * Rule: every statement of the decorator that gives the class something is understood, and nothing in its methods
 * means something else in the class; other statements run behind the class.  A decorator that is made by a call of a
 * def
 * (`@loud(3)`) is understood with what that call gives its parameters.
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

typedef struct Bound {  /* a parameter of the def that makes the decorator */
    Name param, hidden; /* hidden: of the module's variable that holds it */
    Node *value;
} Bound;

typedef struct Decorating {
    Expand *x;
    const Node *def;   /* the decorator */
    const Node *maker; /* the def around it, which is called; NULL: none */
    VEC(Bound) bound;
    Nodes rest; /* its other statements */
    Name param; /* cls */
    Node *cls;
    VEC(Kept) kept;
    uint32_t reached; /* the statement of the decorator that is looked at */
    uint32_t count;   /* of the methods that were kept */
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

static Bound *bound_to(const Decorating *d, Name name)
{
    for (uint32_t i = 0; i < d->bound.len; i++)
        if (d->bound.at[i].param == name)
            return &d->bound.at[i];
    return NULL;
}

/* A variable of the decorator's own, or a parameter of its maker that something inside binds, too. */
static bool is_local(const Decorating *d, Name name)
{
    for_each (Node *, statement, &d->rest)
        if (times_bound_in(statement, name))
            return true;
    return d->maker && (name == d->def->FunctionDef.name || (bound_to(d, name) && rebinds(d->maker, name)));
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
                  !strcmp(node->Name.name, "super") || !strcmp(node->Name.name, "__class__") ||
                  is_local(d, node->Name.name);
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

/* It means the same in the class; a property would know its name there. */
static bool is_class_decorator(const Decorating *d, const Node *decorator)
{
    static const char *const names[] = {"classmethod", "staticmethod"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (decorator->kind == N_Name && !strcmp(decorator->Name.name, names[i]))
            return !times_bound(d->x, decorator->Name.name);
    return false;
}

static void look_at_def(Decorating *d, const Node *def)
{
    const Nodes *decorators = &def->FunctionDef.decorators;
    d->odd |= decorators->len > 1 || def->FunctionDef.is_async ||
              (decorators->len && !wraps_kept(d, decorators->at[0]) && !is_class_decorator(d, decorators->at[0]));
    for_each (Node *, param, &def->FunctionDef.params)
        d->odd |= param->Param.value && param->Param.value->kind != N_Constant;
    for_each (Node *, statement, &def->FunctionDef.body)
        look_inside(d, statement);
}

static void look_at_lambda(Decorating *d, const Node *lambda)
{
    for_each (Node *, param, &lambda->Lambda.params)
        d->odd |= param->Param.value && param->Param.value->kind != N_Constant;
    look_inside(d, lambda->Lambda.body);
}

/* What the class is asked for while its body runs, or makes of it, is not what an assignment behind it means. */
static bool means_more(Name stored, bool method)
{
    static const char *const asked[] = {"__init_subclass__", "__class_getitem__", "__prepare__"};
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        if (!strcmp(stored, asked[i]))
            return true;
    if (name_is_private(stored))
        return true;
    return !strncmp(stored, "__", 2) && !method && strcmp(stored, "__hash__") != 0;
}

/* A class statement that has == of its own has no hash, which a decorator does not take away. */
static bool loses_hash(const Decorating *d)
{
    bool equal = false, hash = defines(d->cls, "__hash__") || defines(d->cls, "__eq__");
    for_each (Node *, statement, &d->def->FunctionDef.body) {
        Name stored = statement->kind == N_Assign ? attribute_of(d, statement->Assign.targets.at[0]) : NULL;
        equal |= stored && !strcmp(stored, "__eq__");
        hash |= stored && !strcmp(stored, "__hash__");
    }
    return equal && !hash;
}

/* In the class's body itself, or in what runs with it. */
static bool is_mentioned(const Node *cls, const Node *method, Name name)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        const Node *def = statement->kind == N_FunctionDef ? statement : NULL;
        if (!def && mentions_name(statement, name))
            return true;
        for (uint32_t i = 0; def && i < def->FunctionDef.decorators.len; i++)
            if (mentions_name(def->FunctionDef.decorators.at[i], name))
                return true;
        for (uint32_t i = 0; def && i < def->FunctionDef.params.len; i++)
            if (mentions_name(def->FunctionDef.params.at[i], name))
                return true;
        if (def && def != method && def->FunctionDef.name == name)
            return true;
    }
    return false;
}

/* Its statement does more with what stands in the body: metaclasses, members of an enumeration, __init_subclass__. */
bool class_is_watched(Expand *x, const Node *cls)
{
    if (cls->ClassDef.keywords.len)
        return true;
    for_each (Node *, base, &cls->ClassDef.bases) {
        const char *origin = origin_of(x, base);
        if (origin && !strncmp(origin, "enum.", 5))
            return true;
        const Nodes *body = &x->module->body;
        for (uint32_t i = 0; i < body->len && body->at[i] != cls; i++)
            if (base->kind == N_Name && body->at[i]->kind == N_ClassDef &&
                body->at[i]->ClassDef.name == base->Name.name &&
                (defines(body->at[i], "__init_subclass__") || class_is_watched(x, body->at[i])))
                return true;
    }
    return false;
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
        bool given = value->kind == N_Name && bound_to(d, value->Name.name) && !is_local(d, value->Name.name);
        if (value->kind == N_Lambda)
            look_at_lambda(d, value);
        const Node *replaced = stored ? method_named(d->cls, stored) : NULL;
        d->odd |= !stored || is_replaced(d, stored, at) || means_more(stored, method || value->kind == N_Lambda) ||
                  (replaced && is_mentioned(d->cls, replaced, stored)) ||
                  (!method && !given && value->kind != N_Constant && value->kind != N_Lambda);
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

static bool is_rest(const Decorating *d, const Node *statement)
{
    for_each (Node *, one, &d->rest)
        if (one == statement)
            return true;
    return false;
}

/* A statement that stays: it runs when the class has what it is given. */
static void look_at_rest(void *context, Node *node)
{
    Decorating *d = context;
    Name attribute = node->kind == N_Attribute ? attribute_of(d, node) : NULL;
    d->odd |= node->kind == N_Return || node->kind == N_Global || node->kind == N_Nonlocal;
    d->odd |= node->kind == N_Name && (kept_as(d, node->Name.name) || def_inside(d, node->Name.name));
    d->odd |=
        attribute && is_replaced(d, attribute, d->def->FunctionDef.body.len) && !is_replaced(d, attribute, d->reached);
    each_child(node, look_at_rest, d);
}

static bool is_plain_decorator(const Decorating *d)
{
    const Nodes *params = &d->def->FunctionDef.params, *body = &d->def->FunctionDef.body;
    const Node *end = body->len ? last(body) : NULL;
    return params->len == 1 && params->at[0]->Param.param <= Param_normal && !params->at[0]->Param.value && end &&
           end->kind == N_Return && is_name(end->Return.value, d->param) && !rebinds(d->def, d->param) &&
           !d->def->FunctionDef.decorators.len;
}

static bool is_documentation(const Node *statement)
{
    return statement->kind == N_ExprStmt && statement->ExprStmt.value->kind == N_Constant;
}

static void find_rest(Decorating *d)
{
    const Nodes *body = &d->def->FunctionDef.body;
    for (uint32_t i = 0; i + 1 < body->len; i++)
        if (body->at[i]->kind != N_Assign && body->at[i]->kind != N_FunctionDef && !is_documentation(body->at[i]))
            push(d->x->arena, &d->rest, body->at[i]);
}

static bool is_understood(Decorating *d)
{
    const Nodes *body = &d->def->FunctionDef.body;
    uint32_t methods = 0;
    if (!is_plain_decorator(d) || class_is_watched(d->x, d->cls) ||
        (loses_hash(d) && (d->cls->ClassDef.bases.len || times_bound(d->x, "object"))))
        return false;
    find_rest(d);
    for (uint32_t i = 0; i + 1 < body->len; i++)
        if (body->at[i]->kind == N_Assign) {
            look_at_assign(d, body->at[i], i);
            methods += body->at[i]->Assign.value->kind == N_Lambda;
        }
    for_each (Node *, def, body)
        if (def->kind == N_FunctionDef) {
            methods++;
            look_at_def(d, def);
            d->odd |= !is_given(d, def->FunctionDef.name) || def_inside(d, def->FunctionDef.name) != def;
        }
    for (d->reached = 0; d->reached < body->len; d->reached++)
        if (is_rest(d, body->at[d->reached]))
            look_at_rest(d, body->at[d->reached]);
    return methods && !d->odd;
}

/* ---- decorators that a call makes ---------------------------------------------------------------------------------
 */
static void bind(Decorating *d, Name param, Node *value)
{
    push(d->x->arena, &d->bound, ((Bound){.param = param, .value = value}));
}

static Node *argument_named(const Node *call, Name name)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (keyword->Keyword.name == name)
            return keyword->Keyword.value;
    return NULL;
}

/* What *names holds. */
static Node *tuple_of(Decorating *d, const Node *call, uint32_t from)
{
    Node *tuple = node_made(d->x, N_Tuple, call->at);
    for (uint32_t i = from; i < call->Call.args.len; i++)
        push(d->x->arena, &tuple->Tuple.items, call->Call.args.at[i]);
    return tuple;
}

/* Binds the parameters of the maker to what the call gives them, literals and names; false: something else. */
static bool bind_arguments(Decorating *d, const Node *call)
{
    const Nodes *params = &d->maker->FunctionDef.params;
    uint32_t given = 0, named = 0;
    for_each (Node *, arg, &call->Call.args)
        d->odd |= arg->kind != N_Constant && arg->kind != N_Name;
    for_each (Node *, keyword, &call->Call.keywords)
        d->odd |= !keyword->Keyword.name ||
                  (keyword->Keyword.value->kind != N_Constant && keyword->Keyword.value->kind != N_Name);
    for_each (Node *, param, params) {
        Name name = param->Param.name;
        Node *value = argument_named(call, name);
        if (param->Param.param == Param_star) {
            bind(d, name, tuple_of(d, call, given));
            given = call->Call.args.len;
            continue;
        }
        named += value != NULL;
        if (param->Param.param <= Param_normal && given < call->Call.args.len)
            value = value ? NULL : call->Call.args.at[given++];
        else if (!value && param->Param.value && param->Param.value->kind == N_Constant)
            value = param->Param.value;
        if (!value || param->Param.param == Param_double_star)
            return false;
        bind(d, name, value);
    }
    return !d->odd && given == call->Call.args.len && named == call->Call.keywords.len;
}

/* def maker(...): def decorator(cls): ...; return decorator */
static const Node *decorator_inside(const Node *maker)
{
    const Nodes *body = &maker->FunctionDef.body;
    uint32_t at = body->len && is_documentation(body->at[0]);
    bool plain = body->len == at + 2 && body->at[at]->kind == N_FunctionDef && body->at[at + 1]->kind == N_Return &&
                 !maker->FunctionDef.decorators.len;
    return plain && is_name(body->at[at + 1]->Return.value, body->at[at]->FunctionDef.name) ? body->at[at] : NULL;
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
    } else if (node->kind == N_Name && bound_to(d, node->Name.name)) {
        node->Name.name = bound_to(d, node->Name.name)->hidden;
    }
    each_child(node, rename, context);
}

static void rename_bound(void *context, Node *node)
{
    const Decorating *d = context;
    if (node->kind == N_Name && bound_to(d, node->Name.name))
        node->Name.name = bound_to(d, node->Name.name)->hidden;
    each_child(node, rename_bound, context);
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

/* def <lambda>(...): return ... */
static Node *def_of_lambda(Expand *x, const Node *lambda)
{
    Node *def = statement_parsed(x, "def f():\n    return 0\n");
    def->at = def->FunctionDef.name_at = def->FunctionDef.body.at[0]->at = lambda->at;
    def->FunctionDef.name = intern_text(x->program->names, "<lambda>");
    def->FunctionDef.params = lambda->Lambda.params;
    def->FunctionDef.body.at[0]->Return.value = lambda->Lambda.body;
    return def;
}

static void give(Decorating *d, const Node *assign)
{
    Expand *x = d->x;
    Name attribute = attribute_of(d, assign->Assign.targets.at[0]);
    const Node *value = assign->Assign.value;
    const Node *def = value->kind == N_Name     ? def_inside(d, value->Name.name)
                      : value->kind == N_Lambda ? def_of_lambda(x, value)
                                                : NULL;
    if (def) {
        Node *method = node_copy(x->program, x->module, def);
        const Nodes *decorators = &def->FunctionDef.decorators;
        bool stays = decorators->len && is_class_decorator(d, decorators->at[0]);
        method->FunctionDef.shown = decorators->len && !stays ? attribute : shown_name(def);
        method->FunctionDef.name = attribute;
        if (!stays)
            method->FunctionDef.decorators = (Nodes){0};
        each_child(method, rename, d);
        push(x->arena, &d->cls->ClassDef.body, method);
    } else if (attribute) {
        Node *variable = statement_parsed(x, "a = 1\n");
        variable->at = variable->Assign.targets.at[0]->at = assign->at;
        variable->Assign.targets.at[0]->Name.name = attribute;
        variable->Assign.value = node_copy(x->program, x->module, value);
        rename_bound(d, variable->Assign.value);
        push(x->arena, &d->cls->ClassDef.body, variable);
    }
}

/* ---- in front of the class --------------------------------------------------------------------------------------- */
static Name hidden_name(Decorating *d, Name name)
{
    return intern_text(d->x->program->names, arena_print(d->x->arena, ".%u.%s", ++d->count, name));
}

/* .1.names = ("x", "y") */
static void put_bound(Decorating *d, Nodes *front)
{
    for (uint32_t i = 0; i < d->bound.len; i++) {
        Bound *bound = &d->bound.at[i];
        bound->hidden = hidden_name(d, bound->param);
        push(d->x->arena, front,
             node_assigned(d->x, bound->hidden, node_copy(d->x->program, d->x->module, bound->value), bound->value->at,
                           bound->value->at));
    }
}

/* def .2.decorator(cls): what is left of it; return cls.  It decorates the class. */
static void put_rest(Decorating *d, Nodes *front)
{
    Node *def = node_copy(d->x->program, d->x->module, d->def);
    Nodes body = {0};
    for_each (Node *, statement, &d->rest)
        push(d->x->arena, &body, node_copy(d->x->program, d->x->module, statement));
    push(d->x->arena, &body, last(&def->FunctionDef.body));
    def->FunctionDef.shown = shown_name(d->def);
    def->FunctionDef.name = hidden_name(d, d->def->FunctionDef.name);
    def->FunctionDef.body = body;
    each_child(def, rename_bound, d);
    push(d->x->arena, front, def);
    Node **decorator = &last(&d->cls->ClassDef.decorators);
    *decorator = node_named(d->x, def->FunctionDef.name, (*decorator)->at);
}

static const Node *def_called(Expand *x, const Node *decorator)
{
    const Node *name = decorator->kind == N_Call ? decorator->Call.func : decorator;
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_FunctionDef && is_name(name, statement->FunctionDef.name) &&
            times_bound(x, statement->FunctionDef.name) == 1)
            return statement;
    return NULL;
}

/* False: the class stays as it is. */
static bool decorate(Expand *x, Node *cls, uint32_t *count, Nodes *front)
{
    const Node *decorator = last(&cls->ClassDef.decorators);
    Decorating d = {.x = x, .cls = cls, .count = *count, .def = def_called(x, decorator)};
    if (d.def && decorator->kind == N_Call) {
        d.maker = d.def;
        d.def = decorator_inside(d.maker);
    }
    if (!d.def || !d.def->FunctionDef.params.len || (d.maker && !bind_arguments(&d, decorator)))
        return false;
    d.param = d.def->FunctionDef.params.at[0]->Param.name;
    if (!is_understood(&d))
        return false;
    put_bound(&d, front);
    if (loses_hash(&d))
        push(x->arena, &cls->ClassDef.body, statement_parsed(x, "__hash__ = object.__hash__\n"));
    for_each (Node *, assign, &d.def->FunctionDef.body)
        if (assign->kind == N_Assign && attribute_of(&d, assign->Assign.targets.at[0]))
            put_away(&d, attribute_of(&d, assign->Assign.targets.at[0]));
    for_each (Node *, one, &d.def->FunctionDef.body)
        if (one->kind == N_Assign)
            give(&d, one);
    if (d.rest.len)
        put_rest(&d, front);
    else
        cls->ClassDef.decorators.len--;
    *count = d.count;
    return !d.rest.len;
}

void expand_decorating(Expand *x)
{
    uint32_t count = 0;
    Nodes body = {0};
    for_each (Node *, cls, &x->module->body) {
        Nodes *decorators = cls->kind == N_ClassDef ? &cls->ClassDef.decorators : NULL;
        if (decorators && decorators->len && times_bound(x, cls->ClassDef.name) == 1)
            expand_each(x, cls, &body);
        while (decorators && decorators->len && times_bound(x, cls->ClassDef.name) == 1 &&
               decorate(x, cls, &count, &body))
            continue;
        push(x->arena, &body, cls);
    }
    x->module->body = body;
}
