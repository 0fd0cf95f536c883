/* refuse.c -- what moult cannot compile yet, named with its place.
 * In: a def or a module's body that is reached.  Out: diagnostics, all of them, once.
 * Rule: what is not listed here is handled by every later stage; what is listed here never gets
 * past inference.     */
#include "typeinfer/solve.h"

typedef struct Refusing {
    Solver *solver;
    Function *function;
    unsigned loops; /* around this place */
} Refusing;

static void refuse_node(void *context, Node *node);

static void refused(Refusing *r, const Node *node, const char *what)
{
    report(r->solver->diags, D_unsupported, node->at, what);
}

static void refuse_def(Refusing *r, const Node *node)
{
    each_outside(node, refuse_node, r);
    if (node->FunctionDef.is_async)
        refused(r, node, "an async function");
}

static void refuse_import(Refusing *r, const Nodes *names)
{
    for_each (Node *, alias, names) {
        if (!alias->Alias.symbol || alias->Alias.symbol->bindings < 2)
            continue;
        refused(r, alias, "an imported name that is bound more than once");
        map_set(r->solver->arena, &r->solver->refused_names, alias->Alias.symbol, alias);
    }
}

static void refuse_constant(Refusing *r, const Node *node)
{
    if (node->Constant.literal == Literal_ellipsis)
        refused(r, node, "the literal ...");
}

/* **kwargs has no value of its own yet: it can only be passed on. */
static bool is_pack(Refusing *r, const Node *name)
{
    for (const Function *function = r->function; function; function = function->parent)
        if (function->node)
            for_each (Node *, param, &function->node->FunctionDef.params)
                if (param->Param.param == Param_double_star && param->Param.symbol == name->Name.symbol)
                    return true;
    return false;
}

/* {**kwargs} */
static void refuse_display(Refusing *r, const Node *dict)
{
    for (uint32_t i = 0; i < dict->Dict.values.len; i++) {
        Node *key = dict->Dict.keys.at[i], *value = dict->Dict.values.at[i];
        if (key)
            refuse_node(r, key);
        if (key || value->kind != N_Name || !is_pack(r, value))
            refuse_node(r, value);
    }
}

static void refuse_keyword(Refusing *r, const Node *keyword)
{
    Node *value = keyword->Keyword.value;
    if (keyword->Keyword.name || value->kind != N_Name || !is_pack(r, value))
        refuse_node(r, value);
}

/* Each run of a comprehension has variables of its own; here all runs in one activation would share them. */
static void refuse_captured(Refusing *r, const Scope *scope, const Node *node)
{
    for_each (Symbol *, symbol, &scope->order)
        if (r->loops && map_get(&r->solver->captured, symbol))
            refused(r, node, "a function that uses a variable of a comprehension which runs several times");
}

static void refuse_inside(Refusing *r, const Node *node)
{
    r->loops++;
    each_child(node, refuse_node, r);
    r->loops--;
}

static void refuse_comprehension(Refusing *r, const Node *node, const Scope *scope, Node *item, const Nodes *clauses)
{
    refuse_captured(r, scope, node);
    for_each (Node *, clause, clauses) {
        if (clause == clauses->at[0])
            refuse_node(r, clause->Comprehension.iter);
        else
            refuse_inside(r, clause);
        r->loops++;
        refuse_node(r, clause->Comprehension.target);
        for_each (Node *, test, &clause->Comprehension.ifs)
            refuse_node(r, test);
        r->loops--;
        if (clause->Comprehension.is_async)
            refused(r, node, "an async comprehension");
    }
    r->loops++;
    refuse_node(r, item);
    r->loops--;
}

static void refuse_node(void *context, Node *node)
{
    Refusing *r = context;
    switch (node->kind) {
    case N_ListComp:
        refuse_comprehension(r, node, node->ListComp.scope, node->ListComp.item, &node->ListComp.generators);
        return;
    case N_GeneratorExp:
        refuse_comprehension(r, node, node->GeneratorExp.scope, node->GeneratorExp.item,
                             &node->GeneratorExp.generators);
        return;
    case N_SetComp:
        refuse_comprehension(r, node, node->SetComp.scope, node->SetComp.item, &node->SetComp.generators);
        return;
    case N_DictComp:
        refuse_comprehension(r, node, node->DictComp.scope, node->DictComp.key, &node->DictComp.generators);
        refuse_node(r, node->DictComp.value);
        return;
    case N_While:
        refuse_inside(r, node);
        return;
    case N_Keyword:
        refuse_keyword(r, node);
        return;
    case N_Dict:
        refuse_display(r, node);
        return;
    case N_Name:
        if (is_pack(r, node) && !r->function->module->is_library) /* there: the tuple of the values */
            refused(r, node, "**kwargs used as a dict");
        break;
    case N_Await:
        refused(r, node, arena_print(r->solver->arena, "a %s", node_text(node->kind)));
        return;
    case N_Lambda:
        each_outside(node, refuse_node, r);
        return;
    case N_ClassDef:
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
        if (r->solver->options.module && node->ImportFrom.module && !strcmp(node->ImportFrom.module, "_groups"))
            refused(r, node, "an exception group in a module");
        break;
    case N_Constant:
        refuse_constant(r, node);
        break;
    case N_For:
        if (node->For.is_async)
            refused(r, node, "async for");
        refuse_inside(r, node);
        return;
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
    Refusing refusing = {solver, function, 0};
    if (function->checked || function->module->is_driver)
        return;
    function->checked = true;
    const Nodes *body = function->node ? &function->node->FunctionDef.body : &function->module->body;
    for_each (Node *, statement, body)
        refuse_node(&refusing, statement);
}
