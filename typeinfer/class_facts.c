/* class_facts.c -- what a class says of itself: C.__mro__, C.__bases__, C.__qualname__, C.__module__, C.__doc__.
 * In: attributes of classes of the program, and of their instances.  Out: flows; texts.
 * Rule: a class that has a base which is none of the program's is refused, but for object itself.
 *     class B(A): pass      B.__mro__   =>   (B, A, object)                                                        */
#include "typeinfer/solve.h"

/* The class that stands for object. */
static ClassInfo *object_class(Solver *solver)
{
    const Module *module = program_module(solver->program, intern_text(solver->program->names, "_derived"));
    Symbol *symbol = module ? module_symbol(module, intern_text(solver->program->names, "object")) : NULL;
    return symbol && symbol->only_binding ? map_get(&solver->class_of_node, symbol->only_binding) : NULL;
}

static bool all_are_plain(const ClassInfo *cls)
{
    for_each (ClassInfo *, one, &cls->mro) {
        const Node *node = one->node;
        if (!node || one->module->is_library || node->ClassDef.lacks_bases || node->ClassDef.is_enum ||
            node->ClassDef.is_tuple)
            return false;
    }
    return !cls->exception;
}

static bool is_object(const ClassInfo *cls)
{
    return cls->node && cls->module->is_library && !strcmp(cls->module->name, "_derived") &&
           !strcmp(cls->name, "object");
}

/* The classes, as values, and object behind them. */
static const Flow *classes_flow(Eval *e, Node *node, ClassInfo *const *classes, uint32_t count, bool object)
{
    const Flow *items[tuple_longest];
    for (uint32_t i = 0; i < count; i++)
        items[i] = class_value(e, node, classes[i]);
    if (object)
        items[count++] = class_value(e, node, object_class(e->solver));
    for (uint32_t i = 0; i < count; i++)
        if (!items[i]->count)
            return items[i];
    return flow_tuple(e->solver, items, count, place_of_node(e, node));
}

/* NULL: no such fact */
const Flow *class_fact(Eval *e, Node *node, ClassInfo *cls, Name name)
{
    Solver *solver = e->solver;
    bool mro = !strcmp(name, "__mro__"), bases = !strcmp(name, "__bases__"), object = is_object(cls);
    if (!strcmp(name, "__qualname__") || !strcmp(name, "__module__"))
        return flow_scalar(solver, Type_str);
    if (!strcmp(name, "__doc__") && cls->node && !object)
        return flow_scalar(solver, cls->node->ClassDef.doc.at ? Type_str : Type_none);
    bool base = !strcmp(name, "__base__");
    if (!mro && !bases && !base)
        return NULL;
    if (object)
        return base ? flow_scalar(solver, Type_none) : classes_flow(e, node, &cls, mro, false);
    if (!object_class(solver) || !all_are_plain(cls) || cls->mro.len >= tuple_longest || (base && cls->bases.len > 1))
        return NULL;
    if (base)
        return class_value(e, node, cls->bases.len ? cls->bases.at[0] : object_class(solver));
    return mro ? classes_flow(e, node, cls->mro.at, cls->mro.len, true)
               : classes_flow(e, node, cls->bases.at, cls->bases.len, !cls->bases.len);
}

/* __qualname__, __module__, __doc__; false: none of these.  text->at NULL: None. */
bool class_fact_text(Solver *solver, const ClassInfo *cls, Name name, Str *text)
{
    const char *word = NULL;
    if (!strcmp(name, "__qualname__"))
        word = qualified_class_name(solver, cls);
    else if (!strcmp(name, "__module__"))
        word = is_of_types(cls)                                                  ? "types"
               : cls->module->is_library && cls->module->name[0] == '_'          ? "builtins"
               : cls->module == solver->program->main && !solver->options.module ? "__main__"
                                                                                 : cls->module->name;
    else if (!strcmp(name, "__doc__") && cls->node)
        return *text = cls->node->ClassDef.doc, true;
    *text = word ? (Str){word, (uint32_t)strlen(word)} : (Str){0};
    return word != NULL;
}

bool instance_fact_text(const Inference *inference, const Type *type, Name name, Str *text)
{
    const ClassInfo *cls = type->kind == Type_instance ? ((const Thing *)type->cls->info)->cls : NULL;
    bool asked = !strcmp(name, "__module__") || !strcmp(name, "__doc__");
    return cls && asked && class_fact_text(inference->solver, cls, name, text);
}
