/* classes.c -- classes of the program: their members, and what looking something up in an instance gives.
 * In: ClassDef nodes.  Out: methods along the MRO, attributes as parts of abstract objects, calls of methods.
 * Rule: a method is a function with one instance per class of its receiver, so inside a method the class of self is
 * known; an attribute is a part of the object, a class variable is a shared global.
 *     class A: n = 0            n: the global A.n
 *     a = A(); a.x = 1          x: a part of what A() makes */
#include "typeinfer/solve.h"

/* ---- what a class is made of --------------------------------------------------------------------------------- */
ClassInfo *class_new(Solver *solver, Module *module, Node *node)
{
    ClassInfo *cls = NEW(solver->arena, ClassInfo);
    cls->module = module;
    cls->node = node;
    cls->name = intern_text(solver->program->names, shown_class(node));
    cls->index = solver->classes.len;
    push(solver->arena, &solver->classes, cls);
    map_set(solver->arena, &solver->class_of_node, node, cls);
    return cls;
}

static void cannot(Eval *e, ClassInfo *cls, const Node *node, const char *what)
{
    if (!cls->module->is_driver)
        report(e->solver->diags, D_unsupported, node->at, what);
    cls->refused = true;
}

Member *own_member(const ClassInfo *cls, Name name)
{
    for (uint32_t i = 0; i < cls->members.len; i++)
        if (cls->members.at[i].name == name)
            return &cls->members.at[i];
    return NULL;
}

static Member *add_member(Eval *e, ClassInfo *cls, Name name)
{
    Member *member = own_member(cls, name);
    if (!member) {
        push(e->solver->arena, &cls->members, ((Member){.name = name, .owner = cls}));
        member = &last(&cls->members);
    }
    return member;
}

/* __x inside class C is _C__x. */
Name mangled(Solver *solver, const ClassInfo *cls, Name name)
{
    return name_mangled(solver->program->names, solver->arena, cls ? cls->name : NULL, name);
}

Name attribute_name(Eval *e, Name name)
{
    return mangled(e->solver, e->body->function->cls, name);
}

static bool is_builtin_name(const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name) && (!node->Name.symbol || !node->Name.symbol->home);
}

/* @x.setter, @x.deleter of a property x that stands above */
static Member *property_part(ClassInfo *cls, const Node *decorator)
{
    if (decorator->kind != N_Attribute || decorator->Attribute.value->kind != N_Name)
        return NULL;
    Member *member = own_member(cls, decorator->Attribute.value->Name.name);
    return member && member->kind == Member_property ? member : NULL;
}

static void add_decorated(Eval *e, ClassInfo *cls, Node *def, Function *function)
{
    Node *decorator = def->FunctionDef.decorators.at[0];
    Member *property = property_part(cls, decorator);
    if (is_wrapped(def)) {
        for_each (Node *, one, &def->FunctionDef.decorators)
            if (is_class_decorator(one))
                cannot(e, cls, one, "this decorator beside others");
        Member *variable = add_member(e, cls, mangled(e->solver, cls, def->FunctionDef.name));
        variable->kind = Member_variable;
        variable->symbol = def->FunctionDef.symbol;
        return;
    }
    if (def->FunctionDef.decorators.len > 1 || !strcmp(def->FunctionDef.name, "__subclasshook__")) {
        bool several = def->FunctionDef.decorators.len > 1;
        cannot(e, cls, several ? decorator : def, several ? "several decorators" : "the method __subclasshook__");
        return;
    }
    if (property && !strcmp(decorator->Attribute.attr, "setter"))
        property->setter = function;
    else if (property && !strcmp(decorator->Attribute.attr, "deleter"))
        property->deleter = function;
    else if (is_builtin_name(decorator, "property") || is_builtin_name(decorator, "staticmethod") ||
             is_builtin_name(decorator, "classmethod")) {
        Member *member = add_member(e, cls, mangled(e->solver, cls, def->FunctionDef.name));
        member->kind = is_builtin_name(decorator, "property")       ? Member_property
                       : is_builtin_name(decorator, "staticmethod") ? Member_static
                                                                    : Member_class;
        member->function = function;
    } else
        cannot(e, cls, decorator, "this decorator in a class");
}

static bool is_odd_method(Name name)
{
    static const char *const names[] = {
        "__getattribute__", "__setattr__", "__delattr__", "__del__",   "__init_subclass__", "__get__",  "__set__",
        "__set_name__",     "__await__",   "__aiter__",   "__anext__", "__aenter__",        "__aexit__"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i], name))
            return true;
    return false;
}

static bool is_named_tuple(const ClassInfo *cls)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (one->node && one->node->ClassDef.is_tuple)
            return true;
    return false;
}

static void add_method(Eval *e, ClassInfo *cls, Node *def)
{
    Function *function = function_of(e->solver, def);
    function->cls = cls;
    bool makes = !strcmp(def->FunctionDef.name, "__new__");
    if (!strcmp(def->FunctionDef.name, "__getattr__") && e->solver->options.module) {
        cannot(e, cls, def, "the method __getattr__ in a module");
        return;
    }
    if (!strncmp(def->FunctionDef.name, ".__", 3) && e->solver->options.module && !is_frozen(cls)) {
        cannot(e, cls, def,
               arena_print(e->solver->arena, "the method %.*s in a module",
                           (int)strcspn(def->FunctionDef.name + 1, "."), def->FunctionDef.name + 1));
        return;
    }
    bool odd = makes && (cls->node->ClassDef.is_enum || is_named_tuple(cls) ||
                         (e->solver->options.module && !cls->module->is_library));
    bool of_class = !strcmp(def->FunctionDef.name, "__class_getitem__"); /* a class method without the decorator */
    if (odd || is_odd_method(def->FunctionDef.name) || (of_class && e->solver->options.module)) {
        cannot(e, cls, def, arena_print(e->solver->arena, "the method %s", def->FunctionDef.name));
        return;
    }
    if (def->FunctionDef.decorators.len) {
        add_decorated(e, cls, def, function);
        return;
    }
    Member *member = add_member(e, cls, mangled(e->solver, cls, def->FunctionDef.name));
    member->kind = of_class ? Member_class : Member_method;
    member->function = function;
}

static void add_variables(Eval *e, ClassInfo *cls, Node *target)
{
    if (target->kind == N_Name && is_operator_name(target->Name.name)) {
        cannot(e, cls, target, "a special method that is no def, lambda or other method of the class");
        return;
    }
    if (target->kind == N_Name) {
        Member *member = add_member(e, cls, mangled(e->solver, cls, target->Name.name));
        member->kind = Member_variable;
        member->symbol = target->Name.symbol;
        member->late = is_unsure(e->solver, cls, member->symbol);
        return;
    }
    if (target->kind == N_Starred)
        add_variables(e, cls, target->Starred.value);
    if (target->kind != N_Tuple && target->kind != N_List)
        return;
    for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
        add_variables(e, cls, item);
}

static bool is_text(const Node *statement)
{
    return statement->kind == N_ExprStmt && statement->ExprStmt.value->kind == N_Constant;
}

static void add_alias(Eval *e, ClassInfo *cls, const Node *statement)
{
    Member copy = alias_member(e->solver, cls, statement);
    Member *member = add_member(e, cls, mangled(e->solver, cls, statement->Assign.targets.at[0]->Name.name));
    copy.name = member->name;
    copy.owner = cls;
    *member = copy;
}

static void add_statement(Eval *e, ClassInfo *cls, Node *statement);

/* Statements that may not run: no methods there. */
static void add_block(Eval *e, ClassInfo *cls, const Nodes *body)
{
    for_each (Node *, statement, body) {
        if (statement->kind == N_FunctionDef || statement->kind == N_ClassDef)
            cannot(e, cls, statement, "a method or class that is defined under a condition");
        else
            add_statement(e, cls, statement);
    }
}

static void add_statement(Eval *e, ClassInfo *cls, Node *statement)
{
    if (is_method_alias(e->solver, cls, statement)) {
        add_alias(e, cls, statement);
        return;
    }
    switch (statement->kind) {
    case N_FunctionDef:
        add_method(e, cls, statement);
        break;
    case N_Assign:
        for_each (Node *, target, &statement->Assign.targets)
            add_variables(e, cls, target);
        break;
    case N_AnnAssign:
        if (statement->AnnAssign.value)
            add_variables(e, cls, statement->AnnAssign.target);
        break;
    case N_If:
        add_block(e, cls, &statement->If.body);
        add_block(e, cls, &statement->If.orelse);
        break;
    case N_For:
        add_variables(e, cls, statement->For.target);
        add_block(e, cls, &statement->For.body);
        add_block(e, cls, &statement->For.orelse);
        break;
    case N_While:
        add_block(e, cls, &statement->While.body);
        add_block(e, cls, &statement->While.orelse);
        break;
    case N_With:
        for_each (Node *, item, &statement->With.items)
            if (item->WithItem.target)
                add_variables(e, cls, item->WithItem.target);
        add_block(e, cls, &statement->With.body);
        break;
    case N_Try:
        add_block(e, cls, &statement->Try.body);
        for_each (Node *, handler, &statement->Try.handlers)
            add_block(e, cls, &handler->ExceptHandler.body);
        add_block(e, cls, &statement->Try.orelse);
        add_block(e, cls, &statement->Try.finalbody);
        break;
    case N_ClassDef: {
        Member *member = add_member(e, cls, mangled(e->solver, cls, statement->ClassDef.name));
        member->kind = Member_inner;
        member->inner = map_get(&e->solver->class_of_node, statement);
        break;
    }
    case N_AugAssign:
    case N_Pass:
    case N_Break:
    case N_Continue:
    case N_Assert:
    case N_ExprStmt:
        break;
    default:
        if (!is_text(statement))
            cannot(e, cls, statement,
                   arena_print(e->solver->arena, "%s %s in a class body",
                               strchr("aeiou", *node_text(statement->kind)) ? "an" : "a", node_text(statement->kind)));
    }
}

/* ---- the order in which classes are asked (C3) --------------------------------------------------------------- */
typedef VEC(ClassInfo *) ClassList;

static bool is_in_tail(const ClassList *list, const ClassInfo *cls)
{
    for (uint32_t i = 1; i < list->len; i++)
        if (list->at[i] == cls)
            return true;
    return false;
}

/* The first head that stands in no tail; NULL: there is none. */
static ClassInfo *next_in_order(const ClassList *lists, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        ClassInfo *head = lists[i].len ? lists[i].at[0] : NULL;
        bool free = head != NULL;
        for (uint32_t k = 0; k < count && free; k++)
            free = !is_in_tail(&lists[k], head);
        if (free)
            return head;
    }
    return NULL;
}

static bool merge_orders(Eval *e, ClassInfo *cls, ClassList *lists, uint32_t count)
{
    for (;;) {
        uint32_t left = 0;
        for (uint32_t i = 0; i < count; i++)
            left += lists[i].len;
        if (!left)
            return true;
        ClassInfo *next = next_in_order(lists, count);
        if (!next)
            return false;
        push(e->solver->arena, &cls->mro, next);
        for (uint32_t i = 0; i < count; i++)
            if (lists[i].len && lists[i].at[0] == next)
                lists[i].at++, lists[i].len--;
    }
}

/* ---- bases ------------------------------------------------------------------------------------------------------ */
static ClassInfo *base_of(Eval *e, ClassInfo *cls, Node *node)
{
    if (is_builtin_name(node, "object"))
        return NULL;
    Denoted what = denoted(e, node);
    ClassInfo *derived = derived_base(e->solver, node);
    if (derived)
        what = (Denoted){.what = Denotes_class, .cls = derived};
    if (what.what == Denotes_class && what.cls) {
        if (derived && e->solver->options.module && !strcmp(what.cls->module->name, "_values")) {
            cannot(e, cls, node, "a class derived from str, int, float or tuple, in a module,");
            return NULL;
        }
        class_prepare(e, what.cls);
        cls->refused |= what.cls->refused;
        return what.cls;
    }
    if (what.what == Denotes_class && what.name)
        return built_in_exception(e->solver, what.name);
    if (!cls->module->is_driver) /* there: of unittest, or whatever it is */
        cannot(e, cls, node, "this base class");
    return NULL;
}

static void find_order(Eval *e, ClassInfo *cls)
{
    const Nodes *bases = &cls->node->ClassDef.bases;
    ClassList *lists = NEW_ARRAY(e->solver->arena, ClassList, bases->len + 1);
    push(e->solver->arena, &cls->mro, cls);
    uint32_t count = 0;
    for_each (Node *, node, bases) {
        ClassInfo *base = base_of(e, cls, node);
        if (is_builtin_name(node, "object") && node != bases->at[bases->len - 1])
            cannot(e, cls, cls->node, "bases without a consistent order");
        if (!base)
            continue;
        for_each (ClassInfo *, one, &base->mro)
            push(e->solver->arena, &lists[count], one);
        push(e->solver->arena, &lists[bases->len], base);
        push(e->solver->arena, &cls->bases, base);
        count++;
    }
    if (count < bases->len)
        lists[count] = lists[bases->len];
    if (!merge_orders(e, cls, lists, count + 1))
        cannot(e, cls, cls->node, "bases without a consistent order");
}

/* All other methods of random.Random draw numbers without these two. */
static void keep_generator(Eval *e, ClassInfo *cls)
{
    for_each (ClassInfo *, base, &cls->mro) {
        const Symbol *symbol = base->node ? base->node->ClassDef.symbol : NULL;
        if (base == cls || !symbol || strcmp(base->name, "Random") || !symbol->home->module->is_library)
            continue;
        for_each (Member, member, &cls->members)
            if (member.function && (!strcmp(member.name, "random") || !strcmp(member.name, "getrandbits")))
                cannot(e, cls, member.function->node, "a class that draws random.Random's numbers itself");
    }
}

void class_prepare(Eval *e, ClassInfo *cls)
{
    if (cls->ready)
        return;
    cls->ready = true;
    const Symbol *symbol = cls->node->ClassDef.symbol;
    if (cls->node->ClassDef.decorators.len)
        cannot(e, cls, cls->node->ClassDef.decorators.at[0], "a decorator of a class");
    if (cls->node->ClassDef.keywords.len)
        cannot(e, cls, cls->node->ClassDef.keywords.at[0], "a metaclass or class keyword");
    if (symbol && (symbol->bindings > 1 || symbol->rebound_inside))
        cannot(e, cls, cls->node, "a class whose name is bound more than once");
    if (cls->node->ClassDef.varies)
        cannot(e, cls, cls->node, "a class that is made more than once, with variables that may differ,");
    find_order(e, cls);
    class_home_prepare(e, cls);
    exception_prepare(e, cls);
    for_each (Node *, statement, &cls->node->ClassDef.body)
        add_statement(e, cls, statement);
    keep_generator(e, cls);
    if (odd_slots(cls))
        cannot(e, cls, cls->node, odd_slots(cls));
    for_each (ClassInfo *, base, &cls->mro)
        if (base->module && base->module->is_library &&
            (!strcmp(base->name, "Counter") || !strcmp(base->name, "OrderedDict")) &&
            own_member(cls, intern_text(e->solver->program->names, "__missing__")))
            cannot(e, cls, cls->node, "the method __missing__ of what is derived from this class");
}

Member *class_member_after(const ClassInfo *cls, const ClassInfo *after, Name name)
{
    bool started = after == NULL;
    for_each (ClassInfo *, one, &cls->mro) {
        Member *member = started ? own_member(one, name) : NULL;
        if (member)
            return member;
        if (started && !one->node && is_built_in_method(name))
            return NULL; /* the built-in class's own */
        started |= one == after;
    }
    return NULL;
}

Member *class_member(const ClassInfo *cls, Name name)
{
    return class_member_after(cls, NULL, name);
}

bool class_is(const ClassInfo *cls, const ClassInfo *base)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (one == base)
            return true;
    return false;
}

/* ---- instances ------------------------------------------------------------------------------------------------- */
/* One object for all instances of a class, until they are seen to hold different things. */
const Flow *new_instance(Eval *e, Node *node, ClassInfo *cls)
{
    if (cls->split)
        return flow_thing(e->solver, split_instance(e, node, cls));
    if (!cls->thing) {
        cls->thing = thing_new(e->solver, Type_instance, cls->node->at);
        cls->thing->cls = cls;
        cls->thing->many = true;
    }
    if (!cls->split_from)
        map_set(e->solver->arena, &cls->makers, node, node);
    cls->has_several |= cls->makers.len > 1 || e->body->function->node;
    return flow_thing(e->solver, cls->thing);
}

static bool has_class(const Atom *atom, const void *cls)
{
    return atom->kind == Type_instance && atom->thing->cls == cls;
}

const Flow *class_flow(Eval *e, const Flow *flow, const ClassInfo *cls)
{
    return flow_keep(e->solver, flow, has_class, cls);
}

/* Is this the first atom of its class in the flow? */
bool leads_class(const Flow *flow, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++)
        if (has_class(flow->at[i], flow->at[index]->thing->cls))
            return false;
    return true;
}

/* Instances of one class, and nothing else. */
bool is_one_class(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (!is_instance(flow->at[i]) || (i > 0 && leads_class(flow, i)))
            return false;
    return flow->count > 0;
}

bool is_instance(const Atom *atom)
{
    return atom->kind == Type_instance;
}

Callee *add_implied(Eval *e, const Node *node, const char *method)
{
    Callees **place = &e->body->implied[node->id - e->body->function->base];
    if (!*place)
        *place = NEW(e->solver->arena, Callees);
    push(e->solver->arena, *place,
         ((Callee){.kind = Callee_function, .special = method, .result = type_simple(e->solver->types, Type_never)}));
    return &last(*place);
}

/* ---- calls of methods ------------------------------------------------------------------------------------------- */
const Flow *call_member(Eval *e, const CallShape *given, Member *member, const Flow *self)
{
    CallShape shape = *given;
    const Flow *cls = member->kind == Member_class ? class_value(e, given->node, self->at[0]->thing->cls) : NULL;
    shape.self = member->kind == Member_static ? NULL : cls ? cls : self;
    Callee *record = NULL;
    if (e->solver->recording) {
        record = shape.implied ? add_implied(e, shape.node, shape.implied) : add_callee(e, shape.node, Callee_function);
        record->receiver = shape.receiver;
        record->receiver_type = flow_type(e->solver, self);
        record->class_self = cls ? flow_type(e->solver, cls) : NULL;
        record->other = shape.other;
    }
    return call_def(e, &shape, member->function, record);
}

/* Values of one class that is not called, in an attribute that is always there. */
static bool holds_no_function(Eval *e, Thing *thing, Name name)
{
    const Part *part = part_named(thing, name);
    const Flow *held = part ? part->slot.flow : NULL;
    for (uint32_t i = 0; held && i < held->count; i++) {
        TypeKind kind = held->at[i]->kind;
        if (kind == Type_function || kind == Type_class || kind == Type_instance || kind == Type_exception ||
            strcmp(atom_name(held->at[i]), atom_name(held->at[0])) != 0)
            return false;
    }
    return held && held->count && always_set(e->solver, thing->cls, name);
}

/* x.items() where x may be a dict, or an instance whose attribute `items` is a list. */
static void call_no_function(Eval *e, Node *node, Node *receiver, const Flow *flow, uint32_t index, Name name)
{
    const Flow *held = part_read(e->solver, flow->at[index]->thing, name, e->body);
    always_raises(e, node, "TypeError", "'%s' object is not callable", atom_name(held->at[0]));
    Callee *never = e->solver->recording ? last_callee(e, node) : NULL;
    if (never && never->kind == Callee_never) {
        never->receiver = receiver;
        never->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, flow->at[index]));
    }
}

const Flow *call_instance_method(Eval *e, Node *node, Node *receiver, const Flow *flow, Name method)
{
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .receiver = receiver};
    const Flow *result = flow_none_yet(e->solver);
    bool legal = false;
    Name name = attribute_name(e, method);
    forget_shared(e);
    for (uint32_t i = 0; i < flow->count; i++) {
        ClassInfo *cls = flow->at[i]->thing->cls;
        if (!leads_class(flow, i))
            continue;
        Member *member = class_member(cls, name);
        const Flow *of_object = member ? NULL : call_of_object(e, node, receiver, class_flow(e, flow, cls), name);
        if (of_object) {
            legal = true;
            result = flow_join(e->solver, result, of_object, place_of_node(e, node));
            continue;
        }
        if (!member && holds_no_function(e, flow->at[i]->thing, name)) {
            call_no_function(e, node, receiver, flow, i, name);
            legal = true;
            continue;
        }
        if (!member || member->kind > Member_class) {
            const Part *part = part_named(flow->at[i]->thing, name); /* one that was only asked for is empty */
            if (member || (part && part->slot.flow && part->slot.flow->count))
                refuse(e, node->Call.func->at, "a call of a value that an attribute holds");
            continue;
        }
        legal = true;
        const Flow *one = call_member(e, &shape, member, class_flow(e, flow, cls));
        result = flow_join(e->solver, result, one, place_of_node(e, node));
    }
    return legal ? result : NULL;
}

/* Nothing stands behind it where it is not set. */
static bool stands_alone(const ClassInfo *cls, Name name)
{
    uint32_t count = 0;
    for_each (ClassInfo *, one, &cls->mro)
        count += own_member(one, name) != NULL;
    return count == 1;
}

/* One variable of one class, whichever classes inherit it. */
static bool is_one_variable(const Flow *base, Name name)
{
    const Member *first = class_member(base->at[0]->thing->cls, name);
    for (uint32_t i = 0; i < base->count; i++) {
        const Member *member = class_member(base->at[i]->thing->cls, name);
        if (!member || member->kind != Member_variable || member->symbol != first->symbol ||
            (member->late && !stands_alone(base->at[i]->thing->cls, name)))
            return false;
    }
    return true;
}

bool holds_function(Eval *e, const Flow *base, Name name, bool *in_class)
{
    bool held = false, variable = false, none = flow_has(base, Type_none); /* which has no attribute: the load raises */
    for (uint32_t i = 0; i < base->count; i++) {
        if (base->at[i]->kind == Type_none)
            continue;
        if (!is_instance(base->at[i]))
            return false;
        const Member *member = class_member(base->at[i]->thing->cls, name);
        bool part = part_named(base->at[i]->thing, name) != NULL;
        part |= !member && attribute_fallback(e->solver, base->at[i]->thing->cls, name);
        if ((member && member->kind != Member_variable && member->kind != Member_property) || (!member && !part))
            return false;
        held |= part || (member && member->kind == Member_property);
        variable |= member && member->kind == Member_variable && !part;
    }
    *in_class = variable && !none && is_one_variable(base, name);
    return held != variable && (held || *in_class);
}

const Flow *call_special_method(Eval *e, const CallShape *given, const Flow *flow, const Flow **rest)
{
    const Flow *result = NULL;
    Name method = intern_text(e->solver->program->names, given->implied);
    for (uint32_t i = 0; i < flow->count; i++) {
        if (!is_instance(flow->at[i]) || !leads_class(flow, i))
            continue;
        ClassInfo *cls = flow->at[i]->thing->cls;
        Member *member = class_member(cls, method);
        if (!member || member->kind != Member_method)
            continue;
        const Flow *one = call_member(e, given, member, class_flow(e, flow, cls));
        result = result ? flow_join(e->solver, result, one, place_of_node(e, given->node)) : one;
        for (uint32_t k = 0; rest && k < (*rest)->count; k++)
            if (has_class((*rest)->at[k], cls))
                *rest = flow_drop(e->solver, *rest, (*rest)->at[k--]);
    }
    if (result)
        forget_shared(e);
    return result;
}

/* super().m(...) inside a method: the class of self is known. */
const Flow *call_super(Eval *e, Node *node)
{
    Solver *solver = e->solver;
    Function *function = e->body->function;
    const Nodes *params = &function->node->FunctionDef.params;
    Name name = node->Call.func->Attribute.attr;
    const Flow *self;
    if (!strcmp(name, "__new__"))
        return call_new_above(e, node, super_after(e, node->Call.func->Attribute.value), NULL);
    bool ready = evaluate_arguments(e, node);
    forget_shared(e);
    Member *member = super_member(e, node->Call.func, &self);
    bool of_class = self->count && is_class_atom(self->at[0]);
    if (!ready || !self->count)
        return flow_none_yet(solver);
    if (of_class ? self->count > 1 || (!member && object_has(name)) : !is_instance(self->at[0])) {
        refuse(e, node->at, "super() of this");
        return flow_none_yet(solver);
    }
    if (of_class && member && member->kind <= Member_class)
        return call_class_member(e, node, params->at[0], self->at[0], member);
    if (!member && !of_class && self->at[0]->thing->cls->exception && is_built_in_method(name))
        return call_built_in_method(e, node, params->at[0], self, 0, name);
    bool more = node->Call.args.len || node->Call.keywords.len;
    if (!member && !of_class && !strcmp(name, "__init__") && (!more || class_member(self->at[0]->thing->cls, name)))
        return call_object_init(e, node, 0);
    if (member && member->kind > Member_class) {
        refuse(e, node->at, "super() of a method that is decorated");
        return flow_none_yet(solver);
    }
    if (!member && object_has(name)) {
        refuse(e, node->at, arena_print(solver->arena, "object's own method %s", name));
        return flow_none_yet(solver);
    }
    if (!member)
        return always_raises(e, node, "AttributeError", "'super' object has no attribute '%s'", name);
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .receiver = params->at[0]};
    return call_member(e, &shape, member, self);
}

/* ---- attributes ----------------------------------------------------------------------------------------------------
 */
static const Flow *call_property(Eval *e, Node *node, const char *what, Function *function, const Flow *self,
                                 Node *const *args, uint32_t count)
{
    CallShape shape = {.node = node, .args = args, .count = count, .receiver = node->Attribute.value, .implied = what};
    Member member = {.kind = Member_property, .function = function};
    forget_shared(e);
    return call_member(e, &shape, &member, self);
}

/* The __getattr__ that is asked for what no instance of the class is sure to have; NULL: there is none. */
Member *attribute_fallback(Solver *solver, ClassInfo *cls, Name name)
{
    Member *member = class_member(cls, intern_text(solver->program->names, "__getattr__"));
    return member && member->kind == Member_method && !always_set(solver, cls, name) ? member : NULL;
}

static const Flow *call_fallback(Eval *e, Node *node, const Flow *base, uint32_t index)
{
    ClassInfo *cls = base->at[index]->thing->cls;
    const Flow *text = flow_scalar(e->solver, Type_str);
    if (name_is_special(node->Attribute.attr)) /* of every object */
        refuse(e, node->at, arena_print(e->solver->arena, "the attribute %s", node->Attribute.attr));
    CallShape shape = {.node = node,
                       .args = &node,
                       .count = 1,
                       .flows = &text,
                       .receiver = node->Attribute.value,
                       .implied = "__getattr__"};
    forget_shared(e);
    return call_member(e, &shape, attribute_fallback(e->solver, cls, attribute_name(e, node->Attribute.attr)),
                       class_flow(e, base, cls));
}

/* What instances of a class derived from a built-in exception have from that. */
static const Flow *known_part(Eval *e, Node *node, const Atom *atom, Name name)
{
    const Flow *flow = exception_attribute(e, node, atom, name);
    if (!flow)
        refuse(e, node->at, arena_print(e->solver->arena, "the attribute %s of an exception", name));
    return flow ? flow : flow_none_yet(e->solver);
}

const Flow *instance_attribute(Eval *e, Node *node, const Flow *base, uint32_t index)
{
    Solver *solver = e->solver;
    Name name = attribute_name(e, node->Attribute.attr);
    Thing *thing = base->at[index]->thing;
    Member *member = class_member(thing->cls, name);
    if (member && member->kind == Member_property)
        return leads_class(base, index)
                   ? call_property(e, node, "getter", member->function, class_flow(e, base, thing->cls), NULL, 0)
                   : flow_none_yet(solver);
    if (!member && is_built_in_part(thing->cls, name))
        return known_part(e, node, base->at[index], name);
    const Flow *flow = part_read(solver, thing, name, e->body);
    if (!member && attribute_fallback(solver, thing->cls, name))
        return flow_join(solver, flow,
                         leads_class(base, index) ? call_fallback(e, node, base, index) : flow_none_yet(solver),
                         place_of_node(e, node));
    if (member && member->kind == Member_variable) {
        const Flow *shown = class_variable_flow(e, node, thing->cls, name);
        for (uint32_t i = 0; i < shown->count; i++)
            if (shown->at[i]->kind == Type_function && shown->at[i]->thing->callback->what == Callback_def &&
                !is_c_function(shown->at[i]->thing->callback))
                refuse(e, node->at, "a method that a variable of the class holds, as a value");
        flow = flow_join(solver, flow, shown, place_of_node(e, node));
        return flow->count || !solver->recording || surely_has(thing->cls, name) ? flow : NULL;
    }
    if (member && member->kind == Member_inner && flow->count) {
        refuse(e, node->at, "a class in a class whose instances have an attribute of its name, as a value");
        return flow;
    }
    if (member && (member->kind == Member_static || member->kind == Member_inner))
        return leads_class(base, index)
                   ? flow_join(solver, flow, static_value(e, node, class_flow(e, base, thing->cls), member),
                               place_of_node(e, node))
                   : flow_none_yet(solver);
    if (member && member->kind == Member_class) {
        const Flow *cls = leads_class(base, index) ? class_value(e, node, thing->cls) : flow_none_yet(solver);
        return cls->count ? bound_value_of(e, node, class_flow(e, base, thing->cls), cls, member) : cls;
    }
    if (member)
        return leads_class(base, index) ? bound_value(e, node, class_flow(e, base, thing->cls), member)
                                        : flow_none_yet(solver);
    bool tells = !flow->count && thing->cls->node && (!strcmp(name, "__doc__") || !strcmp(name, "__module__"));
    if (tells)
        return class_fact(e, node, thing->cls, name);
    if (name_is_special(name) && !flow->count) {
        refuse(e, node->at, arena_print(solver->arena, "the attribute %s", name));
        return flow;
    }
    return flow->count || !solver->recording ? flow : NULL;
}

static void store_in_class(Eval *e, Node *target, ClassInfo *cls, const Flow *flow)
{
    class_prepare(e, cls);
    Name name = attribute_name(e, target->Attribute.attr);
    Member *member = class_member(cls, name);
    Slot *slot = member && member->kind == Member_variable && member->owner == cls
                     ? slot_of_global(e->solver, member->symbol)
                     : NULL;
    if (!slot && !want_late_variable(e, target, cls, name))
        refuse(e, target->at, "an assignment to a class that adds or hides an attribute");
    if (!slot)
        return;
    if (cls->node && cls->node->ClassDef.is_enum && name[0] != '_') /* by the class's name: frontend/expand_enum.c */
        refuse(e, target->at, "an assignment to a member of an enumeration whose class is a value");
    slot_add(e->solver, slot, outside_attribute(e->solver, cls, name, flow), target->at);
}

/* A value of one of Python's own types, which has no such attribute and takes none. */
static bool is_closed(Eval *e, const Atom *atom, Name name)
{
    bool plain = (atom->kind >= Type_bool && atom->kind <= Type_range) || atom->kind == Type_tuple ||
                 atom->kind == Type_sequence || atom->kind == Type_list || atom_is_table(atom);
    static const char *const parts[] = {"real", "imag", "numerator", "denominator", "start", "stop", "step"};
    plain &= atom->kind != Type_fixed;
    for (int i = 0; i < 7; i++)
        plain &= strcmp(parts[i], name) != 0;
    return plain && strncmp(name, "__", 2) && !stub_method(e->solver, atom, name) && !python_may_have(e, atom, name);
}

/* A function that takes no attribute here: Python's would. */
static bool refuse_function(Eval *e, const Node *target, const Atom *atom)
{
    if (atom->kind == Type_function)
        refuse(e, target->at,
               atom->thing->callback->what == Callback_outside ? "an attribute of a function that Python may pass"
                                                               : "assignment to an attribute of this function");
    return atom->kind == Type_function;
}

void store_attribute(Eval *e, Node *target, const Flow *flow, Node *value)
{
    Solver *solver = e->solver;
    Node *object = target->Attribute.value;
    Denoted what = denoted(e, object);
    if (what.what == Denotes_class && what.cls) {
        store_in_class(e, target, what.cls, flow);
        if (!denoted(e, target).variable)
            infer_expr(e, object);
        return;
    }
    const Symbol *global = what.what == Denotes_module ? denoted(e, target).variable : NULL;
    Slot *variable = slot_of_global(solver, global);
    if (variable) { /* of an imported module */
        flow = outside_variable(solver, global, flow);
        record_flow(e, target, flow);
        slot_add(solver, variable, flow, value ? value->at : target->at);
        env_forget(e, variable);
        return;
    }
    const Flow *base = infer_expr(e, object);
    if (value == target)
        record_flow(e, target, flow);
    Name name = attribute_name(e, target->Attribute.attr);
    bool legal = !base->count;
    for (uint32_t i = 0; i < base->count; i++) {
        if (base->at[i]->kind == Type_function && base->at[i]->thing->callback->cls) {
            if (target->Attribute.raw)
                refuse(e, target->at, "an assignment to the __dict__ of a class");
            store_in_class(e, target, base->at[i]->thing->callback->cls, flow);
            legal = true;
            continue;
        }
        if (store_function_attribute(e, target, base->at[i], name, flow, value) ||
            store_in_exception(e, target, base->at[i], name, flow)) {
            legal = true;
            continue;
        }
        if (refuse_function(e, target, base->at[i]))
            legal = true;
        if (!is_instance(base->at[i]))
            continue;
        legal = true;
        if (!strcmp(name, "__dict__") || !strcmp(name, "__class__")) {
            refuse(e, target->at, arena_print(solver->arena, "an assignment to %s", name));
            continue;
        }
        Member *member = class_member(base->at[i]->thing->cls, name);
        if (enum_keeps(e->body->function, base->at[i]->thing->cls, name)) {
            always_raises(e, target, "AttributeError", "<enum 'Enum'> cannot set attribute '%s'", name);
            continue;
        }
        Function *hook = attribute_hook(e, target, base->at[i]->thing->cls, name);
        if (hook) {
            if (leads_class(base, i))
                call_property(e, target, "setter", hook, class_flow(e, base, base->at[i]->thing->cls),
                              (Node *[]){value}, 1);
            continue;
        }
        if (member && member->kind == Member_property) {
            if (!member->setter)
                always_raises(e, target, "AttributeError", "property '%s' of '%s' object has no setter", name,
                              base->at[i]->thing->cls->name);
            else if (leads_class(base, i))
                call_property(e, target, "setter", member->setter, class_flow(e, base, base->at[i]->thing->cls),
                              (Node *[]){value}, 1);
            continue;
        }
        if (!takes_attribute(solver, base->at[i]->thing->cls, name)) {
            always_raises(e, target, "AttributeError",
                          member ? "'%s' object attribute '%s' is read-only" : "'%s' object has no attribute '%s'",
                          base->at[i]->thing->cls->name, name);
            continue;
        }
        if (member && member->kind != Member_variable)
            refuse(e, target->at, "an attribute that hides a method");
        if (!member && is_built_in_part(base->at[i]->thing->cls, name)) {
            refuse(e, target->at, "assignment to this attribute of an exception");
            continue;
        }
        const Flow *put = outside_attribute(solver, base->at[i]->thing->cls, name, flow);
        part_add(solver, base->at[i]->thing, name, put, value ? value->at : target->at);
    }
    record_flow(e, target, flow);
    if (!legal && flow_has(base, Type_none))
        always_raises(e, target, "AttributeError", "'NoneType' object has no attribute '%s'", name);
    else if (!legal && is_closed(e, base->at[0], name))
        always_raises(e, target, "AttributeError", "'%s' object has no attribute '%s'", atom_name(base->at[0]), name);
    else if (!legal)
        refuse(e, target->at, "assignment to an attribute of this type");
}

/* ---- attributes that every instance has -----------------------------------------------------------------------------
 */
typedef struct Setting {
    Solver *solver;
    ClassInfo *cls;
    Function *init;
    Name name;
    Symbol *self;
    bool escapes; /* self is used in another way, or the attribute is read */
} Setting;

static bool is_self(const Setting *setting, const Node *node)
{
    return node->kind == N_Name && node->Name.symbol == setting->self;
}

static void note_self(void *context, Node *node)
{
    Setting *setting = context;
    if (node->kind == N_Attribute && is_self(setting, node->Attribute.value)) {
        Name name = mangled(setting->solver, setting->init->cls, node->Attribute.attr);
        const Member *member = class_member(setting->cls, name);
        setting->escapes |= name == setting->name || (member && member->kind != Member_variable);
        return;
    }
    setting->escapes |= is_self(setting, node);
    each_child(node, note_self, setting);
}

static bool is_harmless(Setting *setting, Node *node)
{
    setting->escapes = false;
    note_self(setting, node);
    return !setting->escapes;
}

static bool is_target(const Setting *setting, const Node *target)
{
    Name hook = intern_text(setting->solver->program->names, ".__setattr__.");
    return target->kind == N_Attribute && is_self(setting, target->Attribute.value) &&
           (target->Attribute.raw || !class_member(setting->cls, hook)) &&
           mangled(setting->solver, setting->init->cls, target->Attribute.attr) == setting->name;
}

static bool targets_it(const Setting *setting, const Node *target)
{
    if (target->kind == N_Tuple || target->kind == N_List)
        for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
            if (is_target(setting, item))
                return true;
    return is_target(setting, target);
}

typedef enum { Sets_yes, Sets_not, Sets_unknown } Sets;
static Sets block_sets(Setting *setting, const Nodes *body);

/* super().__init__(...) */
static Sets super_sets(Setting *setting, const Node *call)
{
    Name init = intern_text(setting->solver->program->names, "__init__");
    if (call->kind != N_Call || call->Call.func->kind != N_Attribute || call->Call.func->Attribute.attr != init ||
        call->Call.func->Attribute.value->kind != N_Call ||
        !is_builtin_name(call->Call.func->Attribute.value->Call.func, "super"))
        return Sets_unknown;
    Member *member = class_member_after(setting->cls, setting->init->cls, init);
    if (!member)
        return Sets_not;
    const Nodes *params = &member->function->node->FunctionDef.params;
    Setting above = {setting->solver, setting->cls, member->function, setting->name, NULL, false};
    above.self = params->len ? params->at[0]->Param.symbol : NULL;
    return block_sets(&above, &member->function->node->FunctionDef.body);
}

static Sets statement_sets(Setting *setting, Node *node)
{
    if (node->kind == N_Assign && is_harmless(setting, node->Assign.value))
        for_each (Node *, target, &node->Assign.targets)
            if (targets_it(setting, target))
                return Sets_yes;
    if (node->kind == N_AnnAssign && node->AnnAssign.value && is_harmless(setting, node->AnnAssign.value) &&
        is_target(setting, node->AnnAssign.target))
        return Sets_yes;
    if (node->kind == N_ExprStmt) {
        Sets above = super_sets(setting, node->ExprStmt.value);
        if (above != Sets_unknown)
            return above;
    }
    if (node->kind == N_If && node->If.orelse.len && is_harmless(setting, node->If.test)) {
        Sets yes = block_sets(setting, &node->If.body), no = block_sets(setting, &node->If.orelse);
        if (yes == no)
            return yes;
    }
    return is_harmless(setting, node) ? Sets_not : Sets_unknown;
}

static Sets block_sets(Setting *setting, const Nodes *body)
{
    for_each (Node *, statement, body) {
        if (statement->kind == N_Return)
            return Sets_unknown;
        Sets sets = statement_sets(setting, statement);
        if (sets != Sets_not)
            return sets;
    }
    return Sets_not;
}

bool has_attribute(Eval *e, const Atom *instance, const char *name)
{
    Name attribute = attribute_name(e, intern_text(e->solver->program->names, name));
    return class_member(instance->thing->cls, attribute) ||
           part_read(e->solver, instance->thing, attribute, e->body)->count;
}

static bool init_sets(Solver *solver, ClassInfo *cls, const Member *init, Name name)
{
    const Nodes *params = &init->function->node->FunctionDef.params;
    Setting setting = {solver, cls, init->function, name, params->len ? params->at[0]->Param.symbol : NULL, false};
    return setting.self && setting.self->bindings == 1 &&
           block_sets(&setting, &init->function->node->FunctionDef.body) == Sets_yes;
}

enum { Set_later = 1, Set_by_init, Set_raw }; /* raw: however the instance was made */

static uintptr_t when_set(Solver *solver, ClassInfo *cls, Name name)
{
    const Member *init = class_member(cls, intern_text(solver->program->names, "__init__"));
    const Member *begin = class_member(cls, intern_text(solver->program->names, "_begin"));
    if (begin && begin->owner->module->is_library && !strcmp(name, "_data"))
        return Set_raw;
    return init && init_sets(solver, cls, init, name) ? Set_by_init : Set_later;
}

/* Does __init__ set it before anybody else can see the instance? */
bool always_set(Solver *solver, ClassInfo *cls, Name name)
{
    uintptr_t when = (uintptr_t)map_get(&cls->sets, name);
    if (!when) {
        when = when_set(solver, cls, name);
        map_set(solver->arena, &cls->sets, name, (void *)when);
    }
    return when == Set_raw || (when == Set_by_init && !cls->made_raw && !map_get(&solver->deleted, name));
}
