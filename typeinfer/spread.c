/* spread.c -- f(*t) with a tuple of known length: the call that has its items as arguments.
 * In: a Call with Starred arguments, and how many items each has.  Out: that other call, made once for each such shape.
 * Rule: the made call borrows the first one's id; its Part arguments have no id of their own, so what is known of them
 * is looked up in the tuple's.
 * f(1, *t)  =>  f(1, <item 0 of t>, <item 1 of t>) */
#include "typeinfer/solve.h"

typedef struct Spread {
    Node *call;
    struct Spread *next;
} Spread;

/* What each starred argument holds; -1: no tuple of known length. */
typedef int32_t CountItems(const void *context, const Node *star);

static Node *part_new(Solver *solver, Node *star, int index)
{
    Node *part = NEW(solver->arena, Node);
    part->kind = N_Part;
    part->id = star->id;
    part->at = star->at;
    part->Part.star = star;
    part->Part.index = index;
    return part;
}

static uint32_t parts_of(const Node *call, const Node *star)
{
    uint32_t count = 0;
    for_each (Node *, arg, &call->Call.args)
        count += arg->kind == N_Part && arg->Part.star == star;
    return count;
}

static bool has_shape(const Node *made, const Node *call, CountItems *count, const void *context)
{
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred && (int32_t)parts_of(made, arg) != count(context, arg))
            return false;
    return true;
}

static Node *spread_new(Solver *solver, const Node *call, CountItems *count, const void *context)
{
    Node *made = NEW(solver->arena, Node);
    *made = *call;
    made->Call.args = (Nodes){0};
    for_each (Node *, arg, &call->Call.args) {
        if (arg->kind != N_Starred)
            push(solver->arena, &made->Call.args, arg);
        else
            for (int index = 0; index < count(context, arg); index++)
                push(solver->arena, &made->Call.args, part_new(solver, arg, index));
    }
    return made;
}

static Node *spread(Solver *solver, const Node *call, CountItems *count, const void *context)
{
    Spread *first = map_get(&solver->spreads, call);
    for (Spread *one = first; one; one = one->next)
        if (has_shape(one->call, call, count, context))
            return one->call;
    Spread *added = NEW(solver->arena, Spread);
    *added = (Spread){spread_new(solver, call, count, context), first};
    map_set(solver->arena, &solver->spreads, call, added);
    return added->call;
}

bool has_star(const Node *call)
{
    if (call->kind == N_Call)
        for_each (Node *, arg, &call->Call.args)
            if (arg->kind == N_Starred)
                return true;
    return false;
}

/* zip(...) as the starred value: what is known of it is one item. */
bool only_steps(const Node *value)
{
    return value->kind == N_GeneratorExp || is_iterator_call(NULL, value);
}

/* ---- while types are inferred ------------------------------------------------------------------ */
static int32_t count_in_flow(const void *context, const Node *star)
{
    const Flow *flow = last_flow((Eval *)context, star->Starred.value);
    bool known = !only_steps(star->Starred.value) && flow->count == 1 && flow->at[0]->kind == Type_tuple;
    return known ? (int32_t)flow->at[0]->count : -1;
}

/* zip(*rows), min(*xs), max(*xs): how many there are is seen at run time. */
static bool takes_any_number(Eval *e, const Node *call)
{
    Denoted what = denoted(e, call->Call.func);
    const char *name = what.what == Denotes_stub && what.stub->special ? what.stub->special : "";
    return (!strcmp(name, "zip") && call->Call.args.len == 1) || !strcmp(name, "min") || !strcmp(name, "max");
}

static bool is_unknown(const Node *value, const Flow *flow)
{
    return only_steps(value) || flow->count != 1 || flow->at[0]->kind != Type_tuple;
}

/* A starred argument, evaluated: may it hold any number of items? */
bool star_is_unknown(Eval *e, const Node *star, bool *never)
{
    Node *value = star->Starred.value;
    const Flow *flow = only_steps(value) ? iterate(e, value) : infer_expr(e, value);
    *never |= iterable_never(e, value);
    return is_unknown(value, flow);
}

/* The call itself when nothing is starred; NULL: not known yet, or refused. */
Node *spread_call(Eval *e, Node *call)
{
    if (!has_star(call))
        return call;
    for_each (Node *, arg, &call->Call.args) {
        if (arg->kind != N_Starred)
            continue;
        Node *value = arg->Starred.value;
        const Flow *flow = only_steps(value) ? iterate(e, value) : infer_expr(e, value);
        if (iterable_never(e, value))
            return NULL;
        bool unknown = is_unknown(value, flow);
        if (unknown && takes_any_number(e, call))
            return call;
        bool unseen = !unknown && flow->at[0]->count == 0 && value->kind != N_Name && value->kind != N_Tuple;
        if (unknown || unseen) {
            refuse(e, arg->at, unseen ? "an argument *args without items" : "an argument *args of unknown length");
            return NULL;
        }
    }
    return spread(e->solver, call, count_in_flow, e);
}

static const Node *spread_if_known(Solver *solver, const Node *call, CountItems *count, const void *context)
{
    if (!has_star(call))
        return call;
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred && count(context, arg) < 0)
            return call;
    return spread(solver, call, count, context);
}

/* As the last evaluation found it. */
const Node *spread_as_seen(Eval *e, const Node *call)
{
    return spread_if_known(e->solver, call, count_in_flow, e);
}

/* ---- afterwards -------------------------------------------------------------------------------- */
typedef struct Finished {
    const Inference *inference;
    const Instance *instance;
} Finished;

static int32_t count_in_type(const void *context, const Node *star)
{
    const Finished *finished = context;
    const Type *type = type_of(finished->inference, finished->instance, star->Starred.value);
    return !only_steps(star->Starred.value) && type && type->kind == Type_tuple ? (int32_t)type->items.len : -1;
}

const Node *spread_of(const Inference *inference, const Instance *instance, const Node *call)
{
    Finished finished = {inference, instance};
    return spread_if_known(inference->solver, call, count_in_type, &finished);
}

/* ---- one item ---------------------------------------------------------------------------------- */
const Flow *part_flow(Solver *solver, const Body *body, const Node *part)
{
    const Flow *flow = body->flows[part->Part.star->Starred.value->id - body->function->base];
    const Atom *atom = flow && flow->count == 1 ? flow->at[0] : NULL;
    bool has = atom && atom->kind == Type_tuple && (uint32_t)part->Part.index < atom->count;
    return has ? atom->items[part->Part.index] : flow_none_yet(solver);
}

/* The first one evaluates the tuple. */
const Flow *infer_Part(Eval *e, Node *part)
{
    if (part->Part.index == 0)
        infer_expr(e, part->Part.star->Starred.value);
    return part_flow(e->solver, e->body, part);
}
