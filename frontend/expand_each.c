/* expand_each.c -- decorators of classes that wrap each method in a loop: the methods are decorated where they stand.
 * In: classes at the top of the module, decorated by a def that does nothing else.  Out: the class without it.
 * Rule: the loop goes along what stands in the class's body, its tests are known for each of these names, and the
 * wrapper is a function of the module, or one inside the decorator that uses nothing of it but literal arguments.
 *     def logged(cls):                                          class Job:
 *         for name, value in vars(cls).items():                     @wrapped
 *             if callable(value) and name[0] != "_":       =>       def run(self): ...
 *                 setattr(cls, name, wrapped(value))
 *         return cls
 *     @logged class Job: def run(self): ...                                                                        */
#include "frontend/expand.h"

typedef enum { Told_no, Told_yes, Told_nothing } Told;

typedef struct Item { /* of the class's dict */
    const char *name;
    Node *method; /* a plain one; NULL: another value */
    bool known;   /* it is no function, and cannot be called */
    bool is_static;
} Item;

typedef struct Given { /* a parameter of the def around the decorator */
    Name name;
    Node *value;
} Given;

typedef struct Each {
    Expand *x;
    Node *cls;
    const Node *def, *maker; /* maker: the def around the decorator; NULL: none */
    VEC(Given) given;
    VEC(Item) items;
    Nodes wrappers; /* by item: what decorates it, or NULL */
    Nodes lifted;   /* copies of defs inside the decorator */
    Name param, key, value;
    const Item *item;
    Name held; /* held = f(value) */
    Node *holds, *found;
    bool sorted; /* the loop goes along dir(cls) */
    bool odd;
} Each;

static bool is_name(const Node *node, Name name)
{
    return node && name && node->kind == N_Name && node->Name.name == name;
}

static bool calls(const Each *e, const Node *node, const char *name, uint32_t count)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    return func && func->kind == N_Name && !strcmp(func->Name.name, name) && node->Call.args.len == count &&
           !node->Call.keywords.len && !times_bound(e->x, func->Name.name);
}

/* ---- what stands in the class ----------------------------------------------------------------------------------- */
static void add_item(Each *e, const char *name, Node *method, bool known)
{
    for (uint32_t i = 0; i < e->items.len; i++)
        e->odd |= !strcmp(e->items.at[i].name, name);
    e->odd |= name_is_private(name);
    push(e->x->arena, &e->items, ((Item){name, method, known, false}));
    push(e->x->arena, &e->wrappers, NULL);
}

/* The class treats these as what they are not written as. */
static bool is_implicit(const char *name)
{
    return !strcmp(name, "__new__") || !strcmp(name, "__init_subclass__") || !strcmp(name, "__class_getitem__");
}

static void add_def(Each *e, Node *def)
{
    const Nodes *decorators = &def->FunctionDef.decorators;
    const Node *one = decorators->len == 1 ? decorators->at[0] : NULL;
    const char *known = one && one->kind == N_Name && !times_bound(e->x, one->Name.name) ? one->Name.name : "";
    bool closed = !strcmp(known, "property") || !strcmp(known, "classmethod");
    bool plain = !decorators->len && !is_implicit(def->FunctionDef.name) && !def->FunctionDef.is_async;
    add_item(e, def->FunctionDef.name, plain ? def : NULL, closed);
    last(&e->items).is_static = !strcmp(known, "staticmethod");
}

static void add_statement(Each *e, Node *statement)
{
    const Node *target = NULL, *value = NULL;
    if (statement->kind == N_Assign && statement->Assign.targets.len == 1) {
        target = statement->Assign.targets.at[0];
        value = statement->Assign.value;
    } else if (statement->kind == N_AnnAssign && statement->AnnAssign.value) {
        target = statement->AnnAssign.target;
        value = statement->AnnAssign.value;
    }
    if (statement->kind == N_FunctionDef)
        add_def(e, statement);
    else if (target && target->kind == N_Name)
        add_item(e, target->Name.name, NULL, value->kind == N_Constant);
    else
        e->odd |= statement->kind != N_Pass && statement->kind != N_AnnAssign &&
                  (statement->kind != N_ExprStmt || statement->ExprStmt.value->kind != N_Constant);
}

static void find_items(Each *e)
{
    static const char *const always[] = {"__module__", "__dict__", "__weakref__", "__doc__", "__annotations__"};
    for_each (Node *, statement, &e->cls->ClassDef.body)
        add_statement(e, statement);
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        add_item(e, always[i], NULL, true);
}

/* ---- tests ------------------------------------------------------------------------------------------------------ */
static Told known(bool is)
{
    return is ? Told_yes : Told_no;
}

static const char *text_of(const Each *e, const Node *node)
{
    if (node->kind != N_Constant || node->Constant.literal != Literal_str)
        return NULL;
    return arena_copy(e->x->arena, node->Constant.text.at, node->Constant.text.len);
}

/* name.startswith("_"), name.endswith("_"); a tuple of texts */
static Told tells_part(const Each *e, const char *name, const Node *text, bool start)
{
    if (text->kind == N_Tuple) {
        Told any = Told_no;
        for_each (Node *, item, &text->Tuple.items) {
            Told one = tells_part(e, name, item, start);
            any = one == Told_nothing || any == Told_yes ? (any == Told_yes ? any : one) : one;
        }
        return any;
    }
    const char *part = text_of(e, text);
    size_t length = part ? strlen(part) : 0, whole = strlen(name);
    if (!part)
        return Told_nothing;
    return known(length <= whole && !memcmp(start ? name : name + whole - length, part, length));
}

static Told tells_member(const Each *e, const char *name, const Node *of)
{
    const Nodes *items = of->kind == N_Tuple  ? &of->Tuple.items
                         : of->kind == N_List ? &of->List.items
                         : of->kind == N_Set  ? &of->Set.items
                                              : NULL;
    Told found = items ? Told_no : Told_nothing;
    for (uint32_t i = 0; items && i < items->len; i++) {
        const char *text = text_of(e, items->at[i]);
        if (!text)
            return Told_nothing;
        found = !strcmp(text, name) ? Told_yes : found;
    }
    return found;
}

static Told inverted(Told a)
{
    return a == Told_yes ? Told_no : a == Told_no ? Told_yes : Told_nothing;
}

static Told compare(const Each *e, const Node *test)
{
    const Node *right = test->Compare.rights.at[0];
    const char *text = text_of(e, right);
    if (test->Compare.rights.len != 1 || !is_name(test->Compare.left, e->key))
        return Told_nothing;
    switch (test->Compare.ops.at[0]) {
    case Op_eq:
        return text ? known(!strcmp(text, e->item->name)) : Told_nothing;
    case Op_ne:
        return text ? known(strcmp(text, e->item->name)) : Told_nothing;
    case Op_in:
        return tells_member(e, e->item->name, right);
    case Op_notin:
        return inverted(tells_member(e, e->item->name, right));
    default:
        return Told_nothing;
    }
}

static Told tell(const Each *e, const Node *test);

static Told tell_all(const Each *e, const Node *test)
{
    bool both = test->BoolOp.op == Op_and;
    for_each (Node *, value, &test->BoolOp.values) {
        Told one = tell(e, value);
        if (one == Told_nothing || one == known(!both))
            return one;
    }
    return known(both);
}

/* types.FunctionType, as expand_typing.c calls it */
static bool is_function_class(const Node *cls)
{
    return cls->kind == N_Name && !strcmp(cls->Name.name, "abc.FunctionType");
}

static Told tell_call(const Each *e, const Node *test)
{
    const Node *func = test->Call.func;
    Told is_function = e->item->method ? Told_yes : e->item->known ? Told_no : Told_nothing;
    if (calls(e, test, "callable", 1) && is_name(test->Call.args.at[0], e->value))
        return is_function;
    if (calls(e, test, "isinstance", 2) && is_name(test->Call.args.at[0], e->value) &&
        is_function_class(test->Call.args.at[1]))
        return e->item->is_static ? Told_no : is_function;
    bool of_key = func->kind == N_Attribute && is_name(func->Attribute.value, e->key) && test->Call.args.len == 1 &&
                  !test->Call.keywords.len;
    bool start = of_key && !strcmp(func->Attribute.attr, "startswith");
    if (start || (of_key && !strcmp(func->Attribute.attr, "endswith")))
        return tells_part(e, e->item->name, test->Call.args.at[0], start);
    return Told_nothing;
}

static Told tell(const Each *e, const Node *test)
{
    switch (test->kind) {
    case N_BoolOp:
        return tell_all(e, test);
    case N_UnaryOp:
        return test->UnaryOp.op == Op_not ? inverted(tell(e, test->UnaryOp.operand)) : Told_nothing;
    case N_Compare:
        return compare(e, test);
    case N_Call:
        return tell_call(e, test);
    default:
        return Told_nothing;
    }
}

/* ---- what the loop does with one of them ------------------------------------------------------------------------- */
/* vars(cls), cls.__dict__ */
static bool is_dict(const Each *e, const Node *node)
{
    if (node->kind == N_Attribute)
        return !strcmp(node->Attribute.attr, "__dict__") && is_name(node->Attribute.value, e->param);
    return calls(e, node, "vars", 1) && is_name(node->Call.args.at[0], e->param);
}

static bool is_value(const Each *e, const Node *node)
{
    if (node->kind == N_Subscript)
        return is_dict(e, node->Subscript.value) && is_name(node->Subscript.index, e->key);
    return calls(e, node, "getattr", 2) && is_name(node->Call.args.at[0], e->param) &&
           is_name(node->Call.args.at[1], e->key);
}

/* value = getattr(cls, name), held = f(value) */
static void assign(Each *e, const Node *statement)
{
    const Node *target = statement->Assign.targets.at[0];
    bool plain = statement->Assign.targets.len == 1 && target->kind == N_Name;
    if (plain && !e->value && is_value(e, statement->Assign.value)) {
        e->value = target->Name.name;
    } else if (plain && !e->held) {
        e->held = target->Name.name;
        e->holds = statement->Assign.value;
    } else {
        e->odd = true;
    }
}

/* False: the loop goes on with the next one. */
static bool run_block(Each *e, const Nodes *block)
{
    for (uint32_t i = 0; i < block->len && !e->odd; i++) {
        const Node *statement = block->at[i];
        const Node *call = statement->kind == N_ExprStmt ? statement->ExprStmt.value : NULL;
        Told test = statement->kind == N_If ? tell(e, statement->If.test) : Told_nothing;
        if (statement->kind == N_Continue)
            return false;
        if (test != Told_nothing) {
            if (!run_block(e, test == Told_yes ? &statement->If.body : &statement->If.orelse))
                return false;
        } else if (statement->kind == N_Assign) {
            assign(e, statement);
        } else if (call && calls(e, call, "setattr", 3) && is_name(call->Call.args.at[0], e->param) &&
                   is_name(call->Call.args.at[1], e->key) && !e->found) {
            Node *value = call->Call.args.at[2];
            e->found = is_name(value, e->held) ? e->holds : value;
        } else if (statement->kind != N_Pass && !(call && call->kind == N_Constant)) {
            e->odd = true;
        }
    }
    return true;
}

/* ---- the wrapper --------------------------------------------------------------------------------------------------
 */
static const Given *given_named(const Each *e, Name name)
{
    for (uint32_t i = 0; i < e->given.len; i++)
        if (e->given.at[i].name == name)
            return &e->given.at[i];
    return NULL;
}

static Node *def_inside(const Node *def, Name name)
{
    for (uint32_t i = 0; def && i < def->FunctionDef.body.len; i++)
        if (def->FunctionDef.body.at[i]->kind == N_FunctionDef && def->FunctionDef.body.at[i]->FunctionDef.name == name)
            return def->FunctionDef.body.at[i];
    return NULL;
}

static bool is_local(const Each *e, Name name)
{
    return name == e->param || name == e->key || name == e->value || name == e->held || given_named(e, name) ||
           times_bound_in(e->def, name) || (e->maker && times_bound_in(e->maker, name));
}

typedef struct Copying {
    Each *e;
    const Node *def; /* that is copied; NULL: the wrapper's expression */
    Name own;        /* the parameter of the lambda around it */
} Copying;

static Name lift(Each *e, Node *def);

/* What a name stands for where the class is. */
static void settle(void *context, Node *node)
{
    Copying *c = context;
    Each *e = c->e;
    Name name = node->kind == N_Name ? node->Name.name : NULL;
    bool own = name && (name == c->own || (c->def && times_bound_in(c->def, name)));
    if (name && !own) {
        const Given *given = given_named(e, name);
        Node *inner = def_inside(e->def, name) ? def_inside(e->def, name) : def_inside(e->maker, name);
        if (given)
            *node = *node_copy(e->x->program, e->x->module, given->value);
        else if (name == e->key && !c->def)
            *node = *node_parsed(e->x, arena_print(e->x->arena, "'%s'\n", e->item->name), node->at);
        else if (inner)
            node->Name.name = lift(e, inner);
        else
            e->odd |= is_local(e, name) || times_bound_in(e->cls, name);
        return;
    }
    e->odd |= node->kind == N_Nonlocal || node->kind == N_Global || node->kind == N_ClassDef;
    each_child(node, settle, c);
}

/* A def inside the decorator, once for all methods of the class. */
static Name lift(Each *e, Node *def)
{
    for_each (Node *, made, &e->lifted)
        if (made->at.start == def->at.start)
            return made->FunctionDef.name;
    Node *made = node_copy(e->x->program, e->x->module, def);
    const char *hidden = arena_print(e->x->arena, ".%s.%s", e->cls->ClassDef.name, def->FunctionDef.name);
    made->FunctionDef.shown = shown_name(def);
    made->FunctionDef.name = intern_text(e->x->program->names, hidden);
    push(e->x->arena, &e->lifted, made);
    map_set(e->x->arena, &e->x->bound, made->FunctionDef.name, (void *)(uintptr_t)1);
    Copying copying = {e, def, NULL};
    each_child(made, settle, &copying);
    return made->FunctionDef.name;
}

/* f of f(value), or lambda value: f(name, value) */
static Node *wrapper_of(Each *e, Node *call)
{
    bool alone = call->kind == N_Call && call->Call.args.len == 1 && !call->Call.keywords.len &&
                 is_name(call->Call.args.at[0], e->value) && !mentions_name(call->Call.func, e->value);
    Node *made = node_copy(e->x->program, e->x->module, alone ? call->Call.func : call);
    Node *lambda = node_parsed(e->x, arena_print(e->x->arena, "lambda %s: 0\n", e->value), call->at);
    Node *holder = node_made(e->x, N_Starred, call->at); /* the name itself may become something else */
    Copying copying = {e, NULL, alone ? NULL : e->value};
    holder->Starred.value = made;
    each_child(holder, settle, &copying);
    lambda->Lambda.body = holder->Starred.value;
    return alone ? holder->Starred.value : lambda;
}

static void run_items(Each *e, const Nodes *body)
{
    Name value = e->value;
    for (uint32_t i = 0; i < e->items.len && !e->odd; i++) {
        e->item = &e->items.at[i];
        e->value = value;
        e->held = NULL;
        e->found = NULL;
        run_block(e, body);
        e->odd |= e->found && (!e->item->method || !e->value || e->wrappers.at[i]);
        if (e->found && !e->odd)
            e->wrappers.at[i] = wrapper_of(e, e->found);
    }
    e->item = NULL;
}

/* ---- the loop ------------------------------------------------------------------------------------------------------
 */
static const Node *without_copy(const Each *e, const Node *iter)
{
    static const char *const copies[] = {"list", "tuple", "dict"};
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++)
        if (calls(e, iter, copies[i], 1))
            return without_copy(e, iter->Call.args.at[0]);
    const Node *func = iter->kind == N_Call && !iter->Call.args.len ? iter->Call.func : NULL;
    bool copy = func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "copy");
    return copy ? without_copy(e, func->Attribute.value) : iter;
}

/* vars(cls).items(): by pairs; vars(cls), dir(cls): by names */
static void run_loop(Each *e, const Node *loop)
{
    const Node *target = loop->For.target, *iter = without_copy(e, loop->For.iter);
    const Node *func = iter->kind == N_Call && !iter->Call.args.len ? iter->Call.func : NULL;
    bool pairs = func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "items");
    bool names = calls(e, iter, "dir", 1) && is_name(iter->Call.args.at[0], e->param);
    e->key = e->value = NULL;
    e->odd |= loop->For.orelse.len > 0;
    if (pairs && target->kind == N_Tuple && target->Tuple.items.len == 2 &&
        is_dict(e, without_copy(e, func->Attribute.value))) {
        e->key = name_bound(target->Tuple.items.at[0]);
        e->value = name_bound(target->Tuple.items.at[1]);
        e->odd |= !e->value;
    } else if (target->kind == N_Name && (names || is_dict(e, iter))) {
        e->key = target->Name.name;
        e->sorted |= names;
    }
    e->odd |= !e->key || (names && e->cls->ClassDef.bases.len);
    if (!e->odd)
        run_items(e, &loop->For.body);
}

/* In the order of their names, as dir() has them. */
static bool stands_sorted(const Each *e)
{
    const char *before = NULL;
    for (uint32_t i = 0; i < e->items.len; i++) {
        if (e->wrappers.at[i] && before && strcmp(before, e->items.at[i].name) > 0)
            return false;
        before = e->wrappers.at[i] ? e->items.at[i].name : before;
    }
    return true;
}

/* ---- the decorator -------------------------------------------------------------------------------------------------
 */
static void give(Each *e, const Node *call)
{
    const Nodes *params = &e->maker->FunctionDef.params;
    uint32_t used = 0;
    for (uint32_t i = 0; i < params->len; i++) {
        const Node *param = params->at[i];
        Node *value = i < call->Call.args.len && param->Param.param <= Param_normal ? call->Call.args.at[i] : NULL;
        used += value != NULL;
        for_each (Node *, keyword, &call->Call.keywords)
            if (keyword->Keyword.name == param->Param.name && !value) {
                value = keyword->Keyword.value;
                used++;
            }
        value = value ? value : param->Param.value;
        e->odd |= !value || value->kind != N_Constant || times_bound_in(e->maker, param->Param.name) != 1;
        push(e->x->arena, &e->given, ((Given){param->Param.name, value}));
    }
    e->odd |= used != call->Call.args.len + call->Call.keywords.len;
}

static const Node *def_called(const Expand *x, const Node *name)
{
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_FunctionDef && is_name(name, statement->FunctionDef.name) &&
            times_bound(x, statement->FunctionDef.name) == 1 && !statement->FunctionDef.decorators.len)
            return statement;
    return NULL;
}

/* def maker(...): def decorator(cls): ...; return decorator */
static const Node *decorator_inside(const Node *maker)
{
    const Node *end = maker->FunctionDef.body.len ? last(&maker->FunctionDef.body) : NULL;
    const Node *value = end && end->kind == N_Return ? end->Return.value : NULL;
    for_each (Node *, statement, &maker->FunctionDef.body)
        if (statement != end && statement->kind != N_FunctionDef &&
            (statement->kind != N_ExprStmt || statement->ExprStmt.value->kind != N_Constant))
            return NULL;
    return value && value->kind == N_Name ? def_inside(maker, value->Name.name) : NULL;
}

static bool find_decorator(Each *e, const Node *decorator)
{
    bool made = decorator->kind == N_Call;
    e->def = def_called(e->x, made ? decorator->Call.func : decorator);
    if (e->def && made) {
        e->maker = e->def;
        e->def = decorator_inside(e->maker);
        if (e->def)
            give(e, decorator);
    }
    const Nodes *params = e->def ? &e->def->FunctionDef.params : NULL;
    if (!params || params->len != 1 || params->at[0]->Param.value || params->at[0]->Param.param > Param_normal ||
        e->def->FunctionDef.decorators.len)
        return false;
    e->param = params->at[0]->Param.name;
    return !e->odd && times_bound_in(e->def, e->param) == 1;
}

static void run_decorator(Each *e)
{
    const Nodes *body = &e->def->FunctionDef.body;
    const Node *end = body->len ? last(body) : NULL;
    uint32_t loops = 0;
    e->odd |= !end || end->kind != N_Return || !is_name(end->Return.value, e->param);
    for (uint32_t i = 0; i + 1 < body->len && !e->odd; i++) {
        const Node *statement = body->at[i];
        loops += statement->kind == N_For;
        if (statement->kind == N_For)
            run_loop(e, statement);
        else
            e->odd |= statement->kind != N_FunctionDef &&
                      (statement->kind != N_ExprStmt || statement->ExprStmt.value->kind != N_Constant);
    }
    e->odd |= loops != 1 || (e->sorted && !stands_sorted(e));
}

/* A class of the library puts more into the dict of what is derived from it. */
static bool has_plain_bases(Expand *x, const Node *cls)
{
    for_each (Node *, base, &cls->ClassDef.bases)
        if (base->kind != N_Name || (origin_of(x, base) && !comes_from(x, base, "abc.ABC")))
            return false;
    return true;
}

bool expand_each(Expand *x, Node *cls, Nodes *front)
{
    Each e = {.x = x, .cls = cls};
    if (cls->ClassDef.decorators.len != 1 || class_is_watched(x, cls) || !has_plain_bases(x, cls) ||
        !find_decorator(&e, cls->ClassDef.decorators.at[0]))
        return false;
    find_items(&e);
    if (!e.odd)
        run_decorator(&e);
    if (e.odd)
        return false;
    for_each (Node *, made, &e.lifted)
        push(x->arena, front, made);
    for (uint32_t i = 0; i < e.items.len; i++)
        if (e.wrappers.at[i])
            insert_node(x, &e.items.at[i].method->FunctionDef.decorators, 0, e.wrappers.at[i]);
    cls->ClassDef.decorators.len = 0;
    return true;
}
