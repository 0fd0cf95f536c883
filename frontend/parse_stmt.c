/* parse_stmt.c -- statements: one function per node kind of the grammar.
 * In: a tree of the grammar.  Out: our nodes.
 * Rule: a statement ends where its last word does; `as` belongs to the item, not to its last word.
 */
#include "frontend/parse.h"

/* ---- simple statements ------------------------------------------------------------------------
 */

static Node *augmented(Parser *p, TSNode tree, Span at)
{
    Node *node = new_node(p, N_AugAssign, at);
    TSNode op = kid_of_field(p, tree, "operator"), right = kid_of_field(p, tree, "right");
    static const char ops[] = "+-*@/%&|^";
    static const Op single[] = {Op_add, Op_sub, Op_mul, Op_matmul, Op_div, Op_mod, Op_bitand, Op_bitor, Op_bitxor};
    const char *text = tree_type(op);
    node->AugAssign.target = target(p, kid_of_field(p, tree, "left"), Context_store);
    if (text[1] == '=')
        node->AugAssign.op = single[strchr(ops, text[0]) - ops];
    else
        node->AugAssign.op = *text == '*' ? Op_pow : *text == '/' ? Op_floordiv : *text == '<' ? Op_lshift : Op_rshift;
    node->AugAssign.op_at = tree_span(p, op);
    if (!strcmp(tree_type(right), "assignment") || !strcmp(tree_type(right), "augmented_assignment"))
        return poison(p, tree_span(p, right));
    node->AugAssign.value = element(p, right);
    return node;
}

static Node *annotated(Parser *p, TSNode tree, Span at)
{
    Node *node = new_node(p, N_AnnAssign, at);
    TSNode right = kid_of_field(p, tree, "right");
    node->AnnAssign.target = target(p, kid_of_field(p, tree, "left"), Context_store);
    node->AnnAssign.annotation = annotation(p, kid_of_field(p, tree, "type"));
    node->AnnAssign.simple = node->AnnAssign.target->kind == N_Name && !node->AnnAssign.target->in_parens;
    if (!strcmp(tree_type(right), "assignment") || !strcmp(tree_type(right), "augmented_assignment"))
        wrong(p, tree_span(p, right), "invalid syntax");
    else if (!ts_node_is_null(right))
        node->AnnAssign.value = element(p, right);
    return node;
}

static Node *assignment(Parser *p, TSNode tree, Span at)
{
    if (!ts_node_is_null(kid_of_field(p, tree, "type")))
        return annotated(p, tree, at);
    Node *node = new_node(p, N_Assign, at);
    for (;;) {
        push(p->arena, &node->Assign.targets, target(p, kid_of_field(p, tree, "left"), Context_store));
        TSNode right = kid_of_field(p, tree, "right");
        if (strcmp(tree_type(right), "assignment")) {
            if (!strcmp(tree_type(right), "augmented_assignment"))
                wrong(p, tree_span(p, right), "invalid syntax");
            node->Assign.value = element(p, right);
            return node;
        }
        tree = right;
        if (!ts_node_is_null(kid_of_field(p, tree, "type"))) {
            wrong(p, tree_span(p, tree), "invalid syntax");
            node->Assign.value = poison(p, at);
            return node;
        }
    }
}

static Node *rule_expression(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Span at = tree_span(p, tree);
    if (kid_is(&kids.at[0], "assignment"))
        return assignment(p, kids.at[0].node, at);
    if (kid_is(&kids.at[0], "augmented_assignment"))
        return augmented(p, kids.at[0].node, at);
    Node *node = new_node(p, N_ExprStmt, at);
    node->ExprStmt.value = expr_or_tuple(p, &kids, 0, kids.len);
    return node;
}

static Node *rule_return(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Return, tree_span(p, tree));
    if (kids.len > 1)
        node->Return.value = element(p, kids.at[1].node);
    return node;
}

static Node *rule_delete(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Delete, tree_span(p, tree));
    if (!kid_is(&kids.at[1], "expression_list")) {
        push(p->arena, &node->Delete.targets, target(p, kids.at[1].node, Context_delete));
        return node;
    }
    Kids list = kids_of(p, kids.at[1].node);
    for (uint32_t i = 0; i < list.len; i++)
        if (!kid_is(&list.at[i], ","))
            push(p->arena, &node->Delete.targets, target(p, list.at[i].node, Context_delete));
    return node;
}

static Node *rule_raise(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Raise, tree_span(p, tree));
    TSNode cause = kid_of_field(p, tree, "cause");
    if (kids.len > 1 && kids.at[1].named && !kid_field(&kids.at[1], "cause"))
        node->Raise.value = expr(p, kids.at[1].node);
    if (kids.len > 1 && kid_is(&kids.at[1], "expression_list"))
        wrong(p, tree_span(p, kids.at[1].node), "invalid syntax");
    if (!ts_node_is_null(cause) && !node->Raise.value)
        wrong(p, tree_span(p, cause), "invalid syntax");
    if (!ts_node_is_null(cause))
        node->Raise.cause = expr(p, cause);
    return node;
}

static Node *rule_assert(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Assert, tree_span(p, tree));
    node->Assert.test = expr(p, kids.at[1].node);
    if (kids.len > 3)
        node->Assert.message = expr(p, kids.at[3].node);
    if (kids.len > 4)
        wrong(p, tree_span(p, kids.at[4].node), "invalid syntax");
    return node;
}

static Node *rule_pass(Parser *p, TSNode tree)
{
    return new_node(p, N_Pass, tree_span(p, tree));
}

static Node *rule_break(Parser *p, TSNode tree)
{
    return new_node(p, N_Break, tree_span(p, tree));
}

static Node *rule_continue(Parser *p, TSNode tree)
{
    return new_node(p, N_Continue, tree_span(p, tree));
}

static NameList names_in(Parser *p, TSNode tree)
{
    NameList names = {0};
    Kids kids = kids_of(p, tree);
    for (uint32_t i = 0; i < kids.len; i++)
        if (kid_is(&kids.at[i], "identifier"))
            push(p->arena, &names, expr(p, kids.at[i].node)->Name.name);
    return names;
}

static Node *rule_global(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Global, tree_span(p, tree));
    node->Global.names = names_in(p, tree);
    return node;
}

static Node *rule_nonlocal(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Nonlocal, tree_span(p, tree));
    node->Nonlocal.names = names_in(p, tree);
    return node;
}

/* ---- imports ----------------------------------------------------------------------------------
 */

static Name dotted_name(Parser *p, TSNode tree)
{
    Text text = {0};
    Kids kids = kids_of(p, tree);
    for (uint32_t i = 0; i < kids.len; i++) {
        if (!kid_is(&kids.at[i], "identifier"))
            continue;
        text_print(&text, "%s%s", text.len ? "." : "", tree_name(p, kids.at[i].node));
    }
    Name name = intern(p->program->names, text.at ? text.at : "", text.len);
    text_free(&text);
    return name;
}

static Node *alias(Parser *p, const Kid *kid)
{
    Node *node = new_node(p, N_Alias, tree_span(p, kid->node));
    TSNode name = kid->node;
    if (kid_is(kid, "aliased_import")) {
        TSNode as = kid_of_field(p, kid->node, "alias");
        name = kid_of_field(p, kid->node, "name");
        node->Alias.asname = expr(p, as)->Name.name;
    }
    node->Alias.name = kid_is(kid, "wildcard_import") ? intern_text(p->program->names, "*") : dotted_name(p, name);
    return node;
}

static Nodes aliases(Parser *p, const Kids *kids)
{
    Nodes names = {0};
    for (uint32_t i = 0; i < kids->len; i++)
        if (kid_field(&kids->at[i], "name") || kid_is(&kids->at[i], "wildcard_import"))
            push(p->arena, &names, alias(p, &kids->at[i]));
    return names;
}

static Node *rule_import(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Import, tree_span(p, tree));
    node->Import.names = aliases(p, &kids);
    if (kid_is(&last(&kids), ","))
        wrong(p, tree_span(p, last(&kids).node), "invalid syntax");
    return node;
}

static void check_from(Parser *p, const Kids *kids, const Node *node)
{
    if (kid_is(&last(kids), ","))
        wrong(p, tree_span(p, last(kids).node), "trailing comma not allowed without surrounding parentheses");
    for (uint32_t i = 0; i < node->ImportFrom.names.len; i++) {
        const Node *name = node->ImportFrom.names.at[i];
        if (strchr(name->Alias.name, '.'))
            wrong(p, name->at, "invalid syntax");
    }
}

static Node *rule_from(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_ImportFrom, tree_span(p, tree));
    TSNode module = kid_of_field(p, tree, "module_name");
    if (ts_node_is_null(module)) {
        node->ImportFrom.module = intern_text(p->program->names, "__future__");
    } else if (!strcmp(tree_type(module), "relative_import")) {
        Kids parts = kids_of(p, module);
        for (uint32_t i = tree_start(p, parts.at[0].node); i < tree_end(p, parts.at[0].node); i++)
            node->ImportFrom.level += p->source->text[i] == '.';
        if (parts.len > 1)
            node->ImportFrom.module = dotted_name(p, parts.at[1].node);
    } else {
        node->ImportFrom.module = dotted_name(p, module);
    }
    node->ImportFrom.names = aliases(p, &kids);
    check_from(p, &kids, node);
    return node;
}

/* ---- compound statements ----------------------------------------------------------------------
 */

static Nodes block_of(Parser *p, TSNode tree)
{
    Nodes body = {0};
    if (!ts_node_is_null(tree))
        statements(p, tree, &body);
    return body;
}

static Nodes field_block(Parser *p, TSNode tree, const char *field)
{
    return block_of(p, kid_of_field(p, tree, field));
}

/* A clause ends where its last statement does. */
static void end_at(Parser *p, Node *node, const Nodes *body)
{
    if (!body->len)
        return;
    node->at.end = last(body)->at.end;
    uint32_t next = token_at(p->tokens, node->at.end - p->source->base);
    if (token_is(p->tokens, next, ";"))
        node->at.end = token_span(p->tokens, next).end; /* as CPython counts it */
}

static Node *if_node(Parser *p, TSNode tree, bool is_elif)
{
    Node *node = new_node(p, N_If, tree_span(p, tree));
    node->If.test = expr(p, kid_of_field(p, tree, "condition"));
    node->If.body = field_block(p, tree, "consequence");
    node->If.is_elif = is_elif;
    end_at(p, node, &node->If.body);
    return node;
}

static Node *rule_if(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Nodes chain = {0}, orelse = {0};
    push(p->scratch, &chain, if_node(p, tree, false));
    for (uint32_t i = 0; i < kids.len; i++) {
        if (kid_is(&kids.at[i], "elif_clause"))
            push(p->scratch, &chain, if_node(p, kids.at[i].node, true));
        else if (kid_is(&kids.at[i], "else_clause"))
            orelse = field_block(p, kids.at[i].node, "body");
    }
    if (chain.len + p->depth > Most_depth) {
        p->failed = true;
        report(p->program->diags, D_too_deep, tree_span(p, tree), Most_depth);
        return chain.at[0];
    }
    for (uint32_t i = chain.len; i-- > 0;) {
        Node *node = chain.at[i];
        node->If.orelse = orelse;
        end_at(p, node, &orelse);
        orelse = (Nodes){0};
        push(p->arena, &orelse, node);
    }
    return chain.at[0];
}

static Node *rule_for(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_For, tree_span(p, tree));
    node->For.is_async = kid_is(&kids.at[0], "async");
    node->For.target = target(p, kid_of_field(p, tree, "left"), Context_store);
    node->For.iter = element(p, kid_of_field(p, tree, "right"));
    node->For.body = field_block(p, tree, "body");
    end_at(p, node, &node->For.body);
    TSNode orelse = kid_of_field(p, tree, "alternative");
    if (!ts_node_is_null(orelse))
        node->For.orelse = field_block(p, orelse, "body");
    end_at(p, node, &node->For.orelse);
    return node;
}

static Node *rule_while(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_While, tree_span(p, tree));
    node->While.test = expr(p, kid_of_field(p, tree, "condition"));
    node->While.body = field_block(p, tree, "body");
    end_at(p, node, &node->While.body);
    TSNode orelse = kid_of_field(p, tree, "alternative");
    if (!ts_node_is_null(orelse))
        node->While.orelse = field_block(p, orelse, "body");
    end_at(p, node, &node->While.orelse);
    return node;
}

/* The grammar ties `as` to the last word in front of it; the nodes around it end in front of `as`.
 */
static void trim(Node *node, uint32_t end)
{
    while (node && node->at.end > end && !node->in_parens) {
        node->at.end = end;
        node = node->kind == N_IfExp       ? node->IfExp.orelse
               : node->kind == N_Lambda    ? node->Lambda.body
               : node->kind == N_UnaryOp   ? node->UnaryOp.operand
               : node->kind == N_BoolOp    ? last(&node->BoolOp.values)
               : node->kind == N_NamedExpr ? node->NamedExpr.value
                                           : NULL;
    }
}

/* `value`, or `value as alias` (then *as is set). */
static Node *value_as(Parser *p, TSNode tree, TSNode *as, bool *has_alias)
{
    p->has_alias = false;
    Node *value = element(p, tree);
    *has_alias = p->has_alias;
    p->has_alias = false;
    if (!*has_alias)
        return value;
    *as = p->as_alias;
    if (!strcmp(tree_type(*as), "as_pattern_target"))
        *as = ts_node_child(*as, 0);
    if (ts_node_end_byte(*as) != ts_node_end_byte(tree))
        wrong(p, tree_span(p, *as), "invalid syntax");
    trim(value, p->alias_end);
    return value;
}

static void with_item(Parser *p, TSNode tree, Nodes *items)
{
    TSNode as;
    bool has_alias;
    Node *node = new_node(p, N_WithItem, tree_span(p, tree));
    node->WithItem.value = value_as(p, tree, &as, &has_alias);
    if (node->WithItem.value->kind == N_NamedExpr && !node->WithItem.value->in_parens)
        wrong(p, node->WithItem.value->at, "invalid syntax");
    if (has_alias)
        node->WithItem.target = target(p, as, Context_store);
    push(p->arena, items, node);
}

/* with (a, b): has two items, with (*a, b): has one. */
static bool is_item_list(Parser *p, const Kids *kids)
{
    bool as = false, value = false;
    for (uint32_t i = 0; i < kids->len; i++) {
        const Kid *kid = &kids->at[i];
        if (kid_is(kid, "as_pattern") || (kid->named && !kid_is(kid, "list_splat") && kid_is(kid, "lambda")))
            as |= kid_is(kid, "as_pattern");
        value |= kid_is(kid, "list_splat") || kid_is(kid, "named_expression") || kid_is(kid, "yield") ||
                 kid_is(kid, "parenthesized_list_splat");
        if (kid->named && p->source->text[tree_start(p, kid->node)] == '*')
            value = true;
    }
    return kids->len > 2 && (as || !value);
}

/* with (a, *b): the grammar takes the brackets for its own, Python makes a tuple. */
static bool starred_tuple(Parser *p, const Kids *clause, Nodes *items)
{
    bool value = false;
    Kids parts = {0};
    for (uint32_t i = 0; i < clause->len; i++) {
        Kid kid = clause->at[i];
        if (kid_is(&kid, "with_item")) {
            kid.node = kid_of_field(p, kid.node, "value");
            kid.type = tree_type(kid.node);
            value |= kid_is(&kid, "named_expression") || p->source->text[tree_start(p, kid.node)] == '*';
        }
        push(p->scratch, &parts, kid);
    }
    if (!value || !kid_is(&clause->at[0], "("))
        return false;
    Node *node = new_node(p, N_WithItem, span_join(tree_span(p, clause->at[0].node), tree_span(p, last(clause).node)));
    node->WithItem.value = expr_or_tuple(p, &parts, 1, parts.len - 1);
    node->WithItem.value->in_parens = true;
    if (node->WithItem.value->kind == N_Tuple)
        node->WithItem.value->at = node->at;
    push(p->arena, items, node);
    return true;
}

/* as_pattern anywhere on the right spine makes a parenthesised value an item. */
static void with_items(Parser *p, const Kids *clause, Nodes *items)
{
    for (uint32_t i = 0; i < clause->len; i++) {
        if (!kid_is(&clause->at[i], "with_item"))
            continue;
        TSNode value = kid_of_field(p, clause->at[i].node, "value");
        Kids kids = kids_of(p, value);
        bool round = !strcmp(tree_type(value), "tuple") || !strcmp(tree_type(value), "parenthesized_expression");
        if (clause->len > 1 || !round || !is_item_list(p, &kids)) {
            with_item(p, value, items);
            continue;
        }
        for (uint32_t k = 1; k + 1 < kids.len; k++)
            if (!kid_is(&kids.at[k], ","))
                with_item(p, kids.at[k].node, items);
        if (items->len == 1 && !last(items)->WithItem.target && kids.len == 3)
            last(items)->WithItem.value->in_parens = true;
    }
}

static Node *rule_with(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_With, tree_span(p, tree));
    node->With.is_async = kid_is(&kids.at[0], "async");
    Kids clause = kids_of(p, kids.at[node->With.is_async ? 2 : 1].node);
    if (!starred_tuple(p, &clause, &node->With.items))
        with_items(p, &clause, &node->With.items);
    if (kid_is(&last(&clause), ","))
        wrong(p, tree_span(p, last(&clause).node), "invalid syntax");
    node->With.body = field_block(p, tree, "body");
    end_at(p, node, &node->With.body);
    return node;
}

static TSNode block_child(const Kids *kids)
{
    for (uint32_t i = 0; i < kids->len; i++)
        if (kid_is(&kids->at[i], "block"))
            return kids->at[i].node;
    return (TSNode){0};
}

static Node *handler(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_ExceptHandler, tree_span(p, tree));
    TSNode as = kid_of_field(p, tree, "alias");
    bool has_alias = !ts_node_is_null(as);
    uint32_t values = 0;
    for (uint32_t i = 0; i < kids.len; i++)
        if (kid_field(&kids.at[i], "value") && kids.at[i].named) {
            bool own = false;
            node->ExceptHandler.type = value_as(p, kids.at[i].node, &as, &own);
            has_alias |= own;
            if (++values == 2)
                wrong(p, tree_span(p, kids.at[i].node), "multiple exception types must be parenthesized");
        }
    if (has_alias && strcmp(tree_type(as), "identifier"))
        wrong(p, tree_span(p, as), "invalid syntax");
    else if (has_alias)
        node->ExceptHandler.name = expr(p, as)->Name.name;
    node->ExceptHandler.body = block_of(p, block_child(&kids));
    end_at(p, node, &node->ExceptHandler.body);
    return node;
}

static bool is_star_clause(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    return kids.len > 1 && kid_is(&kids.at[1], "*");
}

static void add_handler(Parser *p, Node *node, TSNode tree)
{
    bool star = is_star_clause(p, tree);
    Nodes *handlers = &node->Try.handlers;
    if (handlers->len && star != node->Try.is_star)
        wrong(p, tree_span(p, tree), "cannot have both 'except' and 'except*' on the same 'try'");
    if (handlers->len && !last(handlers)->ExceptHandler.type)
        wrong(p, last(handlers)->at, "default 'except:' must be last");
    node->Try.is_star = star;
    push(p->arena, handlers, handler(p, tree));
    if (star && !last(handlers)->ExceptHandler.type)
        wrong(p, last(handlers)->at, "expected one or more exception types");
    end_at(p, node, &last(handlers)->ExceptHandler.body);
}

static Node *rule_try(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Try, tree_span(p, tree));
    node->Try.body = field_block(p, tree, "body");
    for (uint32_t i = 0; i < kids.len; i++) {
        TSNode kid = kids.at[i].node;
        if (kid_is(&kids.at[i], "except_clause")) {
            add_handler(p, node, kid);
        } else if (kid_is(&kids.at[i], "else_clause")) {
            node->Try.orelse = field_block(p, kid, "body");
            end_at(p, node, &node->Try.orelse);
        } else if (kid_is(&kids.at[i], "finally_clause")) {
            Kids inside = kids_of(p, kid);
            node->Try.finalbody = block_of(p, block_child(&inside));
            end_at(p, node, &node->Try.finalbody);
        }
    }
    return node;
}

/* ---- definitions ------------------------------------------------------------------------------
 */

/* The [T, U] behind a name in a stub file, hidden from the grammar. */
static Nodes type_params(Parser *p, TSNode name)
{
    Nodes list = {0};
    uint32_t at = token_at(p->tokens, tree_end(p, name));
    if (!p->module->is_stub || !token_is(p->tokens, at, "["))
        return list;
    for (at++; at < p->tokens->all.len && !token_is(p->tokens, at, "]"); at++) {
        if (p->tokens->all.at[at].kind != Token_name ||
            (!token_is(p->tokens, at - 1, ",") && !token_is(p->tokens, at - 1, "[") &&
             !token_is(p->tokens, at - 1, "*") && !token_is(p->tokens, at - 1, "**")))
            continue;
        const Token *token = &p->tokens->all.at[at];
        Node *node = new_node(p, N_Name, token_span(p->tokens, at));
        node->Name.name = intern(p->program->names, p->source->text + token->start, token->end - token->start);
        node->Name.context = Context_store;
        push(p->arena, &list, node);
    }
    return list;
}

static Node *rule_function(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_FunctionDef, tree_span(p, tree));
    TSNode name = kid_of_field(p, tree, "name");
    node->FunctionDef.is_async = kid_is(&kids.at[0], "async");
    node->FunctionDef.name = expr(p, name)->Name.name;
    node->FunctionDef.name_at = tree_span(p, name);
    node->FunctionDef.type_params = type_params(p, name);
    node->FunctionDef.params = params(p, kid_of_field(p, tree, "parameters"));
    node->FunctionDef.returns = annotation(p, kid_of_field(p, tree, "return_type"));
    node->FunctionDef.body = field_block(p, tree, "body");
    node->FunctionDef.doc = body_doc(&node->FunctionDef.body);
    end_at(p, node, &node->FunctionDef.body);
    if (!ts_node_is_null(kid_of_field(p, tree, "type_parameters")))
        wrong(p, tree_span(p, kid_of_field(p, tree, "type_parameters")), "expected '('");
    return node;
}

static Node *rule_class(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_ClassDef, tree_span(p, tree));
    TSNode name = kid_of_field(p, tree, "name"), bases = kid_of_field(p, tree, "superclasses");
    node->ClassDef.name = expr(p, name)->Name.name;
    node->ClassDef.name_at = tree_span(p, name);
    node->ClassDef.type_params = type_params(p, name);
    if (!ts_node_is_null(bases))
        arguments(p, bases, &node->ClassDef.bases, &node->ClassDef.keywords);
    node->ClassDef.body = field_block(p, tree, "body");
    node->ClassDef.doc = body_doc(&node->ClassDef.body);
    end_at(p, node, &node->ClassDef.body);
    if (!ts_node_is_null(kid_of_field(p, tree, "type_parameters")))
        wrong(p, tree_span(p, kid_of_field(p, tree, "type_parameters")), "invalid syntax");
    return node;
}

static Node *rule_decorated(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Nodes decorators = {0};
    for (uint32_t i = 0; i < kids.len; i++)
        if (kid_is(&kids.at[i], "decorator")) {
            Kids inside = kids_of(p, kids.at[i].node);
            push(p->arena, &decorators, expr(p, inside.at[1].node));
        }
    TSNode definition = kid_of_field(p, tree, "definition");
    if (!strcmp(tree_type(definition), "class_definition")) {
        Node *node = rule_class(p, definition);
        node->ClassDef.decorators = decorators;
        return node;
    }
    Spare spare = {p->module->node_count};
    p->module->node_count += decorators.len;
    Node *node = rule_function(p, definition);
    node->FunctionDef.spare = spare;
    node->FunctionDef.decorators = decorators;
    return node;
}

/* ---- the table ----------------------------------------------------------------------------------
 */

void statement_rules(Parser *p, const TSLanguage *language)
{
    static const struct {
        const char *type;
        Rule rule;
    } rules[] = {{"expression_statement", rule_expression},
                 {"return_statement", rule_return},
                 {"delete_statement", rule_delete},
                 {"raise_statement", rule_raise},
                 {"assert_statement", rule_assert},
                 {"pass_statement", rule_pass},
                 {"break_statement", rule_break},
                 {"continue_statement", rule_continue},
                 {"global_statement", rule_global},
                 {"nonlocal_statement", rule_nonlocal},
                 {"import_statement", rule_import},
                 {"import_from_statement", rule_from},
                 {"future_import_statement", rule_from},
                 {"if_statement", rule_if},
                 {"for_statement", rule_for},
                 {"while_statement", rule_while},
                 {"with_statement", rule_with},
                 {"try_statement", rule_try},
                 {"function_definition", rule_function},
                 {"class_definition", rule_class},
                 {"decorated_definition", rule_decorated},
                 {"match_statement", parse_match}};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        const char *type = rules[i].type;
        TSSymbol symbol = ts_language_symbol_for_name(language, type, (uint32_t)strlen(type), true);
        p->rules[symbol] = rules[i].rule;
    }
}
