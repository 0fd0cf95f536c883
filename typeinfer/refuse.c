/* refuse.c -- what moult cannot compile yet, named with its place.
 * In: a def or a module's body that is reached.  Out: diagnostics, all of them, once.
 * Rule: what is not listed here is handled by every later stage; what is listed here never gets
 * past inference.     */
#include "typeinfer/solve.h"

typedef struct Refusing {
    Solver *solver;
    Function *function;
} Refusing;

static void refused(Refusing *r, const Node *node, const char *what)
{
    report(r->solver->diags, D_unsupported, node->at, what);
}

static void refuse_def(Refusing *r, const Node *node)
{
    bool method = node->FunctionDef.symbol && node->FunctionDef.symbol->home->kind == Scope_class;
    if (node->FunctionDef.decorators.len && !method)
        refused(r, node->FunctionDef.decorators.at[0], "a decorator");
    if (node->FunctionDef.is_async)
        refused(r, node, "an async function");
    for_each (Node *, param, &node->FunctionDef.params)
        if (param->Param.param == Param_star || param->Param.param == Param_double_star)
            refused(r, param, param->Param.param == Param_star ? "a parameter *args" : "a parameter **kwargs");
}

static void refuse_import(Refusing *r, const Nodes *names)
{
    for_each (Node *, alias, names) {
        if (!strcmp(alias->Alias.name, "*"))
            refused(r, alias, "import *");
        else if (strchr(alias->Alias.name, '.') && !alias->Alias.asname)
            refused(r, alias, "an import of a dotted name without `as`");
        else if (alias->Alias.symbol && alias->Alias.symbol->bindings > 1)
            refused(r, alias, "an imported name that is bound more than once");
    }
}

static void refuse_constant(Refusing *r, const Node *node)
{
    if (node->Constant.literal == Literal_bytes)
        refused(r, node, "a bytes literal");
    else if (node->Constant.literal == Literal_ellipsis)
        refused(r, node, "the literal ...");
}

static void refuse_node(void *context, Node *node)
{
    Refusing *r = context;
    switch (node->kind) {
    case N_Set:
    case N_Dict:
    case N_SetComp:
    case N_DictComp:
    case N_Await:
    case N_Match:
        refused(r, node, arena_print(r->solver->arena, "a %s", node_text(node->kind)));
        return;
    case N_Lambda:
        return; /* likewise */
    case N_ClassDef:
        if (r->function->node)
            refused(r, node, "a class inside a function");
        break;
    case N_FunctionDef:
        refuse_def(r, node);
        return; /* its body when it is reached */
    case N_Import:
        refuse_import(r, &node->Import.names);
        break;
    case N_ImportFrom:
        if (node->ImportFrom.module && !strcmp(node->ImportFrom.module, "__future__"))
            return;
        refuse_import(r, &node->ImportFrom.names);
        break;
    case N_Constant:
        refuse_constant(r, node);
        break;
    case N_For:
        if (node->For.is_async)
            refused(r, node, "async for");
        break;
    case N_Comprehension:
        if (node->Comprehension.is_async)
            refused(r, node, "an async comprehension");
        break;
    case N_With:
        if (node->With.is_async)
            refused(r, node, "async with");
        break;
    case N_Try:
        if (node->Try.is_star)
            refused(r, node->Try.handlers.at[0], "except*");
        break;
    case N_AnnAssign:
        if (node->AnnAssign.value) {
            refuse_node(r, node->AnnAssign.target);
            refuse_node(r, node->AnnAssign.value);
        }
        return;
    case N_ExprStmt: /* a docstring, or ... as an empty body */
        if (node->ExprStmt.value->kind == N_Constant)
            return;
        break;
    default:
        break;
    }
    each_child(node, refuse_node, r);
}

void refuse_syntax(Solver *solver, Function *function)
{
    Refusing refusing = {solver, function};
    if (function->checked || function->module->is_driver)
        return;
    function->checked = true;
    const Nodes *body = function->node ? &function->node->FunctionDef.body : &function->module->body;
    for_each (Node *, statement, body)
        refuse_node(&refusing, statement);
}
