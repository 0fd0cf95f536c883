/* class_extra.c -- what classes have beside methods and attributes: slots, inner classes, super() in all its forms.
 * In: class bodies, deletions, super() inside methods.  Out: what they mean.
 * Rule: a class whose bases and itself list their slots takes no other attribute. */
#include <stdlib.h>

#include "typeinfer/solve.h"

/* ---- __slots__ ---------------------------------------------------------------------------------------------- */
static const Node *slots_of(const ClassInfo *cls)
{
    if (cls->node)
        for_each (Node *, statement, &cls->node->ClassDef.body)
            if (statement->kind == N_Assign && statement->Assign.targets.at[0]->kind == N_Name &&
                !strcmp(statement->Assign.targets.at[0]->Name.name, "__slots__"))
                return statement->Assign.value;
    return NULL;
}

/* The text of "a b c".split(); NULL: something else. */
static const Str *split_text(const Node *value)
{
    const Node *func =
        value->kind == N_Call && !value->Call.args.len && !value->Call.keywords.len ? value->Call.func : NULL;
    const Node *text =
        func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "split") ? func->Attribute.value : NULL;
    return text && text->kind == N_Constant && text->Constant.literal == Literal_str ? &text->Constant.text : NULL;
}

static bool has_word(Solver *solver, const ClassInfo *cls, const Str *text, Name name)
{
    for (size_t at = 0, end; at < text->len; at = end + 1) {
        for (end = at; end < text->len && !strchr(" \t\n\r\f\v", text->at[end]);)
            end++;
        if (end > at && mangled(solver, cls, intern(solver->program->names, text->at + at, end - at)) == name)
            return true;
    }
    return false;
}

/* ("x", "y"), ["x"], {"x": "what it is"} */
static const Nodes *slot_items(const Node *value)
{
    return value->kind == N_List    ? &value->List.items
           : value->kind == N_Tuple ? &value->Tuple.items
           : value->kind == N_Dict  ? &value->Dict.keys
                                    : NULL;
}

static bool lists(Solver *solver, const ClassInfo *cls, const Node *value, Name name)
{
    if (split_text(value))
        return has_word(solver, cls, split_text(value), name);
    if (value->kind == N_Constant && value->Constant.literal == Literal_str)
        return mangled(solver, cls,
                       intern(solver->program->names, value->Constant.text.at, value->Constant.text.len)) == name;
    const Nodes *items = slot_items(value);
    for (uint32_t i = 0; items && i < items->len; i++)
        if (lists(solver, cls, items->at[i], name))
            return true;
    return false;
}

/* A descriptor of the class: what its __slots__ list, the fields of a named tuple. */
bool is_slot(Solver *solver, const ClassInfo *cls, Name name)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (slots_of(one) && lists(solver, one, slots_of(one), name))
            return true;
    return false;
}

/* Can an instance of the class have an attribute of that name? */
bool takes_attribute(Solver *solver, const ClassInfo *cls, Name name)
{
    for_each (ClassInfo *, one, &cls->mro) {
        const Node *slots = slots_of(one);
        if (!slots || lists(solver, one, slots, name) ||
            lists(solver, one, slots, intern_text(solver->program->names, "__dict__")))
            return true;
    }
    return false;
}

/* The name and value of a member are set by what expand_enum.c wrote, and by nobody else. */
bool enum_keeps(const Function *inside, const ClassInfo *cls, const char *name)
{
    if (!cls->node || !cls->node->ClassDef.is_enum || (strcmp(name, "name") && strcmp(name, "value")))
        return false;
    return !inside || inside->cls != cls || strcmp(inside->node->FunctionDef.name, "__init__");
}

bool has_slot(const Inference *inference, const Type *type, Name name)
{
    const ClassInfo *cls = ((const Thing *)type->cls->info)->cls;
    for_each (ClassInfo *, one, &cls->mro) {
        const Node *slots = slots_of(one);
        if (slots && lists(inference->solver, one, slots, name))
            return true;
    }
    return false;
}

static bool is_plain_slots(const Node *value)
{
    if (value->kind == N_Constant)
        return value->Constant.literal == Literal_str;
    if (split_text(value))
        return true;
    const Nodes *items = slot_items(value);
    for (uint32_t i = 0; items && i < items->len; i++)
        if (!items->at[i] || items->at[i]->kind != N_Constant || items->at[i]->Constant.literal != Literal_str)
            return false;
    return items != NULL;
}

/* What of a class's body moult cannot say; NULL: nothing. */
const char *odd_slots(const ClassInfo *cls)
{
    const Node *slots = slots_of(cls);
    return slots && !is_plain_slots(slots) ? "computed __slots__" : NULL;
}

bool is_frozen(const ClassInfo *cls)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (one->node && one->node->ClassDef.is_frozen)
            return true;
    return false;
}

/* ---- abstract methods --------------------------------------------------------------------------------------- */
static bool is_abstract(const Member *member)
{
    return member->function && member->function->node->FunctionDef.is_abstract;
}

static int name_order(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *abstract_methods(Solver *solver, const ClassInfo *cls, uint32_t *count)
{
    NameList names = {0};
    bool checked = false;
    for_each (ClassInfo *, one, &cls->mro) {
        checked |= one->node && one->node->ClassDef.is_abstract;
        for (uint32_t i = 0; i < one->members.len; i++)
            if (is_abstract(&one->members.at[i]) && class_member(cls, one->members.at[i].name) == &one->members.at[i])
                push(solver->arena, &names, one->members.at[i].name);
    }
    const char *text = "";
    *count = checked ? names.len : 0;
    if (names.len)
        qsort(names.at, names.len, sizeof *names.at, name_order);
    for_each (Name, name, &names)
        text = arena_print(solver->arena, "%s%s%s", text, *text ? ", " : "", name);
    return text;
}

/* ---- super() ------------------------------------------------------------------------------------------------ */
static bool names_super(const Node *node)
{
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, "super") &&
           (!node->Call.func->Name.symbol || !node->Call.func->Name.symbol->home) && !node->Call.keywords.len;
}

/* super(), super(C, self): the class behind which methods are looked for; NULL: it is no such call. */
const ClassInfo *super_after(Eval *e, const Node *node)
{
    const Function *function = e->body->function;
    if (!names_super(node) || !function->cls || !function->node->FunctionDef.params.len)
        return NULL;
    if (!node->Call.args.len)
        return function->cls;
    const Node *self = node->Call.args.len == 2 ? node->Call.args.at[1] : NULL;
    Denoted what = self ? denoted(e, node->Call.args.at[0]) : (Denoted){.what = Denotes_value};
    bool own = self && self->kind == N_Name &&
               self->Name.symbol == function->node->FunctionDef.params.at[0]->Param.symbol && self->Name.symbol &&
               self->Name.symbol->bindings == 1;
    return own && what.what == Denotes_class ? what.cls : NULL;
}

/* The method or variable that super().name means for this instance of the method. */
Member *super_member(Eval *e, const Node *attribute, const Flow **self)
{
    const ClassInfo *after = super_after(e, attribute->Attribute.value);
    Function *function = e->body->function;
    uint32_t web;
    *self = flow_none_yet(e->solver);
    if (!after || !web_of(function, function->node->FunctionDef.params.at[0], &web))
        return NULL;
    *self = slot_read(e->solver, &e->body->webs[web], e->body);
    const Atom *first = (*self)->count ? (*self)->at[0] : NULL;
    ClassInfo *cls = !first                 ? NULL
                     : is_instance(first)   ? first->thing->cls
                     : is_class_atom(first) ? first->thing->callback->cls
                                            : NULL;
    return cls ? class_member_after(cls, after, attribute_name(e, attribute->Attribute.attr)) : NULL;
}

/* super().x that is not called: a property or a variable of the class. */
const Flow *infer_super_attribute(Eval *e, Node *node)
{
    const Flow *self;
    Member *member = super_member(e, node, &self);
    if (member && member->kind == Member_property && is_instance(self->at[0])) {
        CallShape shape = {
            .node = node, .receiver = e->body->function->node->FunctionDef.params.at[0], .implied = "getter"};
        Member getter = {.kind = Member_property, .function = member->function};
        forget_shared(e);
        return call_member(e, &shape, &getter, self);
    }
    bool plain = member && member->kind == Member_variable && !member->late;
    Slot *slot = plain ? slot_of_global(e->solver, member->symbol) : NULL;
    if (slot)
        return slot_read(e->solver, slot, e->body);
    if (self->count)
        refuse(e, node->at, "this attribute of super()");
    return flow_none_yet(e->solver);
}

/* hasattr(super(), "x"): what stands behind the class, or object has; NULL: it is no such call. */
const Flow *infer_super_has(Eval *e, Node *call)
{
    const Flow *self;
    const Node *attribute = named_attribute(e->solver, call);
    if (!attribute || !super_after(e, attribute->Attribute.value))
        return NULL;
    const Member *member = super_member(e, attribute, &self);
    if (!self->count)
        return flow_none_yet(e->solver);
    const ClassInfo *cls = is_instance(self->at[0])     ? self->at[0]->thing->cls
                           : is_class_atom(self->at[0]) ? self->at[0]->thing->callback->cls
                                                        : NULL;
    bool odd = !cls || cls->exception || !strcmp(attribute->Attribute.attr, "__dict__") ||
               !strcmp(attribute->Attribute.attr, "__weakref__") ||
               (member && (member->kind == Member_property || member->late));
    for (uint32_t i = 0; cls && i < cls->mro.len; i++)
        odd |= cls->mro.at[i]->module && cls->mro.at[i]->module->is_library;
    if (odd)
        refuse(e, call->at, "hasattr of this by super()");
    return flow_scalar(e->solver, Type_bool);
}

bool super_has(const Inference *inference, const Instance *instance, const Node *attribute)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    const Flow *self;
    return super_member(&e, attribute, &self) || object_has(attribute->Attribute.attr);
}

/* It is false, and what stands under that condition is never evaluated. */
bool super_lacks(Eval *e, const Node *test)
{
    const Node *func = test->kind == N_Call ? test->Call.func : NULL;
    const Flow *self;
    bool built_in = func && func->kind == N_Name && (!func->Name.symbol || !func->Name.symbol->home);
    if (!built_in || strcmp(func->Name.name, "hasattr") || !infer_super_has(e, (Node *)test))
        return false;
    const Node *attribute = named_attribute(e->solver, test);
    return !super_member(e, attribute, &self) && self->count && !object_has(attribute->Attribute.attr);
}

/* What lower makes of it: a variable, or the parameter whose property it is; NULL, NULL: neither. */
bool super_attribute_of(const Inference *inference, const Instance *instance, const Node *node, Var **variable,
                        const Node **self)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    const Flow *flow;
    if (!super_after(&e, node->Attribute.value))
        return false;
    Member *member = super_member(&e, node, &flow);
    *self = e.body->function->node->FunctionDef.params.at[0];
    *variable = member && member->kind == Member_variable ? global_var(inference, member->symbol) : NULL;
    return true;
}

/* ---- descriptors ---------------------------------------------------------------------------------------------- */
static bool is_descriptor(Solver *solver, const Atom *atom)
{
    static const char *const methods[] = {".__get__.", ".__set__.", ".__delete__."};
    for (int i = 0; i < 3 && atom->kind == Type_instance; i++)
        if (class_member(atom->thing->cls, intern_text(solver->program->names, methods[i])))
            return true;
    return false;
}

/* A descriptor that frontend/expand_descriptor.c did not see as one. */
void check_descriptors(Solver *solver)
{
    for_each (ClassInfo *, cls, &solver->classes)
        for_each (Member, member, &cls->members) {
            Slot *slot = member.kind == Member_variable && member.name[0] != '.' && member.symbol
                             ? slot_of_global(solver, member.symbol)
                             : NULL;
            const Flow *flow = slot ? slot_read(solver, slot, NULL) : NULL;
            for (uint32_t i = 0; flow && i < flow->count; i++)
                if (is_descriptor(solver, flow->at[i])) {
                    report(solver->diags, D_unsupported, cls->node->at,
                           "a descriptor that is not made by its class's name in the class's body, or is of another "
                           "module,");
                    break;
                }
        }
}

/* ---- __setattr__, __delattr__ ------------------------------------------------------------------------------- */
/* What frontend/expand_setattr.c made of the class's __setattr__, or __delattr__, for that attribute; NULL: the class
 * has none, or is not asked. */
Function *attribute_hook(Eval *e, const Node *target, ClassInfo *cls, Name name)
{
    Solver *solver = e->solver;
    const char *method = target->Attribute.context == Context_delete ? "__delattr__" : "__setattr__";
    bool library = e->body->function->module->is_library; /* what derived classes keep for themselves */
    if (target->Attribute.raw || library ||
        !class_member(cls, intern_text(solver->program->names, arena_print(solver->arena, ".%s.", method))))
        return NULL;
    Member *member =
        class_member(cls, intern_text(solver->program->names, arena_print(solver->arena, ".%s.%s", method, name)));
    if (!member)
        refuse(e, target->at,
               arena_print(solver->arena, "an attribute of a class with %s that another module sets", method));
    return member ? member->function : NULL;
}

/* ---- del x.name --------------------------------------------------------------------------------------------- */
void infer_delete_attribute(Eval *e, Node *target)
{
    Name name = attribute_name(e, target->Attribute.attr);
    const Flow *base = infer_expr(e, target->Attribute.value);
    bool deleter = false;
    for (uint32_t i = 0; i < base->count; i++) {
        if (is_class_atom(base->at[i]))
            refuse(e, target->at, "del of an attribute of a class");
        const Callback *function = base->at[i]->kind == Type_function ? base->at[i]->thing->callback : NULL;
        if (function && (has_function_attribute(function, name) || has_nested_attribute(e->solver, function, name)))
            refuse(e, target->at, "del of an attribute of a function");
        Member *member = is_instance(base->at[i]) ? class_member(base->at[i]->thing->cls, name) : NULL;
        Function *hook = is_instance(base->at[i]) ? attribute_hook(e, target, base->at[i]->thing->cls, name) : NULL;
        if (!hook && (!member || member->kind != Member_property))
            continue;
        deleter = true;
        if (!hook && !member->deleter) {
            always_raises(e, target, "AttributeError", "property '%s' of '%s' object has no deleter", name,
                          base->at[i]->thing->cls->name);
            continue;
        }
        CallShape shape = {.node = target, .receiver = target->Attribute.value, .implied = "deleter"};
        Member call = {.kind = Member_property, .function = hook ? hook : member->deleter};
        forget_shared(e);
        if (leads_class(base, i))
            call_member(e, &shape, &call, class_flow(e, base, base->at[i]->thing->cls));
    }
    if (deleter)
        return;
    record_flow(e, target, attribute_flow(e, target, base));
    map_set(e->solver->arena, &e->solver->deleted, name, target);
}

/* ---- classes in classes ------------------------------------------------------------------------------------- */
ClassInfo *inner_class(Eval *e, const Node *attribute, const Flow *receiver)
{
    ClassInfo *inner = NULL;
    Name name = attribute_name(e, attribute->Attribute.attr);
    for (uint32_t i = 0; i < receiver->count; i++) {
        Member *member = is_instance(receiver->at[i]) ? class_member(receiver->at[i]->thing->cls, name) : NULL;
        if (!member || member->kind != Member_inner || (inner && inner != member->inner))
            return NULL;
        inner = member->inner;
    }
    return attribute->Attribute.value->kind == N_Name ? inner : NULL;
}
