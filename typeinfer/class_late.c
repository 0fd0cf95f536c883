/* class_late.c -- variables that a class is given once its body has run: A.n = 1, cls.n += 1 where a base has the n.
 * In: stores into classes whose bodies bind no such name.  Out: further variables of these classes, and what reading
 * one gives: its own value if it is set, else what the classes above have.
 * Rule: a round finds them, the next one has them; no module that Python imports has any.
 *     class A: n = 0             class B(A): pass             B.n += 1     =>    B.n = (B.n if it is set else A.n) + 1
 */
#include "typeinfer/solve.h"

static bool takes_variables(Eval *e, const ClassInfo *cls, Name name)
{
    Name fallback = intern_text(e->solver->program->names, "__getattr__");
    return !e->solver->options.module && cls->node && !cls->refused && !cls->module->is_library && !cls->exception &&
           !cls->node->ClassDef.is_enum && !cls->node->ClassDef.is_tuple && !name_is_special(name) &&
           !class_member(cls, fallback);
}

/* The class gets the variable in the next round.  False: it cannot have it, or there is no next round. */
bool want_late_variable(Eval *e, const Node *target, ClassInfo *cls, Name name)
{
    Solver *solver = e->solver;
    const Member *shown = class_member(cls, name);
    if (!takes_variables(e, cls, name) || (shown && shown->kind != Member_variable))
        return false;
    if (solver->recording)
        return solver->diags->errors > 0; /* the rounds ended before all were found */
    for_each (Member, wanted, &cls->late)
        if (wanted.name == name)
            return true;
    Symbol *symbol = NEW(solver->arena, Symbol);
    *symbol = (Symbol){.name = name, .first = target->at, .home = cls->node->ClassDef.scope, .bindings = 2};
    Member member = {.kind = Member_variable, .name = name, .symbol = symbol, .owner = cls, .late = true};
    push(solver->arena, &cls->late, member);
    return true;
}

/* A variable that the class's body may leave unbound: it is asked when the program runs. */
bool is_unsure(Solver *solver, const ClassInfo *cls, const Symbol *symbol)
{
    const Node *bound = solver->options.module || cls->module->is_library ? NULL : map_get(&solver->unsure, symbol);
    /* frontend/expand_subclass.c has such variables that are set right behind the class. */
    return bound && !place_of(solver->program->sources, bound->at).source->is_library;
}

void add_late_web(Solver *solver, const Module *module, Symbol *symbol)
{
    Function *home = map_get(&solver->functions, module);
    Web web = {.symbol = symbol, .first = symbol->first, .shared = true, .may_be_unbound = true};
    push(solver->arena, &home->webs, web);
    map_set(solver->arena, &home->symbol_web, symbol, (void *)(uintptr_t)(home->webs.len + 1));
}

static void add_late_variable(Solver *solver, const Member *member)
{
    add_late_web(solver, member->owner->module, member->symbol);
    push(solver->arena, &member->owner->members, *member);
}

bool add_late_variables(Solver *solver)
{
    bool grown = add_function_attributes(solver);
    for_each (ClassInfo *, cls, &solver->classes) {
        grown |= cls->late.len > 0;
        for (uint32_t i = 0; i < cls->late.len; i++)
            add_late_variable(solver, &cls->late.at[i]);
        cls->late.len = 0;
    }
    return grown;
}

bool surely_has(const ClassInfo *cls, Name name)
{
    for_each (ClassInfo *, one, &cls->mro) {
        const Member *member = own_member(one, name);
        if (member && !member->late)
            return true;
    }
    return false;
}

/* What C.name, or an instance without a value of its own, may give. */
const Flow *class_variable_flow(Eval *e, const Node *node, const ClassInfo *cls, Name name)
{
    const Flow *flow = flow_none_yet(e->solver);
    for_each (ClassInfo *, one, &cls->mro) {
        const Member *member = own_member(one, name);
        if (!member)
            continue;
        Slot *slot = member->kind == Member_variable ? slot_of_global(e->solver, member->symbol) : NULL;
        if (slot)
            flow = flow_join(e->solver, flow, slot_read(e->solver, slot, e->body), place_of_node(e, node));
        else
            refuse(e, node->at, "a variable of a class that hides a method");
        if (!member->late)
            return flow;
    }
    return flow;
}

/* What AttributeError says of C.name; an enumeration's metaclass says no more than the name. */
const char *class_lacks(Solver *solver, const ClassInfo *cls, Name name)
{
    bool is_enum = cls->node && cls->node->ClassDef.is_enum;
    return is_enum ? name : arena_print(solver->arena, "type object '%s' has no attribute '%s'", cls->name, name);
}

static const ClassInfo *class_as_value(const Type *type)
{
    const Thing *thing = type->kind == Type_function ? type->cls->info : NULL;
    return thing && thing->callback->what == Callback_class ? thing->callback->cls : NULL;
}

bool is_class_value(const Inference *inference, const Type *type)
{
    (void)inference;
    return class_as_value(type) != NULL;
}

/* Does the class, of the program or of the library, hold something of that name?  A union that it is one of may have it
 * from another member. */
bool class_value_has(const Inference *inference, const Type *type, Name name)
{
    const ClassInfo *cls = class_as_value(type);
    if (cls)
        return class_member(cls, name) || !strncmp(name, "__", 2); /* __mro__ */
    Atom atom = {.kind = type->kind, .thing = (Thing *)type->cls->info};
    return is_library_class(&atom) && library_class_has(inference->solver, &atom, name);
}

/* C[index]; NULL: it is no class of the program */
const char *item_method_of(const Inference *inference, const Type *type)
{
    (void)inference;
    return item_method(class_as_value(type));
}

/* NULL: it is no class of the program */
const char *class_value_name(const Inference *inference, const Type *type)
{
    const ClassInfo *cls = class_as_value(type);
    (void)inference;
    return cls ? cls->name : NULL;
}

const char *class_value_lacks(const Inference *inference, const Type *type, Name name)
{
    const ClassInfo *cls = class_as_value(type);
    return cls ? class_lacks(inference->solver, cls, name) : NULL;
}

ClassVariables class_variables_of(const Inference *inference, const Type *type, Name name)
{
    ClassVariables found = function_variables_of(inference, type, name);
    const Thing *thing = type->cls->info;
    const ClassInfo *cls = thing->callback ? thing->callback->cls : thing->cls;
    for (uint32_t i = 0; cls && i < cls->mro.len; i++) {
        const Member *member = own_member(cls->mro.at[i], name);
        if (!member)
            continue;
        Var *var = member->kind == Member_variable ? global_var(inference, member->symbol) : NULL;
        if (var && (!member->late || var->type->kind != Type_never))
            push(inference->solver->arena, &found,
                 ((ClassVariable){var, member->late ? member->symbol : NULL, member->owner->name}));
        if (!member->late)
            break;
    }
    return found;
}

ClassVariables late_variables(const Inference *inference)
{
    ClassVariables found = {0};
    for_each (ClassInfo *, cls, &inference->solver->classes)
        for_each (Member, member, &cls->members) {
            Var *var = member.late ? global_var(inference, member.symbol) : NULL;
            if (var)
                push(inference->solver->arena, &found, ((ClassVariable){var, member.symbol, cls->name}));
        }
    add_function_variables(inference, &found);
    return found;
}
