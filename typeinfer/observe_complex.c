/* observe_complex.c -- who can tell whether a variable is 0 or 0j?  Where nobody can, it is a plain complex number.
 * In: bodies after their last evaluation.  Out: slots whose int is dropped.
 * Rule: exact: its ints are literals from 0 to 1024, and each use gives for k what it gives for complex(k, 0):
 * arithmetic with a complex number, also of its powers; its size and its parts where they are compared. Where a load
 * can only be a complex number anything goes. z = 0                                 # z: complex, not int | complex
 *     while abs(z) <= 2: z = z * z + c      # the int is made a complex number by the first addition */
#include "typeinfer/observe.h"

enum { most_int = 1024, most_power = 3 };

typedef struct Watch {
    Solver *solver;
    Body *body;
    Eval eval;
    Map told; /* Slot -> itself: somebody tells */
} Watch;

typedef enum Look {
    Look_close,
    Look_converted, /* becomes a complex number at once, if it is none */
} Look;

static void look(Watch *w, Node *node, Look how);

static void look_close(void *context, Node *node)
{
    look(context, node, Look_close);
}

static const Flow *flow_of(Watch *w, const Node *node)
{
    return last_flow(&w->eval, node);
}

static bool is_complex(Watch *w, const Node *node)
{
    return flow_is_only(flow_of(w, node), Type_complex);
}

static bool is_small(const Node *node)
{
    int64_t value;
    return node->kind == N_Constant && literal_int(node, &value) && value >= 0 && value <= most_int;
}

static void tell(Watch *w, const Slot *slot)
{
    if (slot)
        map_set(w->solver->arena, &w->told, slot, (void *)slot);
}

/* ---- powers: k * k is complex(k, 0) * complex(k, 0) for k >= 0, signs of zeros included ------------------------- */
static const Slot *power_of(Watch *w, Node *node, int *exponent)
{
    int64_t value;
    *exponent = 1;
    if (node->kind == N_Name)
        return slot_of_name(&w->eval, node);
    if (node->kind != N_BinOp || (node->BinOp.op != Op_mul && node->BinOp.op != Op_pow))
        return NULL;
    const Slot *left = power_of(w, node->BinOp.left, exponent);
    int more = 0;
    if (node->BinOp.op == Op_pow) {
        bool small = literal_int(node->BinOp.right, &value) && value >= 1 && value <= most_power;
        *exponent *= small ? (int)value : most_power + 1;
    } else {
        left = left == power_of(w, node->BinOp.right, &more) ? left : NULL;
        *exponent += more;
    }
    return *exponent <= most_power ? left : NULL;
}

/* ---- comparisons ------------------------------------------------------------------------------------------------- */
static bool is_abs(Watch *w, const Node *node)
{
    if (node->kind != N_Call || node->Call.args.len != 1 || node->Call.keywords.len)
        return false;
    const Callees *callees = w->body->callees[node->id - w->body->function->base];
    return callees && callees->len == 1 && callees->at[0].kind == Callee_special && !callees->at[0].receiver &&
           !strcmp(callees->at[0].special, "abs");
}

static bool is_part(const Node *node)
{
    return node->kind == N_Attribute &&
           (!strcmp(node->Attribute.attr, "real") || !strcmp(node->Attribute.attr, "imag"));
}

/* The variable whose size or part it is: a number that is compared alike as an int and as a float. */
static Node *measured(Watch *w, Node *node)
{
    Node *of = is_abs(w, node) ? node->Call.args.at[0] : is_part(node) ? node->Attribute.value : NULL;
    return of && of->kind == N_Name ? of : NULL;
}

/* Sums and products of such numbers, floats and small literals: exact as ints, or the same as floats. */
static bool is_measure(Watch *w, Node *node)
{
    int64_t value;
    if (measured(w, node) || is_small(node) || flow_is_only(flow_of(w, node), Type_float))
        return true;
    if (node->kind != N_BinOp)
        return false;
    Op op = node->BinOp.op;
    if (op == Op_pow)
        return measured(w, node->BinOp.left) && literal_int(node->BinOp.right, &value) && value == 2;
    return (op == Op_add || op == Op_sub || op == Op_mul) && is_measure(w, node->BinOp.left) &&
           is_measure(w, node->BinOp.right);
}

static void look_measured(Watch *w, Node *node)
{
    if (measured(w, node) || is_small(node))
        return;
    if (node->kind == N_BinOp && is_measure(w, node)) {
        look_measured(w, node->BinOp.left);
        look_measured(w, node->BinOp.right);
    } else {
        look(w, node, Look_close);
    }
}

static bool is_number(Watch *w, const Node *node)
{
    const Flow *flow = flow_of(w, node);
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind != Type_int && flow->at[i]->kind != Type_float)
            return false;
    return flow->count > 0;
}

static void look_compare(Watch *w, Node *node)
{
    bool numbers = is_number(w, node->Compare.left);
    for (uint32_t i = 0; i < node->Compare.rights.len; i++) {
        Op op = node->Compare.ops.at[i];
        numbers &=
            is_number(w, node->Compare.rights.at[i]) && op != Op_is && op != Op_isnot && op != Op_in && op != Op_notin;
    }
    if (!numbers) {
        each_child(node, look_close, w);
        return;
    }
    look_measured(w, node->Compare.left);
    for_each (Node *, right, &node->Compare.rights)
        look_measured(w, right);
}

/* ---- arithmetic, assignment ---------------------------------------------------------------------------------------
 */
static bool is_arithmetic(Op op)
{
    return op == Op_add || op == Op_sub || op == Op_mul || op == Op_div || op == Op_pow;
}

static void look_operator(Watch *w, Node *node, Look how)
{
    int exponent;
    Node *left = node->BinOp.left, *right = node->BinOp.right;
    if (how == Look_converted && power_of(w, node, &exponent))
        return;
    bool converts = is_arithmetic(node->BinOp.op);
    look(w, left, converts && is_complex(w, right) ? Look_converted : Look_close);
    look(w, right, converts && is_complex(w, left) ? Look_converted : Look_close);
}

static void look_augmented(Watch *w, Node *node)
{
    Node *target = node->AugAssign.target, *value = node->AugAssign.value;
    bool converts = is_arithmetic(node->AugAssign.op);
    if (target->kind != N_Name || !converts || !is_complex(w, value))
        look(w, target, Look_close);
    look(w, value, converts && is_complex(w, target) ? Look_converted : Look_close);
}

static void look_store(Watch *w, Node *target, Node *value)
{
    bool both = target->kind == N_Tuple && value->kind == N_Tuple && target->Tuple.items.len == value->Tuple.items.len;
    if (both)
        for (uint32_t i = 0; i < target->Tuple.items.len; i++)
            look_store(w, target->Tuple.items.at[i], value->Tuple.items.at[i]);
    else if (target->kind != N_Name || (!is_small(value) && !is_complex(w, value)))
        look(w, target, Look_close);
}

static void look(Watch *w, Node *node, Look how)
{
    switch (node->kind) {
    case N_Name:
        if (how == Look_close && (node->Name.context != Context_load || !is_complex(w, node)))
            tell(w, slot_of_name(&w->eval, node));
        break;
    case N_BinOp:
        look_operator(w, node, how);
        break;
    case N_Compare:
        look_compare(w, node);
        break;
    case N_AugAssign:
        look_augmented(w, node);
        break;
    case N_Assign:
        for_each (Node *, target, &node->Assign.targets)
            look_store(w, target, node->Assign.value);
        look(w, node->Assign.value, Look_close);
        break;
    case N_FunctionDef: /* shared variables are not asked for */
        break;
    default: {
        uint32_t web;
        if (web_of(w->body->function, node, &web))
            tell(w, &w->body->webs[web]);
        each_child(node, look_close, w);
    }
    }
}

/* ---- the verdict --------------------------------------------------------------------------------------------------
 */
static bool is_candidate(const Web *web, const Flow *flow)
{
    return !web->shared && !web->is_param && flow->count == 2 && flow_has(flow, Type_int) &&
           flow_has(flow, Type_complex);
}

static bool is_no_int(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind != Type_int;
}

static bool decide_body(Watch *w, bool python)
{
    Body *body = w->body;
    const Function *function = body->function;
    bool any = false, looked = false;
    for (uint32_t i = 0; i < function->webs.len && (function->node || !python); i++) {
        Slot *slot = &body->webs[i];
        const Flow *flow = slot_read(w->solver, slot, NULL);
        if (!is_candidate(&function->webs.at[i], flow))
            continue;
        const Nodes *block = function->node ? &function->node->FunctionDef.body : &function->module->body;
        for (uint32_t k = 0; k < block->len && !looked; k++)
            look(w, block->at[k], Look_close);
        looked = true;
        if (map_get(&w->told, slot))
            continue;
        slot->plain = Plain_int | Plain_complex;
        slot->flow = flow_keep(w->solver, flow, is_no_int, NULL);
        any = true;
    }
    return any;
}

bool observe_complex(Solver *solver)
{
    bool any = false, python = solver->options.module || solver->program->driver;
    for_each (Body *, body, &solver->bodies) {
        if (!body->recorded || body->function->module->is_driver || is_generator(body->function))
            continue;
        Watch w = {.solver = solver, .body = body, .eval = {.solver = solver, .body = body}};
        any |= decide_body(&w, python || (!body->function->node && body->function->module != solver->program->main));
    }
    return any;
}
