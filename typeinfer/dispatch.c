/* dispatch.c -- which methods an operator tries, and what the runtime calls: text, comparison, hash.
 * In: the classes of the operands.  Out: the attempts, in Python's order; calls of them; hooks of classes.
 * Rule: an attempt that may give NotImplemented is followed by the next one; what is left then has no method.
 *     a + b, b of a subclass that has its own __radd__   => b.__radd__(a), a.__add__(b)                       */
#include "typeinfer/solve.h"

/* ---- the attempts of an operator ---------------------------------------------------------------------------- */
static const struct {
    Op op;
    const char *method, *reflected, *in_place;
} operators[] = {
    {Op_add, "__add__", "__radd__", "__iadd__"},
    {Op_sub, "__sub__", "__rsub__", "__isub__"},
    {Op_mul, "__mul__", "__rmul__", "__imul__"},
    {Op_matmul, "__matmul__", "__rmatmul__", "__imatmul__"},
    {Op_div, "__truediv__", "__rtruediv__", "__itruediv__"},
    {Op_floordiv, "__floordiv__", "__rfloordiv__", "__ifloordiv__"},
    {Op_mod, "__mod__", "__rmod__", "__imod__"},
    {Op_divmod, "__divmod__", "__rdivmod__", NULL},
    {Op_pow, "__pow__", "__rpow__", "__ipow__"},
    {Op_lshift, "__lshift__", "__rlshift__", "__ilshift__"},
    {Op_rshift, "__rshift__", "__rrshift__", "__irshift__"},
    {Op_bitand, "__and__", "__rand__", "__iand__"},
    {Op_bitor, "__or__", "__ror__", "__ior__"},
    {Op_bitxor, "__xor__", "__rxor__", "__ixor__"},
    {Op_eq, "__eq__", "__eq__", NULL},
    {Op_ne, "__ne__", "__ne__", NULL},
    {Op_lt, "__lt__", "__gt__", NULL},
    {Op_le, "__le__", "__ge__", NULL},
    {Op_gt, "__gt__", "__lt__", NULL},
    {Op_ge, "__ge__", "__le__", NULL},
};

static const ClassInfo *class_of(const Atom *atom)
{
    return atom->kind == Type_instance ? atom->thing->cls : NULL;
}

static Member *method_of(Solver *solver, const ClassInfo *cls, const char *name)
{
    Member *member = cls && name ? class_member(cls, intern_text(solver->program->names, name)) : NULL;
    return member && member->kind == Member_method ? member : NULL;
}

static bool add_attempt(Solver *solver, Plan *plan, const ClassInfo *self, const char *method, bool right)
{
    Member *member = method_of(solver, self, method);
    bool negated = false;
    if (!member && !strcmp(method, "__ne__")) { /* object's: not self == other */
        member = method_of(solver, self, method = "__eq__");
        negated = true;
    }
    if (!member)
        return false;
    plan->at[plan->count++] = (Attempt){method, member, right, negated};
    return true;
}

static bool is_comparison(Op op)
{
    return op >= Op_eq && op <= Op_ge;
}

static bool overrides(Solver *solver, const ClassInfo *derived, const ClassInfo *base, const char *method)
{
    Member *own = method_of(solver, derived, method), *inherited = method_of(solver, base, method);
    return own && (!inherited || own->function != inherited->function);
}

/* a, b: NULL for what is no instance. */
Plan operator_plan(Solver *solver, Op op, bool in_place, const ClassInfo *a, const ClassInfo *b)
{
    Plan plan = {.count = 0};
    size_t at = 0;
    while (at < sizeof operators / sizeof *operators && operators[at].op != op)
        at++;
    if (at == sizeof operators / sizeof *operators)
        return plan;
    const char *method = operators[at].method, *reflected = operators[at].reflected;
    bool compares = is_comparison(op), derived = a && b && a != b && class_is(b, a), tried = false;
    if (in_place && a && operators[at].in_place)
        add_attempt(solver, &plan, a, operators[at].in_place, false);
    if (derived && (compares || overrides(solver, b, a, reflected)))
        tried = add_attempt(solver, &plan, b, reflected, true);
    if (a)
        add_attempt(solver, &plan, a, method, false);
    if (b && !tried && (compares || a != b))
        add_attempt(solver, &plan, b, reflected, true);
    return plan;
}

/* ---- calls of them ------------------------------------------------------------------------------------------ */
const Flow *not_implemented(Solver *solver)
{
    if (!solver->not_implemented) {
        ClassInfo *cls = NEW(solver->arena, ClassInfo);
        cls->name = intern_text(solver->program->names, "NotImplementedType");
        cls->index = UINT32_MAX;
        cls->ready = true;
        push(solver->arena, &cls->mro, cls);
        solver->not_implemented = cls;
    }
    if (!solver->not_implemented->thing) {
        Thing *thing = thing_new(solver, Type_instance, (Span){0});
        thing->cls = solver->not_implemented;
        solver->not_implemented->thing = thing;
    }
    return flow_thing(solver, solver->not_implemented->thing);
}

bool is_not_implemented(const Type *type)
{
    return type->kind == Type_instance && !((const Thing *)type->cls->info)->cls->node;
}

static bool gives_up(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind == Type_instance && !atom->thing->cls->node;
}

static bool is_other(const Atom *atom, const void *cls)
{
    return class_of(atom) == cls;
}

static bool is_result(const Atom *atom, const void *unused)
{
    return !gives_up(atom, unused);
}

typedef struct Operands {
    Eval *e;
    Node *node, *left, *right;
    Op op;
    bool in_place;
    const Flow *result; /* NULL: nothing was called */
} Operands;

static void add_result(Operands *o, const Flow *flow)
{
    o->result = o->result ? flow_join(o->e->solver, o->result, flow, place_of_node(o->e, o->node)) : flow;
}

static const Flow *try_method(Operands *o, const Attempt *attempt, const Flow *a, const Flow *b)
{
    const Flow *self = attempt->right ? b : a, *other = attempt->right ? a : b;
    CallShape shape = {.node = o->node,
                       .args = attempt->right ? &o->left : &o->right,
                       .count = 1,
                       .flows = &other,
                       .other = other->count ? class_of(other->at[0]) : NULL,
                       .receiver = attempt->right ? o->right : o->left,
                       .implied = attempt->method};
    forget_shared(o->e);
    return call_member(o->e, &shape, attempt->member, self);
}

/* a, b: of one class each, or no instances.  True: no method may have answered. */
static bool run_plan(Operands *o, const Flow *a, const Flow *b)
{
    Solver *solver = o->e->solver;
    Plan plan = operator_plan(solver, o->op, o->in_place, class_of(a->at[0]), class_of(b->at[0]));
    for (uint32_t i = 0; i < plan.count; i++) {
        const Flow *given = try_method(o, &plan.at[i], a, b);
        const Flow *value = flow_keep(solver, given, is_result, NULL);
        if (plan.at[i].negated && value->count) {
            if (flow_has(value, Type_instance))
                refuse(o->e, o->node->at, "!= of an __eq__ that gives an instance");
            value = flow_scalar(solver, Type_bool);
        }
        add_result(o, value);
        if (!given->count || given->count == flow_keep(solver, given, is_result, NULL)->count)
            return false;
    }
    return true;
}

static bool leads(const Flow *flow, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++)
        if (class_of(flow->at[i]) == class_of(flow->at[index]))
            return false;
    return true;
}

static const Flow *without_text(Solver *solver, const Operands *o, const Flow *flow, const ClassInfo *other)
{
    bool asks = o->op == Op_mod && !(other && class_stands_for(other, "tuple")); /* "%s" % x asks str */
    return asks ? flow_without(solver, flow, Type_str) : flow;
}

/* Calls the methods of all pairs with an instance.  NULL: none was called.  *open: pairs that no method may answer. */
const Flow *instance_operator(Eval *e, Node *node, Op op, Node *left, const Flow *a, Node *right, const Flow *b,
                              bool in_place, Pairs *open)
{
    Operands o = {e, node, left, right, op, in_place, NULL};
    *open = (Pairs){0};
    if (!flow_has(a, Type_instance) && !flow_has(b, Type_instance))
        return NULL;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; leads(a, i) && k < b->count; k++) {
            const ClassInfo *x = class_of(a->at[i]), *y = class_of(b->at[k]);
            if (!leads(b, k) || (!x && !y))
                continue;
            const Flow *mine = flow_keep(e->solver, a, is_other, x), *theirs = flow_keep(e->solver, b, is_other, y);
            if (!x)
                mine = without_text(e->solver, &o, mine, y);
            if (mine->count != flow_keep(e->solver, a, is_other, x)->count || !mine->count ||
                run_plan(&o, mine, theirs))
                push(e->solver->arena, open, ((Pair){x, y}));
        }
    return o.result;
}

/* May the operator of these two be asked of what is no method? */
bool is_open(const Pairs *open, const Atom *a, const Atom *b)
{
    const ClassInfo *x = class_of(a), *y = class_of(b);
    if (!x && !y)
        return true;
    for (uint32_t i = 0; i < open->len; i++)
        if (open->at[i].a == x && open->at[i].b == y)
            return true;
    return false;
}

/* bool(x): __bool__, else __len__ */
typedef struct Truth {
    Solver *solver;
    bool truth;
} Truth;

/* Can it come out as `truth`? A function is true, and so is an instance unless its class says otherwise. */
static bool can_be(const Atom *atom, const void *with)
{
    const Truth *wanted = with;
    Names *names = wanted->solver->program->names;
    switch (atom->kind) {
    case Type_none:
        return !wanted->truth;
    case Type_tuple:
        return (atom->count > 0) == wanted->truth;
    case Type_function:
        return wanted->truth;
    case Type_instance:
        return wanted->truth || class_member(atom->thing->cls, intern_text(names, "__bool__")) ||
               class_member(atom->thing->cls, intern_text(names, "__len__"));
    default:
        return true;
    }
}

const Flow *flow_of_truth(Solver *solver, const Flow *flow, bool truth)
{
    return flow_keep(solver, flow, can_be, &(Truth){solver, truth});
}

void call_truth(Eval *e, Node *node, const Flow *flow)
{
    CallShape shape = {.node = node, .receiver = node, .implied = "__bool__"};
    const Flow *rest = flow;
    if (!flow_has(flow, Type_instance))
        return;
    call_special_method(e, &shape, flow, &rest);
    shape.implied = "__len__";
    call_special_method(e, &shape, rest, NULL);
}

/* ---- hooks: methods that the runtime calls
 * ---------------------------------------------------------------------------- */
enum { deepest_hook = 8 };
static const char *const hook_methods[Hook_count_] = {
    [Hook_repr] = "__repr__",  [Hook_str] = "__str__",    [Hook_equal] = "__eq__",    [Hook_less] = "__lt__",
    [Hook_greater] = "__gt__", [Hook_at_most] = "__le__", [Hook_at_least] = "__ge__", [Hook_hash] = "__hash__"};

/* That method; of one with further parameters, the plain one beside it (expand_special.c). */
Member *plain_member(Solver *solver, const ClassInfo *cls, const char *name)
{
    Member *member = class_member(cls, intern_text(solver->program->names, name));
    Name plain = intern_text(solver->program->names, arena_print(solver->arena, "_plain%s", name));
    Member *other = member ? class_member(cls, plain) : NULL;
    return other && other->owner == member->owner ? other : member;
}

static Member *hook_member(Eval *e, const ClassInfo *cls, enum Hook hook)
{
    Member *member = plain_member(e->solver, cls, hook_methods[hook]);
    return member && member->kind == Member_method ? member : NULL;
}

/* The runtime calls one method for all that instances are compared with: what any of them met.  Its name is no
 * attribute's, so that it becomes no field. */
static const Flow *all_others(Eval *e, const Node *node, const Flow *self, enum Hook hook, const Flow *other)
{
    Name place = intern_text(e->solver->program->names, arena_print(e->solver->arena, "<%s", hook_methods[hook]));
    const Flow *all = other;
    for (uint32_t i = 0; i < self->count && !e->solver->frozen; i++) {
        part_add(e->solver, self->at[i]->thing, place, other, node->at);
        all =
            flow_join(e->solver, all, part_read(e->solver, self->at[i]->thing, place, e->body), place_of_node(e, node));
    }
    return all;
}

/* self: instances of one class. */
static void use_hook(Eval *e, const Node *node, const Flow *self, enum Hook hook, const Flow *other)
{
    Solver *solver = e->solver;
    Thing *thing = self->at[0]->thing;
    Member *member = hook_member(e, thing->cls, hook);
    if (!member || (other && !other->count))
        return;
    if (other)
        other = all_others(e, node, self, hook, other);
    const Nodes *params = &member->function->node->FunctionDef.params;
    if (params->len != 1u + (other != NULL)) {
        refuse(e, member->function->at, "this many parameters of a special method");
        return;
    }
    const Flow *flows[] = {self, other};
    Body *outer = activation_of(e, member->function, NULL, node);
    if (member->function->captures && !outer)
        return;
    Body *body = solver->frozen
                     ? thing->hooks[hook]
                     : body_for(solver, &(Calling){member->function, outer, flows, params->len, NULL}, e->body, node);
    if (!body)
        return;
    for (uint32_t i = 0; i < params->len; i++) {
        uint32_t web;
        if (web_of(member->function, params->at[i], &web))
            slot_add(solver, &body->webs[web], flows[i], node->at);
    }
    for (uint32_t i = 0; i < self->count; i++)
        self->at[i]->thing->hooks[hook] = body;
    slot_read(solver, &body->result, e->body);
    body->reached |= solver->recording;
    forget_shared(e);
}

/* What the other operand is asked when the first one does not know. */
static enum Hook reflected_hook(enum Hook hook)
{
    return hook == Hook_less       ? Hook_greater
           : hook == Hook_greater  ? Hook_less
           : hook == Hook_at_most  ? Hook_at_least
           : hook == Hook_at_least ? Hook_at_most
                                   : hook;
}

static bool hook_gives_up(Eval *e, const Atom *atom, enum Hook hook)
{
    Body *body = atom->thing->hooks[hook];
    const Flow *answer = body ? slot_read(e->solver, &body->result, e->body) : flow_none_yet(e->solver);
    for (uint32_t i = 0; i < answer->count; i++)
        if (is_instance(answer->at[i]) && answer->at[i]->thing->cls == e->solver->not_implemented)
            return true;
    return false;
}

/* Of two instances of one class the first one knows, unless it says that it does not. */
static bool others_ask(Eval *e, const Flow *others, const ClassInfo *cls, enum Hook hook)
{
    for (uint32_t i = 0; i < others->count; i++)
        if (!is_instance(others->at[i]) || others->at[i]->thing->cls != cls || !hook_member(e, cls, hook) ||
            hook_gives_up(e, others->at[i], hook))
            return true;
    return false;
}

static void hook_reflected(Eval *e, const Node *node, const Flow *flow, enum Hook hook, const Flow *others)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_instance(flow->at[i]) && leads_class(flow, i) &&
            (hook == Hook_equal || others_ask(e, others, flow->at[i]->thing->cls, hook)))
            use_hook(e, node, class_flow(e, flow, flow->at[i]->thing->cls), reflected_hook(hook), others);
}

static void hook_instances(Eval *e, const Node *node, const Flow *flow, enum Hook hook, const Flow *other)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_instance(flow->at[i]) && leads_class(flow, i))
            use_hook(e, node, class_flow(e, flow, flow->at[i]->thing->cls), hook, other);
}

/* The elements of an atom that is a container: its parts and contents; NULL: it is none. */
static const Flow *inside_of(Eval *e, const Node *node, const Atom *atom)
{
    const Flow *inside = NULL;
    if (atom->kind == Type_tuple) {
        inside = flow_none_yet(e->solver);
        for (uint32_t i = 0; i < atom->count; i++)
            inside = flow_join(e->solver, inside, atom->items[i], place_of_node(e, node));
    } else if (atom->thing && atom->kind != Type_array && !is_instance(atom)) {
        inside = contents_of(e->solver, atom->thing, e->body);
        for_each (Part *, part, &atom->thing->parts)
            inside = flow_join(e->solver, inside, slot_read(e->solver, &part->slot, e->body), place_of_node(e, node));
    }
    return inside;
}

static bool is_among(const Flow *const *flows, size_t count, const Flow *flow)
{
    for (size_t i = 0; i < count; i++)
        if (flows[i] == flow)
            return true;
    return false;
}

/* Of many containers in recursive data most hold the same. */
const Flow *flow_inside(Eval *e, const Node *node, const Flow *flow)
{
    enum { most = 8 };
    const Flow *all = flow_none_yet(e->solver), *joined[most] = {0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < flow->count; i++) {
        const Flow *inside = inside_of(e, node, flow->at[i]);
        if (!inside || is_among(joined, most, inside))
            continue;
        all = flow_join(e->solver, all, inside, place_of_node(e, node));
        joined[count++ % most] = inside;
    }
    return all;
}

static bool may_hold(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind != Type_function;
}

static void text_inside(Eval *e, const Node *node, const Flow *flow, bool as_str, unsigned depth);

/* A bound method writes its receiver. */
static void text_of_function(Eval *e, const Node *node, Thing *function, unsigned depth)
{
    if (function->callback->what == Callback_bound) {
        Name self = intern_text(e->solver->program->names, SELF_PART);
        const Flow *receiver = part_read(e->solver, function, self, e->body);
        if (depth < deepest_hook)
            text_inside(e, node, receiver, false, depth + 1);
    }
    if (!callback_text(e->solver, function))
        refuse(e, node->at, "the text of a bound method");
}

/* Level by level: what is in recursive data is soon the same again. */
static void text_inside(Eval *e, const Node *node, const Flow *flow, bool as_str, unsigned depth)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        if (flow->at[i]->kind == Type_function)
            text_of_function(e, node, flow->at[i]->thing, depth);
        else if (is_instance(flow->at[i]) && leads_class(flow, i)) {
            const ClassInfo *cls = flow->at[i]->thing->cls;
            bool own_str = as_str && hook_member(e, cls, Hook_str);
            if (cls->exception && !own_str && (as_str || !hook_member(e, cls, Hook_repr))) {
                const Flow *args = contents_of(e->solver, flow->at[i]->thing, e->body);
                if (depth < deepest_hook) {
                    text_inside(e, node, args, true, depth + 1);
                    text_inside(e, node, args, false, depth + 1);
                }
                continue;
            }
            use_hook(e, node, class_flow(e, flow, cls), own_str ? Hook_str : Hook_repr, NULL);
        }
    }
    const Flow *inside = flow_inside(e, node, flow_keep(e->solver, flow, may_hold, NULL));
    if (inside->count && depth < deepest_hook && (as_str || inside != flow))
        text_inside(e, node, inside, false, depth + 1);
}

void uses_text(Eval *e, const Node *node, const Flow *flow, bool as_str)
{
    text_inside(e, node, flow, as_str, 0);
}

/* Else nothing is learned by looking into containers; what is refused is found in the last evaluation. */
static bool hook_in_some_class(Eval *e, enum Hook hook)
{
    Name method = intern_text(e->solver->program->names, hook_methods[hook]);
    for_each (ClassInfo *, cls, &e->solver->classes)
        if (!cls->ready || class_member(cls, method))
            return true;
    return e->solver->recording;
}

static void compare_inside(Eval *e, const Node *node, const Flow *a, const Flow *b, enum Hook hook, unsigned depth)
{
    hook_instances(e, node, a, hook, b);
    hook_reflected(e, node, b, hook, a);
    compares_functions(e, node, a, b);
    const Flow *x = flow_inside(e, node, a), *y = a == b ? x : flow_inside(e, node, b);
    if (x->count && y->count && depth < deepest_hook && (x != a || y != b))
        compare_inside(e, node, x, y, hook, depth + 1);
}

/* Elements of containers; operands themselves are dispatched where they stand. */
void uses_equal(Eval *e, const Node *node, const Flow *a, const Flow *b)
{
    if (!hook_in_some_class(e, Hook_equal))
        return;
    const Flow *x = flow_inside(e, node, a), *y = flow_inside(e, node, b);
    if (x->count && y->count)
        compare_inside(e, node, x, y, Hook_equal, 0);
}

void uses_order(Eval *e, const Node *node, const Flow *a, const Flow *b, Op op)
{
    enum Hook hook = op == Op_gt ? Hook_greater : op == Op_le ? Hook_at_most : op == Op_ge ? Hook_at_least : Hook_less;
    compare_inside(e, node, a, b, hook, 0);
    const Flow *x = flow_inside(e, node, a), *y = flow_inside(e, node, b);
    if (x->count && y->count)
        compare_inside(e, node, x, y, Hook_equal, 0);
}

/* Of operands that are dispatched where they stand: what is inside them. */
void uses_order_inside(Eval *e, const Node *node, const Flow *a, const Flow *b, Op op)
{
    const Flow *x = flow_inside(e, node, a), *y = flow_inside(e, node, b);
    if (!x->count || !y->count)
        return;
    compare_inside(e, node, x, y, Hook_equal, 0); /* the first pair that differs is the one that is ordered */
    uses_order(e, node, x, y, op);
}

static bool hashes_inside(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind == Type_tuple || atom->kind == Type_sequence || atom->kind == Type_frozenset;
}

static void hash_inside(Eval *e, const Node *node, const Flow *flow, unsigned depth)
{
    hook_instances(e, node, flow, Hook_hash, NULL);
    hook_instances(e, node, flow, Hook_equal, flow); /* of two keys what is inside stands equally deep */
    compares_functions(e, node, flow, flow);
    const Flow *inside = flow_inside(e, node, flow_keep(e->solver, flow, hashes_inside, NULL));
    if (inside->count && depth < deepest_hook && inside != flow)
        hash_inside(e, node, inside, depth + 1);
}

void uses_hash(Eval *e, const Node *node, const Flow *flow)
{
    hash_inside(e, node, flow, 0);
    if (flow_has(flow, Type_instance) || flow_has(flow, Type_tuple))
        uses_text(e, node, flow, false); /* in a KeyError */
}
