/* reflect.c -- built-in functions that ask for the class or the attributes of a value.
 * In: calls of hasattr, getattr, setattr, delattr, issubclass, type, callable.  Out: their results.
 * Rule: names of attributes and classes are written in the program: what is asked is known per member of the type.
 *     getattr(a, "x", 0)   =>   a.x, or 0 where a has none                                                        */
#include "typeinfer/solve.h"

static Node *built_in_call(const Node *node, const char *name, uint32_t args)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    bool is = func && func->kind == N_Name && !strcmp(func->Name.name, name) &&
              (!func->Name.symbol || !func->Name.symbol->home) && node->Call.args.len == args &&
              !node->Call.keywords.len;
    return is ? node->Call.args.at[0] : NULL;
}

/* x of type(x) and x.__class__; NULL: it is neither. */
Node *asks_class(const Node *node)
{
    if (node->kind == N_Attribute && !strcmp(node->Attribute.attr, "__class__"))
        return node->Attribute.value;
    return built_in_call(node, "type", 1);
}

/* x of type(x).__name__ and x.__class__.__name__; NULL: it is neither */
Node *named_value(const Node *node)
{
    return node->kind == N_Attribute && !strcmp(node->Attribute.attr, "__name__") ? asks_class(node->Attribute.value)
                                                                                  : NULL;
}

/* type(None) */
bool is_class_of_none(const Node *node)
{
    const Node *value = built_in_call(node, "type", 1);
    return node_is_none(value);
}

/* ---- attributes by name ------------------------------------------------------------------------------------- */
/* The attribute that getattr(a, "x") means; it borrows the number of "x". */
Node *named_attribute(Solver *solver, const Node *call)
{
    Node *name = call->Call.args.len > 1 ? call->Call.args.at[1] : NULL;
    if (!name || name->kind != N_Constant || name->Constant.literal != Literal_str)
        return NULL;
    Node *made = map_get(&solver->key_calls, name);
    if (made)
        return made;
    made = NEW(solver->arena, Node);
    made->kind = N_Attribute;
    made->id = name->id;
    made->at = call->at;
    made->Attribute.value = call->Call.args.at[0];
    made->Attribute.attr = intern(solver->program->names, name->Constant.text.at, name->Constant.text.len);
    made->Attribute.attr_at = name->at;
    map_set(solver->arena, &solver->key_calls, name, made);
    return made;
}

Node *named_attribute_of(const Inference *inference, const Node *call)
{
    return named_attribute(inference->solver, call);
}

static Name plain_name(Eval *e, const Node *node)
{
    Node *attribute = named_attribute(e->solver, node);
    if (!attribute)
        refuse(e, node->at, "an attribute whose name is not written in the program");
    return attribute ? attribute->Attribute.attr : NULL;
}

/* getattr(a, "x", 0), hasattr(a, "x") of a class with __getattr__ would have to catch its AttributeError. */
static bool asks_fallback(Eval *e, const Node *node, const Atom *atom)
{
    Name name = node->kind == N_Attribute ? attribute_name(e, node->Attribute.attr) : NULL;
    bool library = e->body->function->module->is_library && name && !strncmp(name, "__", 2); /* it asks the class */
    bool asks = name && !library && !class_member(atom->thing->cls, name) &&
                attribute_fallback(e->solver, atom->thing->cls, name);
    if (asks)
        refuse(e, node->at, "getattr with a default, or hasattr, of a class with __getattr__");
    return asks;
}

static bool is_known_function(Solver *solver, const Atom *atom, Name name)
{
    return atom->kind == Type_function && function_has_attribute(solver, atom->thing->callback, name) != Known_nothing;
}

/* getattr(C, "x", 0): the class has it, or the fallback is given. */
static bool asks_class_member(Eval *e, Node *attribute, const Atom *atom, const Flow **flow)
{
    Name name = attribute_name(e, attribute->Attribute.attr);
    ClassInfo *cls = is_class_atom(atom) ? atom->thing->callback->cls : NULL;
    if (!cls || !strncmp(name, "__", 2))
        return false;
    class_prepare(e, cls);
    const Member *member = class_member(cls, name);
    *flow = !member                           ? NULL
            : member->kind == Member_variable ? class_variable_flow(e, attribute, cls, name)
                                              : class_attribute(e, attribute, atom);
    return true;
}

/* What the atoms of `flow` have under that name: no AttributeError here. */
static const Flow *attribute_or_none(Eval *e, Node *attribute, const Flow *base)
{
    const Flow *flow = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < base->count; i++) {
        if (base->at[i]->kind == Type_instance && asks_fallback(e, attribute, base->at[i]))
            continue;
        const Flow *one = base->at[i]->kind == Type_instance ? instance_attribute(e, attribute, base, i) : NULL;
        Name name = attribute->Attribute.attr;
        if (asks_class_member(e, attribute, base->at[i], &one) && !one)
            continue;
        if (base->at[i]->kind == Type_function && may_test_attribute(e->solver, base->at[i]->thing->callback, name)) {
            test_nested_attribute(e, attribute, base->at[i], name);
            one = function_attribute_flow(e, attribute, base->at[i], name);
        }
        if (is_notes(base->at[i], name))
            one = flow_notes(e->solver);
        if (one)
            flow = flow_join(e->solver, flow, one, place_of_node(e, attribute));
        else if (is_known_function(e->solver, base->at[i], name) &&
                 function_has_attribute(e->solver, base->at[i]->thing->callback, name) == Known_no)
            continue;
        else if (base->at[i]->kind != Type_instance &&
                 (!attributes_are_known(base->at[i]->kind) || kind_has_attribute(base->at[i]->kind, name)))
            refuse(e, attribute->at, "getattr of this type");
    }
    return record_flow(e, attribute, flow);
}

/* getattr(object, "", None) of frontend/expand_getattr.c: no other objects than the program's can be asked so. */
static void only_instances(Eval *e, Node *node)
{
    const Flow *base = last_flow(e, node->Call.args.at[0]);
    for (uint32_t i = 0; i < base->count; i++)
        if (base->at[i]->kind != Type_instance && base->at[i]->kind != Type_none)
            refuse(e, node->at, "an attribute whose name is not written in the program");
}

static const Flow *infer_getattr(Eval *e, Node *node)
{
    if (!plain_name(e, node))
        return flow_none_yet(e->solver);
    if (!*named_attribute(e->solver, node)->Attribute.attr) {
        infer_expr(e, node->Call.args.at[0]);
        only_instances(e, node);
    }
    Node *attribute = named_attribute(e->solver, node);
    if (node->Call.args.len == 2)
        return infer_expr(e, attribute);
    const Flow *base = infer_expr(e, node->Call.args.at[0]), *fallback = infer_expr(e, node->Call.args.at[2]);
    if (!base->count || !fallback->count)
        return flow_none_yet(e->solver);
    return flow_join(e->solver, attribute_or_none(e, attribute, base), fallback, place_of_node(e, node));
}

/* A module of the library asks what it was given whether it is a number: what is not known here is none. */
static bool asks_for_number(const Eval *e, Name name)
{
    return e->body->function->module->is_library &&
           (!strcmp(name, "__int__") || !strcmp(name, "__index__") || !strcmp(name, "__float__"));
}

static const Flow *infer_hasattr(Eval *e, Node *node)
{
    const Flow *of_super = infer_super_has(e, node);
    if (of_super)
        return of_super;
    const Flow *base = infer_expr(e, node->Call.args.at[0]);
    Name name = plain_name(e, node);
    if (!name)
        return flow_none_yet(e->solver);
    for (uint32_t i = 0; i < base->count; i++) {
        const ClassInfo *cls = base->at[i]->kind == Type_instance ? base->at[i]->thing->cls : NULL;
        Member *member = cls ? class_member(cls, name) : NULL;
        if (is_notes(base->at[i], name) || (cls && !member && is_built_in_part(cls, name)))
            continue;
        if (is_class_atom(base->at[i]) && strncmp(name, "__", 2)) {
            class_prepare(e, base->at[i]->thing->callback->cls);
            continue;
        }
        if (member && member->kind == Member_property)
            refuse(e, node->at, "hasattr of a property");
        bool library = is_library_class(base->at[i]) && name[0] == '_' && name[1] != '_'; /* no class there has that */
        bool given =
            base->at[i]->kind == Type_function && may_test_attribute(e->solver, base->at[i]->thing->callback, name);
        if (given)
            test_nested_attribute(e, named_attribute(e->solver, node), base->at[i], name);
        bool plain = library || given || is_known_function(e->solver, base->at[i], name) || asks_for_number(e, name);
        if (cls ? !member && object_has(name) : !attributes_are_known(base->at[i]->kind) && !plain)
            refuse(e, node->at, "hasattr of this type");
        if (cls && !member && asks_fallback(e, named_attribute(e->solver, node), base->at[i]))
            continue;
        if (cls && !member) /* told when it is set */
            part_read(e->solver, base->at[i]->thing, name, e->body);
    }
    return base->count ? flow_scalar(e->solver, Type_bool) : base;
}

static const Flow *infer_setattr(Eval *e, Node *node)
{
    const Flow *value = infer_expr(e, node->Call.args.at[2]);
    if (!plain_name(e, node) || !value->count)
        return flow_none_yet(e->solver);
    infer_expr(e, node->Call.args.at[0]); /* a class's own variable is stored to without it */
    store_attribute(e, named_attribute(e->solver, node), value, named_attribute(e->solver, node));
    return flow_scalar(e->solver, Type_none);
}

static const Flow *infer_delattr(Eval *e, Node *node)
{
    if (!plain_name(e, node))
        return flow_none_yet(e->solver);
    Node *attribute = named_attribute(e->solver, node);
    const Flow *base = infer_expr(e, node->Call.args.at[0]);
    for (uint32_t i = 0; i < base->count; i++)
        if (is_class_atom(base->at[i]))
            refuse(e, node->at, "del of an attribute of a class");
        else if (base->at[i]->kind == Type_function)
            refuse(e, node->at, "del of an attribute of a function");
    infer_expr(e, attribute);
    map_set(e->solver->arena, &e->solver->deleted, attribute_name(e, attribute->Attribute.attr), attribute);
    return flow_scalar(e->solver, Type_none);
}

/* ---- classes ------------------------------------------------------------------------------------------------ */
static bool names_class(Eval *e, const Node *node)
{
    static const char *const names[] = {"int",   "float", "complex", "bool",      "str",  "list",   "tuple",
                                        "range", "dict",  "set",     "frozenset", "type", "object", "bytes"};
    Denoted what = denoted(e, node);
    if (what.what == Denotes_class)
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (node->kind == N_Name && !strcmp(node->Name.name, names[i]) &&
            (!node->Name.symbol || !node->Name.symbol->home))
            return true;
    return false;
}

bool names_some_class(const Inference *inference, const Instance *instance, const Node *node)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    return names_class(&e, node);
}

const Module *named_module(const Inference *inference, const Instance *instance, const Node *node)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    Denoted what = denoted(&e, node);
    return what.what == Denotes_module ? what.module : NULL;
}

bool same_class_of_types(const Type *a, const Type *b)
{
    return ((const Thing *)a->cls->info)->cls == ((const Thing *)b->cls->info)->cls;
}

bool names_library_class(const Type *cls)
{
    return ((const Thing *)cls->cls->info)->callback->what == Callback_stub;
}

bool value_is_of_class(const Inference *inference, const Type *value, const Type *cls)
{
    (void)inference;
    const Callback *callback = ((const Thing *)cls->cls->info)->callback;
    const ClassInfo *own = value->kind == Type_instance ? ((const Thing *)value->cls->info)->cls : NULL;
    if (callback->what == Callback_class)
        return own && class_is(own, callback->cls);
    return own && class_stands_for(own, callback->name);
}

/* Of an instance's class, or of the class that the value is. */
bool class_has_member(const Inference *inference, const Type *type, Name name)
{
    (void)inference;
    const Thing *thing = type->cls->info;
    const ClassInfo *cls = type->kind != Type_function               ? thing->cls
                           : thing->callback->what == Callback_class ? thing->callback->cls
                                                                     : NULL;
    return cls && class_member(cls, name) != NULL;
}

/* The type of an instance's class as a value. */
Type *class_value_type(const Inference *inference, const Instance *instance, const Node *node, const Type *type)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    if (type->kind != Type_instance) {
        const Flow *cls = library_class_of(&e, type->kind);
        return cls ? flow_type(inference->solver, cls) : NULL;
    }
    return flow_type(inference->solver, class_value(&e, node, ((const Thing *)type->cls->info)->cls));
}

/* type(x): the classes of its instances. */
const Flow *class_of_flow(Eval *e, Node *node, const Flow *flow)
{
    const Flow *classes = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < flow->count; i++) {
        const Flow *cls = class_of_exception(e, flow->at[i]);
        if (cls)
            classes = flow_join(e->solver, classes, cls, NULL);
        else if ((cls = library_class_of(e, flow->at[i]->kind)))
            classes = flow_join(e->solver, classes, cls, place_of_node(e, node));
        else if (!is_instance(flow->at[i]))
            refuse(e, node->at, arena_print(e->solver->arena, "the class of %s as a value", atom_name(flow->at[i])));
        else if (leads_class(flow, i))
            classes =
                flow_join(e->solver, classes, class_value(e, node, flow->at[i]->thing->cls), place_of_node(e, node));
    }
    return classes;
}

bool compares_classes(Eval *e, const Node *node)
{
    Op op = node->Compare.ops.at[0];
    Node *left = node->Compare.left, *right = node->Compare.rights.at[0];
    Node *a = asks_class(left), *b = asks_class(right);
    return node->Compare.rights.len == 1 && (op == Op_is || op == Op_isnot || op == Op_eq || op == Op_ne) && (a || b) &&
           (a || names_class(e, left)) && (b || names_class(e, right));
}

/* type(a) is C, type(a) == type(b): NULL: it is no such comparison. */
const Flow *compare_classes(Eval *e, Node *node)
{
    if (!compares_classes(e, node))
        return NULL;
    Node *a = asks_class(node->Compare.left), *b = asks_class(node->Compare.rights.at[0]);
    bool never = a && infer_expr(e, a)->count == 0;
    never |= b && infer_expr(e, b)->count == 0;
    return never ? flow_none_yet(e->solver) : flow_scalar(e->solver, Type_bool);
}

bool is_exactly(const Inference *inference, const Instance *instance, const Type *type, const Node *name)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    Denoted what = denoted(&e, name);
    if (type->kind == Type_instance)
        return what.what == Denotes_class && what.cls && ((const Thing *)type->cls->info)->cls == what.cls;
    if (type->kind == Type_function) /* "type" of classes is asked elsewhere */
        return false;
    return what.what != Denotes_class && name->kind == N_Name &&
           !strcmp(name->Name.name, atom_name(&(Atom){.kind = type->kind}));
}

static const Flow *infer_issubclass(Eval *e, Node *node)
{
    Node *cls = node->Call.args.at[0], *what = node->Call.args.at[1];
    Nodes one = {.at = &what, .len = 1};
    bool value = !names_class(e, cls) && !asks_class(cls);
    const Flow *classes = value ? infer_expr(e, cls) : NULL;
    if (classes && !classes->count)
        return classes;
    bool known = !value || is_handled_flow(e, classes);
    for_each (Node *, name, what->kind == N_Tuple ? &what->Tuple.items : &one)
        known = known && (names_class(e, name) || is_handled_flow(e, infer_expr(e, name)));
    if (!known) {
        refuse(e, node->at, "issubclass with these classes");
        return flow_none_yet(e->solver);
    }
    if (asks_class(cls) && !infer_expr(e, asks_class(cls))->count)
        return flow_none_yet(e->solver);
    return flow_scalar(e->solver, Type_bool);
}

/* Is the class of that name one of `base`, or derived from it? */
bool class_name_is(const Inference *inference, const Instance *instance, const Node *name, const Node *base)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    Denoted a = denoted(&e, name), b = denoted(&e, base);
    const ClassInfo *derived = exception_meant(&e, &a), *general = exception_meant(&e, &b);
    if (derived && general)
        return class_is(derived, general);
    if (base->kind == N_Name && !strcmp(base->Name.name, "object") && b.what != Denotes_class)
        return true;
    if (a.what == Denotes_class && a.cls) {
        class_prepare(&e, a.cls);
        return b.what == Denotes_class ? b.cls && class_is(a.cls, b.cls)
                                       : base->kind == N_Name && class_stands_for(a.cls, base->Name.name);
    }
    if (a.what == Denotes_class || b.what == Denotes_class)
        return false;
    return !strcmp(name->Name.name, base->Name.name) ||
           (!strcmp(name->Name.name, "bool") && !strcmp(base->Name.name, "int"));
}

static const Flow *infer_type(Eval *e, Node *node)
{
    return class_of_flow(e, node, infer_expr(e, node->Call.args.at[0]));
}

/* callable(x) */
static const Flow *infer_callable(Eval *e, Node *node)
{
    return infer_expr(e, node->Call.args.at[0])->count ? flow_scalar(e->solver, Type_bool) : flow_none_yet(e->solver);
}

bool type_is_callable(const Inference *inference, const Type *type)
{
    Name call = intern_text(inference->program->names, "__call__");
    return type->kind == Type_function ||
           (type->kind == Type_instance && class_member(((const Thing *)type->cls->info)->cls, call));
}

/* ---- __name__, __qualname__, __doc__ ------------------------------------------------------------------------- */
/* The class of the program that C.__name__ asks; NULL: it is none. */
static const ClassInfo *asked_class(Eval *e, const Node *attribute)
{
    static const char *const names[] = {"__name__", "__qualname__", "__doc__"};
    for (int i = 0; i < 3; i++)
        if (!strcmp(attribute->Attribute.attr, names[i])) {
            Denoted what = denoted(e, attribute->Attribute.value);
            return what.what == Denotes_class ? what.cls : NULL;
        }
    return NULL;
}

const Flow *infer_class_text(Eval *e, Node *node)
{
    const ClassInfo *cls = asked_class(e, node);
    bool doc = !strcmp(node->Attribute.attr, "__doc__");
    return !cls ? NULL : flow_scalar(e->solver, doc && !cls->node->ClassDef.doc.at ? Type_none : Type_str);
}

/* "Outer.Inner", "make.<locals>.C" */
static const char *qualified(Arena *arena, const Scope *scope, Name name)
{
    const Scope *around = scope ? scope->parent : NULL;
    if (!around || around->kind == Scope_module)
        return name;
    bool def = around->kind == Scope_function;
    if (def && around->owner->kind == N_FunctionDef && stands_for_module(around->owner))
        return name;
    Name outer = def ? shown_name(around->owner) : shown_class(around->owner);
    return arena_print(arena, "%s%s.%s", qualified(arena, around, outer), def ? ".<locals>" : "", name);
}

/* The text of C.__name__ and its like; false: node is no such attribute.  text->at NULL: None. */
bool class_text(const Inference *inference, const Instance *instance, const Node *node, Str *text)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    const ClassInfo *cls = asked_class(&e, node);
    if (!cls)
        return false;
    const char *name = cls->name;
    if (!strcmp(node->Attribute.attr, "__qualname__"))
        name = qualified(inference->solver->arena, cls->node->ClassDef.scope, name);
    *text = !strcmp(node->Attribute.attr, "__doc__") ? cls->node->ClassDef.doc : (Str){name, (uint32_t)strlen(name)};
    return true;
}

const char *qualified_class_name(Solver *solver, const ClassInfo *cls)
{
    return cls->node ? qualified(solver->arena, cls->node->ClassDef.scope, cls->name) : cls->name;
}

const char *full_class_name(Solver *solver, const ClassInfo *cls)
{
    if (!cls->node)
        return NULL;
    bool main = cls->module == solver->program->main && !solver->options.module;
    const char *name = qualified_class_name(solver, cls), *module = main ? "__main__" : cls->module->name;
    if (main && !strchr(name, '.') && !strcmp(name, message_name(cls)))
        return NULL;
    if (is_of_types(cls))
        return message_name(cls);
    return cls->module->is_library && module[0] == '_' ? message_name(cls)
                                                       : arena_print(solver->arena, "%s.%s", module, name);
}

const char *qualified_name_of(const Inference *inference, const Type *instance_type)
{
    return qualified_class_name(inference->solver, ((const Thing *)instance_type->cls->info)->cls);
}

/* ---- the table ---------------------------------------------------------------------------------------------- */
static const struct {
    const char *name;
    uint8_t least, most;
    const Flow *(*rule)(Eval *, Node *);
} rules[] = {
    {"hasattr", 2, 2, infer_hasattr},       {"getattr", 2, 3, infer_getattr},
    {"setattr", 3, 3, infer_setattr},       {"delattr", 2, 2, infer_delattr},
    {"issubclass", 2, 2, infer_issubclass}, {"type", 1, 1, infer_type},
    {"callable", 1, 1, infer_callable},     {"sys.exc_info", 0, 0, infer_exc_info},
    {"vars of", 1, 1, infer_vars},          {"vars in any order", 1, 1, infer_vars},
    {"vars compared", 1, 1, infer_vars},    {"class names", 1, 1, infer_class_names},
};

bool is_reflection(const char *name)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (!strcmp(rules[i].name, name))
            return true;
    return false;
}

const Flow *infer_reflection(Eval *e, Node *node, const char *name)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (!strcmp(rules[i].name, name)) {
            bool fits = node->Call.args.len >= rules[i].least && node->Call.args.len <= rules[i].most;
            if (fits && !node->Call.keywords.len)
                return rules[i].rule(e, node);
            refuse(e, node->at, arena_print(e->solver->arena, "a call of %s with these arguments", name));
        }
    return flow_none_yet(e->solver);
}
