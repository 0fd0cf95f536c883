/* slices.c -- slice objects: x[a:b] of an instance, xs[s] with an s that holds one.
 * In: subscripts with slices, or tuples of them, in brackets.  Out: the call that makes the object; its parts.
 * Rule: what has no method __getitem__ of the program's own is sliced by the parts alone, and no object is made.
 *     v[1:3]   =>   v.__getitem__(slice(1, 3, None))                                                              */
#include "typeinfer/solve.h"

/* The class of runtime/lib/_slices.py; NULL: the program makes no slice objects. */
static Symbol *slice_symbol(Solver *solver)
{
    const Module *module = program_module(solver->program, intern_text(solver->program->names, "_slices"));
    return module ? module_symbol(module, intern_text(solver->program->names, "slice")) : NULL;
}

static Node *node_numbered(Solver *solver, NodeKind kind, uint32_t id, Span at)
{
    Node *node = NEW(solver->arena, Node);
    node->kind = kind;
    node->id = id;
    node->at = at;
    return node;
}

static Node *slice_call_new(Solver *solver, Node *slice)
{
    Node *call = node_numbered(solver, N_Call, slice->Slice.spare.id, slice->at);
    Node *name = node_numbered(solver, N_Name, slice->Slice.spare.id, slice->at);
    Node *none = node_numbered(solver, N_Constant, slice->Slice.spare.id + 1, slice->at);
    Node *parts[] = {slice->Slice.lower, slice->Slice.upper, slice->Slice.step};
    none->Constant.literal = Literal_none;
    name->Name.symbol = slice_symbol(solver);
    name->Name.name = name->Name.symbol->name;
    call->Call.func = name;
    for (int i = 0; i < 3; i++)
        push(solver->arena, &call->Call.args, parts[i] ? parts[i] : none);
    return call;
}

/* slice(lower, upper, step), made once for each Slice. */
static Node *slice_call(Solver *solver, Node *slice)
{
    Node *made = map_get(&solver->slice_calls, slice);
    if (!made) {
        made = slice_call_new(solver, slice);
        map_set(solver->arena, &solver->slice_calls, slice, made);
    }
    return made;
}

Node *slice_call_of(const Inference *inference, const Node *slice)
{
    return map_get(&inference->solver->slice_calls, slice);
}

bool is_slice_class(const ClassInfo *cls)
{
    return cls->node && cls->module->is_library && !strcmp(cls->module->name, "_slices") && !strcmp(cls->name, "slice");
}

bool is_slice_type(const Type *type)
{
    return type->kind == Type_instance && is_slice_class(((const Thing *)type->cls->info)->cls);
}

bool flow_has_slice(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_instance(flow->at[i]) && is_slice_class(flow->at[i]->thing->cls))
            return true;
    return false;
}

/* A class whose own methods are asked: it says itself what a slice means. */
static bool takes_objects(Solver *solver, const ClassInfo *cls)
{
    static const char *const methods[] = {"__getitem__", "__setitem__", "__delitem__"};
    bool slices = class_member(cls, intern_text(solver->program->names, "_slice")) != NULL;
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        const Member *member = class_member(cls, intern_text(solver->program->names, methods[i]));
        bool library = member && (member->owner->module->is_library || member->owner->node->ClassDef.is_tuple);
        if (member && (!library || (slices && i > 0)))
            return true;
    }
    return false;
}

/* Does x[...] of these make objects of the slices in its brackets? */
static bool wants_objects(Eval *e, const Flow *base)
{
    for (uint32_t i = 0; slice_symbol(e->solver) && i < base->count; i++)
        if (base->at[i]->kind == Type_instance && takes_objects(e->solver, base->at[i]->thing->cls))
            return true;
    return false;
}

const Flow *infer_index(Eval *e, const Flow *base, Node *index)
{
    bool outer = e->slice_objects;
    e->slice_objects = wants_objects(e, base);
    const Flow *flow = infer_expr(e, index);
    e->slice_objects = outer;
    return flow;
}

const Flow *infer_Slice(Eval *e, Node *node)
{
    Node *parts[] = {node->Slice.lower, node->Slice.upper, node->Slice.step};
    bool never = false, object = e->slice_objects;
    e->slice_objects = false;
    for (int i = 0; i < 3; i++)
        if (parts[i])
            never |= infer_expr(e, parts[i])->count == 0;
    const Flow *flow = never    ? flow_none_yet(e->solver)
                       : object ? infer_expr(e, slice_call(e->solver, node))
                                : flow_scalar(e->solver, Type_none); /* not a value: lower looks at its parts */
    e->slice_objects = object;
    return flow;
}
