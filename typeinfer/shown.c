/* shown.c -- which classes of a module Python sees, and what of them.
 * In: the classes of the main module, functions and fields that are finished.  Out: Unit.shown.
 * Rule: a class at the module's top level is an attribute of the module; each of its methods that some evidence called
 * is called from Python, too, and any of its attributes is read and written. */
#include "typeinfer/solve.h"

static bool is_statement_of(const Module *module, const Node *def)
{
    for_each (Node *, statement, &module->body)
        if (statement == def)
            return true;
    return false;
}

bool is_shown_class(const Solver *solver, const ClassInfo *cls)
{
    return cls && cls->node && cls->ready && !cls->refused && !cls->exception && solver->options.module &&
           cls->module == solver->program->main && is_statement_of(cls->module, cls->node);
}

static const ClassInfo *class_of(const Type *type)
{
    const Thing *thing = type->cls ? type->cls->info : NULL;
    return thing ? thing->cls : NULL;
}

static bool is_collection(const ClassInfo *cls)
{
    static const char *const names[] = {"deque", "defaultdict", "Counter", "OrderedDict"};
    if (!cls || !cls->module || !cls->module->is_library || strcmp(cls->module->name, "collections"))
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(cls->name, names[i]))
            return true;
    return false;
}

static bool passes(const Solver *solver, const Type *type, bool out, unsigned depth);

/* A collection leaves as a copy: from a function that made it, alone, in a tuple or in another one. */
static bool collection_leaves(const Solver *solver, const Type *type, unsigned depth)
{
    for_each (Var *, field, &type->cls->fields) {
        const Type *inner = field->type;
        for (uint32_t i = 0; inner->kind != Type_function && inner->kind != Type_instance && i < inner->items.len;
             i++) {
            const Type *item = inner->items.at[i];
            bool nested = item->kind == Type_instance && is_collection(class_of(item));
            if (!(nested ? depth < 8 && collection_leaves(solver, item, depth + 1)
                         : passes(solver, item, false, depth + 1)))
                return false;
        }
    }
    return true;
}

/* Do Python and compiled code pass such values to each other? */
static bool passes(const Solver *solver, const Type *type, bool out, unsigned depth)
{
    if (type->kind == Type_instance && is_collection(class_of(type)))
        return out && collection_leaves(solver, type, depth);
    if (type->kind == Type_instance)
        return (type->cls && type->cls->is_single) || is_shown_class(solver, class_of(type));
    if (type->kind == Type_generator)
        return out && !is_collection(class_of(type->items.at[0])) && passes(solver, type->items.at[0], true, depth + 1);
    if (type->kind == Type_function && is_of_python(type->cls->info))
        return outside_passes((Solver *)solver, ((const Thing *)type->cls->info)->callback);
    if (type->kind == Type_function && out)
        return function_leaves(solver, type->cls->info);
    if (type->kind == Type_class || type->kind == Type_traceback || type->kind == Type_function ||
        type->kind == Type_exception || type->kind == Type_text_file || type->kind == Type_string_io ||
        type_is_view(type))
        return false;
    bool value = type->kind == Type_tuple || type->kind == Type_union;
    for (uint32_t i = 0; i < type->items.len && depth < 8; i++) {
        bool kept =
            out && !value && type->items.at[i]->kind == Type_instance && is_collection(class_of(type->items.at[i]));
        if (kept || !passes(solver, type->items.at[i], out, depth + 1))
            return false;
    }
    return true;
}

bool type_passes(const Solver *solver, const Type *type)
{
    return passes(solver, type, false, 0);
}

bool type_leaves(const Solver *solver, const Type *type)
{
    return passes(solver, type, true, 0);
}

/* ---- methods that nothing in the program calls: Python may ------------------------------------------------------- */
typedef struct Receiver {
    Solver *solver;
    ClassInfo *cls;
    const Flow *self; /* of instances that are told apart: those of one kind */
    Eval module;
} Receiver;

static const char *chain_of(const Thing *thing)
{
    return thing->chain ? thing->chain : "";
}

/* May an instance of that kind be there? */
static bool has_kind_of(const Flow *flow, const Flow *kind)
{
    const Thing *wanted = kind->at[0]->thing;
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_instance(flow->at[i]) && flow->at[i]->thing->cls == wanted->cls &&
            !strcmp(chain_of(flow->at[i]->thing), chain_of(wanted)))
            return true;
    return false;
}

static bool has_instance_of(const Flow *flow, const ClassInfo *cls)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_instance(flow->at[i]) && flow->at[i]->thing->cls == cls)
            return true;
    return false;
}

/* Is it called with that receiver, and its like where it takes another one? */
static bool is_called_with(const Receiver *r, Body *body)
{
    const Nodes *params = &body->function->node->FunctionDef.params;
    bool found = true;
    for (uint32_t i = 0, web; found && i < params->len; i++) {
        if (!web_of(body->function, params->at[i], &web))
            continue;
        const Flow *flow = slot_read(r->solver, &body->webs[web], NULL);
        found = i == 0 ? has_kind_of(flow, r->self) : !has_instance_of(flow, r->cls) || has_kind_of(flow, r->self);
    }
    return found;
}

static bool compares(Name name)
{
    static const char *const names[] = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i], name))
            return true;
    return false;
}

static bool is_no_instance(const Atom *atom, const void *cls)
{
    return !is_instance(atom) || atom->thing->cls != cls;
}

/* As other classes' instances were called with it; as its annotation or default says; or of its own class. */
static const Flow *argument_of(const Receiver *r, Body *other, Function *function, Node *param)
{
    uint32_t web, which = 0;
    if (other && web_of(function, param, &web)) {
        const Flow *flow = slot_read(r->solver, &other->webs[web], NULL);
        const Flow *rest = flow_keep(r->solver, flow, is_no_instance, r->cls);
        Slot place = {0};
        return rest == flow ? flow : flow_join(r->solver, rest, r->self, &place);
    }
    Annotation *annotation = param->Param.annotation ? read_annotation(r->solver, param->Param.annotation, NULL) : NULL;
    if (annotation)
        return annotation_flow((Eval *)&r->module, annotation, param, &which, NULL, NULL);
    if (param->Param.value)
        return slot_read(r->solver, place_of_node((Eval *)&r->module, param), NULL);
    return compares(function->node->FunctionDef.name) ? r->self : flow_none_yet(r->solver);
}

static void call_method_once(const Receiver *r, Function *function)
{
    Solver *solver = r->solver;
    const Nodes *params = &function->node->FunctionDef.params;
    Body *other = NULL;
    for_each (Body *, body, &solver->bodies)
        if (body->function == function) {
            if (is_called_with(r, body))
                return;
            other = other ? other : body;
        }
    const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, params->len + 1);
    for (uint32_t i = 0; i < params->len; i++) {
        flows[i] = i == 0 ? r->self : argument_of(r, other, function, params->at[i]);
        if (!flows[i]->count || takes_rest(params->at[i]))
            return;
    }
    call_from_python(solver, &(Calling){function, NULL, flows, params->len, NULL});
}

static void call_members(const Receiver *r)
{
    for_each (ClassInfo *, one, &r->cls->mro)
        for (uint32_t i = 0; i < one->members.len; i++) {
            const Member *member = &one->members.at[i];
            if (class_member(r->cls, member->name) != member || !member->function || member->name[0] == '.' ||
                !strcmp(member->name, "__init__") ||
                (member->kind != Member_method && member->kind != Member_property) || !is_shown_class(r->solver, one) ||
                member->function->captures || member->function->refused)
                continue;
            call_method_once(r, member->function);
            if (member->setter)
                call_method_once(r, member->setter);
        }
}

/* chain: those of one kind; NULL: all */
static const Flow *instances_of(Solver *solver, const ClassInfo *cls, const char *chain)
{
    const Flow *flow = flow_none_yet(solver);
    Slot place = {0};
    for_each (Thing *, thing, &solver->things)
        if (thing->kind == Type_instance && thing->cls == cls && (!chain || !strcmp(chain_of(thing), chain)))
            flow = flow_join(solver, flow, flow_thing(solver, thing), &place);
    return flow;
}

void call_shown(Solver *solver)
{
    for_each (ClassInfo *, cls, &solver->classes) {
        if (!is_shown_class(solver, cls))
            continue;
        Receiver r = {.solver = solver, .cls = cls};
        r.module = (Eval){.solver = solver, .body = ((Function *)map_get(&solver->functions, cls->module))->body};
        const Flow *all = instances_of(solver, cls, NULL);
        for (uint32_t i = 0; i < all->count; i++) {
            r.self = instances_of(solver, cls, chain_of(all->at[i]->thing));
            if (r.self->at[0] != all->at[i])
                continue;
            call_members(&r);
            run_queue(solver);
        }
    }
}

/* ---- comparisons with what is of no compiled class ------------------------------------------------------------- */
static bool names(const Node *node, const Node *param)
{
    return node->kind == N_Name && node->Name.symbol && node->Name.symbol == param->Param.symbol;
}

/* other.__class__, type(other) */
static bool is_class_of(const Node *node, const Node *param)
{
    if (node->kind == N_Attribute)
        return !strcmp(node->Attribute.attr, "__class__") && names(node->Attribute.value, param);
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, "type") &&
           node->Call.args.len == 1 && names(node->Call.args.at[0], param);
}

/* Is it true only of instances of compiled classes?  isinstance(other, C), other.__class__ is self.__class__ */
static bool tests_class(const Solver *solver, const Eval *module, const Node *test, const Nodes *params)
{
    const Node *other = params->at[1];
    if (test->kind == N_BoolOp)
        return test->BoolOp.op == Op_and && tests_class(solver, module, test->BoolOp.values.at[0], params);
    if (test->kind == N_Call && test->Call.func->kind == N_Name && !strcmp(test->Call.func->Name.name, "isinstance") &&
        test->Call.args.len == 2 && names(test->Call.args.at[0], other)) {
        Denoted what = denoted((Eval *)module, test->Call.args.at[1]);
        return what.what == Denotes_class && is_shown_class(solver, what.cls);
    }
    if (test->kind != N_Compare || test->Compare.rights.len != 1 ||
        (test->Compare.ops.at[0] != Op_is && test->Compare.ops.at[0] != Op_eq))
        return false;
    const Node *a = test->Compare.left, *b = test->Compare.rights.at[0];
    return (is_class_of(a, other) && is_class_of(b, params->at[0])) ||
           (is_class_of(b, other) && is_class_of(a, params->at[0]));
}

static char constant_answer(const Node *statement)
{
    const Node *value = statement->kind == N_Return ? statement->Return.value : NULL;
    if (value && value->kind == N_Name && !strcmp(value->Name.name, "NotImplemented"))
        return 'N';
    if (!value || value->kind != N_Constant)
        return 0;
    return value->Constant.literal == Literal_false ? 'F' : value->Constant.literal == Literal_true ? 'T' : 0;
}

/* if not isinstance(other, C): return NotImplemented; if isinstance(other, C): ...; return NotImplemented;
 * return isinstance(other, C) and ... */
static char foreign_answer(Solver *solver, const Function *function)
{
    const Nodes *params = &function->node->FunctionDef.params, *body = &function->node->FunctionDef.body;
    Eval module = {.solver = solver, .body = function->home ? function->home->body : NULL};
    const Node *first = body->len ? body->at[0] : NULL;
    if (params->len != 2 || !compares(function->node->FunctionDef.name) || !first || !module.body)
        return 0;
    if (first->kind == N_Return && first->Return.value && first->Return.value->kind == N_BoolOp)
        return tests_class(solver, &module, first->Return.value, params) ? 'F' : 0;
    if (first->kind != N_If)
        return 0;
    const Node *test = first->If.test;
    if (test->kind == N_UnaryOp && test->UnaryOp.op == Op_not)
        return tests_class(solver, &module, test->UnaryOp.operand, params) ? constant_answer(first->If.body.at[0]) : 0;
    if (!tests_class(solver, &module, test, params))
        return 0;
    const Node *rest = first->If.orelse.len ? first->If.orelse.at[0] : body->len > 1 ? body->at[1] : NULL;
    return rest ? constant_answer(rest) : 0;
}

/* ---- members ------------------------------------------------------------------------------------------------- */
static void collect(Solver *solver, const Function *function, ShownFuncs *funcs, bool *known)
{
    for_each (Instance *, instance, &solver->inference->instances) {
        const Body *body = instance->tables;
        if (!function || body->function != function)
            continue;
        *known = true;
        if (instance->func->exported)
            push(solver->arena, funcs, instance->func);
    }
}

static Str doc_of(const Function *function)
{
    return function && function->node ? function->node->FunctionDef.doc : (Str){0};
}

static void show_member(Solver *solver, Shown *shown, const Member *member)
{
    ShownMember out = {.name = member->name, .doc = doc_of(member->function)};
    switch (member->kind) {
    case Member_method:
        out.kind = Shown_method;
        break;
    case Member_static:
        out.kind = Shown_static;
        break;
    case Member_class:
        out.kind = Shown_class;
        break;
    case Member_property:
        out.kind = Shown_property;
        collect(solver, member->setter, &out.setters, &out.sets);
        out.sets = member->setter != NULL;
        break;
    case Member_variable:
        out.kind = Shown_variable;
        out.variable = global_var(solver->inference, member->symbol);
        if (!out.variable || out.variable->type->kind == Type_never || !type_passes(solver, out.variable->type))
            return;
        out.variable->exported = out.variable->in_class = true;
        break;
    default:
        return;
    }
    if (member->kind != Member_variable)
        collect(solver, member->function, &out.funcs, &out.known);
    for_each (Func *, func, &out.funcs)
        func->bind = out.kind == Shown_class ? Bind_class : out.kind == Shown_static ? Bind_none : Bind_self;
    char foreign = out.kind == Shown_method ? foreign_answer(solver, member->function) : 0;
    for_each (Func *, comparison, &out.funcs)
        comparison->foreign = foreign;
    for_each (Func *, setter, &out.setters)
        setter->bind = Bind_self;
    push(solver->arena, &shown->members, out);
}

/* Those that make an instance of exactly this class. */
static void show_makers(Solver *solver, Shown *shown, const ClassInfo *cls)
{
    const Member *init = class_member(cls, intern_text(solver->program->names, "__init__"));
    ShownFuncs funcs = {0};
    shown->has_init = init != NULL;
    if (init)
        collect(solver, init->function, &funcs, &shown->makes_known);
    for_each (Func *, func, &funcs)
        if (class_of(func->params.at[0].var->type) == cls)
            push(solver->arena, &shown->inits, func);
}

static void show_layouts(Solver *solver, Shown *shown, const ClassInfo *cls)
{
    for_each (Class *, layout, &solver->inference->unit->classes) {
        if (layout->is_function || class_of(layout->type) != cls || layout->type->kind != Type_instance)
            continue;
        layout->shown = shown;
        push(solver->arena, &shown->layouts, layout);
        for_each (Var *, field, &layout->fields)
            field->exported = true;
    }
}

static Shown *shown_of(Solver *solver, const ClassInfo *cls)
{
    for_each (Shown *, shown, &solver->inference->unit->shown)
        if (shown->at.start == cls->node->at.start)
            return shown;
    return NULL;
}

static void find_receiver(Solver *solver, Func *func)
{
    const Type *type = func->params.len ? func->params.at[0].var->type : NULL;
    const Thing *thing = type && type->cls ? type->cls->info : NULL;
    const ClassInfo *cls = thing && thing->callback ? thing->callback->cls : NULL;
    func->receiver = is_shown_class(solver, cls) ? shown_of(solver, cls) : NULL;
    func->exported = func->receiver != NULL;
}

static bool is_among(const ShownFuncs *funcs, const Func *func)
{
    for_each (Func *, one, funcs)
        if (one == func)
            return true;
    return false;
}

static bool is_shown(const Unit *unit, const Func *func)
{
    for_each (Shown *, shown, &unit->shown) {
        if (!shown->is_tuple && is_among(&shown->inits, func)) /* a tuple's fields come as they are */
            return true;
        for_each (ShownMember, member, &shown->members)
            if (is_among(&member.funcs, func) || is_among(&member.setters, func))
                return true;
    }
    return false;
}

/* Of a class that is a tuple in Python: what no class shows is called from compiled code alone. */
static void hide_methods(Solver *solver, const Unit *unit)
{
    for_each (Instance *, instance, &solver->inference->instances) {
        const Body *body = instance->tables;
        const ClassInfo *cls = body && body->function ? body->function->cls : NULL;
        if (cls && instance->func->exported && fields_of_tuple(solver, cls) && !is_shown(unit, instance->func))
            instance->func->exported = false;
    }
}

void finish_shown(Solver *solver)
{
    Unit *unit = solver->inference->unit;
    for_each (ClassInfo *, cls, &solver->classes) {
        if (!is_shown_class(solver, cls))
            continue;
        Shown *shown = NEW(solver->arena, Shown);
        *shown = (Shown){.name = cls->name, .at = cls->node->at, .doc = cls->node->ClassDef.doc};
        shown->frozen = is_frozen(cls);
        shown->is_enum = cls->node->ClassDef.is_enum;
        uint32_t abstract = 0;
        const char *names = abstract_methods(solver, cls, &abstract);
        shown->abstract = abstract ? names : NULL;
        Eval e = {.solver = solver, .body = ((Function *)map_get(&solver->functions, cls->module))->body};
        for_each (Node *, node, &cls->node->ClassDef.bases) {
            const ClassInfo *base = denoted(&e, node).cls;
            if (base && base->node && shown_of(solver, base))
                push(solver->arena, &shown->bases, shown_of(solver, base));
        }
        if (is_tuple_in_python(solver, cls))
            show_fields(solver, shown, cls);
        else
            show_dataclass(solver, shown, cls);
        for (uint32_t i = 0; i < cls->members.len; i++)
            if (cls->members.at[i].name[0] != '.' &&
                (!shown->is_tuple ||
                 (cls->members.at[i].kind != Member_variable && is_written_member(solver, cls, &cls->members.at[i]))) &&
                strncmp(cls->members.at[i].name, "_dataclass_",
                        strlen("_dataclass_"))) /* Python has what it was made of: frontend/expand_setattr.c */
                show_member(solver, shown, &cls->members.at[i]);
        show_layouts(solver, shown, cls);
        show_makers(solver, shown, cls);
        push(solver->arena, &unit->shown, shown);
    }
    hide_methods(solver, unit);
    for_each (Func *, func, &unit->funcs)
        if (func->bind == Bind_class)
            find_receiver(solver, func);
}
