/* check_place.c -- where a star, a walrus, a yield and a lambda may stand without parentheses.
 * In: a node and its parent.  Out: diagnostics.
 * Rule: the grammar lets an expression stand anywhere; Python's own grammar does not. */
#include "frontend/check.h"

static bool in_list(const Nodes *list, const Node *child)
{
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i] == child)
            return true;
    return false;
}

static bool star_ok(const Node *parent, const Node *child)
{
    switch (parent->kind) {
    case N_List:
    case N_Tuple:
    case N_Set:
        return true;
    case N_Call:
        return in_list(&parent->Call.args, child);
    case N_ClassDef:
        return in_list(&parent->ClassDef.bases, child);
    case N_Param:
        return child == parent->Param.annotation;
    default:
        return false;
    }
}

static bool walrus_ok(const Node *parent, const Node *child)
{
    switch (parent->kind) {
    case N_If:
    case N_While:
    case N_List:
    case N_Set:
    case N_ListComp:
    case N_SetComp:
    case N_GeneratorExp:
    case N_Match:
    case N_MatchCase:
    case N_Subscript:
        return true;
    case N_Tuple:
        return parent->in_parens;
    case N_Call:
        return in_list(&parent->Call.args, child);
    case N_FunctionDef:
        return in_list(&parent->FunctionDef.decorators, child);
    case N_ClassDef:
        return in_list(&parent->ClassDef.decorators, child) || in_list(&parent->ClassDef.bases, child);
    default:
        return false;
    }
}

static bool yield_ok(const Node *parent, const Node *child)
{
    switch (parent->kind) {
    case N_ExprStmt:
    case N_Assign:
    case N_AugAssign:
    case N_FormattedValue:
        return true;
    case N_AnnAssign:
        return child == parent->AnnAssign.value;
    default:
        return false;
    }
}

/* [*a or b]: in displays a star takes no more than a | b. */
static bool loose_star(const Node *parent, const Node *value)
{
    bool display = parent->kind == N_List || parent->kind == N_Set || (parent->kind == N_Tuple && parent->in_parens);
    return display && !value->in_parens &&
           (value->kind == N_BoolOp || value->kind == N_Compare || value->kind == N_IfExp || value->kind == N_Lambda ||
            (value->kind == N_UnaryOp && value->UnaryOp.op == Op_not));
}

/* not lambda: x, [x for x in a if b else c]: the grammar lets them pass. */
static bool binds_too_loosely(const Node *parent, const Node *child)
{
    if (child->kind == N_Lambda)
        return parent->kind == N_BoolOp || parent->kind == N_UnaryOp || parent->kind == N_Comprehension ||
               (parent->kind == N_IfExp && child != parent->IfExp.orelse);
    return child->kind == N_IfExp && parent->kind == N_Comprehension;
}

void check_place(Program *program, const Node *parent, const Node *child)
{
    if (child->kind == N_Starred && !star_ok(parent, child)) {
        if (parent->kind == N_ListComp || parent->kind == N_SetComp || parent->kind == N_GeneratorExp)
            report(program->diags, D_wrong, child->at, "iterable unpacking cannot be used in comprehension");
        else if (parent->kind == N_Delete)
            report(program->diags, D_wrong, child->at, "cannot delete starred");
        else if (parent->kind == N_Assign && in_list(&parent->Assign.targets, child))
            report(program->diags, D_wrong, child->at, "starred assignment target must be in a list or tuple");
        else
            report(program->diags, D_wrong, child->at, "cannot use starred expression here");
    }
    if (child->kind == N_Starred && loose_star(parent, child->Starred.value))
        report(program->diags, D_syntax, child->at);
    if (child->in_parens)
        return;
    if (binds_too_loosely(parent, child))
        report(program->diags, D_syntax, child->at);
    if (child->kind == N_NamedExpr && !walrus_ok(parent, child) && parent->kind != N_Subscript)
        report(program->diags, D_syntax, child->at);
    if ((child->kind == N_Yield || child->kind == N_YieldFrom) && !yield_ok(parent, child))
        report(program->diags, D_syntax, child->at);
}
