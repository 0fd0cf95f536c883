/* class_names.c -- the names that a class gives to its instances, for dir().
 * In: a class of the program.  Out: a text of these names, with blanks between them.
 * Rule: only of classes that have what is written in them, and what object has: what decorators, metaclasses, bases of
 * the library or annotations add is not told, and such classes are refused. dir(o)   =>   sorted({*"class
 * names"(o).split(), *vars(o)})                   (frontend/expand_vars.c)          */
#include "typeinfer/solve.h"

static const char *const of_object =
    "__class__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ "
    "__hash__ "
    "__init__ __init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ "
    "__sizeof__ __str__ __subclasshook__ __weakref__";

static bool is_plainly_written(const Solver *solver, const ClassInfo *cls)
{
    const Node *node = cls->node;
    if (!node || cls->module->is_library || cls->exception || cls->refused)
        return false;
    const struct ClassDefNode *def = &node->ClassDef;
    if (def->is_enum || def->is_tuple || def->lacks_bases || def->is_protocol || def->is_abstract || def->varies ||
        def->keywords.len || def->decorators.len || map_get(&solver->program->dataclass_fields, node))
        return false;
    for_each (Node *, statement, &def->body)
        if (statement->kind == N_AnnAssign)
            return false;
    return true;
}

static bool tells_names(Solver *solver, const ClassInfo *cls)
{
    for_each (ClassInfo *, one, &cls->mro) {
        if (!is_plainly_written(solver, one))
            return false;
        for_each (Member, member, &one->members)
            if (member.late || !strcmp(member.name, "__slots__") || !strcmp(member.name, "__dir__") ||
                !strcmp(member.name, "__getattribute__"))
                return false;
    }
    return true;
}

static const ClassInfo *class_of_atom(Eval *e, const Atom *atom)
{
    if (is_class_atom(atom))
        class_prepare(e, atom->thing->callback->cls);
    return is_class_atom(atom) ? atom->thing->callback->cls : atom->kind == Type_instance ? atom->thing->cls : NULL;
}

const Flow *infer_class_names(Eval *e, Node *node)
{
    const Flow *base = infer_expr(e, node->Call.args.at[0]);
    for (uint32_t i = 0; i < base->count; i++) {
        const ClassInfo *cls = class_of_atom(e, base->at[i]);
        if (!cls || !tells_names(e->solver, cls))
            refuse(e, node->at, "dir of this");
    }
    return base->count ? flow_scalar(e->solver, Type_str) : base;
}

const char *class_names_of(const Inference *inference, const Type *type)
{
    const Thing *thing = type->cls->info;
    const ClassInfo *cls = thing->callback ? thing->callback->cls : thing->cls;
    const char *text = of_object;
    for (uint32_t i = 0; cls && i < cls->mro.len; i++)
        for_each (Member, member, &cls->mro.at[i]->members)
            if (!strchr(member.name, '.'))
                text = arena_print(inference->solver->arena, "%s %s", text, member.name);
    return text;
}
