/* field_order.c -- vars(x), x.__dict__: a dict of the attributes, in the order in which they were first set.
 * In: the class of an instance.  Out: the names of its attributes in that order, and the flow of such a dict.
 * Rule: the order is that of __init__ and of the methods that it calls; where two runs may set them in two orders it
 * is not known, and refused; the library's own vars() only looks names up.
 *     def __init__(self): self.a = 1; self.load(); self.c = 3      =>      a, what load sets, c                    */
#include "typeinfer/solve.h"

typedef struct Order {
    Solver *solver;
    ClassInfo *cls;       /* of the instance */
    const ClassInfo *own; /* of the method that is walked */
    const Symbol *self;
    NameList names;
    NameList unsure; /* of these: may be left unset */
    NameList passed; /* names that setters may be given: all of them, whatever they are given for this class */
    Map seen;        /* stores that were walked */
    unsigned depth, conditions, loops;
    uint32_t lent; /* so many names were there when others were first given self; UINT32_MAX: nobody was */
    bool ended;    /* a return may have come before */
    bool unclear;
} Order;

static void walk(void *order, Node *node);

static void add(Order *o, Name name)
{
    Arena *arena = o->solver->arena;
    if (names_have(&o->names, name)) { /* what may stand in front of others already, or only now behind them */
        o->unclear |= names_have(&o->unsure, name) && last(&o->names) != name;
        return;
    }
    push(arena, &o->names, name);
    if (o->conditions || o->loops || o->ended)
        push(arena, &o->unsure, name);
}

static bool is_self(const Order *o, const Node *node)
{
    return node->kind == N_Name && o->self && node->Name.symbol == o->self;
}

/* ---- methods -------------------------------------------------------------------------------------------------- */
static void walk_method(Order *o, const Member *member)
{
    const ClassInfo *own = o->own;
    const Symbol *self = o->self;
    const Node *def = member->function->node;
    bool ended = o->ended;
    if (o->depth++ > 12 || !def->FunctionDef.params.len) {
        o->unclear |= o->depth > 12;
        o->depth--;
        return;
    }
    o->own = member->owner;
    o->self = def->FunctionDef.params.at[0]->Param.symbol;
    o->unclear |= o->self->bindings != 1;
    for_each (Node *, statement, &def->FunctionDef.body)
        walk(o, statement);
    o->own = own;
    o->self = self;
    o->ended = ended;
    o->depth--;
}

static bool is_super(const Node *node)
{
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, "super");
}

/* self.m(), super().m(), Base.m(self): what is run; NULL: nothing of the program's that sees self. */
static const Member *method_called(const Order *o, const Node *call)
{
    const Node *func = call->Call.func, *base = func->kind == N_Attribute ? func->Attribute.value : NULL;
    const Member *member = NULL;
    if (!base)
        return NULL;
    Name name = mangled(o->solver, o->own, func->Attribute.attr);
    if (is_self(o, base))
        member = class_member(o->cls, name);
    else if (is_super(base))
        member = class_member_after(o->cls, o->own, name);
    else if (base->kind == N_Name && call->Call.args.len && is_self(o, call->Call.args.at[0]))
        for_each (ClassInfo *, one, &o->cls->mro)
            if (one->node && one->name == base->Name.name)
                member = class_member(one, name);
    return member && member->kind == Member_method ? member : NULL;
}

/* .set_1(self, **kw): frontend/expand_attributes.c */
static bool is_setter(Name name)
{
    return !strncmp(name, ".set_", 5);
}

static const Node *setter_of(const Node *call)
{
    const Symbol *symbol = call->Call.func->kind == N_Name ? call->Call.func->Name.symbol : NULL;
    return symbol && is_setter(symbol->name) ? symbol->only_binding : NULL;
}

typedef struct Given {
    bool some, always;
} Given;

static bool holds_class(const Flow *flow, const ClassInfo *cls)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_instance(flow->at[i]) && flow->at[i]->thing->cls == cls)
            return true;
    return false;
}

static const Flow *param_flow(const Order *o, Body *body, const Node *param)
{
    uint32_t web;
    bool is = web_of(body->function, param, &web);
    return is ? slot_read(o->solver, &body->webs[web], NULL) : flow_none_yet(o->solver);
}

/* What the setter is given for that name when it is given instances of the class; NotImplemented stands for nothing. */
static Given given_to(const Order *o, const Node *def, const Node *name)
{
    Given given = {.always = true};
    const Node *param = NULL;
    for_each (Node *, one, &def->FunctionDef.params)
        if (one->Param.symbol == name->Name.symbol)
            param = one;
    for_each (Body *, body, &o->solver->bodies) {
        if (body->function->node != def || !holds_class(param_flow(o, body, def->FunctionDef.params.at[0]), o->cls))
            continue;
        const Flow *flow = param_flow(o, body, param);
        for (uint32_t i = 0; i < flow->count; i++) {
            bool nothing = is_instance(flow->at[i]) && flow->at[i]->thing->cls == o->solver->not_implemented;
            given.some |= !nothing;
            given.always &= !nothing;
        }
    }
    return given;
}

static bool walk_setter(Order *o, const Node *call)
{
    const Node *def = setter_of(call);
    if (!def || !is_self(o, call->Call.args.at[0]))
        return false;
    map_set(o->solver->arena, &o->seen, call, o);
    for_each (Node *, statement, &def->FunctionDef.body) {
        const Node *target = statement->If.body.at[0]->Assign.targets.at[0];
        Given given = given_to(o, def, statement->If.test->Compare.left);
        push(o->solver->arena, &o->passed, target->Attribute.attr);
        o->conditions += !given.always;
        if (given.some)
            add(o, target->Attribute.attr);
        o->conditions -= !given.always;
    }
    return true;
}

/* May it run functions of the program with self, which would set attributes? */
static bool lends(const Order *o, const Node *func)
{
    static const char *const made[] = {".getattr", ".hasattr", ".asked"}; /* by the frontend */
    if (func->kind == N_Name) {
        const Symbol *symbol = func->Name.symbol;
        for (size_t i = 0; symbol && i < sizeof made / sizeof *made; i++)
            if (!strncmp(symbol->name, made[i], strlen(made[i])))
                return false;
        return symbol && symbol->home;
    }
    if (func->kind != N_Attribute)
        return true;
    for_each (ClassInfo *, cls, &o->solver->classes)
        if (cls->node && !cls->module->is_library && own_member(cls, func->Attribute.attr))
            return true;
    return false;
}

/* What is called and given; self itself only where it is lent. */
static void walk_given(Order *o, const Node *call, bool lent)
{
    walk(o, call->Call.func);
    for_each (Node *, arg, &call->Call.args)
        if (lent || !is_self(o, arg))
            walk(o, arg);
    for_each (Node *, keyword, &call->Call.keywords)
        if (lent || !is_self(o, keyword->Keyword.value))
            walk(o, keyword->Keyword.value);
}

static void walk_call(Order *o, Node *node)
{
    if (walk_setter(o, node))
        return;
    const Node *func = node->Call.func;
    bool sets = func->kind == N_Name && !strcmp(func->Name.name, "setattr") && node->Call.args.len == 3 &&
                is_self(o, node->Call.args.at[0]);
    const char *text = sets ? literal_text(node->Call.args.at[1]) : NULL;
    const Member *member = method_called(o, node);
    walk_given(o, node, !member && !sets && lends(o, func));
    if (sets)
        map_set(o->solver->arena, &o->seen, node, node);
    bool by_name =
        func->kind == N_Name && (!strcmp(func->Name.name, ".setattr") || !strcmp(func->Name.name, ".update"));
    o->unclear |= (sets && !text) || by_name;
    if (text)
        add(o, intern_text(o->solver->program->names, text));
    if (member)
        walk_method(o, member);
}

/* ---- statements ----------------------------------------------------------------------------------------------- */
static void store(Order *o, Node *target)
{
    if (target->kind == N_Tuple || target->kind == N_List) {
        for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
            store(o, item);
        return;
    }
    if (target->kind == N_Starred) {
        store(o, target->Starred.value);
        return;
    }
    if (target->kind != N_Attribute || !is_self(o, target->Attribute.value)) {
        walk(o, target);
        return;
    }
    Name name = mangled(o->solver, o->own, target->Attribute.attr);
    const Member *member = class_member(o->cls, name);
    map_set(o->solver->arena, &o->seen, target, target);
    if (member && member->kind == Member_property) {
        Member setter = *member;
        setter.function = member->setter;
        if (setter.function)
            walk_method(o, &setter);
    } else {
        add(o, name);
    }
}

/* Several ways through a statement: each may set what it sets in an order of its own. */
static void walk_ways(Order *o, const Nodes *const *ways, int count)
{
    uint32_t before = o->names.len;
    NameList merged = {0};
    o->conditions++;
    for (int i = 0; i < count; i++) {
        o->names.len = before;
        for_each (Node *, statement, ways[i])
            walk(o, statement);
        uint32_t cursor = 0, added = o->names.len - before;
        for (uint32_t k = before; k < o->names.len; k++) {
            uint32_t at = 0;
            while (at < merged.len && merged.at[at] != o->names.at[k])
                at++;
            if (at == merged.len) {
                push(o->solver->arena, &merged, o->names.at[k]);
                memmove(merged.at + cursor + 1, merged.at + cursor, (merged.len - 1 - cursor) * sizeof(Name));
                merged.at[cursor++] = o->names.at[k];
            } else {
                o->unclear |= at < cursor;
                cursor = at + 1;
            }
        }
        o->unclear |= o->loops && i && added && merged.len > 1;
    }
    o->conditions--;
    o->names.len = before;
    for_each (Name, name, &merged)
        push(o->solver->arena, &o->names, name);
}

/* A handler runs behind any part of the body. */
static void walk_try(Order *o, Node *node)
{
    uint32_t before = o->names.len;
    o->conditions++;
    for_each (Node *, statement, &node->Try.body)
        walk(o, statement);
    uint32_t inside = o->names.len - before;
    for_each (Node *, handler, &node->Try.handlers) {
        uint32_t mark = o->names.len;
        for_each (Node *, statement, &handler->ExceptHandler.body)
            walk(o, statement);
        o->unclear |= inside > 1 || (inside && o->names.len > mark);
    }
    for_each (Node *, statement, &node->Try.orelse)
        walk(o, statement);
    o->conditions--;
    for_each (Node *, statement, &node->Try.finalbody)
        walk(o, statement);
}

static void walk_loop(Order *o, Node *node)
{
    o->loops++;
    if (node->kind == N_For) {
        walk(o, node->For.iter);
        store(o, node->For.target);
    } else {
        walk(o, node->While.test);
    }
    for_each (Node *, statement, node->kind == N_For ? &node->For.body : &node->While.body)
        walk(o, statement);
    o->loops--;
    for_each (Node *, statement, node->kind == N_For ? &node->For.orelse : &node->While.orelse)
        walk(o, statement);
}

static void walk(void *order, Node *node)
{
    Order *o = order;
    switch (node->kind) {
    case N_Assign:
        walk(o, node->Assign.value);
        for_each (Node *, target, &node->Assign.targets)
            store(o, target);
        break;
    case N_AnnAssign:
        if (node->AnnAssign.value) {
            walk(o, node->AnnAssign.value);
            store(o, node->AnnAssign.target);
        }
        break;
    case N_WithItem:
        walk(o, node->WithItem.value);
        if (node->WithItem.target)
            store(o, node->WithItem.target);
        break;
    case N_If: {
        const Nodes *ways[] = {&node->If.body, &node->If.orelse};
        walk(o, node->If.test);
        walk_ways(o, ways, 2);
        break;
    }
    case N_Try:
        walk_try(o, node);
        break;
    case N_For:
    case N_While:
        walk_loop(o, node);
        break;
    case N_Call:
        walk_call(o, node);
        break;
    case N_Return:
        each_child(node, walk, o);
        o->ended = true;
        break;
    case N_Name:
        if (is_self(o, node) && o->names.len < o->lent)
            o->lent = o->names.len;
        break;
    case N_Attribute:
        if (!is_self(o, node->Attribute.value))
            walk(o, node->Attribute.value);
        break;
    case N_FunctionDef:
    case N_Lambda:
        if (o->self && o->names.len < o->lent && mentions_name(node, o->self->name)) /* it may be called from here on */
            o->lent = o->names.len;
        break;
    case N_ClassDef:
        break;
    default:
        each_child(node, walk, o);
    }
}

/* ---- the rest of the program ---------------------------------------------------------------------------------- */
typedef struct Others {
    Order *order;
    NameList *late;
    const ClassInfo *cls; /* around the node; NULL: a def is */
    const ClassInfo *own; /* of the method around it */
    const Symbol *self;   /* of that method */
} Others;

/* self.x in a method of another class, which is asked through instances alone. */
static bool is_of_others(const Others *f, const Node *object)
{
    return f->own && object->kind == N_Name && object->Name.symbol == f->self && !class_is(f->order->cls, f->own) &&
           !map_get(&f->order->solver->lending, f->own->node);
}

/* Set elsewhere, on whatever object: perhaps while __init__ has it lent, in front of what it sets behind that. */
static void note_elsewhere(const Others *f, Name name)
{
    Order *o = f->order;
    o->unclear |= names_have(&o->unsure, name);
    for (uint32_t i = o->lent; i < o->names.len; i++)
        o->unclear |= o->names.at[i] == name;
    if (!names_have(&o->names, name) && !names_have(f->late, name))
        push(o->solver->arena, f->late, name);
}

/* setattr(o, "x", 1) */
static void find_named(const Others *f, const Node *call)
{
    const Node *func = call->Call.func;
    bool sets = func->kind == N_Name && !strcmp(func->Name.name, "setattr") && call->Call.args.len == 3;
    const char *text = sets ? literal_text(call->Call.args.at[1]) : NULL;
    if (text && !map_get(&f->order->seen, call) && !is_of_others(f, call->Call.args.at[0]))
        note_elsewhere(f, intern_text(f->order->solver->program->names, text));
}

/* An attribute that is set elsewhere: on whatever object. */
static void find_other(void *others, Node *node)
{
    Others inner = *(Others *)others, *f = &inner;
    Order *o = f->order;
    if (node->kind == N_FunctionDef && is_setter(node->FunctionDef.name))
        return;
    const Node *setter = node->kind == N_Call ? setter_of(node) : NULL;
    if (setter && !map_get(&o->seen, node) && !is_of_others(f, node->Call.args.at[0]))
        for_each (Node *, statement, &setter->FunctionDef.body)
            find_other(f, statement);
    const Node *grown = node->kind == N_AugAssign ? node->AugAssign.target : NULL;
    if (grown && grown->kind == N_Attribute &&
        !class_member(o->cls, mangled(o->solver, o->cls, grown->Attribute.attr))) {
        find_other(f, grown->Attribute.value); /* it is set already, or this raises */
        find_other(f, node->AugAssign.value);
        return;
    }
    if (node->kind == N_FunctionDef && f->cls) {
        const Nodes *params = &node->FunctionDef.params;
        f->own = f->cls;
        f->self = params->len && params->at[0]->Param.symbol->bindings == 1 ? params->at[0]->Param.symbol : NULL;
    }
    if (node->kind == N_ClassDef || node->kind == N_FunctionDef)
        f->cls = node->kind == N_ClassDef ? map_get(&o->solver->class_of_node, node) : NULL;
    if (node->kind == N_Attribute && node->Attribute.context == Context_store && !map_get(&o->seen, node) &&
        !is_of_others(f, node->Attribute.value))
        note_elsewhere(f, mangled(o->solver, o->cls, node->Attribute.attr));
    if (node->kind == N_Call)
        find_named(f, node);
    each_child(node, find_other, f);
}

static bool is_plain_class(Solver *solver, const ClassInfo *cls, bool in_library)
{
    Names *names = solver->program->names;
    for_each (ClassInfo *, one, &cls->mro)
        if (!one->node || (one->module->is_library && !in_library) || one->node->ClassDef.is_tuple ||
            one->node->ClassDef.is_enum)
            return false;
    return !cls->exception && !cls->made_raw && takes_attribute(solver, cls, intern_text(names, "__dict__")) &&
           !class_member(cls, intern_text(names, "__setattr__"));
}

/* Their names, in order; late: those that are set elsewhere alone, *within: perhaps among the others.  False: the order
 * is not known. */
static bool field_order(Solver *solver, ClassInfo *cls, NameList *names, NameList *late, NameList *passed, bool *within)
{
    Order order = {.solver = solver, .cls = cls, .lent = UINT32_MAX};
    const Member *init = class_member(cls, intern_text(solver->program->names, "__init__"));
    Others others = {.order = &order, .late = late};
    if (init && init->kind == Member_method)
        walk_method(&order, init);
    for_each (Module *, module, &solver->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            find_other(&others, module->body.at[i]);
    for_each (Name, name, &order.names)
        order.unclear |= map_get(&solver->deleted, name) != NULL;
    *names = order.names;
    *within = order.lent < order.names.len;
    *passed = order.passed;
    return !order.unclear;
}

/* ---- the dict ------------------------------------------------------------------------------------------------- */
/* "vars in any order": who reads the dict cannot tell.  "vars compared": but for methods of what it holds. */
static bool takes_any_order(const Node *call)
{
    return strcmp(call->Call.func->Name.name, "vars of") != 0;
}

static bool has_methods(const Flow *flow)
{
    return flow_has(flow, Type_instance) || flow_has(flow, Type_list) || flow_has(flow, Type_tuple) ||
           flow_has(flow, Type_dict) || flow_has(flow, Type_set);
}

static const Flow *fields_of(Eval *e, Node *node, Thing *dict, const Atom *atom)
{
    Solver *solver = e->solver;
    NameList names = {0}, late = {0}, passed = {0};
    bool within = false;
    bool in_library = e->body->function->module->is_library; /* which knows its classes, and that any order will do */
    bool any = in_library || takes_any_order(node);
    bool known = atom->kind == Type_instance && is_plain_class(solver, atom->thing->cls, in_library) &&
                 (field_order(solver, atom->thing->cls, &names, &late, &passed, &within) || any);
    uint32_t more = 0;
    for_each (Name, name, &late) {
        const Flow *flow = part_read(solver, atom->thing, name, e->body);
        more += flow->count > 0;
        known &= !flow->count || strncmp(name, "_kept_", 6); /* a descriptor's, which CPython shows by another name */
        contents_add(solver, dict, flow, node->at);
    }
    if (!known || (more > !within && !any))
        refuse(e, node->at,
               !known && atom->kind != Type_instance ? "the attributes of this as a dict"
                                                     : "a dict of attributes whose order is not known");
    for_each (Name, given, &passed)
        contents_add(solver, dict, part_read(solver, atom->thing, given, e->body), node->at);
    for_each (Name, name, &names)
        contents_add(solver, dict, part_read(solver, atom->thing, name, e->body), node->at);
    if (!strcmp(node->Call.func->Name.name, "vars compared") && has_methods(contents_of(solver, dict, e->body)))
        refuse(e, node->at, "a comparison of the attributes of objects that hold other objects");
    return flow_thing(solver, dict);
}

/* vars(x), where frontend/expand_vars.c has found that nobody changes it. */
const Flow *infer_vars(Eval *e, Node *node)
{
    const Flow *base = infer_expr(e, node->Call.args.at[0]);
    if (!base->count)
        return base;
    Thing *dict = make(e, node, 0, Type_dict);
    part_add(e->solver, dict, key_part, flow_scalar(e->solver, Type_str), node->at);
    for (uint32_t i = 0; i < base->count; i++)
        fields_of(e, node, dict, base->at[i]);
    if (e->solver->recording)
        add_callee(e, node, Callee_special)->special = node->Call.func->Name.name;
    return flow_thing(e->solver, dict);
}

NameList fields_in_order(const Inference *inference, const Type *instance_type)
{
    Solver *solver = inference->solver;
    NameList names = {0}, late = {0}, passed = {0};
    bool within;
    field_order(solver, ((const Thing *)instance_type->cls->info)->cls, &names, &late, &passed, &within);
    for_each (Name, name, &late)
        push(solver->arena, &names, name);
    return names;
}
