/* conflict.c -- the two flows of a conflict, as labels beside the diagnostic.
 * In: a diagnostic and the expression it is about.  Out: where each operand's type came from.
 * Rule: what the line itself shows (literals, calls) needs no label.
 *     def f(a, b): return a + b        this always raises TypeError: ... 'int' and 'str'
 *     f(1, x)                              1: a is int because of this      x: b is str because of this */
#include "typeinfer/solve.h"

enum { most_labels = 6 };

typedef struct Conflict {
    Eval *e;
    Diag *diag;
} Conflict;

/* Once each: several versions of a function report one place. */
static void add_label(Conflict *c, Span at, const char *text)
{
    bool inside = c->diag->at.start <= at.start && at.end <= c->diag->at.end;
    if (!at.end || inside || c->diag->labels.len >= most_labels)
        return;
    for_each (Label, old, &c->diag->labels)
        if (old.at.start == at.start && !strcmp(old.text, text))
            return;
    diag_label(c->e->solver->diags, c->diag, at, "%s", text);
}

/* What may be in the slot where it is used: a test may have narrowed it. */
static void label_slot(Conflict *c, const Slot *slot, const Flow *here, const char *what)
{
    for_each (Cause, cause, &slot->causes)
        for (uint32_t i = 0; i < here->count; i++) {
            const Atom *atom = here->at[i];
            if (atom->kind != cause.atom->kind || (atom->thing && atom->thing != cause.atom->thing))
                continue;
            const char *type =
                type_text(c->e->solver->arena, flow_type(c->e->solver, flow_of_atom(c->e->solver, atom)));
            add_label(c, cause.at, arena_print(c->e->solver->arena, "%s is %s because of this", what, type));
            break;
        }
}

static void label_element(Conflict *c, const Node *base, const Flow *element)
{
    const Flow *flow = last_flow(c->e, base);
    const char *name = base->kind == N_Name ? base->Name.name : "this";
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->thing)
            label_slot(c, &flow->at[i]->thing->contents, element,
                       arena_print(c->e->solver->arena, "an element of %s", name));
}

static void label_operand(Conflict *c, const Node *node)
{
    const Flow *flow = last_flow(c->e, node);
    if (node->kind == N_Name) {
        Slot *slot = slot_of_name(c->e, node);
        if (slot)
            label_slot(c, slot, flow, node->Name.name);
    } else if (node->kind == N_Subscript) {
        label_element(c, node->Subscript.value, flow);
    }
}

static void label_call(Conflict *c, const Node *call)
{
    const Node *func = call->Call.func;
    if (func->kind == N_Attribute)
        label_operand(c, func->Attribute.value);
    for_each (Node *, arg, &call->Call.args)
        label_operand(c, arg);
    for_each (Node *, keyword, &call->Call.keywords)
        label_operand(c, keyword->Keyword.value);
    const Symbol *symbol = func->kind == N_Name ? func->Name.symbol : NULL;
    const Node *def = symbol ? symbol->only_binding : NULL;
    if (def && def->kind == N_FunctionDef)
        add_label(c, def->FunctionDef.name_at, arena_print(c->e->solver->arena, "%s is defined here", symbol->name));
}

void label_flows(Eval *e, Diag *diag, const Node *node)
{
    Conflict c = {e, diag};
    switch (node->kind) {
    case N_BinOp:
        label_operand(&c, node->BinOp.left);
        label_operand(&c, node->BinOp.right);
        break;
    case N_AugAssign:
        label_operand(&c, node->AugAssign.target);
        label_operand(&c, node->AugAssign.value);
        break;
    case N_UnaryOp:
        label_operand(&c, node->UnaryOp.operand);
        break;
    case N_Compare:
        label_operand(&c, node->Compare.left);
        for_each (Node *, other, &node->Compare.rights)
            label_operand(&c, other);
        break;
    case N_Attribute:
        label_operand(&c, node->Attribute.value);
        break;
    case N_Subscript:
        label_operand(&c, node->Subscript.value);
        if (node->Subscript.index->kind != N_Slice)
            label_operand(&c, node->Subscript.index);
        break;
    case N_Call:
        label_call(&c, node);
        break;
    default:
        label_operand(&c, node);
    }
}
