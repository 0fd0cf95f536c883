/* check.c -- what CPython's compiler refuses in a tree that parses.
 * In: a module without syntax errors.  Out: diagnostics.
 * Rule: the tree is only read; each rule reports on the words that CPython's line number names. */
#include "frontend/check.h"

typedef struct Check {
    Program *program;
    Node *parent;
    Node *function; /* FunctionDef or Lambda around this place; NULL in a module or class body */
    Node *comprehension;
    bool is_async; /* the function is an async def */
    bool in_class; /* the nearest body is a class's */
    bool in_star;  /* in an except* block: no break, continue, return */
    uint32_t loops, blocks;
    Node *returned; /* first `return value` of the function */
    bool yields;
    bool awaits; /* the comprehension awaits something */
} Check;

static void check(Check *c, Node *node);

static Diag *bad(Check *c, Span at, const char *text)
{
    return report(c->program->diags, D_wrong, at, text);
}

static void visit(void *context, Node *child);

static void children(Check *c, Node *node)
{
    Node *outer = c->parent;
    c->parent = node;
    each_child(node, visit, c);
    c->parent = outer;
}

static void visit(void *context, Node *child)
{
    Check *c = context;
    check_place(c->program, c->parent, child);
    check(c, child);
}

/* ---- targets ----------------------------------------------------------------------------------
 */

static const char *kind_of(const Node *node)
{
    switch (node->kind) {
    case N_Call:
        return "function call";
    case N_Constant:
        return node->Constant.literal == Literal_true       ? "True"
               : node->Constant.literal == Literal_false    ? "False"
               : node->Constant.literal == Literal_none     ? "None"
               : node->Constant.literal == Literal_ellipsis ? "ellipsis"
                                                            : "literal";
    case N_JoinedStr:
        return "f-string expression";
    case N_BinOp:
    case N_UnaryOp:
    case N_BoolOp:
        return "expression";
    case N_Compare:
        return "comparison";
    case N_NamedExpr:
        return "named expression";
    case N_Dict:
        return "dict literal";
    case N_Set:
        return "set display";
    case N_Starred:
        return "starred";
    default:
        return node_text(node->kind);
    }
}

static void debug_name(Check *c, Name name, Span at)
{
    if (name && !strcmp(name, "__debug__"))
        bad(c, at, "cannot assign to __debug__");
}

static void check_target(Check *c, const Node *node, const char *verb);

static void check_targets(Check *c, const Nodes *items, const char *verb)
{
    bool star = false;
    for (uint32_t i = 0; i < items->len; i++) {
        const Node *item = items->at[i];
        if (item->kind == N_Starred) {
            if (*verb == 'd')
                report(c->program->diags, D_target, item->at, verb, "starred");
            else if (star)
                bad(c, item->at, "multiple starred expressions in assignment");
            star = true;
            item = item->Starred.value;
        }
        check_target(c, item, verb);
    }
}

static void check_target(Check *c, const Node *node, const char *verb)
{
    switch (node->kind) {
    case N_Name:
        if (!strcmp(node->Name.name, "__debug__"))
            bad(c, node->at, *verb == 'd' ? "cannot delete __debug__" : "cannot assign to __debug__");
        break;
    case N_Attribute:
        debug_name(c, node->Attribute.attr, node->at);
        break;
    case N_Subscript:
        break;
    case N_Tuple:
    case N_List:
        check_targets(c, &node->Tuple.items, verb);
        break;
    case N_Starred:
        if (*verb != 'd')
            bad(c, node->at, "starred assignment target must be in a list or tuple");
        check_target(c, node->Starred.value, verb);
        break;
    default:
        report(c->program->diags, D_target, node->at, verb, kind_of(node));
    }
}

static void check_augmented(Check *c, const Node *node)
{
    const Node *target = node->AugAssign.target;
    if (target->kind == N_Name || target->kind == N_Attribute || target->kind == N_Subscript) {
        check_target(c, target, "assign to");
        return;
    }
    const char *text = arena_print(c->program->arena, "'%s' is an illegal expression for augmented assignment",
                                   target->kind == N_Tuple  ? "tuple"
                                   : target->kind == N_List ? "list"
                                                            : kind_of(target));
    bad(c, target->at, text);
}

static void check_annotated(Check *c, const Node *node)
{
    const Node *target = node->AnnAssign.target;
    if (target->kind == N_Tuple || target->kind == N_List)
        bad(c, target->at,
            target->kind == N_Tuple ? "only single target (not tuple) can be annotated"
                                    : "only single target (not list) can be annotated");
    else if (target->kind != N_Name && target->kind != N_Attribute && target->kind != N_Subscript)
        bad(c, target->at, "illegal target for annotation");
    else
        check_target(c, target, "assign to");
}

/* ---- calls ------------------------------------------------------------------------------------
 */

static void check_keywords(Check *c, const Nodes *args, const Nodes *keywords)
{
    for (uint32_t i = 0; i < keywords->len; i++) {
        const Node *keyword = keywords->at[i];
        debug_name(c, keyword->Keyword.name, keyword->at);
        for (uint32_t k = 0; k < i && keyword->Keyword.name; k++)
            if (keywords->at[k]->Keyword.name == keyword->Keyword.name) {
                bad(c, keyword->at,
                    arena_print(c->program->arena, "keyword argument repeated: %s", keyword->Keyword.name));
                break;
            }
    }
    const Node *named = keywords->len ? keywords->at[0] : NULL, *unpacked = NULL;
    for (uint32_t i = 0; i < keywords->len && !unpacked; i++)
        if (!keywords->at[i]->Keyword.name)
            unpacked = keywords->at[i];
    for (uint32_t i = 0; i < args->len; i++) {
        const Node *arg = args->at[i];
        bool star = arg->kind == N_Starred;
        if (unpacked && arg->at.start > unpacked->at.start)
            bad(c, arg->at,
                star ? "iterable argument unpacking follows keyword argument unpacking"
                     : "positional argument follows keyword argument unpacking");
        else if (named && !star && arg->at.start > named->at.start)
            bad(c, arg->at, "positional argument follows keyword argument");
    }
}

/* ---- functions, loops, comprehensions ---------------------------------------------------------
 */

static void each_of(Check *c, Node *parent, const Nodes *list)
{
    Node *outer = c->parent;
    c->parent = parent;
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i])
            visit(c, list->at[i]);
    c->parent = outer;
}

static void each_in(Check *c, Node *parent, Node *child)
{
    Node *outer = c->parent;
    c->parent = parent;
    if (child)
        visit(c, child);
    c->parent = outer;
}

static void check_params(Check *c, const Nodes *params)
{
    for (uint32_t i = 0; i < params->len; i++)
        debug_name(c, params->at[i]->Param.name, params->at[i]->at);
}

static void check_function(Check *c, Node *node)
{
    debug_name(c, node->FunctionDef.name, node->FunctionDef.name_at);
    check_params(c, &node->FunctionDef.params);
    each_of(c, node, &node->FunctionDef.decorators);
    each_of(c, node, &node->FunctionDef.params);
    each_in(c, node, node->FunctionDef.returns);
    Check inner = {.program = c->program, .parent = node, .function = node, .is_async = node->FunctionDef.is_async};
    each_of(&inner, node, &node->FunctionDef.body);
    if (inner.is_async && inner.yields && inner.returned)
        bad(c, inner.returned->at, "'return' with value in async generator");
}

static void check_lambda(Check *c, Node *node)
{
    check_params(c, &node->Lambda.params);
    each_of(c, node, &node->Lambda.params);
    Check inner = {.program = c->program, .parent = node, .function = node};
    each_in(&inner, node, node->Lambda.body);
}

static void check_class(Check *c, Node *node)
{
    debug_name(c, node->ClassDef.name, node->ClassDef.name_at);
    check_keywords(c, &node->ClassDef.bases, &node->ClassDef.keywords);
    each_of(c, node, &node->ClassDef.decorators);
    each_of(c, node, &node->ClassDef.bases);
    each_of(c, node, &node->ClassDef.keywords);
    Check inner = {.program = c->program, .parent = node, .in_class = true};
    each_of(&inner, node, &node->ClassDef.body);
}

static void check_comprehension(Check *c, Node *node, const Nodes *generators, Node *item, Node *value)
{
    each_in(c, generators->at[0], generators->at[0]->Comprehension.iter);
    Node *outer = c->comprehension;
    bool awaits = c->awaits;
    c->comprehension = node;
    c->awaits = false;
    for (uint32_t i = 0; i < generators->len; i++) {
        Node *clause = generators->at[i];
        c->awaits |= clause->Comprehension.is_async;
        check_target(c, clause->Comprehension.target, "assign to");
        each_in(c, clause, clause->Comprehension.target->kind == N_Starred ? NULL : clause->Comprehension.target);
        if (i)
            each_in(c, clause, clause->Comprehension.iter);
        each_of(c, clause, &clause->Comprehension.ifs);
    }
    each_in(c, node, item);
    each_in(c, node, value);
    c->comprehension = outer;
    bool inner = c->awaits && node->kind != N_GeneratorExp;
    if (inner && !outer && !(c->function && c->is_async))
        bad(c, node->at, "asynchronous comprehension outside of an asynchronous function");
    c->awaits = awaits || (inner && outer);
}

static void check_yield(Check *c, Node *node)
{
    c->yields = true;
    if (c->comprehension) {
        const Node *in = c->comprehension;
        bad(c, node->at, arena_print(c->program->arena, "'yield' inside %s", node_text(in->kind)));
    } else if (!c->function) {
        bad(c, node->at, "'yield' outside function");
    } else if (node->kind == N_YieldFrom && c->is_async) {
        bad(c, node->at, "'yield from' inside async function");
    }
    children(c, node);
}

static void check_await(Check *c, Node *node)
{
    if (!c->function && !c->comprehension)
        bad(c, node->at, "'await' outside function");
    else if (!c->is_async && !c->comprehension)
        bad(c, node->at, "'await' outside async function");
    c->awaits = true;
    children(c, node);
}

static void async_statement(Check *c, const Node *node, bool is_async, const char *text)
{
    if (is_async && !(c->function && c->is_async))
        bad(c, node->at, text);
}

static void enter_block(Check *c, const Node *node)
{
    if (++c->blocks == 21)
        bad(c, node->at, "too many statically nested blocks");
}

static void check_for(Check *c, Node *node)
{
    async_statement(c, node, node->For.is_async, "'async for' outside async function");
    check_target(c, node->For.target, "assign to");
    each_in(c, node, node->For.target->kind == N_Starred ? NULL : node->For.target);
    each_in(c, node, node->For.iter);
    bool star = c->in_star;
    c->in_star = false;
    c->loops++;
    enter_block(c, node);
    each_of(c, node, &node->For.body);
    c->blocks--;
    c->loops--;
    c->in_star = star;
    each_of(c, node, &node->For.orelse);
}

static void check_while(Check *c, Node *node)
{
    each_in(c, node, node->While.test);
    bool star = c->in_star;
    c->in_star = false;
    c->loops++;
    enter_block(c, node);
    each_of(c, node, &node->While.body);
    c->blocks--;
    c->loops--;
    c->in_star = star;
    each_of(c, node, &node->While.orelse);
}

static void check_try(Check *c, Node *node)
{
    uint32_t blocks = c->blocks;
    if (node->Try.finalbody.len)
        enter_block(c, node);
    if (node->Try.handlers.len)
        enter_block(c, node);
    each_of(c, node, &node->Try.body);
    for (uint32_t i = 0; i < node->Try.handlers.len; i++) {
        Node *handler = node->Try.handlers.at[i];
        debug_name(c, handler->ExceptHandler.name, handler->at);
        each_in(c, handler, handler->ExceptHandler.type);
        bool star = c->in_star;
        c->in_star |= node->Try.is_star;
        each_of(c, handler, &handler->ExceptHandler.body);
        c->in_star = star;
    }
    c->blocks = blocks + (node->Try.finalbody.len != 0);
    each_of(c, node, &node->Try.orelse);
    c->blocks = blocks;
    each_of(c, node, &node->Try.finalbody);
}

static void check_with(Check *c, Node *node)
{
    uint32_t blocks = c->blocks;
    async_statement(c, node, node->With.is_async, "'async with' outside async function");
    for (uint32_t i = 0; i < node->With.items.len; i++) {
        if (node->With.items.at[i]->WithItem.target)
            check_target(c, node->With.items.at[i]->WithItem.target, "assign to");
        enter_block(c, node);
    }
    children(c, node);
    c->blocks = blocks;
}

/* ---- simple statements ------------------------------------------------------------------------
 */

static void check_return(Check *c, Node *node)
{
    if (!c->function)
        bad(c, node->at, "'return' outside function");
    else if (c->in_star)
        bad(c, node->at, "'break', 'continue' and 'return' cannot appear in an except* block");
    if (node->Return.value && !c->returned)
        c->returned = node;
    children(c, node);
}

static void check_jump(Check *c, Node *node)
{
    if (c->in_star)
        bad(c, node->at, "'break', 'continue' and 'return' cannot appear in an except* block");
    else if (!c->loops)
        bad(c, node->at, node->kind == N_Break ? "'break' outside loop" : "'continue' not properly in loop");
}

static void check_future(Check *c, const Node *node)
{
    static const char *const features[] = {"nested_scopes",  "generators",     "division",         "absolute_import",
                                           "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
                                           "generator_stop", "annotations"};
    for (uint32_t i = 0; i < node->ImportFrom.names.len; i++) {
        const Node *name = node->ImportFrom.names.at[i];
        bool known = false;
        for (size_t k = 0; k < sizeof features / sizeof *features; k++)
            known |= !strcmp(name->Alias.name, features[k]);
        if (!strcmp(name->Alias.name, "braces"))
            bad(c, name->at, "not a chance");
        else if (!known)
            bad(c, name->at, arena_print(c->program->arena, "future feature %s is not defined", name->Alias.name));
    }
}

static void check_imports(Check *c, const Node *node, const Nodes *names)
{
    for (uint32_t i = 0; i < names->len; i++) {
        const Node *name = names->at[i];
        debug_name(c, name->Alias.asname ? name->Alias.asname : name->Alias.name, name->at);
        if (!strcmp(name->Alias.name, "*") && (c->function || c->in_class))
            bad(c, node->at, "import * only allowed at module level");
    }
}

/* Future imports stand in front of everything but the docstring. */
static void check_future_place(Check *c, const Module *module)
{
    bool early = true;
    for (uint32_t i = 0; i < module->body.len; i++) {
        const Node *node = module->body.at[i];
        bool future = node->kind == N_ImportFrom && !node->ImportFrom.level && node->ImportFrom.module &&
                      !strcmp(node->ImportFrom.module, "__future__");
        if (future && early)
            check_future(c, node);
        else if (!(i == 0 && node->kind == N_ExprStmt && node->ExprStmt.value->kind == N_Constant &&
                   node->ExprStmt.value->Constant.literal == Literal_str))
            early = false;
    }
}

static void late_future(Check *c, const Node *node, bool early)
{
    if (!early && !node->ImportFrom.level && node->ImportFrom.module && !strcmp(node->ImportFrom.module, "__future__"))
        bad(c, node->at, "from __future__ imports must occur at the beginning of the file");
}

static void check_match(Check *c, Node *node)
{
    check_cases(c->program, node);
    children(c, node);
}

/* ---- the walk ---------------------------------------------------------------------------------
 */

static void check_assign(Check *c, Node *node)
{
    for (uint32_t i = 0; i < node->Assign.targets.len; i++)
        check_target(c, node->Assign.targets.at[i], "assign to");
    children(c, node);
}

static void check_delete(Check *c, Node *node)
{
    for (uint32_t i = 0; i < node->Delete.targets.len; i++)
        check_target(c, node->Delete.targets.at[i], "delete");
    children(c, node);
}

static void check_import(Check *c, Node *node)
{
    if (node->kind == N_Import) {
        check_imports(c, node, &node->Import.names);
        return;
    }
    check_imports(c, node, &node->ImportFrom.names);
    late_future(c, node, c->parent == NULL);
}

static void check_expr(Check *c, Node *node)
{
    switch (node->kind) {
    case N_Lambda:
        check_lambda(c, node);
        break;
    case N_ListComp:
        check_comprehension(c, node, &node->ListComp.generators, node->ListComp.item, NULL);
        break;
    case N_SetComp:
        check_comprehension(c, node, &node->SetComp.generators, node->SetComp.item, NULL);
        break;
    case N_GeneratorExp:
        check_comprehension(c, node, &node->GeneratorExp.generators, node->GeneratorExp.item, NULL);
        break;
    case N_DictComp:
        check_comprehension(c, node, &node->DictComp.generators, node->DictComp.key, node->DictComp.value);
        break;
    case N_Yield:
    case N_YieldFrom:
        check_yield(c, node);
        break;
    case N_Await:
        check_await(c, node);
        break;
    case N_Call:
        check_keywords(c, &node->Call.args, &node->Call.keywords);
        children(c, node);
        break;
    case N_NamedExpr:
        check_target(c, node->NamedExpr.target, "assign to");
        children(c, node);
        break;
    default:
        children(c, node);
    }
}

static void check(Check *c, Node *node)
{
    switch (node->kind) {
    case N_FunctionDef:
        check_function(c, node);
        break;
    case N_ClassDef:
        check_class(c, node);
        break;
    case N_For:
        check_for(c, node);
        break;
    case N_While:
        check_while(c, node);
        break;
    case N_Try:
        check_try(c, node);
        break;
    case N_With:
        check_with(c, node);
        break;
    case N_Return:
        check_return(c, node);
        break;
    case N_Break:
    case N_Continue:
        check_jump(c, node);
        break;
    case N_Import:
    case N_ImportFrom:
        check_import(c, node);
        break;
    case N_Assign:
        check_assign(c, node);
        break;
    case N_AugAssign:
        check_augmented(c, node);
        children(c, node);
        break;
    case N_AnnAssign:
        check_annotated(c, node);
        children(c, node);
        break;
    case N_Delete:
        check_delete(c, node);
        break;
    case N_Match:
        check_match(c, node);
        break;
    default:
        check_expr(c, node);
    }
}

void check_syntax(Program *program, Module *module)
{
    Check c = {.program = program};
    check_future_place(&c, module);
    bool early = true;
    Node top = {.kind = N_Pass};
    for (uint32_t i = 0; i < module->body.len; i++) {
        Node *node = module->body.at[i];
        bool future =
            node->kind == N_ImportFrom && node->ImportFrom.module && !strcmp(node->ImportFrom.module, "__future__");
        bool doc = i == 0 && module->doc.at;
        early &= future || doc;
        c.parent = early ? NULL : &top;
        check(&c, node);
    }
}
